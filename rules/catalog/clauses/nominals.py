"""Noun phrases of a clause with what their form tells: gender, number, whether they name a person."""

from __future__ import annotations

from dataclasses import dataclass

from rules.catalog.clauses.nouns import gender as gender_of
from rules.catalog.clauses.speech import is_person
from rules.catalog.clauses.subjects import is_plural_verb
from rules.catalog.clauses.units import lower
from rules.catalog.clauses.vorfeld import noun_phrase
from rules.language.types import Sentence

_ALL = frozenset(("m", "f", "n", "p"))
_BY_DETERMINER = {
    "ein": "mn", "eine": "f", "einen": "m", "einem": "mn", "einer": "f", "eines": "mn", "die": "fp", "das": "n",
    "dem": "mn", "des": "mn", "den": "mp", "zum": "mn", "zur": "f", "im": "mn", "am": "mn", "vom": "mn", "beim": "mn",
    "ins": "n", "ans": "n", "ihre": "fp", "seine": "fp", "unsere": "fp", "diese": "fp", "dieses": "n", "dieser": "mf",
    "ihren": "mp", "seinen": "mp", "ihrem": "mn", "seinem": "mn", "ihr": "mn", "sein": "mn", "unser": "mn",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Nominal:
    """Tokens `start` to `end` of a noun phrase. `gender` holds all readings of m, f, n, p (plural)."""

    start: int
    end: int
    noun: int
    text: str
    determiner: str
    gender: frozenset[str]
    prepositional: bool
    genitive: bool
    is_name: bool
    is_person: bool
    is_unique: bool

    @property
    def plural(self) -> bool:
        """Whether the plural is the only reading, or a bare noun may be plural and nothing else is known."""
        return self.gender == frozenset("p")


def nominals(s: Sentence, start: int, end: int) -> list[Nominal]:
    """The noun phrases between two tokens, in order; pronouns are left out."""
    t = s.tokens
    found: list[Nominal] = []
    i = start
    while i < end:
        stop = noun_phrase(s, i, end) if t[i].tag[:1] not in ("$", "V") else None
        if stop is None:
            i += 1
            continue
        found.append(_nominal(s, i, stop, start))
        i = stop
    return found


def _nominal(s: Sentence, i: int, stop: int, start: int) -> Nominal:
    t = s.tokens
    noun = next((k for k in range(i, stop) if t[k].tag in ("NN", "NE", "FM")), stop - 1)
    before = t[i - 1] if i > start else None
    prepositional = before is not None and before.tag in ("APPR", "APPRART")
    determiner = lower(t[i]) if t[i].tag in ("ART", "PPOSAT", "PDAT") else ""
    if not determiner and before is not None and before.tag == "APPRART":
        determiner = lower(before)
    readings = frozenset(_BY_DETERMINER.get(determiner, "mfnp"))
    if determiner == "der":
        readings = frozenset("m") if i == start else frozenset("f") if prepositional else frozenset("mfp")
    if any(t[k].tag == "CARD" and t[k].text not in ("1", "ein", "eine") for k in range(i, noun)):
        readings = frozenset("p")
    known = None if readings == frozenset("p") else gender_of(t[noun])
    if known == "plural":
        readings &= frozenset("p")
    elif known in ("m", "f", "n"):
        readings &= frozenset(known)
    if not readings:
        readings = _ALL
    family = t[noun].tag == "NE" or any(t[k].tag == "NE" for k in range(noun, stop))
    person = is_person(s, i, stop) and (family or determiner != "")
    name = family and (is_person(s, i, stop)) and determiner in ("", "die", "der")
    genitive = determiner in ("des", "eines") or (
        determiner == "der" and i > start and not prepositional and t[i - 1].tag in ("NN", "NE")
    )
    unique = family or any(t[k].text == "„" for k in range(i, stop))
    return Nominal(i, stop, noun, s.slice(i, stop), determiner, readings, prepositional, genitive, name, person, unique)


def compatible(s: Sentence, nominal: Nominal, pronoun: int, finite: int) -> bool:
    """Whether the relative pronoun may stand for the noun phrase."""
    form = lower(s.tokens[pronoun])
    if s.tokens[pronoun - 1].tag == "APPR":
        readings = {"der": "f", "die": "fp", "das": "n", "den": "m", "dem": "mn"}[form]
        return bool(nominal.gender & frozenset(readings))
    readings = {"der": "mf", "die": "fp", "das": "n", "den": "m", "dem": "mn"}[form]
    if nominal.is_name and nominal.gender == _ALL:
        return True
    if form == "die" and not is_plural_verb(s.tokens[finite]) and nominal.gender == frozenset("p"):
        return False
    return bool(nominal.gender & frozenset(readings))
