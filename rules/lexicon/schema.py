"""The plain-word lexicon's data model and its check against data/GUIDE.md.

`read_lexicon` returns the entries of a folder or raises ConfigError (LS-E211) at the first fault; `check_lexicon`
returns all faults, each naming file, entry and key.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, get_args

from rules.entry_files import Problem, raw_entries, refuse_problems

Pos = Literal["verb", "noun", "adj", "adv", "prep", "conj", "phrase"]

SLOT = re.compile(r"\{([^{}]*)\}")
_SLOTS = frozenset(
    (
        "nom", "akk", "dat", "gen", "zu-inf", "dass", "S", "HS", "vfin", "zahl", "adj", "x", "name", "nomen",
        "gen-ohne-artikel", "akk-mit-artikel",
    )
)  # fmt: skip
_PREP_SLOT = re.compile(r"prep:[a-zäöüß]+\+(?:akk|dat|gen)$")
_KEYS = frozenset(
    (
        "office", "pos", "frame", "easy", "easy_frame", "gender", "plural", "safe", "sense", "context",
        "not_before", "whole", "before", "forms", "example",
    )
)  # fmt: skip
_GENDERS = frozenset(("m", "f", "n", "pl"))
_UMLAUTS = str.maketrans("äöü", "aou")
_LONG_EXAMPLE = 8  # words; in a shorter one the whole sentence may change


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry. `whole`: only as a whole sentence; `before`: words of which one must end the word before;
    `not_before`: wordings that forbid it in a sentence; `forms`: every form of a noun and the form of the easy noun
    of the same gender that takes its place; `example`: a sentence before and after.
    """

    office: str
    pos: Pos
    easy: str
    safe: bool
    example: tuple[str, str]
    frame: str = ""
    easy_frame: str = ""
    gender: str = ""
    plural: str = ""
    sense: str = ""
    context: tuple[str, ...] = ()
    not_before: tuple[str, ...] = ()
    whole: bool = False
    before: tuple[str, ...] = ()
    forms: tuple[tuple[str, str], ...] = ()
    file: str = ""


def read_lexicon(folder: Path) -> tuple[Entry, ...]:
    """All entries of the YAML files in `folder`; ConfigError LS-E211 where one breaks the guide."""
    entries, problems = _read(folder)
    refuse_problems("LS-E211", "Das Wörterbuch", problems)
    return entries


def check_lexicon(folder: Path) -> tuple[Problem, ...]:
    """All faults of the YAML files in `folder`, none where it is right."""
    return _read(folder)[1]


def slots(frame: str) -> tuple[str, ...] | None:
    """The slots of a frame in order; None where one is unknown (such an entry is skipped, never guessed)."""
    names = tuple(SLOT.findall(frame))
    known = all(name in _SLOTS or _PREP_SLOT.match(name) for name in names)
    return names if known and SLOT.sub("", frame).count("{") == 0 else None


def _read(folder: Path) -> tuple[tuple[Entry, ...], tuple[Problem, ...]]:
    entries: list[Entry] = []
    problems: list[Problem] = []
    for file, number, entry in raw_entries(folder, problems):
        found = list(_entry_problems(file, number, entry))
        problems += found
        if not found and isinstance(entry, dict):
            entries.append(_entry(file, entry))
    problems += _double_problems(entries)
    return tuple(entries), tuple(problems)


def _entry_problems(file: str, number: int, entry: object) -> Iterator[Problem]:
    if not isinstance(entry, dict):
        yield Problem(file, f"Nr. {number}", "", "Der Eintrag muss aus Feldern und Werten bestehen.")
        return
    name = str(entry.get("office") or f"Nr. {number}")

    def problem(key: str, message: str) -> Problem:
        return Problem(file, name, key, message)

    for key in entry:
        if key not in _KEYS:
            yield problem(str(key), "Dieses Feld gibt es nicht.")
    for key in ("office", "easy"):
        if not isinstance(entry.get(key), str) or not entry[key].strip():
            yield problem(key, "Das Feld fehlt oder ist kein Text.")
    for key in ("frame", "easy_frame", "plural", "sense"):
        if entry.get(key) is not None and not isinstance(entry[key], str):
            yield problem(key, "Der Wert muss Text sein.")
    for key in ("context", "not_before", "before", "example"):
        value = entry.get(key, [])
        if not isinstance(value, list) or not all(isinstance(item, str) and item for item in value):
            yield problem(key, "Der Wert muss eine Liste von Texten sein.")
            return
    for key in ("safe", "whole"):
        if not isinstance(entry.get(key, False), bool) or (key == "safe" and "safe" not in entry):
            yield problem(key, "Erlaubt sind true und false.")
    forms = entry.get("forms", {})
    if not isinstance(forms, dict) or not all(isinstance(k, str) and isinstance(v, str) for k, v in forms.items()):
        yield problem("forms", "Erlaubt sind Paare aus schwerer und leichter Form.")
    elif forms and entry.get("pos") != "noun":
        yield problem("forms", "Formen gibt es nur bei Nomen.")
    if entry.get("pos") not in get_args(Pos):
        yield problem("pos", f"Erlaubt sind: {', '.join(get_args(Pos))}.")
    if entry.get("pos") == "noun" and entry.get("gender") not in _GENDERS:
        yield problem("gender", "Ein Nomen braucht ein Geschlecht: m, f, n oder pl.")
    frame, easy_frame = str(entry.get("frame", "")), str(entry.get("easy_frame", ""))
    if bool(frame) != bool(easy_frame):
        yield problem("easy_frame", "Beide Rahmen oder keiner.")
    elif frame and len(SLOT.findall(frame)) < len(SLOT.findall(easy_frame)):
        yield problem("easy_frame", "Der einfache Rahmen hat mehr Plätze als der schwere.")
    yield from _example_problems(problem, entry)


def _example_problems(problem: Any, entry: Mapping[str, Any]) -> Iterator[Problem]:
    """The second sentence is the first with the replacement: what differs holds the two wordings."""
    example: Sequence[str] = entry.get("example", ())
    if len(example) != 2:
        yield problem("example", "Es müssen 2 Sätze sein.")
        return
    first, second = (sentence.split() for sentence in example)
    start = 0
    while start < min(len(first), len(second)) and first[start] == second[start]:
        start += 1
    end = 0
    while end < min(len(first), len(second)) - start and first[-1 - end] == second[-1 - end]:
        end += 1
    if start + end >= max(len(first), len(second)) or (start + end == 0 and len(first) > _LONG_EXAMPLE):
        yield problem("example", "Der zweite Satz ist nicht der erste mit dem leichten Wort.")
    if not _shares_a_stem(str(entry.get("office")), example[0]):
        yield problem("example", "Das schwere Wort steht nicht im ersten Satz.")
    if entry.get("pos") != "verb" and not _shares_a_stem(str(entry.get("easy")), example[1]):
        yield problem("example", "Das leichte Wort steht nicht im zweiten Satz.")


def _shares_a_stem(wording: str, sentence: str) -> bool:
    """Whether the sentence has a longer word of the wording, in whatever form (a prefix may be split off)."""
    lower = sentence.casefold().translate(_UMLAUTS)
    words = [word for word in re.findall(r"\w+", wording.casefold().translate(_UMLAUTS)) if len(word) > 3]
    return not words or any(word[k : k + 3] in lower for word in words for k in (0, 2, 3))


def _entry(file: str, entry: Mapping[str, Any]) -> Entry:
    return Entry(
        office=entry["office"],
        pos=entry["pos"],
        easy=entry["easy"],
        safe=entry["safe"],
        example=(entry["example"][0], entry["example"][1]),
        frame=entry.get("frame", ""),
        easy_frame=entry.get("easy_frame", ""),
        gender=entry.get("gender", ""),
        plural=entry.get("plural") or "",
        sense=entry.get("sense", ""),
        context=tuple(entry.get("context", ())),
        not_before=tuple(entry.get("not_before", ())),
        whole=entry.get("whole", False),
        before=tuple(entry.get("before", ())),
        forms=tuple(entry.get("forms", {}).items()),
        file=file,
    )


def _double_problems(entries: Sequence[Entry]) -> Iterator[Problem]:
    seen: dict[tuple[str, ...], Entry] = {}
    for entry in entries:
        key = (entry.office, entry.pos, entry.sense, entry.frame if entry.pos in ("prep", "verb") else "")
        other = seen.setdefault(key, entry)
        if other is not entry:
            yield Problem(
                entry.file, entry.office, "office", f"Diesen Sinn gibt es schon in {other.file} ({other.easy})."
            )
