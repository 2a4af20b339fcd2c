"""LS-W-09: verbs instead of nouns."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rules.catalog.norms import HILDESHEIM, NETZWERK
from rules.catalog.support import Hit, checker
from rules.core import Context, Example, Rule
from rules.language.types import Sentence, Token
from rules.language.wordset import word_set

ID = "LS-W-09"
_REPORT = "Das ist Amtsstil mit vielen Nomen. Sagen Sie es mit einem Verb."
_ACTION = re.compile(r"[a-zäöüß](?:ung|ungen|nahme|ierung)$")
_EMPTY_VERBS = word_set(
    "erfolgen vornehmen durchführen veranlassen bewirken erbringen tätigen herbeiführen vollziehen bedürfen"
)
_PREPOSITIONS = word_set("zur bei nach unter zwecks mittels durch vor")
# Nouns in -ung that name a thing, an office or a person and no action.
_THINGS = re.compile(
    r"(?:zeitung|rechnung|wohnung|verwaltung|regierung|leistung|versicherung|abteilung|sitzung|ordnung|meinung"
    r"|satzung|umgebung|siedlung|heizung|kleidung|stellung|verfassung|behinderung|erfahrung|ausbildung|bildung"
    r"|leitung|stiftung|forderung|bevölkerung|richtung|wirkung|bedingung|verbindung|prüfung|beratung|betreuung"
    r"|veranstaltung|ausstellung|vereinbarung|verordnung|mannschaft|festung|lösung|werbung|quittung|bescheinigung"
    r"|genehmigung|einrichtung|verpflegung|währung|handlung|mahnung|unterstützung|bedeutung|entfernung|öffnung)(?:en)?$",
    re.IGNORECASE,
)


def find(sentence: Sentence, context: Context) -> Iterator[Hit]:
    """Nouns of action with an empty verb, or with what they act on („zur Vermeidung von …“)."""
    del context
    tokens = sentence.tokens
    empty = any(t.tag.startswith("VV") and t.lemma in _EMPTY_VERBS for t in tokens)
    for index, token in enumerate(tokens):
        if token.tag != "NN" or not _ACTION.search(token.text) or _THINGS.search(token.text):
            continue
        if _acts_on_something(tokens, index) and (empty or _behind_preposition(tokens, index)):
            yield Hit(token.start, token.end, _REPORT)


def _acts_on_something(tokens: tuple[Token, ...], index: int) -> bool:
    if index + 2 >= len(tokens):
        return False
    following = tokens[index + 1].text.lower()
    return following in ("der", "des", "von", "vom", "eines", "einer", "dieser", "ihrer", "ihres", "seines", "seiner")


def _behind_preposition(tokens: tuple[Token, ...], index: int) -> bool:
    start = index - 1
    while start >= 0 and tokens[start].tag in ("ADJA", "ART", "PPOSAT", "PDAT"):
        start -= 1
    return start >= 0 and tokens[start].text.lower() in _PREPOSITIONS


RULE = Rule(
    id=ID,
    slug="nominal-style",
    area="words",
    what="Meldet Sätze, in denen ein Nomen statt einem Verb steht.",
    why="Ein Verb sagt klar, was jemand tut.",
    norms=(NETZWERK, HILDESHEIM),
    severity="info",
    fix="none",
    wrong=(
        Example("Die [[Reinigung]] der Straße erfolgt am Montag."),
        Example("Zur [[Vermeidung]] von Unfällen ist die Straße gesperrt."),
        Example("Das Amt hat eine [[Erneuerung]] der Daten vorzunehmen."),
    ),
    right=(
        "Die Stadt reinigt am Montag die Straße.",
        "Die Wohnung von Anna ist groß.",
        "Nach der Sitzung des Rates gibt es Kaffee.",
        "Die Zeitung erklärt die Änderung.",
    ),
    check=checker(ID, "info", find),
)
