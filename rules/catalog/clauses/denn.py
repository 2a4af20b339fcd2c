"""denn between two main clauses."""

from __future__ import annotations

from rules.catalog.clauses.guards import plain_statement
from rules.catalog.clauses.mechanics import finish
from rules.catalog.clauses.units import find_units, lower
from rules.core import Context, Example, Rule
from rules.language.types import Sentence


def _rewrite(s: Sentence, ctx: Context) -> tuple[str, ...] | None:
    units = find_units(s)
    if units is None or len(units) != 2 or not plain_statement(s, units):
        return None
    first, second = units
    if first.kind not in ("main", "v1") or second.kind != "main" or lower(s.tokens[second.start]) != "denn":
        return None
    if second.finite is None or second.finite - second.start < 2 or lower(s.tokens[second.start + 1]) == "weil":
        return None
    return finish(s.slice(first.start, first.end)), finish(s.slice(second.start, second.end))


RULE = Rule(
    id="LS-S-05",
    slug="reason-with-denn",
    area="sentences",
    what="Den Grund mit „denn“ in einen eigenen Satz schreiben.",
    why="Zwei Aussagen in einem Satz sind schwer. Zwei kurze Sätze sind leichter.",
    norms=("Netzwerk Leichte Sprache: Sätze", "Regeln der Forschungsstelle Hildesheim: Nebensätze"),
    severity="warning",
    fix="safe",
    wrong=(
        Example(
            "Die Stege am Badesee bleiben gesperrt, denn das Holz ist morsch.",
            ("Die Stege am Badesee bleiben gesperrt.", "Denn das Holz ist morsch."),
        ),
        Example(
            "Melden Sie den Schaden sofort, denn die Frist beträgt nur drei Tage.",
            ("Melden Sie den Schaden sofort.", "Denn die Frist beträgt nur drei Tage."),
        ),
        Example(
            "Die Stadt sucht Wahlhelfer, denn im Herbst finden zwei Wahlen statt.",
            ("Die Stadt sucht Wahlhelfer.", "Denn im Herbst finden zwei Wahlen statt."),
        ),
    ),
    right=(
        "Der Ausweis wird nicht ersetzt, es sei denn, der Verlust wird glaubhaft gemacht.",
        "Geht es denn auch ohne Termin?",
        "Denn das Holz ist morsch.",
    ),
    rewrite=_rewrite,
)
