"""The noun that a relative pronoun stands for, as a sentence about it repeats it: "Die 4 Beschäftigten"."""

from __future__ import annotations

import re

from rules.catalog.clauses.nominals import Nominal
from rules.catalog.clauses.units import lower
from rules.language.nouns import Nouns
from rules.language.types import Sentence

_MEASURES = re.compile(
    r"(euro|prozent|meter|kilometer|quadratmeter|tonnen|liter|tage|tagen|wochen|monate|monaten|jahre|jahren|stunden|"
    r"minuten|mal|millionen|milliarden|hektar|grad|uhr|cent|punkte|punkten|prozentpunkte)$"
)
_VAGUE = frozenset(("mindestens", "höchstens", "bis", "über", "unter", "rund", "etwa", "fast", "knapp", "gut", "mehr",
                    "weniger", "je", "jeweils", "pro", "weitere", "weiteren", "oder", "insgesamt", "von"))  # fmt: skip


def counted(s: Sentence, head: Nominal) -> bool:
    """Whether an exact number stands before the noun: "6 Beraterinnen", "die 62 Helfer"."""
    t = s.tokens
    number = _number(s, head)
    if number is None or t[number].text in ("1", "ein", "eine") or _MEASURES.search(lower(t[head.noun])):
        return False
    if not re.fullmatch(r"\d{1,3}(\.\d{3})*|[a-zäöüß]+", t[number].text):
        return False
    near = {lower(t[k]) for k in range(max(0, head.start - 2), number)}
    if number == head.start and number > 0 and lower(t[number - 1]) == "von":
        near -= {"von"}
    return not near & _VAGUE


def plural_phrase(s: Sentence, head: Nominal) -> str | None:
    """The nominative (also accusative) plural with article and number; None where the form is not certain."""
    noun = s.tokens[head.noun].text
    form = plural_form(noun)
    number = _number(s, head)
    if form is None or head.end != head.noun + 1:
        return None
    return f"die {s.tokens[number].text} {form}" if number is not None else f"die {form}"


def plural_form(noun: str) -> str | None:
    """The nominative plural of a plural form after "die": "Kindern" gives "Kinder", "Beschäftigte" "Beschäftigten"."""
    nouns = Nouns.load()
    readings = nouns.readings(noun)
    genders = {r.gender for r in readings}
    if genders == {"a"}:
        return noun + "n" if noun.endswith("e") else noun if noun.endswith("en") else None
    if "a" in genders:
        return None
    if nouns.is_plural(noun) or noun.endswith("innen"):
        return noun
    if noun.endswith("n") and nouns.is_plural(noun[:-1]) and any(r.gender == "p" for r in readings):
        return noun[:-1]
    return None


def accusative_masculine(s: Sentence, head: Nominal) -> str | None:
    """Turns "der Haushalt" into "den Haushalt"; None where the noun is not surely masculine and singular."""
    token = s.tokens[head.noun]
    readings = {r for r in Nouns.load().readings(token.text) if r.gender == "m"}
    if head.gender != frozenset("m") or not readings or head.end != head.noun + 1:
        return None
    made = {r.dative_of(token.text) for r in readings}
    return f"den {made.pop()}" if len(made) == 1 else None


def _number(s: Sentence, head: Nominal) -> int | None:
    found = [k for k in range(head.start, head.noun) if s.tokens[k].tag == "CARD"]
    return found[0] if len(found) == 1 else None
