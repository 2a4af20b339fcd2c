"""Terms are found in all their forms, with the right sense for the day, and explained once."""

from datetime import date
from pathlib import Path

import pytest

from rules.glossary.explain import Explainer
from rules.glossary.matcher import Glossary
from rules.language.analyzer import Analyzer

DAY = date(2024, 5, 1)


@pytest.fixture(scope="module")
def glossary() -> Glossary:
    return Glossary.load()


@pytest.fixture(scope="module")
def analyzer() -> Analyzer:
    return Analyzer()


def found(glossary: Glossary, analyzer: Analyzer, text: str, on: date | None = DAY, context: str = "") -> list[str]:
    return [f"{m.term.term} = {m.surface}" for m in glossary.find(analyzer.analyze(text), on, context)]


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("Die Stadt ist Optionskommune.", ["Optionskommune = Optionskommune"]),
        ("Alle Optionskommunen kommen.", ["Optionskommune = Optionskommunen"]),
        ("Der Sprecher des Jobcenters schweigt.", ["Jobcenter = Jobcenters"]),
        ("Die Landräte beraten.", ["Landrat = Landräte"]),
        ("Das sagt Landrätin Anna Meier.", ["Landrat = Landrätin"]),
        ("Sie wohnt bei den Wohlfahrtsverbänden.", ["Wohlfahrtsverband = Wohlfahrtsverbänden"]),
        ("Hilfe gibt es nach dem Zweiten Buch Sozialgesetzbuch.", ["SGB II = Zweiten Buch Sozialgesetzbuch"]),
        (
            "Die Regeln des Zweiten Buches Sozialgesetzbuch gelten.",
            ["SGB II = Zweiten Buches Sozialgesetzbuch"],
        ),
        ("Wir beraten SGB-II-Empfänger.", ["SGB II = SGB-II"]),
        ("Die Jobcenter-Leiterin ist da.", ["Jobcenter = Jobcenter"]),
        ("Es kommen Bürgergeld-Bezieher.", ["Bürgergeld = Bürgergeld"]),
        ("Das hieß Hartz IV.", ["Hartz IV = Hartz IV"]),
        ("Der Hartz-IV-Satz steigt.", ["Hartz IV = Hartz-IV"]),
        ("Die Untere Wasserbehörde warnt.", ["untere Wasserbehörde = Untere Wasserbehörde"]),
        ("Die Leistungsberechtigten warten.", ["Leistungsberechtigter = Leistungsberechtigten"]),
        ("Das Land fördert 5 ha Wald.", ["ha = ha"]),
        ("Die Regel tritt am 1. Juli in Kraft.", ["in Kraft treten = in Kraft"]),
        ("Das steht in Art. 6 DSGVO.", ["Art. = Art.", "DSGVO = DSGVO"]),
    ],
)
def test_finds_term(glossary: Glossary, analyzer: Analyzer, text: str, mentions: list[str]) -> None:
    assert found(glossary, analyzer, text) == mentions


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Hallo.",
        "12 345",
        "🙂 🙂",
        "Geben Sie uns bitte Bescheid.",
        "Herr Kämmerer sprach lange.",
        "Bitte fragen Sie um Rat.",
        "Sie sitzt am Steuer.",
        "Das ist eine Aufgabe dieser Art.",
        "Ha, das ist gut!",
        "Alle leisten einen Beitrag.",
        "Er wird passen.",
        "Passen Sie gut auf.",
    ],
)
def test_finds_nothing(glossary: Glossary, analyzer: Analyzer, text: str) -> None:
    assert found(glossary, analyzer, text) == []


def test_longest_match_wins(glossary: Glossary, analyzer: Analyzer) -> None:
    text = "Sie bekommen Leistungen für Bildung und Teilhabe."
    assert found(glossary, analyzer, text) == ["Bildungspaket = Leistungen für Bildung und Teilhabe"]
    assert found(glossary, analyzer, "Es gibt Arbeitslosengeld II.") == ["Arbeitslosengeld II = Arbeitslosengeld II"]


@pytest.mark.parametrize(
    ("text", "context", "says"),
    [
        ("Der Kreistag hat den Haushalt beschlossen.", "", "Ein Haushalt ist hier ein Plan für Geld."),
        (
            "Zu dem Haushalt gehören 4 Personen.",
            "",
            "Zu einem Haushalt gehören alle Menschen in einer Wohnung.",
        ),
        (
            "Die Auflagen sind streng.",
            "Das Bauamt erteilt die Genehmigung.",
            "Eine Auflage ist eine Pflicht.",
        ),
        (
            "Die Auflage ist hoch.",
            "Das Buch und die Broschüre sind erschienen.",
            "Die Auflage ist die Zahl von gedruckten Büchern oder Heften.",
        ),
        (
            "Die Tagespflege ist neu.",
            "Für Senioren mit Pflegegrad gibt es Hilfe.",
            "Tagespflege ist hier ein Angebot für pflegebedürftige Menschen.",
        ),
    ],
)
def test_context_tells_homonyms_apart(
    glossary: Glossary, analyzer: Analyzer, text: str, context: str, says: str
) -> None:
    mentions = glossary.find(analyzer.analyze(text), DAY, context)
    assert says in [line for mention in mentions for line in mention.term.explanation]


def test_homonym_without_context_is_not_explained(glossary: Glossary, analyzer: Analyzer) -> None:
    assert found(glossary, analyzer, "Die Tagespflege ist neu.") == []


@pytest.mark.parametrize(
    ("text", "on", "line"),
    [
        (
            "Sie bekommen Arbeitslosengeld II.",
            date(2015, 3, 1),
            "Arbeitslosengeld II ist Geld vom Jobcenter.",
        ),
        (
            "Früher gab es Arbeitslosengeld II.",
            date(2024, 3, 1),
            "Arbeitslosengeld II war bis 2022 Geld vom Jobcenter.",
        ),
        ("Sie bekommen Bürgergeld.", date(2024, 3, 1), "Bürgergeld ist Geld vom Jobcenter."),
        ("Früher gab es Bürgergeld.", date(2026, 8, 1), "Bürgergeld war bis Juni 2026 Geld vom Jobcenter."),
        ("Früher gab es Bürgergeld.", None, "Bürgergeld war bis Juni 2026 Geld vom Jobcenter."),
    ],
)
def test_sense_of_the_day(glossary: Glossary, analyzer: Analyzer, text: str, on: date | None, line: str) -> None:
    (mention,) = glossary.find(analyzer.analyze(text), on)
    assert mention.term.explanation[0] == line


def test_term_before_its_time_is_not_explained(glossary: Glossary, analyzer: Analyzer) -> None:
    assert found(glossary, analyzer, "Sie schließen einen Kooperationsplan.", date(2015, 1, 1)) == []


def test_explains_once_and_never_repeats_a_line(glossary: Glossary, analyzer: Analyzer) -> None:
    explainer = Explainer(glossary, on=DAY)
    first = explainer.explain(analyzer.analyze("Nach dem SGB II ist der Kreis Optionskommune."))
    assert [term for term, _ in first] == ["SGB II", "Optionskommune"]
    assert first[0][1][0] == "SGB ist die Abkürzung von Sozialgesetzbuch."
    second = explainer.explain(analyzer.analyze("Das SGB II und das SGB XII gelten."))
    assert [term for term, _ in second] == ["SGB XII"]
    assert "SGB ist die Abkürzung von Sozialgesetzbuch." not in second[0][1]


def test_at_most_three_explanations_a_sentence_and_none_for_everyday_words(
    glossary: Glossary, analyzer: Analyzer
) -> None:
    explainer = Explainer(glossary, on=DAY)
    text = "Das Jobcenter, die Kämmerei, das Dezernat, die Fraktion und der Zweckverband beraten."
    assert len(explainer.explain(analyzer.analyze(text))) == 3
    assert Explainer(glossary).explain(analyzer.analyze("Der Bürgermeister hat einen Führerschein.")) == ()


def test_overlay_replaces_an_entry(tmp_path: Path, analyzer: Analyzer) -> None:
    (tmp_path / "haus.yaml").write_text(
        "- term: Jobcenter\n  kind: noun\n  gender: n\n  say: Jobcenter\n"
        "  explanation: [Das Jobcenter ist in der Ringstraße.]\n",
        encoding="utf-8",
    )
    (mention,) = Glossary.load(overlay=tmp_path).find(analyzer.analyze("Das Jobcenter hilft."))
    assert mention.term.explanation == ("Das Jobcenter ist in der Ringstraße.",)


def test_very_long_text(glossary: Glossary, analyzer: Analyzer) -> None:
    text = "Das Jobcenter hilft und " * 500 + "wartet."
    assert len(glossary.find(analyzer.analyze(text), DAY, text)) == 500
