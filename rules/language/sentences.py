"""Sentence boundaries of German administrative text.

The break rules are LanguageTool's segmentation rules in SRX (a standard of the localisation industry), read
unmodified out of the installed package choppa-srx. Licence: choppa's code is MIT, the SRX file inside it is
LGPL-2.1; it stays a separate file of a separate package, no copy of it is part of this project, and any other
SRX file can be given to `SentenceSplitter`. On top come rules of our own for what office language has and
newspapers have not: dates with spaces, house numbers, bullets, abbreviations that may end a sentence.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import Any

_LINES = re.compile(r"[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_BULLET = re.compile(r"^\s*(?:[•·▪▫◦‣●○■□►▶✓✔➔→*]|[-–—](?=\s))\s*(?=\S)")
_INLINE_BULLET = re.compile(r"\s+[•▪◦‣●■►]\s+")
_LEADERS = re.compile(r"(?:[.…!?_·]\s*){6,}")
_POSSIBLE_END = re.compile(r"[.!?…][^\w\s]*\s+")
_WINDOW = 8
_OPENERS = "„“‚‘»«›‹\"'("
_CLOSERS = r"“”\"'’‘«»‹›)\]"

# Words that open a sentence and that hardly ever follow an abbreviation inside one.
_STARTER = (
    r"(?:Das|Der|Die|Dies|Diese|Dieser|Dieses|Dann|Danach|Dazu|Damit|Daher|Deshalb|Dabei|Dafür|Dort"
    r"|Hier|Hierzu"
    r"|Er|Es|Sie|Wir|Ich|Ihr|Ein|Eine|Auch|Außerdem|Zudem|Aber|Doch|Und|Oder|Wenn|Weil|Wer|Bitte|Im"
    r"|Am|Bei|Für"
    r"|Nach|Seit|Ab|Zum|Zur|Mit|In|Kommen|Rufen|Bringen)"
)
_MAY_END = (
    r"(?:usw|etc|MwSt|u\. ?[Ää]|o\. ?[Ää]|u\. ?a\. ?m|Str|[a-zäöüß]+str|ff|Mo|Di|Mi|Do|Fr|Sa|So|Std"
    r"|Min|Sek|Mio|Mrd"
    r"|Tsd|Stck|Jh|e\. ?V|a\. ?D|GmbH & Co)"
)
_EXTRA_BREAK = re.compile(
    rf"(?:(?<=\s)|(?<=[\w„“\"(]))(?:(?:\b{_MAY_END}\.)|(?:…"
    rf"|\.\.\.))[{_CLOSERS}]?(\s+)(?=[{_OPENERS}]?{_STARTER}\b)"
)

_ABBREVIATION_END = re.compile(
    r"(?:^|[\s(„\"/])(?:§§?|[A-ZÄÖÜ]|[a-z]|\d{1,3}[a-z]?\)|Abs|Abschn|Abt|Akad|Alt|Anh|Anl|Anm|Art"
    r"|Aufl|Az|Bd|Best|Betr"
    r"|Bj|Bl|Buchst|Bev|bspw|bzgl|bzw|ca|d\. ?h|Dipl|Doz|Dr|einschl|entspr|etw|evtl|exkl|Fam|Fn"
    r"|Forts|gem|ges|gesch"
    r"|ggf|ggfs|ggü|Ges|GG|Hbf|Hg|Hr|Hrn|Hrsg|h\. ?c|i\. ?d\. ?R|i\. ?S\. ?d|i\. ?V\. ?m|i\. ?A"
    r"|i\. ?V|incl|Ing|inkl"
    r"|insb|insbes|insg|jew|Jhg|Jr|Kap|Kfm|Kto|lfd|lt|m\. ?E|Mag|max|med|min|mind|mtl|Nr|Nrn|o\. ?g"
    r"|Obj|od|ord|öff|p\. ?a"
    r"|phil|Pkt|Prof|Reg|rd|Rdnr|Rn|röm|S|s|sog|St|städt|Stellv|stellv|Stv|Tel|tgl|Tgb|u\. ?a|u\. ?U"
    r"|usf|Urt|v|v\. ?a|verh"
    r"|Verf|vgl|vgl|Vors|vorl|vsl|wg|Whg|z\. ?B|z\. ?T|z\. ?Zt|zzgl|Ziff|ztl|zul|Zt|Zz)\.\s*$"
)
_STREET_END = re.compile(r"(?:[Ss]tr|[Pp]l|Nr|Hs|Tel|Fax|Kto)\.\s*$")
_DAY_END = re.compile(r"(?<![\d.,])\d{1,2}\.\s*$")
_DAY_MONTH_END = re.compile(r"(?<![\d.,])\d{1,2}\.\s?\d{1,2}\.\s*$")
_ORDINAL_CUE = re.compile(
    r"(?:^|\s)(?:[Aa]m|[Bb]is|[Zz]um|[Vv]om|[Ii]m|[Aa]b|[Dd]er|[Dd]en|[Dd]em|[Dd]es|[Dd]ie|[Dd]as"
    r"|[Bb]eim|[Zz]ur|[Uu]nd"
    r"|[Ss]eit|–|-)\s+(?:(?:Mo|Di|Mi|Do|Fr|Sa|So)\w*\.?,?\s+(?:den\s+|dem\s+)?)?(?:\d{1,2}\."
    r"|[IVX]{1,5}\.)\s*$"
)
_MONTH_START = re.compile(
    r"(?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)\w*\b|Jahrhundert|Jh\.|Klasse|Etage|Stock"
    r"|Obergeschoss|OG\b|Quartal"
)
# No pattern below looks back further than this many characters.
_REACH = 60
_ENUMERATOR_ONLY = re.compile(rf"^[{_OPENERS}]*(?:\d{{1,3}}[a-z]?[.)]|[a-z][.)]|[IVX]{{1,5}}\.)\s*$")


class SentenceSplitter:
    """Splits text by an SRX rule file.

    `rules` is a path to an SRX 2.0 file; None takes LanguageTool's file of the package choppa-srx, language
    map "de_one" (a line break always ends a sentence). The file is read at the first call.
    """

    def __init__(self, rules: Path | None = None, language: str = "de_one") -> None:
        self._rules = rules
        self._language = language
        self._document: Any = None

    def split(self, text: str) -> tuple[str, ...]:
        """Sentences of `text` in order, stripped, none empty; a bullet at the start of a line is dropped.

        Line breaks and bullets are boundaries always. No other character is lost but white space.
        """
        found: list[str] = []
        for line in _LINES.split(text):
            for item in _INLINE_BULLET.split(line):
                stripped = _BULLET.sub("", item, count=1).strip()
                if stripped:
                    found.extend(self._split_line(stripped))
        return tuple(found)

    def _split_line(self, line: str) -> list[str]:
        sentences: list[str] = []
        for part in self._segments(line):
            if sentences and _belong_together(sentences[-1], part):
                sentences[-1] += part
            else:
                sentences.append(part)
        return [s for whole in sentences for s in _break_more(whole)]

    def _segments(self, line: str) -> list[str]:
        # The SRX rules take minutes for a row of leader dots (". . . . ."), so such rows are taken out first.
        parts: list[str] = []
        start = 0
        for row in _LEADERS.finditer(line):
            parts.extend(self._by_rules(line[start : row.start()]))
            if parts:
                parts[-1] += row[0]
            else:
                parts.append(row[0])
            start = row.end()
        return parts + self._by_rules(line[start:])

    def _by_rules(self, line: str) -> list[str]:
        # The rules' cost grows with the third power of the abbreviations in a row (100: 3 s), so they get a
        # window of few possible ends at a time. Where a window holds no end, its first half is carried over.
        parts: list[str] = []
        carried = ""
        rest = line
        while rest.strip():
            ends = [m.end() for m in islice(_POSSIBLE_END.finditer(rest), _WINDOW + 1)]
            last = len(ends) <= _WINDOW
            found = self._srx(rest if last else rest[: ends[-1]])
            if not last and len(found) == 1:
                half = ends[_WINDOW // 2]
                carried += rest[:half]
                rest = rest[half:]
                continue
            taken = found if last else found[:-1]
            rest = rest[sum(map(len, taken)) :]
            parts.append(carried + taken[0])
            parts.extend(taken[1:])
            carried = ""
        return [*parts, carried] if carried else parts

    def _srx(self, text: str) -> list[str]:
        from choppa import DEFAULT_SRX_RULESET, SrxDocument, SrxTextIterator  # noqa: PLC0415 – 0.2 s to import

        if self._document is None:
            self._document = SrxDocument(ruleset=self._rules or DEFAULT_SRX_RULESET)
        return [str(s) for s in SrxTextIterator(self._document, self._language, text)]


def _belong_together(left: str, right: str) -> bool:
    """Whether a boundary that the SRX rules found is none."""
    following = right.lstrip()
    if not following:
        return True
    bare = following.lstrip(_OPENERS)
    # „Kommen Sie!“, rief er. / „Wo ist das Amt?“ fragte sie.
    if following[0] in ",;)]" or (bare[:1].islower() and following[0] != "("):
        return True
    if len(left) < _REACH and _ENUMERATOR_ONLY.match(left.strip()):
        return True
    left = left[-_REACH:]
    if _ABBREVIATION_END.search(left):
        return True
    if following[0].isdigit():
        return bool(_STREET_END.search(left) or _is_split_date(left, following))
    if _DAY_END.search(left):
        if _MONTH_START.match(following):
            return True
        return bool(_ORDINAL_CUE.search(left)) and not re.match(_STARTER + r"\b", bare)
    return False


def _is_split_date(left: str, following: str) -> bool:
    if _DAY_MONTH_END.search(left):
        return bool(re.match(r"(?:19|20)?\d\d\b(?!\.\d)", following)) or bool(_ORDINAL_CUE.search(left))
    return bool(_DAY_END.search(left) and re.match(r"(?:0?[1-9]|1[0-2])\.", following))


def _break_more(sentence: str) -> list[str]:
    parts: list[str] = []
    start = 0
    for match in _EXTRA_BREAK.finditer(sentence):
        parts.append(sentence[start : match.start(1)].strip())
        start = match.end(1)
    parts.append(sentence[start:].strip())
    return [p for p in parts if p]


@lru_cache(maxsize=1)
def _default() -> SentenceSplitter:
    return SentenceSplitter()


def split_sentences(text: str) -> tuple[str, ...]:
    """Sentences of `text` by the default rules; see `SentenceSplitter.split`."""
    return _default().split(text)
