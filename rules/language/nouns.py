"""Gender and forms of German nouns: a table, and for compounds the longest ending that is in the table.

The table comes from german-nouns 1.2.5 (Wiktionary; CC BY-SA 4.0, see `data/LICENSE-nouns.txt`), made by
`build_nouns.py`. Measured for the full package (reference/nlp.md): with the endings the gender of 95 % of nouns is
known, and right in 97.5 %.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Literal, NamedTuple

DATA = Path(__file__).parent / "data" / "nouns.tsv.gz"
Case = Literal["nominative", "genitive", "dative"]
_CASES: Mapping[str, Case] = MappingProxyType({"n": "nominative", "g": "genitive", "d": "dative"})
_SHORTEST_ENDING = 3
_SHORTEST_MODIFIER = 2
_MISLEADING = frozenset(("samt", "samts", "samte", "samten", "samtes"))
"""Endings by chance: "Planungsamt" is an office, no velvet."""


@dataclass(frozen=True, slots=True)
class Paradigm:
    """The forms of one noun. `genders` of m, f, n (empty: plural only); all tuples with the usual form first.
    `adjectival`: declined as an adjective ("der Beschäftigte"), its forms follow from the article.
    """

    lemma: str
    genders: str
    genitive: tuple[str, ...]
    dative: tuple[str, ...]
    plural: tuple[str, ...]
    dative_plural: tuple[str, ...]
    adjectival: bool = False

    def forms(self) -> frozenset[str]:
        """All forms but the accusative."""
        if self.adjectival:
            stem = self.lemma.rstrip("rsn")
            return frozenset((self.lemma, stem, stem + "n", stem + "r", stem + "s"))
        singular = (self.lemma,) if self.genders else ()
        return frozenset((*singular, *self.genitive, *self.dative, *self.plural, *self.dative_plural))


class Reading(NamedTuple):
    """One way to read a form. `gender`: m, f, n in the singular, "p" in the plural, "a" for adjectival nouns (case and
    number not told). `to_dative`: letters to cut from the form's end and the ending that makes it a dative.
    """

    gender: str
    case: Case
    cut: int
    ending: str

    def dative_of(self, form: str) -> str:
        """The dative of the form that was read this way."""
        return form[: len(form) - self.cut] + self.ending


def encode(reading: Reading) -> str:
    """A reading as the table writes it: gender, first letter of the case, letters to cut, ending."""
    return f"{reading.gender}{reading.case[0]}{reading.cut}{reading.ending}"


def decode(code: str) -> Reading:
    """The reading of a code; KeyError or ValueError where it is none."""
    rest = code[2:]
    ending = rest.lstrip("0123456789")
    return Reading(code[0], _CASES[code[1]], int(rest.removesuffix(ending)), ending)


class Nouns:
    """A table of nouns by form. Spelling with or without capital is the same."""

    def __init__(self, codes: Mapping[str, str] = MappingProxyType({})) -> None:
        """`codes`: form in lower case → codes of its readings with commas between them."""
        self._codes = dict(codes)

    @classmethod
    def load(cls) -> Nouns:
        """The table of the package, read once."""
        return _load()

    def add(self, paradigms: Iterable[Paradigm]) -> None:
        """Takes further nouns in."""
        for paradigm in paradigms:
            for form, reading in _readings(paradigm):
                key = form.lower()
                code, known = encode(reading), self._codes.get(key)
                if known is None:
                    self._codes[key] = code
                elif code not in known.split(","):
                    self._codes[key] = f"{known},{code}"

    def readings(self, form: str) -> frozenset[Reading]:
        """All readings of a form, by its longest known ending; empty where none is known."""
        name = form.lower()
        known = self._codes.get(name)
        for start in range(_SHORTEST_MODIFIER, len(name) - _SHORTEST_ENDING + 1):
            if known is not None:
                break
            known = None if name[start:] in _MISLEADING else self._codes.get(name[start:])
        return frozenset(decode(code) for code in known.split(",")) if known else frozenset()

    def rows(self) -> Iterable[tuple[str, str]]:
        """The table, sorted by form."""
        return sorted(self._codes.items())

    def gender(self, noun: str) -> frozenset[str]:
        """Genders of a singular noun: of m, f, n; empty where unknown or plural only."""
        return frozenset(r.gender for r in self.readings(noun) if r.case == "nominative" and r.gender in "mfn")

    def is_plural(self, form: str) -> bool:
        """Whether the form may be a nominative (so also a genitive) plural."""
        return any(r.gender == "p" and r.case == "nominative" for r in self.readings(form))

    def dative_plural(self, plural: str) -> str | None:
        """The dative of a nominative plural: "Kinder" gives "Kindern"; None where it is no plural or doubtful."""
        return self._dative(plural, "p", "nominative")

    def dative_singular(self, genitive: str) -> str | None:
        """The dative of a masculine or neuter genitive: "Landkreises" gives "Landkreis"; None as above."""
        return self._dative(genitive, "mn", "genitive")

    def nominative(self, form: str) -> frozenset[str]:
        """As `gender`, with "p" where the form may be a plural."""
        return frozenset(r.gender for r in self.readings(form) if r.case == "nominative")

    def _dative(self, form: str, genders: str, case: Case) -> str | None:
        made = {r.dative_of(form) for r in self.readings(form) if r.gender in genders and r.case == case}
        return made.pop() if len(made) == 1 else None


def _readings(paradigm: Paradigm) -> Iterable[tuple[str, Reading]]:
    if paradigm.adjectival:
        for form in paradigm.forms():
            yield form, Reading("a", "nominative", 0, "")
        return
    singular = next((f for f in paradigm.dative if f == paradigm.lemma), next(iter(paradigm.dative), paradigm.lemma))
    for gender in paradigm.genders:
        yield paradigm.lemma, _reading(gender, "nominative", paradigm.lemma, singular)
        for form in paradigm.genitive or ((paradigm.lemma,) if gender == "f" else ()):
            yield form, _reading(gender, "genitive", form, singular)
        for form in paradigm.dative:
            yield form, _reading(gender, "dative", form, form)
    for form in paradigm.plural:
        yield form, _reading("p", "nominative", form, _dative_plural(form))
    for form in paradigm.dative_plural:
        yield form, _reading("p", "dative", form, form)


def _dative_plural(plural: str) -> str:
    return plural + "n" if plural.endswith(("e", "er", "el")) else plural


def _reading(gender: str, case: Case, form: str, dative: str) -> Reading:
    shared = _shared(form, dative)
    return Reading(gender, case, len(form) - shared, dative[shared:])


def _shared(one: str, other: str) -> int:
    count = 0
    while count < min(len(one), len(other)) and one[count] == other[count]:
        count += 1
    return count


@cache
def _load() -> Nouns:
    with gzip.open(DATA, "rt", encoding="utf-8") as file:
        return Nouns(dict(line.rstrip("\n").split("\t", 1) for line in file))
