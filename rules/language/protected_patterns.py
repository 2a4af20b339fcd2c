"""Spans that their writing gives away: dates, times, amounts, phones, paragraphs, addresses."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import NamedTuple

from rules.language.numbers import NUMBER_WORD
from rules.language.types import ProtectedKind


class Span(NamedTuple):
    """A candidate; the lower the rank, the stronger against another of the same length."""

    start: int
    end: int
    kind: ProtectedKind
    rank: int


_MONTH = (
    r"(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
    r"|(?:Jan|Febr?|Mrz|Apr|Jun|Jul|Aug|Sept?|Okt|Nov|Dez)\.)"
)
_WEEKDAY = (
    r"(?:(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag)(?:s|en|e)?"
    r"|(?:Mo|Di|Mi|Do|Fr|Sa|So)\.)"
)
_YEAR = r"(?:1[5-9]|20|21)\d\d"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])\."
_TO = r"\s?(?:bis(?:\s+zum)?|und|[-–—]|/|oder)\s?"
_FIGURE = r"\d{1,3}(?:[.\u202f\u00a0 ]\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)*"
# "in Acht nehmen" and "außer Acht lassen" hold no number
_WORD = rf"(?!(?:ein|Ein)\b)(?!(?<=[Ii]n )Acht\b)(?!(?<=ußer )Acht\b)(?i:{NUMBER_WORD})"
_ANY = rf"(?:{_FIGURE}|{_WORD})"
_SCALE = r"(?:Millionen|Million|Milliarden|Milliarde|Mio\.?|Mrd\.?|Tausend|Tsd\.?|Dutzend|Hundert)"
_BEFORE = r"(?<![\w,.:/-])"
_AFTER = r"(?![\w])(?!-\w)"
_LAW_NAME = (
    r"(?:SGB\s+[IVX]+(?:\s*/\s*[IVX]+)*\b|SGB\b|[A-ZÄÖÜ][A-Za-zÄÖÜäöü]{0,14}(?:G|GB|VO|V|O|FöG|föG)\b"
    r"|(?:BAföG|GG|BGB|StGB|ZPO|AO|DSGVO|DS-GVO|StVO|VwGO|BauGB|LBO|KAG|HGB)\b"
    r"|(?:Erst|Zweit|Dritt|Fünft|Acht|Neunt|Zwölft)e[ns]?\s+Buch(?:e?s)?\s+(?:des\s+)?Sozialgesetzbuch(?:e?s)?"
    r"|Sozialgesetzbuch(?:e?s)?(?:\s+[IVX]+)?|Grundgesetz(?:e?s)?"
    r"|(?:des|der)\s+[A-ZÄÖÜ][\w-]*(?:gesetz(?:e?s|buch(?:e?s)?)?|verordnung|ordnung|satzung))"
)
_LAW_PART = (
    r"(?:\s*,?\s*(?:Abs\.|Absatz|Absätze|Satz|Sätze|S\.|Nr\.|Nrn\.|Nummer|Buchst\.|Buchstabe|Halbsatz|Hs\.|Alt\.|Ziff\.)"
    r"\s*\d*[a-z]?\b(?:\s*(?:und|bis|,|–|-)\s*\d+[a-z]?\b)*)"
)

_DATE = (
    rf"(?:{_WEEKDAY},?\s+(?:den\s+|dem\s+)?)?(?:{_DAY}{_TO})?{_DAY}\s?{_MONTH}(?:\s+{_YEAR})?",
    rf"(?:{_WEEKDAY},?\s+(?:den\s+|dem\s+)?)?{_DAY}\s?(?:0?[1-9]|1[0-2])\.(?:\s?(?:{_YEAR}|\d\d))?(?![\d])",
    rf"(?:{_DAY}\s?(?:0?[1-9]|1[0-2])?\.?{_TO}){_DAY}\s?(?:0?[1-9]|1[0-2])\.(?:\s?(?:{_YEAR}|\d\d))?(?![\d])",
    rf"{_YEAR}-(?:0[1-9]|1[0-2])-(?:[0-2]\d|3[01])",
    rf"(?:(?:Anfang|Mitte|Ende)\s+)?{_MONTH}(?:{_TO}{_MONTH})?(?:\s+{_YEAR})?",
    rf"(?:(?:Frühjahr|Frühling|Sommer|Herbst|Winter|Anfang|Mitte|Ende|Jahr|Jahre|Jahres|Jahren)\s+){_YEAR}"
    rf"(?:(?:{_TO}|/){_YEAR})?(?:/\d\d)?",
    rf"{_YEAR}/(?:{_YEAR}|\d\d)",
    rf"{_WEEKDAY}(?:{_TO}{_WEEKDAY})?",
)
_CLOCK = r"(?:[01]?\d|2[0-4])(?:[.:][0-5]\d)?"
_TIME = (
    rf"{_CLOCK}(?:\s?Uhr)?(?:{_TO}{_CLOCK})?\s?Uhr(?:\s+[0-5]\d(?!\d|\.\d))?",
    r"(?:[01]?\d|2[0-4]):[0-5]\d(?:\s?[-–—]\s?(?:[01]?\d|2[0-4]):[0-5]\d)?(?:\s?(?:Uhr|h)\b)?",
)
_UNIT = r"(?:Euro|EUR|€|Cent|ct\b|Franken|Dollar)"
_MONEY = (
    rf"(?:{_ANY}(?:,[-–—])?{_TO})?(?:{_ANY}|eine?|einen)(?:,[-–—])?\s?(?:{_SCALE}\s?)?{_UNIT}",
    rf"(?:€|EUR)\s?(?:{_FIGURE})",
)
_PERCENT = (rf"(?:{_ANY}{_TO})?{_ANY}\s?(?:%|Prozent(?:punkte[n]?)?|v\.\s?H\.|Promille|‰)",)
_PHONE = (
    r"(?:\+\d{2}|00\d{2})[\s/-]?(?:\(0\))?[\s/-]?\d[\d\s/()-]{4,}\d",
    r"\(?0\d{2,5}\)?\s?[/–-]?\s?\d(?:[\d\s/-]{2,}\d|\d{2,})",
    r"(?<=Telefon )\d[\d\s/-]{1,}\d|(?<=Telefon: )\d[\d\s/-]{1,}\d|(?<=Tel\. )\d[\d\s/-]{1,}\d",
    r"(?<=Tel\.: )\d[\d\s/-]+\d",
    r"(?<=Nummer )1[0-9]{2}(?:\s?\d{3})?\b|(?<=Notruf )1\d\d\b|(?<=Telefonnummer )\d[\d\s/-]+\d",
)
_LAW = (
    rf"§§?\s?\d+[a-z]?\b(?:\s*(?:und|bis|,|–|-|oder)\s*(?:§\s?)?\d+[a-z]?\b)*{_LAW_PART}*(?:\s*ff?\.)?(?:\s+{_LAW_NAME})?",
    rf"(?:Art\.|Artikel)\s?\d+[a-z]?\b{_LAW_PART}*(?:\s*ff?\.)?(?:\s+{_LAW_NAME})?",
    r"SGB\s+[IVX]+(?:\s*/\s*[IVX]+)*\b|SGB\b",
    r"(?:BAföG|DSGVO|DS-GVO|BGB|StGB|StVO|BauGB|VwGO|AsylbLG|AufenthG|WoGG|OZG|BGG|BITV|BTHG|VwVfG|UhVorschG)\b",
    r"(?:(?:Erst|Zweit|Dritt|Fünft|Acht|Neunt|Zwölft)e[ns]?\s+Buch(?:e?s)?\s+(?:des\s+)?)?"
    r"Sozialgesetzbuch(?:e?s)?(?:\s+[IVX]+\b)?",
    r"[A-ZÄÖÜ][\w-]*[a-zäöüß-](?:[Gg]esetz(?:es|buch(?:es)?)?|verordnung)\b",
)
_PLACE = (
    r"[A-ZÄÖÜ][\w.-]*(?:straße|strasse|str\.|Straße|Str\.|weg|Weg|platz|Platz|allee|Allee|gasse|ring|ufer|damm|steig)"
    r"(?:\s\d{1,4}(?:\s?[a-z]\b)?(?:\s?[-–]\s?\d{1,4}(?:\s?[a-z]\b)?)?)",
    r"(?:D-)?(?<!\d)\d{5}\s+(?:(?:Bad|Sankt|St\.)\s+)?[A-ZÄÖÜ][a-zäöüß]+(?:-[A-ZÄÖÜ][a-zäöüß]+)*",
)
_NAME = (r"(?:A|B|L|K|S|U|RE|RB|ICE|IC)\s\d{1,4}", r"Linie[n]?\s\d{1,4}")
_NUMBER = (
    rf"(?:{_FIGURE})(?:-[A-Za-zÄÖÜäöüß][\w-]*|\.(?=\s[A-ZÄÖÜa-zäöü]))?(?:\s?{_SCALE})?",
    rf"{_WORD}(?:\s{_SCALE})?",
    rf"(?:eine|eineinhalb|eine\s+halbe|zwei)\s+(?:Million|Milliarde)|ein(?:em|es)?\s+(?:Dutzend|Drittel|Viertel|Fünftel)"
    rf"|{_WORD}\s+(?:Drittel|Viertel|Fünftel|Zehntel)|[Dd](?:ie|er)\s+Hälfte|[Hh]underte|[Tt]ausende",
)
_URL = r"(?:https?://|www\.)[^\s<>\"„“”»«]*[^\s<>\"„“”»«.,;:!?)\]]"
_DOMAIN = r"(?:[\w-]+\.)+(?:de|org|com|net|eu|info|at|ch|bayern|nrw)(?:/[^\s<>\"„“”»«]*[^\s<>\"„“”»«.,;:!?)\]])?"
_EMAIL = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[A-Za-z]{2,}"
_ABBREVIATION = (r"[A-ZÄÖÜ]{2,6}(?:-[A-ZÄÖÜ]{2,6})?",)


def _compile(*patterns: str) -> re.Pattern[str]:
    return re.compile(_BEFORE + "(?:" + "|".join(f"(?:{p})" for p in patterns) + ")" + _AFTER)


_KINDS: tuple[tuple[ProtectedKind, tuple[re.Pattern[str], ...]], ...] = (
    ("email", (_compile(_EMAIL),)),
    ("url", (_compile(_URL), _compile(_DOMAIN))),
    ("law", tuple(_compile(p) for p in _LAW)),
    ("phone", tuple(_compile(p) for p in _PHONE)),
    ("money", tuple(_compile(p) for p in _MONEY)),
    ("percent", tuple(_compile(p) for p in _PERCENT)),
    ("date", tuple(_compile(p) for p in _DATE)),
    ("time", tuple(_compile(p) for p in _TIME)),
    ("place", tuple(_compile(p) for p in _PLACE)),
    ("name", tuple(_compile(p) for p in _NAME)),
    ("number", tuple(_compile(p) for p in _NUMBER)),
    ("abbreviation", tuple(_compile(p) for p in _ABBREVIATION)),
)
_YEAR_CUE = re.compile(
    rf"(?:\b(?:[Ss]eit|[Bb]is|[Aa]b|[Vv]on|[Nn]ach|[Vv]or|[Ii]n|[Ii]m|[Uu]nd|[Ff]ür|[Zz]wischen|[Aa]us)\s+|^)({_YEAR})"
    r"(?![\w.,]\d|\s?(?:Euro|€|Menschen|Personen|Einwohner|Kinder|Familien|Meter|Mal|Fälle|Plätze|Anträge|\w+en\b))(?!\w)"
)


# A kind is looked for only where the text holds what each of its patterns needs; most sentences hold little.
_TRIGGERS: MappingProxyType[str, re.Pattern[str]] = MappingProxyType(
    {
        "email": re.compile("@"),
        "url": re.compile(r"\w\.\w|://"),
        "law": re.compile(r"§|Art|SGB|[Gg]esetz|verordnung|G\b|GB\b|GO\b|VO\b|BITV|ZG\b"),
        "phone": re.compile(r"\d{2}"),
        "money": re.compile(r"Euro|EUR|€|Cent|ct\b|Franken|Dollar"),
        "percent": re.compile(r"%|‰|Pro[zm]|H\."),
        "time": re.compile(r"\d:\d|Uhr"),
        "place": re.compile(r"\d"),
        "name": re.compile(r"\d"),
    }
)


def by_writing(text: str) -> list[Span]:
    """All candidates of all kinds in `text`; they may overlap."""
    found = [
        Span(match.start(), match.end(), kind, rank)
        for rank, (kind, patterns) in enumerate(_KINDS)
        if kind not in _TRIGGERS or _TRIGGERS[kind].search(text)
        for pattern in patterns
        for match in pattern.finditer(text)
        if match.end() > match.start()
    ]
    found.extend(Span(m.start(1), m.end(1), "date", 0) for m in _YEAR_CUE.finditer(text))
    return found
