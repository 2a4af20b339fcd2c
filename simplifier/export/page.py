"""What HTML pages share: escaping, the frame of a page, its look."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape
from importlib.resources import files
from itertools import pairwise

from simplifier.marks import Line, pieces
from simplifier.reading.links import safe_href
from simplifier.reading.shape import MONTHS

PAGE_LANGUAGE = "de"
LANGUAGE_TAG = "de-simple"
"""BCP 47: German, registered variant "simplified form"; for the article, so that a screen reader still reads
German.
"""

# LS-G-02: hyphens in compounds, and what belongs to a figure, must not be torn apart at the end of a line.
_UNBROKEN = re.compile(
    rf"[^\W\d_]+(?:[-·][^\W_]+)+|\d[\d.,:]*\.? (?:Uhr|Euro|Cent|Prozent|{'|'.join(MONTHS)})\b|\d{{1,2}}(?: \d{{2}})+\b"
)
_LONGEST_UNBROKEN = 30


def page(title: str, body: str, *, wide: bool = False) -> bytes:
    """A page that needs nothing from anywhere: no script, no font, no picture, and none may be loaded."""
    style = (files("simplifier.export") / "page.css").read_text("utf-8")
    kind = ' class="wide"' if wide else ""
    return (
        f'<!DOCTYPE html>\n<html lang="{PAGE_LANGUAGE}">\n<head>\n<meta charset="utf-8">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>\n{style}</style>\n</head>\n<body{kind}>\n{body}\n</body>\n</html>\n"
    ).encode()


def line_html(line: Line) -> str:
    """A line with its links and bold text; everything else escaped."""
    done: list[str] = []
    for text, bold, href in pieces(line):
        shown = _whole_words(text)
        if bold:
            shown = f"<strong>{shown}</strong>"
        target = safe_href(href)
        done.append(f'<a href="{escape(target)}">{shown}</a>' if target else shown)
    return "".join(done)


def broken_html(lines: Iterable[Line]) -> str:
    """Lines below one another. The break stands for programs that drop the style when the text is pasted."""
    shown = [line_html(line) for line in lines]
    return shown[0] if len(shown) == 1 else "<br>\n".join(f'<span class="line">{line}</span>' for line in shown)


def _whole_words(text: str) -> str:
    spans = [m.span() for m in _UNBROKEN.finditer(text) if len(m.group()) <= _LONGEST_UNBROKEN]
    edges = [0, *(edge for span in spans for edge in span), len(text)]
    parts = [escape(text[a:b]) for a, b in pairwise(edges)]
    return "".join(f'<span class="whole">{part}</span>' if i % 2 else part for i, part in enumerate(parts))
