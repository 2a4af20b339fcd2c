"""Tokens of office German with their exact place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.language.tokens import tokenize


def words(text: str) -> list[str]:
    return [word for word, _, _ in tokenize(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Das kostet 1.200,50 Euro.", ["Das", "kostet", "1.200,50", "Euro", "."]),
        ("Ab 8.30 Uhr am 15.08.2024.", ["Ab", "8.30", "Uhr", "am", "15.08.2024", "."]),
        ("Der 2. Vorsitzende kam am 3. Mai.", ["Der", "2.", "Vorsitzende", "kam", "am", "3.", "Mai", "."]),
        ("Wir sind Nr. 3.", ["Wir", "sind", "Nr.", "3", "."]),
        ("z. B. z.B. usw.", ["z.", "B.", "z.B.", "usw."]),
        (
            "Mitarbeiter*innen, Bürger:innen, Bürger/-innen, Bürger(innen) und MitarbeiterInnen",
            [
                "Mitarbeiter*innen",
                ",",
                "Bürger:innen",
                ",",
                "Bürger/-innen",
                ",",
                "Bürger(innen)",
                "und",
                "MitarbeiterInnen",
            ],
        ),
        ("Vor- und Nachteile", ["Vor-", "und", "Nachteile"]),
        ("SGB-II-Empfänger und/oder 10-Euro-Schein", ["SGB-II-Empfänger", "und", "/", "oder", "10-Euro-Schein"]),
        ("50 % bzw. 50% (§ 6a)", ["50", "%", "bzw.", "50", "%", "(", "§", "6a", ")"]),
        ("Siehe www.mohrbach.de/a, info@mohrbach.de.", ["Siehe", "www.mohrbach.de/a", ",", "info@mohrbach.de", "."]),
        ("„Wir sind da.“, sagte er.", ["„", "Wir", "sind", "da", ".", "“", ",", "sagte", "er", "."]),
        ("Hauptstr. 5, 30 km/h", ["Hauptstr.", "5", ",", "30", "km/h"]),
        ("8–12 Uhr … wie geht's?", ["8", "–", "12", "Uhr", "…", "wie", "geht's", "?"]),
    ],
)
def test_tokens(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"), [("", []), ("   ", []), ("Amt", ["Amt"]), ("12", ["12"]), ("😀", ["😀"])]
)
def test_hardly_anything(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@given(st.text(max_size=200))
def test_offsets_are_exact_and_nothing_is_lost(text: str) -> None:
    tokens = tokenize(text)
    assert all(text[start:end] == word for word, start, end in tokens)
    assert "".join(word for word, _, _ in tokens) == "".join(text.split())
