"""Cuts a sentence at its top-level punctuation into units: a main clause, a subordinate clause, …

Words inside quotation marks or brackets, and clauses embedded in another one (relative clauses, infinitives), are
masked: they travel with their unit but are never looked into. Whatever cannot be told becomes a unit of kind
"unclear", and every rule leaves a sentence with such a unit alone.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, replace
from typing import Literal

from rules.catalog.clauses import words as w
from rules.language.types import Sentence, Token

UnitKind = Literal["main", "v1", "sub", "free", "relative", "infinitive", "fragment", "quote", "unclear"]

_OPEN = frozenset("„»(“[‚")
_CLOSE = frozenset('“”«)]"‘’')
_FREQUENT = frozenset(("bleiben", "haben", "werden", "sollen", "können", "müssen", "dürfen", "wollen"))
_CUTS = frozenset((",", ";", ":", "–", "—", "-"))


@dataclass(frozen=True, slots=True)
class Unit:
    """Tokens `start` to `end` (exclusive) of a sentence, without the separator `cut` that follows them.

    `connector`: index of the subordinator or relative pronoun; `finite`: index of the (first) finite verb;
    `finites`: how many finite verbs were seen outside of the mask; `mask`: tokens not looked into.
    """

    kind: UnitKind
    start: int
    end: int
    cut: str
    connector: int | None = None
    finite: int | None = None
    finites: int = 0
    mask: frozenset[int] = frozenset()

    @property
    def body(self) -> int:
        """First token after the connector."""
        return self.start if self.connector is None else self.connector + 1


def lower(token: Token) -> str:
    """The token in lower case."""
    return token.text.lower()


def final_mark(sentence: Sentence) -> str:
    """The final punctuation: one of . ! ? : or nothing."""
    if sentence.tokens and sentence.tokens[-1].text in (".", "!", "?", ":", "…"):
        return sentence.tokens[-1].text
    return ""


def quoted_spans(tokens: tuple[Token, ...]) -> tuple[tuple[int, int], ...] | None:
    """Token spans in quotation marks or brackets (marks included); None where they do not pair up."""
    if any(a.text == b.text and a.text in "`'´" for a, b in itertools.pairwise(tokens)):
        return None
    spans: list[tuple[int, int]] = []
    i = 0
    closing = {"„": '“”"', "»": "«", "(": ")", "[": "]", "‚": "‘’'", '"': '"', "“": "”"}
    while i < len(tokens):
        close = closing.get(tokens[i].text)
        if close is None:
            if tokens[i].text in "“”«)]" and len(tokens[i].text) == 1:
                return None
            i += 1
            continue
        j = i + 1
        while j < len(tokens) and not (len(tokens[j].text) == 1 and tokens[j].text in close):
            j += 1
        if j == len(tokens):
            return None
        spans.append((i, j + 1))
        i = j + 1
    return tuple(spans)


def is_aux(token: Token) -> bool:
    """A form of sein, haben, werden or a modal verb that can be finite."""
    return lower(token) in w.AUXILIARIES or lower(token) in w.SUBJUNCTIVE


def is_verb(token: Token) -> bool:
    """Any verb form."""
    return token.tag.startswith("V")


def is_finite(token: Token) -> bool:
    """Tagged as a finite verb, or an auxiliary form that is never anything else."""
    if token.tag.endswith(("FIN", "IMP")):
        return True
    return lower(token) in (
        "ist", "sind", "hat", "wird", "kann", "muss", "soll", "darf", "will", "war", "wurde", "wurden", "waren",
        "hatte", "hatten", "konnte", "konnten", "musste", "mussten",
    )  # fmt: skip


def may_be_finite(token: Token) -> bool:
    """A word form that the tagger took for a participle, infinitive or adjective but that may be finite."""
    return token.tag in ("VVPP", "VVINF", "VAINF", "VMINF", "ADJD") and bool(
        re.search(r"(t|te|ten|en|ern|eln)$", token.text)
    )


def last_finite(tokens: tuple[Token, ...], start: int, end: int, mask: frozenset[int]) -> int | None:
    """The finite verb that closes a verb-last clause; None where that is not certain."""
    i = end - 1
    while i >= start and i in mask:
        i -= 1
    if i <= start:
        return None
    last = tokens[i]
    if not is_verb(last) and not is_aux(last) and not (last.tag == "ADJD" and may_be_finite(last)):
        return None
    if last.tag.endswith("IZU") or tokens[i - 1].tag == "PTKZU":
        return None
    earlier = [k for k in range(start, i) if k not in mask and is_finite(tokens[k])]
    if not is_aux(last) and any(
        tokens[k].tag == "KON" and is_verb(tokens[k - 1]) and k not in mask for k in range(start + 1, i)
    ):
        # "weil er kommt und hilft": two finite verbs, one of them tagged as a participle
        return None
    if lower(last) in w.MODAL_INFINITIVES and lower(last) != "lassen":
        cluster = i - 1
        while cluster > start and is_verb(tokens[cluster]):
            cluster -= 1
        heads = [lower(tokens[k]) for k in range(cluster + 1, i)]
        if any(h in ("hat", "haben", "hatte", "hatten", "hätte", "hätten", "wird", "würde", "würden") for h in heads):
            return None
        if "werden" in heads and heads.index("werden") == 0:
            return None
        return i if not earlier else None
    if is_aux(last) or is_finite(last):
        return i if not earlier else None
    if earlier:
        return None
    if last.tag in ("VVINF", "VVPP", "ADJD"):
        # A participle or infinitive alone at the end of a clause without auxiliary can only be the finite verb.
        return i if may_be_finite(last) else None
    return None


def _classify(
    tokens: tuple[Token, ...],
    start: int,
    end: int,
    mask: frozenset[int],
    cut: str,
    before: Unit | None = None,
) -> Unit:
    seen = [i for i in range(start, end) if i not in mask]
    if not any(tokens[i].is_word for i in seen):
        kind: UnitKind = "quote" if any(i in mask for i in range(start, end)) else "fragment"
        return Unit(kind, start, end, cut, mask=mask)
    first = seen[0]
    name = lower(tokens[first])
    finites = [i for i in seen if is_finite(tokens[i])]
    if finites and finites[0] != first and tokens[finites[0] - 1].tag == "KON" and _bare_finite(tokens[first]):
        finites = [first, *finites]
    if name == "so" and len(seen) > 2 and lower(tokens[seen[1]]) == "dass":
        return _verb_last("sub", tokens, start, end, mask, cut, seen[1])
    if name in w.SUBORDINATORS and (tokens[first].tag in ("KOUS", "KOKOM", "PWAV", "ADV", "KOUI") or name == "dass"):
        unit = _verb_last("sub", tokens, start, end, mask, cut, first)
        if unit.kind == "sub" or name not in ("da", "während", "bis", "seit", "damit", "als", "wie"):
            return unit
    if name in w.QUESTION_WORDS or name == "ob":
        unit = _verb_last("free", tokens, start, end, mask, cut, first)
        if unit.kind == "free":
            return unit
    relative = _relative_head(tokens, seen)
    if relative is not None and before is not None and before.cut == ",":
        unit = _verb_last("relative", tokens, start, end, mask, cut, relative)
        if unit.kind == "relative":
            if before.kind != "fragment" and _second(tokens, seen, unit.finite):
                return replace(unit, kind="unclear")
            return unit
    if any(tokens[i].tag in ("VVIZU", "PTKZU") for i in seen[-3:]) and not finites:
        return Unit("infinitive", start, end, cut, mask=mask)
    if not finites:
        candidates = [i for i in seen if may_be_finite(tokens[i]) and tokens[i].text.islower()]
        fitting = [i for i in candidates if _fits_second(tokens, seen, i)]
        if len(fitting) == 1 or (fitting and lower(tokens[fitting[0]]) in _FREQUENT):
            finites = fitting[:1]
    if not finites:
        return Unit("fragment", start, end, cut, mask=mask)
    finite = finites[0]
    kind = "v1" if finite == first else "main"
    return Unit(kind, start, end, cut, finite=finite, finites=len(finites), mask=mask)


def _verb_last(
    kind: UnitKind,
    tokens: tuple[Token, ...],
    start: int,
    end: int,
    mask: frozenset[int],
    cut: str,
    connector: int,
) -> Unit:
    finite = last_finite(tokens, connector + 1, end, mask)
    if finite is None:
        return Unit("unclear", start, end, cut, connector=connector, mask=mask)
    return Unit(kind, start, end, cut, connector=connector, finite=finite, finites=1, mask=mask)


def _relative_head(tokens: tuple[Token, ...], seen: list[int]) -> int | None:
    first = tokens[seen[0]]
    if lower(first) in w.RELATIVE_FORMS:
        return seen[0]
    if first.tag == "APPR" and len(seen) > 1 and lower(tokens[seen[1]]) in w.RELATIVE_FORMS:
        # "über den Restmüll entsorgt werden" may be the rest of an interrupted main clause
        second = tokens[seen[1]]
        return seen[1] if second.tag.startswith("PREL") or lower(second) in ("denen", "deren", "dessen") else None
    return None


def _second(tokens: tuple[Token, ...], seen: list[int], finite: int | None) -> bool:
    """Whether the finite verb at the end is also in second place ("die Stadt zahlt": demonstrative or article)."""
    return finite is not None and len(seen) == 3 and tokens[seen[0]].tag == "ART" and finite == seen[2]


def _fits_second(tokens: tuple[Token, ...], seen: list[int], candidate: int) -> bool:
    position = seen.index(candidate)
    if position == 0:
        return len(seen) > 1
    if tokens[candidate - 1].tag in ("PTKZU", "ART", "APPR", "ADV", "ADJD"):
        return False
    if position == len(seen) - 1 or (position == len(seen) - 2 and tokens[candidate + 1].tag == "PTKVZ"):
        return tokens[candidate].text.endswith("t") and tokens[seen[0]].tag in ("ART", "NN", "NE")
    if tokens[candidate].tag == "VVINF":
        return position == len(seen) - 1 or tokens[candidate + 1].tag not in ("VMFIN", "VAFIN")
    return _bare_finite(tokens[candidate])


def _bare_finite(token: Token) -> bool:
    """A form like "umfasst", tagged as participle or adjective, that can be the third person singular."""
    return token.tag in ("VVPP", "ADJD") and bool(re.search(r"[^aeiou]t$", token.text)) and token.text.islower()


def find_units(sentence: Sentence) -> tuple[Unit, ...] | None:
    """The units of a sentence in order; None where quotation marks or brackets do not pair up."""
    tokens = sentence.tokens
    spans = quoted_spans(tokens)
    if spans is None or not tokens:
        return None
    hidden = frozenset(i for a, b in spans for i in range(a, b))
    end = len(tokens) - (1 if final_mark(sentence) and len(tokens) - 1 not in hidden else 0)
    pieces: list[tuple[int, int, str]] = []
    start = 0
    for i in range(end):
        if i not in hidden and tokens[i].text in _CUTS and tokens[i].tag.startswith("$"):
            pieces.append((start, i, tokens[i].text))
            start = i + 1
    pieces.append((start, end, ""))
    units: list[Unit] = []
    for a, b, cut in pieces:
        if a == b:
            return None
        before = units[-1] if units else None
        unit = _classify(tokens, a, b, frozenset(i for i in range(a, b) if i in hidden), cut, before)
        units = _absorb(tokens, units, unit)
    return tuple(units)


def _absorb(tokens: tuple[Token, ...], units: list[Unit], unit: Unit) -> list[Unit]:
    """Adds a unit; embedded clauses and enumerations go into the unit before."""
    if not units or units[-1].cut != ",":
        return [*units, unit]
    before = units[-1]
    if unit.kind in ("relative", "infinitive"):
        if before.kind in ("quote",):
            return [*units, unit]
        embedded = before.mask | frozenset(range(unit.start, unit.end))
        merged = _classify(tokens, before.start, unit.end, embedded, unit.cut)
        if merged.kind == "unclear" and before.kind != "unclear":
            merged = Unit(
                before.kind,
                before.start,
                unit.end,
                unit.cut,
                before.connector,
                before.finite,
                before.finites,
                embedded,
            )
        return [*units[:-1], merged]
    if lower(tokens[unit.start]) in ("denn", "sondern", "aber", "doch", "und", "oder") and unit.kind == "main":
        return [*units, unit]
    open_before = before.kind in ("fragment", "unclear")
    follows = tokens[unit.start]
    continues = unit.kind in ("fragment",) and follows.tag not in ("KON",) and before.kind in ("main", "v1")
    if unit.kind == "fragment" and follows.tag == "KON" and before.kind in ("main", "v1", "sub"):
        return [*units, unit]
    if open_before and unit.kind in ("fragment", "main", "v1", "unclear"):
        merged = _classify(tokens, before.start, unit.end, before.mask | unit.mask, unit.cut)
        return [*units[:-1], merged]
    if continues:
        merged = _classify(tokens, before.start, unit.end, before.mask | unit.mask, unit.cut)
        return [*units[:-1], merged]
    return [*units, unit]
