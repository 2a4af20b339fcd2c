"""Subjunctive of reported speech → indicative."""

from __future__ import annotations

from rules.catalog.clauses.mechanics import is_subjunctive
from rules.catalog.clauses.units import lower
from rules.language.inflection import indicative_of
from rules.language.types import Sentence
from rules.language.wordset import word_set

_PLAIN = {
    "sei": "ist", "seien": "sind", "habe": "hat", "werde": "wird", "könne": "kann", "müsse": "muss", "solle": "soll",
    "dürfe": "darf", "wolle": "will", "hätten": "haben", "wären": "sind",
}  # fmt: skip
_FIRST_PERSON = {
    "sei": "bin", "habe": "habe", "werde": "werde", "könne": "kann", "müsse": "muss", "wolle": "will", "dürfe": "darf",
    "freue": "freue", "hoffe": "hoffe", "danke": "danke", "wünsche": "wünsche", "rechne": "rechne",
}  # fmt: skip
_UNREAL = word_set("hätte wäre würde würden könnte könnten dürfte dürften müsste müssten sollte möchte gäbe")


def in_indicative(s: Sentence, finite: int) -> tuple[str, str] | tuple[()] | None:
    """(form, indicative) for the finite verb at `finite`; empty where it is indicative already, None: not certain."""
    token = s.tokens[finite]
    form = lower(token)
    if form in _UNREAL:
        return None
    if form in _PLAIN:
        return form, _PLAIN[form]
    if not is_subjunctive(s, finite):
        return ()
    plain = indicative_of(form, token.lemma)
    return (form, plain) if plain else None


def first_person(form: str) -> str | None:
    """The indicative ("sei" → "bin") of a speaker who speaks about himself or herself; None: not certain."""
    return _FIRST_PERSON.get(form)
