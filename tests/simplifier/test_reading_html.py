"""Web pages: the main text with its structure, and nothing else."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from simplifier.document import Block, Document
from simplifier.reading import read_bytes, read_file, read_text

SAMPLES = Path(__file__).parents[2] / "samples"
FILLER = (
    "<p>Die Stadtverwaltung teilt mit, dass die Bauarbeiten am Marktplatz in der kommenden Woche beginnen. "
    "Die Arbeiten dauern voraussichtlich vier Wochen und betreffen auch die angrenzenden Straßen.</p>"
)


@pytest.fixture(scope="module")
def service() -> Document:
    return read_file(SAMPLES / "dienstleistung.html")


def of_kind(document: Document, kind: str) -> list[Block]:
    return [block for block in document.blocks if block.kind == kind]


def test_title_and_publication_date_come_from_the_page(service: Document) -> None:
    assert service.title == "Wohnsitz ummelden"
    assert service.date == date(2026, 2, 3)


@pytest.mark.parametrize(
    "junk", ["Cookies", "Rathaus & Politik", "Impressum", "dataLayer", "Startseite", "Suchen", "Hund anmelden", "©"]
)
def test_navigation_banners_and_scripts_are_left_out(service: Document, junk: str) -> None:
    assert junk not in service.text


def test_headings_lists_and_tables_are_kept(service: Document) -> None:
    assert [(b.level, b.text) for b in of_kind(service, "heading")] == [
        (1, "Wohnsitz ummelden"),
        (2, "Erforderliche Unterlagen"),
        (2, "Gebühren"),
        (2, "Fristen und Bußgeld"),
        (2, "Kontakt"),
    ]
    assert len(of_kind(service, "list")) == 3
    assert [row.cells for row in of_kind(service, "table")][:2] == [
        ("Leistung", "Gebühr"),
        ("Meldebescheinigung", "9,00 Euro"),
    ]


def test_links_are_absolute_and_lie_on_their_text(service: Document) -> None:
    links = {b.text[m.start : m.end]: m.href for b in service.blocks for m in b.marks if m.kind == "link"}
    assert links == {
        "Online-Terminvereinbarung": "https://termine.hollerstadt.example/buergerbuero",
        "Wohnungsgeberbestätigung": "https://www.hollerstadt.example/formulare/wohnungsgeberbestaetigung.pdf",
        "030 23125-300": "tel:+493023125300",
        "buergerbuero@hollerstadt.example": "mailto:buergerbuero@hollerstadt.example",
    }


def test_the_address_is_one_block_with_its_lines(service: Document) -> None:
    (contact,) = of_kind(service, "contact")
    assert contact.text.split("\n")[:3] == ["Stadt Hollerstadt, Bürgerbüro", "Am Kornmarkt 3", "99999 Hollerstadt"]


def test_the_last_paragraph_is_there(service: Document) -> None:
    assert service.blocks[-1].text.endswith("von 14:00 bis 18:00 Uhr geöffnet.")


def test_a_page_of_bare_divisions_is_read_too() -> None:
    page = (
        "<html><head><title>Marktplatz</title></head><body>"
        "<div id='nav'><a href='/'>Start</a> <a href='/a'>Amt</a></div>"
        f"<div><div>{FILLER * 3}<p>Kurz.</p>{FILLER}</div></div></body></html>"
    )
    document = read_text(page)
    assert "Kurz." in document.text
    assert "Start" not in document.text


def test_scripts_styles_and_comments_never_become_text() -> None:
    page = (
        "<html><body><main><h1>Titel</h1><script>var geheim = 1;</script><style>p{color:red}</style><!-- geheim -->"
        f"{FILLER}<noscript>geheim</noscript><template>geheim</template><p hidden>geheim</p></main></body></html>"
    )
    text = read_text(page).text
    assert "geheim" not in text
    assert "color" not in text


def test_empty_paragraphs_are_no_blocks() -> None:
    assert [b.text for b in read_text("<div><p>&nbsp;</p><p>Text</p><p> </p><p><br></p></div>").blocks] == ["Text"]


def test_a_break_ends_a_statement_but_not_a_running_sentence() -> None:
    blocks = read_text("<p>Das Amt hat zu.<br>Das Amt hat morgen<br>wieder auf.</p>").blocks
    assert [b.text for b in blocks] == ["Das Amt hat zu.", "Das Amt hat morgen wieder auf."]


def test_nested_lists_keep_their_depth_and_paragraphs_in_items_stay_one_item() -> None:
    blocks = read_text("<ol><li><p>Eins.</p><p>Noch eins.</p><ul><li>Unten</li></ul></li><li>Zwei</li></ol>").blocks
    assert [(b.text, b.level, b.ordered) for b in blocks] == [
        ("Eins. Noch eins.", 1, True),
        ("Unten", 2, False),
        ("Zwei", 1, True),
    ]


def test_terms_with_short_values_are_a_table_and_with_long_answers_headings() -> None:
    short = read_text("<dl><dt>Gebühr</dt><dd>9 Euro</dd><dt>Dauer</dt><dd>2 Tage</dd></dl>").blocks
    assert [b.cells for b in short] == [("Gebühr", "9 Euro"), ("Dauer", "2 Tage")]
    long = read_text(f"<dl><dt>Wann geht es los?</dt><dd>{FILLER}</dd></dl>").blocks
    assert [b.kind for b in long] == ["heading", "paragraph"]


def test_a_table_that_only_places_things_is_read_as_text() -> None:
    blocks = read_text(
        "<table role='presentation'><tr><td><p>Links.</p></td><td><p>Rechts.</p></td></tr></table>"
    ).blocks
    assert [(b.kind, b.text) for b in blocks] == [("paragraph", "Links."), ("paragraph", "Rechts.")]


def test_an_accordion_is_a_heading_and_text() -> None:
    blocks = read_text("<details><summary>Was kostet das?</summary><p>Das kostet nichts.</p></details>").blocks
    assert [(b.kind, b.text) for b in blocks] == [("heading", "Was kostet das?"), ("paragraph", "Das kostet nichts.")]


def test_entities_are_signs() -> None:
    assert read_text("<p>M&uuml;ll &amp; Abfall: 5&nbsp;&euro; &lt;neu&gt;</p>").text == "Müll & Abfall: 5 € <neu>"


def test_a_date_in_the_running_text_is_not_the_publication_date() -> None:
    page = f"<html><body><main><p>Am 3. Mai 2019 war Wahl.</p>{FILLER}</main><footer>© 2015</footer></body></html>"
    assert read_text(page).date is None


def test_the_declared_charset_is_believed() -> None:
    page = '<html><head><meta charset="windows-1252"></head><body><p>Müllgebühren für Bürger</p></body></html>'
    assert read_bytes(page.encode("cp1252"), "seite.html").text == "Müllgebühren für Bürger"


def test_a_wrongly_declared_charset_is_not() -> None:
    page = '<html><head><meta charset="utf-8"></head><body><p>Müllgebühren für Bürger</p></body></html>'
    assert read_bytes(page.encode("cp1252"), "seite.html").text == "Müllgebühren für Bürger"


@pytest.mark.parametrize(
    "page", ["<div>" * 5000 + "Tief" + "</div>" * 5000, "<p>offen <b>fett <i>schief</b></i>", "<<<>>> a < b"]
)
def test_broken_markup_is_read_without_harm(page: str) -> None:
    assert isinstance(read_text(f"<p>Text</p>{page}", "html"), Document)
