"""Reasons to leave a sentence alone."""

from __future__ import annotations

import itertools
import re

from rules.catalog.clauses import words as w
from rules.catalog.clauses.mechanics import impersonal, subjunctive
from rules.catalog.clauses.units import Unit, final_mark, lower
from rules.language.types import Sentence

_SPOILERS = frozenset(["sondern", "sowohl", "weder", "entweder", "zwar", "desto", "umso", "je"])


def plain_statement(s: Sentence, units: tuple[Unit, ...]) -> bool:
    """A statement without question, quotation of speech, subjunctive, unclear part or paired connector."""
    if final_mark(s) not in (".", "!", ""):
        return False
    if any(u.kind in ("unclear", "quote", "fragment", "free") for u in units):
        return False
    if any(u.cut not in (",", "") for u in units):
        return False
    if subjunctive(s):
        return False
    names = [lower(t) for t in s.tokens]
    if ("nicht", "nur") in itertools.pairwise(names):
        return False
    return not any(n in _SPOILERS for n in names) and not attributed(s)


_SOURCES = re.compile(
    r"(angaben?|auskunft|ansicht|meinung|auffassung|einschätzung|darstellung|worten|mitteilung|aussagen?|bericht)$"
)


def attributed(s: Sentence) -> bool:
    """Whether the statement is somebody's ("laut Polizei", "nach Angaben …", ", so der Landrat"): each part of it
    would need the source again.
    """
    t = s.tokens
    for i, token in enumerate(t):
        name = lower(token)
        if name in ("laut", "zufolge"):
            return True
        if name == "so" and i and t[i - 1].text == "," and i + 1 < len(t) and t[i + 1].tag in ("NN", "NE", "ART"):
            return True
        if (
            token.tag == "NN"
            and _SOURCES.search(name)
            and any(lower(b) in ("nach", "laut") for b in t[max(0, i - 3) : i])
        ):
            return True
        if token.tag == "NN" and name.endswith("angaben") and i and lower(t[i - 1]) == "nach":
            return True
    return False


_THIRD = frozenset(["er", "es", "ihm", "ihn", "ihnen"])


def points_ahead(s: Sentence, clause: Unit, main: Unit) -> bool:
    """A pronoun in a fronted clause that stands for a noun of the main clause ("Obwohl er alt ist, läuft der Mann")."""
    for i in range(clause.body, clause.end):
        token = s.tokens[i]
        if i in clause.mask:
            continue
        name = token.text.lower()
        pronoun = name in _THIRD or token.text in ("sie", "ihr") or (token.tag == "PPOSAT" and name.startswith("sein"))
        if name == "es" and i == clause.body and token.tag == "PPER":
            pronoun = not impersonal(s, clause)
        possessive = token.tag == "PPOSAT" and token.text[:1] == "i" and i == clause.body
        inside = s.tokens[main.start : main.end]
        if (pronoun or possessive) and not any(t.text.lower() in ("er", "es") or t.text == "sie" for t in inside):
            return True
    return False


def trails_embedded(main: Unit) -> bool:
    """Whether an embedded clause ends the main clause, so that what follows may belong to the embedded one."""
    return main.end - 1 in main.mask


def leads_with_focus(s: Sentence, main: Unit) -> bool:
    """Whether the main clause narrows the clause that follows it: "nur, weil", "deshalb …, weil", "auch dann, wenn"."""
    inside = [i for i in range(main.start, main.end) if i not in main.mask]
    names = [lower(s.tokens[i]) for i in inside]
    if names and names[-1] in w.FOCUS:
        return True
    if any(n in ("nur", "erst", "lediglich", "ausschließlich", "bereits") for n in names):
        return True
    if ("vor", "allem") in itertools.pairwise(names):
        return True
    return any(n in w.CORRELATES for n in names)


def closed(s: Sentence, unit: Unit) -> bool:
    """Whether the first clause is complete: nothing is left open by its auxiliary or by a relative clause."""
    t = s.tokens
    finite = unit.finite
    if finite is None or any(
        t[i].tag.startswith("PREL") or t[i].tag == "KOUS" or lower(t[i]) in ("denen", "dessen", "deren")
        for i in range(unit.start, unit.end)
        if i not in unit.mask
    ):
        return False
    rest = [t[i] for i in range(finite + 1, unit.end) if t[i].is_word]
    if lower(t[finite]) in w.MODALS | w.BECOME:
        return bool(rest) and (rest[-1].tag.startswith("V") or rest[-1].tag == "ADJD")
    return True
