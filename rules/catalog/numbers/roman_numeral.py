"""LS-Z-02: no Roman numerals, except in names and laws."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rules.catalog.norms import DIN, LANGUAGETOOL, NETZWERK
from rules.catalog.support import Hit, checker, outside, rewriter, untouchable
from rules.core import Context, Example, Rule
from rules.language.types import Sentence

ID = "LS-Z-02"
_REPORT = "Das ist eine römische Zahl. Schreiben Sie die Zahl mit Ziffern."
_ROMAN = r"(?=[IVXL])(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
_COUNTED = re.compile(
    rf"(?<=\b(?:Band|Heft) )({_ROMAN})(?![\w-]|\.\S|\s[A-ZÄÖÜ])|(?<=\bKapitel )({_ROMAN})(?![\w-]|\.\S|\s[A-ZÄÖÜ])"
)
_ORDINAL = re.compile(rf"(?<![\w.-])({_ROMAN})\.(?=\s(?:Quartal|Halbjahr|Jahrhundert|Kapitel|Abschnitt|Band)s?\b)")
_ANY = re.compile(rf"(?<![\w.-])(?!I\b|V\b|X\b|L\b|LI\b|XL\b)({_ROMAN})(?![\w-])")
_LAW_OR_NAME = re.compile(
    r"(?:\b(?:SGB|ALG|Hartz|Teil|Art\.|Artikel|Kapitel|Absatz|Zone|Typ|Klasse|Abs\.|StVO|Pflegegrad|Gruppe)\s"
    r"|\b(?:SGB|ALG|Teil)\s[IVX]+\s?(?:,|und|oder|bzw\.|/)\s?)$"
)


def value(roman: str) -> int:
    """The number that a Roman numeral (up to LXXXIX) means."""
    total, rest = 0, roman
    for sign, worth in (("XL", 40), ("L", 50), ("X", 10), ("IX", 9), ("V", 5), ("IV", 4), ("I", 1)):
        while rest.startswith(sign):
            if sign == "I" and rest.startswith("IX"):
                break
            total, rest = total + worth, rest[len(sign) :]
    return total


def find(sentence: Sentence, context: Context) -> Iterator[Hit]:
    """Roman numerals; those of laws and persons are names and stay."""
    del context
    text = sentence.text
    hits: list[Hit] = []
    for match in _COUNTED.finditer(text):
        roman = match[1] or match[2]
        hits.append(Hit(*match.span(), _REPORT, str(value(roman))))
    hits.extend(Hit(*match.span(), _REPORT, f"{value(match[1])}.") for match in _ORDINAL.finditer(text))
    for match in _ANY.finditer(text):
        known = any(hit.start <= match.start() < hit.end for hit in hits)
        before = [token for token in sentence.tokens if token.end <= match.start()]
        person = bool(before) and before[-1].tag == "NE"
        if not known and not person and not _LAW_OR_NAME.search(text[: match.start()]):
            hits.append(Hit(*match.span(), _REPORT))
    yield from outside(hits, untouchable(sentence))


RULE = Rule(
    id=ID,
    slug="roman-numeral",
    area="numbers",
    what="Ersetzt römische Zahlen durch Ziffern, außer in Gesetzen und Namen.",
    why="Viele Menschen kennen römische Zahlen nicht.",
    norms=(NETZWERK, DIN, LANGUAGETOOL),
    severity="warning",
    fix="safe",
    wrong=(
        Example("Die Geschichte steht in Band [[IX]].", ("Die Geschichte steht in Band 9.",)),
        Example("Im [[II.]] Quartal kamen mehr Gäste.", ("Im 2. Quartal kamen mehr Gäste.",)),
        Example("Die Kirche ist aus dem [[XIV.]] Jahrhundert.", ("Die Kirche ist aus dem 14. Jahrhundert.",)),
        Example("Das Treffen ist im Rathaus [[II]]."),
    ),
    right=(
        "Sie bekommen Geld nach dem SGB II oder SGB XII.",
        "Kaiser Wilhelm II. war in der Stadt.",
        "Bringen Sie die Zulassungsbescheinigung Teil II mit.",
        "Die Klasse 3 ist im Raum 9.",
        "Vitamin C und Punkt V sind gemeint.",
    ),
    check=checker(ID, "info", find),
    rewrite=rewriter(find),
)
