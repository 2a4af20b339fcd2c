"""Direct speech: the speaker comes first, the words stay as they are."""

from __future__ import annotations

from rules.catalog.clauses.mechanics import capital, join
from rules.catalog.clauses.speech import introduction, is_person, speaker_end, verb_of_saying
from rules.catalog.clauses.units import Unit, final_mark, find_units, lower
from rules.core import Context, Example, Rule
from rules.language.types import Sentence

_CLOSING = "“”«"


def _rewrite(s: Sentence, ctx: Context) -> tuple[str, ...] | None:
    units = find_units(s)
    if units is None or len(units) != 2:
        return None
    first, second = units
    if first.kind == "quote" and first.start == 0:
        opening = _speaker(s, second)
        if opening is None:
            return None
        words = _quoted(s, first)
        return None if words is None else (opening, words)
    if second.kind == "quote" and first.cut == ":" and first.kind in ("main", "fragment"):
        verb = verb_of_saying(s, first)
        opening = introduction(s, first, verb) if verb else None
        words = _quoted(s, second)
        return None if opening is None or words is None else (opening, words)
    return None


def _speaker(s: Sentence, unit: Unit) -> str | None:
    t = s.tokens
    if final_mark(s) not in (".", "") or unit.cut:
        return None
    if lower(t[unit.start]) == "so" and unit.kind in ("fragment", "main"):
        end = speaker_end(s, unit.start + 1, unit.end)
        if end != unit.end or not is_person(s, unit.start + 1, end):
            return None
        return capital(join((s.slice(unit.start + 1, end), "sagt"))) + ":"
    if unit.kind != "v1":
        return None
    verb = verb_of_saying(s, unit)
    return None if verb is None else introduction(s, unit, verb)


def _quoted(s: Sentence, unit: Unit) -> str | None:
    """The quotation, with its own final punctuation inside of the marks; the words are not touched."""
    text = s.slice(unit.start, unit.end)
    if len(text) < 3 or text[-1] not in _CLOSING or " " not in text:
        return None
    inside = text[:-1].rstrip()
    return text if inside.endswith((".", "!", "?", "…")) else inside + "." + text[-1]


RULE = Rule(
    id="LS-S-13",
    slug="quotation-first",
    area="sentences",
    what="Bei wörtlicher Rede steht zuerst: „Name sagt:“. Dann kommt das Zitat. Das Zitat bleibt, wie es ist.",
    why="Die Leserinnen und Leser wissen so von Anfang an, wer spricht.",
    norms=("Regeln der Forschungsstelle Hildesheim: Redewiedergabe",),
    severity="warning",
    fix="safe",
    wrong=(
        Example(
            "„Wir freuen uns auf viele Gäste“, sagt Museumsleiterin Jana Peters.",
            ("Museumsleiterin Jana Peters sagt:", "„Wir freuen uns auf viele Gäste.“"),
        ),
        Example(
            "„Wir haben viel geschafft“, sagte Landrätin Eva Thomsen am Montag im Kreistag.",
            ("Landrätin Eva Thomsen hat am Montag im Kreistag gesagt:", "„Wir haben viel geschafft.“"),
        ),
        Example(
            "Die Bürgermeisterin sagte: „Das war ein schöner Tag.“",
            ("Die Bürgermeisterin sagt:", "„Das war ein schöner Tag.“"),
        ),
    ),
    right=(
        "Das Projekt „Rückenwind“ hilft Menschen ohne Arbeit.",
        "Die Landrätin nannte den Beschluss einen „Meilenstein für die Region“.",
        "„Wir freuen uns auf viele Gäste.“",
    ),
    rewrite=_rewrite,
)
