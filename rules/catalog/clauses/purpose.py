"""um … zu, where the reader or "wir" is meant: question and "Dann …", or "Wir wollen …" and "Deshalb …"."""

from __future__ import annotations

from rules.catalog.clauses import words as w
from rules.catalog.clauses.guards import attributed
from rules.catalog.clauses.mechanics import before_rest, finish, inverted, join, subjunctive
from rules.catalog.clauses.units import Unit, final_mark, find_units, lower
from rules.core import Context, Example, Rule
from rules.language.inflection import infinitive_of_zu
from rules.language.types import Sentence
from rules.language.wordset import word_set

_MEASURE = word_set("genug genügt genügen reicht reichen aus ausreichend zu nur nicht so allein lange groß stark")
_PRESENT = word_set("müssen können sollten dürfen brauchen benötigen")


def _rewrite(s: Sentence, ctx: Context) -> tuple[str, ...] | None:
    units = find_units(s)
    if units is None or final_mark(s) not in (".", "!", "") or subjunctive(s) or attributed(s):
        return None
    t = s.tokens
    if len(units) == 2 and units[0].kind == "infinitive" and lower(t[0]) == "um" and units[1].kind == "v1":
        aim, main = (units[0].start, units[0].end), units[1]
    elif len(units) == 1 and units[0].kind in ("main", "v1"):
        found = _trailing(s, units[0])
        if found is None:
            return None
        aim, main = found
    else:
        return None
    wish = _wish(s, *aim)
    if wish is None or main.finite is None or main.finites != 1:
        return None
    inside = {lower(t[i]) for i in range(main.start, main.end)}
    if inside & (_MEASURE | w.NEGATIONS) or "," in inside:
        return None
    who = _who(s, main)
    fronted = aim[0] == 0
    if who == "Sie" and ctx.profile.questions:
        result = before_rest(s, main.start, main.end, "Dann") if fronted else inverted(s, main, "Dann")
        return None if result is None else (finish(f"Wollen Sie {wish}", "?"), finish(result))
    if who == "wir":
        result = before_rest(s, main.start, main.end, "Deshalb") if fronted else inverted(s, main, "Deshalb")
        return None if result is None else (finish(f"Wir wollen {wish}"), finish(result))
    return None


def _trailing(s: Sentence, unit: Unit) -> tuple[tuple[int, int], Unit] | None:
    """The aim at the end of the sentence and the main clause without it."""
    t = s.tokens
    for i in range(unit.start + 1, unit.end):
        if (
            lower(t[i]) == "um"
            and t[i - 1].text == ","
            and i in unit.mask
            and all(k in unit.mask for k in range(i, unit.end))
        ):
            if any(k in unit.mask for k in range(unit.start, i - 1)):
                return None
            return (i, unit.end), Unit(unit.kind, unit.start, i - 1, "", None, unit.finite, unit.finites)
    return None


def _wish(s: Sentence, start: int, end: int) -> str | None:
    """Turns "um Wohngeld zu bekommen" into "Wohngeld bekommen"."""
    t = s.tokens
    last = t[end - 1]
    if any(t[i].text == "," or t[i].tag == "KON" for i in range(start, end)):
        return None
    body_end = end - 1
    if last.tag == "VVIZU":
        verb = infinitive_of_zu(lower(last))
        if verb == lower(last):
            return None
    elif t[end - 2].tag == "PTKZU" or lower(t[end - 2]) == "zu":
        verb, body_end = last.text, end - 2
    else:
        return None
    for i in range(start + 1, body_end):
        name = lower(t[i])
        if t[i].text in ("Sie", "Ihnen", "Ihr", "Ihre", "Ihren", "Ihrem", "Ihrer"):
            continue
        if name in w.ANAPHORIC or t[i].tag in ("PDS", "PAV") or name.startswith(("sein", "ihr", "dies")):
            return None
    return join((s.slice(start + 1, body_end), verb))


def _who(s: Sentence, main: Unit) -> str | None:
    t = s.tokens
    finite = main.finite
    if finite is None:
        return None
    near = [t[i] for i in (finite - 1, finite + 1) if main.start <= i < main.end]
    if any(n.text == "Sie" for n in near):
        order = main.kind == "v1"
        return "Sie" if order or lower(t[finite]) in _PRESENT else None
    if any(lower(n) == "wir" for n in near):
        return "wir"
    return None


RULE = Rule(
    id="LS-S-08",
    slug="purpose-clause",
    area="sentences",
    what="Einen Zweck mit „wollen“ in einem eigenen Satz sagen. Die Folge beginnt mit „Dann …“ oder „Deshalb …“.",
    why="„um … zu“ steht am Satzrand und hat kein Subjekt. Zwei kurze Sätze sind leichter.",
    norms=("Regeln der Forschungsstelle Hildesheim: Nebensätze", "Universität Zürich: Zweck"),
    severity="warning",
    fix="safe",
    wrong=(
        Example(
            "Sie müssen einen Antrag stellen, um Wohngeld zu bekommen.",
            ("Wollen Sie Wohngeld bekommen?", "Dann müssen Sie einen Antrag stellen."),
        ),
        Example(
            "Um einen Termin zu vereinbaren, rufen Sie bitte die Nummer 115 an.",
            ("Wollen Sie einen Termin vereinbaren?", "Dann rufen Sie bitte die Nummer 115 an."),
        ),
        Example(
            "Wir bauen die Wartezone um, um Ihnen mehr Platz zu bieten.",
            ("Wir wollen Ihnen mehr Platz bieten.", "Deshalb bauen wir die Wartezone um."),
        ),
    ),
    right=(
        "Die Plätze reichen nicht aus, um alle Kinder aufzunehmen.",
        "Die Beratung, um die Sie gebeten haben, findet am Montag statt.",
        "Der Pegel stieg um 40 Zentimeter, um danach wieder zu fallen.",
    ),
    rewrite=_rewrite,
)
