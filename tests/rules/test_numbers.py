"""German number words and figures, both ways."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.language.numbers import (
    parse_figure,
    parse_number,
    parse_ordinal,
    parse_word,
    to_figure,
    to_ordinal,
    to_words,
)


@given(st.integers(min_value=2, max_value=999_999))
def test_words_are_read_as_they_are_written(number: int) -> None:
    assert parse_word(to_words(number)) == number
    assert parse_ordinal(to_ordinal(number)) == number


@given(st.integers(min_value=0, max_value=10**12))
def test_figures_are_read_as_they_are_written(number: int) -> None:
    assert parse_figure(to_figure(number)) == number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1.200,50", "1200.50"),
        ("3,5", "3.5"),
        ("128.400", "128400"),
        ("128 400", "128400"),
        ("zwei Millionen", "2000000"),
        ("3,5 Mio.", "3500000"),
        ("eine halbe Million", "500000"),
        ("ein Dutzend", "12"),
        ("anderthalb", "1.5"),
        ("zweieinhalb", "2.5"),
        ("Sechs", "6"),
        ("einhundertzweiundzwanzig", "122"),
        ("hundert", "100"),
        ("zwanzigtausend", "20000"),
    ],
)
def test_values(text: str, value: str) -> None:
    assert parse_number(text) == Decimal(value)


@pytest.mark.parametrize(
    "text", ["", "ein", "eine", "einzig", "schmutzig", "8.30", "1.2.3", "Amt", "Achtung", "😀", "zwei Ämter"]
)
def test_no_numbers(text: str) -> None:
    assert parse_number(text) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("erste", 1),
        ("dritten", 3),
        ("siebte", 7),
        ("achtes", 8),
        ("12.", 12),
        ("einundzwanzigsten", 21),
        ("hundertste", 100),
    ],
)
def test_ordinals(text: str, value: int) -> None:
    assert parse_ordinal(text) == value


@pytest.mark.parametrize("text", ["", "echte", "weiteren", "Rat", "zweite Wahl", "zwanzigte"])
def test_no_ordinals(text: str) -> None:
    assert parse_ordinal(text) is None


def test_figures_part_thousands_from_five_digits_on() -> None:
    assert to_figure(1200) == "1200"
    assert to_figure(12000) == "12.000"
    assert to_figure(Decimal("1200.5")) == "1200,5"
    assert to_figure(-3) == "-3"
