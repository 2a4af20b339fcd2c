"""Dates as people type them."""

from __future__ import annotations

from datetime import date

from simplifier.errors import InputError


def parse_date(value: str | None) -> date | None:
    """An ISO or German date (2024-05-01, 1.5.2024); None for nothing. InputError LS-E120 for anything else."""
    value = (value or "").strip()
    if not value:
        return None
    try:
        if "." in value:
            day, month, year = (int(part) for part in value.split("."))
            return date(year, month, day)
        return date.fromisoformat(value)
    except ValueError:
        raise InputError(
            "LS-E120", f"„{value}“ ist kein Datum.", "So ist es richtig: 2025-12-31 oder 31.12.2025."
        ) from None
