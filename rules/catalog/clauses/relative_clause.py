"""Relative clauses: the noun is repeated in a sentence of its own, where the clause does not narrow what is meant."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rules.catalog.clauses import words as w
from rules.catalog.clauses.guards import attributed
from rules.catalog.clauses.mechanics import finish, join, split_verb, subjunctive
from rules.catalog.clauses.nominals import Nominal, compatible, nominals
from rules.catalog.clauses.subjects import is_plural_verb
from rules.catalog.clauses.units import Unit, final_mark, find_units, is_aux, last_finite, lower
from rules.core import Context, Example, Rule
from rules.language.types import Sentence
from rules.language.wordset import word_set

_WISHES = word_set(
    "suchen brauchen benötigen wollen wünschen fordern planen fehlen gelten ermöglichen bitten verlangen anbieten "
    "wählen bevorzugen erwarten dürfen müssen sollen können mögen"
)
_GENERIC_HEADS = re.compile(
    r"(er|ende|te|ter|erin|eltern|person|kind|mensch|bürger|partei|seite|monat|tag|jahr|behörde)$"
)
_PAST = word_set("war waren wurde wurden hatte hatten")
_NOW = word_set("derzeit zurzeit momentan seit gestern heute")
_DEFINITE = word_set("der die das dem den des im am zum zur vom beim")
_MONTHS = word_set("Januar Februar März April Mai Juni Juli August September Oktober November Dezember")


@dataclass(frozen=True, slots=True)
class _Relative:
    """Token span `start` to `end` of the relative clause, its pronoun (a preposition may stand before) and verb."""

    start: int
    end: int
    pronoun: int
    finite: int


def _rewrite(s: Sentence, ctx: Context) -> tuple[str, ...] | None:
    if final_mark(s) not in (".", "!", ":", ""):
        return None
    units = find_units(s)
    if units is None or len(units) != 1 or units[0].kind != "main" or units[0].finites != 1:
        return None
    unit = units[0]
    found = _find(s, unit)
    if found is None or unit.finite is None or attributed(s) or subjunctive(s):
        return None
    head = _head(s, unit, found)
    if head is None or not _states_a_fact(s, unit, found, head):
        return None
    second = _as_main(s, found, head)
    if second is None:
        return None
    main = join((s.slice(unit.start, found.start - 1), s.slice(found.end + 1, unit.end)))
    if found.end == unit.end or head.determiner in ("ein", "eine"):
        return finish(main, final_mark(s) or "."), finish(second)
    return finish(second), finish(main, final_mark(s) or ".")


def _find(s: Sentence, unit: Unit) -> _Relative | None:
    """The only embedded clause, if it is a relative clause with a plain pronoun."""
    t = s.tokens
    starts = [
        i for i in range(unit.start + 1, unit.end) if i in unit.mask and t[i - 1].text == "," and i - 1 not in unit.mask
    ]
    if len(starts) != 1:
        return None
    start = starts[0]
    end = start
    while end < unit.end and end in unit.mask:
        end += 1
    pronoun = start + 1 if t[start].tag == "APPR" else start
    if lower(t[pronoun]) not in w.ARTICLE_FORMS or (end < unit.end and t[end].text != ","):
        return None
    if any(t[i].text == "," for i in range(start, end)):
        return None
    finite = last_finite(t, pronoun + 1, end, frozenset())
    if finite != end - 1 or finite is None:
        return None
    return _Relative(start, end, pronoun, finite)


def _head(s: Sentence, unit: Unit, found: _Relative) -> Nominal | None:
    """What the pronoun stands for; None where more than one noun of the main clause could be meant."""
    comma = found.start - 1
    all_nominals = nominals(s, unit.start, comma)
    if not all_nominals:
        return None
    adjacent = all_nominals[-1].end == comma
    chain = [all_nominals[-1]]
    if adjacent:
        for earlier in reversed(all_nominals[:-1]):
            if not _linked(s, earlier, chain[0]):
                break
            chain.insert(0, earlier)
    else:
        between = s.tokens[all_nominals[-1].end : comma]
        if not between or not all(b.tag in ("VVPP", "VVINF", "PTKVZ", "VAPP", "VAINF") for b in between):
            return None
        chain = list(all_nominals)
    fitting = [n for n in chain if compatible(s, n, found.pronoun, found.finite)]
    if len(fitting) != 1:
        return None
    return fitting[0]


def _linked(s: Sentence, earlier: Nominal, later: Nominal) -> bool:
    """Whether the later noun phrase may depend on the earlier one or be joined to it."""
    between = s.tokens[earlier.end : later.start]
    return len(between) == 0 or all(b.tag in ("APPR", "APPRART", "KON", "CARD") for b in between)


def _states_a_fact(s: Sentence, unit: Unit, found: _Relative, head: Nominal) -> bool:
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
    if inside & (w.NEGATIONS | {"auch", "sonst"}) or any(
        lower(t[i]) in w.QUANTIFIERS for i in range(found.start, found.end)
    ):
        return False
    finite = t[unit.finite] if unit.finite is not None else None
    if finite is None or finite.lemma in _WISHES:
        return False
    told = _is_told(s, unit, found)
    generic = bool(_GENERIC_HEADS.search(lower(t[head.noun])))
    if head.determiner in _DEFINITE and not head.plural:
        if head.is_unique:
            return True
        past = lower(t[found.finite]) in _PAST or _strong_past(s, found.finite)
        return told or past or (not generic and (_has_date(s, unit) or bool(inside & _NOW)))
    if head.determiner in ("ein", "eine", "einen", "einem", "einer"):
        return told and not names & w.MODALS
    if head.plural and head.determiner == "":
        return told and found.end == unit.end and not head.prepositional and not names & w.MODALS
    return False


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


def _is_told(s: Sentence, unit: Unit, found: _Relative) -> bool:
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
    from rules.language.inflection import conjugate  # noqa: PLC0415

    token = s.tokens[i]
    try:
        verb = conjugate(token.lemma)
    except ValueError:
        return False
    return lower(token) in (verb.preterite[2], verb.preterite[5]) and lower(token) not in verb.present


def _as_main(s: Sentence, found: _Relative, head: Nominal) -> str | None:
    """The relative clause as a main clause about the repeated noun."""
    t = s.tokens
    pronoun = lower(t[found.pronoun])
    verb = split_verb(t[found.finite])
    if verb is None or found.pronoun + 1 >= found.finite:
        return None
    body_start = found.pronoun + 1
    follower = t[body_start]
    plural = is_plural_verb(t[found.finite])
    if found.pronoun > found.start:
        return _with_preposition(s, found, head, verb)
    if pronoun in ("den", "dem"):
        return None
    if pronoun == "der" and head.gender not in (frozenset("m"), frozenset("mn")) and not head.is_name:
        return None
    if pronoun in ("die", "das") and not _is_subject(s, found, head):
        return None
    if pronoun == "der" and (follower.tag == "ART" and lower(follower) in ("der", "die")) and plural:
        return None
    if plural != head.plural and not (pronoun == "die" and "p" not in head.gender and not plural):
        return None
    if plural and head.prepositional:
        return None
    name = head.text if head.is_name else f"{pronoun} {_singular(s, head)}"
    return join((name, verb[0], s.slice(body_start, found.finite), verb[1]))


def _with_preposition(s: Sentence, found: _Relative, head: Nominal, verb: tuple[str, str]) -> str | None:
    """Turns "in der Menschen gemeinsam spielen" into "In der Theatergruppe spielen Menschen gemeinsam"."""
    t = s.tokens
    pronoun = lower(t[found.pronoun])
    if head.plural or (head.is_person and head.determiner == "") or pronoun not in ("der", "dem", "die", "das", "den"):
        return None
    fits = {"der": "f", "die": "f", "dem": "mn", "das": "n", "den": "m"}[pronoun]
    if not head.gender <= frozenset(fits) or not head.gender:
        return None
    phrase = join((t[found.start].text, pronoun, _singular(s, head)))
    return join((phrase, verb[0], s.slice(found.pronoun + 1, found.finite), verb[1]))


def _singular(s: Sentence, head: Nominal) -> str:
    """The noun (with what names it) in the nominative."""
    noun = s.tokens[head.noun]
    form = noun.text
    if "f" not in head.gender and (
        form.endswith(("es", "s", "en")) and head.determiner in ("des", "eines", "dem", "den", "einem", "einen")
    ):
        form = noun.lemma[:1].upper() + noun.lemma[1:]
    return join((form, s.slice(head.noun + 1, head.end)))


def _is_subject(s: Sentence, found: _Relative, head: Nominal) -> bool:
    """Whether die/das is surely the subject of its clause."""
    t = s.tokens
    plural = is_plural_verb(t[found.finite])
    others = [n for n in nominals(s, found.pronoun + 1, found.finite) if not n.prepositional]
    if any(
        t[i].tag == "PPER" and lower(t[i]) in ("er", "wir", "ich", "sie", "es", "man")
        for i in range(found.start, found.end)
    ):
        return False
    if any(lower(t[i]) == "man" for i in range(found.start, found.end)):
        return False
    for other in others:
        if other.genitive:
            continue
        accusative = other.determiner in ("den", "einen", "keinen", "ihren", "seinen", "dem", "einem")
        if accusative or other.plural != plural:
            continue
        if head.is_person and other.determiner not in ("der",):
            continue
        return False
    return True


RULE = Rule(
    id="LS-S-11",
    slug="relative-clause",
    area="sentences",
    what="Einen Relativsatz in einen eigenen Satz schreiben. Das Nomen wiederholen.",
    why="Ein Satz im Satz ist schwer zu lesen. In jedem Satz soll nur eine Aussage stehen.",
    norms=("Regeln der Forschungsstelle Hildesheim: Nebensätze", "Netzwerk Leichte Sprache: Sätze"),
    severity="warning",
    fix="safe",
    wrong=(
        Example(
            "Der Kreistag hat eine neue Satzung beschlossen, die am 1. Januar in Kraft tritt.",
            ("Der Kreistag hat eine neue Satzung beschlossen.", "Die Satzung tritt am 1. Januar in Kraft."),
        ),
        Example(
            "Landrat Enrico Pahl, der sich vor Ort ein Bild machte, dankte den Helfern.",
            ("Landrat Enrico Pahl machte sich vor Ort ein Bild.", "Landrat Enrico Pahl dankte den Helfern."),
        ),
        Example(
            "Frau Wiechers, die seit 2010 im Sozialamt arbeitet, geht in den Ruhestand.",
            ("Frau Wiechers arbeitet seit 2010 im Sozialamt.", "Frau Wiechers geht in den Ruhestand."),
        ),
    ),
    right=(
        "Menschen, die Grundsicherung beziehen, zahlen keinen Eintritt.",
        "Jeder, der einen Hund hält, muss Steuer zahlen.",
        "Es gibt keinen Antrag, der online gestellt werden kann.",
        "Die Stadt sucht eine Firma, die den Umzug übernimmt.",
        "Der Antragsteller, der die Unterlagen nicht einreicht, verliert seinen Anspruch.",
    ),
    rewrite=_rewrite,
)
