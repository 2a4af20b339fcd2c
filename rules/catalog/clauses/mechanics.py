"""Builds sentences from the clauses of another one: moves the finite verb, splits separable verbs, fixes capitals.

All functions return the text without final punctuation, or None where the result would not be certain.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from rules.catalog.clauses import words as w
from rules.catalog.clauses.units import Unit, lower
from rules.catalog.clauses.vorfeld import constituent, is_time
from rules.language.inflection import indicative_of, split_finite
from rules.language.types import Sentence, Token

_SPACED = re.compile(r"\s+([,.;:!?])")
_REPEATED = re.compile(r",(\s*,)+")


def join(parts: Iterable[str]) -> str:
    """Parts with one space between them, none before punctuation."""
    text = " ".join(p for p in (part.strip() for part in parts) if p)
    return _SPACED.sub(r"\1", _REPEATED.sub(",", text)).strip(" ,")


def capital(text: str) -> str:
    """With the first letter as capital, also behind an opening quotation mark."""
    for i, c in enumerate(text):
        if c.isalpha():
            return text[:i] + c.upper() + text[i + 1 :]
        if c.isdigit():
            return text
    return text


def finish(text: str, mark: str = ".") -> str:
    """A whole sentence: capital at the start, `mark` at the end."""
    whole = capital(text).rstrip(" ,;:–")
    return whole if whole.endswith(("...", "…")) else whole + mark


def keeps_capital(s: Sentence, i: int) -> bool:
    """Whether the first word of a sentence keeps its capital letter inside of a sentence."""
    token = s.tokens[i]
    return (
        token.tag in ("NN", "NE", "FM", "TRUNC", "XY", "CARD")
        or (token.tag == "ADJA" and not token.text[:1].isalpha())
        or token.text[:2].isupper()
        or (lower(token) in ("sie", "ihr", "ihre", "ihren", "ihrem", "ihrer", "ihnen"))
    )


def text(s: Sentence, start: int, end: int, *, inner: bool = False) -> str:
    """Tokens start to end as written; `inner`: for use inside of a sentence (first word in lower case if it may)."""
    raw = s.slice(start, end)
    if inner and start == 0 and raw and not keeps_capital(s, 0):
        return raw[0].lower() + raw[1:]
    return raw


def formal_you(s: Sentence) -> bool | None:
    """Whether a "Sie" that opens the sentence addresses the reader: True, False, or None where it may be "they"."""
    if not s.tokens or s.tokens[0].text != "Sie":
        return None
    for token in s.tokens[1:]:
        if token.text in (
            "Sie",
            "Ihr",
            "Ihre",
            "Ihren",
            "Ihrem",
            "Ihrer",
            "Ihnen",
            "Ihres",
            "Bitte",
            "bitte",
        ):
            return True
        if token.text in ("sie", "ihr", "ihre", "ihren", "ihrem", "ihrer", "ihnen", "ihres"):
            return False
    if len(s.tokens) > 1 and lower(s.tokens[1]) in (
        "müssen",
        "können",
        "dürfen",
        "sollten",
        "brauchen",
        "bekommen",
        "erhalten",
        "haben",
    ):
        return True
    return None


def split_verb(token: Token) -> tuple[str, str] | None:
    """A finite verb in verb-last form as (verb, separated particle); the particle may be empty. None: not certain."""
    form = lower(token)
    if form in w.AUXILIARIES or form in w.SUBJUNCTIVE:
        return form, ""
    if not token.tag.startswith("V"):
        return None
    try:
        return split_finite(form, token.lemma)
    except ValueError:
        return None


def body_parts(s: Sentence, unit: Unit) -> tuple[int, int, int] | None:
    """(start of body, finite, end) of a verb-last unit; None for other units."""
    if unit.connector is None or unit.finite is None:
        return None
    return unit.body, unit.finite, unit.end


def verb_second(s: Sentence, unit: Unit, form: tuple[str, str] | None = None) -> str | None:
    """The verb-last clause as a main clause: subject or other first constituent, finite verb, rest.

    `form`: verb and particle to write instead of the finite verb that is there.
    """
    parts = body_parts(s, unit)
    if parts is None:
        return None
    start, finite, end = parts
    verb = form or split_verb(s.tokens[finite])
    if verb is None or start >= finite:
        return None
    reflexive = ""
    if s.tokens[start].tag == "PRF" or lower(s.tokens[start]) == "sich":
        reflexive, start = s.tokens[start].text, start + 1
    # An embedded relative clause right behind the first noun phrase stays with it.
    stop = min((k for k in unit.mask if k > start and s.tokens[k - 1].text == ","), default=finite)
    limit = min(finite, stop)
    boundary = constituent(s, start, limit if limit < finite else end, limit if limit < finite else finite)
    if boundary is None:
        return None
    if boundary < finite and s.tokens[boundary].text == ",":
        behind = boundary + 1
        while behind < finite and (behind in unit.mask):
            behind += 1
        if behind >= finite or s.tokens[behind].text != ",":
            return None
        boundary = behind + 1
    if boundary > finite or (boundary == finite and not verb[0]):
        return None
    return join(
        (
            text(s, start, boundary),
            verb[0],
            reflexive,
            text(s, boundary, finite),
            verb[1],
            text(s, finite + 1, end),
        )
    )


def verb_first(s: Sentence, unit: Unit) -> str | None:
    """The verb-last clause as a question: finite verb, rest."""
    parts = body_parts(s, unit)
    if parts is None:
        return None
    start, finite, end = parts
    verb = split_verb(s.tokens[finite])
    if verb is None:
        return None
    return join((verb[0], text(s, start, finite), verb[1], text(s, finite + 1, end)))


def after_adverb(s: Sentence, unit: Unit, adverb: str) -> str | None:
    """The verb-last clause as a main clause that opens with `adverb`."""
    question = verb_first(s, unit)
    return None if question is None else f"{adverb} {question}"


def before_rest(s: Sentence, start: int, end: int, adverb: str) -> str:
    """A verb-first main clause (after a fronted clause, or an imperative) that opens with `adverb` instead."""
    return join((adverb, text(s, start, end, inner=True)))


_PRONOUN_TAGS = ("PPER", "PRF")
_FIXED_PRONOUNS = frozenset(["man", "es", "sich", "uns", "mich", "dich", "euch"])


def inverted(s: Sentence, unit: Unit, adverb: str) -> str | None:
    """A verb-second main clause that opens with `adverb`: its first constituent moves behind the verb."""
    if unit.kind == "v1":
        return before_rest(s, unit.start, unit.end, adverb)
    if unit.kind != "main" or unit.finite is None or unit.finites != 1:
        return None
    t = s.tokens
    start, finite, end = unit.start, unit.finite, unit.end
    first = t[start]
    if lower(first) in (
        "es",
        "dann",
        "deshalb",
        "trotzdem",
        "so",
        "zwar",
        "entweder",
        "weder",
        "nicht",
        "nur",
    ):
        return None
    if any(k in unit.mask for k in range(start, finite)):
        return None
    if any(
        lower(t[k]) in ("jedoch", "aber", "allerdings", "hingegen", "dagegen", "zudem", "außerdem", "auch")
        for k in range(start, end)
    ):
        # ties the sentence to the one before, so nothing may come between
        return None
    if first.text == "Sie" and formal_you(s) is None:
        return None
    pronouns = finite + 1
    while pronouns < end and (t[pronouns].tag in _PRONOUN_TAGS or lower(t[pronouns]) in _FIXED_PRONOUNS):
        pronouns += 1
    front = text(s, start, finite, inner=True)
    if first.text == "Sie" and formal_you(s) is False and start == 0:
        front = "sie" + front[3:]
    verb = text(s, finite, finite + 1)
    if finite - start == 1 and (first.tag in ("PPER", "PDS", "PIS") or lower(first) == "man"):
        return join((adverb, verb, front, text(s, finite + 1, end)))
    if not _may_move(s, start, finite, has_pronoun=pronouns > finite + 1, end=end):
        return None
    return join((adverb, verb, text(s, finite + 1, pronouns), front, text(s, pronouns, end)))


def _may_move(s: Sentence, start: int, finite: int, *, has_pronoun: bool, end: int) -> bool:
    """Whether the first constituent may stand in the middle of the clause without sounding odd."""
    t = s.tokens
    first = t[start]
    if first.tag in ("VVPP", "VVINF", "ADJD", "PTKNEG", "KOUS", "PWS", "PWAV", "PRELS"):
        return False
    if first.tag == "ADV" and finite - start == 1:
        return lower(first) in w.FRONTABLE_ADVERBS or lower(first) == "bitte"
    if lower(first) in ("den", "einen", "keinen", "diesen", "ihren", "dem", "einem", "keinem", "jeden"):
        return has_pronoun
    if first.tag in ("APPR", "APPRART"):
        return has_pronoun or is_time(s, start, finite) or finite - start <= 4
    return first.tag in ("ART", "PPOSAT", "PDAT", "PIAT", "PIDAT", "NN", "NE", "ADJA", "CARD") or (
        first.tag in ("PPER", "PIS", "PDS")
    )


def points_back(s: Sentence, unit: Unit) -> bool:
    """Whether a clause has words that refer to what was said before it (so it cannot be moved to the front)."""
    for i in range(unit.body, unit.end):
        token = s.tokens[i]
        name = lower(token)
        if token.text in ("Sie", "Ihr", "Ihre", "Ihren", "Ihrem", "Ihrer", "Ihnen", "Ihres"):
            continue
        if name == "es" and i == unit.body and impersonal(s, unit):
            continue
        if name in w.ANAPHORIC or token.tag in ("PDS", "PDAT", "PAV", "PROAV", "PROP"):
            return True
        follower = s.tokens[i + 1].tag if i + 1 < len(s.tokens) else ""
        if (
            token.tag == "ADJA"
            and token.text.islower()
            and follower[:2] not in ("NN", "NE", "AD", "CA", "KO", "TR", "$,")
        ):
            # "das bisherige": the noun was named before
            return True
        if token.tag == "PPOSAT" and not name.startswith(("unser", "mein", "euer", "eur")):
            return True
    return False


def impersonal(s: Sentence, unit: Unit) -> bool:
    """Whether "es" in this clause stands for nothing (weather, es gibt, es geht um)."""
    forms = {lower(s.tokens[i]) for i in range(unit.body, unit.end)}
    return bool(forms & {"regnet", "regnete", "geregnet", "schneit", "schneite", "geschneit", "gibt", "gab", "gegeben",
                         "brennt", "brannte", "gebrannt", "stürmt", "stürmte", "kommt", "geht", "handelt"})  # fmt: skip


def subjunctive(s: Sentence) -> bool:
    """Whether any word is a subjunctive form (reported speech or an unreal case)."""
    return any(is_subjunctive(s, i) for i in range(len(s.tokens)))


def is_subjunctive(s: Sentence, i: int) -> bool:
    """Whether token i is a subjunctive; "ich habe", "ich komme" are not."""
    token = s.tokens[i]
    form = lower(token)
    if token.tag.startswith("N") or not token.tag.startswith("V"):
        return False
    near = {lower(t) for t in s.tokens[max(0, i - 1) : i + 2]}
    if "ich" in near:
        return False
    if form in w.SUBJUNCTIVE:
        return True
    return form.endswith("e") and token.tag == "VVFIN" and indicative_of(form, token.lemma) is not None
