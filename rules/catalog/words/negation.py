"""LS-W-13: positive wording."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rules.catalog.norms import LANGUAGETOOL, NETZWERK, bitv
from rules.catalog.support import Hit, checker
from rules.core import Context, Example, Rule
from rules.language.types import Sentence

ID = "LS-W-13"
_REPORT = "Das ist eine Verneinung. Können Sie es auch ohne „nicht“ sagen?"
_REPORT_DOUBLE = "Das sind zwei Verneinungen. Sagen Sie, was ist."
_DOUBLE = re.compile(
    r"\b(?:nicht|kein\w*|nie|niemand\w*)\s(?:\w+\s){0,2}?(?:un[a-zäöü]{4,}|ohne(?! [Ww]eiteres))\b", re.IGNORECASE
)
_NO_NEGATION = re.compile(
    r"\bun(?:ter\w*|d|s\w*|gefähr\w*|bedingt|mittelbar\w*|bekannt\w*|iver\w*|ser\w*|ver\w+|fall\w*|günstig\w*)$",
    re.IGNORECASE,
)
_WORDS = re.compile(r"\b(?:nicht|nie|niemals|niemand\w*|nichts|weder|keinesfalls|keineswegs)\b", re.IGNORECASE)
_NOT_ONLY = re.compile(r"nicht (?:nur|zuletzt|allein)\b", re.IGNORECASE)


def find(sentence: Sentence, context: Context) -> Iterator[Hit]:
    """Negating words, two negations together as one; „nicht nur“ is none."""
    del context
    text = sentence.text
    doubles = []
    for match in _DOUBLE.finditer(text):
        if not _NO_NEGATION.search(match[0].split()[-1]):
            doubles.append(match.span())
            yield Hit(*match.span(), _REPORT_DOUBLE)
    for match in _WORDS.finditer(text):
        inside = any(a <= match.start() < b for a, b in doubles)
        if not inside and not _NOT_ONLY.match(text, match.start()):
            yield Hit(*match.span(), _REPORT)


RULE = Rule(
    id=ID,
    slug="negation",
    area="words",
    what="Meldet Verneinungen.",
    why="Eine Verneinung überliest man leicht, und dann versteht man das Gegenteil.",
    norms=(NETZWERK, bitv(1), LANGUAGETOOL),
    severity="info",
    fix="none",
    wrong=(
        Example("Das Amt ist am Montag [[nicht]] offen."),
        Example("Das ist [[nicht unwichtig]]."),
        Example("Die Stadt hat [[nie]] Geld verlangt."),
    ),
    right=(
        "Das Amt ist am Montag zu.",
        "Das ist wichtig.",
        "Die Kinder malen nicht nur.",
        "Das Nichtraucher-Haus ist offen.",
    ),
    check=checker(ID, "info", find),
)
