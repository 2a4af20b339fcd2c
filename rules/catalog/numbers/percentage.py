"""LS-Z-04: per cent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import MappingProxyType

from rules.catalog.norms import DIN, NETZWERK
from rules.catalog.support import Hit, checker, outside, untouchable
from rules.core import Context, Example, Rule
from rules.language.types import Sentence

ID = "LS-Z-04"
_REPORT = "Prozent ist schwer zu verstehen. Schreiben Sie zum Beispiel: 10 von 100."
_PERCENT = re.compile(r"(?<![\w.,])(\d+(?:,\d+)?)\s?(?:Prozent\b|%)(?!punkt)")
_CHANGE = re.compile(r"\bum\s(?:\w+\s)?$")
_PLAIN = MappingProxyType({"50": "die Hälfte", "100": "alle", "25": "ein Viertel"})


def find(sentence: Sentence, context: Context) -> Iterator[Hit]:
    """Percentages, with an exact plain form to choose where there is one."""
    del context
    hits: list[Hit] = []
    for match in _PERCENT.finditer(sentence.text):
        # „um 8 Prozent“ is a change, which „8 von 100“ does not say.
        changes = _CHANGE.search(sentence.text[: match.start()])
        plain = [_PLAIN[match[1]]] if match[1] in _PLAIN and not changes else []
        if not changes and match[1].isdigit() and 0 < int(match[1]) < 100:
            plain.append(f"{match[1]} von 100")
        hits.append(Hit(*match.span(), _REPORT, None, tuple(plain)))
    yield from outside(hits, untouchable(sentence, names=False))


RULE = Rule(
    id=ID,
    slug="percentage",
    area="numbers",
    what="Meldet Angaben in Prozent.",
    why="Viele Menschen können mit Prozent nicht rechnen.",
    norms=(NETZWERK, DIN),
    severity="info",
    fix="none",
    wrong=(
        Example("[[14 Prozent]] der Menschen sind älter als 80 Jahre."),
        Example("Die Miete steigt um [[3,5 %]]."),
        Example("Nur [[50 Prozent]] haben gewählt."),
    ),
    right=(
        "10 von 100 Menschen sind älter als 80 Jahre.",
        "Die Hälfte hat gewählt.",
        "Ein Prozent-Zeichen ist auf der Taste.",
    ),
    check=checker(ID, "info", find),
)
