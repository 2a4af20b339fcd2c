"""Two main clauses joined by und, aber, doch."""

from __future__ import annotations

from rules.catalog.clauses.guards import closed, plain_statement
from rules.catalog.clauses.mechanics import finish
from rules.catalog.clauses.units import Unit, find_units, is_aux, is_finite, lower
from rules.catalog.clauses.vorfeld import constituent
from rules.core import Context, Example, Rule
from rules.language.inflection import participle
from rules.language.types import Sentence
from rules.language.wordset import word_set

_OPENERS = word_set("dann deshalb trotzdem denn so sonst entweder weder kaum wenn nicht danach nur")

_OPEN_VERBS = word_set(
    "sagen erklären betonen glauben meinen finden hoffen denken wissen heißen bedeuten scheinen fürchten befürchten "
    "vermuten annehmen behaupten melden berichten mitteilen ankündigen fordern bitten sehen hören merken stellen "
    "gelten beachten fragen antworten raten warnen versprechen versichern"
)
"""After these verbs the second clause may be what is said or thought."""


def _rewrite(s: Sentence, ctx: Context) -> tuple[str, ...] | None:
    units = find_units(s)
    if units is None or not plain_statement(s, units) or lower(s.tokens[0]) in _OPENERS:
        return None
    if (
        len(units) == 2
        and units[0].kind in ("main", "v1")
        and lower(s.tokens[units[1].start]) in ("und", "aber", "doch")
    ):
        return _with_comma(s, units[0], units[1])
    if len(units) == 2 and units[0].kind == "main" and units[1].kind == "main":
        return _side_by_side(s, units[0], units[1])
    if len(units) == 1 and units[0].kind in ("main", "v1") and units[0].finites == 2:
        return _without_comma(s, units[0])
    return None


def _with_comma(s: Sentence, first: Unit, second: Unit) -> tuple[str, ...] | None:
    start = second.start + 1
    if second.kind not in ("main", "v1") or first.finites != 1 or second.finites != 1 or second.finite is None:
        return None
    if not _stands_alone(s, first, start, second.finite):
        return None
    connector = lower(s.tokens[second.start])
    keep = start if connector == "und" else second.start
    return finish(s.slice(first.start, first.end)), finish(s.slice(keep, second.end))


def _side_by_side(s: Sentence, first: Unit, second: Unit) -> tuple[str, ...] | None:
    """Two main clauses with nothing but a comma between them."""
    t = s.tokens
    if first.finites != 1 or second.finites != 1 or first.finite is None or second.finite is None:
        return None
    if any(t[i].lemma in _OPEN_VERBS for i in range(first.start, first.end)) or t[second.start].tag in (
        "KON",
        "KOUS",
        "PRELS",
    ):
        return None
    rest = [t[i] for i in range(first.finite + 1, first.end) if t[i].is_word]
    if all(r.tag == "PTKVZ" or lower(r) in ("an", "mit", "aus", "ein", "zu", "hin") for r in rest):
        # "Der Verein beklagte, …": the second clause is what is said
        return None
    if not closed(s, first) or _participle_like(s, second.finite):
        return None
    if (
        second.finite >= second.end - 1
        or not t[second.finite + 1].is_word
        or not _is_second(s, first)
        or not _is_second(s, second)
    ):
        return None
    if lower(t[second.start]) in (
        "das",
        "dies",
        "so",
        "dann",
        "auch",
        "davon",
        "darunter",
        "es",
        "nicht",
        "desto",
        "umso",
    ):
        return None
    return finish(s.slice(first.start, first.end)), finish(s.slice(second.start, second.end))


def _participle_like(s: Sentence, i: int) -> bool:
    token = s.tokens[i]
    if is_aux(token):
        return False
    try:
        return participle(token.lemma) == lower(token) and lower(token).startswith(
            ("ge", "ver", "be", "er", "ent", "ab", "in")
        )
    except ValueError:
        return True


def _is_second(s: Sentence, unit: Unit) -> bool:
    finite = unit.finite
    if finite is None or any(i in unit.mask for i in range(unit.start, finite)):
        return False
    return constituent(s, unit.start, finite, finite) == finite


def _without_comma(s: Sentence, unit: Unit) -> tuple[str, ...] | None:
    t = s.tokens
    finites = [i for i in range(unit.start, unit.end) if i not in unit.mask and is_finite(t[i])]
    if len(finites) != 2:
        return None
    second = finites[1]
    joints = [
        k for k in range(finites[0] + 1, second) if t[k].tag == "KON" and lower(t[k]) == "und" and k not in unit.mask
    ]
    for k in reversed(joints):
        left = Unit(unit.kind, unit.start, k, "", None, finites[0], 1, unit.mask)
        if closed(s, left) and _stands_alone(s, unit, k + 1, second):
            return finish(s.slice(unit.start, k)), finish(s.slice(k + 1, unit.end))
    return None


def _stands_alone(s: Sentence, first: Unit, start: int, finite: int) -> bool:
    """Whether the clause from `start` on is a main clause with a subject of its own."""
    t = s.tokens
    if lower(t[start]) in (
        "zwar",
        "das",
        "dies",
        "so",
        "sei",
        "dann",
        "schon",
        "sondern",
        "damit",
        "somit",
        "nicht",
        "auch",
    ):
        return False
    if finite == start:
        order = t[start + 1].text == "Sie" and first.kind == "v1" and lower(t[first.start]) == lower(t[first.start])
        return order and t[first.start + 1].text == "Sie" if first.kind == "v1" else False
    if first.kind != "main" or constituent(s, start, finite, finite) != finite:
        return False
    token = t[finite]
    try:
        reflexive = finite + 1 < len(t) and lower(t[finite + 1]) == "sich"
        doubtful = not is_aux(token) and not reflexive and participle(token.lemma) == lower(token)
    except ValueError:
        return False
    if doubtful and any(is_aux(t[k]) for k in range(first.start, start)):
        return False
    if t[start].tag in ("APPR", "APPRART", "ADV"):
        # the subject must follow the verb
        after = t[finite + 1] if finite + 1 < len(t) else token
        return lower(after) in ("der", "die", "das", "ein", "eine", "wir", "sie", "man", "es", "er", "ich")
    return True


RULE = Rule(
    id="LS-S-02",
    slug="coordinated-clauses",
    area="sentences",
    what="Zwei Hauptsätze mit „und“, „aber“ oder „doch“ in zwei Sätze trennen.",
    why="In jedem Satz soll nur eine Aussage stehen.",
    norms=("Netzwerk Leichte Sprache: Sätze", "DIN SPEC 33429"),
    severity="warning",
    fix="safe",
    wrong=(
        Example(
            "Das Büro zieht um, und die Telefonnummer ändert sich.",
            ("Das Büro zieht um.", "Die Telefonnummer ändert sich."),
        ),
        Example(
            "Das Büro ist klein, aber wir haben Zeit für Sie.",
            ("Das Büro ist klein.", "Aber wir haben Zeit für Sie."),
        ),
        Example(
            "Die Antragsfrist endet am 30. Juni und die Auszahlung beginnt im August.",
            ("Die Antragsfrist endet am 30. Juni.", "Die Auszahlung beginnt im August."),
        ),
    ),
    right=(
        "Die Tonne wird geleert oder sie bleibt stehen.",
        "Der Bus fährt nicht nur schneller, sondern er hält auch öfter.",
        "Die Kosten und die Fristen stehen im Bescheid.",
        "Zwar ist das Geld knapp, doch die Schule wird gebaut.",
    ),
    rewrite=_rewrite,
)
