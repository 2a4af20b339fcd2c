"""LS-S-14: active voice."""

from __future__ import annotations

from collections.abc import Iterator

from rules.catalog.norms import DIN, HILDESHEIM, LANGUAGETOOL, NETZWERK, bitv
from rules.catalog.sentences.verbs import fields
from rules.catalog.support import Hit, checker
from rules.core import Context, Example, Rule
from rules.language.types import Sentence

ID = "LS-S-14"
_REPORT = "Das ist Passiv. Schreiben Sie, wer es tut."
_AUXILIARIES = ("VAFIN", "VAINF")


def find(sentence: Sentence, context: Context) -> Iterator[Hit]:
    """„werden“ with a past participle in the same comma field, from the first of the two to the last."""
    del context
    for field in fields(sentence):
        participles = [t for t in field if t.tag == "VVPP"]
        if not participles:
            continue
        become = [t for t in field if (t.tag in _AUXILIARIES and t.lemma == "werden") or t.text == "worden"]
        # „wird gekommen sein“ is future perfect
        perfect = any(t.tag == "VAINF" and t.lemma in ("sein", "haben") for t in field)
        if become and not perfect and not any(t.text.startswith("würd") for t in become):
            pair = (
                (become[0], participles[-1])
                if become[0].start < participles[-1].start
                else (
                    participles[0],
                    become[-1],
                )
            )
            yield Hit(pair[0].start, pair[1].end, _REPORT)


RULE = Rule(
    id=ID,
    slug="passive",
    area="sentences",
    what="Meldet Sätze im Passiv.",
    why="Im Passiv fehlt, wer etwas tut.",
    norms=(NETZWERK, bitv(1), DIN, HILDESHEIM, LANGUAGETOOL),
    severity="warning",
    fix="none",
    wrong=(
        Example("Morgen [[wird der Heimbeirat gewählt]]."),
        Example("Der Antrag muss bis Freitag [[gestellt werden]]."),
        Example("Die Straße ist am Montag [[gesperrt worden]]."),
        Example("Das Amt sagt, dass das Geld bald [[überwiesen wird]]."),
    ),
    right=(
        "Morgen wählen wir den Heimbeirat.",
        "Sie werden bald Geld bekommen.",
        "Das Kind wird krank.",
        "Der Bus ist abgefahren.",
        "Das Wetter wird schön, und wir haben gefeiert.",
    ),
    check=checker(ID, "warning", find),
)
