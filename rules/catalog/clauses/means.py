"""indem with the subject of the main clause: first how, then "So …"."""

from __future__ import annotations

from rules.catalog.clauses import words as w
from rules.catalog.clauses.guards import leads_with_focus, plain_statement
from rules.catalog.clauses.mechanics import finish, inverted, points_back, verb_second
from rules.catalog.clauses.subjects import is_plural_verb, subject_text
from rules.catalog.clauses.units import Unit, find_units, lower
from rules.core import Context, Example, Rule
from rules.language.types import Sentence

_PRONOUN = {"der": "er", "die": "sie", "das": "es"}


def _rewrite(s: Sentence, ctx: Context) -> tuple[str, ...] | None:
    units = find_units(s)
    if units is None or len(units) != 2 or not plain_statement(s, units):
        return None
    main, how = units
    t = s.tokens
    if main.kind != "main" or how.kind != "sub" or lower(t[how.start]) != "indem" or main.finite is None:
        return None
    if main.mask or how.finite is None or leads_with_focus(s, main) or lower(t[main.finite]) in w.MODALS:
        return None
    if any(lower(t[i]) in w.NEGATIONS for i in range(main.start, how.end)):
        return None
    subject = subject_text(s, main)
    pronoun = t[how.body]
    if subject is None or _PRONOUN.get(lower(t[main.start])) != pronoun.text:
        return None
    if is_plural_verb(t[main.finite]) != is_plural_verb(t[how.finite]):
        return None
    rest = Unit(how.kind, how.start, how.end, "", how.body, how.finite, 1, how.mask)
    if points_back(s, rest):
        return None
    way, result = verb_second(s, how), inverted(s, main, "So")
    if way is None or result is None or not way.startswith(pronoun.text + " "):
        return None
    return finish(subject + way[len(pronoun.text) :]), finish(result)


RULE = Rule(
    id="LS-S-10",
    slug="means-clause",
    area="sentences",
    what="Statt „indem“ erst sagen, was jemand tut. Der zweite Satz beginnt mit „So …“.",
    why="Ein Nebensatz mit „indem“ hat zwei Aussagen, und das Verb kommt erst am Ende.",
    norms=("Regeln der Forschungsstelle Hildesheim: Nebensätze",),
    severity="warning",
    fix="safe",
    wrong=(
        Example(
            "Der Kreis unterstützt die Vereine, indem er die Miete für die Hallen bezahlt.",
            ("Der Kreis bezahlt die Miete für die Hallen.", "So unterstützt der Kreis die Vereine."),
        ),
        Example(
            "Die Stadt schützt die Bäume, indem sie den Parkplatz sperrt.",
            ("Die Stadt sperrt den Parkplatz.", "So schützt die Stadt die Bäume."),
        ),
        Example(
            "Das Amt hilft den Familien, indem es die Anträge sofort bearbeitet.",
            ("Das Amt bearbeitet die Anträge sofort.", "So hilft das Amt den Familien."),
        ),
    ),
    right=(
        "Sie können Strom sparen, indem Sie das Licht ausschalten.",
        "Die Verwaltung spart Papier, indem Anträge nur noch online gestellt werden.",
        "So unterstützt der Kreis die Vereine.",
    ),
    rewrite=_rewrite,
)
