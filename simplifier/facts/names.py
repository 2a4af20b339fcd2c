"""Proper names: persons, places, organisations, quoted titles, abbreviations in capitals.

A name of one side is looked for among all words of the other, whatever their tags: so a tagger's slip costs
nothing where the word is there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rules.language.types import Sentence, Token
from rules.language.wordset import word_set
from simplifier.facts.types import Fact
from simplifier.facts.units import unit_of
from simplifier.facts.words import fold

_TITLES = word_set("frau herr herrn familie dr prof doktor professor professorin")
_PLACE_NOUNS = word_set(
    "stadt gemeinde landkreis kreis kreisstadt markt ort dorf ortsteil stadtteil ortsteils stadtteils gemeinden"
)
_PLACE_PREPOSITIONS = word_set("in aus nach bei von")
_NO_NAMES = word_set(
    "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz april mai juni juli "
    "august september oktober november dezember sie ihr ihre ihren ihrem ihrer ich wir uhr euro eur prozent abs "
    "absatz satz nr nummer paragraf tel telefon fax e-mail mail internet seite straße haus raum zimmer "
    "corona mb gb kb tb kw kwh mw pdf faq"
)
_QUOTED = re.compile(r"[„“\"»‚]([^„“”\"»«‘’]{2,60})[“”\"«‘’]")
_CAPITALS = re.compile(r"^(?=(?:.*[A-ZÄÖÜ]){2})[A-ZÄÖÜ][A-Za-zÄÖÜäöü]{0,2}[A-ZÄÖÜ][A-Za-zÄÖÜäöü]{0,2}$")
_NOUN_LIKE = ("NE", "NN", "ADJA", "FM", "XY")
_LAW_NAME = re.compile(r"^(?:[A-ZÄÖÜ][a-zäöüß]*){2,}(?:G|GB|VO|O)$|^SGB$")
_ROLE = re.compile(
    r"(?:leiter|sprecher|meister|direktor|präsident|dezernent|minister|chef|beamt|referent|sekretär|manager"
    r"|trainer|kämmerer|pfarrer)"
    r"(?:in|innen|s|n|en|er|e)?$|(?:vorsitzend|beauftragt|abgeordnet|beamt|angestellt)e[rnms]?$|(?:rat|rätin"
    r"|räte|kämmerin)$"
)
_LONG = 14
"""A word of so many letters is a compound rather than a name, whatever the tagger says."""
_LINKED = re.compile(r"[-–/]")
_COMMON_ENDINGS = (
    "ung", "ungen", "heit", "keit", "keiten", "schaft", "tion", "tionen", "ismus", "ität", "nis", "tum", "ierung",
    "verfahren", "gesetz", "gebühr", "gebühren", "antrag", "anträge", "beginn", "kosten", "maßnahme", "maßnahmen",
)  # fmt: skip
_BODIES = word_set("caritas diakonie lebenshilfe arbeiterwohlfahrt johanniter malteser")
_TOWN_PREPOSITIONS = word_set("in nach aus bei von ab bis über gegen")
_TOWN = re.compile(
    r"^[A-ZÄÖÜ][a-zäöüß]{2,}(?:au|dorf|heim|stedt|stadt|feld|felde|burg|berg|bergen|hausen|itz|nitz|tal|bach"
    r"|heide|roda|rode|kirchen|furt"
    r"|ingen|hofen|brück|brücken|walde?|seeburg|münde|werder|büttel|hagen|born|bronn|stein|leben|ungen|ow"
    r"|hafen|thal|kamp|beck|horst|loh)$"
)
_TOWN_LIKE = word_set(
    "wald berg stadt tal bach heim feld hafen stein altstadt innenstadt kernstadt pflegeheim wohnheim tierheim "
    "kinderheim altenheim seniorenheim umfeld krankenhausen eigenheim geheim wildwald laubwald stadtwald "
    "fernsehen vorhaben kleinstadt großstadt kreisstadt nachbarstadt partnerstadt hauptstadt ackerland"
)
_NAME_KINDS = frozenset(("name", "place", "organisation"))


def read_names(sentence: Sentence, line: int = 0) -> Iterator[Fact]:
    """Each word that is a proper name, and each quoted title as a whole."""
    taken: set[int] = set()
    for match in _QUOTED.finditer(sentence.text):
        quoted = match[1].strip()
        inner = [t for t in sentence.tokens if match.start(1) <= t.start and t.end <= match.end(1) and t.is_word]
        if not inner or len(inner) > 5 or quoted[-1:] in ".!?," or any(t.is_finite for t in inner):
            continue
        if not inner[0].text[0].isupper() or not _opens_title(sentence, match.start()):
            continue
        for token in inner:
            if token.text[0].isupper():
                taken.add(token.start)
                yield _name(token, line)
    protected = [p for p in sentence.protected if p.kind in _NAME_KINDS]
    for i, token in enumerate(sentence.tokens):
        if token.start in taken or not token.is_word or not token.text[0].isupper():
            continue
        # A single word that only its tag makes a name is as sure as the tag.
        inside = any(
            p.start <= token.start and token.end <= p.end and (p.kind != "name" or p.text != token.text)
            for p in protected
        )
        sure = _is_name(sentence.tokens, i, inside)
        if sure is not None:
            yield _name(token, line, sure)


def _opens_title(sentence: Sentence, at: int) -> bool:
    """Whether a quotation mark at `at` follows what a title follows: „das Projekt“, „der“, „im“."""
    before = [t for t in sentence.tokens if t.end <= at]
    return bool(before) and before[-1].tag in ("NN", "NE", "ART", "APPRART", "ADJA", "PPOSAT", "APPR")


def _name(token: Token, line: int, sure: bool = True) -> Fact:
    return Fact("name", token.text, frozenset((fold(token.text),)), required=sure, line=line)


def _is_name(tokens: tuple[Token, ...], i: int, protected: bool) -> bool | None:
    """True: a name for sure; False: the tagger alone says so; None: no name."""
    token, word = tokens[i], tokens[i].text
    lower = word.lower().rstrip(".")
    if lower in _NO_NAMES or unit_of(lower) or lower in _TITLES or any(c.isdigit() for c in word):
        return None
    if _LAW_NAME.match(word):
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
        if place or lower in _BODIES or (protected and token.tag in _NOUN_LIKE and lower not in _PLACE_NOUNS):
            return True
        # A bare singular after a preposition with the ending of a town: "in Ellernburg"
        bare = before is not None and before.text.lower() in _TOWN_PREPOSITIONS and before.tag.startswith("APPR")
        return True if bare and token.tag == "NN" and _TOWN.match(word) and not _is_word(word) else None
    if lower.endswith(_COMMON_ENDINGS) or _ROLE.search(lower):
        return None
    if protected:
        return True
    neighbour = any(t is not None and t.tag == "NE" for t in (before, after))
    placed = before is not None and (before.text.lower() in _PLACE_PREPOSITIONS or before.tag == "NN")
    acting = i > 0 and after is not None and after.is_finite
    return neighbour or ((placed or acting) and len(word) < _LONG)


def _is_word(word: str) -> bool:
    lower = word.lower()
    return (
        lower.endswith(("bau", "stau", "schau", "frau", "umfeld", "vorfeld", "ungen", "lingen")) or lower in _TOWN_LIKE
    )


def name_parts(key: str) -> tuple[str, ...]:
    """The parts of a hyphenated name, folded."""
    return tuple(part for part in _LINKED.split(key) if part)
