"""LS-Z-03: high numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rules.catalog.norms import DIN, LANGUAGETOOL, NETZWERK
from rules.catalog.support import Hit, checker, outside, untouchable
from rules.core import Context, Example, Rule
from rules.language.types import Sentence

ID = "LS-Z-03"
_REPORT = "Die Zahl ist hoch. Brauchen die Leser die genaue Zahl? Ein Vergleich ist oft leichter."
_HIGH = re.compile(
    r"(?<![\w.,:/-])(?:\d{1,3}(?:\.\d{3})+|\d{5,})(?:,\d+)?(?:\s(?:Millionen|Milliarden))?(?![\w:/-]|[.,]\d)"
)
_MILLIONS = re.compile(r"(?<![\w.,:/-])\d+(?:,\d+)?\s(?:Millionen?|Milliarden?)\b")
_MONEY = re.compile(r"\s(?:Euro|Cent|€)")
_NO_AMOUNT = re.compile(r"(?:Nummer|Nr\.|Telefon|Tel\.|Fax|PLZ|\b0\d+)\s?:?\s?$")
_POSTCODE = re.compile(r"\d{5}\s[A-ZÄÖÜ]")
FROM = 1000
"""Numbers from here on are reported. Amounts of money are not: they have to stay exact (LS-Z-14)."""


def find(sentence: Sentence, context: Context) -> Iterator[Hit]:
    """Numbers of 1,000 and more that are no amounts of money, postcodes or telephone numbers."""
    del context
    text = sentence.text
    hits: list[Hit] = []
    for pattern in (_MILLIONS, _HIGH):
        for match in pattern.finditer(text):
            before, after = text[: match.start()], text[match.end() :]
            if _MONEY.match(after) or _NO_AMOUNT.search(before) or _POSTCODE.match(text[match.start() :]):
                continue
            if any(hit.start <= match.start() < hit.end for hit in hits) or match[0].startswith("0"):
                continue
            hits.append(Hit(*match.span(), _REPORT))
    yield from outside(hits, untouchable(sentence, names=False))


RULE = Rule(
    id=ID,
    slug="high-number",
    area="numbers",
    what="Meldet hohe Zahlen, die keine Geldbeträge sind.",
    why="Unter einer hohen Zahl können sich viele Menschen nichts vorstellen.",
    norms=(NETZWERK, DIN, LANGUAGETOOL),
    severity="info",
    fix="none",
    wrong=(
        Example("Im Kreis leben [[14.795]] Menschen."),
        Example("Die Anlage spart [[2,5 Millionen]] Liter Wasser."),
        Example("Der Verein hat [[120000]] Mitglieder."),
    ),
    right=(
        "Im Kreis leben 800 Menschen.",
        "Das Dach kostet 25.000 Euro.",
        "Die Schule wurde 1998 gebaut.",
        "Das Amt ist in 24981 Brambeck.",
        "Rufen Sie an: 04821 698550.",
    ),
    check=checker(ID, "info", find),
)
