"""LS-Z-11: no inserts in brackets; sure ones become a sentence of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rules.catalog.norms import NETZWERK, bitv
from rules.catalog.support import Hit, checker, has_finite, overlaps, untouchable
from rules.core import Context, Example, Rule
from rules.language.types import Sentence

ID = "LS-Z-11"
_REPORT = "Klammern sind schwer zu lesen. Machen Sie einen eigenen Satz daraus."
_BRACKET = re.compile(r"\(([^()]*)\)")
_PHONE = re.compile(r"(?:Telefon|Tel\.):?\s(?:Nummer\s)?(0[\d /-]{5,}\d|\+49[\d /-]{5,}\d)")
_ROOM = re.compile(r"(Raum|Zimmer|Saal)\s(\d[\w.]*)")
_AGE = re.compile(r"([1-9]\d?)")
_NAME_BEFORE = re.compile(r"((?:Dr\.\s)?[A-ZÄÖÜ][\w-]+(?:\s(?:von|van|zu|de)(?:\s(?:der|den))?)?\s[A-ZÄÖÜ][\w-]+)\s$")
_ACRONYM = re.compile(r"[A-ZÄÖÜ]{2,6}|[A-ZÄÖÜ][a-zäöü]?[A-ZÄÖÜ]{1,4}")
_NOUN_BEFORE = re.compile(r"([A-ZÄÖÜ][a-zäöüß-]{4,})\s$")
_GENDER = re.compile(r"\w\($|^-?in(?:nen)?$|^m/w/d$")
_AFTER = re.compile(r"\s?(?:statt|auf|an|ein|aus|zu|vor|geschlossen|geöffnet|offen|gesperrt)?[.!]")


@dataclass(frozen=True, slots=True)
class _Move:
    """A bracket to take out (with the blank before it) and the sentence that says the same."""

    start: int
    end: int
    line: str


def find(sentence: Sentence, context: Context) -> Iterator[Hit]:
    """All brackets except those of gender forms."""
    del context
    text = sentence.text
    fixed = untouchable(sentence, names=False)
    for match in _BRACKET.finditer(text):
        glued = match.start() > 0 and text[match.start() - 1].isalnum()
        if not glued and not overlaps(match.span(), fixed) and not _GENDER.search(match[1]):
            yield Hit(*match.span(), _REPORT)


def move_out(sentence: Sentence, context: Context) -> tuple[str, ...] | None:
    """The sentence without the first bracket that is sure, and a sentence for it."""
    del context
    text = sentence.text
    if not text.endswith((".", "!")) or not has_finite(sentence.tokens):
        return None
    fixed = untouchable(sentence, names=False)
    for match in _BRACKET.finditer(text):
        if overlaps(match.span(), fixed):
            continue
        move = _move(sentence, match)
        if move is not None:
            rest = (text[: move.start].rstrip() + text[move.end :]).strip()
            return (rest, move.line)
    return None


def _move(sentence: Sentence, match: re.Match[str]) -> _Move | None:
    text = sentence.text
    inside = match[1].strip()
    before = text[: match.start()]
    last = _AFTER.fullmatch(text[match.end() :]) is not None
    one_clause = "," not in text and ";" not in text and ":" not in text
    if phone := _PHONE.fullmatch(inside):
        return _Move(*match.span(), f"Die Telefonnummer ist: {phone[1]}.") if last and one_clause else None
    if room := _ROOM.fullmatch(inside):
        return _Move(*match.span(), f"Das ist in {room[1]} {room[2]}.") if last and one_clause else None
    if _AGE.fullmatch(inside):
        name = _NAME_BEFORE.search(before)
        if name and _is_person(sentence, name.start(1), name.end(1)) and int(inside) >= 2:
            return _Move(*match.span(), f"{name[1]} ist {inside} Jahre alt.")
        return None
    if _ACRONYM.fullmatch(inside):
        noun = _NOUN_BEFORE.search(before)
        if noun and noun[1][0].upper() == inside[0] and _is_short_form(noun[1], inside):
            return _Move(*match.span(), f"Die Abkürzung für {noun[1]} ist: {inside}.")
    return None


def _is_person(sentence: Sentence, start: int, end: int) -> bool:
    """First name and surname, not a firm or a place: both words are tagged as names."""
    tags = [t.tag for t in sentence.tokens if start <= t.start < end and t.text not in ("von", "van", "Dr.")]
    return len(tags) >= 2 and all(tag == "NE" for tag in tags)


def _is_short_form(noun: str, short: str) -> bool:
    """The letters of the short form stand in the noun in this order („Arbeitsgemeinschaft“ – „ARGE“)."""
    position = 0
    letters = noun.lower()
    for letter in short.lower():
        position = letters.find(letter, position) + 1
        if position == 0:
            return False
    return True


RULE = Rule(
    id=ID,
    slug="bracket",
    area="numbers",
    what="Macht aus einer Klammer einen eigenen Satz.",
    why="Eine Klammer unterbricht den Satz, und was darin steht, überlesen viele.",
    norms=(NETZWERK, bitv(6)),
    severity="warning",
    fix="safe",
    wrong=(
        Example(
            "Die Beratung ist im Rathaus [[(Raum 2.07)]].",
            ("Die Beratung ist im Rathaus.", "Das ist in Raum 2.07."),
        ),
        Example(
            "Bei Fragen hilft das Kreisarchiv [[(Telefon 04891 55-310)]].",
            ("Bei Fragen hilft das Kreisarchiv.", "Die Telefonnummer ist: 04891 55-310."),
        ),
        Example(
            "Den Preis bekam Gerhard Pfister [[(72)]] für seine Arbeit.",
            ("Den Preis bekam Gerhard Pfister für seine Arbeit.", "Gerhard Pfister ist 72 Jahre alt."),
        ),
        Example(
            "Die Arbeitsgemeinschaft [[(ARGE)]] zahlt das Geld.",
            ("Die Arbeitsgemeinschaft zahlt das Geld.", "Die Abkürzung für Arbeitsgemeinschaft ist: ARGE."),
        ),
        Example("Das Bad [[(außer montags)]] hat von 8 bis 20 Uhr geöffnet."),
        Example("Fragen Sie das Amt [[(Frau Berg)]], wenn Sie Hilfe brauchen."),
    ),
    right=(
        "Die Beratung ist im Rathaus. Das ist in Raum 2.07.",
        "Der Landrat sagt: „Wir helfen (fast) allen.“",
        "Die Mitarbeiter(innen) helfen Ihnen.",
    ),
    check=checker(ID, "warning", find),
    rewrite=move_out,
)
