"""LS-Z-08: times of day with „Uhr“, without a leading zero, with a dot."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rules.catalog.norms import BW, ZURICH
from rules.catalog.numbers.calendar import CLOCK, DASH, MONTH, clock
from rules.catalog.support import Hit, checker, outside, rewriter, untouchable
from rules.core import Context, Example, Rule
from rules.language.types import Sentence

ID = "LS-Z-08"
_REPORT = "Schreiben Sie die Uhrzeit so: 8 Uhr oder 8.30 Uhr."
_JOIN = rf"(?:{DASH}|\s+(?:bis|und|oder)\s+)"
_WITH_UNIT = re.compile(rf"(?<![\w.,:/-])({CLOCK})(\s?(?:Uhr|h)\b)(?!/)")
_OPENS_RANGE = re.compile(rf"(?<![\w.,:/-])({CLOCK})(?={_JOIN}{CLOCK}\s?(?:Uhr|h)\b)")
_BARE = re.compile(r"(?<=\b(?:um|ab) )((?:[01]?\d|2[0-3]):[0-5]\d)(?![\w:]|\s?(?:Uhr|h)\b|[.,]\d)")
_BEFORE_TIME = re.compile(
    rf"(?:\b(?:um|ab|gegen|bis|von|nach|vor|zwischen|und|tags?,?|{MONTH},?(?:\s\d{{4}},?)?)|[–-])\s?$", re.IGNORECASE
)
_DURATION = re.compile(r"\b(?:dauert|Dauer:?|innerhalb von|binnen)\b")


def find(sentence: Sentence, context: Context) -> Iterator[Hit]:
    """Times of day outside of quotations and addresses of the web that are written otherwise."""
    del context
    yield from outside(_times(sentence.text), untouchable(sentence, names=False))


def _times(text: str) -> Iterator[Hit]:
    for match in _WITH_UNIT.finditer(text):
        plain = clock(match[1])
        if plain is None:
            continue
        if match[2].strip() == "h" and ":" not in match[1] and not _is_time_of_day(text, match.start()):
            continue
        if match[0] != f"{plain} Uhr":
            yield Hit(*match.span(), _REPORT, f"{plain} Uhr")
    for match in _OPENS_RANGE.finditer(text):
        plain = clock(match[1])
        if plain is not None and match[1] != plain:
            yield Hit(*match.span(), _REPORT, plain)
    for match in _BARE.finditer(text):
        plain = clock(match[1])
        if plain is not None:
            yield Hit(*match.span(), _REPORT, f"{plain} Uhr")


def _is_time_of_day(text: str, start: int) -> bool:
    """„um 9 h“ is a time of day, „24 h“ a duration."""
    return _BEFORE_TIME.search(text[:start]) is not None and not _DURATION.search(text[:start])


RULE = Rule(
    id=ID,
    slug="time-of-day",
    area="numbers",
    what="Schreibt Uhrzeiten immer gleich: 8 Uhr oder 8.30 Uhr.",
    why="Eine Null am Anfang und ein Doppelpunkt machen die Uhrzeit schwer.",
    norms=(BW, ZURICH),
    severity="warning",
    fix="safe",
    wrong=(
        Example("Das Amt öffnet um [[09:00 h]].", ("Das Amt öffnet um 9 Uhr.",)),
        Example("Das Treffen beginnt um [[08.30 Uhr]].", ("Das Treffen beginnt um 8.30 Uhr.",)),
        Example(
            "Die Beratung ist von [[9:00]] bis [[14:30 Uhr]].",
            ("Die Beratung ist von 9 bis 14.30 Uhr.",),
        ),
        Example("Der Bus fährt ab [[7:45]] am Bahnhof ab.", ("Der Bus fährt ab 7.45 Uhr am Bahnhof ab.",)),
        Example("Die Halle schließt um [[24.00 Uhr]].", ("Die Halle schließt um 24 Uhr.",)),
        Example("Der Zug kommt um [[18Uhr]].", ("Der Zug kommt um 18 Uhr.",)),
    ),
    right=(
        "Das Amt ist von 8 bis 12.30 Uhr offen.",
        "Die Mannschaft hat 3:10 verloren.",
        "Der Dienst dauert 24 h.",
        "Das Kind ist um 1.30 Meter gewachsen.",
        "Der Maßstab ist 1:25000.",
        "Die Uhr ist kaputt.",
    ),
    check=checker(ID, "warning", find),
    rewrite=rewriter(find),
)
