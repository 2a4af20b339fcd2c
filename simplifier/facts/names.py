"""Proper names: persons, places, organisations, quoted titles, abbreviations in capitals.

A name of one side is looked for among all words of the other, whatever their tags: so a tagger's slip costs
nothing where the word is there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rules.language.types import Sentence, Token
from simplifier.facts.types import Fact
from simplifier.facts.units import unit_of
from simplifier.facts.words import fold

_TITLES = frozenset("frau herr herrn familie dr prof doktor professor professorin".split())
_PLACE_NOUNS = frozenset(
    "stadt gemeinde landkreis kreis kreisstadt markt ort dorf ortsteil stadtteil ortsteils stadtteils gemeinden".split()
)
_PLACE_PREPOSITIONS = frozenset("in aus nach bei von".split())
_NO_NAMES = frozenset(
    (
        "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz april mai juni juli "
        "august september oktober november dezember sie ihr ihre ihren ihrem ihrer ich wir uhr euro eur prozent abs "
        "absatz satz nr nummer paragraf tel telefon fax e-mail mail internet seite straße haus raum zimmer corona"
    ).split()
)
_QUOTED = re.compile(r"[„“\"»‚]([^„“”\"»«‘’]{2,60})[“”\"«‘’]")
_CAPITALS = re.compile(r"^(?=(?:.*[A-ZÄÖÜ]){2})[A-ZÄÖÜ][A-Za-zÄÖÜäöü]{0,2}[A-ZÄÖÜ][A-Za-zÄÖÜäöü]{0,2}$")
_NOUN_LIKE = ("NE", "NN", "ADJA", "FM", "XY")
_LINKED = re.compile(r"[-–/]")
_COMMON_ENDINGS = (
    "ung", "ungen", "heit", "keit", "keiten", "schaft", "tion", "tionen", "ismus", "ität", "nis", "tum", "ierung",
    "verfahren", "gesetz", "gebühr", "gebühren", "antrag", "anträge", "beginn", "kosten", "maßnahme", "maßnahmen",
)  # fmt: skip
_NAME_KINDS = frozenset(("name", "place", "organisation"))


def read_names(sentence: Sentence, line: int = 0) -> Iterator[Fact]:
    """Each word that is a proper name, and each quoted title as a whole."""
    taken: set[int] = set()
    for match in _QUOTED.finditer(sentence.text):
        quoted = match[1].strip()
        inner = [t for t in sentence.tokens if match.start(1) <= t.start and t.end <= match.end(1) and t.is_word]
        if not inner or len(inner) > 5 or quoted[-1:] in ".!?," or any(t.is_finite for t in inner):
            continue
        if not inner[0].text[0].isupper():
            continue
        for token in inner:
            if token.text[0].isupper():
                taken.add(token.start)
                yield _name(token, line)
    protected = [p for p in sentence.protected if p.kind in _NAME_KINDS]
    for i, token in enumerate(sentence.tokens):
        if token.start in taken or not token.is_word or not token.text[0].isupper():
            continue
        inside = any(p.start <= token.start and token.end <= p.end for p in protected)
        sure = _is_name(sentence.tokens, i, inside)
        if sure is not None:
            yield _name(token, line, sure)


def _name(token: Token, line: int, sure: bool = True) -> Fact:
    return Fact("name", token.text, frozenset((fold(token.text),)), required=sure, line=line)


def _is_name(tokens: tuple[Token, ...], i: int, protected: bool) -> bool | None:
    """True: a name for sure; False: the tagger alone says so; None: no name."""
    token, word = tokens[i], tokens[i].text
    lower = word.lower().rstrip(".")
    if lower in _NO_NAMES or unit_of(lower) or lower in _TITLES or any(c.isdigit() for c in word):
        return None
    if _CAPITALS.match(word):
        return True
    before = tokens[i - 1] if i else None
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    if before is not None and before.text.lower().rstrip(".") in _TITLES and token.tag in _NOUN_LIKE:
        return True
    if token.tag != "NE":
        # A town that the tagger does not know: "die Stadt Neuenfeld"
        place = before is not None and before.lemma.lower() in _PLACE_NOUNS and token.tag in ("NN", "FM", "XY")
        return True if place else None
    if lower.endswith(_COMMON_ENDINGS):
        return None
    if protected:
        return True
    neighbour = any(t is not None and t.tag == "NE" for t in (before, after))
    placed = before is not None and (before.text.lower() in _PLACE_PREPOSITIONS or before.tag == "NN")
    acting = after is not None and after.is_finite
    return neighbour or placed or acting


def name_parts(key: str) -> tuple[str, ...]:
    """The parts of a hyphenated name, folded."""
    return tuple(part for part in _LINKED.split(key) if part)
