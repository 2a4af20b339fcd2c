"""A result as the parts of a page, the same for every format that is written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Literal

from simplifier.document import Block, Explanation, FactReport, SentenceResult, SimplifiedDocument
from simplifier.marks import Line, carry_links
from simplifier.reading.inline import CELL_SEPARATOR
from simplifier.typesetting import BULLET

NOTICE = (
    "Dieser Text ist nicht rechtlich verbindlich.",
    "Verbindlich ist nur der Original-Text.",
)
"""LS-T-10: an easy text informs, it does not bind."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A sentence: its lines with links and bold text, and the explanations to be set under it."""

    lines: tuple[Line, ...]
    explanations: tuple[Explanation, ...]
    sentence: SentenceResult


@dataclass(frozen=True, slots=True)
class Text:
    """A heading (`level` 1 to 6), a paragraph, a quotation or an address."""

    kind: Literal["heading", "paragraph", "quote", "contact"]
    entries: tuple[Entry, ...]
    level: int = 0


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list; `depth` from 1; `number` is its place among its siblings where they are counted, else 0."""

    depth: int
    number: int
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class ItemList:
    """A list with its sublists, in order of reading."""

    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table."""

    header: bool
    cells: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table."""

    rows: tuple[Row, ...]


Part = Text | ItemList | Table


def layout(doc: SimplifiedDocument) -> tuple[Part, ...]:
    """The parts in order. Blocks without a sentence in the result are left out."""
    by_block: dict[int, list[SentenceResult]] = defaultdict(list)
    for sentence in doc.sentences:
        by_block[sentence.block_index].append(sentence)
    present = [(doc.source.blocks[i], by_block[i]) for i in sorted(by_block)]
    return tuple(_parts(present))


def _parts(blocks: list[tuple[Block, list[SentenceResult]]]) -> Iterator[Part]:
    def together(pair: tuple[Block, list[SentenceResult]]) -> tuple[str, int]:
        block = pair[0]
        # Blocks that are no list and no table stand for themselves.
        return (block.kind, block.group) if block.kind in {"list", "table"} else (block.kind, -id(block))

    for (kind, _), run in groupby(blocks, key=together):
        members = list(run)
        if kind == "list":
            yield ItemList(_items(members))
        elif kind == "table":
            yield Table(tuple(_row(block, found) for block, found in members))
        else:
            for block, found in members:
                yield _text(block, found)


def _items(members: list[tuple[Block, list[SentenceResult]]]) -> tuple[Item, ...]:
    counts: list[int] = []
    done: list[Item] = []
    for block, found in members:
        # A source may skip a depth; a list on a page cannot.
        depth = min(max(block.level, 1), len(counts) + 1)
        counts = [*counts[:depth], *[0] * (depth - len(counts))]
        counts[-1] += 1
        done.append(Item(depth, counts[-1] if block.ordered else 0, entries(block, found)))
    return tuple(done)


def _text(block: Block, sentences: list[SentenceResult]) -> Text:
    if block.kind == "heading":
        return Text("heading", entries(block, sentences), min(max(block.level, 1), 6))
    kind: Literal["paragraph", "quote", "contact"] = "paragraph"
    if block.kind == "quote":
        kind = "quote"
    elif block.kind == "contact":
        kind = "contact"
    return Text(kind, entries(block, sentences))


def entries(block: Block, sentences: list[SentenceResult]) -> tuple[Entry, ...]:
    """The sentences of one block as entries; each takes the marks of its own stretch of the block."""
    done: list[Entry] = []
    position = 0
    for number, sentence in enumerate(sentences):
        start = position if number else 0
        at = block.text.find(sentence.source, position)
        if at >= 0:
            position = at + len(sentence.source)
        # The last sentence takes what is left, so that no link falls between two.
        end = len(block.text) + 1 if number == len(sentences) - 1 else position
        done.append(Entry(carry_links(block, sentence.lines, start, end), sentence.explanations, sentence))
    return tuple(done)


def _row(block: Block, sentences: list[SentenceResult]) -> Row:
    lines = [line for entry in entries(block, sentences) for line in entry.lines]
    if len(lines) == 1 and lines[0].text.count(CELL_SEPARATOR) == len(block.cells) - 1:
        return Row(block.header, _cells(lines[0]))
    return Row(block.header, tuple(lines))


def _cells(line: Line) -> tuple[Line, ...]:
    cells: list[Line] = []
    offset = 0
    for text in line.text.split(CELL_SEPARATOR):
        end = offset + len(text)
        inside = tuple(
            type(m)(m.kind, m.start - offset, m.end - offset, m.href)
            for m in line.marks
            if offset <= m.start and m.end <= end
        )
        cells.append(Line(text, inside))
        offset = end + len(CELL_SEPARATOR)
    return tuple(cells)


def is_bullet(line: Line) -> bool:
    """The line is an item of a list that a rule made out of an enumeration."""
    return line.text.startswith(BULLET)


def without_bullet(line: Line) -> Line:
    """The line without its list sign, marks shifted."""
    n = len(BULLET)
    marks = tuple(type(m)(m.kind, max(m.start - n, 0), m.end - n, m.href) for m in line.marks if m.end > n)
    return Line(line.text[n:], marks)


def title_of_result(doc: SimplifiedDocument) -> str:
    """The first heading as rewritten; else the source's title."""
    for part in layout(doc):
        if isinstance(part, Text) and part.kind == "heading":
            return " ".join(line.text for entry in part.entries for line in entry.lines)
    return doc.source.title


def leveled(parts: tuple[Part, ...], doc: SimplifiedDocument) -> Iterator[Part]:
    """The parts with heading levels as a page needs them: one of level 1 at the top, none skipped. Where the
    source does not begin with a heading its title becomes it.
    """
    level = 0
    if not (parts and isinstance(parts[0], Text) and parts[0].kind == "heading") and doc.source.title:
        heading = Line(doc.source.title)
        begins = parts[0] if parts else None
        repeats = isinstance(begins, Text) and begins.entries and begins.entries[0].sentence.source == heading.text
        if not repeats:
            bare = SentenceResult("", "heading", 0, heading.text, "unchanged", (heading.text,), FactReport("kept"))
            yield Text("heading", (Entry((heading,), (), bare),), 1)
            level = 1
    for part in parts:
        if isinstance(part, Text) and part.kind == "heading":
            level = min(max(part.level, 2), level + 1) if level else 1
            yield replace(part, level=level)
        else:
            yield part
