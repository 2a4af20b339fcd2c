"""Units of counted things, and the signals before a number that bound it."""

from __future__ import annotations

import re

_PATTERNS: tuple[tuple[str, str], ...] = (
    ("tag", r"(?:\w*(?<!er)(?<!r)tag|tag)(?:e|en|es|s)?|\w*[a-zß]werktag(?:e|en|s)?|werktag(?:e|en|s)?|d"),
    ("woche", r"\w*wochen?"),
    ("monat", r"\w*monat(?:e|en|s|es)?"),
    ("jahr", r"\w*jahr(?:e|en|es|s)?|\w*jährige[rnms]?"),
    ("stunde", r"\w*stunden?|std\.?|h"),
    ("minute", r"\w*minuten?|min\.?"),
    ("sekunde", r"sekunden?|sek\.?"),
    ("euro", r"euro|eur|€|euros"),
    ("cent", r"cents?|ct\.?"),
    ("prozent", r"prozent|%|prozentig\w*|prozentpunkte?n?"),
    ("km", r"kilometern?|kilometers|km|km/h|stundenkilometern?"),
    ("m", r"metern?|meters|m"),
    ("cm", r"zentimetern?|cm"),
    ("mm", r"millimetern?|mm"),
    ("qm", r"quadratmetern?|m²|qm"),
    ("qkm", r"quadratkilometern?|km²"),
    ("cbm", r"kubikmetern?|m³|cbm"),
    ("ha", r"hektar|ha"),
    ("kg", r"kilogramm|kilos?|kg"),
    ("g", r"gramm|g"),
    ("t", r"tonnen?|t"),
    ("l", r"litern?|liters|l"),
    ("grad", r"grad|°c?|°"),
    ("kwh", r"kilowattstunden?|kwh"),
)
_UNIT = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in _PATTERNS), re.IGNORECASE)
_DAYS = {"tag": 1, "woche": 7}
_MONTHS = {"monat": 1, "jahr": 12}
_MINUTES = {"minute": 1, "stunde": 60}
DURATIONS = frozenset((*_DAYS, *_MONTHS, *_MINUTES, "sekunde"))


def unit_of(word: str) -> str:
    """The measure that a word names ("Werktagen" → "tag", "€" → "euro"); "" where it names none."""
    match = _UNIT.fullmatch(word)
    return match.lastgroup or "" if match else ""


def duration_key(value: float, unit: str) -> str | None:
    """A key that equal durations share: 2 Wochen and 14 Tage, 1 Jahr and 12 Monate, 2 Stunden and 120 Minuten."""
    for name, table in (("days", _DAYS), ("months", _MONTHS), ("minutes", _MINUTES)):
        if unit in table:
            return f"{name}:{value * table[unit]:g}"
    return None


_BOUNDS: tuple[tuple[str, str], ...] = (
    ("down", r"nicht mehr als|nicht über|nicht länger als|nicht älter als|nicht höher als|höchstens|maximal|max\."),
    ("up", r"nicht weniger als|nicht unter|mindestens|wenigstens|mind\.|minimal|frühestens|zumindest"),
    ("down", r"bis zu|weniger als|niedriger als|jünger als|kürzer als|kleiner als|geringer als|unter|spätestens"),
    ("down", r"unterhalb von|fast|knapp|nahezu|beinahe|längstens"),
    ("up", r"mehr als|größer als|höher als|länger als|älter als|schwerer als|ab|über|oberhalb von|gut"),
    ("about", r"rund|etwa|ca\.|circa|zirka|ungefähr|schätzungsweise|annähernd"),
)
_BOUND = re.compile(
    r"(?:^|(?<=[\s(„]))(?:"
    + "|".join(f"(?P<b{i}>{pattern})" for i, (_, pattern) in enumerate(_BOUNDS))
    + r")\s+(?:(?:de[rmn]|die|das|einem|einer|eine[n]?|je|jeweils|insgesamt|rund|etwa)\s+)?$",
    re.IGNORECASE,
)


def bound_before(text: str) -> str:
    """How the end of `text` bounds the number that follows: "up", "down", "about" or ""."""
    match = _BOUND.search(text[-40:])
    return _BOUNDS[int(match.lastgroup[1:])][0] if match and match.lastgroup else ""
