"""LS-S-18: present instead of future."""

from __future__ import annotations

from collections.abc import Iterator

from rules.catalog.norms import HILDESHEIM
from rules.catalog.sentences.verbs import fields
from rules.catalog.support import Hit, checker
from rules.core import Context, Example, Rule
from rules.language.types import Sentence

ID = "LS-S-18"
_REPORT = "Das ist die Zukunfts-Form. Schreiben Sie in der Gegenwart, zum Beispiel mit „bald“."
_INFINITIVES = ("VVINF", "VAINF", "VMINF")


def find(sentence: Sentence, context: Context) -> Iterator[Hit]:
    """A finite „werden“ with an infinitive in the same comma field."""
    del context
    for field in fields(sentence):
        # A participle makes it a passive, and a modal verb takes the infinitive for itself.
        if any(t.tag in ("VVPP", "VMFIN") or t.text.lower().startswith("würd") for t in field):
            continue
        will = [t for t in field if t.tag == "VAFIN" and t.lemma == "werden"]
        infinitives = [t for i, t in enumerate(field) if t.tag in _INFINITIVES and field[i - 1].tag != "PTKZU"]
        if will and infinitives:
            first, last = sorted((will[0], infinitives[-1]), key=lambda t: t.start)
            yield Hit(first.start, last.end, _REPORT)


RULE = Rule(
    id=ID,
    slug="future",
    area="sentences",
    what="Meldet Sätze im Futur.",
    why="Die Gegenwart ist leichter, und ein Wort wie „morgen“ sagt schon, wann es ist.",
    norms=(HILDESHEIM,),
    severity="info",
    fix="none",
    wrong=(
        Example("Sie [[werden bald Geld bekommen]]."),
        Example("Die Stadt [[wird eine Schule bauen]]."),
        Example("Die Leiterin sagt, dass der Bus morgen [[fahren wird]]."),
    ),
    right=(
        "Sie bekommen bald Geld.",
        "Die Schule wird gebaut.",
        "Das Kind wird groß.",
        "Der Ausweis wird in Berlin gedruckt und kann abgeholt werden.",
        "Die Stadt würde gern helfen.",
    ),
    check=checker(ID, "info", find),
)
