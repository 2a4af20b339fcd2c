"""Links and bold text of the source, found again in the rewritten lines; bold negations (LS-W-14)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from urllib.parse import urlsplit

from simplifier.document import Block, Mark

_NEGATION = re.compile(r"\b(?:nicht(?! nur\b)|kein(?:e[mnrs]?)?|niemals|nie|niemand(?:en|em)?)\b", re.I)
_WORD = re.compile(r"[^\W_]+(?:[-·][^\W_]+)*")
# Words that say nothing of where a link leads (LS-G-10).
_EMPTY_LABELS = frozenset({"hier", "mehr", "link", "weiter", "weiterlesen", "details", "download"})


@dataclass(frozen=True, slots=True)
class Line:
    """A line to be shown, with its marks as spans of its text."""

    text: str
    marks: tuple[Mark, ...] = ()


def carry_links(block: Block, lines: Sequence[str], start: int = 0, end: int | None = None) -> tuple[Line, ...]:
    """The lines with the marks that `block` has between the characters `start` and `end` (a sentence's span).

    A link is set on its own wording, also where a compound was taken apart; else on the one noun of it that
    is left; else it is added as a line of its own, so that no link is ever lost. Bold text that is gone is
    let go.
    """
    shown = [Line(line, _bold(bold_spans(line))) for line in lines]
    stop = len(block.text) if end is None else end
    for mark in block.marks:
        if not (start <= mark.start < stop):
            continue
        wording = block.text[mark.start : mark.end]
        place = _find(wording, shown)
        if mark.kind == "bold":
            if place:
                _add(shown, place, "bold", "")
            continue
        place = place or _find_noun(wording, shown)
        if place:
            _add(shown, place, "link", mark.href)
        else:
            shown.append(_link_line(wording, mark.href))
    return tuple(shown)


def bold_spans(line: str) -> tuple[tuple[int, int], ...]:
    """Spans of the negations that are to be bold; "nicht nur" denies nothing."""
    return tuple(match.span() for match in _NEGATION.finditer(line))


def pieces(line: Line) -> tuple[tuple[str, bool, str], ...]:
    """The line cut where a mark begins or ends: text, whether it is bold, and its link target ("" for
    none).
    """
    edges = sorted({0, len(line.text), *(m.start for m in line.marks), *(m.end for m in line.marks)})
    found: list[tuple[str, bool, str]] = []
    for a, b in pairwise(edges):
        over = [m for m in line.marks if m.start <= a and b <= m.end]
        href = next((m.href for m in over if m.kind == "link"), "")
        found.append((line.text[a:b], any(m.kind == "bold" for m in over), href))
    return tuple(found)


def _bold(spans: Sequence[tuple[int, int]]) -> tuple[Mark, ...]:
    return tuple(Mark("bold", a, b) for a, b in spans)


def _add(lines: list[Line], place: tuple[int, int, int], kind: str, href: str) -> None:
    number, a, b = place
    mark = Mark("link", a, b, href) if kind == "link" else Mark("bold", a, b)
    lines[number] = Line(lines[number].text, (*lines[number].marks, mark))


def _letters(text: str) -> tuple[str, list[int]]:
    """The letters and figures alone, small, and where each stood."""
    places = [i for i, c in enumerate(text) if c.isalnum()]
    # Some letters grow when made small ("İ"): one sign each keeps the places right.
    return "".join(text[i].lower()[:1] for i in places), places


def _is_linked(line: Line, start: int, end: int) -> bool:
    return any(m.kind == "link" and m.start < end and start < m.end for m in line.marks)


def _find(wording: str, lines: Sequence[Line]) -> tuple[int, int, int] | None:
    """Line and span of the wording, whatever its hyphens and capitals, at the borders of words."""
    wanted, _ = _letters(wording)
    if not wanted:
        return None
    for number, line in enumerate(lines):
        letters, places = _letters(line.text)
        at = letters.find(wanted)
        while at >= 0:
            a, b = places[at], places[at + len(wanted) - 1] + 1
            whole = (a == 0 or not line.text[a - 1].isalnum()) and not line.text[b : b + 1].isalnum()
            if whole and not _is_linked(line, a, b):
                return number, a, b
            at = letters.find(wanted, at + 1)
    return None


def _find_noun(wording: str, lines: Sequence[Line]) -> tuple[int, int, int] | None:
    """The first noun of the wording that stands in the lines exactly once."""
    for word in _WORD.findall(wording):
        if len(word) < 5 or not word[0].isupper():
            continue
        wanted, _ = _letters(word)
        hits = [
            (number, match.start(), match.end())
            for number, line in enumerate(lines)
            for match in _WORD.finditer(line.text)
            if _letters(match.group())[0] == wanted and not _is_linked(line, *match.span())
        ]
        if len(hits) == 1:
            return hits[0]
    return None


def _link_line(wording: str, href: str) -> Line:
    label = wording.strip()
    if label.lower() in _EMPTY_LABELS or len(label) < 3:
        parts = urlsplit(href)
        label = parts.netloc or parts.path
    lead = "Link: "
    return Line(f"{lead}{label}", (Mark("link", len(lead), len(lead) + len(label), href),))
