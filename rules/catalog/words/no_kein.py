"""LS-W-14: „nicht“ instead of „kein“."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rules.catalog.norms import HILDESHEIM
from rules.catalog.support import Hit, checker
from rules.core import Context, Example, Rule
from rules.language.types import Sentence

ID = "LS-W-14"
_REPORT = "„kein“ überliest man leicht. Schreiben Sie den Satz mit „nicht“, und machen Sie „nicht“ fett."
_KEIN = re.compile(r"\bkeine[mnrs]?\b|\bkein\b", re.IGNORECASE)


def find(sentence: Sentence, context: Context) -> Iterator[Hit]:
    """Forms of „kein“."""
    del context
    for match in _KEIN.finditer(sentence.text):
        yield Hit(*match.span(), _REPORT)


RULE = Rule(
    id=ID,
    slug="kein-instead-of-nicht",
    area="words",
    what="Meldet „kein“.",
    why="„nicht“ ist ein eigenes Wort und fällt mehr auf als „kein“.",
    norms=(HILDESHEIM,),
    severity="info",
    fix="none",
    wrong=(
        Example("Es gibt [[kein]] Geld."),
        Example("Sie müssen [[keinen]] Antrag stellen."),
        Example("[[Keine]] Angst vor Fragen!"),
    ),
    right=(
        "Sie bekommen das Geld nicht.",
        "Der Weg ist klein.",
        "Der Spartag ist neu.",
    ),
    check=checker(ID, "info", find),
)
