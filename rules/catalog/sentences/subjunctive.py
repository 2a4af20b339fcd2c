"""LS-S-16: no subjunctive."""

from __future__ import annotations

from collections.abc import Iterator

from rules.catalog.norms import DIN, HILDESHEIM, LANGUAGETOOL, NETZWERK, bitv
from rules.catalog.sentences.verbs import mood
from rules.catalog.support import Hit, checker
from rules.core import Context, Example, Rule
from rules.language.types import Sentence

ID = "LS-S-16"
_REPORT = "Das ist die Möglichkeits-Form. Schreiben Sie, was ist."


def find(sentence: Sentence, context: Context) -> Iterator[Hit]:
    """Finite verbs in the first or second subjunctive, „würde“ included, „möchte“ not."""
    del context
    for token in sentence.tokens:
        # „es sei denn“ is a fixed phrase; it is a matter of conditions
        if token.text == "sei" and sentence.text[token.end :].startswith(" denn"):
            continue
        if token.is_finite and mood(token, sentence) != "indicative":
            yield Hit(token.start, token.end, _REPORT)


RULE = Rule(
    id=ID,
    slug="subjunctive",
    area="sentences",
    what="Meldet Verben im Konjunktiv.",
    why="Beim Konjunktiv ist nicht klar, ob etwas wirklich so ist.",
    norms=(NETZWERK, bitv(1), DIN, HILDESHEIM, LANGUAGETOOL),
    severity="warning",
    fix="none",
    wrong=(
        Example("Morgen [[könnte]] es regnen."),
        Example("Der Landrat sagt, das Geld [[sei]] da."),
        Example("Die Stadt [[würde]] gern helfen."),
        Example("Die Schule [[habe]] genug Platz, sagt die Leiterin."),
    ),
    right=(
        "Morgen regnet es vielleicht.",
        "Ich möchte einen Antrag stellen.",
        "Ich habe eine Frage.",
        "Der Bus sollte um 8 Uhr kommen.",
    ),
    check=checker(ID, "warning", find),
)
