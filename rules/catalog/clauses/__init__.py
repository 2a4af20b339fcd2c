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
    """The rules in the order in which they are tried.

    Whole sentences are parted first (semicolon), then speech, because everything behind it belongs to the speaker;
    then the subordinate clauses, whose main clause must still be whole; then what only makes a main clause shorter
    (coordination, shared subject, apposition, relative clause), which must not run before: it would part a condition
    or a reason from half of its consequence.
    """
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
