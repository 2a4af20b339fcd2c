"""Finds abbreviations and tells their long form where the neighbours make it certain."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from wordfreq import zipf_frequency

from rules.catalog.support import Hit, fitted, has_finite, overlaps
from rules.catalog.words.abbreviation_table import ABBREVIATIONS, ALLOWED, UNITS, Abbreviation
from rules.language.types import Sentence
from rules.language.wordset import word_set

WEEKDAYS = {
    "Mo": "Montag",
    "Di": "Dienstag",
    "Mi": "Mittwoch",
    "Do": "Donnerstag",
    "Fr": "Freitag",
    "Sa": "Samstag",
    "So": "Sonntag",
}
_DAY = r"(?:Mo|Di|Mi|Do|Fr|Sa|So)\b\.?"
_CHAIN = re.compile(rf"(?<![\w.-]){_DAY}(?:\s?(?:,|und|u\.|bis|[–/&-])\s?{_DAY})*(?!\w)")
_TIME_FOLLOWS = re.compile(
    r"\s*,?\s*(?:zusätzlich\s+|auch\s+|von\s+|ab\s+)?\d{1,2}(?:[.:]\d\d)?\s*(?:[–-]|Uhr|bis\b|h\b)"
)
_DATE_FOLLOWS = re.compile(
    r"\s*,?\s*\d{1,2}\.\s?(?:\d|[A-Z])|\s*:|\s+(?:geschlossen|zusätzl)|\s+(?:ab|von|bis|und)\b|\s*$"
)
_WEAK = word_set(
    "dem des den einem einer eines vom zum zur im am beim alle allen beide beiden diesen keinen unseren ihren seinen"
)
_MANY = r"[1-9]\d*(?:[.,]\d+)*"
_STREET = re.compile(
    r"(?<![\w])([A-ZÄÖÜ][\w-]*?)(s|S)tr\.(?=\s*\d|\s*[,;)]|\s*$|\s+(?:und|bis|in|ist|wird|am|an|im|auf)\b)"
)
_ACRONYM = re.compile(r"(?<![\w*:/@.&-])[A-ZÄÖÜ]{2,5}(?![\w*:@&-]|\.\w)")
_ROMAN = re.compile(r"[IVXLCM]+")
REPORT = "Das ist eine Abkürzung. Schreiben Sie das ganze Wort."
REPORT_ACRONYM = "Das ist eine Abkürzung. Nicht alle kennen sie. Erklären Sie die Abkürzung."


@cache
def _pattern(dots: str) -> re.Pattern[str]:
    parts = [re.escape(part) for part in re.findall(r"[^.]+\.?", dots)]
    return re.compile(r"(?<![\w.\-])" + r"\s?".join(parts) + r"(?!\w)", re.IGNORECASE if dots.islower() else 0)


@cache
def _unit(written: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w.,/-])({_MANY})(\s?){re.escape(written)}(?![\w²³/-])")


def abbreviations(sentence: Sentence) -> Iterator[Hit]:
    """Hits of the table. Of several readings the first whose neighbours fit is taken."""
    text = sentence.text
    taken: list[tuple[int, int]] = []
    for entry in ABBREVIATIONS:
        for match in _pattern(entry.dots).finditer(text):
            span = match.span()
            if overlaps(span, taken) or not _fits(entry, text, span):
                continue
            taken.append(span)
            long = _long(entry, sentence, span)
            yield Hit(*span, REPORT, long)


def _fits(entry: Abbreviation, text: str, span: tuple[int, int]) -> bool:
    if entry.before and not re.search(f"(?:{entry.before})$", text[: span[0]]):
        return False
    return not entry.after or re.match(rf"\s*(?:{entry.after})", text[span[1] :]) is not None


def _long(entry: Abbreviation, sentence: Sentence, span: tuple[int, int]) -> str | None:
    text, (start, end) = sentence.text, span
    if entry.long is None:
        return None
    long = entry.long
    if entry.adjective:
        before = re.search(r"(\w+)\s$", text[:start])
        if before and before[1].lower() in _WEAK:
            long += "en"
        elif before and before[1].lower() == "eine":
            long += "e"
        else:
            return None
    if entry.dots == "bzw." and _is_choice(text, span):
        long = "oder"
    if entry.dots == "u.a." and _is_followed_by_verb(sentence, end):
        return None
    return fitted(text, start, long) + final_stop(sentence, span)


def _is_choice(text: str, span: tuple[int, int]) -> bool:
    """„A bzw. B“ means a choice unless it assigns several things in turn („5 bzw. 7 Jahre“, „Anna und Ben … bzw.“)."""
    before, after = text[: span[0]], text[span[1] :]
    if re.search(r"\d[^,;]{0,12}$", before) or re.match(r"\s*\D{0,12}\d", after):
        return False
    return not re.search(r"\b(?:und|beide|beiden|jeweils|sowie)\b", before)


def _is_followed_by_verb(sentence: Sentence, position: int) -> bool:
    following = next((t for t in sentence.tokens if t.start >= position), None)
    return following is not None and following.is_finite


def final_stop(sentence: Sentence, span: tuple[int, int]) -> str:
    """The full stop that ended the abbreviation and the sentence at once."""
    text, end = sentence.text, span[1]
    is_last = text[end - 1 : end] == "." and not text[end:].strip('“”"« ')
    return "." if is_last and has_finite(sentence.tokens) else ""


def units(sentence: Sentence) -> Iterator[Hit]:
    """Units behind a figure."""
    text = sentence.text
    for written, one, many in UNITS:
        for match in _unit(written).finditer(text):
            word = (one if match[1] == "1" else many) + final_stop(sentence, match.span())
            yield Hit(match.end(2), match.end(), REPORT, word if match[2] else " " + word)


def weekdays(sentence: Sentence) -> Iterator[Hit]:
    """Short weekdays in a chain of days, before a time or before a date."""
    text = sentence.text
    for match in _CHAIN.finditer(text):
        days = list(re.finditer(_DAY, match[0]))
        rest = text[match.end() :]
        dotted = all(day[0].endswith(".") for day in days)
        certain = len(days) > 1 or _TIME_FOLLOWS.match(rest) or (dotted and _DATE_FOLLOWS.match(rest))
        if not certain:
            continue
        for day in days:
            span = (match.start() + day.start(), match.start() + day.end())
            yield Hit(*span, REPORT, WEEKDAYS[day[0].rstrip(".")] + final_stop(sentence, span))


def streets(sentence: Sentence) -> Iterator[Hit]:
    """„Poststr.“, „Berliner Str.“ in addresses."""
    for match in _STREET.finditer(sentence.text):
        start = match.start(2)
        word = "straße" if match[2] == "s" else "Straße"
        if match[2] == "S" and match[1] and not match[1].endswith("-"):
            continue
        yield Hit(start, match.end(), REPORT, word + final_stop(sentence, (start, match.end())))
    for match in re.finditer(r"(?<=[a-zäöüß] )Str\.(?=\s*\d)", sentence.text):
        yield Hit(*match.span(), REPORT, "Straße")


def acronyms(sentence: Sentence) -> Iterator[Hit]:
    """Abbreviations in capitals that not all readers know; they are only reported."""
    text = sentence.text
    letters = [c for c in text if c.isalpha()]
    if letters and sum(c.isupper() for c in letters) > len(letters) / 2 and len(letters) > 6:
        return
    for match in _ACRONYM.finditer(text):
        word = match[0]
        if word in ALLOWED or _ROMAN.fullmatch(word) or (len(word) > 3 and zipf_frequency(word, "de") >= 4.5):
            continue
        yield Hit(*match.span(), REPORT_ACRONYM)
