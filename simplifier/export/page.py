"""What HTML pages share: escaping, the frame of a page, its look."""

from __future__ import annotations

from html import escape
from importlib.resources import files

from simplifier.marks import Line, pieces
from simplifier.reading.links import safe_href

PAGE_LANGUAGE = "de"
LANGUAGE_TAG = "de-simple"
"""BCP 47: German, registered variant "simplified form"; for the article, so that a screen reader still reads
German.
"""


def page(title: str, body: str) -> bytes:
    """A page that needs nothing from anywhere: no script, no font, no picture, and none may be loaded."""
    style = (files("simplifier.export") / "page.css").read_text("utf-8")
    return (
        f'<!DOCTYPE html>\n<html lang="{PAGE_LANGUAGE}">\n<head>\n<meta charset="utf-8">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>\n{style}</style>\n</head>\n<body>\n{body}\n</body>\n</html>\n"
    ).encode()


def line_html(line: Line) -> str:
    """A line with its links and bold text; everything else escaped."""
    done: list[str] = []
    for text, bold, href in pieces(line):
        shown = f"<strong>{escape(text)}</strong>" if bold else escape(text)
        target = safe_href(href)
        done.append(f'<a href="{escape(target)}">{shown}</a>' if target else shown)
    return "".join(done)
