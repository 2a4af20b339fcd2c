"""weil, da: the reason becomes a sentence of its own."""

from __future__ import annotations

from rules.catalog.clauses.guards import closed, leads_with_focus, plain_statement, points_ahead, trails_embedded
from rules.catalog.clauses.mechanics import before_rest, finish, inverted, points_back, verb_second
from rules.catalog.clauses.units import find_units, lower
from rules.core import Context, Example, Rule
from rules.language.types import Sentence

_CONNECTORS = ("weil", "da")


def _rewrite(s: Sentence, ctx: Context) -> tuple[str, ...] | None:
    units = find_units(s)
    if units is None or len(units) != 2 or not plain_statement(s, units):
        return None
    first, second = units
    if first.kind == "sub" and second.kind in ("v1", "main") and lower(s.tokens[first.start]) in _CONNECTORS:
        start = second.start
        if second.kind == "main":
            if lower(s.tokens[start]) not in ("so", "deshalb"):
                return None
            start += 1
        reason = verb_second(s, first)
        if reason is None or points_ahead(s, first, second):
            return None
        return finish(reason), finish(before_rest(s, start, second.end, "Deshalb"))
    if first.kind in ("main", "v1") and second.kind == "sub" and lower(s.tokens[second.start]) in _CONNECTORS:
        if leads_with_focus(s, first) or first.finites != 1 or not closed(s, first):
            return None
        reason = verb_second(s, second)
        if reason is None:
            return None
        relative = trails_embedded(first) and not s.tokens[first.end - 1].tag.endswith(("INF", "IZU"))
        if relative:
            return None
        stays = first.kind == "v1" or trails_embedded(first) or points_back(s, second)
        result = None if stays else inverted(s, first, "Deshalb")
        if result is not None:
            return finish(reason), finish(result)
        return finish(s.slice(first.start, first.end)), finish(f"Denn {reason}")
    return None


RULE = Rule(
    id="LS-S-05",
    slug="causal-clause",
    area="sentences",
    what="Einen Grund in einem eigenen Satz nennen: erst der Grund, dann „Deshalb …“.",
    why="Ein Nebensatz mit „weil“ oder „da“ hat zwei Aussagen, und das Verb kommt erst am Ende.",
    norms=("Netzwerk Leichte Sprache: Sätze", "Regeln der Forschungsstelle Hildesheim: Nebensätze"),
    severity="warning",
    fix="safe",
    wrong=(
        Example(
            "Weil die Brücke am Mühlbach beschädigt ist, fahren die Busse eine Umleitung.",
            ("Die Brücke am Mühlbach ist beschädigt.", "Deshalb fahren die Busse eine Umleitung."),
        ),
        Example(
            "Der Antrag wurde abgelehnt, weil die Frist am 30. Juni abgelaufen war.",
            ("Die Frist war am 30. Juni abgelaufen.", "Deshalb wurde der Antrag abgelehnt."),
        ),
        Example(
            "Legen Sie bitte keine Originale bei, da wir die Unterlagen nicht zurückschicken.",
            ("Legen Sie bitte keine Originale bei.", "Denn wir schicken die Unterlagen nicht zurück."),
        ),
    ),
    right=(
        "Die Brücke ist kaputt.",
        "Möglich war das nur, weil viele Freiwillige geholfen haben.",
        "Der Kreis hilft nicht deshalb, weil das Geld fehlt.",
        "Die Beamten waren da.",
    ),
    rewrite=_rewrite,
)
