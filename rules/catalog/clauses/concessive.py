"""obwohl, obgleich: the obstacle first, then "Trotzdem …"."""

from __future__ import annotations

from rules.catalog.clauses.guards import closed, leads_with_focus, plain_statement, points_ahead, trails_embedded
from rules.catalog.clauses.mechanics import before_rest, finish, inverted, points_back, verb_second
from rules.catalog.clauses.units import find_units, lower
from rules.core import Context, Example, Rule
from rules.language.types import Sentence

_CONNECTORS = ("obwohl", "obgleich", "obschon")


def _rewrite(s: Sentence, ctx: Context) -> tuple[str, ...] | None:
    units = find_units(s)
    if units is None or len(units) != 2 or not plain_statement(s, units):
        return None
    first, second = units
    if first.kind == "sub" and second.kind == "v1" and lower(s.tokens[first.start]) in _CONNECTORS:
        obstacle = verb_second(s, first)
        if obstacle is None or points_ahead(s, first, second):
            return None
        return finish(obstacle), finish(before_rest(s, second.start, second.end, "Trotzdem"))
    if first.kind == "main" and second.kind == "sub" and lower(s.tokens[second.start]) in _CONNECTORS:
        if leads_with_focus(s, first) or not closed(s, first) or trails_embedded(first) or points_back(s, second):
            return None
        obstacle, result = verb_second(s, second), inverted(s, first, "Trotzdem")
        if obstacle is None or result is None:
            return None
        return finish(obstacle), finish(result)
    return None


RULE = Rule(
    id="LS-S-07",
    slug="concessive-clause",
    area="sentences",
    what="Statt „obwohl“ zwei Sätze schreiben: erst das Hindernis, dann „Trotzdem …“.",
    why="Ein Nebensatz mit „obwohl“ hat zwei Aussagen, und das Verb kommt erst am Ende.",
    norms=("Regeln der Forschungsstelle Hildesheim: Nebensätze", "Netzwerk Leichte Sprache: Sätze"),
    severity="warning",
    fix="safe",
    wrong=(
        Example(
            "Obwohl es stark regnete, kamen viele Menschen zum Dorffest.",
            ("Es regnete stark.", "Trotzdem kamen viele Menschen zum Dorffest."),
        ),
        Example(
            "Obwohl die Preise gestiegen sind, kostet das Mittagessen weiterhin 3,20 Euro.",
            ("Die Preise sind gestiegen.", "Trotzdem kostet das Mittagessen weiterhin 3,20 Euro."),
        ),
        Example(
            "Das Hallenbad bleibt geöffnet, obwohl die Energiekosten gestiegen sind.",
            ("Die Energiekosten sind gestiegen.", "Trotzdem bleibt das Hallenbad geöffnet."),
        ),
    ),
    right=(
        "Trotzdem hat das Bad geöffnet.",
        "Muss ich Schnee räumen, obwohl ich im Urlaub bin?",
        "Geben Sie kein Geld heraus, auch wenn die Person sich als Polizist ausgibt.",
    ),
    rewrite=_rewrite,
)
