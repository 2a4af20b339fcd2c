"""The data that the steps hand on: what was read (Document) and what came of it (SimplifiedDocument)."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from rules.core import Edit, Finding

BlockKind = Literal["heading", "paragraph", "list", "quote", "contact", "table"]
Origin = Literal["model", "rules", "unchanged", "human"]
Verdict = Literal["kept", "doubtful", "lost"]
FactStatus = Literal["kept", "lost", "added", "changed"]

SCHEMA = "simplifier/document/1"
LABEL_DRAFT = "Entwurf, maschinell erstellt"


@dataclass(frozen=True, slots=True)
class Mark:
    """Inline markup of a block: a link (`href` set) or bold text, as a character span of `Block.text`."""

    kind: Literal["link", "bold"]
    start: int
    end: int
    href: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A block of the source. A list item and a table row are blocks of their own; `group` ties those of one list or
    table together. `level` is the heading level (1 to 6) or the list depth; `cells` the cells of a table row, whose
    `text` joins them with " | ".
    """

    kind: BlockKind
    text: str
    level: int = 0
    group: int = 0
    ordered: bool = False
    header: bool = False
    cells: tuple[str, ...] = ()
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A source text. `sha256` is the hash of the normalised text and tells whether a source changed."""

    title: str
    blocks: tuple[Block, ...]
    date: datetime.date | None = None
    origin: str = ""

    @property
    def text(self) -> str:
        """The whole text, a block a line."""
        return "\n".join(block.text for block in self.blocks)

    @property
    def sha256(self) -> str:
        """Hex digest of `text`."""
        return hashlib.sha256(self.text.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class FactItem:
    """One fact of the source (or one that was added): `source` and `found` are wordings, "" where there is none."""

    kind: str
    source: str
    status: FactStatus
    found: str = ""


@dataclass(frozen=True, slots=True)
class FactReport:
    """The ledger's verdict on one rewriting: `lost` where a fact is lost, changed or added; `doubtful` where it
    cannot be told; else `kept`.
    """

    verdict: Verdict
    items: tuple[FactItem, ...] = ()


@dataclass(frozen=True, slots=True)
class Explanation:
    """The explanation of a term at its first mention, one line an element."""

    term: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Candidate:
    """One possible rewriting of a sentence. `score` is the rewriter's own, comparable only within a sentence."""

    origin: Origin
    lines: tuple[str, ...]
    verdict: Verdict
    score: float


@dataclass(frozen=True, slots=True)
class SentenceResult:
    """A source sentence and its rewriting. `id` is stable while the source sentence's text is; `block_index` points
    into `Document.blocks`.
    """

    id: str
    block: BlockKind
    block_index: int
    source: str
    origin: Origin
    lines: tuple[str, ...]
    facts: FactReport
    explanations: tuple[Explanation, ...] = ()
    edits: tuple[Edit, ...] = ()
    findings: tuple[Finding, ...] = ()
    candidates: tuple[Candidate, ...] = ()


@dataclass(frozen=True, slots=True)
class SimplifiedDocument:
    """The result for a whole document; scores are name → value."""

    source: Document
    profile: str
    fingerprint: str
    sentences: tuple[SentenceResult, ...]
    scores_before: Mapping[str, float] = field(default_factory=dict)
    scores_after: Mapping[str, float] = field(default_factory=dict)
    label: str = LABEL_DRAFT


def sentence_id(text: str, occurrence: int = 0) -> str:
    """Twelve hex digits from the text, and from which time it occurs where a document repeats a sentence."""
    return hashlib.sha256(f"{text}\x1f{occurrence}".encode()).hexdigest()[:12]
