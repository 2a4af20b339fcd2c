"""Rules for words, numbers and lists working together, and the places that none of them may touch."""

import pytest

from rules.catalog import numbers, sentences, words
from rules.catalog.numbers.calendar import clock, day_in_words, full_year
from rules.catalog.numbers.roman_numeral import value
from rules.catalog.support import opens_sentence, quoted, web
from rules.catalog.words.gender_form import masculine_plural
from rules.core import Context
from rules.engine import RuleEngine
from rules.language.analyzer import Analyzer
from rules.profiles.profile import load_profile


@pytest.fixture(scope="module")
def engine(analyzer: Analyzer) -> RuleEngine:
    rules = (*numbers.rules(), *words.rules(), *sentences.rules())
    return RuleEngine(rules, Context(load_profile("netzwerk"), analyzer), strict=True)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "Sprechzeiten: Mo., Di. und Do. 8:00–12:00 Uhr, Fr. geschlossen.",
            ("Sprechzeiten: Montag, Dienstag und Donnerstag von 8 Uhr bis 12 Uhr, Freitag geschlossen.",),
        ),
        (
            "Die Ausstellung ist vom 03.05.–15.06.2025 tgl. von 10-17 Uhr geöffnet.",
            ("Die Ausstellung ist vom 3. Mai bis 15. Juni 2025 täglich von 10 Uhr bis 17 Uhr geöffnet.",),
        ),
        (
            "Gem. § 7 Abs. 1 S. 2 SGB II i. V. m. § 9 SGB X besteht ein Anspruch.",
            ("Nach Paragraf 7 Absatz 1 Satz 2 SGB II in Verbindung mit Paragraf 9 SGB X besteht ein Anspruch.",),
        ),
        (
            "Die Kosten i. H. v. 12.500,- € trägt der Landkreis zu 75 %.",
            ("Die Kosten in Höhe von 12.500 Euro trägt der Landkreis zu 75 Prozent.",),
        ),
        (
            "Für 2025/26 sind 5-10 Plätze für Kinder von 3–6 Jahren geplant.",
            ("Für 2025/26 sind 5 bis 10 Plätze für Kinder von 3 bis 6 Jahren geplant.",),
        ),
        (
            "Der Beitrag beträgt 1,2 Mio. €; der Kreis zahlt ca. zwei Mio. € dazu.",
            ("Der Beitrag beträgt 1,2 Millionen Euro.", "Der Kreis zahlt ungefähr 2 Millionen Euro dazu."),
        ),
        (
            "Mitzubringen sind zwei Fotos, ggf. drei Briefe, der Ausweis und das Formular.",
            (
                "Mitzubringen sind:",
                "• 2 Fotos",
                "• gegebenenfalls 3 Briefe",
                "• der Ausweis",
                "• das Formular",
            ),
        ),
        (
            "Zum Kreis gehören die Städte Ahlsmoor, Klintau, Gellerau und Brambeck.",
            ("Zum Kreis gehören die Städte:", "• Ahlsmoor", "• Klintau", "• Gellerau", "• Brambeck"),
        ),
    ],
)
def test_several_rules_on_one_sentence(engine: RuleEngine, text: str, lines: tuple[str, ...]) -> None:
    assert engine.rewrite(text).lines == lines


@pytest.mark.parametrize(
    "text",
    [
        "Die Datei ist unter www.kreis-brambeck.example/z.B./abs-2.pdf zu finden.",
        "Kontakt: Frau Berg, Zimmer 12-14, Telefon 030 90 90-12",
        "Die Mannschaft siegt mit 3:2 gegen den SV Nord 09.",
        "Der Landrat sagt: „Wir haben ca. fünf Bäume gepflanzt; das freut mich.“",
        "Die Beschlussvorlage 114/2025 liegt im Rathaus II.",
        "Das Haus ist in der Lindenallee 17–19.",
        "Sie bekommen Geld nach dem SGB II.",
        "",
        "Antrag",
        "2024",
        "🙂",
    ],
)
def test_what_stays_as_it_is(engine: RuleEngine, text: str) -> None:
    assert engine.rewrite(text).lines == (text,)


def test_a_rewritten_text_is_not_rewritten_again(engine: RuleEngine) -> None:
    once = engine.rewrite("Das Bad hat Mo.–Fr. 8:30–12 Uhr u. Sa. 9–11 Uhr auf, Tel. 04821/698550.").lines

    assert [engine.rewrite(line).lines for line in once] == [(line,) for line in once]


def test_the_profile_says_from_which_number_on_digits_are_used(analyzer: Analyzer) -> None:
    profile = load_profile("einfache-sprache")
    engine = RuleEngine(numbers.rules(), Context(profile, analyzer), strict=True)

    assert engine.rewrite("Es sind zwölf Frauen und dreizehn Männer.").lines == ("Es sind zwölf Frauen und 13 Männer.",)


def test_findings_stay_in_their_line(engine: RuleEngine) -> None:
    lines = ("Wir brauchen:", "• den Ausweis", "• eine Kopie der Urkunde")

    found = engine.check(lines)

    assert [(f.rule, f.line, lines[f.line][slice(*f.span)]) for f in found if f.rule == "LS-S-15"] == [
        ("LS-S-15", 2, "der Urkunde")
    ]


@pytest.mark.parametrize(
    ("written", "plain"),
    [("08:00", "8"), ("8.30", "8.30"), ("24:00", "24"), ("24:30", None), ("00:05", "0.05"), ("25", None)],
)
def test_clock(written: str, plain: str | None) -> None:
    assert clock(written) == plain


def test_only_days_that_exist_are_dates() -> None:
    assert day_in_words(29, 2, 2024) == "29. Februar 2024"
    assert day_in_words(29, 2, 2023) is None
    assert day_in_words(31, 4) is None
    assert day_in_words(1, 13) is None
    assert day_in_words(1, 1, 0) is None


def test_short_years_are_read_only_where_they_are_certain() -> None:
    assert (full_year("24"), full_year("1999"), full_year("56")) == (2024, 1999, None)


@pytest.mark.parametrize(
    ("roman", "number"), [("II", 2), ("IV", 4), ("IX", 9), ("XIV", 14), ("XL", 40), ("LXXXIX", 89)]
)
def test_roman_numerals(roman: str, number: int) -> None:
    assert value(roman) == number


@pytest.mark.parametrize(
    ("stem", "plural"),
    [
        ("Mitarbeiter", "Mitarbeiter"),
        ("Kolleg", "Kollegen"),
        ("Ärzt", "Ärzte"),
        ("Zahnärzt", "Zahnärzte"),
        ("Student", "Studenten"),
        ("Polizist", "Polizisten"),
        ("Beamt", None),
        ("Xyz", None),
    ],
)
def test_masculine_plural(stem: str, plural: str | None) -> None:
    assert masculine_plural(stem) == plural


def test_quotations_and_addresses_are_found() -> None:
    text = "Er sagt „Ja“ und schreibt an post@kreis.example."

    assert [text[a:b] for a, b in quoted(text)] == ["„Ja“"]
    assert [text[a:b] for a, b in web(text)] == ["post@kreis.example"]
    assert quoted("„Offen bis zum Schluss") == ((0, 22),)


def test_a_full_stop_of_an_abbreviation_opens_no_sentence() -> None:
    assert opens_sentence("zwei", 0)
    assert opens_sentence("Ja! zwei", 4)
    assert not opens_sentence("zusätzl. zwei", 9)
    assert not opens_sentence("am 3. Zwei", 6)
