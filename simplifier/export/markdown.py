"""Markdown (CommonMark with tables): every sign of the text that Markdown would take as markup is escaped."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from simplifier.document import SimplifiedDocument
from simplifier.export.layout import (
    NOTICE,
    Entry,
    ItemList,
    Part,
    Table,
    Text,
    is_bullet,
    layout,
    leveled,
    without_bullet,
)
from simplifier.export.words import original_words
from simplifier.marks import Line, pieces
from simplifier.reading.links import safe_href

_SIGNS = re.compile(r"([\\`*_\[\]<>&|~])")
_LINE_START = re.compile(r"^(\d{1,9})([.)])(?=\s|$)|^([#+=-])")


def render_markdown(doc: SimplifiedDocument) -> bytes:
    """UTF-8 with a final line feed."""
    label = f"**{escaped(doc.label)}**"
    blocks = [label, *(block for part in leveled(layout(doc), doc) for block in _part(part)), "---"]
    blocks += ["\\\n".join(NOTICE), escaped(original_words(doc.source)), label]
    return ("\n\n".join(block for block in blocks if block) + "\n").encode()


def escaped(text: str) -> str:
    """The text so that Markdown shows it as it is. A list sign at the start of a line is escaped too."""
    text = _SIGNS.sub(r"\\\1", text)
    return _LINE_START.sub(lambda m: f"{m[1]}\\{m[2]}" if m[1] else f"\\{m[3]}", text)


def _part(part: Part) -> Iterator[str]:
    match part:
        case Text(kind="heading"):
            text = " ".join(_line(line) for entry in part.entries for line in entry.lines)
            yield f"{'#' * part.level} {text}"
            yield from _explanations(part.entries)
        case Text(kind="contact"):
            yield "\\\n".join(_line(line) for entry in part.entries for line in entry.lines)
        case Text(kind="quote"):
            yield "\n>\n".join(_quoted(block) for block in _flow(part.entries))
        case Text():
            yield from _flow(part.entries)
        case ItemList():
            yield _list(part)
        case Table():
            yield _table(part)


def _flow(entries: Iterable[Entry]) -> Iterator[str]:
    lines: list[Line] = []
    for entry in entries:
        lines += entry.lines
        if entry.explanations:
            yield _paragraph(lines)
            lines = []
            yield from _explanations([entry])
    yield _paragraph(lines)


def _paragraph(lines: list[Line]) -> str:
    """Sentences a line each; list items that a rule made are a list."""
    text = ""
    for i, line in enumerate(lines):
        bullet = is_bullet(line)
        if i:
            both = bullet and is_bullet(lines[i - 1])
            text += "\n" if both else "\n\n" if bullet != is_bullet(lines[i - 1]) else "\\\n"
        text += "- " + _line(without_bullet(line)) if bullet else _line(line)
    return text


def _line(line: Line) -> str:
    done: list[str] = []
    for text, bold, href in pieces(line):
        shown = f"**{escaped(text)}**" if bold and text.strip() == text else escaped(text)
        target = re.sub(r"([<>\\])", lambda m: f"%{ord(m[1]):02X}", safe_href(href))
        done.append(f"[{shown}](<{target}>)" if target else shown)
    return "".join(done)


def _explanations(entries: Iterable[Entry]) -> Iterator[str]:
    for entry in entries:
        for explanation in entry.explanations:
            yield _quoted("\\\n".join(escaped(line) for line in explanation.lines))


def _quoted(text: str) -> str:
    return "\n".join(f"> {line}".rstrip() for line in text.split("\n"))


def _list(part: ItemList) -> str:
    done: list[str] = []
    signs: list[str] = []
    for item in part.items:
        indent = " " * sum(len(sign) for sign in signs[: item.depth - 1])
        signs = [*signs[: item.depth - 1], f"{item.number}. " if item.number else "- "]
        lines = [line for entry in item.entries for line in entry.lines]
        if lines and is_bullet(lines[0]):
            lines[0] = without_bullet(lines[0])
        text = "\n\n".join([_paragraph(lines), *_explanations(item.entries)])
        done.append(indent + signs[-1] + text.replace("\n", "\n" + indent + " " * len(signs[-1])))
    return "\n".join(done)


def _table(table: Table) -> str:
    width = max(len(row.cells) for row in table.rows)
    rows = [[_line(cell) for cell in row.cells] + [""] * (width - len(row.cells)) for row in table.rows]
    # Markdown knows no table without a header.
    if not table.rows[0].header:
        rows.insert(0, [""] * width)
    rows.insert(1, ["---"] * width)
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)
