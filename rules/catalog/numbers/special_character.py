"""LS-Z-10: special characters as words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rules.catalog.norms import LANGUAGETOOL, NETZWERK, bitv
from rules.catalog.support import Hit, checker, fitted, outside, rewriter, untouchable
from rules.core import Context, Example, Rule
from rules.language.types import Sentence

ID = "LS-Z-10"
_REPORT = "Schreiben Sie das Zeichen als Wort."
_REPORT_SLASH = "Der Schrägstrich ist schwer zu lesen. Schreiben Sie „und“ oder „oder“."
_SECTIONS = re.compile(r"§§\s?(?=\d)")
_SECTION = re.compile(r"§\s?(?=\d)")
_OBLIQUE = re.compile(r"\b(?:den|dem|des|diesem|diesen)\s$", re.IGNORECASE)
_LAW_SENTENCE = re.compile(r"(?<=Absatz \d )S\.(?=\s\d)|(?<=Abs\. \d )S\.(?=\s\d)")
_AND = re.compile(r"(?<=[\w.“)] )&(?= [\w„])")
_PERCENT = re.compile(r"(?<=\d)(\s?)%(?![\w-])")
_EURO_BEHIND = re.compile(
    r"(?:(?<=\d)|(?<=Million)|(?<=Millionen)|(?<=Milliarden)|(?<=Mio\.)|(?<=Mrd\.))(,-{1,2}|,–)?(\s?)€(?!\w)"
)
_EURO_BEFORE = re.compile(r"€\s?(\d{1,3}(?:\.\d{3})*(?:,\d\d)?|\d+(?:,\d\d)?)(?![\d.,]\d)(?!\s?€)")
_DEGREES = re.compile(r"(?<=\d)(\s?)°\s?C(?!\w)")
_PER = re.compile(
    r"(?<=\b(?:Euro|Cent))\s?/\s?(?=(?:Stück|Person|Tag|Monat|Jahr|Stunde|Woche|Nacht|Kind|Meter|Kilo\w*)\b)"
)
_SLASH = re.compile(r"(?<=[a-zäöüßA-ZÄÖÜ])\s?/\s?(?=-?[a-zäöüßA-ZÄÖÜ])")
_UNIT_SLASH = re.compile(r"\b(?:km/h|m/s|kWh/\w+|und/oder|z/\w)\b")
_GENDER_SLASH = re.compile(r"/-?in(?:nen)?\b")
_OTHER = re.compile(r"[*#~<>=^|\\{}†±•×]+|(?<= )\+(?= )|(?<=\d)\+(?=\s|$)")


def find(sentence: Sentence, context: Context) -> Iterator[Hit]:
    """Signs outside of quotations and addresses of the web; „&“ in names is only reported."""
    del context
    yield from outside(_signs(sentence), untouchable(sentence, names=False))


def _signs(sentence: Sentence) -> Iterator[Hit]:
    text = sentence.text
    for match in _SECTIONS.finditer(text):
        yield Hit(*match.span(), _REPORT, "Paragrafen ")
    for match in _SECTION.finditer(text):
        if text[match.start() - 1 : match.start()] != "§":
            # „Paragraf“ is weak: den, dem, des Paragrafen
            word = "Paragrafen " if _OBLIQUE.search(text[: match.start()]) else "Paragraf "
            yield Hit(*match.span(), _REPORT, word)
    for match in _LAW_SENTENCE.finditer(text):
        yield Hit(*match.span(), _REPORT, "Satz")
    for match in _AND.finditer(text):
        yield Hit(*match.span(), _REPORT, "und" if _joins_plain_words(text, match.span()) else None)
    for match in _PERCENT.finditer(text):
        yield Hit(match.end(1), match.end(), _REPORT, "Prozent" if match[1] else " Prozent")
    for match in _EURO_BEHIND.finditer(text):
        start = match.start() if match[1] else match.end(2)
        yield Hit(start, match.end(), _REPORT, "Euro" if match[2] and not match[1] else " Euro")
    for match in _EURO_BEFORE.finditer(text):
        yield Hit(*match.span(), _REPORT, fitted(text, match.start(), f"{match[1]} Euro"))
    for match in _DEGREES.finditer(text):
        yield Hit(match.end(1), match.end(), _REPORT, "Grad Celsius" if match[1] else " Grad Celsius")
    for match in _PER.finditer(text):
        yield Hit(*match.span(), _REPORT, " pro ")
    units = [match.span() for match in _UNIT_SLASH.finditer(text) if match[0] != "und/oder"]
    for match in _SLASH.finditer(text):
        inside_unit = any(a <= match.start() < b for a, b in units)
        if not inside_unit and not _PER.match(text, match.start()) and not _GENDER_SLASH.match(text, match.start()):
            yield Hit(*match.span(), _REPORT_SLASH)
    for match in _OTHER.finditer(text):
        if not re.match(r"\*(?:in|innen|r|n|e)\b", text[match.start() :]):
            yield Hit(*match.span(), _REPORT)


def _joins_plain_words(text: str, span: tuple[int, int]) -> bool:
    """A word in small letters beside the „&“ shows that it is no name of a firm."""
    before = re.search(r"(\w+)\s$", text[: span[0]])
    after = re.match(r"\s(\w+)", text[span[1] :])
    return bool(before and after and (before[1][0].islower() or after[1][0].islower()))


RULE = Rule(
    id=ID,
    slug="special-character",
    area="numbers",
    what="Schreibt Sonderzeichen als Wörter.",
    why="Nicht alle kennen die Zeichen, und Vorlese-Programme lesen sie falsch.",
    norms=(NETZWERK, bitv(6), LANGUAGETOOL),
    severity="warning",
    fix="safe",
    wrong=(
        Example("Das steht in [[§ ]]5 SGB II.", ("Das steht in Paragraf 5 SGB II.",)),
        Example("Das regeln die [[§§ ]]7 und 8 der Satzung.", ("Das regeln die Paragrafen 7 und 8 der Satzung.",)),
        Example(
            "Sie bekommen Hilfe über den [[§ ]]16i SGB II.", ("Sie bekommen Hilfe über den Paragrafen 16i SGB II.",)
        ),
        Example("Die Kosten steigen um 4[[%]].", ("Die Kosten steigen um 4 Prozent.",)),
        Example("Eine Karte kostet 14 [[€]].", ("Eine Karte kostet 14 Euro.",)),
        Example("Der Eintritt kostet [[€ 5,50]].", ("Der Eintritt kostet 5,50 Euro.",)),
        Example("Bringen Sie Ausweis [[&]] alle Briefe mit.", ("Bringen Sie Ausweis und alle Briefe mit.",)),
        Example("Das Wasser hat 21 [[°C]].", ("Das Wasser hat 21 Grad Celsius.",)),
        Example("Reifen kosten 4 Euro[[/]]Stück.", ("Reifen kosten 4 Euro pro Stück.",)),
        Example("Der Unfall war an der Kreuzung Hafenstraße[[/]]Nordring."),
        Example("Felder mit einem Stern ([[*]]) sind Pflicht."),
        Example("Die Firma Kessler [[&]] Söhne baut die Schule."),
    ),
    right=(
        "Das steht in Paragraf 5 SGB II.",
        "Rufen Sie an: +49 4821 698.",
        "Das Schuljahr 2025/2026 beginnt am Montag.",
        "Schreiben Sie an post@kreis-brambeck.example.",
        "Mehr steht auf www.kreis-brambeck.example/wohngeld.",
    ),
    check=checker(ID, "warning", find),
    rewrite=rewriter(find),
)
