"""Questions that rule writers ask about one clause: its brackets, its first field, its verb."""

from __future__ import annotations

from rules.language.inflection import infinitive_with_prefix
from rules.language.types import Clause, Sentence

_VERBAL = ("VVINF", "VVPP", "VVIZU", "VAINF", "VAPP", "VMINF", "VMPP", "PTKVZ", "PTKZU")


def inner(sentence: Sentence, clause: Clause) -> tuple[Clause, ...]:
    """The clauses that lie inside of the clause's span."""
    return tuple(
        c
        for c in sentence.clauses
        if c is not clause
        and clause.start <= c.start
        and c.end <= clause.end
        and (c.start, c.end) != (clause.start, clause.end)
    )


def own_tokens(sentence: Sentence, clause: Clause) -> tuple[int, ...]:
    """Indices of the clause's tokens without inner clauses and the commas that part them off."""
    hidden = {i for c in inner(sentence, clause) for i in range(c.start - 1, c.end + 1)}
    hidden -= {
        i
        for i in hidden
        if sentence.tokens[i].is_word and not any(c.start <= i < c.end for c in inner(sentence, clause))
    }
    return tuple(i for i in range(clause.start, clause.end) if i not in hidden)


def left_bracket(clause: Clause) -> int | None:
    """The finite verb of a main clause, the connector of any other."""
    return clause.finite if clause.kind == "main" else clause.connector


def vorfeld(sentence: Sentence, clause: Clause) -> tuple[int, int]:
    """Token span of what stands before the finite verb of a main clause, without its coordinator; else empty."""
    if clause.kind != "main" or clause.finite is None:
        return clause.start, clause.start
    start = clause.start + 1 if clause.connector == clause.start else clause.start
    return start, clause.finite


def right_bracket(sentence: Sentence, clause: Clause) -> tuple[int, ...]:
    """Indices of the verb forms and the particle at the clause's end; in a subordinate clause with its finite verb."""
    found: list[int] = []
    for i in reversed(own_tokens(sentence, clause)):
        token = sentence.tokens[i]
        if token.tag in _VERBAL or (i == clause.finite and clause.kind != "main"):
            found.append(i)
        elif found or token.is_word:
            break
    return tuple(reversed(found))


def particle(sentence: Sentence, clause: Clause) -> int | None:
    """The separated particle of the finite verb ("bietet … an"), or None."""
    return next((i for i in own_tokens(sentence, clause) if sentence.tokens[i].tag == "PTKVZ"), None)


def finite_lemma(sentence: Sentence, clause: Clause) -> str | None:
    """The infinitive of the finite verb with its particle: "teilte … mit" is "mitteilen"."""
    if clause.finite is None:
        return None
    at = particle(sentence, clause)
    lemma = sentence.tokens[clause.finite].lemma
    return infinitive_with_prefix(lemma, sentence.tokens[at].text) if at is not None else lemma


def is_passive(sentence: Sentence, clause: Clause) -> bool:
    """A form of "werden" with a participle in the same clause."""
    own = [sentence.tokens[i] for i in own_tokens(sentence, clause)]
    return any(t.tag == "VVPP" for t in own) and any(t.lemma == "werden" and t.tag.startswith("VA") for t in own)
