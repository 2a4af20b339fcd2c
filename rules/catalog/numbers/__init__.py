"""Rules for numbers and signs."""

from __future__ import annotations

from rules.catalog.numbers import (
    bracket,
    capitals,
    date,
    high_number,
    number_word,
    old_year,
    percentage,
    phone_number,
    roman_numeral,
    sign,
    span,
    special_character,
    time,
)
from rules.core import Rule


def rules() -> tuple[Rule, ...]:
    """Dates before times and both before ranges: „1.3.–5.3.“ is a range only when its dates are words. Signs before
    brackets and semicolons, since those make new sentences. What is only reported comes last.
    """
    return (
        date.RULE,
        time.RULE,
        span.RULE,
        phone_number.RULE,
        special_character.RULE,
        roman_numeral.RULE,
        number_word.RULE,
        bracket.RULE,
        sign.RULE,
        capitals.RULE,
        high_number.RULE,
        percentage.RULE,
        old_year.RULE,
    )
