"""LS-S-20: more than three things become a list."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rules.catalog.norms import BW, DIN, HILDESHEIM
from rules.catalog.support import Hit, checker, overlaps, quoted
from rules.core import Context, Example, Rule
from rules.language.types import Sentence, Token
from rules.language.wordset import word_set

ID = "LS-S-20"
BULLET = "• "
MORE_THAN = 3
_REPORT = "Das sind mehr als 3 Dinge. Machen Sie eine Liste."
_AND = frozenset(("und", "sowie"))
_OR = frozenset(("oder",))
_NOUNS = frozenset(("NN", "NE", "FM"))
_IN_ITEM = word_set("ART PPOSAT ADJA CARD NN NE TRUNC APPR APPRART KON FM")
_OPENS_ITEM = word_set("ART PPOSAT ADJA CARD NN NE TRUNC FM")
_MODIFIES = word_set("ART PPOSAT ADJA CARD")
_CLOSES_CLAUSE = word_set("PTKVZ VVINF VVIZU VVPP")
_BEFORE_LIST = word_set("ADV PAV PROAV ADJD PPER PRF PTKANT")
_DEFINITE = word_set("der die das unser unsere ihr ihre")
_GENITIVE = word_set("der des eines einer")
_CATEGORIES = word_set(
    "Gemeinden Orten Städten Fächern Sprachen Bereichen Disziplinen Ortsteilen Themen Ländern Straßen Stadtteilen "
    "Landkreisen Kreisen Berufen Dörfern Schulen Standorten Abteilungen"
)

_MAYBE = frozenset(("gegebenenfalls", "ggf.", "eventuell", "vielleicht"))
_KINDS = frozenset(("Städte", "Gemeinden", "Orte", "Dörfer", "Ortsteile", "Länder", "Landkreise", "Fächer", "Sprachen"))


@dataclass(frozen=True, slots=True)
class _Enumeration:
    """Token spans: where the intro ends, the items, and where the words that close the clause begin."""

    intro_end: int
    items: tuple[tuple[int, int], ...]
    closing: int
    connector: int


def find(sentence: Sentence, context: Context) -> Iterator[Hit]:
    """The enumeration at the end of a sentence, where it has more than three items."""
    del context
    found = _enumeration(sentence)
    if found is not None:
        start = sentence.tokens[found.items[0][0]].start
        yield Hit(start, sentence.tokens[found.items[-1][1] - 1].end, _REPORT)


def make_list(sentence: Sentence, context: Context) -> tuple[str, ...] | None:
    """An intro that ends with a colon, and a line for each item; an „oder“ stays before the last item."""
    del context
    found = _enumeration(sentence)
    if found is None:
        return None
    tokens = sentence.tokens
    intro = sentence.slice(0, found.intro_end).rstrip(": ")
    closing = sentence.slice(found.closing, len(tokens) - 1)
    head = f"{intro} {closing}".strip() + ":"
    lines = [BULLET + sentence.slice(*item) for item in found.items]
    if tokens[found.connector].text in _OR:
        lines[-1] = f"{BULLET}oder {sentence.slice(*found.items[-1])}"
    return (head, *lines)


def _enumeration(sentence: Sentence) -> _Enumeration | None:
    tokens = sentence.tokens
    if len(tokens) < 9 or tokens[-1].text not in (".", "!"):
        return None
    if sum(t.is_finite for t in tokens) > 1 or any(t.tag in _SUBORDINATES for t in tokens):
        return None
    if any(t.text in ";()–" for t in tokens) or overlaps((0, len(sentence.text)), quoted(sentence.text)):
        return None
    closing = len(tokens) - 1
    while closing > 0 and tokens[closing - 1].tag in _CLOSES_CLAUSE:
        closing -= 1
    commas = [i for i, t in enumerate(tokens) if t.text == ","]
    if len(commas) < MORE_THAN - 1:
        return None
    connectors = [i for i in range(commas[-1], closing) if tokens[i].text in _AND | _OR]
    if not connectors:
        return None
    connector = next((i for i in connectors if tokens[i].text == "sowie"), connectors[-1])
    start = _first_item(tokens, commas[0], closing == len(tokens) - 1)
    if start is None:
        return None
    borders = [start - 1, *commas, connector, closing]
    items = tuple((a + 1, b) for a, b in itertools.pairwise(borders))
    if len(items) <= MORE_THAN or not all(_is_item(tokens[a:b]) for a, b in items):
        return None
    # Something must stand before the list that says what it is a list of.
    finite = any(t.is_finite for t in tokens[:start]) or tokens[start - 1].text == ":"
    if not finite or not _is_even([tokens[a:b] for a, b in items]):
        return None
    return _Enumeration(start, items, closing, connector)


_SUBORDINATES = word_set("KOUS KOUI PRELS PRELAT PWS PWAT PWAV PTKZU")


def _first_item(tokens: Sequence[Token], comma: int, at_end: bool) -> int | None:
    """Where the first item begins; None where the words before the first comma do not tell."""
    start = comma
    while start > 0 and tokens[start - 1].tag in _IN_ITEM:
        start -= 1
    if start == 0:
        return None
    border = tokens[start - 1]
    first = tokens[start:comma]
    if not first:
        return None
    if (
        at_end
        and len(first) >= 3
        and first[0].tag in ("APPR", "APPRART")
        and first[-2].text in _CATEGORIES
        and first[-1].tag in _NOUNS
    ):
        return comma - 1
    if not (border.is_finite or border.tag in _BEFORE_LIST or border.text == ":"):
        return None
    if len(first) == 3 and first[0].text == "die" and first[1].text in _KINDS and first[2].tag == "NE":
        return comma - 1
    if first[0].text.lower() in _DEFINITE and border.is_finite:
        # „bietet der Verein Kaffee, …“: the subject stands between the verb and the list
        for index in range(1, len(first)):
            if first[index - 1].tag == "NN" and first[index].tag == "NN":
                return start + index
    return start


def _is_item(item: Sequence[Token]) -> bool:
    """A noun phrase, and only one: no two nouns side by side that could be two parts of the sentence."""
    if item and item[0].text in _MAYBE:
        item = item[1:]
    if not item or item[0].tag not in _OPENS_ITEM or not any(t.tag in _NOUNS for t in item):
        return False
    if item[-1].tag not in _NOUNS | {"CARD", "TRUNC"} or any(t.tag not in _IN_ITEM for t in item):
        return False
    for left, right in itertools.pairwise(item):
        if left.tag == "NN" and right.tag == "NN":
            return False
        if left.tag in _NOUNS and right.tag in ("ART", "PPOSAT") and right.text.lower() not in _GENITIVE:
            return False
    return True


def _is_even(items: Sequence[Sequence[Token]]) -> bool:
    """What belongs to all items must not end up at one: a word before only the first, or behind only the last."""
    first_modified = items[0][0].tag in _MODIFIES
    if first_modified and not any(item[0].tag in _MODIFIES for item in items[1:]):
        return False
    trailing = [_has_trailer(item) for item in items]
    return not trailing[-1] or any(trailing[:-1])


def _has_trailer(item: Sequence[Token]) -> bool:
    """Whether words follow the item's first noun (a genitive, a preposition)."""
    nouns = [i for i, t in enumerate(item) if t.tag in _NOUNS]
    return bool(nouns) and any(t.tag in ("APPR", "APPRART", "ART") for t in item[nouns[0] :])


RULE = Rule(
    id=ID,
    slug="enumeration",
    area="sentences",
    what="Macht aus mehr als 3 Dingen eine Liste.",
    why="Eine Liste zeigt auf einen Blick, wie viele Dinge es sind.",
    norms=(BW, HILDESHEIM, DIN),
    severity="warning",
    fix="safe",
    wrong=(
        Example(
            "Mitzubringen sind [[Ausweis, Antrag, Foto und Geburtsurkunde]].",
            ("Mitzubringen sind:", "• Ausweis", "• Antrag", "• Foto", "• Geburtsurkunde"),
        ),
        Example(
            "Bringen Sie bitte [[den Ausweis, den Antrag, ein Foto und einen Stift]] mit.",
            ("Bringen Sie bitte mit:", "• den Ausweis", "• den Antrag", "• ein Foto", "• einen Stift"),
        ),
        Example(
            "Es gibt [[Kaffee, Tee, Saft oder Wasser]].",
            ("Es gibt:", "• Kaffee", "• Tee", "• Saft", "• oder Wasser"),
        ),
        Example(
            "Beim Fest bietet der Verein [[Kaffee, Kuchen, Eis und Saft]] an.",
            ("Beim Fest bietet der Verein an:", "• Kaffee", "• Kuchen", "• Eis", "• Saft"),
        ),
        Example(
            "Die Regel gilt in den Gemeinden [[Ploos, Harm, Quellby und Neudorf]].",
            ("Die Regel gilt in den Gemeinden:", "• Ploos", "• Harm", "• Quellby", "• Neudorf"),
        ),
    ),
    right=(
        "Mitzubringen sind Ausweis, Antrag und Foto.",
        "Das Amt hilft mit Geld, Möbeln, Kleidung und Essen.",
        "Mitzubringen sind Ausweis, Antrag, Foto und Geburtsurkunde im Original.",
        "Der Landrat, der Bürgermeister, die Ärztin und der Lehrer kommen.",
        "Bringen Sie alle Ausweise, Anträge, Fotos und Briefe mit.",
        "Wenn Sie kommen, bringen Sie Ausweis, Antrag, Foto und Geld mit.",
    ),
    check=checker(ID, "warning", find),
    rewrite=make_list,
)
