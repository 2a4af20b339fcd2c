"""Turns a noun phrase in the genitive into "von" with the dative, where gender, case and number are certain."""

from __future__ import annotations

from collections.abc import Sequence
from types import MappingProxyType

from rules.language.nouns import Nouns
from rules.language.wordset import word_set

_MASCULINE = MappingProxyType(
    {
        "des": "vom", "eines": "von einem", "dieses": "von diesem", "jedes": "von jedem", "jenes": "von jenem",
        "keines": "von keinem", "seines": "von seinem", "ihres": "von ihrem", "unseres": "von unserem",
        "meines": "von meinem", "deines": "von deinem", "eures": "von eurem",
    }
)  # fmt: skip
_FEMININE = word_set("der einer dieser jeder jener keiner seiner ihrer unserer meiner deiner eurer")
_PLURAL = MappingProxyType(
    {
        "der": "von den", "dieser": "von diesen", "jener": "von jenen", "keiner": "von keinen", "seiner": "von seinen",
        "ihrer": "von ihren", "unserer": "von unseren", "meiner": "von meinen", "deiner": "von deinen",
        "eurer": "von euren", "aller": "von allen", "beider": "von beiden", "vieler": "von vielen",
        "mehrerer": "von mehreren", "einiger": "von einigen",
    }
)  # fmt: skip
_NUMBER_WORDS = word_set("zwei drei vier fünf sechs acht zehn elf zwölf")
_WEAK_TITLES = word_set("herrn herren frau")
DETERMINERS = frozenset((*_MASCULINE, *_FEMININE, *_PLURAL))
"""Words in lower case that may open a genitive phrase."""


def genitive_to_dative(
    determiner: str, adjectives: Sequence[str], noun: str, nouns: Nouns, *, counted: bool = False
) -> str | None:
    """The phrase with "von": ("der", ["neuen"], "Satzung") gives "von der neuen Satzung".

    `determiner` may be empty ("kranker Kinder"). `counted`: a number above one stands among the adjectives, so it is a
    plural. The caller must know that the phrase is a genitive; None where number or gender is not certain, as in
    "der Beschäftigten" (one woman or many people) and "der Lehrer" (may be a nominative after all).
    """
    word = determiner.lower()
    if noun.lower() in _WEAK_TITLES or not all(_is_weak(a) for a in adjectives if determiner):
        return None
    if word in _MASCULINE:
        return _masculine(word, adjectives, noun, nouns)
    if word and word not in _FEMININE and word not in _PLURAL:
        return None
    if any(r.gender == "a" for r in nouns.readings(noun)):
        return _together(_PLURAL[word], adjectives, noun) if counted and word in _PLURAL else None
    kinds = nouns.nominative(noun)
    if not word:
        return _bare(adjectives, noun, nouns) if kinds == {"p"} else None
    if kinds == {"f"} and not counted and word in _FEMININE:
        return _together(f"von {word}", adjectives, noun)
    sure = kinds == {"p"} or ("p" in kinds and "f" not in kinds and (counted or bool(adjectives) or word == "aller"))
    if sure and word in _PLURAL:
        dative = nouns.dative_plural(noun)
        return None if dative is None else _together(_PLURAL[word], adjectives, dative)
    return None


def _masculine(word: str, adjectives: Sequence[str], noun: str, nouns: Nouns) -> str | None:
    readings = nouns.readings(noun)
    if any(r.gender == "a" for r in readings):
        fits = noun.endswith("en") and word in ("des", "dieses", "jedes", "jenes")
        return _together(_MASCULINE[word], adjectives, noun) if fits else None
    dative = nouns.dative_singular(noun)
    return None if dative is None else _together(_MASCULINE[word], adjectives, dative)


def _bare(adjectives: Sequence[str], noun: str, nouns: Nouns) -> str | None:
    dative = nouns.dative_plural(noun)
    strong = all(a.endswith("er") and a.islower() for a in adjectives)
    if not adjectives or dative is None or not strong:
        return None
    return _together("von", [a[:-2] + "en" for a in adjectives], dative)


def _is_weak(adjective: str) -> bool:
    # Figures, number words and "Berliner" do not change.
    invariable = adjective in _NUMBER_WORDS or not any(c.isalpha() for c in adjective)
    return adjective.endswith("en") or invariable or (adjective[:1].isupper() and adjective.endswith("er"))


def _together(opening: str, adjectives: Sequence[str], noun: str) -> str:
    return " ".join((opening, *adjectives, noun))
