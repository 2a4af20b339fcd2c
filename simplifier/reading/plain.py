"""Plain text: blocks by blank lines and by the shape of the lines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from simplifier.document import Block, Document
from simplifier.reading.normalise import normalise
from simplifier.reading.shape import (
    dateline,
    ends_statement,
    is_contact,
    is_dateline,
    is_furniture,
    is_heading,
    is_whole_quotation,
    list_item,
)
from simplifier.reading.title import title_of


def read_plain(text: str) -> Document:
    """The document of a plain text. Lines wrapped by hand are joined; a blank line or a finished line ends a
    paragraph.
    """
    lines = [line.rstrip() for line in normalise(text).split("\n")]
    blocks = tuple(_Reader(lines).blocks())
    return Document(title_of(blocks), blocks, dateline([line for line in lines if line]))


def _chunks(lines: list[str]) -> Iterator[list[str]]:
    chunk: list[str] = []
    for line in lines:
        if line.strip() and not is_furniture(line):
            chunk.append(line)
        elif chunk:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


_SPACES = re.compile("  +")
_WIDEST = 120
_NARROWEST = 50
_RAGGED = 14
"""Characters by which lines wrapped by hand differ: about the length of a word."""

_Item = tuple[int, int | None, str]
"""Indentation, number (None: a bullet) and text."""


class _Reader:
    def __init__(self, lines: list[str]) -> None:
        self._chunks = list(_chunks(lines))
        # Only widths that hand-wrapping uses; a line longer than that is a paragraph of its own.
        self._width = max((len(line) for line in lines if len(line) <= _WIDEST), default=0)
        self._full_lines = sum(self._width - _RAGGED < len(line) <= self._width for line in lines)
        self._group = 0
        self._counted: int | None = None
        self._seen_heading = False

    def blocks(self) -> Iterator[Block]:
        in_list = False
        for i, chunk in enumerate(self._chunks):
            following = self._chunks[i + 1][0] if i + 1 < len(self._chunks) else None
            for part in list(self._parts(chunk, following, first=i == 0, in_list=in_list)):
                if isinstance(part, Block):
                    in_list, self._counted = False, None
                    yield part
                    continue
                if not in_list or part[0][1] == 1:
                    self._group += 1
                in_list, self._counted = True, part[-1][1]
                yield from self._list(part)

    def _parts(
        self, chunk: list[str], following: str | None, *, first: bool, in_list: bool
    ) -> Iterator[Block | list[_Item]]:
        stripped = [_SPACES.sub(" ", line.strip()) for line in chunk]
        # A number before a line that stands alone counts headings, unless its neighbours are items of a list.
        counted = (item := list_item(chunk[0])) is not None and item[1] is not None
        heads = counted and following is not None and not in_list and not list_item(following)
        if len(chunk) == 1 and following is not None and (heads or not item) and self._is_heading(stripped[0]):
            yield self._heading(stripped[0])
            return
        if all(line.startswith(">") for line in stripped):
            yield from self._paragraphs([line.lstrip("> ") for line in stripped], "quote")
            return
        if len(chunk) > 1 and first and self._opens(stripped):
            yield self._heading(stripped[0])
            chunk, stripped = chunk[1:], stripped[1:]
        if is_contact(stripped):
            yield Block("contact", "\n".join(stripped))
            return
        yield from self._mixed(chunk)

    def _mixed(self, chunk: list[str]) -> Iterator[Block | list[_Item]]:
        running: list[str] = []
        items: list[_Item] = []
        for i, line in enumerate(chunk):
            item = list_item(line)
            if item and item[1] is not None and not self._counts_on(items, item[1], chunk[i + 1 :]):
                item = None
            if item:
                if running:
                    yield from self._paragraphs(running, "paragraph")
                    running = []
                items.append(item)
            elif items and (line.startswith(" ") or line[0].islower() or self._is_wrapped(chunk[i - 1], line)):
                indent, number, text = items[-1]
                items[-1] = (indent, number, f"{text} {line.strip()}")
            else:
                if items:
                    yield items
                    items = []
                running.append(_SPACES.sub(" ", line.strip()))
        if running:
            yield from self._paragraphs(running, "paragraph")
        if items:
            yield items

    def _counts_on(self, items: list[_Item], number: int, following: list[str]) -> bool:
        """A number opens a list item only where it counts: after its predecessor, or before its successor."""
        before = items[-1][1] if items else self._counted
        if before is not None:
            return number in {before + 1, 1}
        if number > 1:
            return True if items else any((n := list_item(line)) and n[1] == number + 1 for line in following)
        return True

    def _list(self, items: list[_Item]) -> Iterator[Block]:
        indents: list[int] = []
        for indent, number, text in items:
            while indents and indent < indents[-1]:
                indents.pop()
            if not indents or indent > indents[-1]:
                indents.append(indent)
            yield Block(
                "list", _SPACES.sub(" ", text), level=len(indents), group=self._group, ordered=number is not None
            )

    def _paragraphs(self, lines: list[str], kind: str) -> Iterator[Block]:
        start = 0
        for i, line in enumerate(lines):
            if i + 1 < len(lines) and self._is_wrapped(line, lines[i + 1]):
                continue
            text = " ".join(lines[start : i + 1])
            start = i + 1
            if kind == "quote" or is_whole_quotation(text):
                yield Block("quote", text)
            elif is_contact([text]):
                yield Block("contact", text)
            else:
                yield Block("paragraph", text)

    def _is_wrapped(self, line: str, following: str) -> bool:
        """The line break was made by the width of the page: the next word would not have fitted."""
        following = following.strip()
        finished = ends_statement(line)
        if not finished and (following[:1].islower() or line.endswith(",")):
            return True
        if len(line) > _WIDEST or self._width < _NARROWEST:
            return False
        first_word = following.split(maxsplit=1)[0]
        # One long line alone is no proof of a page width, least of all where it ends like a sentence.
        return self._full_lines >= (3 if finished else 2) and len(line) + 1 + len(first_word) > self._width

    def _is_heading(self, line: str) -> bool:
        return is_heading(line) and not is_whole_quotation(line)

    def _opens(self, chunk: list[str]) -> bool:
        """The text's first line is its heading though no blank line follows."""
        line, following = chunk[0], chunk[1]
        return (
            self._is_heading(line)
            and not list_item(line)
            and not is_contact(chunk)
            and len(line.split()) > 1
            and (is_dateline(following) or (following[:1].isupper() and len(following) > len(line)))
            and not self._is_wrapped(line, following)
        )

    def _heading(self, text: str) -> Block:
        level = 2 if self._seen_heading else 1
        self._seen_heading = True
        return Block("heading", text, level=level)
