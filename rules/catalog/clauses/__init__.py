"""Rules that split a sentence at its clauses."""

from __future__ import annotations

from rules.catalog.clauses import (
    apposition,
    causal,
    concessive,
    conditional,
    consecutive,
    coordination,
    denn,
    indirect,
    means,
    purpose,
    quotation,
    relative_clause,
    reported_that,
    semicolon,
    shared_subject,
    temporal,
)
from rules.core import Rule


def rules() -> tuple[Rule, ...]:
    """The rules in the order in which they are tried."""
    return (
        semicolon.RULE,
        quotation.RULE,
        reported_that.RULE,
        indirect.RULE,
        causal.RULE,
        denn.RULE,
        concessive.RULE,
        conditional.RULE,
        consecutive.RULE,
        means.RULE,
        purpose.RULE,
        temporal.RULE,
        apposition.RULE,
        relative_clause.RULE,
        coordination.RULE,
        shared_subject.RULE,
    )
