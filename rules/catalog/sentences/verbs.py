"""What rules on verbs share: comma fields, and tense and mood of a finite verb."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Literal

from rules.language.inflection import Verb, conjugate
from rules.language.types import Sentence, Token
from rules.language.wordset import word_set

Mood = Literal["indicative", "subjunctive1", "subjunctive2"]
_BORDERS = frozenset((",", ";", ":", ".", "!", "?", "–", "(", ")", "„", "“", "”"))
_POLITE = word_set("möchte möchten möchtest möchtet")
_ALSO_PRETERITE = word_set("sollte sollten wollte wollten")


def fields(sentence: Sentence) -> Iterator[Sequence[Token]]:
    """The stretches of tokens between commas, brackets, quotation marks and the like."""
    field: list[Token] = []
    for token in sentence.tokens:
        if token.text in _BORDERS or token.tag in ("$,", "$."):
            if field:
                yield tuple(field)
            field = []
        else:
            field.append(token)
    if field:
        yield tuple(field)


@lru_cache(maxsize=4096)
def _verb(lemma: str) -> Verb | None:
    try:
        return conjugate(lemma)
    except ValueError:
        return None


def mood(verb: Token, sentence: Sentence) -> Mood:
    """Mood of a finite verb; where a form may be either, it is the indicative. „möchte“ counts as indicative."""
    form = verb.text.lower()
    if form in _POLITE | _ALSO_PRETERITE or verb.tag.endswith("IMP"):
        return "indicative"
    found = _verb(verb.lemma.lower())
    if found is None:
        return "indicative"
    says_i = any(t.text.lower() == "ich" for t in sentence.tokens)
    present = found.present if says_i else found.present[1:]
    if form in present or form in found.preterite:
        return "indicative"
    if form in found.subjunctive1:
        return "subjunctive1"
    return "subjunctive2" if form in found.subjunctive2 else "indicative"


def is_preterite(verb: Token) -> bool:
    """Whether a finite verb is certainly in the preterite (a form that is in the present, too, is not)."""
    form = verb.text.lower()
    found = _verb(verb.lemma.lower())
    return found is not None and form in found.preterite and form not in found.present + found.subjunctive1
