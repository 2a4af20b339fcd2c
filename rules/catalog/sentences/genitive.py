"""LS-S-15: no genitive."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rules.catalog.norms import HILDESHEIM, LANGUAGETOOL, NETZWERK, bitv
from rules.catalog.sentences.genitive_attribute import certain
from rules.catalog.support import Hit, checker, substitute
from rules.core import Context, Example, Rule
from rules.language.nouns import Nouns
from rules.language.types import Sentence, Token
from rules.language.wordset import word_set

ID = "LS-S-15"
_REPORT = "Das ist ein Genitiv. Schreiben Sie „von“ oder „vom“."
_REPORT_PREPOSITION = "Nach diesem Wort steht ein Genitiv. Das ist schwer."
_SURE = word_set("des eines dieses jenes jedes seines ihres unseres meines eures deines keines")
_FEMININE = word_set("der einer dieser jener seiner ihrer unserer meiner keiner aller")
_PREPOSITIONS = word_set(
    "wegen während trotz aufgrund infolge anlässlich innerhalb außerhalb mithilfe hinsichtlich bezüglich zugunsten "
    "mittels einschließlich oberhalb unterhalb anstatt statt seitens zwecks angesichts mangels ungeachtet inklusive "
    "zuzüglich abzüglich anstelle aufseiten beiderseits diesseits jenseits namens"
)
_IN_PHRASE = word_set("ADJA CARD NN NE TRUNC KON ADJD $,")


def find(sentence: Sentence, context: Context) -> Iterator[Hit]:
    """Genitive attributes (a noun behind a noun) and genitives behind prepositions, from the article to the noun."""
    del context
    tokens = sentence.tokens
    for index in range(1, len(tokens)):
        article, before = tokens[index], tokens[index - 1]
        word = article.text.lower()
        if word not in _SURE | _FEMININE:
            continue
        end = _noun(tokens, index + 1)
        if end is None:
            continue
        if before.text.lower() in _PREPOSITIONS:
            yield Hit(before.start, tokens[end].end, _REPORT_PREPOSITION)
        elif _is_attribute(sentence, index, end):
            yield Hit(article.start, tokens[end].end, _REPORT)


def _noun(tokens: tuple[Token, ...], index: int) -> int | None:
    """Index of the noun of the phrase that begins here; None where something else comes first."""
    while index < len(tokens) and tokens[index].tag in ("ADJA", "CARD"):
        index += 1
    return index if index < len(tokens) and tokens[index].tag in ("NN", "NE") else None


def _is_attribute(sentence: Sentence, index: int, end: int) -> bool:
    tokens = sentence.tokens
    before = tokens[index - 1]
    if before.tag not in ("NN", "NE", "CARD") and not (before.tag == "PIS" or re.fullmatch(r"\d+", before.text)):
        return False
    word = tokens[index].text.lower()
    if word in _SURE:
        return True
    if tokens[index].tag not in ("ART", "PDAT", "PPOSAT", "PIAT") or before.tag == "CARD":
        return False
    # „gibt dem Kind der Lehrer“: a masculine or neuter noun shows that „der“ is no genitive, an adjective too.
    return not _is_nominative(sentence, index, end)


def _is_nominative(sentence: Sentence, index: int, end: int) -> bool:
    """Whether „der …“ behind a noun is more likely the subject or a dative than a genitive."""
    tokens = sentence.tokens
    word = tokens[index].text.lower()
    adjectives = [t.text for t in tokens[index + 1 : end] if t.tag == "ADJA"]
    if word == "der" and any(not a.endswith(("n", ".")) and not a[0].isupper() for a in adjectives):
        return True
    finite = [i for i, t in enumerate(tokens) if t.is_finite]
    noun = tokens[end].text
    # Directly behind „Verb + Noun“ a person in the masculine form may be the subject.
    after_verb = bool(finite) and any(f < index - 1 and index - f <= 3 for f in finite)
    masculine = noun.endswith(("er", "or", "rat", "eur", "ist", "ent", "mann", "chef", "verein", "kreis"))
    return word == "der" and after_verb and masculine


def rewrite(sentence: Sentence, context: Context) -> tuple[str, ...] | None:
    """The sentence with "von" for every genitive attribute that is certain."""
    del context
    found = [Hit(a.start, a.end, _REPORT, a.to) for a in certain(sentence, Nouns.load())]
    return (substitute(sentence.text, found),) if found else None


RULE = Rule(
    id=ID,
    slug="genitive",
    area="sentences",
    what="Schreibt „von“ für den Genitiv, wenn der Satz dann sicher dasselbe sagt. Meldet andere.",
    why="Viele Menschen benutzen den Genitiv nicht und verstehen ihn schlecht.",
    norms=(NETZWERK, bitv(1), HILDESHEIM, LANGUAGETOOL),
    severity="warning",
    fix="safe",
    wrong=(
        Example("Das Haus [[des Lehrers]] ist neu."),
        Example("Die Arbeit [[der Feuerwehr]] ist wichtig.", ("Die Arbeit von der Feuerwehr ist wichtig.",)),
        Example("Der Leiter [[eines großen Amtes]] ist krank.", ("Der Leiter von einem großen Amt ist krank.",)),
        Example("Die Leiterin [[des Jobcenters]] hilft.", ("Die Leiterin vom Jobcenter hilft.",)),
        Example("Die Eltern [[der Kinder]] warten.", ("Die Eltern von den Kindern warten.",)),
        Example("Gestern wurde der Antrag [[des Vaters]] abgelehnt."),
        Example("Am Montag war der Abschied [[des Landrats]]."),
        Example("[[Wegen des Regens]] fällt das Fest aus."),
    ),
    right=(
        "Das Haus vom Lehrer ist neu.",
        "Am Montag hilft der Feuerwehr ein Kran.",
        "Das Buch hat der Lehrer.",
        "Der Landkreis baut eine Schule.",
        "Das Fest fällt aus.",
        "Am Tag danach hilft die Feuerwehr im Haus.",
    ),
    check=checker(ID, "warning", find),
    rewrite=rewrite,
)
