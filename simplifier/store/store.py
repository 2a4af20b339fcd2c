"""The store's methods. Every change and its event are written in one transaction, or neither is.

A writer touches the article's row first: that makes all changes of one article follow one another, in SQLite
and in PostgreSQL alike.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any, Literal, Protocol

from sqlalchemy import Integer, func, select
from sqlalchemy.orm import Session

from rules.core import Finding
from rules.errors import InternalError, StoreError
from simplifier import workflow
from simplifier.document import Document, FactReport, SimplifiedDocument
from simplifier.store import models, rows
from simplifier.store.convert import article_view, event_view, new_sentence, result, sentence_check, summary
from simplifier.store.database import WRITES, connect
from simplifier.store.errors import ConflictError, translated
from simplifier.store.views import ArticleSummary, ArticleView, EventView, dump, load_result

Action = Literal["accept", "edit", "reject", "undo"]
STATUS_AFTER: Mapping[Action, workflow.SentenceStatus] = {
    "accept": "accepted",
    "edit": "edited",
    "reject": "rejected",
}


class Recheck(Protocol):
    """Checks lines that a person wrote: ledger and findings."""

    def __call__(self, source: str, lines: Sequence[str]) -> tuple[FactReport, tuple[Finding, ...]]:
        """Ledger report and findings of `lines` as a rewriting of `source`."""
        ...


class Store:
    """Articles and decisions in the database at `url` (sqlite:///… or postgresql://…), migrated when opened.

    Raises StoreError: LS-E401 cannot open, LS-E402 newer schema, LS-E403 damaged entry, LS-E404 conflict
    (ConflictError), LS-E405 not allowed in this state, LS-E406 missing or bad input, LS-E407 database failed.
    """

    def __init__(self, url: str, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._engine = connect(url)
        self._writer = self._engine.execution_options(**{WRITES: True})
        self._now = now

    def close(self) -> None:
        """Closes all connections."""
        self._engine.dispose()

    # --- reading

    def articles(self) -> tuple[ArticleSummary, ...]:
        """All articles, the last changed first."""
        decided = func.sum(models.Sentence.status.in_(workflow.DECIDED).cast(Integer))
        query = (
            select(models.Article, func.count(models.Sentence.id), func.coalesce(decided, 0))
            .outerjoin(models.Article.sentences)
            .group_by(models.Article.id)
            .order_by(models.Article.updated.desc(), models.Article.id.desc())
        )
        with self._reading() as session:
            return tuple(summary(article, total, done) for article, total, done in session.execute(query))

    def article(self, article: int) -> ArticleView:
        """The article with its sentences."""
        with self._reading() as session:
            return article_view(rows.loaded(session, article))

    def events(self, article: int) -> tuple[EventView, ...]:
        """The log of the article, oldest first."""
        query = (
            select(models.Event, models.Sentence.sid)
            .outerjoin(models.Sentence, models.Event.sentence_id == models.Sentence.id)
            .where(models.Event.article_id == article)
            .order_by(models.Event.id)
        )
        with self._reading() as session:
            return tuple(event_view(event, sid or "") for event, sid in session.execute(query))

    def undoable(self, article: int, user: str) -> tuple[str, int]:
        """Sentence id and version of the last step of `user` in the article that can be taken back; StoreError
        LS-E405 where there is none or somebody else has worked on the sentence since.
        """
        with self._reading() as session:
            mine = rows.last_step(session, models.Event.article_id == article, models.Event.who == user)
            sentence = None if mine is None else session.get(models.Sentence, mine.sentence_id)
            if mine is None or sentence is None:
                raise rows.nothing_to_undo()
            last = rows.last_step(session, models.Event.sentence_id == sentence.id)
            if last is not None and last.id != mine.id:
                raise StoreError(
                    "LS-E405",
                    f"Satz {sentence.position + 1} hat danach {last.who} geändert.",
                    "Öffnen Sie den Satz und entscheiden Sie neu.",
                )
            return sentence.sid, sentence.version

    def as_document(self, article: int) -> SimplifiedDocument:
        """The article as a result, with the people's lines in it. A rejected sentence shows its source,
        because its rewriting was refused.
        """
        with self._reading() as session:
            row = rows.loaded(session, article)
            view = article_view(row)
            return SimplifiedDocument(
                source=view.source,
                profile=view.summary.profile,
                fingerprint=view.fingerprint,
                sentences=tuple(result(sentence) for sentence in view.sentences),
                scores_before=view.scores_before,
                scores_after=view.scores_after,
                label=workflow.label(view.summary.state),
            )

    # --- writing

    def add_article(self, doc: SimplifiedDocument, user: str = "") -> int:
        """Keeps a result for review and gives the new article's id."""
        now = self._now()
        with self._writing() as session:
            row = models.Article(
                title=doc.source.title,
                source=dump(Document, doc.source),
                sha256=doc.source.sha256,
                profile=doc.profile,
                fingerprint=doc.fingerprint,
                scores_before=dict(doc.scores_before),
                scores_after=dict(doc.scores_after),
                state=workflow.START,
                version=1,
                created=now,
                updated=now,
                sentences=[new_sentence(position, sentence) for position, sentence in enumerate(doc.sentences)],
            )
            session.add(row)
            session.flush()
            made = {"state": row.state, "sha256": row.sha256}
            rows.log(session, row, "create", ({}, made), rows.By(user, now))
            return row.id

    def decide(
        self,
        article: int,
        sentence: str,
        action: Action,
        user: str,
        *,
        expected_version: int,
        lines: Sequence[str] = (),
        reason: str = "",
        recheck: Recheck | None = None,
    ) -> int:
        """One decision on a sentence; gives the sentence's new version.

        `expected_version` is the sentence's version that the user saw. `edit` needs `lines` and `recheck`,
        `reject` a `reason`. `undo` takes back the last step on this sentence that is not taken back yet, as a
        new event.
        """
        if action == "undo":
            return self._undo(article, sentence, user, expected_version)
        if action == "reject" and not reason.strip():
            raise StoreError("LS-E406", "Es fehlt der Grund für das Ablehnen.", "Wählen Sie einen Grund aus.")
        values: dict[str, Any] = {"status": STATUS_AFTER[action]}
        if action == "edit":
            values |= self._checked(article, sentence, lines, recheck)
        with self._changing(article) as (session, row):
            found = rows.sentence(session, row.id, sentence, expected_version)
            if action == "edit":
                values["origin"] = _origin(found, values["lines"])
            return rows.change(session, found, action, values, rows.By(user, row.updated, reason))

    def waive(self, article: int, sentence: str, user: str, reason: str, *, expected_version: int | None = None) -> int:
        """Lets a lost fact pass, with the reason why; gives the sentence's new version."""
        if not reason.strip():
            raise StoreError(
                "LS-E406",
                "Es fehlt der Grund.",
                "Schreiben Sie: Warum darf die Angabe fehlen oder anders sein?",
            )
        values = {"waiver": reason.strip(), "waived_by": user}
        with self._changing(article) as (session, row):
            found = rows.sentence(session, row.id, sentence, expected_version)
            return rows.change(session, found, "waive", values, rows.By(user, row.updated, reason))

    def approve(self, article: int, user: str, *, expected_version: int | None = None) -> None:
        """Approves the article; StoreError LS-E405 with the reasons where something stands against it.

        `expected_version` is the article's version that the user saw.
        """
        with self._writing() as session:
            row = rows.touch(session, article, self._now())
            if expected_version is not None and row.version != expected_version + 1:
                raise ConflictError
            reasons = workflow.obstacles(sentence_check(sentence) for sentence in rows.ordered(session, row))
            if reasons:
                raise StoreError("LS-E405", "Der Text kann noch nicht freigegeben werden.", " ".join(reasons))
            rows.advance(session, row, "approve", rows.By(user, row.updated))

    def reopen(self, article: int, user: str, reason: str = "") -> None:
        """Takes an approval back, so that the article can be worked on again."""
        with self._writing() as session:
            row = rows.touch(session, article, self._now())
            rows.advance(session, row, "reopen", rows.By(user, row.updated, reason))

    # --- drafts

    def save_draft(self, article: int, sentence: str, user: str, text: str) -> None:
        """Keeps what `user` typed for a sentence without deciding anything."""
        with self._writing() as session:
            found = rows.sentence(session, article, sentence)
            session.merge(models.Draft(sentence_id=found.id, who=user, text=text, at=self._now()))

    def drop_draft(self, article: int, sentence: str, user: str) -> None:
        """Forgets what `user` typed for a sentence."""
        with self._writing() as session:
            found = rows.sentence(session, article, sentence)
            draft = session.get(models.Draft, (found.id, user))
            if draft is not None:
                session.delete(draft)

    def drafts(self, article: int, user: str) -> Mapping[str, str]:
        """Sentence id → what `user` typed and did not save."""
        query = (
            select(models.Sentence.sid, models.Draft.text)
            .join(models.Draft, models.Draft.sentence_id == models.Sentence.id)
            .where(models.Sentence.article_id == article, models.Draft.who == user)
        )
        with self._reading() as session:
            return {row.sid: row.text for row in session.execute(query)}

    # --- inner parts

    @contextmanager
    def _reading(self) -> Iterator[Session]:
        with translated(), Session(self._engine) as session:
            yield session

    @contextmanager
    def _writing(self) -> Iterator[Session]:
        with translated(), Session(self._writer) as session, session.begin():
            yield session

    @contextmanager
    def _changing(self, article: int) -> Iterator[tuple[Session, models.Article]]:
        with self._writing() as session:
            row = rows.touch(session, article, self._now())
            row.state = workflow.advance(row.state, "work")
            yield session, row

    def _checked(self, article: int, sentence: str, lines: Sequence[str], recheck: Recheck | None) -> dict[str, Any]:
        if recheck is None:
            raise InternalError("LS-E901", "Ein geänderter Satz wurde nicht geprüft.", "Melden Sie den Fehler.")
        kept = [line.strip() for line in lines if line.strip()]
        if not kept:
            raise StoreError("LS-E406", "Der Satz ist leer.", "Schreiben Sie einen Text oder lehnen Sie den Satz ab.")
        with self._reading() as session:
            source = rows.sentence(session, article, sentence).source
        facts, findings = recheck(source, kept)
        return {
            "lines": kept,
            "facts": dump(FactReport, facts),
            "findings": dump(tuple[Finding, ...], findings),
            # A waiver was given for another wording, so it ends here.
            "waiver": "",
            "waived_by": "",
        }

    def _undo(self, article: int, sentence: str, user: str, expected_version: int) -> int:
        with self._changing(article) as (session, row):
            found = rows.sentence(session, row.id, sentence, expected_version)
            last = rows.last_step(session, models.Event.sentence_id == found.id)
            if last is None:
                raise rows.nothing_to_undo()
            by = rows.By(user, row.updated, undoes=last.id)
            return rows.change(session, found, "undo", last.before, by)


def _origin(sentence: models.Sentence, lines: Sequence[str]) -> str:
    """Whose wording `lines` are: a candidate taken over as it is stays the machine's."""
    machine = load_result(sentence.machine)
    known = [(machine.origin, machine.lines), *((c.origin, c.lines) for c in machine.candidates)]
    return next((origin for origin, wording in known if tuple(lines) == wording), "human")
