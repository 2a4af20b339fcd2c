"""The tab "Prüfen": one list of sentences, one editor panel."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import gradio as gr

from rules.errors import SimplifierError
from simplifier.export import MEDIA_TYPES, SUFFIXES, export
from simplifier.store import SentenceView
from simplifier.ui.desk import Desk, Opened, Screen
from simplifier.ui.diff import diff_html
from simplifier.ui.listing import choice_label, context_html, head_html, list_html, scores_html
from simplifier.ui.markup import candidates_html, explanations_html, facts_html, findings_html
from simplifier.ui.messages import message_html, user_of, warn
from simplifier.ui.services import Services
from simplifier.workflow import REJECT_REASONS

COMPARISONS = ("aus", "Original", "Vorschlag")
DOWNLOADS = {"HTML": "html", "Markdown": "markdown", "Word (DOCX)": "docx", "Gegenüberstellung": "comparison"}
ACCEPT, SAVE = "Annehmen (Alt+Enter)", "Speichern und annehmen (Alt+Enter)"
EMPTY = '<p class="ls-leise">Hier ist noch kein Text. Beginnen Sie mit dem Reiter „Text“.</p>'

# One listener on the list itself: rows come and go with every step.
ON_LIST = """
element.addEventListener('click', (event) => {
  if (window.getSelection().toString()) return;
  const row = event.target.closest('[data-satz]');
  if (row) trigger('select', {satz: row.dataset.satz});
});
watch('value', () => {
  const here = element.querySelector('[aria-current]');
  const box = document.getElementById('saetze');
  if (!here || !box || box.scrollHeight <= box.clientHeight) return;
  const row = here.getBoundingClientRect(), frame = box.getBoundingClientRect();
  if (row.top < frame.top + 60 || row.bottom > frame.bottom - 60)
    box.scrollTop += row.top - frame.top - frame.height / 3;
});
"""
# Gradio's own input event of a text field stays silent at the first change after the server set the text.
ON_CANDIDATES = """
element.addEventListener('click', (event) => {
  const button = event.target.closest('[data-vorschlag]');
  if (button) trigger('select', {vorschlag: Number(button.dataset.vorschlag)});
});
document.addEventListener('input', (event) => {
  if (event.target.closest('#textfeld')) setTimeout(() => trigger('input'), 0);
});
"""
# The answer to typing may come when another sentence is open already: then it is thrown away.
TAKE_LIVE = """
(live, opened, ...shown) => {
  const answer = live ? JSON.parse(live) : {};
  return answer.opened === opened ? [answer.analysis, answer.difference, answer.accept] : shown;
}
"""
DOWNLOAD = """
(payload) => {
  if (!payload) return '';
  const file = JSON.parse(payload);
  const bytes = Uint8Array.from(atob(file.data), (sign) => sign.charCodeAt(0));
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes], {type: file.type}));
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  return '';
}
"""
REMEMBER = "(opened) => { localStorage.setItem('ls-offen', opened); }"
RECALL = "() => localStorage.getItem('ls-offen') || ''"


@dataclass(frozen=True, slots=True)
class ReviewTab:
    """What other parts need of the tab: showing an article in it."""

    outputs: list[Any]
    show: Callable[[int, gr.Request], list[Any]]
    recall: Callable[[str, gr.Request], list[Any]]


def analysis_html(services: Services, sentence: SentenceView) -> str:
    """Ledger, findings and explanations for the sentence as it stands in the editor."""
    parts = [
        facts_html(sentence.facts, sentence.waiver, sentence.waived_by),
        findings_html(sentence.findings, sentence.lines, services.rules),
    ]
    if sentence.explanations:
        parts.append(f"<section><h3>Erklärungen</h3>{explanations_html(sentence.explanations)}</section>")
    return "".join(parts)


def difference_html(sentence: SentenceView, text: str, compare: str) -> str:
    """The words that differ from the original or from the first proposal; "" where nobody wants to see it."""
    if compare not in COMPARISONS[1:]:
        return ""
    before = sentence.source if compare == "Original" else "\n".join(sentence.machine_lines)
    return diff_html(before, text)


def build_review_tab(services: Services) -> ReviewTab:
    """Builds the tab inside the current layout."""
    with gr.Row(equal_height=True, elem_id="wahl"):
        article = gr.Dropdown(label="Text", choices=[], filterable=True, elem_id="artikel", scale=3)
        approve = gr.Button("Text freigeben", variant="primary", elem_id="freigeben", scale=1)
        reopen = gr.Button("Wieder öffnen", elem_id="wieder-oeffnen", scale=1, visible=False)
    head = gr.HTML(EMPTY, elem_id="kopf")
    notice = gr.HTML(message_html(""), elem_id="meldung")
    with gr.Row(elem_id="pruefen-zeile"):
        with gr.Column(scale=6, elem_id="saetze", min_width=320):
            listing = gr.HTML("", js_on_load=ON_LIST, elem_id="satzliste")
        with gr.Column(scale=5, elem_id="pult", min_width=320, visible=False) as panel:
            context = gr.HTML("")
            text = gr.Textbox(
                label="Leichte Sprache: jeder Satz in einer eigenen Zeile",
                lines=3,
                max_lines=12,
                elem_id="textfeld",
                interactive=True,
                html_attributes=gr.InputHTMLAttributes(lang="de", spellcheck=True),
            )
            with gr.Row(elem_classes="ls-tasten"):
                accept = gr.Button(ACCEPT, variant="primary", size="md", elem_id="annehmen", scale=3, min_width=240)
                undo = gr.Button("Rückgängig (Alt+Z)", size="md", elem_id="zurueck", scale=2, min_width=160)
            with gr.Row(elem_classes="ls-tasten"):
                previous = gr.Button("◀ Voriger (Alt+Bild↑)", size="sm", elem_id="voriger", min_width=130)
                following = gr.Button("Nächster (Alt+Bild↓) ▶", size="sm", elem_id="naechster", min_width=130)
                reset = gr.Button("Text zurückstellen", size="sm", elem_id="zurueckstellen", min_width=130)
            with gr.Row(elem_classes="ls-tasten", elem_id="ablehnen-zeile"):
                reject = gr.Button("Ablehnen (Alt+R), Grund:", size="sm", elem_id="ablehnen", min_width=160)
                reason = gr.Dropdown(
                    label="Grund für das Ablehnen",
                    choices=list(REJECT_REASONS),
                    value=None,
                    allow_custom_value=True,
                    container=False,
                    elem_id="grund",
                    min_width=200,
                    scale=2,
                )
            with gr.Group(visible=False) as waiver_box:
                waiver = gr.Textbox(
                    label="Warum darf die Angabe fehlen oder anders sein?", max_lines=2, elem_id="zulassen-grund"
                )
                waive = gr.Button("Abweichung zulassen", elem_id="zulassen", size="sm")
            analysis = gr.HTML("", elem_id="analyse")
            others = gr.HTML("", js_on_load=ON_CANDIDATES, elem_id="vorschlaege")
            compare = gr.Radio(
                label="Unterschied zeigen zum", choices=list(COMPARISONS), value="aus", elem_id="unterschied"
            )
            difference = gr.HTML("", elem_id="vergleich")
    with gr.Accordion("Werte und Herunterladen", open=True, elem_id="unten"):
        scores = gr.HTML("", elem_id="werte")
        with gr.Row():
            downloads = [
                (gr.Button(f"Als {title} laden", size="sm", elem_id=f"laden-{form}"), form)
                for title, form in DOWNLOADS.items()
            ]
    opened = gr.Textbox("", visible="hidden", elem_id="offen", show_label=False)
    live = gr.Textbox("", visible="hidden", show_label=False)
    payload = gr.Textbox("", visible="hidden", show_label=False)

    outputs: list[Any] = [
        article, approve, reopen, head, notice, listing, panel, context, text, accept, undo, reason, reject,
        waiver_box, waiver, analysis, difference, others, scores, opened,
    ]  # fmt: skip

    def shown(screen: Screen, compare_with: str = "aus", *, stays: bool = False) -> list[Any]:
        """Values for `outputs`. `stays`: the same sentence remains open, so reasons half written remain too."""
        fresh = gr.skip() if stays else None
        choices = [(choice_label(item), item.id) for item in screen.articles]
        if screen.problem is not None:
            warn(screen.problem)
        message = message_html(screen.problem or screen.notice)
        view, sentence = screen.article, screen.sentence
        if view is None:
            return [
                gr.Dropdown(choices=choices, value=None), gr.Button(visible=False), gr.Button(visible=False),
                EMPTY, message, "", gr.Column(visible=False), "", "", gr.Button(), gr.Button(), None, gr.Button(),
                gr.Group(visible=False), "", "", "", "", "", "",
            ]  # fmt: skip
        locked = view.summary.state == "freigegeben"
        top = [
            gr.Dropdown(choices=choices, value=view.summary.id),
            gr.Button(visible=not locked),
            gr.Button(visible=locked),
            head_html(view),
            message,
            list_html(view, sentence.id if sentence else "", screen.drafts),
            gr.Column(visible=sentence is not None),
        ]
        scored = scores_html(view.scores_before, view.scores_after)
        if sentence is None:
            middle = ["", "", gr.Button(), gr.Button(), None, gr.Button(), gr.Group(visible=False), "", "", "", ""]
            return [*top, *middle, scored, str(screen.opened)]
        current = Desk(services, "").assess(view.summary.profile, sentence, screen.text)
        changed = current is not sentence
        return [
            *top,
            context_html(view, sentence),
            gr.Textbox(value=screen.text, interactive=not locked),
            gr.Button(SAVE if changed else ACCEPT, interactive=not locked),
            gr.Button(interactive=not locked),
            fresh,
            gr.Button(interactive=not locked),
            gr.Group(visible=sentence.facts.verdict == "lost" and not sentence.waiver and not locked),
            fresh,
            analysis_html(services, current),
            difference_html(sentence, screen.text, compare_with),
            candidates_html(sentence.candidates) if not locked else "",
            scored,
            str(screen.opened),
        ]

    def step(do: Callable[..., Screen]) -> Callable[..., list[Any]]:
        """Runs a step of the desk: opened, text and comparison come first, then what else the step needs."""

        def run(opened_text: str, text_value: str, compare_with: str, *more: Any) -> list[Any]:
            *values, request = more
            try:
                desk = Desk(services, user_of(request, services))
                before = Opened.parse(opened_text)
                screen = do(desk, before, text_value or "", *values)
                stays = screen.opened.sentence == before.sentence and not screen.notice
                return shown(screen, compare_with, stays=stays)
            except SimplifierError as error:
                raise gr.Error(f"{error.message} {error.hint}", print_exception=False, title="Das ging nicht") from None

        return run

    base = [opened, text, compare]
    plain: dict[str, Any] = {"concurrency_limit": None, "show_progress": "hidden", "api_visibility": "private"}

    def on(event: Callable[..., Any], do: Callable[..., Screen], *more: Any) -> None:
        run = step(do)
        if len(more) == 1:

            def one(a: str, b: str, c: str, d: Any, request: gr.Request) -> list[Any]:
                return run(a, b, c, d, request)

            event(one, [*base, *more], outputs, **plain)
            return

        def none(a: str, b: str, c: str, request: gr.Request) -> list[Any]:
            return run(a, b, c, request)

        event(none, base, outputs, **plain)

    on(article.input, lambda desk, o, t, number: desk.choose(o, t, number), article)
    on(accept.click, lambda desk, o, t: desk.accept(o, t))
    on(undo.click, lambda desk, o, t: desk.undo(o, t))
    on(previous.click, lambda desk, o, t: desk.move(o, t, -1))
    on(following.click, lambda desk, o, t: desk.move(o, t, 1))
    on(reset.click, lambda desk, o, _t: desk.reset(o))
    on(reject.click, lambda desk, o, t, why: desk.reject(o, t, why or ""), reason)
    on(waive.click, lambda desk, o, t, why: desk.waive(o, t, why or ""), waiver)
    on(approve.click, lambda desk, o, t: desk.approve(o, t))
    on(reopen.click, lambda desk, o, _t: desk.reopen(o))
    on(compare.input, lambda desk, o, t: desk.open(o, t, o.sentence))

    def select(a: str, b: str, c: str, event: gr.EventData, request: gr.Request) -> list[Any]:
        return step(lambda desk, o, t: desk.open(o, t, str(event.satz)))(a, b, c, request)

    def take(a: str, b: str, c: str, event: gr.EventData, request: gr.Request) -> list[Any]:
        return step(lambda desk, o, _t: desk.candidate(o, int(event.vorschlag)))(a, b, c, request)

    listing.select(select, base, outputs, **plain)
    others.select(take, base, outputs, **plain)

    def typed(opened_text: str, text_value: str, compare_with: str, request: gr.Request) -> str:
        here = Opened.parse(opened_text)
        if not here.sentence:
            return ""
        desk = Desk(services, user_of(request, services))
        changed = desk.keep(here, text_value)
        sentence = desk.check(here, text_value)
        return json.dumps(
            {
                "opened": opened_text,
                "analysis": analysis_html(services, sentence),
                "difference": difference_html(sentence, text_value, compare_with),
                "accept": SAVE if changed else ACCEPT,
            }
        )

    others.input(typed, base, live, trigger_mode="always_last", **plain)
    live.change(None, [live, opened, analysis, difference, accept], [analysis, difference, accept], js=TAKE_LIVE)
    opened.change(None, opened, None, js=REMEMBER)

    def file(opened_text: str, form: str) -> str:
        here = Opened.parse(opened_text)
        if not here.article:
            raise gr.Error("Es ist kein Text offen.", print_exception=False, title="Das ging nicht")
        document = services.store.as_document(here.article)
        data = base64.b64encode(export(document, form)).decode()
        name = f"leichte-sprache-{here.article}{'-gegenueber' if form == 'comparison' else ''}"
        return json.dumps({"name": name + SUFFIXES.get(form, ".html"), "type": MEDIA_TYPES[form], "data": data})

    for button, form in downloads:
        button.click(lambda o, form=form: file(o, form), opened, payload, **plain).then(
            None, payload, payload, js=DOWNLOAD
        )

    def show(number: int, request: gr.Request) -> list[Any]:
        return shown(Desk(services, user_of(request, services)).show(int(number) or None))

    def recall(remembered: str, request: gr.Request) -> list[Any]:
        here = Opened.parse(remembered or "")
        return shown(Desk(services, user_of(request, services)).show(here.article or None, here.sentence))

    return ReviewTab(outputs, show, recall)
