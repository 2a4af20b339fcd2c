"""What the rewriting of tenses shares: which sentences are simple enough, and how the new one is put together."""

from __future__ import annotations

import re

from rules.language.inflection import Verb, conjugate
from rules.language.types import Sentence, Token
from rules.language.wordset import word_set

LONGEST = 16
"""Words of a sentence whose verb may be parted over its whole length; a longer bracket is harder than the old tense."""

_QUOTES = frozenset('„“”»«"‚‘()[]:;–—/…')
_NOT_PLAIN = re.compile(r"\b(wie|würde|würden|hätte|hätten|wäre|wären|desto|umso|sondern|sonst|zu)\b", re.IGNORECASE)
_ROW = {"ich": 0, "du": 1, "wir": 3}


def plain_verb(s: Sentence) -> int | None:
    """The finite verb of a sentence that is one certain main clause with the verb in second place; else None."""
    t = s.tokens
    if len(s.clauses) != 1 or not s.text.endswith(".") or len(s.words) > LONGEST:
        return None
    clause = s.clauses[0]
    finite = clause.finite
    if clause.kind != "main" or not clause.sure or finite is None or clause.start != 0 or finite == 0:
        return None
    if clause.connector is not None or any(x.text in _QUOTES for x in t) or t[0].tag in ("KON", "KOUS", "PWS", "PWAV"):
        return None
    if any(x.is_finite for i, x in enumerate(t) if i != finite) or not _commas_part_a_list(t, finite):
        return None
    if any(x.tag in ("PTKZU", "VVIZU", "KOUS", "KOUI", "PRELS", "PTKANT") for x in t):
        return None
    return finite


def _commas_part_a_list(t: tuple[Token, ...], finite: int) -> bool:
    commas = [i for i, x in enumerate(t) if x.text == ","]
    if not commas:
        return True
    last = next((i for i in range(commas[-1], len(t)) if t[i].text in ("und", "oder", "sowie")), None)
    return commas[0] > finite + 1 and last is not None and last + 1 < len(t) and last - commas[-1] <= 3


def person(t: tuple[Token, ...], form: str, row: tuple[str, ...]) -> int | None:
    """Row of the paradigm (0 to 5) that the form is in, by form and pronoun; None where it cannot be told."""
    words = {x.text.lower() for x in t}
    for pronoun, cell in _ROW.items():
        if pronoun in words:
            return cell if form == row[cell] else None
    if "ihr" in words and form == row[4]:
        return None
    return 2 if form == row[2] else 5 if form == row[5] else None


def plain(s: Sentence) -> bool:
    """Whether no word of comparison or of unreal cases stands in the sentence."""
    return _NOT_PLAIN.search(s.text) is None


def verb(lemma: str) -> Verb | None:
    """The verb's forms; None for what is no verb."""
    try:
        return conjugate(lemma)
    except ValueError:
        return None


def put(s: Sentence, finite: int, end: int, new: str, last: str) -> str:
    """The sentence with `new` for its finite verb and `last` for everything from token `end` on."""
    t = s.tokens
    middle = s.text[t[finite].end : t[end - 1].end].strip() if end - 1 > finite else ""
    return " ".join(x for x in (s.text[: t[finite].start].strip(), new, middle, last) if x) + "."


PARTICLES = word_set(
    "ab an auf aus bei ein mit nach vor zu zurück zusammen weiter statt teil fest her hin los weg bereit fort frei "
    "heraus herein hinaus hinein nieder über unter um vorbei voran bekannt hervor dar durch bevor fern hoch nahe offen"
)
