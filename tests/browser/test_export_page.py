"""The exported pages in a real browser: accessible, self-contained, set by the layout rules."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

from simplifier.document import Explanation, FactReport, SentenceResult, SimplifiedDocument
from simplifier.export import export
from simplifier.reading import read_file

pytestmark = pytest.mark.browser
SAMPLES = Path(__file__).parents[2] / "samples"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM)
        yield started
        started.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    opened = browser.new_page(viewport={"width": 1000, "height": 900})
    yield opened
    opened.close()


def result(name: str, extra: str = "") -> SimplifiedDocument:
    """The sample as it is, a block a sentence: what counts here is the page, not the wording."""
    document = read_file(SAMPLES / name)
    note = Explanation("Bescheinigung", ("Eine Bescheinigung ist ein Papier vom Amt.", "Darauf steht etwas Wichtiges."))
    sentences = tuple(
        SentenceResult(
            f"{i:012d}",
            block.kind,
            i,
            block.text,
            "unchanged",
            (block.text + extra,),
            FactReport("kept"),
            (note,) * (i == 1),
        )
        for i, block in enumerate(document.blocks)
    )
    return SimplifiedDocument(document, "netzwerk", "f", sentences, {"flesch_amstad": 31.0}, {"flesch_amstad": 64.5})


@pytest.mark.parametrize("form", ["html", "comparison"])
@pytest.mark.parametrize("name", ["jobcenter-dank.txt", "strassensperrung.md", "dienstleistung.html"])
def test_pages_have_no_barrier_that_axe_finds(page: Page, name: str, form: str) -> None:
    page.set_content(export(result(name), form).decode())
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


def test_the_text_is_set_by_the_layout_rules(page: Page) -> None:
    page.set_content(export(result("dienstleistung.html"), "html").decode())
    style = page.evaluate("() => ({...getComputedStyle(document.querySelector('article p'))})")
    assert float(style["fontSize"].removesuffix("px")) >= 14 * 96 / 72
    assert float(style["lineHeight"].removesuffix("px")) >= 1.5 * float(style["fontSize"].removesuffix("px"))
    assert style["textAlign"] in {"left", "start"}
    assert style["hyphens"] == "none"
    assert style["fontStyle"] == "normal"


@pytest.mark.parametrize("width", [320, 390, 1000])
def test_nothing_is_cut_off_on_narrow_screens(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.set_content(export(result("strassensperrung.md"), "html").decode())
    assert page.evaluate("() => document.documentElement.scrollWidth") <= width


def test_code_in_the_text_does_not_run_and_nothing_is_fetched(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("dialog", lambda dialog: pytest.fail(f"ran: {dialog.message}"))
    hostile = " <script>alert(1)</script><img src=https://boese.example/x onerror=alert(2)>"
    page.set_content(export(result("jobcenter-dank.txt", hostile), "html").decode())
    page.wait_for_timeout(200)
    assert asked == []
    assert "<script>alert(1)</script>" in page.inner_text("article")
