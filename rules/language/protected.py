"""Spans that no step may change."""

from __future__ import annotations
from rules.language.types import Protected, Token


def find_protected(text: str, tokens: tuple[Token, ...]) -> tuple[Protected, ...]:
    """First version: none."""
    return ()
