"""Pieces of running text with their markup become one text with marks."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from simplifier.document import Block, BlockKind, Mark
from simplifier.reading.normalise import normalise
from simplifier.reading.shape import is_contact, is_whole_quotation

CELL_SEPARATOR = " | "
_GAPS = re.compile(r" *\n[ \n]*|  +")


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text with one markup. A line feed in it is a break that the author meant."""

    text: str
    bold: bool = False
    href: str = ""


def join_runs(runs: Iterable[Run]) -> tuple[str, tuple[Mark, ...]]:
    """The text of the runs, spaces collapsed and ends stripped, and its marks as spans; neighbours are
    merged.
    """
    text = ""
    marks: list[Mark] = []
    for run in runs:
        piece = _GAPS.sub(lambda m: "\n" if "\n" in m.group() else " ", normalise(run.text))
        if not text or text[-1] == "\n":
            piece = piece.lstrip(" \n")
        elif text[-1] == " ":
            if piece.startswith("\n"):
                text = text[:-1]
            piece = piece.lstrip(" ")
        if not piece:
            continue
        start, end = len(text), len(text) + len(piece)
        text += piece
        if run.href:
            _add(marks, Mark("link", start, end, run.href))
        if run.bold:
            _add(marks, Mark("bold", start, end))
    stripped = text.rstrip()
    return stripped, tuple(m for m in (_trim(mark, stripped) for mark in marks) if m.start < m.end)


def _add(marks: list[Mark], new: Mark) -> None:
    for i in range(len(marks) - 1, -1, -1):
        old = marks[i]
        if old.kind == new.kind and old.href == new.href and old.end == new.start:
            marks[i] = replace(old, end=new.end)
            return
        if old.end < new.start:
            break
    marks.append(new)


def _trim(mark: Mark, text: str) -> Mark:
    start, end = mark.start, min(mark.end, len(text))
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return replace(mark, start=start, end=end)


def text_blocks(kind: BlockKind, runs: Iterable[Run], *, keep_breaks: bool = True) -> list[Block]:
    """Blocks for one paragraph of the source: an address keeps its lines in one block of kind "contact"; any
    other text becomes one block for each line (`keep_breaks`), since a meant line break ends a statement.
    """
    text, marks = join_runs(runs)
    if not text:
        return []
    if kind == "paragraph" and is_contact(text.split("\n")):
        return [Block("contact", text, marks=marks)]
    if kind == "paragraph" and is_whole_quotation(text):
        kind = "quote"
    if not keep_breaks or "\n" not in text:
        return [Block(kind, text.replace("\n", " "), marks=marks)]
    return [cut(kind, text, marks, a, b) for a, b in _statements(text)]


def _statements(text: str) -> list[tuple[int, int]]:
    """Spans of the lines; a line that runs on in the next (comma or letter, then a small letter) is not cut
    there.
    """
    spans: list[tuple[int, int]] = []
    start = position = 0
    for line in text.split("\n"):
        end = position + len(line)
        following = text[end + 1 : end + 2]
        if not (following.islower() and line[-1:] not in {".", "!", "?", ":"}) or end == len(text):
            spans.append((start, end))
            start = end + 1
        position = end + 1
    return spans


def cut(kind: BlockKind, text: str, marks: Iterable[Mark], start: int, end: int) -> Block:
    """The block for text[start:end], with the marks that lie in it."""
    inside = (
        replace(m, start=max(m.start, start) - start, end=min(m.end, end) - start)
        for m in marks
        if m.start < end and m.end > start
    )
    return Block(kind, text[start:end].replace("\n", " "), marks=tuple(inside))


def table_row(cells: Iterable[tuple[str, tuple[Mark, ...]]], *, header: bool, group: int) -> Block:
    """The block of one table row; marks of the cells are shifted into the joined text."""
    texts: list[str] = []
    marks: list[Mark] = []
    offset = 0
    for text, cell_marks in cells:
        marks += [replace(m, start=m.start + offset, end=m.end + offset) for m in cell_marks]
        texts.append(text.replace("\n", " "))
        offset += len(text) + len(CELL_SEPARATOR)
    return Block(
        "table",
        CELL_SEPARATOR.join(texts),
        group=group,
        header=header,
        cells=tuple(texts),
        marks=tuple(marks),
    )
