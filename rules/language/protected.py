"""Spans whose wording no step may change: longest match first, none overlaps another."""

from __future__ import annotations

from rules.language.protected_names import by_context
from rules.language.protected_patterns import by_writing
from rules.language.types import Protected, Token


def find_protected(text: str, tokens: tuple[Token, ...]) -> tuple[Protected, ...]:
    """The protected spans of a sentence in order of their place; offsets in characters of `text`.

    A number word counts only where it is more than "ein"; a year only behind a word of time. Where two spans
    overlap, the longer one stays (of the same length: the one of the more telling kind).
    """
    candidates = sorted({*by_writing(text), *by_context(tokens)}, key=lambda s: (s.start - s.end, s.rank, s.start))
    taken: list[Protected] = []
    for span in candidates:
        if all(span.end <= other.start or span.start >= other.end for other in taken):
            taken.append(Protected(span.kind, span.start, span.end, text[span.start : span.end]))
    return tuple(sorted(taken, key=lambda p: p.start))
