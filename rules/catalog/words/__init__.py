"""Rules for words."""

from __future__ import annotations

from rules.catalog.words import abbreviation, gender_form
from rules.core import Rule


def rules() -> tuple[Rule, ...]:
    """The rules for words, rewriting ones first, since what they mend need not be reported."""
    return (abbreviation.RULE, gender_form.RULE)
