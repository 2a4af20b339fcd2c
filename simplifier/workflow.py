"""States of an article and of its sentences: what may follow on what, and what stands in the way of approval.

Pure tables and functions; the store enforces them, the view only asks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from rules.errors import StoreError
from simplifier.document import LABEL_DRAFT, Verdict

ArticleState = Literal["entwurf_ki", "in_bearbeitung", "freigegeben"]
SentenceStatus = Literal["open", "accepted", "edited", "rejected"]
Step = Literal["work", "approve", "reopen"]

START: ArticleState = "entwurf_ki"

TRANSITIONS: Mapping[Step, Mapping[ArticleState, ArticleState]] = {
    "work": {"entwurf_ki": "in_bearbeitung", "in_bearbeitung": "in_bearbeitung"},
    "approve": {"in_bearbeitung": "freigegeben"},
    "reopen": {"freigegeben": "in_bearbeitung"},
}

STATE_TITLES: Mapping[ArticleState, str] = {
    "entwurf_ki": "Neu, noch nicht geprüft",
    "in_bearbeitung": "Wird geprüft",
    "freigegeben": "Freigegeben",
}
STATUS_TITLES: Mapping[SentenceStatus, str] = {
    "open": "Noch offen",
    "accepted": "Angenommen",
    "edited": "Geändert und angenommen",
    "rejected": "Abgelehnt",
}
REJECT_REASONS: tuple[str, ...] = (
    "Der Sinn ist falsch",
    "Es fehlt etwas",
    "Der Satz ist zu schwer",
    "Rechtschreibung oder Grammatik",
    "Anderer Grund",
)

DECIDED: frozenset[SentenceStatus] = frozenset({"accepted", "edited"})
# A doubtful fact was looked at by whoever accepted the sentence; a lost one needs a written reason.
BLOCKING: frozenset[Verdict] = frozenset({"lost"})


@dataclass(frozen=True, slots=True)
class Check:
    """What approval needs to know of a sentence; `position` counts from 0."""

    position: int
    status: SentenceStatus
    verdict: Verdict
    waived: bool


def advance(state: ArticleState, step: Step) -> ArticleState:
    """The state after `step`; StoreError LS-E405 where the table does not allow it."""
    following = TRANSITIONS[step].get(state)
    if following is None:
        hints: Mapping[Step, str] = {
            "work": "Öffnen Sie den Text zuerst wieder.",
            "approve": "Prüfen Sie zuerst die Sätze.",
            "reopen": "Nur ein freigegebener Text kann wieder geöffnet werden.",
        }
        raise StoreError("LS-E405", f"Das geht nicht. Der Stand ist: {STATE_TITLES[state]}.", hints[step])
    return following


def blocks_approval(check: Check) -> bool:
    """Whether a decided sentence still has a lost fact that nobody waived."""
    return check.status in DECIDED and check.verdict in BLOCKING and not check.waived


def obstacles(checks: Iterable[Check]) -> tuple[str, ...]:
    """Plain German reasons against approval, empty where there are none. A rejected sentence counts as open:
    its text was refused and nothing took its place.
    """
    checks = tuple(checks)
    found: list[str] = []
    if not checks:
        found.append("Der Text hat keine Sätze.")
    reasons: tuple[tuple[str, Callable[[Check], bool]], ...] = (
        ("Noch nicht geprüft", lambda check: check.status == "open"),
        ("Abgelehnt und noch nicht neu geschrieben", lambda check: check.status == "rejected"),
        ("Eine Angabe fehlt oder ist anders", blocks_approval),
    )
    for text, holds in reasons:
        numbers = [check.position + 1 for check in checks if holds(check)]
        if numbers:
            found.append(f"{text}: {_listed(numbers)}.")
    return tuple(found)


def label(state: ArticleState) -> str:
    """The label that a text in `state` carries. Without a Prüfgruppe every text stays a draft."""
    del state
    return LABEL_DRAFT


def _listed(numbers: list[int], most: int = 8) -> str:
    word = "Satz" if len(numbers) == 1 else "Sätze"
    shown = ", ".join(str(number) for number in numbers[:most])
    more = len(numbers) - most
    return f"{word} {shown}" + (f" und {more} weitere" if more > 0 else "")
