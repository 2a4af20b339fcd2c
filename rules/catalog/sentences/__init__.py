"""Rules for sentences."""

from __future__ import annotations

from rules.core import Rule


def rules() -> tuple[Rule, ...]:
    """None yet."""
    return ()
