"""Clauses."""

from __future__ import annotations

from rules.language.types import Clause, Token


def find_clauses(tokens: tuple[Token, ...]) -> tuple[Clause, ...]:
    """First version: none."""
    return ()
