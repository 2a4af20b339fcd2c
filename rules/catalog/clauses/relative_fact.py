"""Whether a relative clause tells something more about its noun, or says which one is meant."""

from __future__ import annotations

import re

from rules.catalog.clauses import words as w
from rules.catalog.clauses.nominals import Nominal
from rules.catalog.clauses.relative_head import Relative
from rules.catalog.clauses.repeated_noun import counted
from rules.catalog.clauses.subjects import is_plural_verb
from rules.catalog.clauses.units import Unit, is_aux, lower
from rules.language.inflection import conjugate
from rules.language.types import Sentence
from rules.language.wordset import word_set

_WISHES = word_set(
    "suchen brauchen benötigen wollen wünschen fordern planen fehlen gelten ermöglichen bitten verlangen anbieten "
    "wählen bevorzugen erwarten dürfen müssen sollen können mögen"
)
_GENERIC_HEADS = re.compile(
    r"(er|ende|te|ter|erin|eltern|person|kind|mensch|bürger|partei|seite|monat|tag|jahr|behörde)$"
)
_GIVES = word_set(
    "bekommen erhalten haben bieten betreiben gründen eröffnen starten veröffentlichen senden schicken beschäftigen "
    "genehmigen beschließen verabschieden ehren"
)
_STANDS = word_set("befinden entstehen stehen liegen")
_FORMAL = frozenset(("Ihr", "Ihre", "Ihren", "Ihrem", "Ihrer"))
_DUTIES = word_set("muss müssen soll sollen darf dürfen")
_PAST = word_set("war waren wurde wurden hatte hatten")
_NOW = word_set("derzeit zurzeit momentan seit gestern heute vergangenen")
_DEFINITE = word_set("der die das dem den des im am zum zur vom beim")
_MONTHS = word_set("Januar Februar März April Mai Juni Juli August September Oktober November Dezember")


def states_a_fact(s: Sentence, unit: Unit, found: Relative, head: Nominal) -> bool:
    """Whether the clause tells something about a known or single thing, instead of saying which one is meant."""
    t = s.tokens
    names = {lower(t[i]) for i in range(unit.start, unit.end) if not found.start <= i < found.end}
    if names & (
        w.NEGATIONS | {"nur", "wenn", "wer", "einzige", "einzigen", "erste", "ersten", "letzte", "letzten", "ob"}
    ):
        return False
    if any(lower(t[i]) in w.QUANTIFIERS for i in range(head.start, head.end)):
        return False
    inside = {lower(t[i]) for i in range(found.start, found.end)}
    if head.is_name:
        return True
    duty = _is_duty(s, found)
    if (inside & w.NEGATIONS and not duty) or inside & {"auch", "sonst"}:
        return False
    finite = t[unit.finite] if unit.finite is not None else None
    if finite is None or finite.lemma in _WISHES:
        return False
    told = _is_told(s, unit, found)
    trailing = found.end == unit.end
    if head.plural and counted(s, head):
        return trailing and not names & (w.MODALS | {"je", "jeweils", "pro", "sofern", "falls", "bei"})
    generic = bool(_GENERIC_HEADS.search(lower(t[head.noun])))
    if t[head.start].text in _FORMAL:
        return trailing and not head.plural and not names & w.MODALS and not is_plural_verb(t[found.finite])
    quantified = any(lower(t[i]) in w.QUANTIFIERS and t[i].tag != "ART" for i in range(found.start, found.end))
    if quantified and head.determiner not in ("ein", "eine", "einen"):
        return False
    if head.determiner in _DEFINITE and not head.plural:
        named = not generic and any(t[i].tag == "NE" for i in range(head.end, found.start))
        if head.is_unique or named:
            return True
        past = lower(t[found.finite]) in _PAST or _strong_past(s, found.finite)
        return told or past or (not generic and (_has_date(s, unit) or bool(inside & _NOW)))
    if head.determiner in ("ein", "eine", "einen", "einem", "einer"):
        present = trailing and (_is_given(s, unit, head) or duty) and not generic
        return (told or present) and not names & w.MODALS
    if head.plural and head.determiner == "":
        return told and found.end == unit.end and not head.prepositional and not names & w.MODALS
    return False


def _is_given(s: Sentence, unit: Unit, head: Nominal) -> bool:
    """Whether the main clause says that its subject has or gets the thing: "Der Landkreis hat einen Beirat, der"."""
    t = s.tokens
    if unit.finite is None or head.prepositional or head.genitive or head.start < unit.finite:
        return False
    if t[unit.finite].lemma in _STANDS:
        return True
    subject = any(
        t[i].text == "Sie" or t[i].tag == "NE" or (t[i].tag == "ART" and lower(t[i]) in ("der", "die", "das"))
        for i in (unit.start, unit.finite + 1)
    )
    return subject and t[unit.finite].lemma in _GIVES and lower(t[unit.finite]) not in w.SUBJUNCTIVE


def _is_duty(s: Sentence, found: Relative) -> bool:
    """Whether the clause says what must be done with the thing: "das innerhalb einer Woche zu zahlen ist"."""
    t = s.tokens
    if lower(t[found.finite]) in _DUTIES:
        return True
    before = t[found.finite - 1]
    obliged = t[found.finite - 2].tag == "PTKZU" or before.tag == "VVIZU"
    return lower(t[found.finite]) in ("ist", "sind") and obliged


def _has_date(s: Sentence, unit: Unit) -> bool:
    """Whether the sentence names a day or a year, so that it tells of one thing and not of a rule."""
    t = s.tokens
    for i in range(unit.start, unit.end - 1):
        if t[i].text.rstrip(".").isdigit() and t[i + 1].text in _MONTHS:
            return True
        if (
            t[i].tag == "CARD"
            and len(t[i].text) == 4
            and t[i].text[:2] in ("19", "20")
            and t[i + 1].text not in ("Euro", "Meter")
        ):
            return True
    return False


def _is_told(s: Sentence, unit: Unit, found: Relative) -> bool:
    """Whether the main clause tells an event: past or perfect tense, no wish or duty."""
    t = s.tokens
    if unit.finite is None:
        return False
    form = lower(t[unit.finite])
    if form in ("hat", "haben", "hatte", "hatten", "war", "waren", "wurde", "wurden"):
        return form not in ("hat", "haben") or any(
            t[i].tag == "VVPP" for i in range(unit.finite, unit.end) if not found.start <= i < found.end
        )
    if form in ("ist", "sind"):
        return any(t[i].tag in ("VAPP",) or lower(t[i]) == "worden" for i in range(unit.finite, unit.end))
    if form in w.MODALS or is_aux(t[unit.finite]):
        return False
    return (t[unit.finite].tag == "VVFIN" and form.endswith(("te", "ten"))) or _strong_past(s, unit.finite)


def _strong_past(s: Sentence, i: int) -> bool:
    token = s.tokens[i]
    try:
        verb = conjugate(token.lemma)
    except ValueError:
        return False
    return lower(token) in (verb.preterite[2], verb.preterite[5]) and lower(token) not in verb.present
