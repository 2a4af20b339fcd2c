"""Relative clauses: the noun is repeated in a sentence of its own, where the clause does not narrow what is meant."""

from __future__ import annotations

from rules.catalog.clauses.guards import attributed
from rules.catalog.clauses.mechanics import finish, join, split_verb, subjunctive
from rules.catalog.clauses.nominals import Nominal, nominals
from rules.catalog.clauses.relative_fact import states_a_fact
from rules.catalog.clauses.relative_head import Relative, find_head, find_relative, has_other_subject
from rules.catalog.clauses.repeated_noun import accusative_masculine, counted, plural_phrase
from rules.catalog.clauses.subjects import is_plural_verb
from rules.catalog.clauses.units import final_mark, find_units, lower
from rules.core import Context, Example, Rule
from rules.language.types import Sentence


def _rewrite(s: Sentence, ctx: Context) -> tuple[str, ...] | None:
    if final_mark(s) not in (".", "!", ":", ""):
        return None
    units = find_units(s)
    if units is None or len(units) != 1 or units[0].kind != "main" or units[0].finites != 1:
        return None
    unit = units[0]
    found = find_relative(s, unit)
    if found is None or unit.finite is None or attributed(s) or subjunctive(s):
        return None
    head = find_head(s, unit, found)
    if head is None or not states_a_fact(s, unit, found, head):
        return None
    second = _as_main(s, found, head)
    if second is None:
        return None
    main = join((s.slice(unit.start, found.start - 1), s.slice(found.end + 1, unit.end)))
    if found.end == unit.end or head.determiner in ("ein", "eine"):
        return finish(main, final_mark(s) or "."), finish(second)
    return finish(second), finish(main, final_mark(s) or ".")


def _as_main(s: Sentence, found: Relative, head: Nominal) -> str | None:
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
    rest = join((s.slice(body_start, found.finite), verb[1]))
    if pronoun == "dem":
        return None
    if pronoun == "den" or (pronoun in ("die", "das") and has_other_subject(s, found)):
        named = _object_phrase(s, found, head)
        return None if named is None or _has_pronoun(s, found) else join((named, verb[0], rest))
    if pronoun == "der" and ("m" not in head.gender or "f" in head.gender) and not head.is_name:
        return None
    if pronoun in ("die", "das") and not _is_subject(s, found, head):
        return None
    if pronoun == "der" and (follower.tag == "ART" and lower(follower) in ("der", "die")) and plural:
        return None
    if plural != head.plural and not (pronoun == "die" and "p" not in head.gender and not plural):
        return None
    if plural and counted(s, head):
        phrase = plural_phrase(s, head)
        return None if phrase is None else join((phrase, verb[0], rest))
    if plural and head.prepositional:
        return None
    name = head.text if head.is_name else f"{pronoun} {_singular(s, head)}"
    return join((name, verb[0], rest))


def _has_pronoun(s: Sentence, found: Relative) -> bool:
    return any(lower(s.tokens[i]) in ("er", "sie", "es", "ich") and s.tokens[i].text != "Sie"
               for i in range(found.start, found.finite))  # fmt: skip


def _object_phrase(s: Sentence, found: Relative, head: Nominal) -> str | None:
    """The noun as object: "den Haushalt", "die Satzung"; None where the form is not certain."""
    pronoun = lower(s.tokens[found.pronoun])
    if head.is_name:
        return None
    if pronoun == "den":
        return accusative_masculine(s, head)
    if head.plural:
        return plural_phrase(s, head) if counted(s, head) else None
    if head.gender not in (frozenset("f"), frozenset("n")):
        return None
    return f"{pronoun} {_singular(s, head)}"


def _with_preposition(s: Sentence, found: Relative, head: Nominal, verb: tuple[str, str]) -> str | None:
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


def _is_subject(s: Sentence, found: Relative, head: Nominal) -> bool:
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
        Example(
            "Das Team besteht aus 6 Beraterinnen, die sich nur um diese Gruppe kümmern.",
            ("Das Team besteht aus 6 Beraterinnen.", "Die 6 Beraterinnen kümmern sich nur um diese Gruppe."),
        ),
        Example(
            "Der Landrat überreichte den Haushalt, den der Kreistag im März beschlossen hat.",
            ("Der Landrat überreichte den Haushalt.", "Den Haushalt hat der Kreistag im März beschlossen."),
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
