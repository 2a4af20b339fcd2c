"""German numbers: words to integers and back, figures to values.

Words are made by the package num2words and read by a small grammar of our own (the package only writes).
"""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from types import MappingProxyType

_ONES = MappingProxyType(
    {
        "null": 0, "ein": 1, "eins": 1, "zwei": 2, "zwo": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6,
        "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "elf": 11, "zwölf": 12, "dreizehn": 13, "vierzehn": 14,
        "fünfzehn": 15, "sechzehn": 16, "siebzehn": 17, "achtzehn": 18, "neunzehn": 19,
    }
)  # fmt: skip
_TENS = MappingProxyType(
    {
        "zwanzig": 20, "dreißig": 30, "dreissig": 30, "vierzig": 40, "fünfzig": 50, "sechzig": 60, "siebzig": 70,
        "achtzig": 80, "neunzig": 90,
    }
)  # fmt: skip
SCALES = MappingProxyType(
    {
        "tausend": 10**3, "tsd.": 10**3, "million": 10**6, "millionen": 10**6, "mio.": 10**6, "mio": 10**6,
        "milliarde": 10**9, "milliarden": 10**9, "mrd.": 10**9, "mrd": 10**9, "dutzend": 12, "hundert": 100,
    }
)  # fmt: skip
_SMALL_ORDINALS = MappingProxyType({"erst": 1, "zweit": 2, "dritt": 3, "siebt": 7, "siebent": 7, "acht": 8})
_EIN = re.compile(r"^ein(?:e[nmrs]?)?$")

_ALTERNATIVES = "|".join(sorted((*_ONES, *_TENS), key=len, reverse=True))
_PART = rf"(?:(?:(?:{'|'.join(_ONES)})und)?(?:{'|'.join(_TENS)})|{_ALTERNATIVES})"
NUMBER_WORD = (
    rf"(?:(?:{_PART})?hundert(?:und)?(?:{_PART})?tausend(?:und)?(?:(?:{_PART})?hundert)?(?:und)?(?:{_PART})?"
    rf"|(?:{_PART})?tausend(?:und)?(?:(?:{_PART})?hundert)?(?:und)?(?:{_PART})?"
    rf"|(?:{_PART})?hundert(?:und)?(?:{_PART})?"
    rf"|{_PART}|anderthalb|(?:ein|zwei|drei|vier|fünf)einhalb)"
)
"""Regular expression (lower case) of a cardinal number word; it also takes "ein", "eins" and "null"."""

_CARDINAL = re.compile(rf"^{NUMBER_WORD}$")
_FIGURE = re.compile(r"^[+−-]?(?:\d{1,3}(?:[.\u00a0\u202f ]\d{3})+|\d+)(?:,\d+)?$")


def parse_number(text: str) -> Decimal | None:
    """The value of a figure or of number words: "1.200,50" → 1200.50, "zwei Millionen" → 2000000,
    "ein Dutzend" → 12, "anderthalb" → 1.5. None where it is no number; "ein" alone is an article, "eins" is 1.
    """
    words = text.strip().split()
    if not words:
        return None
    if len(words) == 1:
        return parse_figure(words[0]) or _single(words[0])
    scale = SCALES.get(words[-1].lower())
    if scale is None:
        return parse_figure(text.strip())
    head = " ".join(words[:-1])
    if head.lower() in ("eine halbe", "ein halbes"):
        return Decimal(scale) / 2
    if _EIN.match(head.lower()):
        return Decimal(scale)
    value = parse_number(head)
    return None if value is None else value * scale


def parse_figure(text: str) -> Decimal | None:
    """The value of a German figure: "1.200,50" → 1200.50, "3,5" → 3.5, "128 400" → 128400; else None.

    A full stop parts thousands ("8.30" is no figure but a time).
    """
    if not _FIGURE.match(text):
        return None
    plain = re.sub(r"[.\u00a0\u202f ]", "", text).replace(",", ".").replace("−", "-")
    try:
        return Decimal(plain)
    except InvalidOperation:
        return None


def parse_word(word: str) -> int | None:
    """The integer of one cardinal number word: "einhundertzweiundzwanzig" → 122; "ein" and other words → None."""
    low = word.lower().replace("dreissig", "dreißig")
    if low == "ein" or not _CARDINAL.match(low) or "halb" in low:
        return None
    return _integer(low)


def parse_ordinal(text: str) -> int | None:
    """The integer of an ordinal: "dritte", "einundzwanzigsten" → 3, 21; "3." → 3; else None."""
    figure = re.fullmatch(r"(\d+)\.", text)
    if figure:
        return int(figure[1])
    match = re.fullmatch(r"(\w+?)(?:e[nmrs]?)", text.lower())
    if not match:
        return None
    stem = match[1]
    if stem in _SMALL_ORDINALS:
        return _SMALL_ORDINALS[stem]
    for ending in ("st", "t"):
        if stem.endswith(ending):
            value = parse_word(stem.removesuffix(ending))
            if value is not None and ((ending == "st") == (value % 100 > 19 or value % 100 == 0)):
                return value
    for small, value in _SMALL_ORDINALS.items():
        head = stem.removesuffix(small).removesuffix("und")
        base = parse_word(head) if stem.endswith(small) and head != stem else None
        if base is not None and base >= 100 and base % 100 == 0:
            return base + value
    return None


def to_words(value: int) -> str:
    """The number word: 21 → "einundzwanzig"."""
    from num2words import num2words  # noqa: PLC0415 – imports forty languages

    return str(num2words(value, lang="de"))


def to_ordinal(value: int) -> str:
    """The ordinal without ending for case: 3 → "dritte"."""
    from num2words import num2words  # noqa: PLC0415

    return str(num2words(value, lang="de", to="ordinal"))


def to_figure(value: Decimal | int) -> str:
    """The figure as German writes it, thousands parted from 10.000 on: 1200.5 → "1200,5", 12000 → "12.000"."""
    number = Decimal(value)
    sign = "-" if number < 0 else ""
    whole, _, rest = format(abs(number), "f").partition(".")
    if len(whole) > 4:
        whole = f"{int(whole):,}".replace(",", ".")
    return sign + whole + ("," + rest if rest else "")


def _single(word: str) -> Decimal | None:
    low = word.lower()
    if low == "anderthalb":
        return Decimal("1.5")
    if low.endswith("einhalb"):
        head = _ONES.get(low.removesuffix("einhalb"))
        return Decimal(head) + Decimal("0.5") if head else None
    value = parse_word(word)
    return None if value is None else Decimal(value)


def _integer(word: str) -> int | None:
    """Reads a whole number word from its greatest part down; None where the parts do not fit."""
    if not word:
        return 0
    if "tausend" in word:
        head, _, rest = word.partition("tausend")
        return _sum(_integer(head) if head else 1, 1000, rest)
    if "hundert" in word:
        head, _, rest = word.partition("hundert")
        return _sum(_integer(head) if head else 1, 100, rest)
    if word in _ONES:
        return _ONES[word]
    if word in _TENS:
        return _TENS[word]
    for tens, value in _TENS.items():
        if word.endswith("und" + tens):
            ones = _ONES.get(word.removesuffix("und" + tens))
            return None if ones is None or not 0 < ones < 10 else value + ones
    return None


def _sum(head: int | None, factor: int, rest: str) -> int | None:
    rest = rest.removeprefix("und")
    tail = _integer(rest)
    return None if head is None or tail is None else head * factor + tail
