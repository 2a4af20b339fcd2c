"""Tokens of one sentence with exact offsets.

Whole stay: numbers with their separators (1.200,50 8.30 15.08.2024), ordinals (3.), abbreviations with their
dot, hyphenated words, truncated words (Vor- und Nachteile), gender forms (Mitarbeiter*innen), URLs, e-mail.
"""

from __future__ import annotations

import re

from rules.language.wordset import word_set

_LETTER = r"[^\W\d_]"
_WORD = rf"{_LETTER}+(?:[’'‘](?:{_LETTER})+)*"
_GENDER = rf"{_LETTER}{{3,}}(?:[*:_·]-?in(?:nen)?|/-?in(?:nen)?|\(in(?:nen)?\))(?!{_LETTER})"
_TOP_LEVEL = r"(?:de|org|com|net|eu|info|at|ch|gov|bayern|nrw|berlin|hamburg|online|app|io)"

_TOKEN = re.compile(
    rf"""
    (?P<url>(?:https?://|ftp://|www\.)[^\s<>"„“”»«]+)
  | (?P<email>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)
  | (?P<domain>(?<![\w@])(?:[\w-]+\.)+{_TOP_LEVEL}(?:/[^\s<>"„“”»«]*)?(?![\w@]))
  | (?P<number>[+−-]?(?<![\w])\d+(?:[.,:/]\d+)*(?:%?-{_WORD}(?:-(?:{_WORD}|\d+))*|{_LETTER}+(?:-{_WORD})*)?)
  | (?P<ellipsis>…|\.{{2,}})
  | (?P<dotted>{_LETTER}{{1,4}}\.(?:{_LETTER}{{1,4}}\.)+)
  | (?P<gender>{_GENDER}(?:-{_WORD})*)
  | (?P<unit>(?:km|m|l|kW)/h\b)
  | (?P<word>(?:(?<![\w-])-(?={_LETTER}))?{_WORD}(?:[-‑](?:{_WORD}|\d+))*\d*[a-z]?
             (?:(?<=\w)[-‑](?=\s|,|/|$))?)
  | (?P<other>\S)
    """,
    re.VERBOSE,
)

_CLOSING = "“”\"'’«»‹›)]"
_TRAILING = ".,;:!?" + _CLOSING

# Abbreviations that keep their dot even as the last word of a sentence.
_KEEP_AT_END = word_set(
    "usw etc bzw MwSt Str ff Abs Nr Tel Mio Mrd Tsd Std ggf ca inkl zzgl Dr Prof Hbf Jh Jhd Ziff Buchst "
    "lfd vgl"
)
# Never taken for an abbreviation although they are short and may precede a full stop inside quotes.
_FULL_WORDS = word_set(
    "ab an am da du er es im in ist ja so um wo zu zum zur was wer wie vor vom von war gut hat ihm ihn "
    "uns weg auf aus"
)


def tokenize(text: str) -> tuple[tuple[str, int, int], ...]:
    """Tokens of one sentence as (text, start, end), in characters of `text`; white space is in no token."""
    found: list[tuple[str, int, int]] = []
    position = 0
    while position < len(text):
        match = _TOKEN.search(text, position)
        if match is None:
            break
        start, end = match.span()
        kind = match.lastgroup
        if kind in ("url", "email", "domain"):
            while end > start + 1 and text[end - 1] in _TRAILING:
                end -= 1
        elif kind in ("number", "word", "gender") and _takes_dot(text, start, end, kind):
            end += 1
        found.append((text[start:end], start, end))
        position = end
    return tuple(found)


def _takes_dot(text: str, start: int, end: int, kind: str) -> bool:
    """Whether the full stop after text[start:end] belongs to the token: an ordinal or an abbreviation."""
    if not text.startswith(".", end) or text.startswith("..", end):
        return False
    rest = text[end + 1 :].lstrip()
    at_end = not rest.strip(_CLOSING + ".!?… ")
    word = text[start:end]
    if kind == "number":
        # 3. Mai, 15.08. – but not the year at the end of a quoted sentence
        return (
            not at_end
            and rest[0] not in _CLOSING
            and len(re.split(r"[.,:/]", word)[-1]) <= 2
            and word.isascii()
        )
    if word in _KEEP_AT_END or (word.endswith(("str", "-Str")) and len(word) > 3):
        return True
    if at_end or rest[0] in _CLOSING:
        return False
    if len(word) == 1:
        return True
    # A sentence was split off before, so a full stop inside it closes an abbreviation, except after a whole
    # word inside a quotation, which is longer or well known.
    return len(word) <= 7 and word.lower() not in _FULL_WORDS and (rest[0].isalnum() or rest[0] in ",;:-–(/§")
