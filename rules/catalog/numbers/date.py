"""LS-Z-07: dates with the month as a word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rules.catalog.norms import BW, LANGUAGETOOL, ZURICH
from rules.catalog.numbers.calendar import MONTH, SHORT_MONTHS, day_in_words, full_year
from rules.catalog.support import Hit, checker, outside, rewriter, untouchable
from rules.core import Context, Example, Rule
from rules.language.types import Sentence

ID = "LS-Z-07"
_REPORT = "Schreiben Sie den Monat als Wort."
_FULL = re.compile(r"(?<![\w.,/-])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})(?![\w.,]?\d|\s?(?:Uhr|h\b)|[\w/])")
_ISO = re.compile(r"(?<![\w.,/-])((?:19|20)\d\d)-(\d\d)-(\d\d)(?![\w-])")
_NO_YEAR = re.compile(r"(?<![\w.,/:-])(\d{1,2})\.\s?(\d{1,2})\.(?!\s?\d|\w)")
_LEADING_ZERO = re.compile(rf"(?<![\w.,/-])0([1-9])\.(?=\s{MONTH}\b)")
_SHORT = re.compile(rf"(?<=\d\.\s)({'|'.join(SHORT_MONTHS)})\.|(?<=\bab )({'|'.join(SHORT_MONTHS)})\.(?=\s\d{{4}})")
_BEFORE_DAY = re.compile(
    r"(?:\b(?:am|vom|zum|bis|ab|seit|den|dem|der|und|oder|auf)|tags?,?|(?:Sonnabend|Mittwoch),?|\d\.\s?\w*\s?[–-])\s?$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"(?:Zimmer|Raum|Zi\.|Nr\.|Nummer|Abschnitt|Kapitel|Punkt|Ziffer|Version|Telefon|Tel\.)\s*$")
_BORN = re.compile(r"(?:geb\.|geboren(?:\s+am)?)\s*$")


def find(sentence: Sentence, context: Context) -> Iterator[Hit]:
    """Dates in figures outside of quotations and addresses of the web."""
    del context
    yield from outside(_dates(sentence.text), untouchable(sentence, names=False))


def _dates(text: str) -> Iterator[Hit]:
    for match in _FULL.finditer(text):
        year = full_year(match[3])
        uncertain = year is None or (len(match[3]) == 2 and _BORN.search(text[: match.start()]))
        words = None if uncertain else day_in_words(int(match[1]), int(match[2]), year)
        if day_in_words(int(match[1]), int(match[2])) and not _NUMBERED.search(text[: match.start()]):
            yield Hit(*match.span(), _REPORT, words)
    for match in _ISO.finditer(text):
        words = day_in_words(int(match[3]), int(match[2]), int(match[1]))
        if words:
            yield Hit(*match.span(), _REPORT, words)
    for match in _NO_YEAR.finditer(text):
        words = day_in_words(int(match[1]), int(match[2]))
        if words and _BEFORE_DAY.search(text[: match.start()]):
            # The dot behind the month is the sentence's full stop, too, where nothing follows.
            stop = "" if text[match.end() :].strip() else "."
            yield Hit(*match.span(), _REPORT, words + stop)
    for match in _LEADING_ZERO.finditer(text):
        yield Hit(*match.span(), _REPORT, f"{match[1]}.")
    for match in _SHORT.finditer(text):
        yield Hit(*match.span(), _REPORT, SHORT_MONTHS[match[1] or match[2]])


RULE = Rule(
    id=ID,
    slug="date-in-figures",
    area="numbers",
    what="Schreibt bei einem Datum den Monat als Wort.",
    why="Der Name vom Monat ist leichter zu verstehen als die Zahl vom Monat.",
    norms=(BW, ZURICH, LANGUAGETOOL),
    severity="warning",
    fix="safe",
    wrong=(
        Example("Die Frist endet am [[15.08.2024]].", ("Die Frist endet am 15. August 2024.",)),
        Example(
            "Die Anmeldung ist vom [[1. 3.]] bis [[5.4.25]] möglich.",
            ("Die Anmeldung ist vom 1. März bis 5. April 2025 möglich.",),
        ),
        Example("Der Kurs beginnt am Montag, [[7.11.]]", ("Der Kurs beginnt am Montag, 7. November.",)),
        Example("Der Markt ist am [[05.]] Mai.", ("Der Markt ist am 5. Mai.",)),
        Example("Die Wahl ist am 8. [[Okt.]] im Rathaus.", ("Die Wahl ist am 8. Oktober im Rathaus.",)),
        Example("Stand: [[2025-01-31]]", ("Stand: 31. Januar 2025",)),
        Example("Frau Berg ist am [[3.4.56]] eingezogen."),
    ),
    right=(
        "Die Frist endet am 15. August 2024.",
        "Sie finden uns in Zimmer 2.07.",
        "Das Dach ist 3.50 Meter hoch.",
        "Das Aktenzeichen ist 31.12.99/4711.",
        "Der Hund ist am 2. Tag weggelaufen.",
        "Die Nummer 45.13. gibt es nicht.",
        "Mehr steht auf www.kreis-brambeck.example/2024-05-01.",
    ),
    check=checker(ID, "warning", find),
    rewrite=rewriter(find),
)
