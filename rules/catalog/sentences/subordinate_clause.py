"""LS-S-04: no subordinate clauses."""

from __future__ import annotations

from collections.abc import Iterator

from rules.catalog.norms import DIN, HILDESHEIM
from rules.catalog.support import Hit, checker
from rules.core import Context, Example, Rule
from rules.language.types import Sentence, Token

ID = "LS-S-04"
_REPORT = "Das ist ein Nebensatz. Machen Sie zwei Sätze."
_OPENERS = frozenset(("KOUS", "KOUI", "PRELS", "PRELAT"))
_COMPARES = frozenset(("als", "wie"))


def find(sentence: Sentence, context: Context) -> Iterator[Hit]:
    """The word that opens each subordinate, relative or infinitive clause."""
    del context
    tokens = sentence.tokens
    for index, token in enumerate(tokens):
        if token.tag in _OPENERS and not _only_compares(tokens, index):
            yield Hit(token.start, token.end, _REPORT)


def _only_compares(tokens: tuple[Token, ...], index: int) -> bool:
    """„wie ein Haus“, „als Zeuge“: no finite verb follows before the next comma."""
    if tokens[index].text.lower() not in _COMPARES:
        return False
    for token in tokens[index + 1 :]:
        if token.is_finite:
            return False
        if not token.is_word:
            break
    return True


RULE = Rule(
    id=ID,
    slug="subordinate-clause",
    area="sentences",
    what="Meldet Nebensätze.",
    why="In einem Nebensatz steht das Verb am Ende, deshalb versteht man ihn erst spät.",
    norms=(HILDESHEIM, DIN),
    severity="info",
    fix="none",
    wrong=(
        Example("Rufen Sie an, [[wenn]] Sie Fragen haben."),
        Example("Die Frau, [[die]] im Amt arbeitet, hilft Ihnen."),
        Example("Das Amt sagt, [[dass]] der Antrag fehlt."),
        Example("Sie gehen zum Amt, [[um]] Geld zu beantragen."),
    ),
    right=(
        "Haben Sie Fragen? Dann rufen Sie an.",
        "Die Frau arbeitet im Amt.",
        "Das Haus ist so groß wie eine Schule.",
        "Herr Berg kommt als Zeuge.",
    ),
    check=checker(ID, "info", find),
)
