"""Whether an article can go with its noun: gender, number and case of "von der Dünen" cannot.

Only certain disagreements are reported: unknown nouns, adjectival nouns and names pass. Accusative forms equal the
nominative's (weak masculines: the dative's), so the noun table needs no cell for them.
"""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType

from rules.language.nouns import Nouns, Reading
from rules.language.types import Sentence, Token
from rules.language.wordset import word_set

# Endings of articles → what they may be: gender (p plural) and case (n, g, d, a).
_DEFINITE = MappingProxyType({
    "der": frozenset(("mn", "fg", "fd", "pg")),
    "die": frozenset(("fn", "fa", "pn", "pa")),
    "das": frozenset(("nn", "na")),
    "den": frozenset(("ma", "pd")),
    "dem": frozenset(("md", "nd")),
    "des": frozenset(("mg", "ng")),
    **dict.fromkeys(("vom", "im", "am", "zum", "beim"), frozenset(("md", "nd"))),
    "zur": frozenset(("fd",)),
})  # fmt: skip
_EIN = MappingProxyType({
    "": frozenset(("mn", "nn", "na")),
    "e": frozenset(("fn", "fa", "pn", "pa")),
    "en": frozenset(("ma", "pd")),
    "em": frozenset(("md", "nd")),
    "er": frozenset(("fg", "fd", "pg")),
    "es": frozenset(("mg", "ng")),
})  # fmt: skip
_LIKE_EIN = word_set("ein kein mein dein sein ihr unser")
_DATIVE = word_set("von mit bei aus nach zu seit gegenüber")
_ACCUSATIVE = word_set("für durch gegen ohne um")
_BOTH = word_set("in an auf über unter vor hinter neben zwischen")


def disagreements(sentence: Sentence, nouns: Nouns | None = None) -> tuple[str, ...]:
    """Wordings of article and noun that cannot go together, after the preposition before them if there is one."""
    return tuple(_find(sentence, nouns or Nouns.load()))


def _find(sentence: Sentence, nouns: Nouns) -> Iterator[str]:
    tokens = sentence.tokens
    for position, token in enumerate(tokens):
        possible = _possible(token)
        noun = _noun_after(tokens, position)
        if not possible or noun is None:
            continue
        before = tokens[position - 1].text.lower() if position else ""
        if before in _DATIVE:
            possible = frozenset(p for p in possible if p[1] == "d")
        elif before in _ACCUSATIVE:
            possible = frozenset(p for p in possible if p[1] == "a")
        elif before in _BOTH:
            possible = frozenset(p for p in possible if p[1] in "da")
        readings = nouns.readings(tokens[noun].text)
        if readings and not any(_fits(reading, wanted) for reading in readings for wanted in possible):
            yield sentence.slice(max(0, position - (before in _DATIVE | _ACCUSATIVE | _BOTH)), noun + 1)


def _possible(token: Token) -> frozenset[str]:
    word = token.text.lower()
    if word in _DEFINITE and token.tag in {"ART", "APPRART"}:
        return _DEFINITE[word]
    if token.tag in {"ART", "PPOSAT", "PIAT"}:
        for stem in _LIKE_EIN:
            if word.startswith(stem) and word[len(stem) :] in _EIN:
                ending = _EIN[word[len(stem) :]]
                return ending if stem != "ein" else frozenset(p for p in ending if p[0] != "p")
    return frozenset()


def _noun_after(tokens: tuple[Token, ...], position: int) -> int | None:
    """The noun of the phrase; None where anything but adjectives stands between."""
    for place in range(position + 1, min(position + 4, len(tokens))):
        if tokens[place].tag == "NN":
            return place
        if tokens[place].tag not in {"ADJA", "CARD"}:
            return None
    return None


def _fits(reading: Reading, wanted: str) -> bool:
    gender, case = wanted[0], wanted[1]
    if reading.gender == "a":
        return True
    if reading.gender != gender:
        return False
    return {
        "n": reading.case == "nominative",
        "a": reading.case == "nominative" or (gender == "m" and reading.case == "dative"),
        "d": reading.case == "dative",
        "g": reading.case == "genitive" or (gender == "p" and reading.case == "nominative"),
    }[case]
