"""LS-Z-12: only plain signs; a semicolon between two main clauses becomes a full stop."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence

from rules.catalog.norms import HILDESHEIM
from rules.catalog.support import Hit, capitalised, checker, outside, quoted, untouchable
from rules.core import Context, Example, Rule
from rules.language.types import Sentence, Token
from rules.language.wordset import word_set

ID = "LS-Z-12"
_REPORT_SEMICOLON = "Ein Strich-Punkt ist schwer. Machen Sie zwei Sätze."
_REPORT_DASH = "Ein Gedanken-Strich ist schwer. Machen Sie zwei Sätze."
_REPORT_DOTS = "Die drei Punkte sind unklar. Schreiben Sie, was gemeint ist."
_DASH = re.compile(r"(?<=[\w.“”\")!?]\s)[–—-](?=\s\w)")
_DOTS = re.compile(r"…|\.{3}")
_OPENS_CLAUSE = ("KOUS", "KOUI", "PRELS", "PRELAT", "PWS", "PWAV", "PWAT")
_JOINS = frozenset(("und", "oder", "sowie", "sondern"))
_KONJUNKTIV = word_set(
    "sei seien habe werde könne müsse solle dürfe wolle möge gebe gehe stehe komme bleibe wisse lasse"
)
_SECOND = re.compile(r"[äöü]\w*e[nt]?$|würden?$|sollten?$|wollten?$")
_PAIRED = frozenset(("entweder", "weder", "sowohl", "einerseits"))
_NEEDS_LEFT = frozenset(("beides", "letztere", "letzterer", "letzteres", "ersteres"))


def find(sentence: Sentence, context: Context) -> Iterable[Hit]:
    """Semicolons, dashes and ellipses outside of quotations and addresses of the web."""
    del context
    text = sentence.text
    hits = [Hit(m.start(), m.end(), _REPORT_SEMICOLON) for m in re.finditer(";", text)]
    hits += [Hit(*m.span(), _REPORT_DASH) for m in _DASH.finditer(text)]
    hits += [Hit(*m.span(), _REPORT_DOTS) for m in _DOTS.finditer(text)]
    return outside(hits, untouchable(sentence, names=False))


def split(sentence: Sentence, context: Context) -> tuple[str, ...] | None:
    """The parts between semicolons as sentences, where each is a main clause of its own."""
    del context
    text = sentence.text
    if ";" not in text or not text.endswith((".", "!")):
        return None
    inside = quoted(text)
    cuts = [m.start() for m in re.finditer(";", text)]
    if any(a <= cut < b for cut in cuts for a, b in inside):
        return None
    borders = [-1, *cuts, len(text)]
    parts = [[t for t in sentence.tokens if left < t.start < right] for left, right in itertools.pairwise(borders)]
    if not all(_is_main_clause(part, first=number == 0) for number, part in enumerate(parts)):
        return None
    if any(t.text.lower() in _PAIRED for t in sentence.tokens) or _is_reported(parts):
        return None
    lines = [text[left + 1 : right].strip() for left, right in itertools.pairwise(borders)]
    stopped = [line if line[-1] in ".!?" else f"{line}." for line in lines]
    return tuple(capitalised(line) for line in stopped)


def _is_main_clause(tokens: Sequence[Token], *, first: bool) -> bool:
    """Certain to stand alone: a finite verb that no subordinator precedes, and nothing that leans on the left.

    The first part may open with a subordinate clause: it stood first in its sentence before, too.
    """
    words = [t for t in tokens if t.is_word]
    finite = [t for t in words if t.is_finite]
    if not finite or len(words) < 3:
        return False
    if first:
        return not words[-1].text.endswith(":")
    opening = words[: words.index(finite[0])]
    if words[0].tag in _OPENS_CLAUSE or words[0].text.lower() in _JOINS | _NEEDS_LEFT:
        return False
    if any(t.tag in _OPENS_CLAUSE for t in opening) or any(t.text == "," for t in tokens if t.start < finite[0].start):
        return False
    return not any(_is_konjunktiv(t) for t in finite)


def _is_reported(parts: Sequence[Sequence[Token]]) -> bool:
    """Reported speech that runs on behind the semicolon in the second subjunctive („… habe; derzeit lägen …“)."""
    first, *others = ([t for t in part if t.is_finite] for part in parts)
    return any(_is_konjunktiv(t) for t in first) and any(_SECOND.search(t.text) for part in others for t in part)


def _is_konjunktiv(verb: Token) -> bool:
    """Reported speech: without the sentence before it would look like a statement of the author."""
    text = verb.text.lower()
    return text in _KONJUNKTIV or (verb.tag == "VVFIN" and text.endswith("e") and not text.endswith("te"))


RULE = Rule(
    id=ID,
    slug="difficult-sign",
    area="numbers",
    what="Macht aus einem Strich-Punkt zwei Sätze und meldet Gedanken-Striche.",
    why="Punkt, Fragezeichen und Ausrufezeichen kennen alle, andere Zeichen nicht.",
    norms=(HILDESHEIM,),
    severity="info",
    fix="safe",
    wrong=(
        Example(
            "Die Straße ist gesperrt[[;]] eine Umleitung ist ausgeschildert.",
            ("Die Straße ist gesperrt.", "Eine Umleitung ist ausgeschildert."),
        ),
        Example(
            "Der Eintritt ist frei[[;]] für Essen sorgt der Verein[[;]] Hunde sind nicht erlaubt.",
            ("Der Eintritt ist frei.", "Für Essen sorgt der Verein.", "Hunde sind nicht erlaubt."),
        ),
        Example("Der Kurs kostet 12 Euro[[;]] ermäßigt 8 Euro."),
        Example("Die Landrätin sagte, das Geld reiche nicht[[;]] der Kreis habe gespart."),
        Example("Das Bad – es ist neu – hat offen.".replace(" – ", " [[–]] ")),
        Example("Es gibt Kuchen, Kaffee, Saft[[…]]"),
    ),
    right=(
        "Die Straße ist gesperrt. Es gibt eine Umleitung.",
        "Sie erreichen uns von 8 bis 12 Uhr.",
        "Der Landrat sagt: „Wir helfen; wir sind da.“",
        "Das Buch hat 12-15 Seiten.",
    ),
    check=checker(ID, "info", find),
    rewrite=split,
)
