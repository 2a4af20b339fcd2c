"""Rules for sentences that no clause analysis is needed for: lists, and what is only reported."""

from __future__ import annotations

from rules.catalog.sentences import (
    enumeration,
    future,
    genitive,
    impersonal,
    length,
    passive,
    preterite,
    subjunctive,
    subordinate_clause,
)
from rules.core import Rule


def rules() -> tuple[Rule, ...]:
    """The list comes first, the rest only reports what is left."""
    return (
        enumeration.RULE,
        length.RULE,
        subordinate_clause.RULE,
        passive.RULE,
        genitive.RULE,
        subjunctive.RULE,
        preterite.RULE,
        future.RULE,
        impersonal.RULE,
    )
