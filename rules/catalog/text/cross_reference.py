"""LS-T-04: no cross references."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rules.catalog.norms import LANGUAGETOOL, NETZWERK
from rules.catalog.support import Hit, checker
from rules.core import Context, Example, Rule
from rules.language.types import Sentence

ID = "LS-T-04"
_REPORT = "Das ist ein Verweis. Schreiben Sie die Information hier noch einmal."
_REFERENCE = re.compile(
    r"\bsiehe\s(?:oben|unten|Seite\s\d+|Anlage|Anhang|Kapitel|Abschnitt|auch|Rückseite|Tabelle)\b|\bs\.\s?[ou]\."
    r"|\b(?:oben|vor)\s?genannt\w*|\bvorstehend\w*|\bnachstehend\w*|\bumseitig\w*|\bwie (?:oben|bereits|schon) "
    r"(?:erwähnt|beschrieben|genannt|dargestellt)|\bvergleiche\s(?=Seite|Kapitel|Abschnitt)|\bFußnoten?\b"
    r"|\b[Oo]\.\s?g\.|\b[Ss]iehe\soben",
    re.IGNORECASE,
)


def find(sentence: Sentence, context: Context) -> Iterator[Hit]:
    """Words that send the reader to another place."""
    del context
    for match in _REFERENCE.finditer(sentence.text):
        yield Hit(*match.span(), _REPORT)


RULE = Rule(
    id=ID,
    slug="cross-reference",
    area="text",
    what="Meldet Verweise auf andere Stellen.",
    why="Wer blättern oder suchen muss, vergisst, was im Text steht.",
    norms=(NETZWERK, LANGUAGETOOL),
    severity="warning",
    fix="none",
    wrong=(
        Example("Die Kosten sind gleich ([[siehe oben]])."),
        Example("Die [[oben genannten]] Papiere fehlen."),
        Example("Bitte beachten Sie die [[nachstehenden]] Hinweise."),
    ),
    right=(
        "Die Kosten sind gleich: 20 Euro.",
        "Oben ist der Eingang.",
        "Ich sehe das Haus.",
    ),
    check=checker(ID, "warning", find),
)
