"""What the analysis hands on: tokens, protected spans, clauses, sentences. All frozen, all offsets in characters
of `Sentence.text`, all token positions indices into `Sentence.tokens`; ends are exclusive.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

ClauseKind = Literal["main", "subordinate", "relative", "infinitive", "fragment"]
ProtectedKind = Literal[
    "name",
    "place",
    "organisation",
    "number",
    "date",
    "time",
    "money",
    "percent",
    "phone",
    "law",
    "url",
    "email",
    "abbreviation",
]


@dataclass(frozen=True, slots=True)
class Token:
    """One token. `tag` is STTS as HanTa gives it (NN, NE, VVFIN, ART, $, $. …); `lemma` the base form."""

    text: str
    start: int
    end: int
    lemma: str
    tag: str

    @property
    def is_word(self) -> bool:
        """Has a letter or a digit (so is not punctuation)."""
        return any(c.isalnum() for c in self.text)

    @property
    def is_finite(self) -> bool:
        """Is a finite verb: VVFIN, VAFIN, VMFIN or an imperative."""
        return self.tag.endswith(("FIN", "IMP"))


@dataclass(frozen=True, slots=True)
class Protected:
    """A span whose wording no step may change: names, numbers, dates, amounts, phones, §, URLs, …"""

    kind: ProtectedKind
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause by topological fields.

    `start`/`end` token span without the separating comma; `connector` the subordinator, relative pronoun or
    coordinator that opens it; `finite` the finite verb; `parent` index of the clause it belongs to (None: main).
    `sure` is False where the fields could not be told with certainty: rewriting rules leave such clauses alone.
    """

    kind: ClauseKind
    start: int
    end: int
    connector: int | None
    finite: int | None
    parent: int | None
    sure: bool


@dataclass(frozen=True, slots=True)
class Sentence:
    """An analysed sentence. `text` is exactly what was given, stripped."""

    text: str
    tokens: tuple[Token, ...]
    protected: tuple[Protected, ...]
    clauses: tuple[Clause, ...]

    @property
    def words(self) -> tuple[Token, ...]:
        """The tokens that are words or figures."""
        return tuple(t for t in self.tokens if t.is_word)

    def slice(self, start: int, end: int) -> str:
        """The text of tokens start to end (exclusive), as written."""
        if start >= end:
            return ""
        return self.text[self.tokens[start].start : self.tokens[end - 1].end]
