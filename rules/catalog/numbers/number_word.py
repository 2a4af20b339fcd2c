"""LS-Z-01: number words as digits."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType

from num2words import num2words

from rules.catalog.norms import DIN, NETZWERK
from rules.catalog.support import Hit, checker, opens_sentence, outside, rewriter, untouchable
from rules.core import Context, Example, Rule
from rules.language.types import Sentence

ID = "LS-Z-01"
_REPORT = "Schreiben Sie die Zahl mit Ziffern."
_WORD = re.compile(r"(?<![\w-])[A-ZÄÖÜa-zäöüß]{3,}(?![\w-])")
_ONE_TO = re.compile(
    r"(?<![\w-])(eine?[nmrs]?)(?=\s+(?:bis|oder|bis zu)\s+(?:zwei|drei|vier|fünf|sechs)(?![\w-]))", re.IGNORECASE
)
_TIMES = re.compile(r"(?<![\w-])(zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf)mal(?![\w-])", re.IGNORECASE)
_FIXED_BEFORE = re.compile(
    r"(?:\b(?:halb|viertel|dreiviertel|mehrere|einige|viele|ein paar|Punkt|alle|außer|in|auf allen|Aktion|Ampel|à)\s)$",
    re.IGNORECASE,
)
_ROUND = frozenset(("hundert", "tausend"))
_FIXED_AFTER = re.compile(
    r"\s+(?:geben|gibt|gab|gegeben|gaben|nehmen|Drittel|Viertel|Fünftel|Sechstel|Achtel|Zehntel|Hundertstel|viertel"
    r"|vor\s+(?:zwölf|acht|neun|zehn|elf|eins)|nach\s+(?:zwölf|acht|neun|zehn|elf|eins)|Gebote|Jahreszeiten\b"
    r"|Könige|Seiten einer Medaille|Dank\b|Sachen\b|Augen\b|Beinen\b|Pfoten\b|Wände|Wänden)"
)
_LIMIT = 999


@cache
def _values() -> Mapping[str, int]:
    """Number words from 2 to 999 and the round thousands, with what they mean."""
    table = {num2words(n, lang="de"): n for n in range(2, _LIMIT + 1)}
    table |= {num2words(n, lang="de"): n for n in range(1000, 13000, 1000)}
    table |= {"hundert": 100, "tausend": 1000}
    return MappingProxyType(table)


def _digits(value: int) -> str:
    return f"{value:,}".replace(",", ".")


def find(sentence: Sentence, context: Context) -> Iterator[Hit]:
    """Number words outside of quotations, names, idioms and clock phrases."""
    least = context.profile.digits_from
    yield from outside(_numbers(sentence, least), untouchable(sentence))


def _numbers(sentence: Sentence, least: int) -> Iterator[Hit]:
    text = sentence.text
    if least <= 1:
        for match in _ONE_TO.finditer(text):
            yield Hit(*match.span(), _REPORT, "1")
    for match in _TIMES.finditer(text):
        value = _values()[match[1].lower()]
        if value >= least:
            yield Hit(*match.span(), _REPORT, f"{value}-mal")
    for match in _WORD.finditer(text):
        value_or_none = _values().get(match[0].lower())
        if value_or_none is None or value_or_none < least:
            continue
        if _is_free(sentence, match.start(), match.end()):
            yield Hit(*match.span(), _REPORT, _digits(value_or_none))


def _is_free(sentence: Sentence, start: int, end: int) -> bool:
    """Not part of a name, an idiom, a fraction or a clock phrase."""
    text = sentence.text
    word = text[start:end]
    if word[0].isupper() and not opens_sentence(text, start):
        return False
    before = _FIXED_BEFORE.search(text[:start])
    if before and _is_fixed(before[0].strip().lower(), word.lower(), text[end:]):
        return False
    if _FIXED_AFTER.match(text[end:]):
        return False
    token = next((t for t in sentence.tokens if t.start == start), None)
    if token is None or token.end != end:
        return False
    if word.lower() == "acht" and any(t.lemma in ("geben", "nehmen", "lassen") for t in sentence.tokens):
        return bool(re.match(r"\s+(?:\w+[a-zäöüß]e[nrsm]?\s+)?[A-ZÄÖÜ]", text[end:]))
    # „acht“ and „sieben“ are verb forms, too; before a noun or an adjective they are figures.
    if word.lower() in ("acht", "sieben", "elf") and token.tag != "CARD":
        following = next((t for t in sentence.tokens if t.start >= end), None)
        return following is not None and following.tag in ("NN", "ADJA", "NE", "CARD")
    return True


def _is_fixed(before: str, word: str, rest: str) -> bool:
    if before in ("mehrere", "einige", "viele", "ein paar"):
        return word in _ROUND
    if before in ("in", "außer"):
        return word == "acht" and not re.match(r"\s+[A-ZÄÖÜa-zäöü]\w*(?:n|en)\b", rest)
    if before == "alle":
        return word in ("viere", "neune")
    return True


RULE = Rule(
    id=ID,
    slug="number-word",
    area="numbers",
    what="Schreibt Zahlen mit Ziffern.",
    why="Ziffern erkennt man schneller als Wörter.",
    norms=(NETZWERK, DIN),
    severity="warning",
    fix="safe",
    wrong=(
        Example("Im Verein sind [[fünf]] Frauen.", ("Im Verein sind 5 Frauen.",)),
        Example(
            "[[Zwei]] Beamte haben [[zwanzig]] Autos geprüft.",
            ("2 Beamte haben 20 Autos geprüft.",),
        ),
        Example(
            "Die Prüfung dauert [[ein]] bis [[zwei]] Wochen.",
            ("Die Prüfung dauert 1 bis 2 Wochen.",),
        ),
        Example("Der Bus fährt [[dreimal]] am Tag.", ("Der Bus fährt 3-mal am Tag.",)),
        Example(
            "Zum Fest kamen [[zweihundertfünfzig]] Gäste.",
            ("Zum Fest kamen 250 Gäste.",),
        ),
        Example("Das Geld reicht für [[acht]] Monate.", ("Das Geld reicht für 8 Monate.",)),
        Example("Das Dorf hat [[tausend]] Einwohner.", ("Das Dorf hat 1.000 Einwohner.",)),
    ),
    right=(
        "Ein Mann hat eine Frage.",
        "Sie kommen zu zweit.",
        "Die ersten Gäste sind da.",
        "Bitte geben Sie acht.",
        "Das Vier-Augen-Prinzip gilt.",
        "Die Kita Drei Eichen ist neu.",
        "Das Gespräch war unter vier Augen.",
        "Zwei Drittel der Häuser sind alt.",
        "Der Kurs beginnt um halb acht.",
        "Mehrere hundert Menschen waren da.",
    ),
    check=checker(ID, "warning", find),
    rewrite=rewriter(find),
)
