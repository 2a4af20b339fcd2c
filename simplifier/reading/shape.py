"""What a piece of text is, told by its shape alone: heading, contact block, dateline, quotation, list
item.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

MONTHS = ("Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
          "November", "Dezember")  # fmt: skip
_MONTH = "|".join((*MONTHS, "Jänner"))
_DATE = re.compile(rf"\b(\d{{1,2}})\. ?(?:({_MONTH}) |(\d{{1,2}})\. ?)(\d{{4}})\b")
_DATELINE = re.compile(
    rf"(?:(?:[A-ZÄÖÜ][\wäöüß.() /-]{{1,40}}, ?)?(?:den |am |vom )?|"
    rf"(?:(?:Stand|Datum|Veröffentlicht(?: am)?)(?: vom)?:? ?)|"
    rf"(?:(?:Presse|Medien)?(?:mitteilung|meldung|information|Meldung|Mitteilung)(?: Nr\. ?[\d/]+)?(?:, | vom |: ?)))"
    rf"\d{{1,2}}\. ?(?:(?:{_MONTH}) |\d{{1,2}}\. ?)\d{{4}}[.:]?"
)
_CONTACT_LABEL = re.compile(
    r"(?:Tel(?:efon|\.)?|Telefonnummer|Fax|Telefax|Mobil|Handy|E-?Mail(?:-Adresse)?|Mail|Internet|Web(?:seite|site)?|"
    r"Anschrift|Adresse|Postanschrift|Hausanschrift)\s*[:.]?\s*(?=[\d+(\w/])",
    re.I,
)
_CONTACT_VALUE = re.compile(r"(?:[\w.+-]+@[\w.-]+\.\w{2,}|\+?\(?\d[\d ()/.–-]{5,})$")
_POSTCODE = re.compile(r"(?:D-)?\d{5} [A-ZÄÖÜ][\wäöüß. /()-]{1,50}$")
_STREET = re.compile(
    r"[A-ZÄÖÜ][\wäöüß. -]{2,40}(?:straße|str\.|weg|platz|allee|gasse|ring|damm|ufer|markt|hof)"
    r" \d{1,4} ?[a-z]?(?:[–-]\d{1,4})?$",
    re.I,
)
_SENTENCE_END = re.compile(r"[.!?…][“”\"»«)]*$")
_FINITE_LOOKING = re.compile(r"\b(?:ist|sind|hat|haben|wird|werden|kann|können|muss|müssen|soll|sollen|war|waren)\b")
_FURNITURE = re.compile(r"([-–—=_*~#])\1{2,}|[-–—] ?\d{1,3} ?[-–—]|Seite \d{1,3}(?: von \d{1,3})?")
_BULLET = re.compile(r"(\s*)([-–—•*·▪‣◦●■○])\s+(?=\S)")
_NUMBER = re.compile(rf"(\s*)(\d{{1,2}})[.)]\s+(?!(?:{_MONTH})\b)(?=\S)")


def is_heading(line: str) -> bool:
    """Short, begins large, has a letter, no final punctuation, no dateline, no contact line. (A question may
    be a heading.) Says nothing of what stands around it.
    """
    words = line.split()
    return (
        0 < len(words) <= 12
        and len(line) <= 90
        and (line[0].isupper() or line[0].isdigit() or line[0] in '„»"“')
        and any(c.isalpha() for c in line)
        and line[-1] not in ".!:;,…"
        and not is_dateline(line)
        and not is_contact([line])
    )


def is_contact(lines: Sequence[str]) -> bool:
    """The lines are an address or how to reach someone: short, no sentences, at least one with a telephone
    number, an e-mail address, or a postcode with a town. One line alone needs a label ("Telefon: …").
    """
    lines = [line.strip() for line in lines if line.strip()]
    if not lines or len(lines) > 20 or any(len(line) > 90 for line in lines):
        return False
    if any(_FINITE_LOOKING.search(line) or (_SENTENCE_END.search(line) and len(line.split()) > 7) for line in lines):
        return False
    if len(lines) == 1:
        label = _CONTACT_LABEL.match(lines[0])
        return bool(label and _CONTACT_VALUE.search(lines[0], label.end()))
    return any(_tells_where(line) for line in lines)


def _tells_where(line: str) -> bool:
    labelled = _CONTACT_LABEL.match(line) and any(_is_value(word) for word in line.split())
    return bool(labelled) or is_address_line(line)


def is_address_line(line: str) -> bool:
    """The line is a postcode with its town, or a street with a number."""
    return bool(_POSTCODE.match(line) or _STREET.match(line))


def _is_value(word: str) -> bool:
    return "@" in word or any(c.isdigit() for c in word) or "." in word.strip(".")


def is_dateline(line: str) -> bool:
    """A line that only says place and date ("Hollerau, 14. November 2025")."""
    return bool(_DATELINE.fullmatch(line.strip()))


def dateline(lines: Sequence[str]) -> date | None:
    """The date of the first dateline among the first six lines."""
    for line in lines[:6]:
        match = _DATE.search(line) if len(line) < 100 and is_dateline(line) else None
        if match:
            day, name, number, year = match.groups()
            month = MONTHS.index(name.replace("Jänner", "Januar")) + 1 if name else int(number)
            try:
                return date(int(year), month, int(day))
            except ValueError:
                return None
    return None


def is_whole_quotation(text: str) -> bool:
    """The whole text stands in one pair of quotation marks."""
    for opening, closing in (("„", "“"), ("»", "«"), ("“", "”"), ("«", "»")):
        if len(text) > 2 and text[0] == opening and text[-1] == closing and closing not in text[1:-1]:
            return True
    return False


def list_item(line: str) -> tuple[int, int | None, str] | None:
    """Indentation, number (None: a bullet) and text of a line that begins like a list item."""
    bullet = _BULLET.match(line)
    if bullet:
        return len(bullet.group(1)), None, line[bullet.end() :].strip()
    number = _NUMBER.match(line)
    if number:
        return len(number.group(1)), int(number.group(2)), line[number.end() :].strip()
    return None


def is_furniture(line: str) -> bool:
    """A line of a printed page that says nothing: a rule of dashes, a page number."""
    return bool(_FURNITURE.fullmatch(line.strip()))


def ends_statement(line: str) -> bool:
    """The line ends like a sentence or an introduction to a list."""
    return bool(_SENTENCE_END.search(line)) or line.endswith(":")
