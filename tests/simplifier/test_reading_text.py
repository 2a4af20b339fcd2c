"""Plain text and Markdown become blocks."""

from __future__ import annotations

from datetime import date

import pytest

from simplifier.document import Mark
from simplifier.reading import read_text


def kinds(text: str, form: str = "text") -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in read_text(text, form).blocks]


def test_blank_lines_part_paragraphs_and_hand_wrapped_lines_are_joined() -> None:
    text = (
        "Der Kreistag hat in seiner Sitzung am Montag beschlossen, die Gebühren für die\n"
        "Abfallentsorgung ab dem kommenden Jahr zu senken. Darüber freuen sich viele\n"
        "Bürgerinnen und Bürger im Landkreis.\n"
        "\n"
        "Die neuen Gebühren gelten ab Januar.\n"
    )
    assert kinds(text) == [
        (
            "paragraph",
            "Der Kreistag hat in seiner Sitzung am Montag beschlossen, die Gebühren für die "
            "Abfallentsorgung ab dem kommenden Jahr zu senken. Darüber freuen sich viele "
            "Bürgerinnen und Bürger im Landkreis.",
        ),
        ("paragraph", "Die neuen Gebühren gelten ab Januar."),
    ]


def test_a_finished_line_ends_its_paragraph() -> None:
    text = "Das Amt hat heute zu.\nDas Amt hat morgen auf.\nKommen Sie morgen."
    assert [text for _, text in kinds(text)] == text.split("\n")


def test_a_short_line_without_final_punctuation_before_a_blank_line_is_a_heading() -> None:
    document = read_text(
        "Neue Sprechzeiten im Rathaus\n\nDas Rathaus hat länger auf.\n\nAm Dienstag\n\nAuf bis 18 Uhr."
    )
    assert [(b.kind, b.level) for b in document.blocks] == [
        ("heading", 1),
        ("paragraph", 0),
        ("heading", 2),
        ("paragraph", 0),
    ]
    assert document.title == "Neue Sprechzeiten im Rathaus"


@pytest.mark.parametrize("line", ["Hollerau, 14. November 2025", "Das ist ein Satz.", "Telefon: 030 23125-410"])
def test_datelines_sentences_and_contacts_are_no_headings(line: str) -> None:
    assert kinds(f"{line}\n\nDanach kommt noch ein Absatz.")[0][0] != "heading"


def test_the_dateline_gives_the_date_of_the_article() -> None:
    assert read_text("Neuer Radweg\n\nHollerau, 14. November 2025\n\nDer Radweg ist fertig.").date == date(2025, 11, 14)
    assert read_text("Stand: 01.02.2024\n\nDer Radweg ist fertig.").date == date(2024, 2, 1)


def test_a_date_within_a_sentence_is_not_the_date_of_the_article() -> None:
    assert read_text("Der Radweg wurde am 14. November 2019 fertig. Er ist 3 km lang.").date is None


def test_a_heading_and_a_dateline_without_blank_lines() -> None:
    document = read_text("Neue Brücke eröffnet\nPressemitteilung vom 01.08.2025\nDie Brücke ist seit heute frei.")
    assert [b.kind for b in document.blocks] == ["heading", "paragraph", "paragraph"]
    assert document.date == date(2025, 8, 1)


def test_counted_headings_are_no_list() -> None:
    text = "1. Was ist neu?\n\nDie Gebühren steigen.\n\n2. Wer hilft mir?\n\nFragen Sie im Amt."
    assert [kind for kind, _ in kinds(text)] == ["heading", "paragraph", "heading", "paragraph"]


def test_a_list_with_blank_lines_between_is_one_list() -> None:
    blocks = read_text("1. Antrag holen\n\n2. Antrag abgeben\n\nDas ist alles.").blocks
    assert [(b.kind, b.group) for b in blocks] == [("list", 1), ("list", 1), ("paragraph", 0)]


@pytest.mark.parametrize("line", ["-----", "=====", "* * *".replace(" ", ""), "- 2 -", "Seite 1 von 3"])
def test_rules_and_page_numbers_are_no_text(line: str) -> None:
    assert kinds(f"Das Amt hat zu.\n\n{line}\n\nKommen Sie morgen.") == [
        ("paragraph", "Das Amt hat zu."),
        ("paragraph", "Kommen Sie morgen."),
    ]


def test_underlined_headings() -> None:
    assert [b.level for b in read_text("Gebühren\n========\n\nText.\n\nAusweis\n-------\nText.").blocks] == [1, 0, 2, 0]


def test_lists_with_different_signs() -> None:
    document = read_text("Bringen Sie mit:\n- Ausweis\n• Foto\n* Antrag\n\nDas ist alles.")
    assert [(b.kind, b.text) for b in document.blocks] == [
        ("paragraph", "Bringen Sie mit:"),
        ("list", "Ausweis"),
        ("list", "Foto"),
        ("list", "Antrag"),
        ("paragraph", "Das ist alles."),
    ]
    assert len({b.group for b in document.blocks if b.kind == "list"}) == 1


def test_a_counted_list_and_its_sublist() -> None:
    blocks = read_text("1. Antrag holen\n2. Antrag ausfüllen\n   - mit Name\n   - mit Datum\n3. Antrag abgeben").blocks
    assert [(b.ordered, b.level, b.text) for b in blocks] == [
        (True, 1, "Antrag holen"),
        (True, 1, "Antrag ausfüllen"),
        (False, 2, "mit Name"),
        (False, 2, "mit Datum"),
        (True, 1, "Antrag abgeben"),
    ]


def test_a_date_at_the_start_of_a_line_is_no_list_item() -> None:
    assert kinds("3. Oktober ist ein Feiertag. Das Amt hat zu.") == [
        ("paragraph", "3. Oktober ist ein Feiertag. Das Amt hat zu.")
    ]


def test_list_items_run_on_over_indented_lines() -> None:
    assert kinds("- Ausweis oder\n  Reisepass\n- Foto") == [("list", "Ausweis oder Reisepass"), ("list", "Foto")]


def test_an_address_keeps_its_lines() -> None:
    address = "Stadt Hollerstadt\nAm Kornmarkt 3\n99999 Hollerstadt\nTel.: 030 23125-300"
    assert kinds(f"Kommen Sie vorbei.\n\n{address}") == [("paragraph", "Kommen Sie vorbei."), ("contact", address)]


def test_a_whole_quotation_is_a_quote() -> None:
    assert kinds("„Wir freuen uns sehr.“\n\n„Das ist gut“, sagte er.") == [
        ("quote", "„Wir freuen uns sehr.“"),
        ("paragraph", "„Das ist gut“, sagte er."),
    ]


def test_signs_that_look_alike_become_one_and_typographic_quotes_stay() -> None:
    messy = "Der Land\u00adkreis zahlt 598\u00a0Euro\u200b. Bu\u0308rger sagen: „Gut“.\u2028Ende – ja."
    assert read_text(messy, "text").text == "Der Landkreis zahlt 598 Euro. Bürger sagen: „Gut“.\nEnde – ja."


def test_an_emoji_of_several_signs_stays_whole() -> None:
    assert read_text("Familie 👨‍👩‍👧 und Herz ❤️").text == "Familie 👨‍👩‍👧 und Herz ❤️"


def test_markdown_keeps_structure_links_and_bold() -> None:
    document = read_text(
        "# Sperrung\n\nDie Straße ist **nicht** frei. Mehr auf der [Seite der Stadt](https://stadt.example/a).\n\n"
        "1. Eins\n2. Zwei\n   - Unterpunkt\n\n> Bitte beachten.\n",
    )
    heading, paragraph, *items, quote = document.blocks
    assert (heading.kind, heading.level, heading.text) == ("heading", 1, "Sperrung")
    assert [(paragraph.text[m.start : m.end], m.kind, m.href) for m in paragraph.marks] == [
        ("nicht", "bold", ""),
        ("Seite der Stadt", "link", "https://stadt.example/a"),
    ]
    assert [(b.text, b.level, b.ordered) for b in items] == [
        ("Eins", 1, True),
        ("Zwei", 1, True),
        ("Unterpunkt", 2, False),
    ]
    assert (quote.kind, quote.text) == ("quote", "Bitte beachten.")


def test_markdown_tables_become_rows() -> None:
    rows = read_text("| Leistung | Gebühr |\n|---|---|\n| **Ausweis** | 37 Euro |\n", "markdown").blocks
    assert [(row.kind, row.header, row.cells) for row in rows] == [
        ("table", True, ("Leistung", "Gebühr")),
        ("table", False, ("Ausweis", "37 Euro")),
    ]
    assert rows[1].text == "Ausweis | 37 Euro"
    assert rows[1].marks == (Mark("bold", 0, 7),)


def test_front_matter_gives_title_and_date() -> None:
    document = read_text("---\ntitle: Neue Brücke\ndate: 2024-05-01\n---\nDie Brücke ist fertig.")
    assert (document.title, document.date) == ("Neue Brücke", date(2024, 5, 1))
    assert document.text == "Die Brücke ist fertig."


def test_broken_front_matter_is_no_error() -> None:
    assert read_text("---\ntitle: [\n---\nDie Brücke ist fertig.", "markdown").text == "Die Brücke ist fertig."


def test_an_address_typed_line_by_line_in_markdown_keeps_its_lines() -> None:
    assert kinds("Rathaus\nAm Kornmarkt 3\n99999 Hollerstadt", "markdown") == [
        ("contact", "Rathaus\nAm Kornmarkt 3\n99999 Hollerstadt")
    ]


def test_markdown_with_html_inside_never_shows_code() -> None:
    document = read_text(
        "# Titel\n\nHallo <script>alert(1)</script>Welt.\n\n<script>alert(2)</script>\n\n<p>Absatz</p>\n"
    )
    assert "alert" not in document.text
    assert document.text == "Titel\nHallo Welt.\nAbsatz"


def test_a_script_link_is_dropped_but_its_text_stays() -> None:
    (block,) = read_text('<p><a href="javascript:alert(1)">Klicken</a> Sie.</p>').blocks
    assert (block.text, block.marks) == ("Klicken Sie.", ())


def test_the_format_of_a_pasted_text_is_told_by_the_text() -> None:
    assert read_text("<h1>Titel</h1><p>Text</p>").blocks[0].kind == "heading"
    assert read_text("## Titel\n\nText").blocks[0].level == 2
    assert read_text("3 < 5 und 5 > 3").text == "3 < 5 und 5 > 3"


def test_every_mark_lies_on_its_text() -> None:
    text = "**Fett**\u00a0 und   [ein \u00adLink ](https://a.example)\n\n- **Ganz fett**\n"
    for block in read_text(text, "markdown").blocks:
        for mark in block.marks:
            assert 0 <= mark.start < mark.end <= len(block.text)
            assert block.text[mark.start : mark.end].strip() == block.text[mark.start : mark.end]


def test_the_hash_tells_whether_the_source_changed() -> None:
    one, two = read_text("Das Amt hat zu."), read_text("Das  Amt hat\u00a0zu. ")
    assert one.sha256 == two.sha256
    assert one.sha256 != read_text("Das Amt hat auf.").sha256
