"""Walks an HTML tree and gives its blocks in order; leaves out what is not text of the page."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any

from simplifier.document import Block, BlockKind
from simplifier.reading.inline import Run, join_runs, table_row, text_blocks
from simplifier.reading.links import safe_href

_SKIPPED = frozenset(
    {
        "script", "style", "noscript", "template", "head", "nav", "form", "button", "input", "select",
        "textarea", "option", "svg", "math", "canvas", "iframe", "object", "embed", "audio", "video", "picture",
        "img", "figcaption", "dialog", "menu", "map",
    }
)  # fmt: skip
_SKIPPED_ROLES = frozenset(
    {"navigation", "search", "dialog", "alertdialog", "banner", "contentinfo", "menu", "menubar", "toolbar"}
)
_SKIPPED_CLASSES = re.compile(
    r"(?:^|[\s_-])(?:cookies?|consent|breadcrumbs?|share|sharing|social-?(?:media|links|bar|icons|share)|"
    r"skip-?links?|pagination|visually-hidden|sr-only|screen-?reader-text|d-none|print-?hidden|related)(?:$|[\s_-])",
    re.I,
)
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_HEADINGS = {f"h{n}": n for n in range(1, 7)}
_BLOCKS = frozenset(
    {
        "address", "article", "aside", "blockquote", "body", "center", "details", "div", "dl", "dd", "dt",
        "fieldset", "figure", "footer", "header", "hr", "html", "legend", "li", "main", "ol", "p", "pre",
        "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    }
)  # fmt: skip
_BOLD = frozenset({"b", "strong"})
_LONG_ANSWER = 100
_DEEPEST = 200


@dataclass(frozen=True, slots=True)
class Found:
    """A block, whether all its text is link text, and whether it stands in a side note."""

    block: Block
    only_links: bool
    aside: bool


def walk(root: Any, base: str = "") -> list[Found]:
    """The blocks under `root`; `base` makes relative links absolute."""
    walker = _Walker(base)
    walker.visit(root, _State())
    walker.flush()
    return walker.found


@dataclass(frozen=True, slots=True)
class _State:
    bold: bool = False
    href: str = ""
    heading: int = 0
    quote: bool = False
    aside: bool = False
    content: bool = False
    pre: bool = False
    depth: int = 0
    list_level: int = 0
    list_group: int = 0
    ordered: bool = False


class _Walker:
    def __init__(self, base: str) -> None:
        self.found: list[Found] = []
        self._base = base
        self._runs: list[Run] = []
        self._state = _State()
        self._groups = 0
        self._level = 1

    def flush(self) -> None:
        """Closes the running block."""
        runs, self._runs = self._runs, []
        state = self._state
        if not any(run.text.strip() for run in runs):
            return
        blocks: list[Block]
        if state.heading:
            text, marks = join_runs(runs)
            self._level = state.heading
            blocks = [Block("heading", text.replace("\n", " "), level=state.heading, marks=marks)] if text else []
        elif state.list_level:
            text, marks = join_runs(runs)
            blocks = [
                Block("list", text.replace("\n", " "), level=state.list_level, group=state.list_group,
                      ordered=state.ordered, marks=marks)
            ] if text else []  # fmt: skip
        else:
            kind: BlockKind = "quote" if state.quote else "paragraph"
            blocks = text_blocks(kind, runs)
        only_links = all(run.href or not any(c.isalnum() for c in run.text) for run in runs)
        self.found += [Found(block, only_links, state.aside) for block in blocks]

    def visit(self, element: Any, state: _State) -> None:
        """Takes in an element with all below it, but not its tail."""
        tag = element.tag
        if not isinstance(tag, str) or state.depth > _DEEPEST or _skipped(element, tag, state):
            return
        if tag == "br":
            self._add("\n", state)
        elif tag == "table" and _is_data_table(element):
            self.flush()
            self._table(element, state)
        elif tag == "dl":
            self.flush()
            self._definitions(element, state)
        elif tag in _HEADINGS or tag in _BLOCKS:
            self._block(element, tag, state)
        else:
            self._children(element, _inline_state(element, tag, state, self._base))

    def _block(self, element: Any, tag: str, state: _State) -> None:
        inner = replace(
            state,
            depth=state.depth + 1,
            heading=_HEADINGS.get(tag, state.heading),
            quote=state.quote or tag == "blockquote",
            aside=state.aside or tag == "aside",
            content=state.content or tag in {"main", "article"},
            pre=state.pre or tag == "pre",
        )
        if tag == "summary":
            inner = replace(inner, heading=min(self._level + 1, 6))
        if tag in {"ul", "ol"}:
            if not state.list_level:
                self._groups += 1
            inner = replace(inner, list_level=state.list_level + 1, list_group=self._groups, ordered=tag == "ol")
        # Paragraphs within one list item or heading stay together: they are one point of the list.
        if (state.list_level and tag not in {"ul", "ol", "li"}) or (state.heading and tag not in _HEADINGS):
            self._add("\n", state)
            self._children(element, inner)
            self._add("\n", state)
            return
        self.flush()
        self._children(element, inner)
        self.flush()

    def _children(self, element: Any, state: _State) -> None:
        self._text(element.text, state)
        for child in element:
            self.visit(child, replace(state, depth=state.depth + 1))
            self._text(child.tail, state)

    def _text(self, text: str | None, state: _State) -> None:
        if text:
            self._add(text if state.pre else " ".join(re.split(r"[ \t\r\n\f]+", text)), state)

    def _add(self, text: str, state: _State) -> None:
        self._state = state if text.strip() or not self._runs else self._state
        self._runs.append(Run(text, state.bold, state.href))

    def _table(self, table: Any, state: _State) -> None:
        self._groups += 1
        group = self._groups
        for row in table.iter("tr"):
            if _skipped(row, "tr", state):
                continue
            cells = [cell for cell in row if cell.tag in {"td", "th"}]
            texts = [join_runs(self._cell(cell, state)) for cell in cells]
            header = bool(cells) and all(cell.tag == "th" for cell in cells)
            if any(text for text, _ in texts):
                self.found.append(Found(table_row(texts, header=header, group=group), False, state.aside))

    def _cell(self, cell: Any, state: _State) -> list[Run]:
        inner = _Walker(self._base)
        inner._groups = self._groups
        # As a heading the cell's paragraphs and breaks stay one text.
        inner._children(cell, replace(state, heading=1, list_level=0, depth=state.depth + 1))
        return inner._runs if not inner.found else [Run(found.block.text + " ") for found in inner.found] + inner._runs

    def _definitions(self, element: Any, state: _State) -> None:
        """Terms with short values are a table of two columns; questions with long answers are headings and
        text.
        """
        pairs: list[tuple[Any, list[Any]]] = []
        for child in element.iter("dt", "dd"):
            if child.tag == "dt":
                pairs.append((child, []))
            elif pairs:
                pairs[-1][1].append(child)
        short = all(len(dd.text_content()) <= _LONG_ANSWER for _, values in pairs for dd in values)
        self._groups += 1
        group = self._groups
        for term, values in pairs:
            if short:
                value = [run for dd in values for run in (*self._cell(dd, state), Run(" "))]
                cells = [join_runs(self._cell(term, state)), join_runs(value)]
                if any(text for text, _ in cells):
                    self.found.append(Found(table_row(cells, header=False, group=group), False, state.aside))
                continue
            self.flush()
            self._children(term, replace(state, heading=min(self._level + 1, 6), depth=state.depth + 1))
            self.flush()
            for dd in values:
                self._children(dd, replace(state, depth=state.depth + 1))
                self.flush()


def _inline_state(element: Any, tag: str, state: _State, base: str) -> _State:
    if tag in _BOLD:
        return replace(state, bold=True)
    if tag == "a":
        return replace(state, href=safe_href(element.get("href") or "", base))
    return state


def _skipped(element: Any, tag: str, state: _State) -> bool:
    if tag in _SKIPPED or (tag in {"header", "footer"} and not state.content and element.xpath("boolean(.//nav|.//a)")):
        return True
    if element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return True
    if (element.get("role") or "").lower() in _SKIPPED_ROLES or _HIDDEN_STYLE.search(element.get("style") or ""):
        return True
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    return tag not in {"html", "body", "main", "article"} and bool(_SKIPPED_CLASSES.search(names))


def _is_data_table(table: Any) -> bool:
    if (table.get("role") or "") in {"presentation", "none"} or table.xpath("boolean(.//table|.//h1|.//h2|.//h3)"):
        return False
    return any(sum(cell.tag in {"td", "th"} for cell in row) > 1 for row in table.iter("tr"))
