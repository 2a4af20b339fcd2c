"""LS-W-03: no foreign and technical words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rules.catalog.norms import DIN, HILDESHEIM, LANGUAGETOOL, NETZWERK, bitv
from rules.catalog.support import Hit, checker
from rules.catalog.words.plainness import content_words, frequency, has_known_tail
from rules.core import Context, Example, Rule
from rules.language.types import Sentence, Token
from rules.language.wordset import word_set

ID = "LS-W-03"
_REPORT = "Das ist ein Fremdwort. Nehmen Sie ein leichteres Wort, oder erklären Sie das Wort."
_ENDINGS = re.compile(
    r"(?:ation|ition|ktion|usion|ision|ität|ismus|istik|logie|ilität|anz|enz|ment|ung?ieren|abel|iell|istisch|ologisch"
    r"|graphie|ure|esk|iös|atur|itur|eur|erie|uell|ibel|ative?|orisch)(?:en|s|e|er|em|es)?$"
)
_VERB = re.compile(r"ieren$")
_ENGLISH = re.compile(r"^[A-ZÄÖÜa-z]{3,}(?:ing|ness|ship|ability|board|line|point|check|care|sharing)s?$")
COMMON = 4.4
"""Zipf frequency from which a word with a foreign ending is taken as known: at 4.4 (wordfreq, German) lie Station
and Reparatur, above it Information and studieren, below it Kompensation and Kapazität."""
_OWN = word_set(
    "Workshop Event Meeting Feedback Newsletter Account Hotline Coaching Monitoring Update Download Livestream "
    "Catering Streetworker Screening Benchmark Konzept Budget Etat Ressort Gremium Resolution Rezension Referent "
    "Dezernat Dezernent Dezernentin Plenum Fraktion Quorum Statut Inklusion Partizipation Prävention Prozess "
    "Ressource Defizit Konsens Kontingent Quartal"
)
"""Words without a telling ending that office texts use and that are hard although some are frequent."""
_FAMILIAR = word_set(
    "studieren reparieren Reparatur Medikament fotografieren spazieren kontrollieren trainieren ausprobieren kopieren "
    "gratulieren kritisieren protestieren telefonieren passieren probieren marschieren rasieren frisieren "
    "Element Zement Moment Firmament beschmieren schmieren frieren verlieren verzieren einfrieren Grenze Pflanze "
    "Steuer Mauer Dauer Trauer Feuer"
)
_NATIVE_ING = re.compile(r"(?:ling|ring|ding|sprung|pfennig|hering|messing)s?$", re.IGNORECASE)


def find(sentence: Sentence, context: Context) -> Iterator[Hit]:
    """Words with foreign endings that are not common, and those of our own list."""
    del context
    for token in content_words(sentence):
        if "-" not in token.text and _is_foreign(token):
            yield Hit(token.start, token.end, _REPORT)


def _is_foreign(token: Token) -> bool:
    if token.lemma in _OWN:
        return True
    if token.lemma in _FAMILIAR or frequency(token) >= COMMON:
        return False
    if token.tag == "NN" and has_known_tail(token.lemma, COMMON):
        return False
    word = token.lemma if token.tag.startswith("V") else token.text
    if token.tag.startswith("V"):
        return _VERB.search(word) is not None and len(word) > 7
    if token.tag == "NN" and _ENGLISH.search(word) and not _NATIVE_ING.search(word):
        return frequency(token) < COMMON
    return len(word) > 6 and _ENDINGS.search(word) is not None


RULE = Rule(
    id=ID,
    slug="foreign-word",
    area="words",
    what="Meldet Fremdwörter und Fachwörter.",
    why="Viele Menschen kennen Wörter aus anderen Sprachen nicht.",
    norms=(NETZWERK, bitv(4), DIN, HILDESHEIM, LANGUAGETOOL),
    severity="warning",
    fix="none",
    wrong=(
        Example("Der [[Workshop]] ist am Montag."),
        Example("Das Amt [[kompensiert]] den Schaden."),
        Example("Die [[Kapazität]] reicht nicht."),
        Example("Das [[Dezernat]] macht einen Vorschlag."),
    ),
    right=(
        "Die Arbeitsgruppe trifft sich am Montag.",
        "Das Amt bezahlt den Schaden.",
        "Die Polizei informiert die Menschen.",
        "Der Lehrling kommt im Frühling.",
        "Die Station ist neu.",
    ),
    check=checker(ID, "warning", find),
)
