"""sodass: the consequence becomes a sentence with "Deshalb"."""

from __future__ import annotations

from rules.catalog.clauses.guards import plain_statement
from rules.catalog.clauses.mechanics import after_adverb, finish
from rules.catalog.clauses.units import find_units, lower
from rules.core import Context, Example, Rule
from rules.language.types import Sentence


def _rewrite(s: Sentence, ctx: Context) -> tuple[str, ...] | None:
    units = find_units(s)
    if units is None or len(units) != 2 or not plain_statement(s, units):
        return None
    first, second = units
    if first.kind != "main" or second.kind != "sub" or first.finites != 1:
        return None
    if lower(s.tokens[second.start]) not in ("sodass", "so"):
        return None
    if any(lower(s.tokens[i]) in ("so", "derart", "solch", "nicht", "damit") for i in range(first.start, first.end)):
        return None
    result = after_adverb(s, second, "Deshalb")
    if result is None:
        return None
    return finish(s.slice(first.start, first.end)), finish(result)


RULE = Rule(
    id="LS-S-10",
    slug="consecutive-clause",
    area="sentences",
    what="Statt „sodass“ einen neuen Satz mit „Deshalb“ beginnen.",
    why="Zwei Aussagen in einem Satz sind schwer. Zwei kurze Sätze sind leichter.",
    norms=("Regeln der Forschungsstelle Hildesheim: Nebensätze", "Netzwerk Leichte Sprache: Sätze"),
    severity="warning",
    fix="safe",
    wrong=(
        Example(
            "Die Heizung ist ausgefallen, sodass der Unterricht am Montag entfällt.",
            ("Die Heizung ist ausgefallen.", "Deshalb entfällt der Unterricht am Montag."),
        ),
        Example(
            "Ein Baum stürzte auf die Leitung, sodass 40 Häuser keinen Strom hatten.",
            ("Ein Baum stürzte auf die Leitung.", "Deshalb hatten 40 Häuser keinen Strom."),
        ),
        Example(
            "Das Rathaus hat jetzt eine Rampe, so dass Sie es mit dem Rollstuhl erreichen können.",
            ("Das Rathaus hat jetzt eine Rampe.", "Deshalb können Sie es mit dem Rollstuhl erreichen."),
        ),
    ),
    right=(
        "Die Tonne ist so aufzustellen, dass der Gehweg frei bleibt.",
        "Der Boden ist so nass, dass die Wege gesperrt werden.",
        "Deshalb entfällt der Unterricht.",
    ),
    rewrite=_rewrite,
)
