"""LS-S-18: present instead of future."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rules.catalog.norms import HILDESHEIM
from rules.catalog.sentences import tense
from rules.catalog.sentences.verbs import fields
from rules.catalog.support import Hit, checker
from rules.core import Context, Example, Rule
from rules.language.types import Sentence

ID = "LS-S-18"
_REPORT = "Das ist die Zukunfts-Form. Schreiben Sie in der Gegenwart, zum Beispiel mit „bald“."
_INFINITIVES = ("VVINF", "VAINF", "VMINF")
_WHEN = re.compile(
    r"\b(morgen|übermorgen|bald|demnächst|künftig|zukünftig|in Zukunft|"
    r"(nächste|kommende)[nsrm]? (Tag|Woche|Monat|Jahr|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|"
    r"Frühjahr|Sommer|Herbst|Winter)\w*|"
    r"(im|ab|Anfang|Mitte|Ende) (Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|"
    r"Frühjahr|Frühling|Sommer|Herbst|Winter)|ab (dem|diesem) \S+|"
    r"(am|vom|ab|zum|bis)( \w+tag,?)?( dem)? \d{1,2}\. \w+)\b"
)
_NO_STATEMENT = re.compile(r"\b(wohl|vermutlich|würd\w*|möglicherweise|vielleicht|nie|niemals)\b", re.IGNORECASE)
_WILL = ("werde", "wirst", "wird", "werden", "", "werden")


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


def rewrite(sentence: Sentence, context: Context) -> tuple[str, ...] | None:
    """The present, in a short plain main clause with a word that says that it is yet to come."""
    del context
    t = sentence.tokens
    at = tense.plain_verb(sentence)
    if at is None or t[at].text not in _WILL or not _WHEN.search(sentence.text):
        return None
    last = len(t) - 2
    if _NO_STATEMENT.search(sentence.text) or t[last].tag != "VVINF" or last == at:
        return None
    if any(x.tag.startswith("V") or x.tag == "PTKVZ" for i, x in enumerate(t) if i not in (at, last)):
        return None
    known = tense.verb(t[last].text)
    cell = tense.person(t, t[at].text, _WILL)
    if known is None or cell is None or t[last].text in ("lassen", "haben", "sein", "geben", "gehen", "lernen"):
        return None
    return (tense.put(sentence, at, last, known.present[cell], known.particle.replace(" ", "")),)


RULE = Rule(
    id=ID,
    slug="future",
    area="sentences",
    what="Schreibt Sätze im Futur in der Gegenwart, wenn ein Wort sagt, wann es ist. Meldet andere.",
    why="Die Gegenwart ist leichter, und ein Wort wie „morgen“ sagt schon, wann es ist.",
    norms=(HILDESHEIM,),
    severity="info",
    fix="safe",
    wrong=(
        Example("Sie [[werden bald Geld bekommen]].", ("Sie bekommen bald Geld.",)),
        Example("Der Kreis [[wird im März die Straße sperren]].", ("Der Kreis sperrt im März die Straße.",)),
        Example("Das Amt [[wird am 3. Mai neue Regeln einführen]].", ("Das Amt führt am 3. Mai neue Regeln ein.",)),
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
    rewrite=rewrite,
)
