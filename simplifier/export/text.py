"""Plain text: label, one sentence a line, a blank line between blocks; explanations and link targets indented."""

from __future__ import annotations

from collections.abc import Iterator

from simplifier.document import SimplifiedDocument
from simplifier.export.layout import NOTICE, Entry, ItemList, Part, Table, Text, layout
from simplifier.marks import Line
from simplifier.typesetting import BULLET

_INDENT = "    "


def render_text(doc: SimplifiedDocument) -> bytes:
    """UTF-8 with a final line feed."""
    blocks = [doc.label, *("\n".join(_part(part)) for part in layout(doc)), "\n".join(NOTICE)]
    return ("\n\n".join(blocks) + "\n").encode()


def _part(part: Part) -> Iterator[str]:
    match part:
        case Text():
            yield from _entries(part.entries)
        case ItemList():
            for item in part.items:
                sign = f"{item.number}. " if item.number else BULLET
                yield from _entries(item.entries, "  " * (item.depth - 1), sign)
        case Table():
            for row in part.rows:
                yield " | ".join(cell.text for cell in row.cells)
                yield from (f"{_INDENT}Link: {href}" for cell in row.cells for href in _targets(cell))


def _entries(entries: tuple[Entry, ...], indent: str = "", sign: str = "") -> Iterator[str]:
    first = True
    for entry in entries:
        for line in entry.lines:
            text = line.text.removeprefix(BULLET) if first and sign else line.text
            yield indent + (sign if first else " " * len(sign)) + text
            first = False
            yield from (f"{indent}{_INDENT}Link: {href}" for href in _targets(line))
        for explanation in entry.explanations:
            for text in explanation.lines:
                yield indent + _INDENT + text


def _targets(line: Line) -> Iterator[str]:
    """Where the links of a line lead; telephone numbers and mail addresses stand in the text already."""
    for mark in line.marks:
        if mark.kind == "link" and mark.href.startswith(("http://", "https://")) and mark.href not in line.text:
            yield mark.href
