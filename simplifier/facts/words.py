"""Stems: enough to see that two word forms are of one word, and no more."""

from __future__ import annotations

import re
from functools import lru_cache

_FOLD = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "ß": "ss", "é": "e", "è": "e", "á": "a", "ç": "c"})
_ENDINGS = re.compile(
    r"(?:innen|in|ungen|ung|heiten|heit|keiten|keit|lichen|licher|liches|liche|lich|ischen|ische|isch|igen|ige|ig|ern|er|en|em"
    r"|es|et|te|ten|st|e|n|s|t)$"
)
# The "zu" inside an infinitive: mitzubringen.
_ZU = re.compile(
    r"^(ab|an|auf|aus|bei|dar|ein|fest|her|hin|mit|nach|teil|uber|um|unter|vor|weg|wieder|zuruck|zusammen)zu(?=\w{4,}en$)"
)
_MIN_STEM = 4
_NAME_ENDINGS = (
    "",
    "s",
    "es",
    "er",
    "ern",
    "ers",
    "n",
    "en",
    "in",
    "isch",
    "ische",
    "ischen",
    "ischer",
    "sche",
    "schen",
)
_MIN_NAME = 3


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """The word in lower case, umlauts folded, endings of inflection and common derivation cut."""
    folded = _ZU.sub(r"\1", word.lower().strip("-–'’").translate(_FOLD))
    for _ in range(2):
        shorter = _ENDINGS.sub("", folded)
        if len(shorter) < _MIN_STEM:
            break
        folded = shorter
    return folded


@lru_cache(maxsize=65_536)
def fold(word: str) -> str:
    """The word in lower case, umlauts and ß folded, without apostrophes, "str." in full."""
    folded = word.lower().translate(_FOLD).replace("'", "").replace("’", "")
    return f"{folded[:-1]}asse" if folded.endswith("str.") else folded


def same_name(one: str, other: str) -> bool:
    """Whether two folded words are forms of one name: genitive, plural, "-er" of a town, "-isch"."""
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    if len(short) < _MIN_NAME:
        return False
    if long.startswith(short):
        return long[len(short) :] in _NAME_ENDINGS
    # Schmiede → Schmieder, Bremen → Bremer, Gellerau → Gellerauer
    return (
        len(short) > _MIN_STEM + 1
        and short.endswith(("er", "en", "e"))
        and long.endswith(("er", "en"))
        and re.sub(r"(?:er|en|e)$", "", short) == re.sub(r"(?:er|en|e)$", "", long)
    )
