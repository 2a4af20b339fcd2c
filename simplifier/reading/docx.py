"""DOCX: headings, paragraphs, lists, tables, bold and links, read from the document's XML.

python-docx opens the package and its styles; the text itself is taken from the XML, because python-docx
passes over text in tracked insertions, content controls and fields.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import docx
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn
from lxml import etree

from simplifier.document import Block, BlockKind, Document
from simplifier.reading import refusals
from simplifier.reading.inline import Run, join_runs, table_row, text_blocks
from simplifier.reading.links import safe_href
from simplifier.reading.shape import dateline, is_heading
from simplifier.reading.title import title_of

OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ZIP_MAGIC = b"PK\x03\x04"
_UNPACKED_LIMIT = 20 * refusals.MAX_BYTES
_HEADING_STYLE = re.compile(r"(?:heading|überschrift) ?([1-9])$", re.I)
_LIST_STYLE = re.compile(r"(?:list|liste|aufzählung)[a-z ]*?(bullet|number|nummer|aufzählung)?[a-z]* ?(\d)?$")
_FIELD_LINK = re.compile(r"HYPERLINK\s+\"([^\"]{1,2000})\"")
_CONTAINERS = frozenset(
    qn(name) for name in ("w:ins", "w:moveTo", "w:smartTag", "w:sdt", "w:sdtContent", "w:fldSimple", "w:customXml")
)


def read_docx(data: bytes, name: str) -> Document:
    """The document of a DOCX file; `name` is for messages.

    Raises InputError LS-E106 (broken), LS-E107 (password), LS-E105 (unpacks to too much), LS-E109 (old .doc).
    """
    if data.startswith(OLE_MAGIC):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise refusals.protected_docx(name)
        raise refusals.unknown_format(name, "Das ist das alte Word-Format. Speichern Sie die Datei in Word als .docx.")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            unpacked = sum(entry.file_size for entry in package.infolist())
        if unpacked > _UNPACKED_LIMIT:
            raise refusals.too_large(name, unpacked)
        opened = docx.Document(io.BytesIO(data))
        blocks = tuple(_Reader(opened).blocks())
    except (
        zipfile.BadZipFile, PackageNotFoundError, KeyError, ValueError, AttributeError, IndexError, OSError,
        NotImplementedError, EOFError, etree.LxmlError, zipfile.LargeZipFile,
    ) as error:  # fmt: skip
        # python-docx has no error of its own for the many ways in which a package can be damaged.
        raise refusals.broken_docx(name) from error
    title = next((b.text for b in blocks if b.kind == "heading"), "")
    title = title or (opened.core_properties.title or "").strip() or title_of(blocks)
    return Document(title, blocks, dateline([block.text for block in blocks]))


@dataclass(slots=True)
class _Field:
    """A complex field: Word splits it over runs (begin, instruction, separate, result, end)."""

    instruction: str = ""
    in_result: bool = False


class _Reader:
    def __init__(self, opened: Any) -> None:
        self._body = opened.element.body
        self._part = opened.part
        self._styles = {style.style_id: style for style in opened.styles}
        self._groups = 0
        self._list_id: str | None = None
        self._fields: list[_Field] = []

    def blocks(self) -> Iterator[Block]:
        yield from self._blocks(self._body)

    def _blocks(self, container: Any) -> Iterator[Block]:
        for child in container:
            if child.tag == qn("w:p"):
                yield from self._paragraph(child)
            elif child.tag == qn("w:tbl"):
                self._list_id = None
                yield from self._table(child)
            elif child.tag in _CONTAINERS:
                yield from self._blocks(child)

    def _paragraph(self, paragraph: Any) -> Iterator[Block]:
        runs = list(self._runs(paragraph))
        if not any(run.text.strip() for run in runs):
            return
        style = self._style(paragraph)
        level = self._heading_level(paragraph, style)
        listed = self._list(paragraph, style)
        if level is not None:
            text, marks = join_runs(runs)
            self._list_id = None
            yield Block("heading", text.replace("\n", " "), level=level, marks=_without_bold(marks))
        elif listed:
            text, marks = join_runs(runs)
            number_id, depth, ordered = listed
            if self._list_id is None or (self._list_id != number_id and depth == 1):
                self._groups += 1
            self._list_id = number_id
            yield Block("list", text.replace("\n", " "), level=depth, group=self._groups, ordered=ordered, marks=marks)
        else:
            self._list_id = None
            yield from self._plain(runs, style)

    @staticmethod
    def _plain(runs: list[Run], style: str) -> Iterator[Block]:
        kind: BlockKind = "quote" if "quote" in style or "zitat" in style else "paragraph"
        written = [run for run in runs if run.text.strip()]
        if kind == "paragraph" and all(run.bold for run in written):
            # Many authors set their headings bold by hand.
            text, marks = join_runs(runs)
            if is_heading(text):
                yield Block("heading", text, level=2, marks=_without_bold(marks))
                return
        yield from text_blocks(kind, runs)

    def _style(self, paragraph: Any) -> str:
        found = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        style = self._styles.get(found.get(qn("w:val"))) if found is not None else None
        return (style.name or "").lower() if style is not None else ""

    @staticmethod
    def _heading_level(paragraph: Any, style: str) -> int | None:
        match = _HEADING_STYLE.match(style)
        if match:
            return min(int(match.group(1)), 6)
        if style in {"title", "titel"}:
            return 1
        outline = paragraph.find(f"{qn('w:pPr')}/{qn('w:outlineLvl')}")
        if outline is not None and (value := int(outline.get(qn("w:val")))) < 6:
            return value + 1
        return None

    def _list(self, paragraph: Any, style: str) -> tuple[str, int, bool] | None:
        """Numbering id, depth (from 1) and whether it counts."""
        numbering = paragraph.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
        style_match = _LIST_STYLE.match(style)
        if numbering is None:
            found = self._style_numbering(paragraph)
            if found is not None:
                numbering = found
            elif style_match and style_match.group(1):
                return style, int(style_match.group(2) or 1), style_match.group(1) in {"number", "nummer"}
            else:
                return None
        number = numbering.find(qn("w:numId"))
        depth = numbering.find(qn("w:ilvl"))
        number_id = number.get(qn("w:val")) if number is not None else "0"
        if number_id == "0":
            return None  # Word's way to say: no longer a list
        level = int((style_match and style_match.group(2)) or 1) - 1
        if depth is not None:
            level = int(depth.get(qn("w:val")))
        return number_id, level + 1, self._counts(number_id, level)

    def _style_numbering(self, paragraph: Any) -> Any | None:
        found = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        style = self._styles.get(found.get(qn("w:val"))) if found is not None else None
        return None if style is None else style.element.find(f"{qn('w:pPr')}/{qn('w:numPr')}")

    def _counts(self, number_id: str, level: int) -> bool:
        try:
            numbering = self._part.numbering_part.element
        except (KeyError, NotImplementedError):
            return False
        formats = numbering.xpath(
            f"./w:abstractNum[@w:abstractNumId=../w:num[@w:numId='{int(number_id)}']/w:abstractNumId/@w:val]"
            f"/w:lvl[@w:ilvl='{int(level)}']/w:numFmt/@w:val"
        )
        return bool(formats) and formats[0] not in {"bullet", "none"}

    def _runs(self, container: Any, href: str = "") -> Iterator[Run]:
        for child in container:
            if child.tag == qn("w:r"):
                yield from self._run(child, href)
            elif child.tag == qn("w:hyperlink"):
                yield from self._runs(child, self._target(child) or href)
            elif child.tag in _CONTAINERS:
                instruction = child.get(qn("w:instr")) or ""
                yield from self._runs(child, _field_target(instruction) or href)

    def _run(self, run: Any, href: str) -> Iterator[Run]:
        properties = run.find(qn("w:rPr"))
        bold = hidden = False
        if properties is not None:
            bold, hidden = _on(properties.find(qn("w:b"))), _on(properties.find(qn("w:vanish")))
        for child in run:
            if child.tag == qn("w:fldChar"):
                self._field(child.get(qn("w:fldCharType")))
            elif child.tag == qn("w:instrText") and self._fields:
                self._fields[-1].instruction += child.text or ""
            text = _CHARACTERS.get(child.tag, "")
            if child.tag == qn("w:t"):
                text = child.text or ""
            if text and not hidden and not (self._fields and not self._fields[-1].in_result):
                field = _field_target(self._fields[-1].instruction) if self._fields else ""
                yield Run(text, bold, field or href)

    def _field(self, kind: str) -> None:
        if kind == "begin":
            self._fields.append(_Field())
        elif self._fields and kind == "separate":
            self._fields[-1].in_result = True
        elif self._fields and kind == "end":
            self._fields.pop()

    def _target(self, hyperlink: Any) -> str:
        relation = hyperlink.get(qn("r:id"))
        if not relation or relation not in self._part.rels:
            return ""
        return safe_href(str(self._part.rels[relation].target_ref))

    def _table(self, table: Any) -> Iterator[Block]:
        self._groups += 1
        group = self._groups
        for i, row in enumerate(table.iter(qn("w:tr"))):
            cells = [join_runs(self._cell(cell)) for cell in row.iter(qn("w:tc"))]
            header = row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None
            if not header and i == 0 and cells:
                header = all(_all_bold(text, marks) for text, marks in cells if text)
            if any(text for text, _ in cells):
                yield table_row(cells, header=header, group=group)

    def _cell(self, cell: Any) -> Iterator[Run]:
        for paragraph in cell.iter(qn("w:p")):
            yield from self._runs(paragraph)
            yield Run("\n")


_CHARACTERS = {
    qn("w:tab"): " ",
    qn("w:br"): "\n",
    qn("w:cr"): "\n",
    qn("w:noBreakHyphen"): "-",
}


def _field_target(instruction: str) -> str:
    match = _FIELD_LINK.search(instruction)
    return safe_href(match.group(1)) if match else ""


def _on(toggle: Any | None) -> bool:
    return toggle is not None and toggle.get(qn("w:val"), "true") not in {"0", "false", "off"}


def _without_bold(marks: Any) -> Any:
    return tuple(mark for mark in marks if mark.kind != "bold")


def _all_bold(text: str, marks: Any) -> bool:
    return any(mark.kind == "bold" and mark.start == 0 and mark.end == len(text) for mark in marks)
