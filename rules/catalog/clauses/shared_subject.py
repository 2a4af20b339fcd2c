"""One subject with several verbs: the subject is repeated, one sentence a verb."""

from __future__ import annotations

from rules.catalog.clauses import words as w
from rules.catalog.clauses.guards import plain_statement
from rules.catalog.clauses.mechanics import finish, formal_you
from rules.catalog.clauses.subjects import is_plural_verb, subject_text
from rules.catalog.clauses.units import Unit, find_units, is_aux, is_finite, lower
from rules.core import Context, Example, Rule
from rules.language.inflection import participle
from rules.language.types import Sentence


def _rewrite(s: Sentence, ctx: Context) -> tuple[str, ...] | None:
    units = find_units(s)
    if units is None or not plain_statement(s, units) or units[0].kind != "main" or units[0].finite is None:
        return None
    first = units[0]
    if first.finites == 1 and len(units) == 1:
        return None
    cuts = _cuts(s, units)
    if not cuts or first.finite is None or cuts[0][0] <= first.finite + 1:
        # "Rona entwickelte und verbesserte die Methode": the object is shared
        return None
    subject = subject_text(s, first)
    if subject is None or first.finite is None:
        return None
    if subject == "Sie" and formal_you(s) is None and not is_plural_verb(s.tokens[first.finite]):
        return None
    plural = is_plural_verb(s.tokens[first.finite])
    if any(is_plural_verb(s.tokens[verb]) != plural for _, verb in cuts):
        return None
    if any(not _is_verb_here(s, first.finite, verb) for _, verb in cuts):
        return None
    ends = [joint for joint, _ in cuts[1:]] + [units[-1].end]
    lines = [finish(s.slice(first.start, cuts[0][0]))]
    for (_, verb), end in zip(cuts, ends, strict=True):
        lines.append(finish(f"{subject} {s.slice(verb, end)}"))
    return tuple(lines)


def _cuts(s: Sentence, units: tuple[Unit, ...]) -> list[tuple[int, int]]:
    """(end of the piece before, finite verb) for every verb that shares the subject; empty where one is unclear."""
    t = s.tokens
    found: list[tuple[int, int]] = []
    for number, unit in enumerate(units):
        if unit.kind not in ("main", "v1"):
            return []
        start = unit.start
        if number:
            previous = units[number - 1]
            if lower(t[start]) == "und" and start + 1 < unit.end:
                start += 1
            if unit.finite != start and not is_finite(t[start]):
                return []
            if not is_finite(t[start]) and unit.finites < 2:
                return []
            if not _linked(s, units[number:], start):
                return []
            found.append((previous.end, start))
        finites = [i for i in range(start, unit.end) if i not in unit.mask and is_finite(t[i])]
        if number and (not finites or finites[0] != start):
            finites = [start, *finites]
        for verb in finites[1:]:
            if t[verb - 1].tag != "KON" or lower(t[verb - 1]) != "und":
                return []
            found.append((verb - 1, verb))
    return found


def _linked(s: Sentence, rest: tuple[Unit, ...], verb: int) -> bool:
    """Whether a verb behind a comma goes on with the clause: "und" stands before or later, or "jedoch", "aber"."""
    t = s.tokens
    if lower(t[verb - 1]) == "und":
        return True
    if any(lower(t[k]) in ("jedoch", "aber", "allerdings") for k in range(verb + 1, rest[0].end)):
        return True
    later = range(verb + 1, rest[-1].end)
    return any(lower(t[k]) == "und" and k + 1 < rest[-1].end and is_finite(t[k + 1]) for k in later)


def _is_verb_here(s: Sentence, first: int, verb: int) -> bool:
    """Whether the token is surely a finite verb whose subject is the shared one."""
    t = s.tokens
    token = t[verb]
    if verb + 1 >= len(t) or not t[verb + 1].is_word:
        return False
    after = t[verb + 1]
    if lower(after) in ("er", "wir", "ich", "man", "es") and after.tag == "PPER" and lower(after) != "es":
        return False
    if after.text in ("Sie", "sie") or lower(token) in w.SUBJUNCTIVE:
        return False
    if is_aux(token):
        return True
    if not token.text.islower():
        return False
    auxiliaries = [i for i in range(first, verb) if is_aux(t[i])]
    if not token.tag.startswith("V"):
        return not auxiliaries
    try:
        looks_participle = participle(token.lemma) == lower(token)
    except ValueError:
        return False
    return not (auxiliaries and (looks_participle or lower(token).endswith("en")))


RULE = Rule(
    id="LS-S-02",
    slug="shared-subject",
    area="sentences",
    what="Hat ein Satz mehrere Verben mit „und“, dann für jedes Verb einen Satz schreiben. Das Subjekt wiederholen.",
    why="In jedem Satz soll nur eine Aussage stehen.",
    norms=("Netzwerk Leichte Sprache: Sätze", "DIN SPEC 33429"),
    severity="warning",
    fix="safe",
    wrong=(
        Example(
            "Der Kurs beginnt am 7. November, umfasst vier Vormittage und kostet 24 Euro.",
            ("Der Kurs beginnt am 7. November.", "Der Kurs umfasst vier Vormittage.", "Der Kurs kostet 24 Euro."),
        ),
        Example(
            "Die Stadt saniert die Brücke und baut einen neuen Radweg.",
            ("Die Stadt saniert die Brücke.", "Die Stadt baut einen neuen Radweg."),
        ),
        Example(
            "Der Landrat eröffnete die Schule und dankte den Lehrkräften.",
            ("Der Landrat eröffnete die Schule.", "Der Landrat dankte den Lehrkräften."),
        ),
    ),
    right=(
        "Sie können den Antrag ausdrucken und per Post schicken.",
        "Niemand wurde verletzt und blieb im Haus zurück.",
        "Die Schilder werden nicht verkauft, sondern sind beim Präger erhältlich.",
        "Drei Kinder liefen weg und kamen erst abends zurück.",
    ),
    rewrite=_rewrite,
)
