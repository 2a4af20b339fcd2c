"""Rules for the text as a whole, as far as one sentence shows them."""

from __future__ import annotations

from rules.catalog.text import cross_reference, familiar_address, reader_address
from rules.core import Rule


def rules() -> tuple[Rule, ...]:
    """All of them only report, so the order is that of the catalogue."""
    return (reader_address.RULE, familiar_address.RULE, cross_reference.RULE)
