"""Writes results out: one function here, one file a format."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from simplifier.document import SimplifiedDocument
from simplifier.errors import InputError
from simplifier.export.comparison import render_comparison
from simplifier.export.docx import render_docx
from simplifier.export.html import render_html
from simplifier.export.json import render_json
from simplifier.export.markdown import render_markdown
from simplifier.export.text import render_text

__all__ = ["FORMATS", "MEDIA_TYPES", "SUFFIXES", "export"]

_RENDERERS: Mapping[str, Callable[[SimplifiedDocument], bytes]] = {
    "html": render_html,
    "markdown": render_markdown,
    "docx": render_docx,
    "json": render_json,
    "text": render_text,
    "comparison": render_comparison,
}

FORMATS = tuple(_RENDERERS)
SUFFIXES: Mapping[str, str] = {
    "html": ".html",
    "markdown": ".md",
    "docx": ".docx",
    "json": ".json",
    "text": ".txt",
    "comparison": ".html",
}
MEDIA_TYPES: Mapping[str, str] = {
    "html": "text/html; charset=utf-8",
    "markdown": "text/markdown; charset=utf-8",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "json": "application/json",
    "text": "text/plain; charset=utf-8",
    "comparison": "text/html; charset=utf-8",
}


def export(doc: SimplifiedDocument, format: str) -> bytes:  # noqa: A002
    """The result as a file of the format (one of FORMATS). InputError LS-E126 where there is no such
    format.
    """
    try:
        render = _RENDERERS[format]
    except KeyError:
        raise InputError(
            "LS-E126", f"Das Format „{format}“ gibt es nicht.", f"Es gibt: {', '.join(FORMATS)}."
        ) from None
    return render(doc)
