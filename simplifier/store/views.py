"""What the store hands out, and how its JSON columns become the project's dataclasses and back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any, TypeVar, cast

from pydantic import TypeAdapter, ValidationError

from rules.core import Edit, Finding
from rules.errors import StoreError
from simplifier.document import (
    BlockKind,
    Candidate,
    Document,
    Explanation,
    FactReport,
    Origin,
    SentenceResult,
)
from simplifier.workflow import ArticleState, SentenceStatus

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class ArticleSummary:
    """An article as a list shows it; `decided` of `total` sentences are accepted or edited."""

    id: int
    title: str
    state: ArticleState
    profile: str
    version: int
    total: int
    decided: int
    created: datetime
    updated: datetime


@dataclass(frozen=True, slots=True)
class SentenceView:
    """A sentence as it stands now; `machine_…` is what the pipeline gave at first."""

    id: str
    position: int
    block: BlockKind
    block_index: int
    source: str
    lines: tuple[str, ...]
    origin: Origin
    status: SentenceStatus
    version: int
    facts: FactReport
    findings: tuple[Finding, ...]
    explanations: tuple[Explanation, ...]
    edits: tuple[Edit, ...]
    candidates: tuple[Candidate, ...]
    machine_lines: tuple[str, ...]
    machine_origin: Origin
    waiver: str
    waived_by: str


@dataclass(frozen=True, slots=True)
class ArticleView:
    """An article with its sentences in the order of the source."""

    summary: ArticleSummary
    source: Document
    fingerprint: str
    scores_before: Mapping[str, float]
    scores_after: Mapping[str, float]
    sentences: tuple[SentenceView, ...]


@dataclass(frozen=True, slots=True)
class EventView:
    """One step in the log. `before` and `after` are values by name; `undoes`: the event taken back."""

    id: int
    at: datetime
    who: str
    sentence: str
    action: str
    before: Mapping[str, Any]
    after: Mapping[str, Any]
    reason: str
    fingerprint: str
    undoes: int | None


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


def dump(kind: Any, value: Any) -> Any:
    """`value` of type `kind` as plain JSON data."""
    return _adapter(kind).dump_python(value, mode="json")


def load(kind: type[T], data: Any) -> T:
    """The value of type `kind` from JSON data; StoreError LS-E403 where the data do not fit."""
    try:
        value: T = _adapter(cast("Any", kind)).validate_python(data)
    except ValidationError as error:
        raise StoreError(
            "LS-E403", "Ein Eintrag in der Datenbank ist beschädigt.", "Spielen Sie eine Sicherung ein."
        ) from error
    return value


def load_result(data: Any) -> SentenceResult:
    """The pipeline's result for a sentence from JSON data."""
    return load(SentenceResult, data)
