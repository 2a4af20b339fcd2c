"""Exports: every format carries the label, keeps links and structure, and shows text as text."""

from __future__ import annotations

import io
import json
import re
from dataclasses import replace
from datetime import date

import docx
import pytest
from lxml import html as lxml_html
from markdown_it import MarkdownIt

from rules.core import Edit, Finding
from simplifier.document import (
    LABEL_DRAFT,
    Block,
    BlockKind,
    Candidate,
    Document,
    Explanation,
    FactItem,
    FactReport,
    Mark,
    SentenceResult,
    SimplifiedDocument,
    sentence_id,
)
from simplifier.errors import InputError
from simplifier.export import FORMATS, MEDIA_TYPES, SUFFIXES, export
from simplifier.export.json import from_json, to_json
from simplifier.reading import read_bytes


def sentence(index: int, block: Block, lines: tuple[str, ...], source: str = "", **more: object) -> SentenceResult:
    text = source or block.text
    kind: BlockKind = block.kind
    base = SentenceResult(sentence_id(text), kind, index, text, "rules", lines, FactReport("kept"))
    return replace(base, **more)  # type: ignore[arg-type]


BLOCKS = (
    Block("heading", "Landrat dankt dem Jobcenter", level=1),
    Block(
        "paragraph",
        "Der Landkreis ist Optionskommune. Näheres steht auf der Internetseite.",
        marks=(Mark("link", 56, 69, "https://kreis.example/jobcenter?a=1&b=2"),),
    ),
    Block("heading", "Unterlagen", level=3),
    Block("list", "Ausweis", level=1, group=1),
    Block("list", "Kopie vom Ausweis", level=2, group=1),
    Block("list", "Foto", level=1, group=1),
    Block("table", "Leistung | Gebühr", group=2, header=True, cells=("Leistung", "Gebühr")),
    Block("table", "Kopie | 1 Euro", group=2, cells=("Kopie", "1 Euro")),
    Block("quote", "„Danke.“"),
    Block("contact", "Jobcenter\nAm Kornmarkt 12\nTelefon: 030 23125-410"),
)


@pytest.fixture
def result() -> SimplifiedDocument:
    """A result with every kind of block."""
    explained = (Explanation("Optionskommune", ("Options-Kommune heißt:", "Der Kreis macht das Jobcenter allein.")),)
    facts = FactReport(
        "doubtful", (FactItem("negation", "nicht", "lost"), FactItem("money", "1 Euro", "kept", "1 Euro"))
    )
    return SimplifiedDocument(
        source=Document("Landrat dankt dem Jobcenter", BLOCKS, date(2025, 11, 14), "artikel.txt"),
        profile="netzwerk",
        fingerprint="0123456789abcdef",
        sentences=(
            sentence(0, BLOCKS[0], ("Der Landrat dankt dem Jobcenter",)),
            sentence(
                1,
                BLOCKS[1],
                ("Der Land-Kreis ist eine Options-Kommune.", "Das ist nicht neu:", "• eins", "• zwei"),
                "Der Landkreis ist Optionskommune.",
                explanations=explained,
                facts=facts,
                edits=(Edit("LS-S-05", "vorher", "nachher"),),
                findings=(Finding("LS-W-06", "warning", (4, 14), "Das Wort ist lang.", ("Kreis",), 0),),
                candidates=(Candidate("model", ("Anders.",), "lost", -0.5),),
            ),
            sentence(1, BLOCKS[1], ("Mehr steht auf der Internet-Seite.",), "Näheres steht auf der Internetseite."),
            *(sentence(i, BLOCKS[i], (BLOCKS[i].text,)) for i in range(2, 9)),
            *(sentence(9, BLOCKS[9], (line,), line) for line in BLOCKS[9].text.split("\n")),
        ),
        scores_before={"flesch_amstad": 31.5, "wstf1": 13.2},
        scores_after={"flesch_amstad": 70.0, "wstf1": 5.1},
    )


def text_of(form: str, data: bytes) -> str:
    """What a reader sees, whatever the format."""
    if form == "docx":
        opened = docx.Document(io.BytesIO(data))
        header = "\n".join(p.text for p in opened.sections[0].header.paragraphs)
        cells = "\n".join(c.text for t in opened.tables for r in t.rows for c in r.cells)
        return header + "\n" + "\n".join(p.text for p in opened.paragraphs) + "\n" + cells
    if form == "markdown":
        data = MarkdownIt("commonmark").enable("table").render(data.decode()).encode()
    if form in {"html", "comparison", "markdown"}:
        return str(lxml_html.fromstring(data.decode()).text_content())
    return data.decode()


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_carries_the_label_and_all_lines(form: str, result: SimplifiedDocument) -> None:
    text = text_of(form, export(result, form))
    assert LABEL_DRAFT in text
    for line in (line for s in result.sentences for line in s.lines):
        for part in line.removeprefix("• ").split(" | "):
            assert part in text, part
    assert "Der Kreis macht das Jobcenter allein." in text


@pytest.mark.parametrize("form", FORMATS)
def test_another_label_replaces_the_draft_label(form: str, result: SimplifiedDocument) -> None:
    text = text_of(form, export(replace(result, label="Leichte Sprache, geprüft"), form))
    assert "Leichte Sprache, geprüft" in text
    assert LABEL_DRAFT not in text


@pytest.mark.parametrize("form", FORMATS)
def test_each_format_has_a_suffix_and_a_media_type(form: str) -> None:
    assert SUFFIXES[form].startswith(".")
    assert "/" in MEDIA_TYPES[form]


def test_an_unknown_format_is_refused(result: SimplifiedDocument) -> None:
    with pytest.raises(InputError, match="LS-E126"):
        export(result, "pdf2000")


@pytest.mark.parametrize("form", FORMATS)
def test_an_empty_result_can_be_written(form: str) -> None:
    empty = SimplifiedDocument(Document("", ()), "netzwerk", "f", ())
    assert LABEL_DRAFT in text_of(form, export(empty, form))


HOSTILE = '<script>alert("1")</script> & <img src=x onerror=alert(1)> *fett* [x](javascript:alert(1)) `c` |'


@pytest.mark.parametrize("form", FORMATS)
def test_markup_in_the_text_is_shown_as_text(form: str) -> None:
    block = Block("paragraph", HOSTILE, marks=(Mark("link", 0, 8, "javascript:alert(1)"),))
    explanation = (Explanation(HOSTILE, (HOSTILE,)),)
    doc = SimplifiedDocument(
        Document(HOSTILE, (block,), origin='https://x.example/"><script>alert(2)</script>'),
        "netzwerk",
        "f",
        (sentence(0, block, (HOSTILE,), explanations=explanation),),
        {HOSTILE: 1.0},
        {HOSTILE: 2.0},
        label=f"Entwurf {HOSTILE}",
    )
    data = export(doc, form)
    shown = data.decode() if form != "docx" else ""
    if form == "markdown":
        shown = MarkdownIt("commonmark").enable("table").render(shown)
    if form in {"html", "comparison", "markdown"}:
        page = lxml_html.fromstring(f"<div>{shown}</div>" if form == "markdown" else shown)
        assert not page.xpath("//script|//img|//em|//code|//*[@onerror]")
        assert not [href for href in page.xpath("//a/@href") if str(href).startswith("javascript")]
        assert HOSTILE in page.text_content()
    else:
        assert 'alert("1")' in text_of(form, data).replace('\\"', '"')


def test_the_page_stands_alone_and_is_set_for_easy_reading(result: SimplifiedDocument) -> None:
    data = export(result, "html").decode()
    page = lxml_html.fromstring(data)
    assert page.get("lang") == "de"
    assert page.xpath("//article/@lang") == ["de-simple"]
    assert not page.xpath("//script|//link|//img|//iframe")
    assert "url(" not in data
    for declaration in ("hyphens: none", "line-height: 1.5", "text-align: left", "sans-serif", "font-size: 1.2rem"):
        assert declaration in data
    assert len(page.xpath("//*[@class='label']")) == 2
    assert "nicht rechtlich verbindlich" in page.text_content()
    assert "Original-Text vom 14. November 2025" in page.text_content()


def test_headings_lists_tables_and_address_are_real(result: SimplifiedDocument) -> None:
    page = lxml_html.fromstring(export(result, "html").decode())
    assert [(h.tag, h.text_content()) for h in page.xpath("//h1|//h2|//h3")] == [
        ("h1", "Der Landrat dankt dem Jobcenter"),
        ("h2", "Unterlagen"),
    ]
    assert [li.text_content() for li in page.xpath("//article/ul[2]/li/ul/li")] == ["Kopie vom Ausweis"]
    assert [li.text_content() for li in page.xpath("//article/ul[1]/li")] == ["eins", "zwei"]
    assert [th.text_content() for th in page.xpath("//th[@scope='col']")] == ["Leistung", "Gebühr"]
    assert page.xpath("//address")[0].text_content().split("\n") == [
        "Jobcenter",
        "Am Kornmarkt 12",
        "Telefon: 030 23125-410",
    ]
    assert page.xpath("//blockquote")[0].text_content().strip() == "„Danke.“"


def test_an_explanation_stands_right_under_its_sentence(result: SimplifiedDocument) -> None:
    page = lxml_html.fromstring(export(result, "html").decode())
    (note,) = page.xpath("//*[@role='note']")
    assert note.get("aria-label") == "Erklärung: Optionskommune"
    assert note.getprevious().text_content().endswith("zwei\n")
    assert note.getnext().text_content() == "Mehr steht auf der Internet-Seite."


def test_links_lead_on_in_every_format(result: SimplifiedDocument) -> None:
    target = "https://kreis.example/jobcenter?a=1&b=2"
    page = lxml_html.fromstring(export(result, "html").decode())
    assert [(a.text_content(), a.get("href")) for a in page.xpath("//a")] == [("Internet-Seite", target)]
    assert f"[Internet-Seite](<{target}>)" in export(result, "markdown").decode()
    assert f"Mehr steht auf der Internet-Seite.\n    Link: {target}\n" in export(result, "text").decode()
    opened = docx.Document(io.BytesIO(export(result, "docx")))
    assert [(h.text, h.url) for p in opened.paragraphs for h in p.hyperlinks] == [("Internet-Seite", target)]


def test_negations_are_bold(result: SimplifiedDocument) -> None:
    assert "Das ist <strong>nicht</strong> neu:" in export(result, "html").decode()
    assert "Das ist **nicht** neu:" in export(result, "markdown").decode()


def test_word_has_real_styles_and_a_language(result: SimplifiedDocument) -> None:
    opened = docx.Document(io.BytesIO(export(result, "docx")))
    styles = {p.text: p.style.name for p in opened.paragraphs}
    assert styles["Der Landrat dankt dem Jobcenter"] == "Heading 1"
    assert styles["Unterlagen"] == "Heading 2"
    assert styles["Foto"] == "List Bullet"
    assert styles["Kopie vom Ausweis"] == "List Bullet 2"
    assert opened.styles["Normal"].font.size.pt == 14
    assert opened.core_properties.language == "de-DE"
    assert opened.sections[0].header.paragraphs[0].text == LABEL_DRAFT


def steps(*items: tuple[int, bool, str]) -> SimplifiedDocument:
    blocks = [Block("list", text, level=level, group=1, ordered=ordered) for level, ordered, text in items]
    blocks += [Block("paragraph", "Und dann:"), Block("list", "Wieder eins", level=1, group=2, ordered=True)]
    found = tuple(sentence(i, block, (block.text,)) for i, block in enumerate(blocks))
    return SimplifiedDocument(Document("", tuple(blocks)), "netzwerk", "f", found)


@pytest.mark.parametrize("form", ["html", "docx", "markdown"])
def test_counted_lists_with_sublists_come_back_as_they_were(form: str) -> None:
    items = ((1, True, "Holen"), (2, False, "Mit Name"), (2, False, "Mit Datum"), (1, True, "Abgeben"))
    again = read_bytes(export(steps(*items), form), f"liste{SUFFIXES[form]}")
    assert tuple((b.level, b.ordered, b.text) for b in again.blocks if b.kind == "list")[:4] == items


def test_each_counted_list_counts_from_one() -> None:
    doc = steps((1, True, "Eins"), (1, True, "Zwei"))
    assert [line for line in export(doc, "text").decode().split("\n") if line[:1].isdigit()] == [
        "1. Eins",
        "2. Zwei",
        "1. Wieder eins",
    ]
    opened = docx.Document(io.BytesIO(export(doc, "docx")))
    numbers = [p._p.pPr.numPr.numId.val for p in opened.paragraphs if p.style.name == "List Number"]
    assert numbers[0] == numbers[1] != numbers[2]


def test_a_list_that_skips_a_depth_is_still_a_list() -> None:
    page = lxml_html.fromstring(export(steps((1, False, "A"), (3, False, "B"), (2, False, "C")), "html").decode())
    assert [li.text_content() for li in page.xpath("//li/ul/li")] == ["B", "C"]


@pytest.mark.parametrize("form", ["html", "docx", "markdown"])
def test_what_was_written_can_be_read_again(form: str, result: SimplifiedDocument) -> None:
    again = read_bytes(export(result, form), f"ergebnis{SUFFIXES[form]}")
    assert "Der Landrat dankt dem Jobcenter" in [b.text for b in again.blocks if b.kind == "heading"]
    assert [b.text for b in again.blocks if b.kind == "list"][-3:] == ["Ausweis", "Kopie vom Ausweis", "Foto"]
    assert [b.cells for b in again.blocks if b.kind == "table"] == [("Leistung", "Gebühr"), ("Kopie", "1 Euro")]
    assert [m.href for b in again.blocks for m in b.marks if m.kind == "link"] == [
        "https://kreis.example/jobcenter?a=1&b=2"
    ]


def test_json_keeps_the_contract(result: SimplifiedDocument) -> None:
    data = to_json(result)
    assert list(data) == ["schema", "profile", "fingerprint", "label", "source", "sentences", "scores"]
    assert data["schema"] == "simplifier/document/1"
    assert data["source"]["sha256"] == result.source.sha256
    assert data["source"]["date"] == "2025-11-14"
    one = data["sentences"][1]
    assert one["explanations"][0]["term"] == "Optionskommune"
    assert one["edits"] == [{"rule": "LS-S-05", "before": "vorher", "after": "nachher"}]
    assert one["findings"][0] == {
        "rule": "LS-W-06",
        "severity": "warning",
        "line": 0,
        "span": [4, 14],
        "message": "Das Wort ist lang.",
        "replacements": ["Kreis"],
    }
    assert one["facts"]["items"][0] == {"kind": "negation", "source": "nicht", "status": "lost", "found": ""}
    assert one["candidates"] == [{"origin": "model", "lines": ["Anders."], "verdict": "lost", "score": -0.5}]
    assert data["scores"]["after"]["flesch_amstad"] == 70.0


def test_json_comes_back_as_it_was(result: SimplifiedDocument) -> None:
    assert from_json(json.loads(export(result, "json"))) == result


def test_json_without_the_blocks_is_read_too(result: SimplifiedDocument) -> None:
    data = to_json(result)
    del data["source"]["blocks"]
    for one in data["sentences"]:
        del one["block_index"]
    read = from_json(data)
    assert [s.lines for s in read.sentences] == [s.lines for s in result.sentences]
    assert export(read, "html")


@pytest.mark.parametrize("broken", [{}, {"schema": "x"}, {"schema": "simplifier/document/1"}, []])
def test_other_json_is_refused(broken: object) -> None:
    with pytest.raises(InputError, match="LS-E123"):
        from_json(broken)  # type: ignore[arg-type]


def test_the_comparison_shows_source_result_and_what_was_done(result: SimplifiedDocument) -> None:
    text = re.sub(r"\s+", " ", text_of("comparison", export(result, "comparison")))
    for wanted in (
        "Flesch-Index nach Amstad",
        "31,5",
        "70",
        "LS-S-05",
        "Das Wort ist lang.",
        "nicht: fehlt",
        "Angaben bitte prüfen",
    ):
        assert wanted in text


def test_a_sentence_that_was_left_out_leaves_no_empty_block(result: SimplifiedDocument) -> None:
    short = replace(result, sentences=result.sentences[:1])
    page = lxml_html.fromstring(export(short, "html").decode())
    assert not page.xpath("//article//p|//article//ul|//article//table")
