"""nachdem with the past perfect: first what came first, then "Danach …"."""

from __future__ import annotations

from rules.catalog.clauses.guards import plain_statement, points_ahead
from rules.catalog.clauses.mechanics import before_rest, finish, verb_second
from rules.catalog.clauses.subjects import is_past
from rules.catalog.clauses.units import find_units, lower
from rules.core import Context, Example, Rule
from rules.language.types import Sentence


def _rewrite(s: Sentence, ctx: Context) -> tuple[str, ...] | None:
    units = find_units(s)
    if units is None or len(units) != 2 or not plain_statement(s, units):
        return None
    first, second = units
    if first.kind != "sub" or lower(s.tokens[first.start]) != "nachdem" or second.kind != "v1":
        return None
    if first.finite is None or lower(s.tokens[first.finite]) not in ("hatte", "hatten", "war", "waren"):
        return None
    if second.finite is None or lower(s.tokens[second.finite]) in ("kann", "muss", "ist", "sind", "können", "soll"):
        return None
    verb = s.tokens[second.finite]
    if not is_past(verb) and lower(verb).endswith("t") and lower(verb) not in ("trat", "bat", "hielt", "tat", "ritt"):
        return None
    before = verb_second(s, first)
    if before is None or points_ahead(s, first, second):
        return None
    return finish(before), finish(before_rest(s, second.start, second.end, "Danach"))


RULE = Rule(
    id="LS-S-09",
    slug="temporal-clause",
    area="sentences",
    what="Statt „nachdem“ zwei Sätze in der Reihenfolge der Ereignisse schreiben.",
    why="Was zuerst passiert, soll auch zuerst im Text stehen.",
    norms=("Regeln der Forschungsstelle Hildesheim: Nebensätze",),
    severity="warning",
    fix="safe",
    wrong=(
        Example(
            "Nachdem der Strom ausgefallen war, rückte die Feuerwehr aus.",
            ("Der Strom war ausgefallen.", "Danach rückte die Feuerwehr aus."),
        ),
        Example(
            "Nachdem der Kreistag den Plan beschlossen hatte, begannen die Arbeiten an der Schule.",
            ("Der Kreistag hatte den Plan beschlossen.", "Danach begannen die Arbeiten an der Schule."),
        ),
        Example(
            "Nachdem die Polizei den Platz geräumt hatte, wurde die Bombe entschärft.",
            ("Die Polizei hatte den Platz geräumt.", "Danach wurde die Bombe entschärft."),
        ),
    ),
    right=(
        "Bevor eine Assistenz bewilligt wird, findet ein Gespräch statt.",
        "Nachdem Sie den Antrag gestellt haben, bekommen Sie einen Brief.",
        "Danach rückte die Feuerwehr aus.",
    ),
    rewrite=_rewrite,
)
