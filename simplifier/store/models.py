"""The tables. `tests/simplifier/test_store.py` holds them and the migrations equal."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import JSON, DateTime, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship
from sqlalchemy.types import TypeDecorator

from simplifier.document import Origin
from simplifier.workflow import ArticleState, SentenceStatus

Json = Any


class UtcDateTime(TypeDecorator[datetime]):
    """Aware datetimes in UTC; SQLite keeps no zone, so it is added on reading."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """To UTC."""
        return None if value is None else value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """From UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Base(DeclarativeBase):
    """Base of all tables."""


class Article(Base):
    """One converted article; `version` counts every change of it or of its sentences."""

    __tablename__ = "articles"

    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str] = mapped_column(Text)
    source: Mapped[Json] = mapped_column(JSON)
    sha256: Mapped[str] = mapped_column(String(64), index=True)
    profile: Mapped[str] = mapped_column(String(64))
    fingerprint: Mapped[str] = mapped_column(Text)
    scores_before: Mapped[Json] = mapped_column(JSON)
    scores_after: Mapped[Json] = mapped_column(JSON)
    state: Mapped[ArticleState] = mapped_column(String(32), index=True)
    version: Mapped[int]
    created: Mapped[datetime] = mapped_column(UtcDateTime)
    updated: Mapped[datetime] = mapped_column(UtcDateTime)
    sentences: Mapped[list[Sentence]] = relationship(order_by="Sentence.position", back_populates="article")


class Sentence(Base):
    """A source sentence with its current lines; `machine` is the result as the pipeline gave it."""

    __tablename__ = "sentences"
    __table_args__ = (UniqueConstraint("article_id", "sid"), UniqueConstraint("article_id", "position"))

    id: Mapped[int] = mapped_column(primary_key=True)
    article_id: Mapped[int] = mapped_column(ForeignKey("articles.id"), index=True)
    position: Mapped[int]
    sid: Mapped[str] = mapped_column(String(64))
    source: Mapped[str] = mapped_column(Text)
    machine: Mapped[Json] = mapped_column(JSON)
    lines: Mapped[Json] = mapped_column(JSON)
    origin: Mapped[Origin] = mapped_column(String(16))
    facts: Mapped[Json] = mapped_column(JSON)
    findings: Mapped[Json] = mapped_column(JSON)
    status: Mapped[SentenceStatus] = mapped_column(String(16))
    waiver: Mapped[str] = mapped_column(Text)
    waived_by: Mapped[str] = mapped_column(Text)
    version: Mapped[int]
    article: Mapped[Article] = relationship(back_populates="sentences")


class Event(Base):
    """One step of somebody, append-only (triggers refuse changes). `before` and `after` hold the whole
    changeable part of the sentence, so that every step can be undone; `undoes` is the event
    taken back.
    """

    __tablename__ = "events"
    __table_args__ = (Index("ix_events_sentence", "article_id", "sentence_id", "id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    who: Mapped[str] = mapped_column(Text)
    article_id: Mapped[int] = mapped_column(ForeignKey("articles.id"))
    sentence_id: Mapped[int | None] = mapped_column(ForeignKey("sentences.id"))
    action: Mapped[str] = mapped_column(String(32))
    before: Mapped[Json] = mapped_column(JSON)
    after: Mapped[Json] = mapped_column(JSON)
    reason: Mapped[str] = mapped_column(Text)
    fingerprint: Mapped[str] = mapped_column(Text)
    undoes: Mapped[int | None] = mapped_column(ForeignKey("events.id"), unique=True)


class Draft(Base):
    """Text that somebody typed and has not saved yet; kept so that a reload or another step loses nothing."""

    __tablename__ = "drafts"

    sentence_id: Mapped[int] = mapped_column(ForeignKey("sentences.id"), primary_key=True)
    who: Mapped[str] = mapped_column(String(128), primary_key=True)
    text: Mapped[str] = mapped_column(Text)
    at: Mapped[datetime] = mapped_column(UtcDateTime)
