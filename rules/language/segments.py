"""Stretches of a sentence between the punctuation marks that can part clauses: the raw material of `clauses`."""

from __future__ import annotations

from dataclasses import dataclass

from rules.language.types import Token

_PAIRS = {"(": ")", "[": "]", "„": '“”"', "“": "”“", "»": "«", "«": "»", "‚": "‘’", "›": "‹", '"': '"'}
_DASHES = frozenset("–—-")
FINAL = frozenset((".", "!", "?", "…", "...", ":"))


@dataclass(frozen=True, slots=True)
class Segment:
    """Tokens start to end (exclusive) without commas; `clean` is False where the mark before it is no comma."""

    start: int
    end: int
    clean: bool


@dataclass(frozen=True, slots=True)
class Segmented:
    """The segments of a sentence. `doubtful`: quotations, brackets or dashes hold clauses of their own."""

    segments: tuple[Segment, ...]
    doubtful: bool


def segment(tokens: tuple[Token, ...]) -> Segmented:
    """Cuts at commas, semicolons, colons and dashes outside of short quotations and brackets."""
    last = len(tokens)
    while last and (tokens[last - 1].text in FINAL or tokens[last - 1].text in '“”"«»‘’'):
        last -= 1
    doubtful = False
    found: list[Segment] = []
    start, clean, i = 0, True, 0
    while i < last:
        token = tokens[i]
        if token.text in _PAIRS:
            close = _closing(tokens, i)
            inside = tokens[i + 1 : close if close is not None else len(tokens)]
            if close is None or any(t.is_finite or t.tag in ("KOUS", "PRELS") for t in inside):
                doubtful = True
                i += 1
            else:
                i = close + 1
            continue
        if token.tag == "$," or token.text in (";", ":") or _is_cutting_dash(tokens, i) or token.text in FINAL:
            if i > start:
                found.append(Segment(start, i, clean))
            clean = token.tag == "$,"
            doubtful = doubtful or not clean
            start = i + 1
        i += 1
    if start < last:
        found.append(Segment(start, last, clean))
    return Segmented(tuple(found), doubtful)


def _closing(tokens: tuple[Token, ...], opening: int) -> int | None:
    wanted = _PAIRS[tokens[opening].text]
    return next((i for i in range(opening + 1, len(tokens)) if tokens[i].text in wanted), None)


def _is_cutting_dash(tokens: tuple[Token, ...], i: int) -> bool:
    """A dash with space around it, but not the one of a range: 8 – 12 Uhr, Montag – Freitag."""
    token = tokens[i]
    if token.text not in _DASHES or not 0 < i < len(tokens) - 1:
        return False
    before, after = tokens[i - 1], tokens[i + 1]
    if before.end == token.start or after.start == token.end:
        return False
    return not (before.text[:1].isdigit() and after.text[:1].isdigit()) and not (
        before.tag == after.tag == "NN" and before.text.endswith("tag") and after.text.endswith("tag")
    )
