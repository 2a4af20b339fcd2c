"""What rules on difficult words share: which tokens are content words of the text itself, and how common they are."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from wordfreq import zipf_frequency

from rules.catalog.support import overlaps, untouchable
from rules.language.types import Sentence, Token

MAX_LETTERS = 40
"""Only this many letters at the end of a word are looked at for its parts: longer ones are no words."""
_CONTENT = ("NN", "VVFIN", "VVINF", "VVPP", "VVIZU", "ADJA", "ADJD")


@lru_cache(maxsize=16384)
def zipf(word: str) -> float:
    """Zipf frequency in German (wordfreq): 0 unknown, 3 once in a million words, 7 „und“."""
    return float(zipf_frequency(word, "de")) if len(word) <= MAX_LETTERS else 0.0


def frequency(token: Token) -> float:
    """How common a token is: the better of the form and its base form."""
    return max(zipf(token.text.lower()), zipf(token.lemma.lower()))


def content_words(sentence: Sentence) -> Iterator[Token]:
    """Nouns, full verbs and adjectives that are no names, figures or addresses."""
    fixed = untouchable(sentence)
    for token in sentence.tokens:
        if token.tag not in _CONTENT or not token.text[0].isalpha():
            continue
        if overlaps((token.start, token.end), fixed) or token.text.isupper():
            continue
        yield token


@lru_cache(maxsize=16384)
def joins_known_words(word: str, known: float = 3.5) -> bool:
    """Whether a noun is two well-known words put together (with a linking s, n, en, es or none)."""
    lower = word.lower()[-MAX_LETTERS:]
    for cut in range(3, len(lower) - 2):
        head, tail = lower[:cut], lower[cut:]
        if zipf(tail) < known or len(tail) < 3:
            continue
        stems = (head, *(head.removesuffix(link) for link in ("s", "n", "en", "es", "e") if head.endswith(link)))
        if any(len(stem) >= 3 and zipf(stem) >= known for stem in stems):
            return True
    return False


@lru_cache(maxsize=16384)
def has_known_tail(word: str, known: float) -> bool:
    """Whether a noun ends in a common word of five letters or more („Vorlesefunktion“)."""
    lower = word.lower()[-MAX_LETTERS:]
    return any(zipf(lower[cut:]) >= known for cut in range(3, len(lower) - 4))
