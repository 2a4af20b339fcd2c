"""Rules for numbers and signs."""

from __future__ import annotations

from rules.catalog.numbers import date, number_word, phone_number, roman_numeral, span, time
from rules.core import Rule


def rules() -> tuple[Rule, ...]:
    """Dates before times and both before ranges: „1.3.–5.3.“ is a range only when its dates are words."""
    return (date.RULE, time.RULE, span.RULE, phone_number.RULE, roman_numeral.RULE, number_word.RULE)
