"""The fact ledger: what counts as the same fact, what as lost, added or changed."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rules.language.analyzer import Analyzer
from simplifier.document import FactReport
from simplifier.facts import Ledger, compare
from simplifier.facts.number_words import normalise
from simplifier.facts.quantities import read_quantities
from simplifier.facts_bench import Measurement, measure, read_rows

DATA = Path(__file__).parent / "data"
ANALYZER = Analyzer()
LEDGER = Ledger(ANALYZER)


def report(source: str, *lines: str) -> FactReport:
    return LEDGER.compare(source, lines)


def hard(result: FactReport) -> set[tuple[str, str]]:
    return {(item.kind, item.status) for item in result.items if item.status != "kept"}


@pytest.fixture(scope="module")
def measured() -> Measurement:
    return measure(read_rows(DATA / "facts_wrong.jsonl"), read_rows(DATA / "facts_right.jsonl"))


@pytest.mark.parametrize(
    ("kind", "least"),
    [
        ("number", 0.95), ("money", 0.95), ("date", 0.95), ("time", 0.95), ("duration", 0.95), ("percent", 0.95),
        ("phone", 0.95), ("law", 0.95), ("url", 0.95), ("name", 0.95), ("negation", 0.85), ("condition", 0.85),
        ("bound", 0.85), ("speaker", 0.85), ("invented", 0.85), ("modality", 0.75),
    ],
)  # fmt: skip
def test_detection(measured: Measurement, kind: str, least: float) -> None:
    assert measured.detection(kind) >= least


def test_false_alarms(measured: Measurement) -> None:
    assert measured.false_alarms <= 0.08


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ("Sie haben sechs Wochen Zeit.", "Sie haben 6 Wochen Zeit."),
        ("Sie haben 14 Tage Zeit.", "Sie haben 2 Wochen Zeit."),
        ("Das gilt für zwölf Monate.", "Das gilt für 1 Jahr."),
        ("Es kamen eintausendzweihundert Menschen.", "Es kamen 1.200 Menschen."),
        ("Es kamen 1200 Menschen.", "Es kamen 1.200 Menschen."),
        ("Die Frist endet am 15.08.2024.", "Die Frist endet am 15. August 2024."),
        ("Das Amt öffnet um 16:30 Uhr.", "Das Amt öffnet um 16.30 Uhr."),
        ("Der Kurs beginnt um halb fünf.", "Der Kurs beginnt um 16.30 Uhr."),
        ("Das kostet 598,00 €.", "Das kostet 598 Euro."),
        ("Das kostet 1,2 Mio. Euro.", "Das kostet 1.200.000 Euro."),
        ("Das kostet 40 Cent.", "Das kostet 0,40 Euro."),
        ("50 Prozent der Plätze sind frei.", "Die Hälfte von den Plätzen ist frei."),
        ("50 Prozent der Plätze sind frei.", "50 von 100 Plätzen sind frei."),
        ("25 % der Plätze sind frei.", "Ein Viertel von den Plätzen ist frei."),
        ("Tel. 03641/55-1234", "Telefon: 0 36 41 55 12 34"),
        ("Das gilt nach § 37 Abs. 1 SGB II.", "Das gilt nach Paragraf 37 Absatz 1 SGB II."),
        ("Dr. Petra Hollmann leitet Annas Schule.", "Doktor Petra Hollmann leitet die Schule von Anna."),
        ("Im Haushalt lebt ein Kind.", "Im Haushalt lebt 1 Kind."),
        ("Das vierzigjährige Bestehen wird gefeiert.", "Man feiert das Bestehen von 40 Jahren."),
        ("Geöffnet ist Mo–Fr von 9–12 Uhr.", "Offen ist von Montag bis Freitag von 9 Uhr bis 12 Uhr."),
        ("Es dürfen nicht mehr als 20 Personen kommen.", "Es dürfen höchstens 20 Personen kommen."),
        ("Das Betreten ist verboten.", "Sie dürfen das nicht betreten."),
        ("Die Beratung ist kostenlos.", "Die Beratung kostet nichts."),
    ],
)
def test_allowed_renderings(source: str, line: str) -> None:
    assert report(source, line).verdict != "lost", report(source, line)


@pytest.mark.parametrize(
    ("source", "line", "kind", "status"),
    [
        ("Sie haben 3 Tage Zeit.", "Sie haben 3 Wochen Zeit.", "duration", "changed"),
        ("Das kostet 598 Euro.", "Das kostet 589 Euro.", "money", "changed"),
        ("Das kostet 598 Euro.", "Das kostet Geld.", "money", "lost"),
        ("Das kostet Geld.", "Das kostet 20 Euro.", "money", "added"),
        ("Die Frist endet am 3. Mai.", "Die Frist endet am 4. Mai.", "date", "changed"),
        ("Frau Krüger hilft Ihnen.", "Frau Kramer hilft Ihnen.", "name", "changed"),
        ("Hunde dürfen nicht hinein.", "Hunde dürfen hinein.", "negation", "lost"),
        ("Hunde dürfen hinein.", "Hunde dürfen nicht hinein.", "negation", "added"),
        ("Das gilt nach dem SGB II.", "Das gilt nach dem SGB XII.", "law", "changed"),
    ],
)
def test_wrong_facts(source: str, line: str, kind: str, status: str) -> None:
    result = report(source, line)
    assert result.verdict == "lost"
    assert (kind, status) in hard(result)


def test_a_changed_fact_shows_both_wordings() -> None:
    item = next(i for i in report("Das kostet sechs Euro.", "Das kostet 9 Euro.").items if i.status == "changed")
    assert (item.source, item.found) == ("sechs Euro", "9 Euro")


def test_facts_spread_over_lines_and_repeated_are_kept() -> None:
    result = report(
        "Mitzubringen sind bis zum 3. Mai zwei Fotos und 37 Euro.",
        "Sie müssen mitbringen:", "• 2 Fotos", "• 37 Euro", "Bringen Sie die 2 Fotos bis zum 3. Mai mit.",
    )  # fmt: skip
    assert result.verdict == "kept"


def test_a_count_of_listed_things_is_no_addition() -> None:
    lines = ("Bringen Sie diese 3 Sachen mit:", "den Ausweis", "das Foto", "das Geld")
    assert report("Bringen Sie Ausweis, Foto und Geld mit.", *lines).verdict == "kept"


def test_numbers_in_names_of_laws_are_no_numbers() -> None:
    assert {f.kind for f in read_quantities("Das regelt das SGB II.")} == {"law"}


def test_an_article_is_no_number() -> None:
    assert not [f for f in read_quantities("Ein Kind und eine Frau.") if f.required]


@pytest.mark.parametrize(
    ("source", "line", "kind"),
    [
        ("Wenn Sie umziehen, melden Sie sich.", "Melden Sie sich.", "condition"),
        ("Sie können einen Antrag stellen.", "Sie müssen einen Antrag stellen.", "modality"),
        ("Sie müssen den Antrag stellen.", "Sie können den Antrag stellen.", "modality"),
        ("Der Landrat sagte, die Schule sei sicher.", "Die Schule ist sicher.", "speaker"),
        ("Sie müssen mindestens 18 Jahre alt sein.", "Sie müssen höchstens 18 Jahre alt sein.", "bound"),
        ("Die Beratung ist offen.", "Prinzessinnen tanzen fröhlich.", "content"),
    ],
)
def test_soft_facts_leave_a_doubt(source: str, line: str, kind: str) -> None:
    result = report(source, line)
    assert result.verdict == "doubtful"
    assert kind in {item.kind for item in result.items}


@pytest.mark.parametrize(
    "text",
    ["", "Ja", "12", "12 34 5", "🙂", "Der Kreis hilft nicht.", "§ 5", "wort " * 3_000],
)
def test_every_text_keeps_its_own_facts(text: str) -> None:
    assert report(text, text).verdict == "kept"


def test_an_empty_rewriting_loses_everything() -> None:
    assert report("Der Kreis hilft.").verdict == "lost"
    assert report("Der Kreis hilft.", "").verdict == "lost"


def test_source_facts_can_be_reused() -> None:
    source = LEDGER.extract("Das kostet 5 Euro.")
    assert LEDGER.compare_facts(source, LEDGER.extract(("Das kostet 5 Euro.",))).verdict == "kept"
    assert compare("Das kostet 5 Euro.", ["Das kostet 6 Euro."], ANALYZER).verdict == "lost"


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80))
def test_wordings_come_from_the_text(text: str) -> None:
    normal = normalise(text)
    assert len(normal.text) == len(normal.starts) == len(normal.ends)
    for fact in read_quantities(text):
        assert fact.text in text or not fact.required


@settings(max_examples=40, deadline=None)
@given(st.integers(min_value=2, max_value=999_999))
def test_any_other_number_is_lost(number: int) -> None:
    assert report(f"Es kamen {number} Menschen.", f"Es kamen {number + 1} Menschen.").verdict == "lost"
    assert report(f"Es kamen {number} Menschen.", f"Es kamen {number} Menschen.").verdict == "kept"


@pytest.mark.parametrize(
    "text",
    [
        "Erforderliche Unterlagen",
        "Der Antrag auf Zurückstellung wurde abgelehnt.",
        "Der neue Bürgermeister heißt Tim Falkner. Er ist 38 Jahre alt.",
        "Folgende Unterlagen sind zum Termin mitzubringen:",
        "Nur Mitglieder stimmen ab, es sei denn, der Vorstand sagte, er sei dagegen.",
    ],
)
def test_what_was_not_touched_is_kept(text: str, analyzer: Analyzer) -> None:
    report = Ledger(analyzer).compare(text, [text])
    assert report.verdict == "kept"
    assert all(item.status == "kept" for item in report.items)
