"""A tagged word while its tag may still change, and the fields of its sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

Lemmatiser = Callable[[str, str], str]


@dataclass(slots=True)
class TaggedWord:
    """A word with its reading, changed in place while a sentence is tagged."""

    text: str
    lemma: str
    tag: str

    @property
    def finite(self) -> bool:
        """Finite verb or imperative."""
        return self.tag.endswith(("FIN", "IMP"))

    @property
    def verbal(self) -> bool:
        """Any verb form."""
        return self.tag[:2] in ("VV", "VA", "VM")


def fields(words: list[TaggedWord]) -> Iterator[tuple[int, int]]:
    """Spans (start, end) of the stretches without punctuation that can part clauses."""
    start = 0
    for i, word in enumerate(words):
        if word.tag in ("$,", "$.") or word.text in '–—-()[]:;„“"':
            if i > start:
                yield start, i
            start = i + 1
    if start < len(words):
        yield start, len(words)


def retag(word: TaggedWord, tag: str, lemma: Lemmatiser) -> None:
    """Gives the word another tag and the base form that belongs to it."""
    word.tag = tag
    base = lemma(word.text, tag)
    word.lemma = base.lower() if tag.startswith("V") else base
