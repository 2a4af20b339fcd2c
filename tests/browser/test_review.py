"""The life of an article as an editor sees it."""

from __future__ import annotations

import io
import re
import urllib.request
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from simplifier.document import LABEL_DRAFT
from simplifier.ui.services import Services

pytestmark = pytest.mark.browser

TITLE = "Neue Öffnungszeiten im Bürgerbüro"
ARTICLE = f"""{TITLE}

Das Bürgerbüro in Lindenhain ist ab dem 3. März 2026 montags bis freitags von 8:00 bis 12:00 Uhr geöffnet.
Die Gebühr für einen Personalausweis beträgt 37 Euro. Weil der Aufzug repariert wird, ist der Eingang im Hof zu
benutzen. Eine Anmeldung ist nicht erforderlich.
"""
SENTENCES = 5
ENGLISH = (
    "The council meets on Monday and everybody is welcome to join the discussion about the new road. "
    "Please bring your questions with you. The meeting starts at six and will take about two hours."
)
LAST = "Eine Anmeldung ist nicht erforderlich."


def convert(page: Page, article: str) -> None:
    page.locator("#eingabe textarea").fill(article)
    page.locator("#vereinfachen").click()
    page.locator("#zum-pruefen").wait_for(timeout=60_000)


def to_review(page: Page) -> None:
    page.locator("#zum-pruefen").click()
    expect(page.locator("#satzliste .ls-satz").first).to_be_visible()
    expect(opened(page)).to_contain_text("Satz 1 von")


def opened(page: Page) -> Locator:
    return page.locator("#pult .ls-satztitel")


def row(page: Page, number: int) -> Locator:
    return page.locator("#satzliste .ls-satz").nth(number - 1)


def editor(page: Page) -> Locator:
    return page.locator("#textfeld textarea")


def counted(page: Page, done: int, total: int = SENTENCES) -> None:
    expect(page.locator("#kopf")).to_contain_text(f"{done} von {total} geprüft")


@pytest.fixture
def page(open_page: Callable[..., Page]) -> Page:
    """An article is converted and its first sentence is open."""
    page = open_page()
    convert(page, ARTICLE)
    to_review(page)
    return page


def test_from_pasting_to_download(open_page: Callable[..., Page], services: Services) -> None:
    page = open_page()
    page.locator("#eingabe textarea").fill(ARTICLE)
    page.locator("#vereinfachen").click()
    expect(page.locator("#vorschau .ls-satz").first).to_be_visible(timeout=60_000)
    expect(page.locator("#fortschritt")).to_contain_text("Fertig", timeout=60_000)
    expect(page.locator("#vorschau")).to_contain_text(LABEL_DRAFT)
    to_review(page)
    expect(page.locator("#satzliste .ls-satz")).to_have_count(SENTENCES)
    expect(page.locator("#kopf")).to_contain_text(LABEL_DRAFT)
    counted(page, 0)

    page.get_by_role("button", name="Annehmen (Alt+Enter)").click()
    counted(page, 1)
    expect(row(page, 1)).to_contain_text("Angenommen")
    expect(opened(page)).to_have_text(f"Satz 2 von {SENTENCES}")

    editor(page).fill(
        "Das Bürger-Büro ist von Montag bis Freitag offen.\nAb dem 3. März 2026.\nVon 8:00 bis 12:00 Uhr."
    )
    page.get_by_role("button", name="Speichern und annehmen (Alt+Enter)").click()
    counted(page, 2)
    expect(row(page, 2)).to_contain_text("Mensch")
    expect(row(page, 2).locator(".ls-leicht p").nth(1)).to_have_text("Ab dem 3. März 2026.")

    expect(opened(page)).to_have_text(f"Satz 3 von {SENTENCES}")
    page.locator("#grund input").click()
    page.get_by_role("option", name="Der Satz ist zu schwer").click()
    page.locator("#ablehnen").click()
    expect(row(page, 3)).to_contain_text("Abgelehnt")
    counted(page, 2)

    page.locator("#freigeben").click()
    expect(page.locator("#meldung")).to_contain_text("kann noch nicht freigegeben werden")
    expect(page.locator("#meldung")).to_contain_text("Noch nicht geprüft: Sätze 4, 5.")

    row(page, 3).click()
    expect(opened(page)).to_have_text(f"Satz 3 von {SENTENCES}")
    editor(page).fill("Ein Personal-Ausweis kostet 37 Euro.")
    page.locator("#annehmen").click()
    counted(page, 3)
    for done in (4, 5):
        page.locator("#annehmen").click()
        counted(page, done)
    expect(page.locator("#meldung")).to_contain_text("Alle Sätze sind geprüft.")
    for number in range(1, SENTENCES + 1):
        if "Angabe fehlt" in row(page, number).inner_text():
            row(page, number).click()
            expect(opened(page)).to_have_text(f"Satz {number} von {SENTENCES}")
            page.locator("#zulassen-grund textarea, #zulassen-grund input").fill("Die Angabe steht im Satz davor.")
            page.locator("#zulassen").click()
            expect(row(page, number)).to_contain_text("Abweichung zugelassen")
    page.locator("#freigeben").click()
    expect(page.locator("#kopf")).to_contain_text("Freigegeben")
    expect(page.locator("#kopf")).to_contain_text(LABEL_DRAFT)
    expect(page.locator("#annehmen")).to_be_disabled()

    files = {form: download(page, form) for form in ("html", "markdown", "docx", "comparison")}
    for form in ("html", "markdown", "comparison"):
        text = files[form].decode()
        assert LABEL_DRAFT in text
        plain = re.sub(r"<[^>]+>", "", text).replace("\u00a0", " ").replace("&nbsp;", " ")
        assert "Ein Personal-Ausweis kostet 37 Euro." in plain
    paragraphs = [
        paragraph.text.replace("\u00a0", " ") for paragraph in docx.Document(io.BytesIO(files["docx"])).paragraphs
    ]
    assert "Ein Personal-Ausweis kostet 37 Euro." in paragraphs

    (article,) = services.store.articles()
    actions = [event.action for event in services.store.events(article.id)]
    assert actions[:4] == ["create", "accept", "edit", "reject"]
    assert actions[-1] == "approve"


def download(page: Page, form: str) -> bytes:
    with page.expect_download() as waiting:
        page.locator(f"#laden-{form}").click()
    return Path(waiting.value.path()).read_bytes()


def test_a_reload_loses_nothing(page: Page) -> None:
    page.locator("#annehmen").click()
    counted(page, 1)
    editor(page).fill("Das Bürger-Büro ist offen, aber das ist noch nicht fert")
    expect(page.locator("#annehmen")).to_have_text("Speichern und annehmen (Alt+Enter)")
    page.reload()
    page.get_by_role("tab", name="Prüfen").click()
    expect(opened(page)).to_have_text(f"Satz 2 von {SENTENCES}")
    counted(page, 1)
    expect(editor(page)).to_have_value("Das Bürger-Büro ist offen, aber das ist noch nicht fert")
    expect(row(page, 2)).to_contain_text("Nicht gespeicherter Text")


def test_a_draft_survives_what_happens_to_its_neighbour(page: Page) -> None:
    typed = "Mein halb fertiger Satz"
    editor(page).fill(typed)
    row(page, 2).click()
    expect(opened(page)).to_have_text(f"Satz 2 von {SENTENCES}")
    page.locator("#annehmen").click()
    counted(page, 1)
    row(page, 1).click()
    expect(opened(page)).to_have_text(f"Satz 1 von {SENTENCES}")
    expect(editor(page)).to_have_value(typed)
    page.locator("#freigeben").click()
    expect(page.locator("#meldung")).to_contain_text("nicht gespeichert")
    page.locator("#zurueckstellen").click()
    expect(editor(page)).to_have_value("Neue Öffnungs-Zeiten im Bürgerbüro")


def test_everything_can_be_done_with_keys(page: Page) -> None:
    editor(page).focus()
    page.keyboard.press("Alt+Enter")
    counted(page, 1)
    expect(opened(page)).to_have_text(f"Satz 2 von {SENTENCES}")
    page.keyboard.press("Alt+PageDown")
    expect(opened(page)).to_have_text(f"Satz 3 von {SENTENCES}")
    page.keyboard.press("Alt+PageUp")
    expect(opened(page)).to_have_text(f"Satz 2 von {SENTENCES}")
    page.keyboard.press("Alt+z")
    counted(page, 0)
    expect(opened(page)).to_have_text(f"Satz 1 von {SENTENCES}")
    page.keyboard.press("Alt+r")
    expect(page.locator("#grund input")).to_be_focused()
    page.keyboard.type("Es fehlt")
    page.keyboard.press("Enter")
    page.keyboard.press("Alt+r")
    expect(row(page, 1)).to_contain_text("Abgelehnt")


def test_what_is_typed_is_checked_at_once(page: Page) -> None:
    row(page, 3).click()
    expect(opened(page)).to_have_text(f"Satz 3 von {SENTENCES}")
    editor(page).fill("Ein Personal-Ausweis kostet 73 Euro.")
    expect(page.locator("#analyse")).to_contain_text("Angabe fehlt oder ist anders")
    editor(page).fill("Ein Personal-Ausweis kostet 37 Euro.")
    expect(page.locator("#analyse")).to_contain_text("Angaben vollständig")


def test_the_difference_to_the_original_can_be_shown(page: Page) -> None:
    row(page, 5).click()
    expect(opened(page)).to_have_text(f"Satz 5 von {SENTENCES}")
    editor(page).fill("Sie müssen sich nicht anmelden.")
    page.get_by_role("radio", name="Original").check()
    expect(page.locator("#vergleich del").first).to_contain_text("Eine Anmeldung")
    expect(editor(page)).to_have_value("Sie müssen sich nicht anmelden.")


def test_two_editors_do_not_overwrite_one_another(page: Page, open_page: Callable[..., Page]) -> None:
    other = open_page()
    other.get_by_role("tab", name="Prüfen").click()
    expect(opened(other)).to_have_text(f"Satz 1 von {SENTENCES}")
    page.locator("#annehmen").click()
    counted(page, 1)
    editor(other).fill("Mein eigener Titel")
    other.locator("#annehmen").click()
    expect(other.locator("#meldung")).to_contain_text("Jemand anderes hat das inzwischen geändert")
    expect(editor(other)).to_have_value("Mein eigener Titel")
    expect(row(other, 1)).to_contain_text("Angenommen")


def test_markup_in_an_article_is_shown_as_text(open_page: Callable[..., Page]) -> None:
    page = open_page()
    evil = "Das Amt schreibt <script>window.kaputt=1</script> in den Brief ${window.kaputt=1} {{kaputt}}."
    convert(page, f"Ein Titel mit <img src=x onerror=window.kaputt=1>\n\n{evil} Bitte kommen Sie zum Termin.")
    expect(page.locator("#vorschau")).to_contain_text("<script>window.kaputt=1</script>")
    to_review(page)
    expect(page.locator("#satzliste")).to_contain_text("<script>window.kaputt=1</script>")
    expect(page.locator("#satzliste")).to_contain_text("${window.kaputt=1} {{kaputt}}")
    row(page, 2).click()
    expect(opened(page)).to_contain_text("Satz 2 von")
    page.get_by_role("radio", name="Original").check()
    expect(page.locator("#pult .ls-kontext")).to_contain_text("<script>")
    expect(page.locator("#pult .ls-kontext")).to_contain_text("<img")
    page.locator("#annehmen").click()
    assert page.evaluate("window.kaputt") is None


@pytest.mark.parametrize(
    ("article", "says"),
    [
        ("", "LS-E1"),
        (ENGLISH, "LS-E108"),
    ],
)
def test_an_input_that_cannot_be_used_is_said_in_plain_words(
    open_page: Callable[..., Page], services: Services, article: str, says: str
) -> None:
    page = open_page()
    page.locator("#eingabe textarea").fill(article)
    page.locator("#vereinfachen").click()
    expect(page.locator("#fortschritt .ls-problem")).to_be_visible()
    expect(page.locator("#fortschritt")).to_contain_text(says)
    assert services.store.articles() == ()


def test_a_wrong_date_and_a_wrong_file_are_said(open_page: Callable[..., Page], tmp_path: Path) -> None:
    page = open_page()
    page.locator("#eingabe textarea").fill(ARTICLE)
    page.locator("#datum input, #datum textarea").fill("32.13.2025")
    page.locator("#vereinfachen").click()
    expect(page.locator("#fortschritt")).to_contain_text("ist kein Datum")
    page.locator("#datum input, #datum textarea").fill("")
    broken = tmp_path / "kaputt.docx"
    broken.write_bytes(b"PK\x03\x04 nicht wirklich Word")
    page.locator("#datei input[type=file]").set_input_files(broken)
    expect(page.locator("#datei")).to_contain_text("kaputt")
    page.locator("#vereinfachen").click()
    expect(page.locator("#fortschritt")).to_contain_text("LS-E106")


def test_a_conversion_can_be_cancelled_and_leaves_nothing(open_page: Callable[..., Page], services: Services) -> None:
    page = open_page()
    # Every sentence is another one: repeated ones come from the cache, and the end would be there before the click.
    sentences = (
        f"Der Ausschuss {n} hat den Antrag {n * 7} beraten, weil die Schule {n} am {n % 28 + 1}. März Stühle braucht."
        for n in range(1, 800)
    )
    page.locator("#eingabe textarea").fill("\n\n".join(sentences))
    page.locator("#vereinfachen").click()
    expect(page.locator("#vorschau .ls-satz").first).to_be_visible(timeout=60_000)
    page.locator("#abbrechen").click()
    expect(page.locator("#fortschritt")).to_contain_text("Abgebrochen. Es ist nichts gespeichert.", timeout=60_000)
    expect(page.locator("#vereinfachen")).to_be_enabled()
    assert services.store.articles() == ()


def test_an_example_can_be_loaded_and_a_file_uploaded(open_page: Callable[..., Page], tmp_path: Path) -> None:
    page = open_page()
    page.get_by_role("button", name=re.compile("Beispiel:")).first.click()
    expect(page.locator("#eingabe textarea")).to_have_value(re.compile("Vollsperrung"))
    file = tmp_path / "meldung.html"
    file.write_text(f"<html lang=de><body><h1>{TITLE}</h1><p>{LAST} Sie können einfach kommen.</p></body></html>")
    page.locator("#datei input[type=file]").set_input_files(file)
    expect(page.locator("#datei")).to_contain_text("meldung")
    page.locator("#vereinfachen").click()
    page.locator("#zum-pruefen").wait_for(timeout=60_000)
    to_review(page)
    expect(page.locator("#kopf")).to_contain_text(TITLE)


def test_the_page_is_german(open_page: Callable[..., Page], address: str) -> None:
    with urllib.request.urlopen(address) as answer:  # noqa: S310
        assert "<html" in (source := answer.read().decode())
        assert re.search(r'<html[^>]*lang="de"', source)
        assert "default-src 'self'" in answer.headers["Content-Security-Policy"]
    page = open_page()
    assert page.locator("html").get_attribute("lang") == "de"
    expect(page.get_by_role("heading", level=1)).to_have_count(1)


@pytest.mark.parametrize("query", ["?__theme=light", "?__theme=dark"])
def test_nobody_is_shut_out(open_page: Callable[..., Page], query: str) -> None:
    page = open_page(query)
    assert serious(page) == []
    convert(page, ARTICLE)
    assert serious(page) == []
    to_review(page)
    editor(page).fill("Das kostet 3 Euro.")
    page.get_by_role("radio", name="Original").check()
    expect(page.locator("#vergleich ins").first).to_be_visible()
    assert serious(page) == []
    page.get_by_role("tab", name="Hilfe").click()
    page.get_by_role("heading", name="Freigeben").wait_for()
    assert serious(page) == []


def serious(page: Page) -> list[str]:
    page.wait_for_timeout(400)  # colours fade in
    found = Axe().run(page).response["violations"]
    return [
        f"{violation['id']}: {node['html'][:160]} {node['failureSummary'][:200]}"
        for violation in found
        if violation["impact"] in {"serious", "critical"}
        for node in violation["nodes"]
    ]
