"""Names with a title or office between commas: who the person is becomes a sentence of its own."""

from __future__ import annotations

import re

from rules.catalog.clauses.mechanics import finish, subjunctive
from rules.catalog.clauses.nouns import gender
from rules.catalog.clauses.subjects import is_plural_verb
from rules.catalog.clauses.units import final_mark, find_units, lower
from rules.catalog.clauses.vorfeld import noun_phrase
from rules.core import Context, Example, Rule
from rules.language.types import Sentence

_OFFICE = re.compile(
    r"(rat|rätin|leiter|leiterin|meister|meisterin|sprecher|sprecherin|direktor|direktorin|präsident|präsidentin|"
    r"minister|ministerin|dezernent|dezernentin|vorsitzende|vorsitzender|beauftragte|beauftragter|chef|chefin|"
    r"kämmerer|kämmerin|geschäftsführer|geschäftsführerin|sekretär|sekretärin|referent|referentin|koordinator|"
    r"koordinatorin|berater|beraterin|vorsteher|vorsteherin|lehrer|lehrerin|arzt|ärztin|pfarrer|pfarrerin|professor|"
    r"professorin|manager|managerin|trainer|trainerin|kommandant|kommandantin|beigeordnete|beigeordneter|kommissar|"
    r"kommissarin|richter|richterin|mitarbeiter|mitarbeiterin|inhaber|inhaberin|gründer|gründerin|planer|planerin|"
    r"pfleger|pflegerin|ingenieur|ingenieurin|vertreter|vertreterin|stellvertreter|stellvertreterin|ranger|rangerin)$"
)


def _rewrite(s: Sentence, ctx: Context) -> tuple[str, ...] | None:
    if final_mark(s) not in (".", "!", ":", ""):
        return None
    units = find_units(s)
    if units is None or len(units) != 1 or units[0].kind != "main" or units[0].finite is None:
        return None
    unit, t = units[0], s.tokens
    finite = units[0].finite
    commas = [i for i in range(unit.start, finite) if t[i].text == ","]
    if len(commas) != 2 or commas[1] != finite - 1 or any(i in unit.mask for i in range(unit.start, finite)):
        return None
    if is_plural_verb(t[finite]) or subjunctive(s) or unit.start != 0:
        return None
    first, second = (0, commas[0]), (commas[0] + 1, commas[1])
    if _is_name(s, *first) and _is_office(s, *second):
        name, office = s.slice(*first), s.slice(*second)
    elif _is_office(s, *first) and _is_name(s, *second):
        name, office = s.slice(*second), s.slice(*first)
        if t[0].tag in ("ART", "ADJA"):
            office = office[0].lower() + office[1:]
    else:
        return None
    if any(t[i].tag == "CARD" and len(t[i].text) == 4 and t[i].text.startswith(("1", "200")) for i in range(len(t))):
        # told of long ago: the person may not hold the office any more
        return None
    rest = s.slice(finite, unit.end)
    return finish(f"{name} ist {office}"), finish(f"{name} {rest}", final_mark(s) or ".")


def _is_name(s: Sentence, start: int, end: int) -> bool:
    """A given name and a family name, "Frau Muster", "Dr. Lea Sommer"."""
    t = s.tokens
    if not 2 <= end - start <= 5 or any(
        t[i].tag in ("ART", "APPR", "APPRART", "ADJA", "KON") for i in range(start, end)
    ):
        return False
    titled = lower(t[start]) in ("frau", "herr", "dr.", "prof.", "pfarrer", "pfarrerin")
    names = sum(1 for i in range(start, end) if t[i].tag in ("NE", "FM"))
    if any(_OFFICE.search(lower(t[i])) for i in range(start, end) if t[i].tag == "NN") and not titled:
        return False
    return all(t[i].text[:1].isupper() for i in range(start, end)) and (titled or names >= end - start - 1 >= 1)


def _is_office(s: Sentence, start: int, end: int) -> bool:
    """A phrase in the nominative whose noun is an office or a profession."""
    t = s.tokens
    first = lower(t[start])
    if t[start].tag == "ART" and first not in ("der", "die"):
        return False
    stop = noun_phrase(s, start, end)
    if stop is None:
        return False
    nouns = [i for i in range(start, stop) if t[i].tag in ("NN", "ADJA", "NE") and t[i].text[:1].isupper()]
    head = next((i for i in nouns if i != 0 or t[i].tag == "NN"), None)
    if head is None or not _OFFICE.search(lower(t[head])):
        return False
    if first == "der" and (lower(t[head]).endswith("in") or gender(t[head]) == "f" or _weak_dative(s, start, head)):
        return False
    return all(not t[i].tag.startswith("V") or t[i].tag == "VVPP" for i in range(start, end))


def _weak_dative(s: Sentence, start: int, head: int) -> bool:
    """Dative or genitive: "der neuen Vorsitzenden"."""
    t = s.tokens
    return any(t[i].tag == "ADJA" and lower(t[i]).endswith("en") for i in range(start, head + 1))


RULE = Rule(
    id="LS-S-21",
    slug="apposition",
    area="sentences",
    what="Wer eine Person ist, in einem eigenen Satz sagen: „Frau Muster ist Leiterin …“.",
    why="Ein Einschub zwischen Kommas reißt den Satz auseinander.",
    norms=("Regeln der Forschungsstelle Hildesheim: Satzbau", "BITV 2.0, Anlage 2 Teil 2"),
    severity="warning",
    fix="safe",
    wrong=(
        Example(
            "Frau Muster, Leiterin des Sozialamtes, beantwortet Ihre Fragen.",
            ("Frau Muster ist Leiterin des Sozialamtes.", "Frau Muster beantwortet Ihre Fragen."),
        ),
        Example(
            "Der Vorsitzende des Seniorenbeirats, Günther Albers, eröffnete die Feier.",
            ("Günther Albers ist der Vorsitzende des Seniorenbeirats.", "Günther Albers eröffnete die Feier."),
        ),
        Example(
            "Dr. Lea Sommer, Kinderärztin in Neustadt, leitet die neue Praxis.",
            ("Dr. Lea Sommer ist Kinderärztin in Neustadt.", "Dr. Lea Sommer leitet die neue Praxis."),
        ),
    ),
    right=(
        "Am Dienstag, 4. März, tagt der Ausschuss.",
        "Anna, Ben und Carla bekommen einen Preis.",
        "Die Elbe, ein wichtiger Fluss, führt Hochwasser.",
    ),
    rewrite=_rewrite,
)
