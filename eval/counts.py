"""What the readability formulas count: sentences, words, syllables, letters.

Sentences are those of `rules.language.sentences` (a line break ends one, bullets and headings need no full
stop), words those tokens of `rules.language.tokens` that hold a letter or a digit ("z. B." with a space is
two words, § and % are none), syllables those of `rules.language.syllables`. A figure, a URL and an e-mail
address are one word of one syllable without letters: nobody spells them while reading. Letters do not
include hyphens.

Two ways to count a compound that was cut for the reader ("Bundes-Tag", "Bundes·tag"): `whole` counts one
word, so that cutting alone changes no score; `parts` counts a word for each part.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from rules.language.sentences import split_sentences
from rules.language.syllables import count_syllables
from rules.language.tokens import tokenize

LONG_WORD_LETTERS = 6
"""A word with more letters is long (LIX, RIX, IW)."""
POLYSYLLABLE = 3
"""A word with as many syllables or more counts as hard (MS, gSMOG)."""

_SEPARATORS = re.compile(r"[-‑]")
# The tokenizer keeps hyphenated words whole, but not those with a middle dot.
_MIDDLE_DOT = re.compile(r"(?<=[^\W\d_])[·‧](?=[^\W\d_])")
_ADDRESS = re.compile(r"^(?:https?://|ftp://|www\.)|@|^[\w-]{3,}(?:\.[\w-]+)*\.[a-z]{2,6}(?:/|$)")
# Whether a boundary may lie inside a line: a closing sign that is followed by something.
_INNER_END = re.compile(r"[.!?…:;][\"“”'’‘«»‹›)\]]*\s|\s[•▪◦‣●■►]\s")


@dataclass(frozen=True, slots=True)
class Counts:
    """Absolute counts of a text. `long_words`: more than 6 letters; `polysyllables`: 3 syllables or more;
    `monosyllables`: exactly one; `longest_sentence` in words.
    """

    sentences: int = 0
    words: int = 0
    syllables: int = 0
    letters: int = 0
    long_words: int = 0
    polysyllables: int = 0
    monosyllables: int = 0
    longest_sentence: int = 0


@dataclass(frozen=True, slots=True)
class _Word:
    syllables: int
    letters: int


def sentences(text: str) -> tuple[str, ...]:
    """Sentences that hold at least one word or figure, in order."""
    found: list[str] = []
    for line in text.splitlines():
        if not line.strip():
            continue
        # The splitter is the slow part, and most lines of Leichte Sprache are one sentence.
        parts = split_sentences(line) if _INNER_END.search(line.strip()) else (line,)
        found.extend(part for part in parts if any(c.isalnum() for c in part))
    return tuple(found)


def count(text: str, *, parts: bool = False) -> Counts:
    """Counts of `text`; all zero where it has no word. `parts`: count the parts of cut compounds as words."""
    return count_sentences(sentences(text), parts=parts)


def count_sentences(found: tuple[str, ...], *, parts: bool = False) -> Counts:
    """Counts of sentences that are split already."""
    lengths: list[int] = []
    words: list[_Word] = []
    for sentence in found:
        own = [
            word for token, _, _ in tokenize(_MIDDLE_DOT.sub("-", sentence)) for word in _words(token, parts)
        ]
        lengths.append(len(own))
        words.extend(own)
    return Counts(
        sentences=len(lengths),
        words=len(words),
        syllables=sum(word.syllables for word in words),
        letters=sum(word.letters for word in words),
        long_words=sum(word.letters > LONG_WORD_LETTERS for word in words),
        polysyllables=sum(word.syllables >= POLYSYLLABLE for word in words),
        monosyllables=sum(word.syllables == 1 for word in words),
        longest_sentence=max(lengths, default=0),
    )


@lru_cache(maxsize=65_536)
def _words(token: str, parts: bool) -> tuple[_Word, ...]:
    if not any(c.isalnum() for c in token):
        return ()
    if _ADDRESS.search(token):
        return (_Word(1, 0),)
    pieces = [p for p in _SEPARATORS.split(token) if any(c.isalnum() for c in p)] if parts else [token]
    return tuple(_Word(max(1, count_syllables(p)), sum(c.isalpha() for c in p)) for p in pieces)
