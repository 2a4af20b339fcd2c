"""wenn, falls, sofern and verb-first conditions: question and "Dann …"."""

from __future__ import annotations

from rules.catalog.clauses import words as w
from rules.catalog.clauses.guards import closed, leads_with_focus, plain_statement, points_ahead, trails_embedded
from rules.catalog.clauses.mechanics import before_rest, finish, inverted, points_back, text, verb_first
from rules.catalog.clauses.subjects import is_past
from rules.catalog.clauses.units import Unit, find_units, lower
from rules.catalog.clauses.vorfeld import is_time
from rules.core import Context, Example, Rule
from rules.language.types import Sentence
from rules.language.wordset import word_set

_CONNECTORS = ("wenn", "falls", "sofern")
_PAST = word_set(
    "war waren hatte hatten wurde wurden konnte konnten musste mussten sollte wollte wollten durfte durften"
)
_EVENT = frozenset(["endlich", "bald", "dereinst", "demnächst", "einmal"])

_STRONG_PAST = tuple(
    word_set(
        "kam kamen ging gingen stand standen gab gaben fiel fielen lag lagen stieg stiegen blieb blieben fand fanden "
        "ließ ließen hielt hielten trat traten brach brachen rief riefen zog zogen sah sahen nahm nahmen"
    )
)


def _rewrite(s: Sentence, ctx: Context) -> tuple[str, ...] | None:
    if not ctx.profile.questions:
        return None
    units = find_units(s)
    if units is None or len(units) != 2 or not plain_statement(s, units):
        return None
    first, second = units
    if first.kind == "sub" and lower(s.tokens[first.start]) in _CONNECTORS:
        return _fronted(s, first, second, verb_first(s, first))
    if first.kind == "v1" and first.start == 0 and second.kind == "v1" and _is_condition(s, first, second):
        return _fronted(s, first, second, text(s, first.start, first.end))
    if second.kind == "sub" and lower(s.tokens[second.start]) in _CONNECTORS:
        if first.kind not in ("main", "v1") or first.finites != 1 or leads_with_focus(s, first) or not closed(s, first):
            return None
        if not _is_real(s, second) or trails_embedded(first) or points_back(s, second):
            return None
        condition, result = verb_first(s, second), inverted(s, first, "Dann")
        if condition is None or result is None:
            return None
        return finish(condition, "?"), finish(result)
    return None


def _fronted(s: Sentence, first: Unit, second: Unit, condition: str | None) -> tuple[str, ...] | None:
    if condition is None or not _is_real(s, first) or points_ahead(s, first, second):
        return None
    start = second.start
    if second.kind == "main":
        if lower(s.tokens[start]) not in ("dann", "so") or second.finite != start + 1:
            return None
        start += 1
    elif second.kind != "v1":
        return None
    return finish(condition, "?"), finish(before_rest(s, start, second.end, "Dann"))


def _is_real(s: Sentence, unit: Unit) -> bool:
    """A condition that may or may not hold: no "unless", no point in time, nothing told in the past."""
    t = s.tokens
    body = [i for i in range(unit.body, unit.end) if i not in unit.mask]
    if not body or len(body) < 2:
        return False
    connector = lower(t[unit.start]) if unit.kind == "sub" else "falls"
    if lower(t[body[0]]) in ("nicht", "auch", "nur", "überhaupt", "schon"):
        return False
    if connector != "wenn":
        return True
    finite = t[unit.finite] if unit.finite is not None else None
    if finite is None or lower(finite) in _PAST or (lower(finite).endswith(("ten", "te")) and finite.tag == "VVFIN"):
        return False
    if finite.tag == "VVFIN" and not _present(finite.text):
        return False
    for i in body:
        if lower(t[i]) in _EVENT:
            return False
        if (
            t[i].tag in ("APPR", "APPRART")
            and lower(t[i]) in ("im", "am", "um", "ab", "zum")
            and is_time(s, i, min(i + 3, unit.end))
        ):
            return False
    return True


def _present(form: str) -> bool:
    """A rough test for the present tense of strong verbs: a vowel of the past gives it away."""
    low = form.lower()
    return not any(low == p or low.endswith(p) for p in _STRONG_PAST)


def _is_condition(s: Sentence, first: Unit, second: Unit) -> bool:
    """Verb-first clause before a verb-first main clause: a condition unless it is an order or a wish."""
    t = s.tokens
    verb, subject = t[first.start], t[first.start + 1]
    if is_past(verb) or not _present(verb.text):
        return False
    if first.finites != 1 or first.end - first.start < 3 or subject.tag in ("PTKZU", "KON"):
        return False
    if lower(verb) in (
        "sollte",
        "sollten",
        "möge",
        "sei",
        "bitte",
        "ist",
        "hatte",
        "hätte",
        "war",
        "wäre",
    ) and (lower(verb) != "ist"):
        return False
    if subject.text in ("Sie", "sie", "er", "es", "man", "jemand", "niemand", "keine", "kein", "wir", "ich"):
        # "Melden Sie sich, rufen Sie an": two orders in a row
        if subject.text != "Sie":
            return True
        return lower(verb) in (
            "haben",
            "sind",
            "können",
            "möchten",
            "wollen",
            "müssen",
            "werden",
            "dürfen",
            "wünschen",
            "benötigen",
            "besitzen",
        )
    if lower(t[first.start]) in w.MODALS and subject.tag == "VVINF":
        return False
    return subject.tag in (
        "ART",
        "PPOSAT",
        "PDAT",
        "PIAT",
        "NN",
        "NE",
        "CARD",
        "ADJA",
        "PRF",
        "APPR",
        "APPRART",
        "PIDAT",
        "ADV",
    )


RULE = Rule(
    id="LS-S-06",
    slug="conditional-clause",
    area="sentences",
    what="Eine Bedingung als Frage schreiben. Die Folge beginnt mit „Dann …“.",
    why="Frage und Antwort sind zwei kurze Sätze. Bei „wenn“ kommt das Verb erst am Ende.",
    norms=("Regeln der Forschungsstelle Hildesheim: Nebensätze", "Universität Zürich: Bedingungen"),
    severity="warning",
    fix="safe",
    wrong=(
        Example(
            "Wenn Sie krank sind, rufen Sie uns bitte an.",
            ("Sind Sie krank?", "Dann rufen Sie uns bitte an."),
        ),
        Example(
            "Der Führerschein wird eingezogen, wenn die Frist abgelaufen ist.",
            ("Ist die Frist abgelaufen?", "Dann wird der Führerschein eingezogen."),
        ),
        Example(
            "Falls der Antrag online gestellt werden kann, finden Sie hier einen Link.",
            ("Kann der Antrag online gestellt werden?", "Dann finden Sie hier einen Link."),
        ),
        Example(
            "Wird der Ausweis gestohlen, müssen Sie die Polizei informieren.",
            ("Wird der Ausweis gestohlen?", "Dann müssen Sie die Polizei informieren."),
        ),
    ),
    right=(
        "Einen Parkausweis bekommen Sie nur, wenn Sie in der Zone wohnen.",
        "Die Gebühr wird auch dann fällig, wenn der Antrag zurückgenommen wird.",
        "Wenn im Herbst die neue Schule eröffnet, ziehen 200 Kinder um.",
        "Was muss ich tun, wenn meine Tonne nicht geleert wurde?",
        "Der Kurs wird abgesagt, wenn nicht mindestens acht Personen teilnehmen.",
    ),
    rewrite=_rewrite,
)
