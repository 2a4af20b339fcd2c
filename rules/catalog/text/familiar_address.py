"""LS-T-02: „Sie“ for adults."""

from __future__ import annotations

from collections.abc import Iterator

from rules.catalog.norms import NETZWERK
from rules.catalog.support import Hit, checker, outside, quoted
from rules.core import Context, Example, Rule
from rules.language.types import Sentence
from rules.language.wordset import word_set

ID = "LS-T-02"
_REPORT = "Erwachsene spricht man mit „Sie“ an."
_YOU = word_set("du dich dir dein deine deinen deinem deiner deines euch")


def find(sentence: Sentence, context: Context) -> Iterator[Hit]:
    """Familiar pronouns outside of quotations."""
    del context
    hits = [
        Hit(t.start, t.end, _REPORT) for t in sentence.tokens if t.text.lower() in _YOU and t.tag not in ("NN", "NE")
    ]
    yield from outside(hits, quoted(sentence.text))


RULE = Rule(
    id=ID,
    slug="familiar-address",
    area="text",
    what="Meldet „du“.",
    why="„Sie“ zeigt Achtung vor erwachsenen Lesern.",
    norms=(NETZWERK,),
    severity="warning",
    fix="none",
    wrong=(
        Example("Bring [[deinen]] Ausweis mit."),
        Example("[[Du]] kannst im Rathaus fragen."),
        Example("Wir helfen [[dir]] gern."),
    ),
    right=(
        "Bringen Sie Ihren Ausweis mit.",
        "Die Kampagne heißt „Du bist gefragt“.",
        "Wir helfen Ihnen gern.",
    ),
    check=checker(ID, "warning", find),
)
