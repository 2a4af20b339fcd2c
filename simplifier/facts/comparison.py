"""Source facts against the facts of a rewriting."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from rules.language.wordset import word_set
from simplifier.document import FactItem, FactReport, Verdict
from simplifier.facts.content import telling, unsupported
from simplifier.facts.names import name_parts
from simplifier.facts.types import Fact, Facts, Negation
from simplifier.facts.words import fold, same_name, stem

HARD = word_set("number date time money percent phone law url email name weekday month duration negation text")
SOFT_KINDS = word_set("modality condition exception quantifier speaker content bound")
MAX_UNSUPPORTED = 0.4
MIN_UNSUPPORTED = 2
"""A rewriting may be made up where so many of its telling words, and more than this share of them, have no
counterpart in the source; or all of a line's. Tuned on the corpus, split dev: 93 % of strange lines put into a
right rewriting are seen, 17 % of the right rewritings are doubted.
"""
_OPPOSITE = {"up": "down", "down": "up"}
_SMALL = 12
_COUNTRY = frozenset(("deutschland",))
"""The reader's own country says nothing new ("bundesweit" → "in ganz Deutschland")."""


def compare(source: Facts, lines: Facts) -> FactReport:
    """Verdict and items; each hard fact of the source is listed, kept ones too."""
    if not lines.words:
        lost = FactItem("text", source.text, "lost")
        return FactReport("lost", (lost,)) if source.words else FactReport("kept")
    items = [
        *_quantities(source, lines),
        *_names(source, lines),
        *_swapped(source, lines),
        *_negations(source, lines),
        *_modality(source, lines),
        *_conditions(source, lines),
        *_content(source, lines),
    ]
    unique = tuple(dict.fromkeys(items))
    if source.text.split() == lines.text.split():
        # What was not touched has lost nothing, whatever a pattern says on one side only.
        return FactReport("kept", tuple(item for item in unique if item.status == "kept"))
    wrong = [item for item in unique if item.status != "kept"]
    verdict: Verdict = "kept"
    if any(item.kind in HARD for item in wrong):
        verdict = "lost"
    elif wrong:
        verdict = "doubtful"
    return FactReport(verdict, unique)


def _quantities(source: Facts, lines: Facts) -> Iterator[FactItem]:
    theirs = list(_flat(lines.quantities))
    ours = list(_flat(source.quantities))
    explained: set[int] = set()
    for fact in source.quantities:
        if not fact.required:
            continue
        if fact.parts and not _find(fact, lines.quantities) and all(_find(part, theirs) for part in fact.parts):
            yield FactItem(fact.kind, fact.text, "kept")
            continue
        if _is_written_out(fact, lines):
            yield FactItem(fact.kind, fact.text, "kept")
            continue
        match = _find(fact, theirs)
        if match is None:
            changed = _near(fact, lines.quantities, ours)
            if changed is not None:
                explained.add(id(changed))
                yield FactItem(fact.kind, fact.text, "changed", changed.text)
            else:
                yield FactItem(fact.kind, fact.text, "lost")
        elif fact.bound and _bound_turned(fact, theirs, source, lines):
            yield FactItem("bound", fact.text, "changed", match.text)
        else:
            yield FactItem(fact.kind, fact.text, "kept", match.text)
    for fact in lines.quantities:
        if not fact.required or id(fact) in explained or _find(fact, ours) is not None:
            continue
        if fact.parts and all(_find(part, ours) for part in fact.parts):
            continue
        if _is_share(fact, source, lines) or _is_count(fact, source):
            continue
        yield FactItem(fact.kind, "", "added", fact.text)


def _flat(facts: Iterable[Fact]) -> Iterator[Fact]:
    for fact in facts:
        yield fact
        yield from fact.parts


def _find(fact: Fact, others: Iterable[Fact]) -> Fact | None:
    return next((other for other in others if fact.keys & other.keys and _units_agree(fact, other)), None)


def _units_agree(one: Fact, other: Fact) -> bool:
    if not one.unit or not other.unit or one.unit == other.unit:
        return True
    # 14 Tage and 2 Wochen differ in unit and figure but share the key of their length.
    return any(not key.startswith(("n:", "s:")) for key in one.keys & other.keys)


def _is_written_out(fact: Fact, lines: Facts) -> bool:
    """A law named by its letters (BWahlG) where the rewriting names one in full."""
    return any(key.startswith("law:") for key in fact.keys) and any(
        word.endswith(("gesetz", "gesetzbuch", "ordnung")) for word in lines.words
    )


def _near(fact: Fact, others: Sequence[Fact], ours: list[Fact]) -> Fact | None:
    """The fact that stands in the place of a missing one: same kind, unknown to the source."""
    unknown = [o for o in others if o.required and o.kind == fact.kind and _find(o, ours) is None]
    return unknown[0] if unknown else None


def _bound_turned(fact: Fact, theirs: list[Fact], source: Facts, lines: Facts) -> bool:
    found = [o for o in theirs if fact.keys & o.keys and _units_agree(fact, o)]
    if any(o.bound != _OPPOSITE.get(fact.bound) for o in found):
        return False
    # "unter 18 … keinen Zutritt" is "mindestens 18": a negation on one side turns the bound.
    return bool(source.negations) == bool(lines.negations) and "only" not in source.cues | lines.cues


def _is_share(fact: Fact, source: Facts, lines: Facts) -> bool:
    """A figure of a plain rendering of a percentage: the 100 and the 80 of "Von 100 Tieren fehlen 80"."""
    shares = {k for f in source.quantities if f.kind == "percent" for k in f.keys if k.startswith("frac:")}
    if not shares:
        return False
    # "um 3,8 auf 57,3 Prozent" may be told as 573 and 535 of 1.000.
    values = [Fraction(key[5:]) for key in shares]
    shares |= {f"frac:{(a + sign * b).limit_denominator(100_000)}" for a in values for b in values for sign in (1, -1)}
    if fact.keys & {"n:10", "n:100", "n:1000"}:
        return True
    figures = {key[2:] for key in fact.keys if key.startswith("n:")}
    weak = [f for f in lines.quantities if not f.required and f.kind == "percent" and f.text in figures]
    return any(f.keys & shares for f in weak)


def _is_count(fact: Fact, source: Facts) -> bool:
    """A small number that counts the things which the source names one by one: "Diese 3 Sachen"."""
    figures = [key[2:] for key in fact.keys if key.startswith("n:")]
    return (
        fact.kind == "number"
        and len(figures) == 1
        and figures[0].isdigit()
        and 2 <= int(figures[0]) <= min(_SMALL, source.enumerated)
        and fact.unit in ("", "noun")
    )


def _names(source: Facts, lines: Facts) -> Iterator[FactItem]:
    seen: set[frozenset[str]] = set()
    missing: list[Fact] = []
    for fact in source.names:
        if fact.keys in seen:
            continue
        seen.add(fact.keys)
        if _name_in(fact, lines.words):
            yield FactItem("name", fact.text, "kept", fact.text)
        elif fact.required:
            missing.append(fact)
        elif not _has_like(fact, lines.content):
            yield FactItem("content", fact.text, "lost")
    added = [
        fact for fact in lines.names if fact.required and not _name_in(fact, source.words) and not fact.keys & _COUNTRY
    ]
    for fact in missing:
        found = added.pop(0).text if added else ""
        yield FactItem("name", fact.text, "changed" if found else "lost", found)
    for fact in added:
        yield FactItem("name", "", "added", fact.text)


def _has_like(fact: Fact, content: dict[str, str]) -> bool:
    return any(
        not unsupported({stem(key): fact.text}, frozenset((key,)), {one: word})
        for key in fact.keys
        for one, word in content.items()
    )


def _name_in(fact: Fact, words: frozenset[str]) -> bool:
    if fact.keys & words:
        return True
    parts = [part for key in fact.keys for part in name_parts(key)]
    pool = {piece for word in words for piece in (word, *name_parts(word))}
    return all(any(same_name(part, word) for word in pool) for part in parts)


def _negations(source: Facts, lines: Facts) -> Iterator[FactItem]:
    ours, theirs = source.negations, lines.negations
    allowed = len(ours) + len(source.implied)
    # "kostenlos" may be kept or become "kostet nichts", which then is one negation more.
    needed = len(ours) + ("free" in source.opposites and "free" not in lines.opposites)
    if ours and len(theirs) < needed:
        # "nicht krank" may have become "gesund": a new opposite leaves it in doubt, none is a loss.
        kind = "polarity" if lines.opposites - source.opposites else "negation"
        yield FactItem(kind, _wording(ours), "lost", _wording(theirs))
    elif len(theirs) > allowed and not (allowed and _is_list(source)):
        # "Nur Mitglieder stimmen ab" may become "Andere stimmen nicht ab".
        turned = source.opposites & {"only", "first"} and _OTHERS.search(lines.text)
        kind = "polarity" if turned else "negation"
        yield FactItem(kind, "", "added", _wording(theirs))
    elif ours:
        yield FactItem("negation", _wording(ours), "kept", _wording(theirs))
    denials = [word for word in dict.fromkeys(source.denials) if word not in lines.denials]
    if denials and not lines.denies:
        yield FactItem("negation", ", ".join(denials), "lost")
    elif (gone := set(source.implied) - set(lines.implied)) and not ours and not theirs and not lines.denies:
        yield FactItem("polarity", ", ".join(sorted(gone)), "lost")


_OTHERS = re.compile(r"\b[Aa]nder|\b[Ss]onst\b|\b[Oo]hne\b")


def _is_list(source: Facts) -> bool:
    """One negation over several things ("Hunde und Katzen sind nicht erlaubt", "weder … noch") may be repeated."""
    repeated = bool(source.negations) or "forbidden" in source.opposites
    return (repeated and source.enumerated > 1) or any(n.text.lower() == "weder" for n in source.negations)


def _wording(negations: tuple[Negation, ...]) -> str:
    return ", ".join(dict.fromkeys(n.text for n in negations))


def _modality(source: Facts, lines: Facts) -> Iterator[FactItem]:
    """Duty, permission and advice may change their wording, not their strength."""
    ours, theirs = source.cues, lines.cues
    if "must" in ours and not {"must", "must_kept"} & theirs:
        if "can_word" in theirs and "can" not in ours and not lines.negations:
            yield FactItem("modality", "muss", "changed", "kann")
        elif "must_perhaps" not in theirs:
            yield FactItem("modality", "muss", "lost")
    if "must" not in ours and "must_word" in theirs and ours & {"can", "should", "will"} and not lines.negations:
        weaker = "Kann" if "can" in ours else "Soll"
        if "condition" not in ours or "can_kept" not in theirs:
            yield FactItem("modality", weaker, "changed", "muss")
    if "speech" in ours and not {"speech", "speech_kept"} & theirs:
        yield FactItem("speaker", "Wer das sagt", "lost")


def _conditions(source: Facts, lines: Facts) -> Iterator[FactItem]:
    if "condition" in source.cues and not {"condition", "condition_kept"} & lines.cues:
        yield FactItem("condition", "Bedingung", "lost")
    if "exception" in source.cues and not {"exception", "exception_kept"} & lines.cues:
        yield FactItem("exception", "Ausnahme", "lost")
    if "only" in source.cues and not {"only", "only_kept"} & lines.cues:
        yield FactItem("quantifier", "nur", "lost")


def _content(source: Facts, lines: Facts) -> Iterator[FactItem]:
    made_up: list[str] = []
    missing = unsupported(source.content, source.words, lines.content)
    if len(missing) >= MIN_UNSUPPORTED and len(missing) > MAX_UNSUPPORTED * telling(lines.content):
        made_up.extend(missing)
    for content in lines.line_content:
        of_line = unsupported(source.content, source.words, content)
        if of_line and len(of_line) >= telling(content) and not content.keys() & source.content.keys():
            made_up.extend(of_line)
    for wording in dict.fromkeys(made_up):
        yield FactItem("content", "", "added", wording)


_HEADS = (
    "schule",
    "straße",
    "strasse",
    "platz",
    "allee",
    "gymnasium",
    "halle",
    "kirche",
    "brücke",
    "stiftung",
    "gasse",
)


def _swapped(source: Facts, lines: Facts) -> Iterator[FactItem]:
    """Names that are compounds with a common head: Lessingschule became Schillerschule."""
    gone = [w for one, w in source.content.items() if one not in lines.content and fold(w) not in lines.words]
    new = [w for one, w in lines.content.items() if one not in source.content and fold(w) not in source.words]
    for head in _HEADS:
        ours = [w for w in gone if w.lower().endswith(head) and len(w) > len(head) + 2]
        theirs = [w for w in new if w.lower().endswith(head) and len(w) > len(head) + 2]
        if len(ours) == len(theirs) == 1:
            yield FactItem("name", ours[0], "changed", theirs[0])
