"""The sentence list and the head of an article as HTML."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import pairwise

from eval.readability import describe
from simplifier.document import LABEL_DRAFT, SentenceResult
from simplifier.store import ArticleSummary, ArticleView, SentenceView
from simplifier.ui.markup import esc, explanations_html, ledger_mark, lines_html, mark, origin_mark, status_mark
from simplifier.workflow import STATE_TITLES

SHOWN_SCORES: Mapping[str, str] = {
    "flesch_amstad": "Lesbarkeit (Flesch-Amstad)",
    "wstf1": "Schul-Stufe (Wiener Formel 1)",
    "sentence_length_mean": "Länge der Sätze",
    "conformity": "Regeln eingehalten",
}


def label_html() -> str:
    """The label that everything carries until a Prüfgruppe has signed it off."""
    return f'<p class="ls-etikett"><span aria-hidden="true">✎</span> {esc(LABEL_DRAFT)}</p>'


def progress_html(done: int, total: int, text: str) -> str:
    """A bar with words."""
    return (
        f'<div class="ls-fortschritt"><progress max="{max(total, 1)}" value="{done}" '
        f'aria-label="{esc(text)}"></progress><span>{esc(text)}</span></div>'
    )


def head_html(article: ArticleView) -> str:
    """Title, state, progress and label."""
    summary = article.summary
    counted = f"{summary.decided} von {summary.total} geprüft"
    return (
        f'<div class="ls-kopf">{label_html()}<h2 class="ls-titel">{esc(title_of(summary))}</h2>'
        f"{mark('◆', STATE_TITLES[summary.state], f'stand-{summary.state}')}"
        f"{progress_html(summary.decided, summary.total, counted)}</div>"
    )


def title_of(summary: ArticleSummary) -> str:
    """The article's title, or its number where it has none."""
    return summary.title.strip() or f"Text {summary.id} ohne Titel"


def choice_label(summary: ArticleSummary) -> str:
    """The article's line in the chooser."""
    state = STATE_TITLES[summary.state]
    return f"{title_of(summary)[:80]} · {state} · {summary.decided} von {summary.total} · Nr. {summary.id}"


def scores_html(before: Mapping[str, float], after: Mapping[str, float]) -> str:
    """Scores before and after with what they mean."""
    names = [name for name in SHOWN_SCORES if name in before and name in after]
    if not names:
        return ""
    rows = "".join(
        f'<tr><th scope="row">{SHOWN_SCORES[name]}</th>{_score(name, before[name])}{_score(name, after[name])}</tr>'
        for name in names
    )
    return (
        '<table class="ls-werte"><caption>Wie leicht ist der Text?</caption><thead><tr><th>Wert</th>'
        f"<th>Original</th><th>Entwurf</th></tr></thead><tbody>{rows}</tbody></table>"
    )


def _score(name: str, value: float) -> str:
    number = f"{value:.1f}".replace(".", ",").replace("-", "−")
    return f"<td><strong>{number}</strong> <span>{esc(describe(name, value))}</span></td>"


def preview_html(results: Iterable[SentenceResult]) -> str:
    """Results while the conversion runs or right after it, to look at only."""
    items = "".join(
        f'<li class="ls-satz"><div class="ls-kopf">{origin_mark(item.origin)}{ledger_mark(item.facts)}</div>'
        f"{_pair(item.block, item.source, item.lines, explanations_html(item.explanations))}</li>"
        for item in results
    )
    return f'<ol class="ls-liste">{items}</ol>' if items else ""


def list_html(article: ArticleView, current: str, drafts: Iterable[str]) -> str:
    """All sentences with their marks; `current` is the id of the open one, `drafts` ids with unsaved text."""
    unsaved = frozenset(drafts)
    items = "".join(_row(sentence, sentence.id == current, sentence.id in unsaved) for sentence in article.sentences)
    return f'<ol class="ls-liste ls-waehlbar">{items}</ol>'


def _row(sentence: SentenceView, current: bool, unsaved: bool) -> str:
    number = sentence.position + 1
    marks = [
        status_mark(sentence.status),
        origin_mark(sentence.origin),
        ledger_mark(sentence.facts, bool(sentence.waiver)),
    ]
    weighty = sum(finding.severity != "info" for finding in sentence.findings)
    if weighty:
        marks.append(mark("△", "1 Hinweis" if weighty == 1 else f"{weighty} Hinweise", "hinweis-warning"))
    if unsaved:
        marks.append(mark("…", "Nicht gespeicherter Text", "ungespeichert"))
    here = ' aria-current="true"' if current else ""
    return (
        f'<li class="ls-satz ls-{sentence.status}" data-satz="{esc(sentence.id)}"{here}>'
        f'<div class="ls-kopf"><button type="button" class="ls-nummer" aria-label="Satz {number} öffnen">'
        f"{number}</button>{''.join(marks)}</div>"
        f"{_pair(sentence.block, sentence.source, sentence.lines, explanations_html(sentence.explanations))}</li>"
    )


def _pair(block: str, source: str, lines: Iterable[str], extra: str) -> str:
    return (
        f'<div class="ls-paar ls-block-{esc(block)}"><div class="ls-original">{esc(source)}</div>'
        f'<div class="ls-leicht">{lines_html(lines)}{extra}</div></div>'
    )


def context_html(article: ArticleView, sentence: SentenceView) -> str:
    """The source sentence between its neighbours, and where it stands."""
    sentences = article.sentences
    neighbours = {b.id: a for a, b in pairwise(sentences)}
    followers = {a.id: b for a, b in pairwise(sentences)}
    before, after = neighbours.get(sentence.id), followers.get(sentence.id)
    return (
        f'<div class="ls-kopf"><h2 class="ls-satztitel">Satz {sentence.position + 1} von {len(sentences)}</h2>'
        f"{status_mark(sentence.status)}{origin_mark(sentence.origin)}</div>"
        f'<div class="ls-kontext">{_grey(before)}<p class="ls-original"><strong>{esc(sentence.source)}</strong></p>'
        f"{_grey(after)}</div>"
    )


def _grey(sentence: SentenceView | None) -> str:
    return "" if sentence is None else f'<p class="ls-leise">{esc(sentence.source)}</p>'
