"""LS-T-01: address the reader."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rules.catalog.norms import NETZWERK, bitv
from rules.catalog.support import Hit, checker
from rules.core import Context, Example, Rule
from rules.language.types import Sentence

ID = "LS-T-01"
_REPORT = "Meinen Sie die Leser? Dann schreiben Sie: Sie."
_WHO = re.compile(
    r"\b(?:Antragstellenden?|Antragsteller(?:innen)?(?: und Antragsteller(?:innen)?)?|Leistungsberechtigten?"
    r"|Leistungsbezieher(?:innen)?|Leistungsempfänger(?:innen)?|Anspruchsberechtigten?|Interessierten?"
    r"|Interessenten|Teilnehmenden?|Bewerber(?:innen)?(?: und Bewerber)?|Versicherten?|Steuerpflichtigen?"
    r"|Erziehungsberechtigten?|Grundstückseigentümer(?:innen)?(?: und Grundstückseigentümer)?"
    r"|Hundehalter(?:innen)?(?: und Hundehalter)?|Verbraucher(?:innen)?(?: und Verbraucher)?)\b(?!\s[A-ZÄÖÜ])"
)
_DUTY = re.compile(
    r"\b(?:müssen|muss|haben\b.*\bzu|hat\b.*\bzu|können|kann|sollen|soll|dürfen|darf|sind verpflichtet|werden gebeten"
    r"|wird gebeten|erhalten|bekommen|benötigen)\b"
)

_DUTY_BEFORE = re.compile(
    r"\b(?:müssen|muss|können|kann|sollen|soll|dürfen|darf|erhalten|bekommen|benötigen)\s(?:sich\s|die\s|der\s)?$"
)
NEAR = 70
"""Characters behind the word within which its verb is looked for."""


def find(sentence: Sentence, context: Context) -> Iterator[Hit]:
    """Words for the readers themselves in a sentence that tells them what to do or what they get."""
    del context
    text = sentence.text
    if re.search(r"\b(?:Sie|Ihnen|Ihre?[nmrs]?)\b", text[1:]):
        return
    for match in _WHO.finditer(text):
        # The duty stands right before the word („können Interessierte“) or not far behind it.
        if _DUTY_BEFORE.search(text[: match.start()]) or _DUTY.search(text[match.end() : match.end() + NEAR]):
            yield Hit(*match.span(), _REPORT)
            return


RULE = Rule(
    id=ID,
    slug="reader-not-addressed",
    area="text",
    what="Meldet Sätze, die über die Leser reden statt mit ihnen.",
    why="Mit „Sie“ merken die Leser, dass sie gemeint sind.",
    norms=(NETZWERK, bitv(2)),
    severity="info",
    fix="none",
    wrong=(
        Example("[[Antragsteller]] müssen den Ausweis zeigen."),
        Example("[[Leistungsberechtigte]] erhalten einen Brief."),
        Example("[[Interessierte]] können im Rathaus fragen."),
    ),
    right=(
        "Sie müssen den Ausweis zeigen.",
        "Die Antragsteller waren gestern hier.",
        "Interessierte Menschen gibt es viele.",
    ),
    check=checker(ID, "info", find),
)
