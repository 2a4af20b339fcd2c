"""Clauses while they are read, the checks that make them unsure, and their final form."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from rules.language.segments import Segment
from rules.language.types import Clause, ClauseKind, Token


@dataclass(slots=True)
class Draft:
    """A clause whose tokens (`own`) are still being collected. `closed`: no further field may be added."""

    kind: ClauseKind
    own: list[int]
    connector: int | None = None
    finite: int | None = None
    parent: Draft | None = None
    sure: bool = True
    closed: bool = False


def check(drafts: list[Draft], tokens: tuple[Token, ...], segments: tuple[Segment, ...], doubtful: bool) -> None:
    """Takes `sure` away where the sentence does not come out even; `doubtful` where it never could."""
    finite = sum(t.is_finite for t in tokens)
    held = sum(d.finite is not None for d in drafts)
    doubtful = doubtful or finite != held
    doubtful = doubtful or any(tokens[p.start].text.lower() in ("desto", "umso") for p in segments)
    doubtful = doubtful or (any(d.kind != "fragment" for d in drafts) and not any(d.kind == "main" for d in drafts))
    for draft in drafts:
        if draft.kind in ("main", "subordinate", "relative") and draft.finite is None:
            doubtful = True
        if _is_gapped(draft, tokens) or (draft.kind == "fragment" and len(drafts) > 1):
            draft.sure = False
    for draft in drafts:
        draft.sure = draft.sure and not doubtful
    for draft in drafts:
        parent = draft.parent
        if parent is not None and not parent.sure:
            draft.sure = False
        elif parent is not None and not draft.sure and min(parent.own) < min(draft.own) < max(parent.own):
            # Where an inner clause ends is where the outer one goes on.
            parent.sure = False


def _is_gapped(draft: Draft, tokens: tuple[Token, ...]) -> bool:
    """As in "Die Schule wird saniert und die Turnhalle neu gebaut": the second clause lacks its finite verb."""
    tags = [tokens[i].tag for i in draft.own]
    verbs = [n for n, tag in enumerate(tags) if tag in ("VVPP", "VVINF")]
    for first, second in pairwise(verbs):
        between = tags[first + 1 : second]
        if "KON" in between and any(t in ("NN", "NE", "PPER") for t in between[between.index("KON") :]):
            return True
    return False


def finish(drafts: list[Draft]) -> tuple[Clause, ...]:
    """The clauses in the order of their first token, parents as indices."""
    ordered = sorted((d for d in drafts if d.own), key=lambda d: (min(d.own), -max(d.own)))
    place = {id(d): i for i, d in enumerate(ordered)}
    made = []
    for draft in ordered:
        parent = draft.parent
        if parent is None and draft.kind in ("subordinate", "relative", "infinitive"):
            # A fronted clause belongs to the main clause that follows it.
            parent = next((d for d in ordered if d.kind == "main" and min(d.own) > min(draft.own)), None)
        at = place.get(id(parent)) if parent is not None else None
        span = min(draft.own), max(draft.own) + 1
        made.append(Clause(draft.kind, *span, draft.connector, draft.finite, at, draft.sure))
    return tuple(made)
