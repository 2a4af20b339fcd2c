"""What rules on single places of a sentence share: a rule finds hits, and its check and its rewriting follow.

So a check never reports a place that the rewriting of the same rule treats differently.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rules.core import Check, Context, Finding, Rewrite, Severity
from rules.language.types import ProtectedKind, Sentence, Token

_QUOTED = re.compile(r"„[^“”\"]*[“”\"]|“[^”]*”|»[^«]*«|«[^»]*»|‚[^‘]*‘|\"[^\"]*\"")
_OPEN_QUOTED = re.compile(r"„[^“”\"]*$|^[^„“]*“")
_WEB = re.compile(
    # Each alternative starts at the start of a word only: otherwise a long run of letters is scanned again and again.
    r"(?:https?://|www\.)\S+|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|(?<![\w.-])[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/\S*"
)
NAMES: tuple[ProtectedKind, ...] = ("name", "place", "organisation")
WEB: tuple[ProtectedKind, ...] = ("url", "email")


@dataclass(frozen=True, slots=True)
class Hit:
    """A place (characters of the sentence) that breaks a rule. `to` is the certain replacement, None where the rule
    only reports; `suggestions` are replacements that a person may choose.
    """

    start: int
    end: int
    message: str
    to: str | None = None
    suggestions: tuple[str, ...] = ()


Find = Callable[[Sentence, Context], Iterable[Hit]]


def checker(rule: str, severity: Severity, find: Find) -> Check:
    """A check that reports each hit."""

    def check(sentence: Sentence, context: Context) -> Iterable[Finding]:
        return tuple(
            Finding(
                rule,
                severity,
                (hit.start, hit.end),
                hit.message,
                (*(() if hit.to is None else (hit.to,)), *hit.suggestions),
            )
            for hit in sorted(find(sentence, context), key=lambda hit: hit.start)
        )

    return check


def rewriter(find: Find) -> Rewrite:
    """A rewriting that puts the certain replacements in; None where there are none."""

    def rewrite(sentence: Sentence, context: Context) -> tuple[str, ...] | None:
        text = substitute(sentence.text, find(sentence, context))
        return None if text == sentence.text else (text,)

    return rewrite


def substitute(text: str, hits: Iterable[Hit]) -> str:
    """The text with the certain replacements of all hits; of hits that overlap only the first is taken."""
    parts: list[str] = []
    position = 0
    for hit in sorted((h for h in hits if h.to is not None), key=lambda h: (h.start, -h.end)):
        if hit.start < position or hit.to is None:
            continue
        parts.append(text[position : hit.start])
        parts.append(hit.to)
        position = hit.end
    return "".join(parts) + text[position:]


@lru_cache(maxsize=512)
def quoted(text: str) -> tuple[tuple[int, int], ...]:
    """Spans in quotation marks, marks included; one that is open at the start or the end reaches to there."""
    spans = [match.span() for match in _QUOTED.finditer(text)]
    for match in _OPEN_QUOTED.finditer(text):
        if not overlaps(match.span(), spans):
            spans.append(match.span())
    return tuple(spans)


@lru_cache(maxsize=512)
def web(text: str) -> tuple[tuple[int, int], ...]:
    """Spans of web and e-mail addresses."""
    return tuple(match.span() for match in _WEB.finditer(text))


def overlaps(span: tuple[int, int], others: Iterable[tuple[int, int]]) -> bool:
    """Whether the span shares a character with one of the others."""
    return any(start < span[1] and span[0] < end for start, end in others)


def protected(sentence: Sentence, kinds: Sequence[ProtectedKind]) -> tuple[tuple[int, int], ...]:
    """Spans that the analysis protects, of these kinds."""
    return tuple((p.start, p.end) for p in sentence.protected if p.kind in kinds)


def untouchable(sentence: Sentence, *, names: bool = True) -> tuple[tuple[int, int], ...]:
    """Where no wording changes: quotations, web addresses and (unless told otherwise) names."""
    kinds = (*WEB, *NAMES) if names else WEB
    return (*quoted(sentence.text), *web(sentence.text), *protected(sentence, kinds))


def outside(hits: Iterable[Hit], spans: Sequence[tuple[int, int]]) -> tuple[Hit, ...]:
    """The hits that touch none of the spans."""
    return tuple(hit for hit in hits if not overlaps((hit.start, hit.end), spans))


def opens_sentence(text: str, position: int) -> bool:
    """Whether a sentence begins at this character: nothing, or the end of another sentence, stands before it.

    Behind a full stop only a capital letter tells: the stop may be that of an abbreviation.
    """
    before = text[:position].rstrip('„“‚»"( ')
    if not before:
        return True
    if before[-1] in "!?":
        return True
    abbreviation = re.search(r"\b\d{1,2}\.$|\b\w{1,4}\.$", before)
    return before[-1] == "." and text[position : position + 1].isupper() and not abbreviation


def capitalised(word: str) -> str:
    """The word with a capital first letter."""
    return word[:1].upper() + word[1:]


def fitted(text: str, position: int, word: str) -> str:
    """The word, capitalised if it opens a sentence there."""
    return capitalised(word) if opens_sentence(text, position) else word


def word_before(text: str, position: int) -> str:
    """The last word before the character, "" where punctuation or nothing stands there."""
    match = re.search(r"([\w.\-]+)\s*$", text[:position])
    return match[1] if match else ""


def word_after(text: str, position: int) -> str:
    """The first word after the character, "" where punctuation or nothing stands there."""
    match = re.match(r"\s*([\w\-§]+)", text[position:])
    return match[1] if match else ""


def has_finite(tokens: Iterable[Token]) -> bool:
    """Whether one of the tokens is a finite verb."""
    return any(token.is_finite for token in tokens)
