"""The seam between the pipeline and what rewrites sentences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Proposal:
    """One rewriting by a rewriter: its lines and the mean log probability a token (higher is better)."""

    lines: tuple[str, ...]
    score: float


class Rewriter(Protocol):
    """Rewrites sentences in batches."""

    @property
    def name(self) -> str:
        """Name and version, part of the pipeline's fingerprint."""
        ...

    def propose(self, sentences: Sequence[str]) -> list[tuple[Proposal, ...]]:
        """For each sentence its proposals, best first; empty where there are none."""
        ...
