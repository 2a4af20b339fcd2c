"""LS-Z-06: telephone numbers in groups."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rules.catalog.norms import NETZWERK, ZURICH
from rules.catalog.support import Hit, checker, outside, rewriter, web
from rules.core import Context, Example, Rule
from rules.language.types import Sentence

ID = "LS-Z-06"
_REPORT = "Schreiben Sie die Telefonnummer in Gruppen mit je 2 Ziffern."
_ONE_RUN = re.compile(r"(?<![\w.,/+-])0\d{8,12}(?![\w/-]|[.,]\d)")
_PARTS = re.compile(r"(?<![\w.,/+-])(0\d{2,5})(\s?/\s?|\s|-)(\d{6,9})(?![\w/]|[.,]\d|-\d|\s\d)")
_SLASH = re.compile(r"(?<![\w.,/+-])(0\d{2,5})\s?/\s?(\d{2,5}(?:[ -]\d{1,5})*)(?![\w/]|[.,]\d)")
_CALL = re.compile(
    r"(?:telefon|\btel\b|fax|ruf|nummer|hotline|unter|mobil|handy|durchwahl|notdienst|:)\D{0,25}$", re.IGNORECASE
)
_DOCTORS = re.compile(r"(?<![\w.,/+-])116(?:117|116)(?![\w/-]|[.,]\d)")
_OTHER_NUMBER = re.compile(
    r"(?:\w(?:nummer|nr\.)|zeichen|\baz\.?|konto\w*|iban)\s*(?:ist|lautet)?\s*:?\s*$", re.IGNORECASE
)
_PHONE_NUMBER_WORD = re.compile(
    r"(?:telefon|ruf|fax|handy|mobil|service|durchwahl|notruf)\w*\s*(?:ist|lautet)?\s*:?\s*$", re.IGNORECASE
)


def find(sentence: Sentence, context: Context) -> Iterator[Hit]:
    """Telephone numbers with long runs of digits or a slash, where a word before them says what they are."""
    del context
    yield from outside(_numbers(sentence.text), web(sentence.text))


def _numbers(text: str) -> Iterator[Hit]:
    for match in _ONE_RUN.finditer(text):
        if _is_phone(text, match.start()):
            yield Hit(*match.span(), _REPORT, f"0 {_pairs(match[0][1:])}")
    for match in _PARTS.finditer(text):
        if _is_phone(text, match.start()):
            yield Hit(*match.span(), _REPORT, f"{match[1]} {_pairs(match[3])}")
    for match in _SLASH.finditer(text):
        if len(match[2].replace(" ", "")) < 6 and _is_phone(text, match.start()):
            yield Hit(*match.span(), _REPORT, f"{match[1]} {match[2]}")
    for match in _DOCTORS.finditer(text):
        if _is_phone(text, match.start()):
            yield Hit(*match.span(), _REPORT, f"{match[0][:3]} {match[0][3:]}")


def _is_phone(text: str, start: int) -> bool:
    before = text[:start]
    if _OTHER_NUMBER.search(before) and not _PHONE_NUMBER_WORD.search(before):
        return False
    return _CALL.search(before) is not None


def _pairs(digits: str) -> str:
    """Groups of two, counted from the end as on a German business card: 5 digits are „1 23 45“."""
    head = len(digits) % 2
    groups = ([digits[:head]] if head else []) + [digits[i : i + 2] for i in range(head, len(digits), 2)]
    return " ".join(groups)


RULE = Rule(
    id=ID,
    slug="phone-number",
    area="numbers",
    what="Schreibt Telefonnummern in Gruppen.",
    why="Eine lange Reihe von Ziffern kann man schwer lesen und schwer wählen.",
    norms=(NETZWERK, ZURICH),
    severity="warning",
    fix="safe",
    wrong=(
        Example("Rufen Sie an: [[03641551234]].", ("Rufen Sie an: 0 36 41 55 12 34.",)),
        Example("Telefon [[0800 7123456]]", ("Telefon 0800 7 12 34 56",)),
        Example("Sie erreichen uns unter [[030/123456]].", ("Sie erreichen uns unter 030 12 34 56.",)),
        Example("Der Notdienst hat die Nummer [[116117]].", ("Der Notdienst hat die Nummer 116 117.",)),
    ),
    right=(
        "Telefon 04821 698-77",
        "Rufen Sie an: 0 36 41 55 12 34.",
        "Die Kundennummer ist 0364155123.",
        "Im Jahr 2024 kamen 5.000 Menschen.",
        "Die Bankverbindung hat die Kontonummer 0123456789.",
    ),
    check=checker(ID, "warning", find),
    rewrite=rewriter(find),
)
