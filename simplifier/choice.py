"""Chooses among the rule draft of a line and the model's proposals for it.

The model is fluent and dangerous (DESIGN.md: alone it changes the meaning of two sentences in three), so its text
is taken only where the ledger finds every fact and nothing new, every content word has a counterpart in both
directions, and the line gets easier by the rules' own findings. In every other case the draft stands.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rules.core import Finding
from simplifier.document import FactReport

WEIGHTS = {"error": 3.0, "warning": 1.0, "info": 0.0}
"""Info findings are notes to the editor and never a reason to prefer the model."""

MIN_SCORE = -0.35
"""Mean log probability a token below which a proposal is not taken: see docs/decisions.md for how it was chosen."""


@dataclass(frozen=True, slots=True)
class Option:
    """A proposal for one line with what was measured on it; `faithful` as `simplifier.fidelity` judges."""

    lines: tuple[str, ...]
    score: float
    facts: FactReport
    findings: tuple[Finding, ...]
    faithful: bool = True

    @property
    def burden(self) -> float:
        """Weighted findings: how hard the lines still are."""
        return burden(self.findings)


def burden(findings: Sequence[Finding]) -> float:
    """Weighted number of findings."""
    return sum(WEIGHTS[finding.severity] for finding in findings)


def best(draft: Option, proposals: Sequence[Option], min_score: float = MIN_SCORE) -> Option:
    """The easiest trustworthy proposal, else the draft itself (same object)."""
    trusted = [
        option
        for option in proposals
        if option.faithful
        and option.facts.verdict == "kept"
        and option.score >= min_score
        and option.burden < draft.burden
    ]
    return min(trusted, key=lambda option: (option.burden, -option.score), default=draft)
