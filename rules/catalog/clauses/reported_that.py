"""dass-clauses after verbs of saying: "Der Landrat sagt: …"."""

from __future__ import annotations

from rules.catalog.clauses.indicative import in_indicative
from rules.catalog.clauses.mechanics import finish, is_subjunctive, points_back, verb_second
from rules.catalog.clauses.speech import introduction, verb_of_saying
from rules.catalog.clauses.units import final_mark, find_units, lower
from rules.core import Context, Example, Rule
from rules.language.types import Sentence
from rules.language.wordset import word_set

_ASSERTING = word_set(
    "sagen erklären betonen äußern ausführen erläutern unterstreichen hervorheben bekräftigen mitteilen berichten "
    "ankündigen hinweisen versichern melden bestätigen einräumen bedauern bemängeln kritisieren klarstellen verweisen"
)


def _rewrite(s: Sentence, ctx: Context) -> tuple[str, ...] | None:
    units = find_units(s)
    if units is None or len(units) != 2 or final_mark(s) not in (".", ""):
        return None
    first, second = units
    if first.kind not in ("main", "fragment") or second.kind != "sub" or first.cut != ",":
        return None
    if lower(s.tokens[second.start]) != "dass" or second.finite is None:
        return None
    verb = verb_of_saying(s, first)
    if verb is None or verb[0] not in _ASSERTING:
        return None
    opening = introduction(s, first, verb)
    if opening is None or points_back(s, second):
        return None
    if any(is_subjunctive(s, i) for i in range(second.body, second.end) if i != second.finite):
        return None
    plain = in_indicative(s, second.finite)
    content = verb_second(s, second)
    if content is None or plain is None:
        return None
    if plain:
        content = _replace_verb(content, *plain)
        if content is None:
            return None
    return opening, finish(content)


def _replace_verb(text: str, old: str, new: str) -> str | None:
    """The finite verb in its new form; None where the old form is not there exactly once."""
    words = text.split(" ")
    if words.count(old) != 1:
        return None
    return " ".join(new if word == old else word for word in words)


RULE = Rule(
    id="LS-S-12",
    slug="reported-that-clause",
    area="sentences",
    what="Statt eines Satzes mit „dass“ einen Doppelpunkt setzen: „Der Landrat sagt: …“.",
    why="Beim Satz mit „dass“ kommt das Verb erst am Ende. Zwei kurze Sätze sind leichter.",
    norms=("Regeln der Forschungsstelle Hildesheim: Inhaltssätze",),
    severity="warning",
    fix="safe",
    wrong=(
        Example(
            "Der Landrat sagte, dass die Brücke im Mai fertig wird.",
            ("Der Landrat sagt:", "Die Brücke wird im Mai fertig."),
        ),
        Example(
            "Das Gesundheitsamt teilt mit, dass die Sprechstunde am Freitag ausfällt.",
            ("Das Gesundheitsamt teilt mit:", "Die Sprechstunde fällt am Freitag aus."),
        ),
        Example(
            "Schulleiter Jonas Wirth betonte, dass die Schule weiterhin offen sei.",
            ("Schulleiter Jonas Wirth sagt:", "Die Schule ist weiterhin offen."),
        ),
    ),
    right=(
        "Der Landrat sagte nicht, dass die Klinik geschlossen wird.",
        "Das Gericht kann anordnen, dass der Umgang begleitet wird.",
        "Voraussetzung ist, dass Sie im Landkreis wohnen.",
    ),
    rewrite=_rewrite,
)
