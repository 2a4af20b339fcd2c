"""Finds the relative clause of a sentence and the noun that its pronoun stands for."""

from __future__ import annotations

from dataclasses import dataclass

from rules.catalog.clauses import words as w
from rules.catalog.clauses.nominals import Nominal, compatible, nominals
from rules.catalog.clauses.nouns import gender
from rules.catalog.clauses.repeated_noun import counted
from rules.catalog.clauses.subjects import is_plural_verb
from rules.catalog.clauses.units import Unit, last_finite, lower
from rules.language.nouns import Nouns
from rules.language.types import Sentence
from rules.language.wordset import word_set

_STARTS_NEW = word_set("ein eine einen einem das die den dem ihre seine ihren seinen")
_DEFINITE = word_set("der die das dem den des im am zum zur vom beim")


@dataclass(frozen=True, slots=True)
class Relative:
    """Token span `start` to `end` of the relative clause, its pronoun (a preposition may stand before) and verb."""

    start: int
    end: int
    pronoun: int
    finite: int


def find_relative(s: Sentence, unit: Unit) -> Relative | None:
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
    return Relative(start, end, pronoun, finite)


def find_head(s: Sentence, unit: Unit, found: Relative) -> Nominal | None:
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
        if not between or not all(
            b.tag in ("VVPP", "VVINF", "PTKVZ", "VAPP", "VAINF", "VVIZU", "PTKZU") for b in between
        ):
            return None
        chain = list(all_nominals)
    fitting = [n for n in chain if compatible(s, n, found.pronoun, found.finite)]
    joined = any(s.tokens[i].tag == "KON" for i in range(chain[0].start, comma))
    if len(fitting) > 1 and not joined and found.pronoun == found.start and lower(s.tokens[found.pronoun]) == "die":
        wanted = "p" if is_plural_verb(s.tokens[found.finite]) else "f"
        if not has_other_subject(s, found):
            fitting = [n for n in fitting if wanted in n.gender]
    if len(fitting) > 1 and adjacent and not joined and _is_counted_people(s, fitting[-1]):
        return fitting[-1] if is_plural_verb(s.tokens[found.finite]) else None
    if len(fitting) > 1 and not adjacent and _is_new_object(unit, fitting, all_nominals[-1]):
        return fitting[-1]
    return fitting[0] if len(fitting) == 1 else None


def _is_new_object(unit: Unit, fitting: list[Nominal], last: Nominal) -> bool:
    """Whether "eine Satzung" right before the participle is told about, and not the known subject before the verb."""
    if fitting[-1] is not last or last.prepositional or last.determiner not in ("ein", "eine", "einen"):
        return False
    return all(n.determiner in _DEFINITE and n.end <= (unit.finite or 0) for n in fitting[:-1])


def _is_counted_people(s: Sentence, head: Nominal) -> bool:
    """Whether the phrase is like "4 Beschäftigte": who, behind a preposition, is nearer to the pronoun than a thing."""
    noun = s.tokens[head.noun].text
    people = noun.endswith("innen") or {r.gender for r in Nouns.load().readings(noun)} == {"a"}
    return people and head.plural and counted(s, head)


def _linked(s: Sentence, earlier: Nominal, later: Nominal) -> bool:
    """Whether the later noun phrase may depend on the earlier one or be joined to it."""
    between = s.tokens[earlier.end : later.start]
    if len(between) == 0:
        return later.determiner not in _STARTS_NEW
    return all(b.tag in ("APPR", "APPRART", "KON", "CARD") for b in between)


def has_other_subject(s: Sentence, found: Relative) -> bool:
    """Whether "man", "Sie" or a masculine noun with "der" behind the pronoun is the subject, so the pronoun none."""
    t = s.tokens
    first = t[found.pronoun + 1]
    plural = is_plural_verb(t[found.finite])
    if lower(first) == "man" or first.text in ("Sie", "wir"):
        return (lower(first) == "man") != plural
    if lower(first) != "der" or plural:
        return False
    noun = next((k for k in range(found.pronoun + 2, min(found.pronoun + 5, found.finite)) if t[k].tag == "NN"), None)
    return (
        noun is not None and gender(t[noun]) == "m" and all(t[k].tag == "ADJA" for k in range(found.pronoun + 2, noun))
    )
