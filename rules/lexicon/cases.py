"""Genitive noun phrases in the dative, only where the form is certain.

After "wegen", "mit", "innerhalb von" … Leichte Sprache has the dative. Certain are: masculine and neuter nouns with
a determiner (the genitive shows in its ending, the base form in the lemma), feminine nouns (same forms), and plurals
whose form is no singular.
"""

from __future__ import annotations

from collections.abc import Sequence

from wordfreq import zipf_frequency

from rules.language.types import Token

_KNOWN_ZIPF = 2.0  # a lemma that is no word shows that the tagger did not know the plural

_MASCULINE = {
    "des": "dem", "eines": "einem", "keines": "keinem", "dieses": "diesem", "jedes": "jedem",
    "meines": "meinem", "seines": "seinem", "ihres": "ihrem", "Ihres": "Ihrem", "unseres": "unserem",
}  # fmt: skip
_PLURAL = {
    "der": "den", "dieser": "diesen", "meiner": "meinen", "seiner": "seinen", "ihrer": "ihren",
    "Ihrer": "Ihren", "unserer": "unseren",
}  # fmt: skip
_ONLY_FEMININE = frozenset(("einer", "jeder"))
_FEMININE_GENITIVE = _ONLY_FEMININE | frozenset(_PLURAL)
_FEMININE_ENDINGS = ("ung", "heit", "keit", "schaft", "ion", "tät", "ik", "enz", "anz", "ei", "ur")
# Feminine, also as the last part of a compound.
_FEMININE_LAST = (
    "arbeit", "behörde", "fahrt", "firma", "frist", "gefahr", "gemeinde", "hilfe", "messe", "nacht", "pflege",
    "schule", "stadt", "steuer", "straße", "stunde", "woche", "zeit", "zahl", "brücke", "stelle", "reise", "karte",
    "miete", "kasse", "sprache", "presse", "pause", "kirche", "gebühr", "adresse", "aufgabe", "krise", "lage",
    "reihe", "seite", "größe", "höhe", "dauer", "natur", "unterkunft", "auskunft", "fläche", "quelle", "liste",
    "nummer", "feier", "wahl", "hitze", "kälte",
)  # fmt: skip
_PLURAL_ONLY = frozenset(
    ["Eltern", "Kosten", "Ferien", "Leute", "Geschwister", "Großeltern", "Pflegeeltern", "Einkünfte"]
)
_COORDINATING = frozenset(("und", "oder", "sowie", "bzw.", "beziehungsweise", "&", "/"))


def dative_of_genitive(tokens: Sequence[Token], start: int) -> tuple[int, str] | None:
    """The genitive phrase that begins at token `start`, in the dative: (end token, text); None where not certain."""
    if start >= len(tokens):
        return None
    determiner = tokens[start].text
    end = start + 1
    while end < len(tokens) and tokens[end].tag == "ADJA" and tokens[end].text.endswith("en"):
        end += 1
    if end >= len(tokens) or tokens[end].tag not in ("NN", "NE"):
        return None
    after = [token.text for token in tokens[end + 1 : end + 3]]
    if after and (after[0] in _COORDINATING or after[0].startswith("-")):
        return None
    if len(after) > 1 and after[0] == "," and (after[1] in _MASCULINE or after[1] in _FEMININE_GENITIVE):
        # an enumeration may go on in the genitive
        return None
    changed = _dative(determiner, tokens[end])
    if changed is None:
        return None
    between = [token.text for token in tokens[start + 1 : end]]
    return end + 1, " ".join((changed[0], *between, changed[1]))


def _dative(determiner: str, noun: Token) -> tuple[str, str] | None:
    word, lemma = noun.text, noun.lemma
    if determiner in _MASCULINE:
        if word in (f"{lemma}s", f"{lemma}es", f"{lemma}ses"):
            return _MASCULINE[determiner], lemma
        if word in (f"{lemma}n", f"{lemma}en"):
            return _MASCULINE[determiner], word
        return None
    if noun.tag == "NE":
        return None
    if determiner in _ONLY_FEMININE:
        return determiner, word
    if determiner not in _PLURAL:
        return None
    if word.endswith(_FEMININE_ENDINGS) or word.lower().endswith(_FEMININE_LAST):
        return determiner, word
    if word in _PLURAL_ONLY or (word != lemma and word.endswith(("n", "s"))):
        return _PLURAL[determiner], word if word.endswith(("n", "s")) else f"{word}n"
    if word != lemma and word.endswith(("e", "er", "el")) and zipf_frequency(lemma, "de") >= _KNOWN_ZIPF:
        return _PLURAL[determiner], f"{word}n"
    return None
