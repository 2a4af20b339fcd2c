"""Semicolon, colon or dash between two main clauses."""

from __future__ import annotations

from rules.catalog.clauses.mechanics import finish, subjunctive
from rules.catalog.clauses.units import Unit, final_mark, find_units, is_aux, is_finite, lower
from rules.core import Context, Example, Rule
from rules.language.types import Sentence
from rules.language.wordset import word_set

_PAIRED = word_set("einerseits entweder weder sowohl zwar")


_FRAMES = word_set(
    "beachten gilt gelten folgende folgendes folgenden sagt sagte gesagt klar betont betonte meint meinte so heißt "
    "lautet lauten lautete erklärt erklärte bitte"
)


def _rewrite(s: Sentence, ctx: Context) -> tuple[str, ...] | None:
    if final_mark(s) not in (".", "!", ""):
        return None
    units = find_units(s)
    if units is None:
        return None
    cuts = [n for n, u in enumerate(units) if u.cut in (";", ":", "–", "—")]
    if len(cuts) != 1 or any(u.cut == "-" for u in units):
        return None
    at = cuts[0]
    left, right = units[: at + 1], units[at + 1 :]
    mark = units[at].cut
    if not _whole(s, left) or not _whole(s, right):
        return None
    if any(t.text in ("?", "!") for t in s.tokens[:-1]):
        return None
    if mark in (":", "–", "—"):
        if subjunctive(s) or any(u.kind == "quote" for u in units):
            return None
        if mark == ":" and len(left) == 1 and _announces(s, left[0]):
            return None
    if lower(s.tokens[left[0].start]) in ("dann", "zwar") or lower(s.tokens[right[0].start]) in ("dies", "so", "oder"):
        return None
    return finish(s.slice(left[0].start, left[-1].end)), finish(
        s.slice(right[0].start, right[-1].end), final_mark(s) or "."
    )


def _whole(s: Sentence, units: tuple[Unit, ...]) -> bool:
    """Whether the units make a complete sentence: a main clause and nothing unclear."""
    if any(u.kind in ("unclear", "quote") for u in units):
        return False
    mains = [u for u in units if u.kind in ("main", "v1")]
    if not mains or any(u.kind == "relative" for u in units[:1]):
        return False
    first = units[0]
    if first.kind == "v1":
        verb, after = s.tokens[first.start], s.tokens[min(first.start + 1, first.end - 1)]
        condition = len(units) > 1 and units[1].kind == "v1"
        return after.text == "Sie" or condition or not is_finite(verb)
    if first.kind == "main" and first.finite is not None and first.finite + 1 >= first.end and _only_opens(s, first):
        return False
    if first.kind == "fragment" or (first.kind == "main" and first.end - first.start < 2):
        return False
    if first.kind in ("sub", "free"):
        return len(units) > 1 and units[1].kind in ("v1", "main")
    return first.kind == "main" and lower(s.tokens[first.start]) not in ("und", "oder", "aber", "sondern")


def _only_opens(s: Sentence, unit: Unit) -> bool:
    """Whether a clause that ends with its verb is only the beginning: "Negativ ist: …"."""
    return unit.finite is not None and is_aux(s.tokens[unit.finite])


def _announces(s: Sentence, unit: Unit) -> bool:
    """A clause that only announces: "Bitte beachten Sie:", "Es gilt:"."""
    names = {lower(s.tokens[i]) for i in range(unit.start, unit.end)}
    return bool(names & _FRAMES)


RULE = Rule(
    id="LS-Z-12",
    slug="sentence-at-sign",
    area="sentences",
    what="Statt Strichpunkt, Gedankenstrich oder Doppelpunkt zwischen zwei Sätzen einen Punkt setzen.",
    why="Ein Punkt zeigt klar: Hier endet die Aussage. Andere Zeichen kennen viele Menschen nicht.",
    norms=("Regeln der Forschungsstelle Hildesheim: Zeichen", "Netzwerk Leichte Sprache: Sätze"),
    severity="warning",
    fix="safe",
    wrong=(
        Example(
            "Die Bücherei hat montags geschlossen; die Rückgabe ist am Automaten möglich.",
            ("Die Bücherei hat montags geschlossen.", "Die Rückgabe ist am Automaten möglich."),
        ),
        Example(
            "Der Termin fällt aus; bitte vereinbaren Sie einen neuen Termin.",
            ("Der Termin fällt aus.", "Bitte vereinbaren Sie einen neuen Termin."),
        ),
        Example(
            "Die Bilanz ist gut: 40 Menschen haben Arbeit gefunden.",
            ("Die Bilanz ist gut.", "40 Menschen haben Arbeit gefunden."),
        ),
    ),
    right=(
        "Mitzubringen sind: Ausweis, Passfoto und Geburtsurkunde.",
        "Öffnungszeiten: Montag bis Freitag, 8 bis 12 Uhr",
        "Der Landrat sagt: Das Bad bleibt offen.",
    ),
    rewrite=_rewrite,
)
