"""Long compounds come apart at their main joints, and nothing else does."""

from pathlib import Path

import pytest

from rules.glossary.matcher import Glossary
from rules.language.compounds import MAX_PARTS, CompoundSplitter

ROWS = [
    line.split("\t")
    for line in (Path(__file__).parent / "data" / "compounds.tsv").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.fixture(scope="module")
def splitter() -> CompoundSplitter:
    return CompoundSplitter(Glossary.load().splits)


@pytest.mark.parametrize(
    ("word", "hyphen", "dot"),
    [
        ("Abfallentsorgungsgebühr", "Abfall-Entsorgungs-Gebühr", "Abfall·entsorgungs·gebühr"),
        ("Optionskommune", "Options-Kommune", "Options·kommune"),
        ("Optionskommunen", "Options-Kommunen", "Options·kommunen"),
        ("Landratsamt", "Landrats-Amt", "Landrats·amt"),
        ("Landratsämter", "Landrats-Ämter", "Landrats·ämter"),
        ("Bürgermeisterwahl", "Bürgermeister-Wahl", "Bürgermeister·wahl"),
        ("Schwerbehindertenausweises", "Schwerbehinderten-Ausweises", "Schwerbehinderten·ausweises"),
    ],
)
def test_takes_apart(splitter: CompoundSplitter, word: str, hyphen: str, dot: str) -> None:
    assert splitter.render(word, "-") == hyphen
    assert splitter.render(word, "·") == dot
    assert splitter.render(word, "") == word


def test_adjective_keeps_lower_case(splitter: CompoundSplitter) -> None:
    assert splitter.render("sozialversicherungspflichtig", "-") == "sozial-versicherungs-pflichtig"
    assert splitter.render("sozialversicherungspflichtige", "-") == "sozial-versicherungs-pflichtige"


@pytest.mark.parametrize(
    "word",
    [
        # short or known to everybody as one word
        "Jobcenter", "Landkreis", "Bahnhof", "Rathaus", "Fahrrad", "Krankenhaus", "Krankenhäuser", "Arbeitsplatz",
        "Grundstücken", "Spielplätze",
        # no compounds, or nothing that parts would explain
        "Gemeinderätin", "Bürgermeisterin", "Antragstellerinnen", "Digitalisierung", "Unterstützung",
        "Herausforderungen", "Wiedereröffnung", "Beigeordnete", "Polizistinnen", "Studentinnen", "Schwimmerin",
        # names
        "Neuenkirchen", "Wagenknecht", "Weiherstraße", "Wackernagel",
        # what is no word of its own
        "", "A", "12345678901", "🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂", "SGB-II-Empfänger", "ABFALLGEBÜHREN", "McDonaldsFiliale",
        "unterschreiben", "a" * 200,
    ],
)  # fmt: skip
def test_leaves_whole(splitter: CompoundSplitter, word: str) -> None:
    assert splitter.split(word) == (word,)
    assert splitter.render(word, "-") == word


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_parts_join_to_the_word(splitter: CompoundSplitter, row: list[str]) -> None:
    parts = splitter.split(row[0])
    assert "".join(parts) == row[0]
    assert 1 <= len(parts) <= MAX_PARTS


def test_quality_on_the_list(splitter: CompoundSplitter) -> None:
    compounds = [(word, wanted.split("|")) for word, wanted in ROWS if "-" in wanted and word not in wanted]
    whole = [word for word, wanted in ROWS if word in wanted.split("|")]
    right = sum(splitter.render(word, "-") in wanted for word, wanted in compounds)
    wrong = sum(splitter.render(word, "-") not in (word, *wanted) for word, wanted in compounds)
    assert len(compounds) >= 100
    assert right / len(compounds) >= 0.95
    assert wrong / len(compounds) <= 0.02
    assert [word for word in whole if splitter.split(word) != (word,)] == []


def test_works_without_glossary() -> None:
    assert CompoundSplitter().render("Abfallentsorgungsgebühr", "-") == "Abfall-Entsorgungs-Gebühr"
