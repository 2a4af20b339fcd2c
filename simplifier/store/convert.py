"""From rows to views and from results to rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from eval.readability import score
from rules.core import Finding
from simplifier.document import Document, FactReport, SentenceResult
from simplifier.store import models
from simplifier.store.views import (
    ArticleSummary,
    ArticleView,
    EventView,
    SentenceView,
    dump,
    load,
    load_result,
)
from simplifier.workflow import DECIDED, Check


def new_sentence(position: int, sentence: SentenceResult) -> models.Sentence:
    """A row for a sentence that nobody decided on yet."""
    return models.Sentence(
        position=position,
        sid=sentence.id,
        source=sentence.source,
        machine=dump(SentenceResult, sentence),
        lines=list(sentence.lines),
        origin=sentence.origin,
        facts=dump(FactReport, sentence.facts),
        findings=dump(tuple[Finding, ...], sentence.findings),
        status="open",
        waiver="",
        waived_by="",
        version=1,
    )


def sentence_view(row: models.Sentence) -> SentenceView:
    """The sentence as it stands now."""
    machine = load_result(row.machine)
    return SentenceView(
        id=row.sid,
        position=row.position,
        block=machine.block,
        block_index=machine.block_index,
        source=row.source,
        lines=tuple(row.lines),
        origin=row.origin,
        status=row.status,
        version=row.version,
        facts=load(FactReport, row.facts),
        findings=load(tuple[Finding, ...], row.findings),
        explanations=machine.explanations,
        edits=machine.edits,
        candidates=machine.candidates,
        machine_lines=machine.lines,
        machine_origin=machine.origin,
        waiver=row.waiver,
        waived_by=row.waived_by,
    )


def sentence_check(row: models.Sentence) -> Check:
    """What approval needs to know of the sentence."""
    return Check(
        row.position,
        row.status,
        load(FactReport, row.facts).verdict,
        bool(row.waiver),
    )


def summary(row: models.Article, total: int, decided: int) -> ArticleSummary:
    """The article as a list shows it."""
    return ArticleSummary(
        id=row.id,
        title=row.title,
        state=row.state,
        profile=row.profile,
        version=row.version,
        total=total,
        decided=decided,
        created=row.created,
        updated=row.updated,
    )


def article_view(row: models.Article) -> ArticleView:
    """The article with its sentences."""
    decided = sum(sentence.status in DECIDED for sentence in row.sentences)
    sentences = tuple(sentence_view(sentence) for sentence in row.sentences)
    return ArticleView(
        summary=summary(row, len(row.sentences), decided),
        source=load(Document, row.source),
        fingerprint=row.fingerprint,
        scores_before=row.scores_before,
        scores_after=_scores_now(row, sentences),
        sentences=sentences,
    )


def _scores_now(row: models.Article, sentences: Sequence[SentenceView]) -> Mapping[str, float]:
    """The pipeline's scores as long as its text stands, else those of the text as people left it."""
    if all(view.lines == view.machine_lines and view.status != "rejected" for view in sentences):
        scores: Mapping[str, float] = row.scores_after
        return scores
    results = [result(view) for view in sentences]
    text = "\n".join(line for item in results for line in item.lines)
    return score(text, findings=[found for item in results for found in item.findings], compare=False).values


def event_view(row: models.Event, sid: str) -> EventView:
    """One step in the log."""
    return EventView(
        id=row.id,
        at=row.at,
        who=row.who,
        sentence=sid,
        action=row.action,
        before=row.before,
        after=row.after,
        reason=row.reason,
        fingerprint=row.fingerprint,
        undoes=row.undoes,
    )


def result(view: SentenceView) -> SentenceResult:
    """The sentence as a result, as it would be exported now."""
    rejected = view.status == "rejected"
    machine = view.lines == view.machine_lines
    return SentenceResult(
        id=view.id,
        block=view.block,
        block_index=view.block_index,
        source=view.source,
        origin="unchanged" if rejected else view.origin,
        lines=(view.source,) if rejected else view.lines,
        facts=FactReport("kept") if rejected else view.facts,
        explanations=view.explanations,
        edits=view.edits if machine and not rejected else (),
        findings=() if rejected else view.findings,
        candidates=view.candidates,
    )
