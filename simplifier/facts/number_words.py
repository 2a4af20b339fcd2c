"""German number words: what they mean, and their place in a text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

_UNITS: Mapping[str, int] = MappingProxyType({
    "null": 0, "ein": 1, "eins": 1, "zwei": 2, "zwo": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7,
    "acht": 8, "neun": 9, "zehn": 10, "elf": 11, "zwölf": 12, "dreizehn": 13, "vierzehn": 14, "fünfzehn": 15,
    "sechzehn": 16, "siebzehn": 17, "achtzehn": 18, "neunzehn": 19,
})  # fmt: skip
_TENS: Mapping[str, int] = MappingProxyType({
    "zwanzig": 20, "dreißig": 30, "dreissig": 30, "vierzig": 40, "fünfzig": 50, "sechzig": 60, "siebzig": 70,
    "achtzig": 80, "neunzig": 90,
})  # fmt: skip
_IRREGULAR_ORDINALS: Mapping[str, int] = MappingProxyType({
    "erst": 1, "dritt": 3, "siebt": 7, "siebent": 7, "acht": 8,
})  # fmt: skip


@lru_cache(maxsize=4096)
def parse_number(word: str) -> int | None:
    """The value of a cardinal in lower case ("eintausendzweihundert" → 1200), 0 to 999,999; None for other words."""
    for sign, factor in (("tausend", 1000), ("hundert", 100)):
        head, found, tail = word.partition(sign)
        if found:
            many = parse_number(head) if head else 1
            rest = parse_number(tail.removeprefix("und")) if tail else 0
            if many is None or rest is None or rest >= factor or many >= 1000 or (factor == 100 and many > 99):
                return None
            return many * factor + rest
    if word in _UNITS:
        return _UNITS[word]
    if word in _TENS:
        return _TENS[word]
    head, found, tail = word.partition("und")
    if found and tail in _TENS and 1 <= _UNITS.get(head, 0) <= 9:
        return _TENS[tail] + _UNITS[head]
    return None


@lru_cache(maxsize=4096)
def parse_ordinal(word: str) -> int | None:
    """The value of an ordinal in lower case with its ending ("einundzwanzigsten" → 21); None for other words."""
    match = re.fullmatch(r"(.+?)(?:e|en|er|es|em)", word)
    if not match:
        return None
    stem = match[1]
    if stem in _IRREGULAR_ORDINALS:
        return _IRREGULAR_ORDINALS[stem]
    if stem.endswith("st") and (value := parse_number(stem[:-2])) is not None and value >= 20:
        return value
    if stem.endswith("t") and (value := parse_number(stem[:-1])) is not None and value < 20:
        return value
    return None


@dataclass(frozen=True, slots=True)
class Normalised:
    """A text with its number words as figures. Character i of `text` stands for original[starts[i]:ends[i]]."""

    text: str
    original: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def wording(self, start: int, end: int) -> str:
        """The original wording of characters start to end of `text`."""
        if start >= end:
            return ""
        return self.original[self.starts[start] : self.ends[end - 1]].strip()


_WORD = re.compile(r"[A-Za-zÄÖÜäöüß]+")
# Number words that are more often something else: achten, sieben (to sieve), einst, Dritte (third parties).
_NO_NUMBER = frozenset("ein eins achte achten achter null einer eine".split())
_ARTICLES = frozenset("der die das den dem des am im zum vom beim zur jeder jede jedes jeden".split())
_UNIT_WORDS: Mapping[str, str] = MappingProxyType({
    "jährig": "Jahre", "jährlich": "Jahre", "tägig": "Tage", "wöchig": "Wochen", "monatig": "Monate",
    "stündig": "Stunden", "minütig": "Minuten", "mal": "Mal", "malig": "Mal", "fach": "Mal", "köpfig": "Köpfe",
    "prozentig": "Prozent", "stöckig": "Stockwerke", "spurig": "Spuren", "teilig": "Teile", "seitig": "Seiten",
    "stellig": "Stellen", "geschossig": "Geschosse", "gruppig": "Gruppen", "gleisig": "Gleise", "monatlich": "Monate",
    "wöchentlich": "Wochen", "stündlich": "Stunden", "zügig": "Züge", "einhalb": "",
})  # fmt: skip
_SUFFIX = re.compile(
    r"^(?P<number>[a-zäöüß]+?)(?P<unit>"
    + "|".join(sorted(_UNIT_WORDS, key=len, reverse=True))
    + r")(?:e|en|er|es|em|n)?$"
)
_FIXED: Mapping[str, str] = MappingProxyType({
    "anderthalb": "1,5", "eineinhalb": "1,5", "viertelstunde": "15 Minuten", "dreiviertelstunde": "45 Minuten",
    "vierteljahr": "3 Monate", "dreiviertel": "3 Viertel", "vierteljährlich": "3 Monate", "halbstündlich": "30 Minuten",
    "halbjährlich": "6 Monate",
})  # fmt: skip
_HALF = re.compile(r"\b(?:eine?[nmrs]?\s+)?halbe[nmrs]?\s+(?=Jahr|Stunde|Tag|Million|Milliarde|Liter|Kilo|Meter|Monat)")


def normalise(text: str) -> Normalised:
    """Number words of `text` as figures ("sechs Wochen" → "6 Wochen", "zweite" → "2.", "40-jährig" → "40 Jahre").
    "ein" and its forms stay: they are the article nearly always.
    """
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    position = 0

    def keep(until: int) -> None:
        pieces.append(text[position:until])
        starts.extend(range(position, until))
        ends.extend(range(position + 1, until + 1))

    replacements = [(m.start(), m.end(), "0,5 ") for m in _HALF.finditer(text)]
    before = ""
    for match in _WORD.finditer(text):
        replacement = _as_figures(match.group(), before, text, match.start())
        before = match.group().lower()
        if replacement is not None:
            replacements.append((match.start(), match.end(), replacement))
    for start, end, replacement in sorted(replacements):
        if start < position:
            continue
        keep(start)
        pieces.append(replacement)
        starts.extend([start] * len(replacement))
        ends.extend([end] * len(replacement))
        position = end
    keep(len(text))
    return Normalised("".join(pieces), text, tuple(starts), tuple(ends))


def _as_figures(word: str, before: str, text: str, start: int) -> str | None:
    lower = word.lower()
    if lower in _FIXED:
        return _FIXED[lower]
    after_figure = start > 0 and (
        text[start - 1].isdigit() or (text[start - 1] == "-" and text[start - 2 : start - 1].isdigit())
    )
    if after_figure:
        match = re.fullmatch(r"([a-zäöüß]+?)(?:e|en|er|es|em|n)?", lower)
        stem = match[1] if match else ""
        return f" {_UNIT_WORDS[stem]}" if _UNIT_WORDS.get(stem) else None
    if lower in _NO_NUMBER and not (lower in ("achte", "achten", "achter") and before in _ARTICLES):
        return None
    value = parse_number(lower)
    if value is not None and not (word[0].isupper() and lower in ("hundert", "tausend", "sieben", "acht")):
        return str(value)
    if value is None and (match := _SUFFIX.match(lower)) is not None:
        value = parse_number(match["number"])
        if value is None or (value == 1 and match["unit"] in ("mal", "malig", "fach")):
            return None
        return f"{value},5" if match["unit"] == "einhalb" else f"{value} {_UNIT_WORDS[match['unit']]}"
    if word[0].islower() and (ordinal := parse_ordinal(lower)) is not None and ordinal > 1:
        return f"{ordinal}."
    return None
