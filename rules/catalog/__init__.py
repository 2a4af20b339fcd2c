"""The rule catalogue. The order of application stands here and nowhere else.

Characters and figures first (an abbreviation's dot or a bracket would disturb the clause analysis), then whole
clauses (splitting), then words, and lists last, since a list ends the sentence it is in.
"""

from __future__ import annotations

from rules.catalog import clauses, numbers, sentences, text, words
from rules.core import Rule


def all_rules() -> tuple[Rule, ...]:
    """Every rule without outside data, in the order in which rewritings are tried."""
    return (*numbers.rules(), *words.rules(), *clauses.rules(), *sentences.rules(), *text.rules())
