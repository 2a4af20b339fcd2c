"""LS-Z-13: no words in capitals."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wordfreq import zipf_frequency

from rules.catalog.norms import HILDESHEIM, NETZWERK
from rules.catalog.support import Hit, checker, outside, untouchable
from rules.catalog.words.abbreviation_table import ALLOWED
from rules.core import Context, Example, Rule
from rules.language.types import Sentence

ID = "LS-Z-13"
_REPORT = "Schreiben Sie das Wort nicht nur in großen Buchstaben."
_CAPITALS = re.compile(r"(?<![\w*:/@.&-])[A-ZÄÖÜ]{3,}(?![\w*@&/-]|[.:]\w)")
_WORD_LENGTH = 6
_KNOWN = 4.5
"""Zipf frequency from which a short word in capitals is taken for a word and not for an abbreviation: at 4.5
(wordfreq, German) are NICHT, BITTE and KEINE, while abbreviations such as DRK, DSGVO, WLAN lie below."""


def find(sentence: Sentence, context: Context) -> Iterator[Hit]:
    """Words in capitals that are no abbreviations."""
    del context
    hits: list[Hit] = []
    for match in _CAPITALS.finditer(sentence.text):
        word = match[0]
        if word in ALLOWED or re.fullmatch(r"[IVXLCM]+", word):
            continue
        frequency = zipf_frequency(word.lower(), "de")
        is_word = frequency >= _KNOWN or (len(word) >= _WORD_LENGTH and frequency >= 2)
        if is_word:
            hits.append(Hit(*match.span(), _REPORT, None, (word.capitalize(),)))
    yield from outside(hits, untouchable(sentence))


RULE = Rule(
    id=ID,
    slug="word-in-capitals",
    area="numbers",
    what="Meldet Wörter, die nur aus großen Buchstaben bestehen.",
    why="Die Form von einem Wort hilft beim Lesen, und große Buchstaben nehmen dem Wort seine Form.",
    norms=(HILDESHEIM, NETZWERK),
    severity="warning",
    fix="none",
    wrong=(
        Example("[[WICHTIG]]: Bringen Sie den Ausweis mit."),
        Example("Das Amt ist heute [[NICHT]] offen."),
        Example("[[ACHTUNG]], die Straße ist glatt."),
    ),
    right=(
        "Das DRK hilft Menschen.",
        "Sie bekommen Geld nach dem SGB II.",
        "Die DSGVO ist ein Gesetz.",
    ),
    check=checker(ID, "warning", find),
)
