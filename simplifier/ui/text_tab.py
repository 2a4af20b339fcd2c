"""The tab "Text": an article goes in, the first sentences appear while the rest is still being done."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import gradio as gr

from rules.profiles.profile import available, load_profile
from simplifier.document import SentenceResult
from simplifier.errors import InputError, SimplifierError
from simplifier.reading import SUFFIXES
from simplifier.ui.conversion import (
    Cancelled,
    Converted,
    Failed,
    Finished,
    Preparing,
    Request,
    convert,
    read_input,
)
from simplifier.ui.listing import label_html, preview_html, progress_html, scores_html
from simplifier.ui.messages import message_html, user_of
from simplifier.ui.services import REWRITERS, Services

SHOW_EVERY = 0.4
"""Seconds between two pictures of the preview: each one sends all sentences so far."""


@dataclass(slots=True)
class Running:
    """The conversions that run now, by browser session, so that a button can cancel them."""

    jobs: dict[str, threading.Event] = field(default_factory=dict)

    def start(self, session: str) -> threading.Event:
        """A new job of the session; the one before is cancelled."""
        self.cancel(session)
        self.jobs[session] = threading.Event()
        return self.jobs[session]

    def cancel(self, session: str) -> None:
        """Asks the session's job to stop."""
        job = self.jobs.pop(session, None)
        if job is not None:
            job.set()


@dataclass(frozen=True, slots=True)
class TextTab:
    """What other parts need of the tab: the number of the finished article and the button to its review."""

    finished: gr.Number
    review: gr.Button


def build_text_tab(services: Services) -> TextTab:
    """Builds the tab inside the current layout."""
    running = Running()
    gr.HTML(
        '<p class="ls-leise">Fügen Sie einen Text ein oder laden Sie eine Datei hoch. '
        "Möglich sind: txt, md, html und docx bis 5 MB. Alles bleibt auf diesem Rechner.</p>"
    )
    with gr.Row(elem_classes="ls-tasten"):
        examples = [
            (gr.Button(title, size="sm", elem_classes="ls-beispiel", min_width=160), path)
            for title, path in example_titles(services.samples)
        ]
    with gr.Row():
        with gr.Column(scale=3):
            text = gr.Textbox(
                label="Text",
                lines=16,
                max_lines=16,
                placeholder="Hier den Text einfügen",
                elem_id="eingabe",
                html_attributes=gr.InputHTMLAttributes(lang="de", spellcheck=True),
            )
        with gr.Column(scale=2):
            upload = gr.File(
                label="Oder eine Datei",
                file_types=list(SUFFIXES),
                type="filepath",
                elem_id="datei",
            )
            profiles = {load_profile(name).title: name for name in available()}
            profile = gr.Dropdown(
                label="Regelwerk",
                choices=list(profiles.items()),
                value=services.settings.profile,
                filterable=False,
                elem_id="profil",
            )
            rewriter = gr.Radio(
                label="Wer schreibt um?",
                choices=list(REWRITERS.items()),
                value=services.settings.rewriter
                if services.settings.rewriter in REWRITERS.values()
                else next(iter(REWRITERS.values())),
                elem_id="umschreiber",
            )
            on = gr.Textbox(
                label="Datum vom Text (muss nicht sein)",
                placeholder="31.12.2025",
                max_lines=1,
                elem_id="datum",
            )
            with gr.Row():
                start = gr.Button("Vereinfachen", variant="primary", elem_id="vereinfachen")
                stop = gr.Button("Abbrechen", variant="secondary", elem_id="abbrechen", interactive=False)
            status = gr.HTML(message_html(""), elem_id="fortschritt")
            review = gr.Button("Jetzt prüfen", variant="primary", visible=False, elem_id="zum-pruefen")
    preview = gr.HTML("", elem_id="vorschau")
    finished = gr.Number(0, visible=False, precision=0)

    def run(
        text_value: str, file: str | None, profile_name: str, rewriter_name: str, day: str, request: gr.Request
    ) -> Iterator[dict[Any, Any]]:
        try:
            upload_value = None if file is None else (Path(file).name, Path(file).read_bytes())
            document = read_input(text_value or "", upload_value, day or "")
        except SimplifierError as error:
            yield {status: message_html(error), preview: "", start: gr.Button(interactive=True)}
            return
        session = str(request.session_hash)
        cancelled = running.start(session)
        job = Request(document, profile_name, rewriter_name, user_of(request, services))
        yield from _pictures(convert(services, job, cancelled))
        if running.jobs.get(session) is cancelled:
            running.cancel(session)

    def _pictures(steps: Iterator[Any]) -> Iterator[dict[Any, Any]]:
        results: list[SentenceResult] = []
        shown = 0.0
        buttons: Mapping[Any, Any] = {start: gr.Button(interactive=False), stop: gr.Button(interactive=True)}
        ready: Mapping[Any, Any] = {start: gr.Button(interactive=True), stop: gr.Button(interactive=False)}
        yield {
            **buttons,
            review: gr.Button(visible=False),
            status: progress_html(0, 1, "Der Text wird gelesen …"),
            preview: "",
        }
        for step in steps:
            match step:
                case Preparing(share, what):
                    yield {status: progress_html(round(share * 100), 100, f"Das Modell wird vorbereitet: {what}")}
                case Converted(done, total, result):
                    results.append(result)
                    if time.monotonic() - shown < SHOW_EVERY and done > 1:
                        continue
                    shown = time.monotonic()
                    words = f"{done} von {total} Sätzen sind fertig"
                    yield {
                        status: progress_html(done, total, words),
                        preview: label_html() + preview_html(results),
                    }
                case Finished(number, document):
                    scores = scores_html(document.scores_before, document.scores_after)
                    yield {
                        **ready,
                        status: message_html(f"Fertig und gespeichert. Zahl der Sätze: {len(document.sentences)}."),
                        preview: label_html() + scores + preview_html(document.sentences),
                        review: gr.Button(visible=True),
                        finished: number,
                    }
                case Cancelled():
                    yield {**ready, status: message_html("Abgebrochen. Es ist nichts gespeichert."), preview: ""}
                case Failed(error):
                    yield {**ready, status: message_html(error), preview: ""}

    outputs = [start, stop, status, preview, review, finished]
    start.click(
        run,
        [text, upload, profile, rewriter, on],
        outputs,
        concurrency_id="model",
        concurrency_limit=4,
        show_progress="hidden",
        api_visibility="private",
    )

    def cancel(request: gr.Request) -> str:
        running.cancel(str(request.session_hash))
        return message_html("Wird abgebrochen. Der aktuelle Schritt läuft noch zu Ende.")

    stop.click(cancel, None, status, queue=False, show_progress="hidden", api_visibility="private")
    for button, path in examples:
        button.click(_loader(path), None, [text, upload, on], show_progress="hidden", api_visibility="private")
    return TextTab(finished, review)


def _loader(path: Path) -> Callable[[], tuple[str, None, str]]:
    def load() -> tuple[str, None, str]:
        try:
            return path.read_text("utf-8"), None, ""
        except OSError as error:
            problem = InputError("LS-E125", "Das Beispiel ist nicht da.", "Fügen Sie einen eigenen Text ein.")
            raise gr.Error(str(problem), print_exception=False) from error

    return load


def example_titles(samples: tuple[Path, ...]) -> list[tuple[str, Path]]:
    """Button titles for the sample files, from their names."""
    return [(f"Beispiel: {path.stem.replace('-', ' ').title()}", path) for path in samples]
