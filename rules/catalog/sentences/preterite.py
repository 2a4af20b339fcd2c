"""LS-S-17: perfect instead of preterite."""

from __future__ import annotations

from collections.abc import Iterator

from rules.catalog.norms import HILDESHEIM, LANGUAGETOOL, ZURICH
from rules.catalog.sentences.verbs import is_preterite
from rules.catalog.support import Hit, checker
from rules.core import Context, Example, Rule
from rules.language.types import Sentence

ID = "LS-S-17"
_REPORT = "Diese Vergangenheits-Form ist schwer. Schreiben Sie: hat … oder ist …"
_ALLOWED = frozenset(("gab", "gaben"))


def find(sentence: Sentence, context: Context) -> Iterator[Hit]:
    """Full verbs in the preterite; auxiliaries, modal verbs and „gab“ are allowed."""
    del context
    for token in sentence.tokens:
        if token.tag == "VVFIN" and token.text.lower() not in _ALLOWED and is_preterite(token):
            yield Hit(token.start, token.end, _REPORT)


RULE = Rule(
    id=ID,
    slug="preterite",
    area="sentences",
    what="Meldet Verben im Präteritum.",
    why="Beim Sprechen benutzen die meisten Menschen das Perfekt.",
    norms=(HILDESHEIM, ZURICH, LANGUAGETOOL),
    severity="info",
    fix="none",
    wrong=(
        Example("Der Landrat [[dankte]] den Helfern."),
        Example("Viele Menschen [[kamen]] zum Fest."),
        Example("Die Feuerwehr [[löschte]] das Feuer."),
    ),
    right=(
        "Der Landrat hat den Helfern gedankt.",
        "Es gab Kuchen.",
        "Die Schule war zu.",
        "Sie mussten warten.",
        "Die Menschen arbeiten im Amt.",
    ),
    check=checker(ID, "info", find),
)
