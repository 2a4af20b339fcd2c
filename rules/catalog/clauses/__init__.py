"""Rules that split a sentence at its clauses."""

from __future__ import annotations

from rules.catalog.clauses import causal, concessive, conditional, consecutive, denn
from rules.core import Rule


def rules() -> tuple[Rule, ...]:
    """The rules in the order in which they are tried."""
    return (causal.RULE, denn.RULE, concessive.RULE, conditional.RULE, consecutive.RULE)
