"""Indirect speech in the subjunctive without dass."""

from __future__ import annotations

from rules.catalog.clauses.indicative import first_person, in_indicative
from rules.catalog.clauses.mechanics import finish, is_subjunctive, points_back
from rules.catalog.clauses.speech import introduction, is_person, verb_of_saying
from rules.catalog.clauses.units import Unit, final_mark, find_units, lower
from rules.core import Context, Example, Rule
from rules.language.types import Sentence
from rules.language.wordset import word_set

_SAYING = word_set(
    "sagen erklären betonen äußern ausführen erläutern unterstreichen hervorheben bekräftigen mitteilen berichten "
    "ankündigen hinweisen versichern melden einräumen beklagen kritisieren"
)


def _rewrite(s: Sentence, ctx: Context) -> tuple[str, ...] | None:
    units = find_units(s)
    if units is None or len(units) != 2 or final_mark(s) not in (".", "") or units[0].cut != ",":
        return None
    for speaker, speech in ((units[0], units[1]), (units[1], units[0])):
        if speech.kind != "main" or speech.finite is None or speech.finites != 1:
            continue
        if speaker is units[0] and speaker.kind not in ("main", "fragment"):
            continue
        if speaker is units[1] and speaker.kind != "v1":
            continue
        verb = verb_of_saying(s, speaker)
        if verb is None or verb[0] not in _SAYING or not is_subjunctive(s, speech.finite):
            continue
        opening = introduction(s, speaker, verb)
        content = None if opening is None else _content(s, speech, speaker)
        if opening is not None and content is not None:
            return opening, finish(content)
    return None


def _content(s: Sentence, speech: Unit, speaker: Unit) -> str | None:
    t = s.tokens
    finite = speech.finite
    if finite is None or any(is_subjunctive(s, i) for i in range(speech.start, speech.end) if i != finite):
        return None
    first = t[speech.start]
    before, after = s.slice(speech.start, finite), s.slice(finite + 1, speech.end)
    if lower(first) in ("er", "sie") and finite == speech.start + 1:
        return _first_person(s, speech, speaker, after)
    plain = in_indicative(s, finite)
    if not plain or points_back(s, speech):
        return None
    return f"{before} {plain[1]} {after}"


def _first_person(s: Sentence, speech: Unit, speaker: Unit, after: str) -> str | None:
    """Turns "er sei froh" into "Ich bin froh", where only the speaker can be meant."""
    t = s.tokens
    finite = speech.finite
    if finite is None or not is_person(s, speaker.start, speaker.end):
        return None
    form = first_person(lower(t[finite]))
    if form is None or not _same_gender(s, speaker, lower(t[speech.start])):
        return None
    rest = list(range(finite + 1, speech.end))
    for i in rest:
        name = lower(t[i])
        if t[i].tag in ("PPER", "PPOSAT") or name.startswith(("sein", "ihr")) or name in ("dessen", "deren"):
            return None
    words = ["mich" if lower(t[i]) == "sich" and i == finite + 1 else t[i].text for i in rest]
    if any(w == "sich" for w in words):
        return None
    text = s.slice(finite + 1, speech.end)
    if rest and lower(t[rest[0]]) == "sich":
        text = "mich" + text[4:]
    return f"Ich {form} {text}" if text else None


def _same_gender(s: Sentence, speaker: Unit, pronoun: str) -> bool:
    """Whether the speaker's office or title shows the gender of the pronoun."""
    names = [lower(s.tokens[i]) for i in range(speaker.start, speaker.end) if s.tokens[i].tag in ("NN", "NE", "ART")]
    female = any(n in ("die", "frau") or (n.endswith(("in", "rätin")) and len(n) > 5) for n in names)
    male = any(
        n in ("der", "herr")
        or n.endswith(
            ("rat", "leiter", "meister", "dezernent", "direktor", "präsident", "sprecher", "minister", "chef")
        )
        for n in names
    )
    return female and not male if pronoun == "sie" else male and not female


RULE = Rule(
    id="LS-S-13",
    slug="indirect-speech",
    area="sentences",
    what="Indirekte Rede mit Doppelpunkt schreiben: „Die Landrätin sagt: …“. Das Verb steht im Indikativ.",
    why="Der Konjunktiv ist für viele Menschen nicht zu verstehen.",
    norms=("Regeln der Forschungsstelle Hildesheim: Redewiedergabe",),
    severity="warning",
    fix="safe",
    wrong=(
        Example(
            "Die Schule werde im Sommer umgebaut, sagte Schulleiterin Petra Ahlers.",
            ("Schulleiterin Petra Ahlers sagt:", "Die Schule wird im Sommer umgebaut."),
        ),
        Example(
            "Der Landrat sagte, die Brücke sei seit Montag wieder offen.",
            ("Der Landrat sagt:", "Die Brücke ist seit Montag wieder offen."),
        ),
        Example(
            "Landrat Jens Ohlhoff sagte, er sei sehr froh.",
            ("Landrat Jens Ohlhoff sagt:", "Ich bin sehr froh."),
        ),
    ),
    right=(
        "Er habe sie gewarnt, sagte der Leiter.",
        "Der Bürgermeister forderte, die Straße müsse gesperrt werden.",
        "Die Brücke ist offen.",
    ),
    rewrite=_rewrite,
)
