"""Word files: structure, links, and text that python-docx passes over."""

from __future__ import annotations

import io
from typing import Any

import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from simplifier.document import Document
from simplifier.reading import read_bytes


def read(target: Any) -> Document:
    buffer = io.BytesIO()
    target.save(buffer)
    return read_bytes(buffer.getvalue(), "artikel.docx")


def add_xml(paragraph: Any, xml: str) -> None:
    paragraph._p.append(parse_xml(xml.replace(">", f" {nsdecls('w', 'r')}>", 1)))


def test_headings_lists_tables_and_bold() -> None:
    target = docx.Document()
    target.add_heading("Neue Gebühren", 0)
    target.add_heading("Was kostet das?", 2)
    paragraph = target.add_paragraph("Das kostet ")
    paragraph.add_run("nichts").bold = True
    paragraph.add_run(".")
    target.add_paragraph("Ausweis", style="List Bullet")
    target.add_paragraph("Foto", style="List Bullet")
    target.add_paragraph("Zuerst", style="List Number")
    table = target.add_table(rows=2, cols=2)
    for row, texts in zip(table.rows, (("Leistung", "Preis"), ("Kopie", "1 Euro")), strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.paragraphs[0].add_run(text).bold = text in {"Leistung", "Preis"}
    document = read(target)
    assert [(b.kind, b.level, b.ordered, b.header, b.text) for b in document.blocks] == [
        ("heading", 1, False, False, "Neue Gebühren"),
        ("heading", 2, False, False, "Was kostet das?"),
        ("paragraph", 0, False, False, "Das kostet nichts."),
        ("list", 1, False, False, "Ausweis"),
        ("list", 1, False, False, "Foto"),
        ("list", 1, True, False, "Zuerst"),
        ("table", 0, False, True, "Leistung | Preis"),
        ("table", 0, False, False, "Kopie | 1 Euro"),
    ]
    (bold,) = document.blocks[2].marks
    assert (bold.kind, document.blocks[2].text[bold.start : bold.end]) == ("bold", "nichts")
    assert document.title == "Neue Gebühren"


def test_links_as_relation_and_as_field() -> None:
    target = docx.Document()
    paragraph = target.add_paragraph("Siehe ")
    relation = target.part.relate_to("https://stadt.example/a", RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    add_xml(paragraph, f'<w:hyperlink r:id="{relation}"><w:r><w:t>Seite A</w:t></w:r></w:hyperlink>')
    for inner in (
        '<w:fldChar w:fldCharType="begin"/>',
        '<w:instrText xml:space="preserve"> HYPERLINK "https://stadt.example/b" </w:instrText>',
        '<w:fldChar w:fldCharType="separate"/>',
        '<w:t xml:space="preserve"> und Seite B</w:t>',
        '<w:fldChar w:fldCharType="end"/>',
    ):
        add_xml(paragraph, f"<w:r>{inner}</w:r>")
    (block,) = read(target).blocks
    assert block.text == "Siehe Seite A und Seite B"
    assert [(block.text[m.start : m.end], m.href) for m in block.marks] == [
        ("Seite A", "https://stadt.example/a"),
        ("und Seite B", "https://stadt.example/b"),
    ]


def test_tracked_insertions_count_and_deletions_do_not() -> None:
    target = docx.Document()
    paragraph = target.add_paragraph("Das Amt hat ")
    add_xml(paragraph, '<w:ins w:id="1" w:author="A"><w:r><w:t>nicht </w:t></w:r></w:ins>')
    add_xml(paragraph, '<w:del w:id="2" w:author="A"><w:r><w:delText>immer </w:delText></w:r></w:del>')
    add_xml(paragraph, "<w:r><w:t>auf.</w:t></w:r>")
    assert read(target).text == "Das Amt hat nicht auf."


def test_content_controls_are_read() -> None:
    target = docx.Document()
    target.add_paragraph("Erster Absatz.")
    control = parse_xml(
        f"<w:sdt {nsdecls('w')}><w:sdtContent><w:p><w:r><w:t>Aus dem Formular.</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    )
    target.element.body.insert(1, control)
    assert read(target).text == "Erster Absatz.\nAus dem Formular."


def test_a_paragraph_that_is_all_bold_and_short_is_a_heading() -> None:
    target = docx.Document()
    target.add_paragraph().add_run("Unsere neuen Zeiten").bold = True
    target.add_paragraph("Wir haben länger auf.")
    assert [b.kind for b in read(target).blocks] == ["heading", "paragraph"]


def test_an_address_with_line_breaks_is_one_contact_block() -> None:
    target = docx.Document()
    target.add_paragraph("Rathaus\nAm Kornmarkt 3\n99999 Hollerstadt")
    assert [(b.kind, b.text.count("\n")) for b in read(target).blocks] == [("contact", 2)]
