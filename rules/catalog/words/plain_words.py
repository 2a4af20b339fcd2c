"""LS-W-01: known words instead of office wordings, by the plain-word lexicon."""

from __future__ import annotations

from collections.abc import Iterable

from rules.catalog.norms import DIN, HILDESHEIM, NETZWERK, ZURICH, bitv
from rules.core import Context, Example, Finding, Rule
from rules.language.types import Sentence
from rules.lexicon.apply import Lexicon

_ID = "LS-W-01"


def plain_word_rule(lexicon: Lexicon) -> Rule:
    """The rule on a loaded lexicon: rewrites what is certain, reports what has an easier wording."""

    def check(sentence: Sentence, context: Context) -> Iterable[Finding]:
        del context
        for hard in lexicon.suggest(sentence):
            wording = sentence.text[hard.start : hard.end]
            message = f"„{wording}“ ist ein schweres Wort. Leichter ist: „{hard.after}“."
            yield Finding(_ID, "info", (hard.start, hard.end), message, (hard.after,))

    def rewrite(sentence: Sentence, context: Context) -> tuple[str, ...] | None:
        del context
        simplified = lexicon.simplify(sentence)
        return simplified.lines if simplified is not None else None

    return Rule(
        id=_ID,
        slug="plain-word",
        area="words",
        what="Bekannte, häufige Wörter nehmen.",
        why="Viele Leserinnen und Leser kennen Amtswörter nicht. Bekannte Wörter verstehen sie sofort.",
        norms=(NETZWERK, bitv(4), HILDESHEIM, DIN, ZURICH),
        severity="info",
        fix="safe",
        wrong=(
            Example(
                "Das Bürgerbüro ist [[derzeit]] geschlossen.",
                ("Das Bürgerbüro ist jetzt geschlossen.",),
            ),
            Example(
                "Bringen Sie Ihren Ausweis [[sowie]] ein Foto mit.",
                ("Bringen Sie Ihren Ausweis und ein Foto mit.",),
            ),
            Example(
                "[[Aufgrund]] einer Störung fährt kein Zug.",
                ("Wegen einer Störung fährt kein Zug.",),
            ),
            Example(
                "Die Beratung ist [[lediglich]] [[nach Terminvereinbarung]] möglich.",
                ("Die Beratung ist nur mit Termin möglich.",),
            ),
        ),
        right=(
            "Das Bürgerbüro ist heute geschlossen.",
            "Bringen Sie Ihren Ausweis und ein Foto mit.",
            "Wegen dem Sturm fährt kein Zug.",
        ),
        check=check,
        rewrite=rewrite,
    )
