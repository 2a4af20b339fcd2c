"""Number words of a text as figures, with the place of each in the original."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from rules.language.numbers import parse_ordinal, parse_word
from rules.language.wordset import word_set


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
_NO_NUMBER = word_set("ein eins achte achten achter null einer eine")
_ARTICLES = word_set("der die das den dem des am im zum vom beim zur jeder jede jedes jeden")
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
    value = parse_word(lower)
    if value is not None and not (word[0].isupper() and lower in ("hundert", "tausend", "sieben", "acht")):
        return str(value)
    if value is None and (match := _SUFFIX.match(lower)) is not None:
        value = parse_word(match["number"])
        if value is None or (value == 1 and match["unit"] in ("mal", "malig", "fach")):
            return None
        return f"{value},5" if match["unit"] == "einhalb" else f"{value} {_UNIT_WORDS[match['unit']]}"
    if word[0].islower() and (ordinal := parse_ordinal(lower)) is not None and ordinal > 1:
        return f"{ordinal}."
    return None
