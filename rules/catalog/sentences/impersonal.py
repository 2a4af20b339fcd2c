"""LS-S-19: no impersonal forms."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rules.catalog.norms import HILDESHEIM, ZURICH
from rules.catalog.sentences.verbs import fields
from rules.catalog.support import Hit, checker
from rules.core import Context, Example, Rule
from rules.language.types import Sentence, Token

ID = "LS-S-19"
_REPORT_MAN = "„man“ ist unklar. Schreiben Sie, wer es tut, zum Beispiel: Sie."
_REPORT_ZU = "Schreiben Sie, wer das tun muss oder kann, zum Beispiel: Sie müssen …"
_REPORT_LET = "Schreiben Sie, wer das tun kann, zum Beispiel: Sie können …"


def find(sentence: Sentence, context: Context) -> Iterator[Hit]:
    """„man“, „ist … zu“ with an infinitive, „lässt sich“ with an infinitive."""
    del context
    for token in sentence.tokens:
        if token.text.lower() == "man" and token.tag.startswith("P"):
            yield Hit(token.start, token.end, _REPORT_MAN)
    for field in fields(sentence):
        yield from _is_to(field)
        yield from _lets_itself(field)


def _is_to(field: Sequence[Token]) -> Iterator[Hit]:
    be = [t for t in field if t.is_finite and t.lemma == "sein"]
    if not be or any(t.tag in ("KOUI", "KOUS") and t.text.lower() == "um" for t in field):
        return
    for index, token in enumerate(field):
        joined = token.tag == "VVIZU"
        apart = token.tag.endswith("INF") and index > 0 and field[index - 1].tag == "PTKZU"
        if joined or apart:
            end = token.end
            start = token.start if joined else field[index - 1].start
            yield Hit(min(be[0].start, start), max(be[0].end, end), _REPORT_ZU)
            return


def _lets_itself(field: Sequence[Token]) -> Iterator[Hit]:
    let = [t for t in field if t.is_finite and t.text.lower() in ("lässt", "lassen", "ließ", "ließen")]
    own = [t for t in field if t.text.lower() == "sich"]
    infinitives = [t for t in field if t.tag == "VVINF" and t not in let]
    person = any(t.tag == "PPER" for t in field)
    if let and own and infinitives and not person:
        span = sorted((let[0], infinitives[-1]), key=lambda t: t.start)
        yield Hit(span[0].start, span[1].end, _REPORT_LET)


RULE = Rule(
    id=ID,
    slug="impersonal-form",
    area="sentences",
    what="Meldet Sätze, in denen nicht steht, wer etwas tut.",
    why="Die Leser müssen wissen, ob sie selbst etwas tun müssen.",
    norms=(ZURICH, HILDESHEIM),
    severity="info",
    fix="none",
    wrong=(
        Example("Der Antrag [[ist bis Freitag zu stellen]]."),
        Example("Hier darf [[man]] nicht parken."),
        Example("Das Problem [[lässt sich leicht lösen]]."),
        Example("Alle Briefe [[sind mitzubringen]]."),
    ),
    right=(
        "Sie müssen den Antrag bis Freitag stellen.",
        "Hier dürfen Sie nicht parken.",
        "Das Amt ist bereit, Ihnen zu helfen.",
        "Der Mann lässt sein Auto stehen.",
    ),
    check=checker(ID, "info", find),
)
