"""LS-S-01: short sentences."""

from __future__ import annotations

from collections.abc import Iterator

from rules.catalog.norms import DIN, HILDESHEIM, NETZWERK, ZURICH, bitv
from rules.catalog.support import Hit, checker
from rules.core import Context, Example, Rule
from rules.language.types import Sentence

ID = "LS-S-01"


def find(sentence: Sentence, context: Context) -> Iterator[Hit]:
    """The whole sentence, where it has more words than the profile allows."""
    words, limit = len(sentence.words), context.profile.max_words
    if words > limit:
        yield Hit(0, len(sentence.text), f"Der Satz hat {words} Wörter. Schreiben Sie höchstens {limit}.")


RULE = Rule(
    id=ID,
    slug="long-sentence",
    area="sentences",
    what="Meldet Sätze mit zu vielen Wörtern.",
    why="Bei langen Sätzen vergisst man den Anfang, bevor man am Ende ist.",
    norms=(NETZWERK, bitv(5), HILDESHEIM, DIN, ZURICH),
    severity="warning",
    fix="none",
    wrong=(
        Example(
            "[[Das Bürgerbüro im neuen Rathaus an der großen Brücke hat in dieser Woche nur am Montag und am "
            "Dienstag geöffnet.]]"
        ),
        Example(
            "[[Der Landkreis gibt den Familien mit wenig Geld in diesem Jahr noch einmal einen Zuschuss für die "
            "Heizung.]]"
        ),
        Example(
            "[[Bitte bringen Sie zu dem Termin im Jobcenter Ihren Ausweis und die letzten Briefe von Ihrer Bank mit.]]"
        ),
    ),
    right=(
        "Das Bürgerbüro hat am Montag geöffnet.",
        "Der Landkreis gibt den Familien mit wenig Geld in diesem Jahr einen Zuschuss.",
        "Hilfe!",
    ),
    check=checker(ID, "warning", find),
)
