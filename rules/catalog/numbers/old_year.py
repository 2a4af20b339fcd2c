"""LS-Z-05: years long ago."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rules.catalog.norms import LANGUAGETOOL, NETZWERK
from rules.catalog.support import Hit, checker, outside, untouchable
from rules.core import Context, Example, Rule
from rules.language.types import Sentence

ID = "LS-Z-05"
_REPORT = "Das ist lange her. Schreiben Sie lieber, vor wie vielen Jahren das war."
_YEAR = re.compile(
    r"(?<![\w.,:/-])(1[0-8]\d\d|19[0-4]\d)(?![\w:/-]|[.,]\d|\s(?:Euro|Menschen|Personen|Meter|Mal|Uhr|[A-ZÄÖÜ]\w+))"
)
_CUE = re.compile(
    r"(?:^|\b(?:Jahre?|Jahren|seit|von|bis|um|ab|Anno|und|war|wurde|Ende|Anfang|Mitte|Januar|Februar|März|April|Mai"
    r"|Juni|Juli|August|September|Oktober|November|Dezember|vor|nach|im)\s)$",
    re.IGNORECASE,
)
OLD_BEFORE = 1950
"""Years before this one are reported: almost nobody who reads has lived then."""


def find(sentence: Sentence, context: Context) -> Iterator[Hit]:
    """Years before 1950 that stand where a year stands."""
    del context
    text = sentence.text
    hits = [
        Hit(*match.span(), _REPORT)
        for match in _YEAR.finditer(text)
        if int(match[1]) < OLD_BEFORE and _CUE.search(text[: match.start()])
    ]
    yield from outside(hits, untouchable(sentence, names=False))


RULE = Rule(
    id=ID,
    slug="old-year",
    area="numbers",
    what="Meldet Jahreszahlen, die lange her sind.",
    why="Viele Menschen können sich die Zeit vor so vielen Jahren nicht vorstellen.",
    norms=(NETZWERK, LANGUAGETOOL),
    severity="info",
    fix="none",
    wrong=(
        Example("Die Kirche wurde im Jahr [[1867]] gebaut."),
        Example("Das Haus ist von [[1912]]."),
        Example("Seit [[1848]] gibt es den Verein."),
    ),
    right=(
        "Die Schule wurde 1998 gebaut.",
        "Das Dach kostet 1867 Euro.",
        "Der Weg ist 1.200 Meter lang.",
        "Das Treffen ist um 18 Uhr.",
    ),
    check=checker(ID, "info", find),
)
