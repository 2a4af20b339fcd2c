"""LS-W-06: short words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rules.catalog.norms import DIN, LANGUAGETOOL, NETZWERK
from rules.catalog.support import Hit, checker, overlaps, untouchable
from rules.core import Context, Example, Rule
from rules.language.types import Sentence

ID = "LS-W-06"
_REPORT = "Das Wort ist lang. Trennen Sie das Wort, oder nehmen Sie ein kürzeres."
_WORD = re.compile(r"[^\W\d_]+")
LETTERS = 14
"""Parts of a word with this many letters or more are reported (LanguageTool: more than 13)."""


def find(sentence: Sentence, context: Context) -> Iterator[Hit]:
    """Words with a part (between hyphens or middle dots) of 14 letters or more."""
    del context
    fixed = untouchable(sentence)
    for token in sentence.tokens:
        if overlaps((token.start, token.end), fixed) or token.tag == "NE":
            continue
        if any(len(part) >= LETTERS for part in _WORD.findall(token.text)):
            yield Hit(token.start, token.end, _REPORT)


RULE = Rule(
    id=ID,
    slug="long-word",
    area="words",
    what="Meldet lange Wörter.",
    why="Bei langen Wörtern verliert man beim Lesen die Teile aus den Augen.",
    norms=(NETZWERK, DIN, LANGUAGETOOL),
    severity="info",
    fix="none",
    wrong=(
        Example("Die [[Abfallentsorgung]] ist teuer."),
        Example("Das [[Bundesgleichstellungsgesetz]] ist neu."),
        Example("Der Antrag liegt bei der [[Führerscheinstelle]]."),
    ),
    right=(
        "Die Abfall-Entsorgung ist teuer.",
        "Das Bundes-Behörden-Gesetz ist neu.",
        "Der Bus hat Verspätung.",
    ),
    check=checker(ID, "info", find),
)
