"""The fact ledger: what a rewriting kept, lost, added or changed of its source's facts.

- `number_words`, `units`, `quantities`: numbers in all writings, dates, times, durations, amounts, per cent, phones,
  §, addresses; `names`: proper names; `signals`: negation, duty, permission, condition; `content`: nouns, verbs.
- `comparison`: verdict. `ledger`: the class that the pipeline uses.
"""

from __future__ import annotations

from collections.abc import Sequence

from rules.language.analyzer import Analyzer
from simplifier.document import FactReport
from simplifier.facts.ledger import Ledger
from simplifier.facts.types import Fact, Facts

__all__ = ["Fact", "Facts", "Ledger", "compare"]


def compare(source: str, lines: Sequence[str], analyzer: Analyzer) -> FactReport:
    """The ledger's verdict on `lines` as a rewriting of `source`; see `Ledger.compare`."""
    return Ledger(analyzer).compare(source, lines)
