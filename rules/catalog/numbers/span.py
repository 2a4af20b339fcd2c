"""LS-Z-09: from–to in words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rules.catalog.norms import LANGUAGETOOL
from rules.catalog.numbers.calendar import CLOCK, DASH, MONTH, WEEKDAY, clock
from rules.catalog.support import Hit, checker, fitted, outside, rewriter, untouchable
from rules.core import Context, Example, Rule
from rules.language.types import Sentence

ID = "LS-Z-09"
_REPORT = "Der Strich ist schwer zu lesen. Schreiben Sie: von … bis."
_TIMES = re.compile(rf"(?<![\w.,:/–-])({CLOCK})(?:\s?Uhr)?{DASH}({CLOCK})\s?Uhr\b")
_TIMES_OF_DAY = re.compile(
    rf"(?:(?<=tag )|(?<=woch ))({CLOCK}){DASH}({CLOCK})(?=\s?(?:,|und|$))"
    rf"|(?<=tags )({CLOCK}){DASH}({CLOCK})(?=\s?(?:,|und|$))"
)
_DAYS = re.compile(rf"(?<![\w–-])({WEEKDAY}s?){DASH}({WEEKDAY}s?)(?![\w–-])", re.IGNORECASE)
_DATE = rf"\d{{1,2}}\.(?:\s{MONTH}(?:\s\d{{4}})?)?"
_DATES = re.compile(rf"(?<![\w.,/–-])({_DATE}){DASH}(\d{{1,2}}\.\s{MONTH}(?:\s\d{{4}})?)(?!\s?[–-])")
_MONTHS = re.compile(rf"(?<![\w–-])({MONTH})\s?[–-]\s?({MONTH})(?![\w–-])")
_UNIT = (
    r"(?:Euro|Cent|Prozent|Grad|Minuten?|Stunden?|Tagen?|Wochen?|Monaten?|Jahren?|Personen|Menschen|Kindern?"
    r"|Teilnehmern?|Plätzen?|Metern?|Kilometern?|Zentimetern?|Kilogramm|Gramm|Litern?|Quadratmetern?|Seiten|Mal"
    r"|Tonnen|Häusern?|Wohnungen|Schülern?|Schulstunden|Millionen)"
)
_AMOUNTS = re.compile(rf"(?<![\w.,:/–-])(\d{{1,3}}(?:[.,]\d+)?){DASH}(\d{{1,3}}(?:[.,]\d+)?)(?=\s{_UNIT}\b)")
_YEARS = re.compile(r"(?<![\w.,:/–-])((?:19|20)\d\d)\s?–\s?((?:19|20)\d\d)(?![\w.,:/–-]*\d)")
_NOT_A_YEAR = re.compile(r"(?:Telefon|Tel\.|Fax|Nr\.|Nummer|PLZ|unter|\d)\s*$")
_FROM = re.compile(r"\b(?:von|vom|ab)\s$", re.IGNORECASE)
_BETWEEN = re.compile(r"\bzwischen\s$", re.IGNORECASE)
_OTHER_PREPOSITION = re.compile(
    r"\b(?:am|um|bis|zum|gegen|im|in|seit|für|dem|den|der|des|nach|vor|auf|mit|aus|bei|zu|als)\s$", re.IGNORECASE
)


def find(sentence: Sentence, context: Context) -> Iterator[Hit]:
    """Ranges of times, days, dates, years and amounts with a dash; never telephone or house numbers or scores."""
    del context
    yield from outside(_ranges(sentence.text), untouchable(sentence, names=False))


def _ranges(text: str) -> Iterator[Hit]:
    for match in _TIMES.finditer(text):
        first, last = clock(match[1]), clock(match[2])
        if first is not None and last is not None:
            yield _hit(text, match.span(), "von", f"{first} Uhr", f"{last} Uhr")
    for match in _TIMES_OF_DAY.finditer(text):
        first, last = clock(match[1] or match[3]), clock(match[2] or match[4])
        if first is not None and last is not None and "Uhr" in text:
            yield _hit(text, match.span(), "von", f"{first} Uhr", f"{last} Uhr")
    for match in _DAYS.finditer(text):
        opening = "von" if match[1][0].isupper() else ""
        yield _hit(text, match.span(), opening, match[1], match[2])
    for match in _DATES.finditer(text):
        yield _hit(text, match.span(), "vom", match[1], match[2])
    for match in _MONTHS.finditer(text):
        yield _hit(text, match.span(), "von", match[1], match[2])
    for match in _AMOUNTS.finditer(text):
        if float(match[1].replace(",", ".")) < float(match[2].replace(",", ".")):
            yield _hit(text, match.span(), "", match[1], match[2])
    for match in _YEARS.finditer(text):
        if match[1] < match[2] and not _NOT_A_YEAR.search(text[: match.start()]):
            yield _hit(text, match.span(), "", match[1], match[2])


def _hit(text: str, span: tuple[int, int], opening: str, first: str, last: str) -> Hit:
    """The range in words; only reported where a preposition before it forbids „von“."""
    before = text[: span[0]]
    if _BETWEEN.search(before):
        return Hit(*span, _REPORT, f"{first} und {last}")
    if not opening or _FROM.search(before):
        return Hit(*span, _REPORT, f"{first} bis {last}")
    if _OTHER_PREPOSITION.search(before):
        return Hit(*span, _REPORT)
    return Hit(*span, _REPORT, f"{fitted(text, span[0], opening)} {first} bis {last}")


RULE = Rule(
    id=ID,
    slug="range-with-dash",
    area="numbers",
    what="Schreibt „von … bis …“ als Wörter.",
    why="Der Strich hat viele Bedeutungen, und ein Vorlese-Programm liest ihn nicht.",
    norms=(LANGUAGETOOL,),
    severity="warning",
    fix="safe",
    wrong=(
        Example("Das Amt ist [[8–12 Uhr]] offen.", ("Das Amt ist von 8 Uhr bis 12 Uhr offen.",)),
        Example(
            "Das Bad hat von [[14.30 - 18 Uhr]] geöffnet.",
            ("Das Bad hat von 14.30 Uhr bis 18 Uhr geöffnet.",),
        ),
        Example(
            "[[Montag–Freitag]] [[9–17 Uhr]]",
            ("Von Montag bis Freitag von 9 Uhr bis 17 Uhr",),
        ),
        Example(
            "Die Straße ist [[12.–15. August]] gesperrt.",
            ("Die Straße ist vom 12. bis 15. August gesperrt.",),
        ),
        Example("Die Fahrt dauert [[10–15]] Minuten.", ("Die Fahrt dauert 10 bis 15 Minuten.",)),
        Example("Der Plan gilt für die Jahre [[2025–2030]].", ("Der Plan gilt für die Jahre 2025 bis 2030.",)),
        Example("Das Fest ist am [[12.–15. August]] im Park."),
    ),
    right=(
        "Das Amt ist von 8 bis 12 Uhr offen.",
        "Rufen Sie an: 04821 698-77.",
        "Das Haus ist in der Lindenallee 17–19.",
        "Die Mannschaft hat 3-1 gewonnen.",
        "Das ist das Aktenzeichen 2025-47.",
        "Das Amt – es ist neu – hat offen.",
    ),
    check=checker(ID, "warning", find),
    rewrite=rewriter(find),
)
