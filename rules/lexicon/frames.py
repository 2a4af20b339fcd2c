"""Frames of lexicon entries as patterns: what the wording must stand with, and what stays of it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rules.lexicon.schema import SLOT, Entry, slots

# Slots at the end that are only looked at, and stay in the text as they are.
_TRAILING = frozenset(("dat", "akk", "nom", "gen", "zahl", "nomen", "name", "S", "dass", "zu-inf", "akk-mit-artikel"))
_LEADING = frozenset(("HS", "vfin", "dat"))


@dataclass(frozen=True, slots=True)
class Frame:
    """`pattern` matches the words to replace from their first word on, its groups are inner slots; `replacement`
    has a NUL and a digit for each of them. `leading` and `trailing` name the slots around, `inner` that within;
    `case_change`: a genitive phrase follows and becomes a dative. `first` is the first word in lower case.
    """

    first: str
    pattern: re.Pattern[str]
    replacement: str
    leading: str = ""
    trailing: str = ""
    inner: str = ""
    case_change: bool = False


def parse_frame(entry: Entry) -> Frame | None:
    """The frame of an uninflected entry; None where it is not understood."""
    office, easy = entry.frame or entry.office, entry.easy_frame or entry.easy
    if not entry.frame:
        office, easy = office.replace(" … ", " {x} "), easy.replace(" … ", " {x} ")
    names, easy_names = slots(office), slots(easy)
    if names is None or easy_names is None:
        return None
    leading = trailing = ""
    if names and office.startswith("{") and names[0] in _LEADING:
        if names[0] == "dat" and easy_names == ("dat",) and easy.endswith(" {dat}"):
            return _postposition(office, easy)
        if not easy_names or easy_names[0] != names[0]:
            return None
        leading, names, easy_names = names[0], names[1:], easy_names[1:]
        office, easy = SLOT.sub("", office, count=1), SLOT.sub("", easy, count=1)
    case_change = False
    if names and office.endswith("}") and names[-1] in _TRAILING:
        old, new = names[-1], easy_names[-1] if easy_names else ""
        case_change = old == "gen" and new == "dat"
        if not case_change and old != new:
            return None
        trailing, names, easy_names = old, names[:-1], easy_names[:-1]
        office, easy = _cut_last_slot(office), _cut_last_slot(easy)
    if names != easy_names or any(name not in ("x", "adj", "zahl") for name in names):
        return None
    return _frame(office.strip(" ,"), easy.strip(" ,"), leading, trailing, names, case_change, entry)


def _frame(
    office: str, easy: str, leading: str, trailing: str, names: tuple[str, ...], case_change: bool, entry: Entry
) -> Frame:
    pattern = ""
    for number, piece in enumerate(SLOT.split(office)):
        pattern += _group(piece) if number % 2 else _literal(piece)
    count = 0

    def numbered(_: re.Match[str]) -> str:
        nonlocal count
        count += 1
        return f"\x00{count}"

    replacement = SLOT.sub(numbered, easy)
    # „mit dem Ziel, Wohnungen zu bauen“ → „um Wohnungen zu bauen“: the comma goes with the wording.
    takes_comma = ", {" in entry.frame and ", {" not in entry.easy_frame
    first = office.split(maxsplit=1)[0].rstrip(",").lower()
    head = office[0]
    if head.isalpha() and head.islower():
        pattern = f"[{head}{head.upper()}]" + pattern[len(re.escape(head)) :]
    boundary = r"(?!\w)" if office.endswith(".") else r"(?![\w-])"
    return Frame(
        first=first,
        pattern=re.compile(pattern + boundary + ("," if takes_comma else "")),
        replacement=replacement,
        leading=leading,
        trailing=trailing,
        inner=names[0] if names else "",
        case_change=case_change,
    )


def _literal(text: str) -> str:
    text = re.sub(r"(?<=\w\.) (?=\w\.)", "\x01", text)
    return re.escape(text).replace(r"\ ", r"\s+").replace("\x01", r"\s?")


def _group(name: str) -> str:
    if name == "zahl":
        return r"(\S*\d\S*)"
    if name == "adj":
        return r"(\w+)"
    return r"((?:[^\s.;:!?,]+\s+){0,7}?[^\s.;:!?,]+)"


def _cut_last_slot(frame: str) -> str:
    return frame[: frame.rindex("{")].rstrip()


def _postposition(office: str, easy: str) -> Frame:
    word = SLOT.sub("", office).strip()
    return Frame(
        first=word.lower(),
        pattern=re.compile(rf"{re.escape(word)}(?!\w)"),
        replacement=_cut_last_slot(easy),
        leading="dat",
    )
