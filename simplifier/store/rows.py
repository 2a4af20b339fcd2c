"""Finding rows and changing them together with their event."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, exists, select, update
from sqlalchemy.orm import Session, aliased, selectinload

from rules.errors import StoreError
from simplifier import workflow
from simplifier.store.errors import ConflictError, missing
from simplifier.store.models import Article, Event, Sentence

MUTABLE = ("status", "lines", "origin", "facts", "findings", "waiver", "waived_by")


@dataclass(frozen=True, slots=True)
class By:
    """Who does something, when, why, and which event it takes back."""

    who: str
    at: datetime
    reason: str = ""
    undoes: int | None = None


def touch(session: Session, article_id: int, at: datetime) -> Article:
    """Counts the article's version up and thereby locks its row until the transaction ends."""
    changed = session.execute(
        update(Article)
        .where(Article.id == article_id)
        .values(version=Article.version + 1, updated=at)
        .returning(Article.id)
    ).first()
    if changed is None:
        raise missing("Diesen Text")
    return article(session, article_id)


def article(session: Session, article_id: int) -> Article:
    """The article's row; StoreError LS-E406."""
    row = session.get(Article, article_id, populate_existing=True)
    if row is None:
        raise missing("Diesen Text")
    return row


def loaded(session: Session, article_id: int) -> Article:
    """The article's row with its sentences in one more query; StoreError LS-E406."""
    row = session.get(Article, article_id, options=[selectinload(Article.sentences)])
    if row is None:
        raise missing("Diesen Text")
    return row


def ordered(session: Session, row: Article) -> Sequence[Sentence]:
    """The article's sentences in order."""
    query = select(Sentence).where(Sentence.article_id == row.id).order_by(Sentence.position)
    return session.scalars(query).all()


def sentence(session: Session, article_id: int, sid: str, expected_version: int | None = None) -> Sentence:
    """The sentence's row; StoreError LS-E406, ConflictError where its version is not the expected one."""
    query = select(Sentence).where(Sentence.article_id == article_id, Sentence.sid == sid)
    found = session.scalars(query).one_or_none()
    if found is None:
        raise missing("Diesen Satz")
    if expected_version is not None and found.version != expected_version:
        raise ConflictError
    return found


def last_step(session: Session, *where: ColumnElement[bool]) -> Event | None:
    """The newest event on a sentence, among those that `where` picks, that nobody took back."""
    taking_back = aliased(Event)
    query = (
        select(Event)
        .where(
            *where,
            Event.sentence_id.is_not(None),
            Event.action != "undo",
            ~exists().where(taking_back.undoes == Event.id),
        )
        .order_by(Event.id.desc())
        .limit(1)
    )
    return session.scalars(query).one_or_none()


def nothing_to_undo() -> StoreError:
    """The error where there is no step to take back."""
    return StoreError(
        "LS-E405", "Es gibt nichts, was man zurücknehmen kann.", "Entscheiden Sie zuerst über einen Satz."
    )


def change(session: Session, row: Sentence, action: str, values: Mapping[str, Any], by: By) -> int:
    """Sets `values` on the sentence, logs it and gives the new version."""
    before = {name: getattr(row, name) for name in MUTABLE}
    for name, value in values.items():
        setattr(row, name, value)
    row.version += 1
    log(session, row.article, action, (before, before | dict(values)), by, of=row)
    return row.version


def advance(session: Session, row: Article, step: workflow.Step, by: By) -> None:
    """Moves the article's state by `step` and logs it."""
    before = row.state
    row.state = workflow.advance(before, step)
    log(session, row, step, ({"state": before}, {"state": row.state}), by)


def log(
    session: Session,
    row: Article,
    action: str,
    values: tuple[Mapping[str, Any], Mapping[str, Any]],
    by: By,
    *,
    of: Sentence | None = None,
) -> None:
    """Writes an event with the values before and after."""
    session.add(
        Event(
            at=by.at,
            who=by.who,
            article_id=row.id,
            sentence_id=None if of is None else of.id,
            action=action,
            before=dict(values[0]),
            after=dict(values[1]),
            reason=by.reason.strip(),
            fingerprint=row.fingerprint,
            undoes=by.undoes,
        )
    )
