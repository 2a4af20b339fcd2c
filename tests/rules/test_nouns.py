"""The table of nouns and what it makes of genitive phrases."""

from __future__ import annotations

import pytest

from rules.language.build_nouns import prune, read
from rules.language.noun_phrases import genitive_to_dative
from rules.language.nouns import DATA, Nouns, Reading, decode, encode

NOUNS = Nouns.load()


@pytest.mark.parametrize(
    ("noun", "gender"),
    [("Stadt", "f"), ("Landkreis", "m"), ("Amt", "n"), ("Kreisstraßenmeisterei", "f"), ("Abfallgebührenbescheid", "m"),
     ("Heimat", "f"), ("Heirat", "f"), ("Integrationsrat", "m")],
)  # fmt: skip
def test_gender_of_nouns_and_compounds(noun: str, gender: str) -> None:
    assert NOUNS.gender(noun) == {gender}


@pytest.mark.parametrize("noun", ["", "Xq", "123", "😀", "Kinder", "A" * 5000])
def test_no_gender_where_there_is_none(noun: str) -> None:
    assert NOUNS.gender(noun) == frozenset()


def test_forms() -> None:
    assert NOUNS.dative_plural("Kinder") == "Kindern"
    assert NOUNS.dative_plural("Kitas") == "Kitas"
    assert NOUNS.dative_plural("Stadt") is None
    assert NOUNS.dative_singular("Landkreises") == "Landkreis"
    assert NOUNS.dative_singular("Studenten") == "Studenten"
    assert NOUNS.nominative("Lehrer") == {"m", "p"}
    assert NOUNS.is_plural("Kosten")


@pytest.mark.parametrize(
    ("phrase", "made"),
    [
        ("des Landkreises", "vom Landkreis"),
        ("der Stadt", "von der Stadt"),
        ("der neuen Satzung", "von der neuen Satzung"),
        ("eines Antrags", "von einem Antrag"),
        ("eines großen Amtes", "von einem großen Amt"),
        ("seiner Kinder", "von seinen Kindern"),
        ("aller Kinder", "von allen Kindern"),
        ("der Kinder", "von den Kindern"),
        ("der neuen Lehrer", "von den neuen Lehrern"),
        ("kranker Kinder", "von kranken Kindern"),
        ("des Beschäftigten", "vom Beschäftigten"),
        ("der Lehrer", None),
        ("der Beschäftigten", None),
        ("der Landkreises", None),
        ("des Herrn", None),
        ("der neuer Stadt", None),
        ("der Qxyz", None),
    ],
)
def test_genitive_becomes_dative(phrase: str, made: str | None) -> None:
    words = phrase.split()
    determiner = "" if words[0] == "kranker" else words[0]
    adjectives = words[1 if determiner else 0 : -1]
    assert genitive_to_dative(determiner, adjectives, words[-1], NOUNS) == made


def test_a_number_makes_it_a_plural() -> None:
    assert genitive_to_dative("der", ["drei"], "Lehrer", NOUNS, counted=True) == "von den drei Lehrern"


def test_a_reading_is_the_same_after_writing() -> None:
    reading = Reading("m", "genitive", 2, "")
    assert decode(encode(reading)) == reading
    assert reading.dative_of("Antrages") == "Antrag"


def test_a_compound_is_left_out_where_its_ending_tells_the_same() -> None:
    rows = [
        {"lemma": lemma, "pos": "Substantiv", "genus": gender, "nominativ singular": lemma,
         "nominativ singular stark": "", "nominativ plural": plural, "genitiv singular": genitive,
         "dativ singular": lemma, "dativ plural": plural.removesuffix("n") + "n"}
        for lemma, gender, genitive, plural in (
            ("Tag", "m", "Tages", "Tage"), ("Feiertag", "m", "Feiertages", "Feiertage"),
            ("Rat", "m", "Rates", "Räte"), ("Heirat", "f", "Heirat", "Heiraten"),
        )
    ]  # fmt: skip
    assert {p.lemma for p in prune(read(rows))} == {"Tag", "Rat", "Heirat"}


def test_table_is_small_and_licensed() -> None:
    assert DATA.stat().st_size < 1_500_000
    assert "CC BY-SA 4.0" in (DATA.parent / "LICENSE-nouns.txt").read_text("utf-8")
