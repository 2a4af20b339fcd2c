"""Rules for words."""

from __future__ import annotations

from rules.catalog.words import (
    abbreviation,
    foreign_word,
    gender_form,
    idiom,
    long_word,
    negation,
    no_kein,
    nominal_style,
    pronoun,
    rare_word,
)
from rules.core import Rule


def rules() -> tuple[Rule, ...]:
    """Rewriting rules first; the others report what is left, from the single word to the wording."""
    return (
        abbreviation.RULE,
        gender_form.RULE,
        rare_word.RULE,
        foreign_word.RULE,
        long_word.RULE,
        nominal_style.RULE,
        idiom.RULE,
        pronoun.RULE,
        negation.RULE,
        no_kein.RULE,
    )
