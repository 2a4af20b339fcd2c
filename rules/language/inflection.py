"""Verb forms: conjugation by the package `ablaut` with our own tables for what it gets wrong (`verb_tables`).

Forms of separable verbs are given without their particle unless `joined` is asked for: "bereitstellen" has
the present "stellt" (main clause, the particle goes to the end) and joined "bereitstellt" (subordinate
clause). Functions raise ValueError for a word that is no German infinitive.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

import ablaut

from rules.language import verb_tables as tables
from rules.language.wordset import word_set

Number = Literal["singular", "plural"]
Person = Literal[1, 2, 3]
Auxiliary = Literal["haben", "sein"]

_FIRM_PREFIXES = ("über", "unter", "um", "durch", "wieder", "hinter", "wider", "voll", "miss")
_PARTICLES = word_set(
    "ab an auf aus bei ein mit nach vor zu zurück zusammen weiter statt teil fest her hin los weg "
    "wieder bereit "
    "entgegen fort frei heraus herein hinaus hinein nieder über unter um vorbei voran bekannt hervor "
    "dar durch "
    "gegenüber vorher voraus hinzu auseinander bevor fern hoch kennen nahe offen sicher still wahr zufrieden "
    "instand preis kund stand haus bloß dabei dagegen daran davon dazu empor fehl gut herab heran "
    "herauf herbei "
    "herum herunter hinweg hinunter inne krank quer rück schwer übrig umher vorweg wett wider zuvor zuwider"
)


@dataclass(frozen=True, slots=True)
class Verb:
    """All forms of one verb. Rows: ich, du, er/sie/es, wir, ihr, sie; finite parts without the particle."""

    lemma: str
    particle: str
    present: tuple[str, ...]
    preterite: tuple[str, ...]
    subjunctive1: tuple[str, ...]
    subjunctive2: tuple[str, ...]
    participle: str
    auxiliary: Auxiliary

    @property
    def zu_infinitive(self) -> str:
        """The infinitive with "zu": "zu stellen", "bereitzustellen", "in Kraft zu treten"."""
        if not self.particle:
            return f"zu {self.lemma}"
        base = base_verb(self.lemma, self.particle)
        if " Kraft" in self.particle:
            return f"{self.particle} zu {base}"
        return f"{self.particle.replace(' ', '')}zu{base}"


@lru_cache(maxsize=8192)
def conjugate(lemma: str) -> Verb:
    """The forms of a verb by its infinitive, for example "bereitstellen"."""
    if lemma in tables.SEPARABLE:
        particle = tables.SEPARABLE[lemma]
        base = _plain(base_verb(lemma, particle))
        gap = " " if "Kraft" in particle else ""
        own = particle.replace(" ", gap) + gap + base.participle
        return Verb(lemma, particle, *_rows(base), own, _auxiliary(lemma, base.auxiliary))
    if lemma in tables.INSEPARABLE:
        prefix = next((p for p in _FIRM_PREFIXES if lemma.startswith(p) and len(lemma) - len(p) > 3), "")
        if prefix:
            base = _plain(lemma.removeprefix(prefix))
            own = tables.PARTICIPLES.get(lemma, prefix + base.participle.removeprefix("ge"))
            one, two, three, four = (tuple(prefix + form for form in row) for row in _rows(base))
            return Verb(lemma, "", one, two, three, four, own, _auxiliary(lemma, base.auxiliary))
    return _plain(lemma)


def present(lemma: str, person: Person = 3, number: Number = "singular", *, joined: bool = False) -> str:
    """Present indicative: "bereitstellen" gives "stellt", joined "bereitstellt"."""
    return _cell(lemma, "present", person, number, joined)


def preterite(lemma: str, person: Person = 3, number: Number = "singular", *, joined: bool = False) -> str:
    """Past tense (Präteritum): "gehen" gives "ging"."""
    return _cell(lemma, "preterite", person, number, joined)


def participle(lemma: str) -> str:
    """Participle II: "bereitstellen" gives "bereitgestellt"."""
    return conjugate(lemma).participle


def auxiliary(lemma: str) -> Auxiliary:
    """The auxiliary of the perfect tense, in the sense that office language uses the verb in."""
    return conjugate(lemma).auxiliary


def zu_infinitive(lemma: str) -> str:
    """The infinitive with "zu", written as German writes it."""
    return conjugate(lemma).zu_infinitive


def particle_of(lemma: str) -> str:
    """The separable particle of a verb, or an empty string: "mitteilen" gives "mit"."""
    return conjugate(lemma).particle


def base_verb(lemma: str, particle: str) -> str:
    """The verb without its separable particle: "mitteilen" without "mit" is "teilen"."""
    return lemma.removeprefix(particle.replace(" ", "").lower())


def infinitive_with_prefix(lemma: str, particle: str) -> str:
    """The verb that a finite verb and its particle make: ("teilen", "mit") is "mitteilen"."""
    return particle.replace(" ", "").lower() + lemma if particle else lemma


def split_finite(form: str, lemma: str) -> tuple[str, str]:
    """(finite part, particle) of a finite verb written together: ("bereitstellt", "bereitstellen") is
    ("stellt", "bereit"). A verb without particle gives (form, "").
    """
    particle = conjugate(lemma).particle
    written = particle.replace(" ", "").lower()
    if written and form.startswith(written) and len(form) > len(written):
        return form.removeprefix(written), particle
    return form, ""


def join_finite(form: str, particle: str) -> str:
    """The finite verb as a subordinate clause writes it: ("stellt", "bereit") is "bereitstellt"."""
    return f"{particle} {form}" if "Kraft" in particle else particle.replace(" ", "") + form


def infinitive_of_zu(word: str) -> str:
    """The infinitive inside a VVIZU: "bereitzustellen" is "bereitstellen"; without "zu" the word itself."""
    for match in re.finditer("zu", word):
        particle, base = word[: match.start()], word[match.end() :]
        if particle in _PARTICLES and len(base) > 3 and base.endswith("n"):
            return particle + base
    return word


def indicative_of(form: str, lemma: str | None = None) -> str | None:
    """Third person present indicative for a subjunctive: "sei" → "ist", "komme" → "kommt", "wären" → "sind".

    None where the form is no subjunctive or cannot be told from an indicative ("haben", "sagten", "sollte").
    `form` is taken as third person, so the caller must know that its subject is not "ich". Give the lemma
    where it is known; a separable verb's joined form keeps its particle ("mitteile" → "mitteilt").
    """
    known = tables.SUBJUNCTIVES.get(form)
    if known is not None:
        return known
    if lemma is None:
        strong = _umlauted().get(form)
        # "sollte", "prüfte": past tense by far more often, so a form in -te needs its lemma.
        plain = form.islower() and form.endswith("e") and not form.endswith(("te", "wurde"))
        return strong or (_from_first_subjunctive(form, form + "n") if plain else None)
    try:
        verb = conjugate(lemma)
    except ValueError:
        return None
    bare, particle = split_finite(form, lemma)
    for row in (verb.subjunctive1, verb.subjunctive2):
        for cell in (2, 5):
            if row[cell] == bare and bare not in (verb.present[2], verb.present[5], *verb.preterite):
                return join_finite(verb.present[cell], particle)
    return None


def _from_first_subjunctive(form: str, lemma: str) -> str | None:
    try:
        verb = conjugate(lemma)
    except ValueError:
        return None
    if verb.subjunctive1[2] == form and form not in (verb.present[2], *verb.preterite):
        return verb.present[2]
    return None


@lru_cache(maxsize=1)
def _umlauted() -> dict[str, str]:
    found: dict[str, str] = {}
    for lemma in tables.UMLAUTED.split():
        verb = conjugate(lemma)
        for cell in (2, 5):
            if verb.subjunctive2[cell] not in (*verb.preterite, *verb.present):
                found[verb.subjunctive2[cell]] = verb.present[cell]
    return found


def _cell(lemma: str, row: str, person: Person, number: Number, joined: bool) -> str:
    verb = conjugate(lemma)
    form: str = getattr(verb, row)[person - 1 + (3 if number == "plural" else 0)]
    return join_finite(form, verb.particle) if joined and verb.particle else form


def _rows(verb: Verb) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    return verb.present, verb.preterite, verb.subjunctive1, verb.subjunctive2


def _plain(lemma: str) -> Verb:
    """The package's reading, its forms parted from their particle."""
    table: Any = ablaut.conjugate(lemma)
    particle = table.present[2].partition(" ")[2]

    def row(name: str) -> tuple[str, ...]:
        return tuple(form.partition(" ")[0] for form in getattr(table, name))

    return Verb(
        lemma,
        particle,
        row("present"),
        row("preterite"),
        row("konjunktiv1"),
        row("konjunktiv2"),
        tables.PARTICIPLES.get(lemma, table.past_participle),
        _auxiliary(lemma, table.auxiliary),
    )


def _auxiliary(lemma: str, guess: str) -> Auxiliary:
    if lemma in tables.WITH_SEIN:
        return "sein"
    if lemma in tables.INSEPARABLE or guess == "haben":
        return "haben"
    return "sein"
