"""Who or what a main clause is about: its subject, where it opens the clause and its case is certain."""

from __future__ import annotations

import re

from rules.catalog.clauses import words as w
from rules.catalog.clauses.nouns import gender
from rules.catalog.clauses.units import Unit, lower
from rules.catalog.clauses.vorfeld import constituent, noun_phrase
from rules.language.types import Sentence, Token
from rules.language.wordset import word_set

_NOMINATIVE_PRONOUNS = word_set("ich wir er sie es man")
_DEFINITE = word_set("der die das dieser diese dieses unser unsere")
_NOT_REPEATABLE = (
    w.QUANTIFIERS
    | w.NEGATIONS
    | word_set(
        "mehr weniger zahlreiche zahlreichen etliche ein solche solcher zwei drei vier fünf jeweils weitere weiterer "
        "andere rund etwa auch nur erst sogar selbst insgesamt fast knapp mindestens"
    )
)


_RELATIONAL = re.compile(
    r"(höhe|zahl|anteil|teil|beginn|ende|summe|hälfte|mehrheit|leiter|leiterin|leitung|art|reihe|dauer|preis|wert|"
    r"stand|menge|gruppe|mitglied|mitglieder|kosten|vorsitzende|anzahl)$"
)


def is_plural_verb(token: Token) -> bool:
    """Whether a finite verb form is plural (or formal address)."""
    form = lower(token)
    return form in ("sind", "waren", "seien", "wären") or bool(re.search(r"(en|ern|eln)$", form))


def subject_text(s: Sentence, unit: Unit) -> str | None:
    """The subject that opens a main clause, as it can be repeated in a next sentence; None where not certain.

    Attributes behind the noun are left out: "Die Vollsperrung der Bahnhofstraße beginnt" gives "Die Vollsperrung".
    """
    if unit.kind != "main" or unit.finite is None:
        return None
    t = s.tokens
    start, finite = unit.start, unit.finite
    first, verb = t[start], t[finite]
    plural = is_plural_verb(verb)
    if finite - start == 1 and first.tag in ("PPER", "PIS"):
        if lower(first) not in _NOMINATIVE_PRONOUNS or lower(first) == "es":
            return None
        return first.text if first.text == "Sie" else first.text[0].upper() + first.text[1:]
    if any(k in unit.mask and t[k].text not in "„“»«" and not _in_quotes(t, start, k) for k in range(start, finite)):
        return None
    if _follows_subject(t, finite):
        return None
    core = noun_phrase(s, start, finite)
    if core is None:
        return None
    whole = constituent(s, start, finite, finite)
    if whole != finite:
        return None
    if any(lower(t[k]) in _NOT_REPEATABLE for k in range(start, core)):
        return None
    head = next((k for k in range(core - 1, start - 1, -1) if t[k].tag in ("NN", "NE")), None)
    if head is None:
        return None
    coordinated = any(t[k].tag == "KON" and lower(t[k]) in ("und", "sowie") for k in range(core, finite))
    if first.tag in ("ART", "PDAT", "PPOSAT"):
        if lower(first) not in _DEFINITE and lower(first) != "eine":
            return None
        if lower(first) == "der" and (gender(t[head]) in ("f", "plural") or plural):
            return None
        if lower(first) == "das" and plural:
            return None
        if lower(first) == "eine":
            if plural or coordinated:
                return None
            return "Die " + s.slice(start + 1, core)
        keep = coordinated or (finite - start <= 5 and core < finite and t[core].tag in ("ART", "PPOSAT", "PDAT"))
        if keep or _RELATIONAL.search(lower(t[head])):
            return s.slice(start, finite)
        return s.slice(start, core)
    if any(t[k].tag in ("CARD", "PIAT", "PIDAT") for k in range(start, min(core, start + 2))):
        return None
    if first.tag == "NE" or (first.tag == "NN" and any(t[k].tag == "NE" for k in range(start, core))):
        return s.slice(start, finite if coordinated else core)
    if first.tag in ("NN", "ADJA") and plural and not verb.text.endswith("ten") and not is_past(verb):
        return s.slice(start, finite if coordinated else core)
    return None


def is_past(token: Token) -> bool:
    """Whether a finite form is past tense (roughly)."""
    form = lower(token)
    return form in ("war", "waren", "wurde", "wurden", "hatte", "hatten") or bool(re.search(r"te(n|st|t)?$", form))


def _in_quotes(t: tuple[Token, ...], start: int, k: int) -> bool:
    return any(t[i].text in ("„", "»") for i in range(start, k + 1))


def _follows_subject(t: tuple[Token, ...], finite: int) -> bool:
    """Whether what follows the verb may be its subject, so that the first phrase may be the object."""
    if finite + 1 >= len(t):
        return False
    after = t[finite + 1]
    if lower(after) in ("er", "wir", "ich", "man", "der") or after.text in ("Sie", "sie"):
        return True
    if after.tag == "NE":
        return True
    return after.tag == "NN" and bool(
        re.search(r"(in|er|rat|rätin|ent|ant|präsident|chef|leiter|sprecher|minister|frau|herr)$", lower(after))
    )
