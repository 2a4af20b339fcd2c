"""LS-W-01: known words."""

from __future__ import annotations

from collections.abc import Iterator

from rules.catalog.norms import DIN, HILDESHEIM, NETZWERK, ZURICH, bitv
from rules.catalog.support import Hit, checker
from rules.catalog.words.plainness import content_words, frequency, joins_known_words
from rules.core import Context, Example, Rule
from rules.language.syllables import count_syllables
from rules.language.types import Sentence, Token

ID = "LS-W-01"
_REPORT = "Das Wort ist selten. Nehmen Sie ein bekanntes Wort, oder erklären Sie das Wort."
RARE = 2.9
"""Zipf frequency below which a word is reported. Chosen on the corpus: 3.0 is one occurrence in a million words, and
words just above it (Pfand, Quittung) are known; below 2.9 are „bezuschussen“, „Duplikat“, „verauslagen“."""
_PARTS_FROM = 4
"""Nouns with this many syllables are nearly always compounds: their frequency says nothing, LS-W-06 reports them."""


def find(sentence: Sentence, context: Context) -> Iterator[Hit]:
    """Rare content words that are no compounds and no names."""
    del context
    for token in content_words(sentence):
        if _may_be_compound(token) or "-" in token.text or len(token.text) < 4:
            continue
        # A noun that is in no list at all is a name or a compound.
        if token.tag == "NN" and (frequency(token) == 0 or joins_known_words(token.lemma)):
            continue
        if frequency(token) < RARE:
            yield Hit(token.start, token.end, _REPORT)


def _may_be_compound(token: Token) -> bool:
    return token.tag == "NN" and (count_syllables(token.text) >= _PARTS_FROM or len(token.text) > 11)


RULE = Rule(
    id=ID,
    slug="rare-word",
    area="words",
    what="Meldet seltene Wörter.",
    why="Wörter, die man selten hört, verstehen viele Menschen nicht.",
    norms=(NETZWERK, bitv(4), HILDESHEIM, DIN, ZURICH),
    severity="info",
    fix="none",
    wrong=(
        Example("Die Stadt [[bezuschusst]] den Verein."),
        Example("Sie bekommen ein [[Duplikat]] vom Ausweis."),
        Example("Das Amt hat die Kosten [[verauslagt]]."),
    ),
    right=(
        "Der Vermieter muss das machen.",
        "Die Stadt baut eine neue Schule.",
        "Sie bekommen einen neuen Ausweis.",
        "Herr Sartorius wohnt in Grombach.",
    ),
    check=checker(ID, "info", find),
)
