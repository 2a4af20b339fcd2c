"""A Word file with real headings, lists and tables, set by the layout rules (LS-G-02 to LS-G-06)."""

from __future__ import annotations

import io
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from simplifier.document import SimplifiedDocument
from simplifier.export.layout import (
    NOTICE,
    Entry,
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
from simplifier.export.words import original_words
from simplifier.marks import Line, pieces
from simplifier.reading.links import safe_href

WORD_LANGUAGE = "de-DE"
FONT = "Arial"
_DEEPEST_LIST = 3
_EXPLANATION = "Erklärung"
_CONTACT = "Anschrift"


def render_docx(doc: SimplifiedDocument) -> bytes:
    """The file's bytes; the label stands in the header of every page and at the end."""
    target = docx.Document()
    _styles(target)
    _properties(target, doc)
    target.sections[0].header.paragraphs[0].text = doc.label
    writer = _Writer(target)
    for part in leveled(layout(doc), doc):
        writer.part(part)
    target.add_paragraph()
    writer.lines([*(Line(text) for text in NOTICE), Line(original_words(doc.source)), Line(doc.label)])
    buffer = io.BytesIO()
    target.save(buffer)
    return buffer.getvalue()


def _styles(target: Any) -> None:
    normal = target.styles["Normal"]
    normal.font.size = Pt(14)
    normal.paragraph_format.line_spacing = 1.5
    normal.paragraph_format.space_after = Pt(8)
    normal.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.LEFT
    _language(normal)
    for level in range(1, 7):
        style = target.styles[f"Heading {level}"]
        style.font.size = Pt({1: 22, 2: 18}.get(level, 15))
        style.font.color.rgb = RGBColor(0, 0, 0)
        style.font.italic = False
        style.paragraph_format.space_before = Pt(18)
    for name, left in ((_EXPLANATION, Cm(1)), (_CONTACT, Cm(0))):
        style = target.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = normal
        style.paragraph_format.left_indent = left
        style.paragraph_format.keep_together = True
        _border(style, "left" if name == _EXPLANATION else "box")
    for style in target.styles:
        if style.type == WD_STYLE_TYPE.PARAGRAPH:
            _font(style)
    # No word is broken at the end of a line.
    hyphenation = OxmlElement("w:autoHyphenation")
    hyphenation.set(qn("w:val"), "0")
    target.settings.element.find(qn("w:defaultTabStop")).addnext(hyphenation)


def _font(style: Any) -> None:
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for attribute in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
        fonts.attrib.pop(qn(attribute), None)
    for attribute in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(attribute), FONT)


def _language(style: Any) -> None:
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), WORD_LANGUAGE)
    style.element.get_or_add_rPr().append(language)


def _border(style: Any, where: str) -> None:
    borders = OxmlElement("w:pBdr")
    for side in ("left",) if where == "left" else ("top", "left", "bottom", "right"):
        edge = OxmlElement(f"w:{side}")
        for name, value in (
            ("val", "single"),
            ("sz", "18" if where == "left" else "8"),
            ("space", "6"),
            ("color", "0B4F9C"),
        ):
            edge.set(qn(f"w:{name}"), value)
        borders.append(edge)
    style.element.get_or_add_pPr().insert_element_before(
        borders, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:contextualSpacing", "w:jc",
        "w:outlineLvl", "w:rPr",
    )  # fmt: skip


def _properties(target: Any, doc: SimplifiedDocument) -> None:
    properties = target.core_properties
    properties.title = title_of_result(doc)[:255]
    properties.language = WORD_LANGUAGE
    properties.comments = doc.label
    properties.author = ""
    properties.created = properties.modified = datetime.now(UTC).replace(tzinfo=None)


class _Writer:
    def __init__(self, target: Any) -> None:
        self._target = target

    def part(self, part: Part) -> None:
        match part:
            case Text(kind="heading"):
                self.lines(_lines(part.entries), f"Heading {part.level}")
                self._explain(part.entries)
            case Text(kind="contact"):
                self.lines(_lines(part.entries), _CONTACT)
            case Text():
                for entry in part.entries:
                    self._entry(entry, "Quote" if part.kind == "quote" else "Normal")
            case ItemList():
                self._list(part)
            case Table():
                self._table(part)

    def lines(self, lines: Iterable[Line], style: str = "Normal") -> Any:
        """One paragraph, a line each."""
        paragraph = self._target.add_paragraph(style=style)
        for i, line in enumerate(lines):
            if i:
                paragraph.add_run().add_break()
            _write(paragraph, line)
        return paragraph

    def _entry(self, entry: Entry, style: str) -> None:
        for line in entry.lines:
            if is_bullet(line):
                _write(self._target.add_paragraph(style="List Bullet"), without_bullet(line))
            else:
                _write(self._target.add_paragraph(style=style), line)
        self._explain([entry])

    def _explain(self, entries: Iterable[Entry]) -> None:
        for entry in entries:
            for explanation in entry.explanations:
                self.lines([Line(text) for text in explanation.lines], _EXPLANATION)

    def _list(self, part: ItemList) -> None:
        numbering: dict[int, int] = {}
        for item in part.items:
            depth = min(item.depth, _DEEPEST_LIST)
            style = ("List Number" if item.number else "List Bullet") + (f" {depth}" if depth > 1 else "")
            lines = _lines(item.entries)
            if lines and is_bullet(lines[0]):
                lines[0] = without_bullet(lines[0])
            paragraph = self.lines(lines, style)
            if item.number:
                if item.number == 1:
                    numbering[depth] = self._counted_from_one(style)
                numbered = paragraph._p.get_or_add_pPr().get_or_add_numPr()
                numbered.get_or_add_ilvl().val = 0
                numbered.get_or_add_numId().val = numbering[depth]
            self._explain(item.entries)

    def _counted_from_one(self, style: str) -> int:
        """A numbering of its own: in Word all paragraphs of a list style count on over the whole document."""
        definitions = self._target.part.numbering_part.numbering_definitions._numbering
        of_style = self._target.styles[style].element.pPr.numPr.numId.val
        added = definitions.add_num(definitions.num_having_numId(of_style).abstractNumId.val)
        added.add_lvlOverride(ilvl=0).add_startOverride(1)
        return int(added.numId)

    def _table(self, part: Table) -> None:
        width = max(len(row.cells) for row in part.rows)
        table = self._target.add_table(rows=0, cols=width, style="Table Grid")
        for row in part.rows:
            added = table.add_row()
            if row.header:
                mark = OxmlElement("w:tblHeader")
                added._tr.get_or_add_trPr().append(mark)
            for cell, line in zip(added.cells, row.cells, strict=False):
                paragraph = cell.paragraphs[0]
                _write(paragraph, line)
                if row.header:
                    for run in paragraph.runs:
                        run.bold = True
        self._target.add_paragraph()


def _lines(entries: Iterable[Entry]) -> list[Line]:
    return [line for entry in entries for line in entry.lines]


def _write(paragraph: Any, line: Line) -> None:
    for text, bold, href in pieces(line):
        target = safe_href(href)
        run = paragraph.add_run(_printable(text))
        run.bold = True if bold else None
        if target:
            run.font.underline = True
            run.font.color.rgb = RGBColor(0x0B, 0x4F, 0x9C)
            link = OxmlElement("w:hyperlink")
            link.set(qn("r:id"), paragraph.part.relate_to(target, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
            run._r.addprevious(link)
            link.append(run._r)


def _printable(text: str) -> str:
    """Without the signs that XML does not allow."""
    return "".join(c for c in text if c >= " " or c == "\t")
