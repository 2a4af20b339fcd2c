"""HTML: the main text of a web page, or a fragment as it is.

trafilatura tells which part of a page is its main text; the structure is then read from the page itself,
because trafilatura's own tree takes addresses and nested lists apart.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from lxml import etree
from lxml import html as lxml_html

from simplifier.document import Block, Document
from simplifier.reading.html_walker import Found, walk
from simplifier.reading.links import safe_href
from simplifier.reading.normalise import normalise
from simplifier.reading.shape import dateline
from simplifier.reading.title import title_of

_PAGE = re.compile(r"<(?:html|body|head|!doctype)\b", re.I)
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]{0,200}\?>", re.I)
_ROOTS = ("//main", "//*[@role='main']", "//article")
_MOST_BLOCKS_COMPARED = 3000


def read_html(source: str) -> Document:
    """The document of a page or fragment: main text, title and publication date (where the page states
    one).
    """
    source = _DECLARATION.sub("", source)
    tree = _parse(source)
    if tree is None:
        return Document("", ())
    if not _PAGE.search(source[:5000]):
        blocks = tuple(found.block for found in walk(tree))
        return Document(title_of(blocks), blocks, dateline([b.text for b in blocks]))
    extracted = _extract(source)
    root = _root(tree)
    base = _base(tree)
    found = walk(tree if root is None else root, base)
    blocks = _main_part(found, extracted.text if extracted else "", semantic=root is not None)
    title = next((b.text for b in blocks if b.kind == "heading" and b.level == 1), "")
    title = title or normalise((extracted.title if extracted else None) or "").strip() or title_of(blocks)
    published = _date(extracted.date if extracted else None) or dateline([b.text for b in blocks])
    return Document(title, blocks, published)


def html_blocks(source: str) -> list[Block]:
    """The blocks of a fragment."""
    tree = _parse(source)
    return [] if tree is None else [found.block for found in walk(tree)]


def _parse(source: str) -> Any | None:
    parser = lxml_html.HTMLParser(remove_comments=True, remove_pis=True, encoding="utf-8")
    try:
        return lxml_html.document_fromstring(source.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None


def _extract(source: str) -> Any | None:
    import trafilatura  # noqa: PLC0415 - slow to import, and only pages need it

    try:
        return trafilatura.bare_extraction(
            source,
            include_comments=False,
            include_tables=True,
            with_metadata=True,
            # A date guessed from the running text would choose wrong explanations in the glossary.
            date_extraction_params={"original_date": True, "extensive_search": False},
        )
    except (ValueError, RecursionError, etree.LxmlError):
        return None


def _root(tree: Any) -> Any | None:
    """The one element that the page itself calls its content."""
    for path in _ROOTS:
        found = [element for element in tree.xpath(path) if len(element.text_content().strip()) > 40]
        if len(found) == 1:
            return found[0]
        if found and path != "//article":
            return max(found, key=lambda element: len(element.text_content()))
    return None


def _base(tree: Any) -> str:
    for path in ("//link[@rel='canonical']/@href", "//meta[@property='og:url']/@content", "//base/@href"):
        for value in tree.xpath(path):
            if str(value).startswith(("http://", "https://")):
                return safe_href(str(value))
    return ""


def _main_part(found: Sequence[Found], extracted: str, *, semantic: bool) -> tuple[Block, ...]:
    """What belongs to the main text: all that trafilatura took, and what stands between it (it drops short
    paragraphs); in an element that the page calls its content also what stands around it. Lists of links and
    side notes only where trafilatura took them; an address always.
    """
    text = _letters(extracted)
    if not text or len(found) > _MOST_BLOCKS_COMPARED:
        return tuple(f.block for f in found if not (f.only_links or (f.aside and f.block.kind != "contact")))
    taken = [_letters(f.block.text) in text for f in found]
    if not any(taken):
        return tuple(f.block for f in found if not f.aside)
    first, last = taken.index(True), len(taken) - 1 - taken[::-1].index(True)
    kept = [
        f.block
        for i, f in enumerate(found)
        if f.block.kind == "contact"
        or (taken[i] and not f.aside)
        or (not f.only_links and not f.aside and (semantic or first <= i <= last))
    ]
    while kept and kept[-1].kind == "heading":
        kept.pop()  # a heading whose text was left out
    return tuple(kept)


def _letters(text: str) -> str:
    return "".join(c for c in normalise(text) if c.isalnum())


def _date(value: object) -> date | None:
    try:
        return date.fromisoformat(str(value)[:10])
    except ValueError:
        return None
