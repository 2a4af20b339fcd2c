"""A self-contained, accessible web page of the result."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import groupby

from simplifier.document import Explanation, SimplifiedDocument
from simplifier.export.layout import (
    NOTICE,
    Entry,
    Item,
    ItemList,
    Part,
    Table,
    Text,
    is_bullet,
    layout,
    leveled,
    title_of_result,
    without_bullet,
)
from simplifier.export.page import LANGUAGE_TAG, broken_html, line_html, page
from simplifier.export.words import original_words
from simplifier.marks import Line
from simplifier.reading.links import safe_href


def render_html(doc: SimplifiedDocument) -> bytes:
    """The page: label, text, notice, label."""
    label = f'<p class="label">{escape(doc.label)}</p>'
    footer = f'<footer class="notice">\n{_notice(doc)}\n{label}\n</footer>'
    body = f"<header>{label}</header>\n<main>\n{article_html(doc)}\n</main>\n{footer}"
    return page(f"{title_of_result(doc)} – {doc.label}", body)


def article_html(doc: SimplifiedDocument) -> str:
    """The article alone, for pasting into a content management system."""
    parts = "\n".join(html for part in leveled(layout(doc), doc) for html in _part(part))
    return f'<article lang="{LANGUAGE_TAG}">\n{parts}\n</article>'


def _notice(doc: SimplifiedDocument) -> str:
    text = broken_html(Line(line) for line in NOTICE)
    original = escape(original_words(doc.source))
    target = safe_href(doc.source.origin) if doc.source.origin.startswith(("http://", "https://")) else ""
    if target:
        original = f'<a href="{escape(target)}">{original}</a>'
    return f"<p>{text}</p>\n<p>{original}</p>"


def _part(part: Part) -> Iterator[str]:
    match part:
        case Text(kind="heading"):
            lines = [line for entry in part.entries for line in entry.lines]
            yield f"<h{part.level}>{broken_html(lines)}</h{part.level}>"
            yield from (_explanation(e) for entry in part.entries for e in entry.explanations)
        case Text(kind="contact"):
            yield f"<address>{broken_html([line for entry in part.entries for line in entry.lines])}</address>"
        case Text(kind="quote"):
            yield "<blockquote>\n" + "\n".join(_flow(part.entries)) + "\n</blockquote>"
        case Text():
            yield from _flow(part.entries)
        case ItemList():
            yield _list(part.items)
        case Table():
            yield _table(part)


def _flow(entries: Iterable[Entry]) -> Iterator[str]:
    """Sentences below one another; an explanation stands right under its sentence."""
    open_lines: list[Line] = []
    for entry in entries:
        open_lines += entry.lines
        if entry.explanations:
            yield from _paragraph(open_lines)
            open_lines = []
            yield from (_explanation(explanation) for explanation in entry.explanations)
    yield from _paragraph(open_lines)


def _paragraph(lines: Sequence[Line]) -> Iterator[str]:
    for bulleted, run in groupby(lines, key=is_bullet):
        if bulleted:
            items = "\n".join(f"<li>{line_html(without_bullet(line))}</li>" for line in run)
            yield f"<ul>\n{items}\n</ul>"
        else:
            yield f"<p>{broken_html(list(run))}</p>"


def _explanation(explanation: Explanation) -> str:
    text = broken_html(Line(line) for line in explanation.lines)
    name = escape(f"Erklärung: {explanation.term}")
    return f'<div class="explanation" role="note" aria-label="{name}">\n<p>{text}</p>\n</div>'


def _list(items: Sequence[Item]) -> str:
    """A list with its sublists: an item that is deeper than the one before belongs into that."""
    tag = "ol" if items[0].number else "ul"
    done: list[str] = []
    at = 0
    while at < len(items):
        deeper = at + 1
        while deeper < len(items) and items[deeper].depth > items[at].depth:
            deeper += 1
        inner = _item(items[at])
        if deeper > at + 1:
            inner += "\n" + _list(items[at + 1 : deeper])
        done.append(f"<li>{inner}</li>")
        at = deeper
    return f"<{tag}>\n" + "\n".join(done) + f"\n</{tag}>"


def _item(item: Item) -> str:
    lines = [line for entry in item.entries for line in entry.lines]
    if lines and is_bullet(lines[0]):
        lines[0] = without_bullet(lines[0])
    blocks = list(_paragraph(lines))
    if len(blocks) == 1 and blocks[0].startswith("<p>"):
        blocks[0] = blocks[0].removeprefix("<p>").removesuffix("</p>")
    notes = [_explanation(e) for entry in item.entries for e in entry.explanations]
    return "\n".join([*blocks, *notes])


def _table(table: Table) -> str:
    rows: list[str] = []
    width = max(len(row.cells) for row in table.rows)
    for row in table.rows:
        cells = []
        for i, cell in enumerate(row.cells):
            span = f' colspan="{width}"' if len(row.cells) == 1 < width else ""
            tag, scope = ("th", ' scope="col"') if row.header else ("td", "")
            if not row.header and i == 0 and len(row.cells) > 1:
                tag, scope = "th", ' scope="row"'
            cells.append(f"<{tag}{scope}{span}>{line_html(cell)}</{tag}>")
        rows.append(f"<tr>{''.join(cells)}</tr>")
    return "<table>\n" + "\n".join(rows) + "\n</table>"
