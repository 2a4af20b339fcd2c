"""Explains each hard term once, at its first mention in a document."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from wordfreq import zipf_frequency

from rules.glossary.matcher import Glossary, Mention
from rules.glossary.schema import Term
from rules.language.types import Sentence

# Nouns from this Zipf value on (Gemeinde, Kreis, Beitrag, Bürgermeister …) are everyday words to our readers;
# explaining them would bury the explanations that are needed.
EASY_FROM_ZIPF = 4.7
MAX_PER_SENTENCE = 3


def needs_explanation(term: Term) -> bool:
    """Whether a term is hard enough: it has an explanation and is neither marked as everyday nor frequent."""
    if not term.explanation or term.everyday:
        return False
    return term.kind != "noun" or " " in term.term or zipf_frequency(term.term, "de") < EASY_FROM_ZIPF


class Explainer:
    """The explanations of one document, whose sentences come in order. Make a new one for each document."""

    def __init__(self, glossary: Glossary, on: date | None = None) -> None:
        self._glossary = glossary
        self._on = on
        self._terms: set[str] = set()
        self._lines: set[str] = set()

    def explain(self, sentence: Sentence, document_text: str = "") -> tuple[tuple[str, tuple[str, ...]], ...]:
        """(term, lines) for the terms mentioned here for the first time, at most 3; `document_text` helps to
        tell homonyms apart. A line that was already given for a related term is not repeated.
        """
        mentions = self._glossary.find(sentence, self._on, document_text)
        return tuple(self._new(mentions))

    def _new(self, mentions: Iterable[Mention]) -> Iterable[tuple[str, tuple[str, ...]]]:
        given = 0
        for mention in mentions:
            term = mention.term
            names = {term.term, term.say, *term.aliases}
            if given == MAX_PER_SENTENCE or names & self._terms or not needs_explanation(term):
                continue
            lines = tuple(line for line in term.explanation if line not in self._lines)
            self._terms |= names
            if not lines:
                continue
            self._lines.update(lines)
            given += 1
            yield term.term, lines
