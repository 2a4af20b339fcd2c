"""LS-W-12: no pronouns of the third person without their noun."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rules.catalog.norms import HILDESHEIM, ZURICH
from rules.catalog.support import Hit, checker
from rules.core import Context, Example, Rule
from rules.language.types import Sentence, Token

ID = "LS-W-12"
_REPORT = "Es ist nicht klar, wer oder was gemeint ist. Wiederholen Sie das Nomen."
_PRONOUNS = frozenset(("er", "ihn", "ihm", "ihnen", "sie"))
_SINGULAR = re.compile(r"(?:[^e]t|ist|hat|wird|war|kann|muss|soll|will|darf|te)$")
_NOUNS = ("NN", "NE")


def find(sentence: Sentence, context: Context) -> Iterator[Hit]:
    """Pronouns before which no noun stands in the line. „Sie“ for the reader and „es“ are left out."""
    del context
    for index, token in enumerate(sentence.tokens):
        if token.tag != "PPER" or token.text.lower() not in _PRONOUNS:
            continue
        if any(t.tag in _NOUNS for t in sentence.tokens[:index]):
            return
        if not _may_be_reader(sentence.tokens, index):
            yield Hit(token.start, token.end, _REPORT)


def _may_be_reader(tokens: tuple[Token, ...], index: int) -> bool:
    """„Sie“ and „Ihnen“ with a capital address the reader, except at the start with a verb in the singular."""
    token = tokens[index]
    if not token.text[0].isupper() or token.text in ("Er", "Ihn", "Ihm"):
        return False
    if index > 0 or token.text == "Ihnen":
        return True
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    return following is None or not (following.is_finite and _SINGULAR.search(following.text))


RULE = Rule(
    id=ID,
    slug="pronoun-without-noun",
    area="words",
    what="Meldet „er“ und „sie“, wenn das Nomen fehlt.",
    why="Bei einem Pronomen muss man wissen, wer vorher genannt war.",
    norms=(HILDESHEIM, ZURICH),
    severity="info",
    fix="none",
    wrong=(
        Example("[[Er]] hilft Ihnen."),
        Example("[[Sie]] ist seit Montag krank."),
        Example("Gestern hat [[er]] gesprochen."),
    ),
    right=(
        "Der Berater hilft Ihnen.",
        "Sie bekommen Geld.",
        "Wir helfen Ihnen.",
        "Es regnet.",
        "Der Berater sagt, dass er Zeit hat.",
    ),
    check=checker(ID, "info", find),
)
