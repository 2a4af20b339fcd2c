"""Source facts against the facts of a rewriting."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from simplifier.document import FactItem, FactReport, Verdict
from simplifier.facts.content import unsupported
from simplifier.facts.names import name_parts
from simplifier.facts.types import Fact, Facts, Negation
from simplifier.facts.words import same_name, stem

HARD = frozenset("number date time money percent phone law url email name weekday month duration negation text".split())
SOFT_KINDS = frozenset("modality condition exception quantifier speaker content bound".split())
MAX_UNSUPPORTED = 0.34
"""Share of content words without counterpart above which a rewriting may be made up (tuned on the corpus, split dev)."""
MIN_UNSUPPORTED = 2
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
        *_negations(source, lines),
        *_modality(source, lines),
        *_conditions(source, lines),
        *_content(source, lines),
    ]
    unique = tuple(dict.fromkeys(items))
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
        if _is_hundred(fact, source) or _is_count(fact, source):
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


def _is_hundred(fact: Fact, source: Facts) -> bool:
    """A figure of a plain rendering of a percentage: "von 100", "105" for 5 per cent more."""
    percents = [f for f in source.quantities if any(k.startswith("of100:") for k in f.keys) and f.required]
    if not percents:
        return False
    values = {key.partition(":")[2] for f in percents for key in f.keys if key.startswith(("of100:", "pct:"))}
    figures = {key[2:] for key in fact.keys if key.startswith("n:")}
    return bool(figures & (values | {"100"}))


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
    if ours and not theirs:
        status_kind = "negation" if not lines.cues & {"negative", "perhaps_negative"} else "modality"
        yield FactItem(status_kind, _wording(ours), "lost")
    elif theirs and not ours:
        if "negative" in source.cues:
            return
        kind = "modality" if "perhaps_negative" in source.cues else "negation"
        yield FactItem(kind, "", "added", _wording(theirs))
    elif ours:
        yield FactItem("negation", _wording(ours), "kept", _wording(theirs))


def _wording(negations: tuple[Negation, ...]) -> str:
    return ", ".join(dict.fromkeys(n.text for n in negations))


_DUTIES = ({"must", "order"}, {"may"}, {"should"})


def _modality(source: Facts, lines: Facts) -> Iterator[FactItem]:
    return iter(())


def _conditions(source: Facts, lines: Facts) -> Iterator[FactItem]:
    if "condition" in source.cues and "condition_kept" not in lines.cues:
        yield FactItem("condition", "Bedingung", "lost")
    if "exception" in source.cues and "exception_kept" not in lines.cues:
        yield FactItem("exception", "Ausnahme", "lost")
    if "only" in source.cues and "only_kept" not in lines.cues:
        yield FactItem("quantifier", "nur", "lost")


def _content(source: Facts, lines: Facts) -> Iterator[FactItem]:
    missing = unsupported(source.content, source.words, lines.content)
    if len(missing) >= MIN_UNSUPPORTED and len(missing) > MAX_UNSUPPORTED * max(1, len(lines.content)):
        for wording in missing:
            yield FactItem("content", "", "added", wording)
