"""Markdown (CommonMark and tables, with optional front matter)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any

import yaml
from markdown_it import MarkdownIt
from markdown_it.token import Token

from simplifier.document import Block, BlockKind, Document
from simplifier.reading.html import html_blocks
from simplifier.reading.inline import Run, join_runs, table_row, text_blocks
from simplifier.reading.links import safe_href
from simplifier.reading.normalise import normalise
from simplifier.reading.shape import dateline, is_contact
from simplifier.reading.title import title_of

_FRONT_MATTER = re.compile(r"\A---\n(.{0,5000}?)\n---[ ]*(?:\n|\Z)", re.S)
_CODE_TAG = re.compile(r"<(/?)(script|style)\b", re.I)
_BREAK_TAG = re.compile(r"<br\s*/?>", re.I)


def read_markdown(text: str) -> Document:
    """The document of a Markdown text; `title` and `date` of a YAML front matter are taken."""
    text = normalise(text)
    meta: Mapping[str, Any] = {}
    front = _FRONT_MATTER.match(text)
    if front:
        meta, text = _front_matter(front.group(1)), text[front.end() :]
    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    blocks = tuple(_Walker(tokens).blocks())
    title = str(meta.get("title") or "").strip() or title_of(blocks)
    written = _date(meta.get("date")) or dateline([block.text for block in blocks])
    return Document(title, blocks, written)


def _front_matter(source: str) -> Mapping[str, Any]:
    try:
        found = yaml.safe_load(source)
    except (yaml.YAMLError, ValueError):
        return {}
    return {str(k).lower(): v for k, v in found.items()} if isinstance(found, dict) else {}


def _date(value: object) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value)[:10])
    except ValueError:
        return None


class _Walker:
    def __init__(self, tokens: list[Token]) -> None:
        self._tokens = tokens
        self._groups = 0
        self._lists: list[tuple[int, bool]] = []
        self._quote = 0
        self._cells: list[tuple[Token, bool]] = []

    def blocks(self) -> Iterator[Block]:
        level = 0
        for token in self._tokens:
            match token.type:
                case "heading_open":
                    level = int(token.tag[1])
                case "heading_close":
                    level = 0
                case "bullet_list_open" | "ordered_list_open":
                    self._open_list(ordered=token.type.startswith("ordered"))
                case "bullet_list_close" | "ordered_list_close":
                    self._lists.pop()
                case "blockquote_open":
                    self._quote += 1
                case "blockquote_close":
                    self._quote -= 1
                case "table_open":
                    self._groups += 1
                case "th_open" | "td_open":
                    self._cells.append((token, token.type == "th_open"))
                case "tr_close":
                    yield from self._row()
                case "inline" if self._cells and self._cells[-1][0].type in {"th_open", "td_open"}:
                    self._cells[-1] = (token, self._cells[-1][1])
                case "inline":
                    yield from self._text(token, level)
                case "fence" | "code_block":
                    yield from text_blocks("paragraph", [Run(token.content)])
                case "html_block":
                    yield from html_blocks(token.content)
                case _:
                    pass

    def _open_list(self, *, ordered: bool) -> None:
        if not self._lists:
            self._groups += 1
        self._lists.append((self._groups, ordered))

    def _text(self, token: Token, level: int) -> Iterator[Block]:
        # An address is often typed line by line without the two spaces that Markdown wants for a break.
        typed = join_runs(_runs(token, soft="\n"))[0].split("\n")
        runs = _runs(token, soft="\n" if len(typed) > 1 and is_contact(typed) else " ")
        if level:
            text, marks = join_runs(runs)
            if text:
                yield Block("heading", text.replace("\n", " "), level=level, marks=marks)
        elif self._lists:
            text, marks = join_runs(runs)
            group, ordered = self._lists[-1]
            if text:
                level = len(self._lists)
                yield Block("list", text.replace("\n", " "), level, group, ordered=ordered, marks=marks)
        else:
            kind: BlockKind = "quote" if self._quote else "paragraph"
            yield from text_blocks(kind, runs)

    def _row(self) -> Iterator[Block]:
        cells = [join_runs(_runs(token, soft=" ")) if token.type == "inline" else ("", ()) for token, _ in self._cells]
        header = all(head for _, head in self._cells)
        self._cells = []
        if any(text for text, _ in cells):
            yield table_row(cells, header=header, group=self._groups)


def _runs(inline: Token, soft: str) -> list[Run]:
    runs: list[Run] = []
    bold = 0
    skipped = ""
    links: list[str] = []
    for token in inline.children or []:
        href = links[-1] if links else ""
        if token.type == "html_inline" and (tag := _CODE_TAG.match(token.content)):
            skipped = "" if tag.group(1) else tag.group(2)
        if skipped:
            continue
        match token.type:
            case "strong_open":
                bold += 1
            case "strong_close":
                bold -= 1
            case "link_open":
                links.append(safe_href(str(token.attrs.get("href", ""))))
            case "link_close":
                links.pop()
            case "softbreak":
                runs.append(Run(soft))
            case "hardbreak":
                runs.append(Run("\n"))
            case "html_inline" if _BREAK_TAG.match(token.content):
                runs.append(Run("\n"))
            case "text" | "code_inline" | "text_special":
                runs.append(Run(token.content, bold > 0, href))
            case _:
                pass
    return runs
