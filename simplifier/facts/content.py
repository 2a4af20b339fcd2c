"""Content words: nouns, verbs and adjectives, to find what a rewriting made up."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from importlib.resources import files

from rules.language.types import Sentence
from simplifier.facts.words import fold, stem

_TAGS = ("NN", "VV", "ADJA", "ADJD")
_MIN_PART = 4
_MIN_COMMON = 5


def read_content(sentences: Iterable[Sentence]) -> dict[str, str]:
    """Stem → wording of the nouns, full verbs and adjectives of some sentences."""
    return {
        stem(token.lemma or token.text): token.text
        for sentence in sentences
        for token in sentence.words
        if token.tag.startswith(_TAGS) and any(c.isalpha() for c in token.text)
    }


_GENERAL = frozenset(("geben", "mensch"))
"""The only stems that may come in where the comparison is strict."""


def unsupported(
    source: dict[str, str], source_words: frozenset[str], lines: dict[str, str], *, strict: bool = False
) -> list[str]:
    """Wordings of `lines` that have no counterpart in the source: neither the same stem, nor a part of a compound,
    nor a common beginning, nor a plain word for one of the source's (learnt from the corpus), nor a word so
    general that it says little ("machen", "Menschen"). `strict` takes hardly a word for general.
    """
    light, plain = _GENERAL if strict else _light_words(), _plain_words()
    stems = set(source) | {stem(word) for word in source_words}
    allowed = {target for one in stems for target in plain.get(one, ())}
    return [
        wording
        for one, wording in lines.items()
        if one not in light and one not in allowed and not has_counterpart(one, wording, stems, source_words)
    ]


def telling(content: dict[str, str]) -> int:
    """How many of the words are not so general that they say little."""
    light = _light_words()
    return sum(one not in light for one in content)


def has_counterpart(one: str, wording: str, stems: set[str], words: frozenset[str]) -> bool:
    """Whether the stem `one` of the word `wording` is among the source's stems or words, or a part of one."""
    if one in stems or fold(wording) in words:
        return True
    if len(one) < _MIN_PART:
        return False
    for other in stems:
        if len(other) >= _MIN_PART and (one in other or other in one):
            return True
        common = next(
            (i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
        )
        if common >= _MIN_COMMON and common >= 0.6 * min(len(one), len(other)):
            return True
    return any(one in word for word in words if len(word) > len(one))


@lru_cache(maxsize=1)
def _light_words() -> frozenset[str]:
    return frozenset(_table("light.tsv"))


@lru_cache(maxsize=1)
def _plain_words() -> dict[str, frozenset[str]]:
    rows = (line.split("\t") for line in _table("plain.tsv"))
    return {source: frozenset(targets.split()) for source, targets in rows}


def _table(name: str) -> Sequence[str]:
    text = (files("simplifier.facts") / "data" / name).read_text("utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]
