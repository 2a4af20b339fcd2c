"""Reads articles: bytes, files and pasted text become a `Document`."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Literal

from simplifier.document import Document
from simplifier.reading import refusals
from simplifier.reading.docx import OLE_MAGIC, ZIP_MAGIC, read_docx
from simplifier.reading.encoding import decode
from simplifier.reading.html import read_html
from simplifier.reading.language import other_language
from simplifier.reading.markdown import read_markdown
from simplifier.reading.plain import read_plain
from simplifier.reading.refusals import MAX_BYTES

__all__ = ["MAX_BYTES", "SUFFIXES", "Format", "read_bytes", "read_file", "read_text"]

Format = Literal["auto", "text", "markdown", "html"]

SUFFIXES = (".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".docx")
"""File name suffixes that are read, for file choosers."""

_FORMATS = {
    ".txt": "text", ".text": "text", ".md": "markdown", ".markdown": "markdown",
    ".html": "html", ".htm": "html", ".xhtml": "html",
}  # fmt: skip
_HTML = re.compile(r"\A\s*(?:<!doctype html|<\?xml[^>]*\?>|<!--|<(?:[a-z][a-z0-9]*)\b[^<>]*>)", re.I)
_HTML_BLOCK = re.compile(
    r"</(?:p|div|h[1-6]|[uod]l|li|d[dt]|table|main|article|section|body|html|blockquote|address|details|span|strong|b|a)>",
    re.I,
)
_MARKDOWN = re.compile(
    r"^#{1,6} \S|\[[^\]\n]{1,200}\]\([^)\s]{1,500}\)|\*\*[^*\s][^*\n]{0,200}\*\*|\A---\n[a-z]+:|"
    r"^[^\s>*-][^\n]{0,88}[^\n.!?:]\n(?:={3,}|-{3,}) *$",
    re.M,
)
_SUFFIX = re.compile(r"\.(?=\d*[A-Za-z])[A-Za-z0-9]{1,8}$")
_STANDARD_INPUT = "-"
_PASTED = "Eingabe"
_HINTS = {
    ".pdf": "PDF liest das Programm noch nicht. Kopieren Sie den Text aus dem PDF. Fügen Sie den Text ein.",
    ".doc": "Das ist das alte Word-Format. Speichern Sie die Datei in Word als .docx.",
    ".odt": "Speichern Sie die Datei in LibreOffice als .docx.",
    ".rtf": "Speichern Sie die Datei in Word als .docx.",
}


def read_file(path: Path | str, *, check_language: bool = True) -> Document:
    """The document in a file. Errors as `read_bytes`, and InputError LS-E102 where the file cannot be
    read.
    """
    path = Path(path)
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise refusals.too_large(path.name, size)
        data = path.read_bytes()
    except OSError as error:
        raise refusals.missing_file(str(path)) from error
    return read_bytes(data, path.name, check_language=check_language)


def read_bytes(data: bytes, name: str, *, check_language: bool = True) -> Document:
    """The document in `data`. The suffix of `name` tells the format; without a suffix (standard input) the
    content does. `check_language=False` reads other languages too.

    Raises InputError: LS-E101 empty, LS-E103 binary, LS-E104 encoding, LS-E105 larger than MAX_BYTES,
    LS-E106 broken DOCX, LS-E107 DOCX with password, LS-E108 not German, LS-E109 unknown suffix, LS-E110
    nothing but pictures or code.
    """
    if name == _STANDARD_INPUT:
        name = ""
    if len(data) > MAX_BYTES:
        raise refusals.too_large(name or _PASTED, len(data))
    if not data.strip():
        raise refusals.empty_text()
    found = _SUFFIX.search(name)
    suffix = found.group().lower() if found else ""
    if suffix == ".docx" or (not suffix and data.startswith((ZIP_MAGIC, OLE_MAGIC))):
        return _finish(read_docx(data, name or _PASTED), name, check_language)
    if suffix and suffix not in _FORMATS:
        raise refusals.unknown_format(name, _HINTS.get(suffix, ""))
    text = decode(data, name or _PASTED, html=_FORMATS.get(suffix, "html") == "html")
    return _read(text, _FORMATS.get(suffix, "auto"), name, check_language)


def read_text(text: str, format: str = "auto", *, name: str = "", check_language: bool = True) -> Document:  # noqa: A002
    """The document of a pasted text; `format` is one of `Format`, "auto" tells by the text itself.

    Raises InputError LS-E101, LS-E105, LS-E108, LS-E109 (unknown format), LS-E110.
    """
    size = len(text.encode("utf-8", "replace"))
    if size > MAX_BYTES:
        raise refusals.too_large(name or _PASTED, size)
    return _read(text, format, name, check_language)


def _read(text: str, format_: str, name: str, check_language: bool) -> Document:
    if not text.strip():
        raise refusals.empty_text()
    if format_ == "auto":
        format_ = _detect(text)
    readers = {"text": read_plain, "markdown": read_markdown, "html": read_html}
    if format_ not in readers:
        raise refusals.unknown_format(format_, "Es gibt: text, markdown, html.")
    return _finish(readers[format_](text), name, check_language)


def _detect(text: str) -> str:
    start = text[:20_000].lstrip("\ufeff")
    if _HTML.match(start) and (_HTML_BLOCK.search(start) or "<html" in start.lower()):
        return "html"
    return "markdown" if _MARKDOWN.search(start.replace("\r\n", "\n")) else "text"


def _finish(document: Document, name: str, check_language: bool) -> Document:
    if not document.text.strip():
        if not name:
            raise refusals.empty_text()
        raise refusals.no_text(name)
    if check_language and (language := other_language(document.text)):
        raise refusals.not_german(language)
    return replace(document, origin=name)
