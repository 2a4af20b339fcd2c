"""A page for reviewers: source and result side by side, what was done, and scores before and after."""

from __future__ import annotations

from html import escape

from eval.readability import describe
from simplifier.document import SentenceResult, SimplifiedDocument
from simplifier.export.layout import ItemList, Table, Text, layout, title_of_result
from simplifier.export.page import LANGUAGE_TAG, broken_html, page
from simplifier.export.words import ORIGINS, SCORES, VERDICTS, number
from simplifier.marks import Line

_STATUS = {"lost": "fehlt", "added": "ist neu", "changed": "ist anders"}


def render_comparison(doc: SimplifiedDocument) -> bytes:
    """The page. Each row is a sentence of the source."""
    label = f'<p class="label">{escape(doc.label)}</p>'
    shown = _shown_lines(doc)
    rows = "\n".join(_row(sentence, shown.get(id(sentence), ())) for sentence in doc.sentences)
    title = f"Vergleich: {title_of_result(doc)}"
    body = (
        f"<header>{label}</header>\n<main>\n<h1>{escape(title)}</h1>\n{_scores(doc)}\n<h2>Satz für Satz</h2>\n"
        '<table class="pair">\n<thead><tr><th scope="col">Original</th><th scope="col">Entwurf</th></tr></thead>\n'
        f"<tbody>\n{rows}\n</tbody>\n</table>\n</main>\n<footer>{label}</footer>"
    )
    return page(f"{title} – {doc.label}", body, wide=True)


def _shown_lines(doc: SimplifiedDocument) -> dict[int, tuple[Line, ...]]:
    """Lines with their links, by sentence; table rows are shown as their plain lines."""
    found: dict[int, tuple[Line, ...]] = {}
    for part in layout(doc):
        match part:
            case Text():
                entries = part.entries
            case ItemList():
                entries = tuple(entry for item in part.items for entry in item.entries)
            case Table():
                entries = ()
        found.update({id(entry.sentence): entry.lines for entry in entries})
    return found


def _scores(doc: SimplifiedDocument) -> str:
    rows = [
        f'<tr><th scope="row">{escape(SCORES.get(name, name))}</th>'
        f'<td class="number">{number(before)}</td><td>{escape(describe(name, before))}</td>'
        f'<td class="number">{number(after)}</td><td>{escape(describe(name, after))}</td></tr>'
        for name, before in doc.scores_before.items()
        if (after := doc.scores_after.get(name)) is not None
    ]
    if not rows:
        return ""
    columns = '<th scope="col" colspan="2">Vorher</th><th scope="col" colspan="2">Nachher</th>'
    head = f'<tr><th scope="col">Wert</th>{columns}</tr>'
    return f'<h2>Werte vorher und nachher</h2>\n<table class="scores">\n{head}\n' + "\n".join(rows) + "\n</table>"


def _row(sentence: SentenceResult, lines: tuple[Line, ...]) -> str:
    shown = broken_html(lines or [Line(text) for text in sentence.lines])
    notes = "".join(
        f'<div class="explanation"><p>{broken_html(Line(text) for text in e.lines)}</p></div>'
        for e in sentence.explanations
    )
    return (
        f'<tr><td>{escape(sentence.source)}</td><td class="fact-{sentence.facts.verdict}">'
        f'<p lang="{LANGUAGE_TAG}">{shown}</p>{notes}{_how(sentence)}</td></tr>'
    )


def _how(sentence: SentenceResult) -> str:
    lost = [
        f"{item.source or item.found}: {_STATUS[item.status]}"
        + (f" ({item.found})" if item.source and item.found else "")
        for item in sentence.facts.items
        if item.status in _STATUS
    ]
    notes = [f"Regel {edit.rule}" for edit in sentence.edits] + [f"{f.rule}: {f.message}" for f in sentence.findings]
    words = f"{ORIGINS[sentence.origin]}. {VERDICTS[sentence.facts.verdict]}."
    items = "".join(f"<li>{escape(text)}</li>" for text in [*lost, *dict.fromkeys(notes)])
    return f'<div class="how">{escape(words)}{f"<ul>{items}</ul>" if items else ""}</div>'
