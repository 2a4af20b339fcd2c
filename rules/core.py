"""What a rule is: data (norm, reasons, examples) plus a small function that checks or rewrites one sentence.

Precision before recall: `rewrite` returns None wherever it is not certain, and `check` may then still report.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Literal

from rules.language.types import Sentence

if TYPE_CHECKING:
    from rules.language.analyzer import Analyzer
    from rules.profiles.profile import Profile

Severity = Literal["info", "warning", "error"]
Fix = Literal["safe", "review", "none"]
Area = Literal["words", "numbers", "sentences", "text", "layout", "process"]


@dataclass(frozen=True, slots=True)
class Finding:
    """A place where a text breaks a rule. `span` in characters of the checked line; `message` plain German;
    `replacements` complete alternatives for the span (may be empty). `line` is the index of the line in its result.
    """

    rule: str
    severity: Severity
    span: tuple[int, int]
    message: str
    replacements: tuple[str, ...] = ()
    line: int = 0


@dataclass(frozen=True, slots=True)
class Edit:
    """A rewriting that was made by a rule: the whole wording before and after (lines joined by a newline)."""

    rule: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Example:
    """A wrong example. `text` marks what is reported with [[ ]]; `rewritten` is the exact result of the rule
    (one element a line) where the rule rewrites, else empty.
    """

    text: str
    rewritten: tuple[str, ...] = ()

    @property
    def plain(self) -> str:
        """The text without marks."""
        return self.text.replace("[[", "").replace("]]", "")

    @property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """Marked character spans in `plain`."""
        found: list[tuple[int, int]] = []
        shift, start, i = 0, -1, 0
        while i < len(self.text):
            if self.text.startswith("[[", i):
                start, shift, i = i - shift, shift + 2, i + 2
            elif self.text.startswith("]]", i):
                found.append((start, i - shift))
                shift, i = shift + 2, i + 2
            else:
                i += 1
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Context:
    """What a rule may use beside the sentence."""

    profile: Profile
    analyzer: Analyzer
    date: date | None = None


Check = Callable[[Sentence, Context], Iterable[Finding]]
Rewrite = Callable[[Sentence, Context], "tuple[str, ...] | None"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule of the norms. `check` reports findings; `rewrite` gives the new lines for a sentence, or None where
    the rule does not apply or is not certain (each line a whole sentence with final punctuation).
    """

    id: str
    slug: str
    area: Area
    what: str
    why: str
    norms: tuple[str, ...]
    severity: Severity
    fix: Fix
    wrong: tuple[Example, ...]
    right: tuple[str, ...]
    check: Check | None = None
    rewrite: Rewrite | None = None
    antipatterns: tuple[str, ...] = field(default=())
