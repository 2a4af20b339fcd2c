"""The glossary's data model and its check against data/GUIDE.md.

`read_glossary` returns the terms of a folder or raises ConfigError (LS-E210) at the first fault;
`check_glossary` returns all faults, each naming file, entry and key.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Literal, get_args

from rules.entry_files import Problem, raw_entries, refuse_problems

Kind = Literal["noun", "proper_noun", "abbreviation", "verb", "adjective", "phrase"]
Beside = Literal["number before", "number after"]

_KEYS = frozenset(
    (
        "term",
        "kind",
        "gender",
        "plural",
        "aliases",
        "split",
        "say",
        "explanation",
        "law",
        "valid",
        "context",
        "not_with",
        "beside",
        "everyday",
        "note",
    )
)
_GENDERS = frozenset(("m", "f", "n", "pl"))
_MIN_WORDS, _MAX_WORDS, _MAX_SENTENCES = 4, 12, 3

_NUMBER_WORDS = re.compile(r"\b(zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf)\b", re.IGNORECASE)
_SUBORDINATE = re.compile(
    r"^(?:Dass|Weil|Wenn|Falls|Obwohl|Sodass|Bevor|Nachdem)\b"
    r"|, (?:dass|weil|wenn|falls|obwohl|damit|sodass|ob|um|bevor|nachdem|während|der|die|das)\b"
)
_GENITIVE = re.compile(
    r"\b(?:des|eines|keines|meines|seines|ihres|Ihres|unseres|dessen|deren)\b"
    r"|(?<=[a-zäöüß,] )(?!Beispiel )[A-ZÄÖÜ]\w+ (?:der|einer|aller|ihrer|Ihrer|dieser) (?:\w+en )?[A-ZÄÖÜ]"
)
_CONJUNCTIVE = re.compile(r"\b(?:würden?|hätten?|könnten?|wären?|müssten?|dürften?)\b")


@dataclass(frozen=True, slots=True)
class Term:
    """One entry. `valid_from`/`valid_to` are inclusive; `context` words tell the sense; in a sentence with a
    wording of `not_with` the term means something else; `beside` demands a number before or after;
    `everyday` words are known to readers and not explained.
    """

    term: str
    kind: Kind
    say: str
    explanation: tuple[str, ...] = ()
    gender: str = ""
    plural: str = ""
    aliases: tuple[str, ...] = ()
    split: str = ""
    law: str = ""
    valid_from: date | None = None
    valid_to: date | None = None
    context: tuple[str, ...] = ()
    not_with: tuple[str, ...] = ()
    beside: Beside | None = None
    everyday: bool = False
    note: str = ""
    file: str = ""

    def holds(self, on: date | None) -> bool:
        """Whether the entry is valid on that day; without a day, whether it is open to the future."""
        if on is None:
            return self.valid_to is None
        return (self.valid_from is None or self.valid_from <= on) and (self.valid_to is None or on <= self.valid_to)


def read_glossary(folder: Path) -> tuple[Term, ...]:
    """All terms of the YAML files in `folder`; ConfigError LS-E210 where one breaks the guide."""
    terms, problems = _read(folder)
    refuse_problems("LS-E210", "Das Glossar", problems)
    return terms


def check_glossary(folder: Path) -> tuple[Problem, ...]:
    """All faults of the YAML files in `folder`, none where it is right."""
    return _read(folder)[1]


def _read(folder: Path) -> tuple[tuple[Term, ...], tuple[Problem, ...]]:
    terms: list[Term] = []
    problems: list[Problem] = []
    for file, number, entry in raw_entries(folder, problems):
        found = list(_entry_problems(file, number, entry))
        problems += found
        if not found and isinstance(entry, dict):
            terms.append(_term(file, entry))
    problems += _double_problems(terms)
    problems += _hyphen_problems(terms)
    return tuple(terms), tuple(problems)


def _entry_problems(file: str, number: int, entry: object) -> Iterator[Problem]:
    if not isinstance(entry, dict):
        yield Problem(file, f"Nr. {number}", "", "Der Eintrag muss aus Feldern und Werten bestehen.")
        return
    name = str(entry.get("term") or f"Nr. {number}")

    def problem(key: str, message: str) -> Problem:
        return Problem(file, name, key, message)

    for key in entry:
        if key not in _KEYS:
            yield problem(str(key), "Dieses Feld gibt es nicht.")
    for key in ("term", "say", "kind"):
        if not isinstance(entry.get(key), str) or not entry[key].strip():
            yield problem(key, "Das Feld fehlt oder ist kein Text.")
    for key in ("gender", "plural", "split", "law", "note"):
        if key in entry and not isinstance(entry[key], str):
            yield problem(key, "Der Wert muss Text sein.")
    for key in ("aliases", "context", "not_with", "explanation"):
        value = entry.get(key, [])
        if not isinstance(value, list) or not all(isinstance(item, str) and item for item in value):
            yield problem(key, "Der Wert muss eine Liste von Texten sein.")
            return
        if len(set(value)) != len(value):
            yield problem(key, "Ein Wert steht doppelt.")
    if entry.get("kind") not in get_args(Kind):
        yield problem("kind", f"Erlaubt sind: {', '.join(get_args(Kind))}.")
    if entry.get("beside") not in (None, *get_args(Beside)):
        yield problem("beside", f"Erlaubt sind: {', '.join(get_args(Beside))}.")
    if not isinstance(entry.get("everyday", False), bool):
        yield problem("everyday", "Erlaubt sind true und false.")
    gender = entry.get("gender")
    if gender is not None and gender not in _GENDERS:
        yield problem("gender", "Erlaubt sind: m, f, n, pl.")
    if entry.get("kind") == "noun" and gender is None:
        yield problem("gender", "Ein Nomen braucht ein Geschlecht.")
    split, term = str(entry.get("split", "")), str(entry.get("term", ""))
    if split and _bare(split) != _bare(term):
        yield problem("split", "Ohne Bindestriche muss dasselbe Wort bleiben.")
    yield from _validity_problems(problem, entry.get("valid"))
    yield from _explanation_problems(problem, entry)


def _validity_problems(problem: Any, valid: object) -> Iterator[Problem]:
    if valid is None:
        return
    if not isinstance(valid, Mapping) or not valid or set(valid) - {"from", "to"}:
        yield problem("valid", "Erlaubt sind from und to, je ein Datum wie 2023-01-01.")
    elif not all(type(value) is date for value in valid.values()):
        yield problem("valid", "Ein Datum muss so aussehen: 2023-01-01.")
    elif {"from", "to"} <= set(valid) and valid["from"] > valid["to"]:
        yield problem("valid", "Der Anfang liegt nach dem Ende.")


def _explanation_problems(problem: Any, entry: Mapping[str, Any]) -> Iterator[Problem]:
    lines: Sequence[str] = entry.get("explanation", [])
    if not lines and entry.get("kind") != "abbreviation":
        yield problem("explanation", "Die Erklärung fehlt.")
    if len(lines) > _MAX_SENTENCES:
        yield problem("explanation", "Höchstens 3 Sätze.")
    for line in lines:
        words = [word for word in line.split() if any(c.isalnum() for c in word)]
        if not _MIN_WORDS <= len(words) <= _MAX_WORDS:
            yield problem("explanation", f"Ein Satz hat 4 bis 12 Wörter: {line}")
        if not line.endswith((".", "!", "?")):
            yield problem("explanation", f"Am Ende fehlt das Satzzeichen: {line}")
        for pattern, message in (
            (_NUMBER_WORDS, "Zahlen als Ziffern"),
            (_SUBORDINATE, "Kein Nebensatz"),
            (_GENITIVE, "Kein Genitiv"),
            (_CONJUNCTIVE, "Kein Konjunktiv"),
            (re.compile(r"\bman\b"), "Nicht „man“"),
        ):
            if pattern.search(line.replace(str(entry.get("term", "")), "")):
                yield problem("explanation", f"{message}: {line}")


def _term(file: str, entry: Mapping[str, Any]) -> Term:
    valid = entry.get("valid") or {}
    return Term(
        term=entry["term"],
        kind=entry["kind"],
        say=entry["say"],
        explanation=tuple(entry.get("explanation", ())),
        gender=entry.get("gender", ""),
        plural=entry.get("plural", ""),
        aliases=tuple(entry.get("aliases", ())),
        split=entry.get("split", ""),
        law=entry.get("law", ""),
        valid_from=valid.get("from"),
        valid_to=valid.get("to"),
        context=tuple(entry.get("context", ())),
        not_with=tuple(entry.get("not_with", ())),
        beside=entry.get("beside"),
        everyday=entry.get("everyday", False),
        note=entry.get("note", ""),
        file=file,
    )


def _double_problems(terms: Sequence[Term]) -> Iterator[Problem]:
    owners: dict[str, list[tuple[Term, str]]] = {}
    for term in terms:
        for key, names in (("term", (term.term,)), ("aliases", term.aliases)):
            for name in names:
                owners.setdefault(name, []).append((term, key))
    for name, group in owners.items():
        for i, (term, key) in enumerate(group):
            if any(not _told_apart(term, other) for other, _ in group[:i]):
                yield Problem(term.file, term.term, key, f"„{name}“ steht schon in einem anderen Eintrag.")


def _told_apart(one: Term, other: Term) -> bool:
    """Differ by time, or by context words of their own."""
    apart_in_time = any(
        a.valid_to is not None and b.valid_from is not None and a.valid_to < b.valid_from
        for a, b in ((one, other), (other, one))
    )
    return apart_in_time or bool(one.context and other.context and set(one.context) != set(other.context))


def _hyphen_problems(terms: Sequence[Term]) -> Iterator[Problem]:
    """Splitting compounds is a later step: a hyphen stands only in words that are always written with one."""
    names = (name for t in terms for name in (t.term, t.plural, t.say, *t.aliases))
    known = {word for name in names for word in name.split() if "-" in word}
    for term in terms:
        for line in term.explanation:
            for word in re.findall(r"\w+(?:-\w+)+", line):
                short = any(len(part) == 1 or part.isupper() for part in word.split("-"))
                if word not in known and not short:
                    yield Problem(term.file, term.term, "explanation", f"Kein Bindestrich im Wort: {word}")


def _bare(text: str) -> str:
    return text.replace("-", "").casefold()
