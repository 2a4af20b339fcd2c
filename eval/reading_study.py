"""A blind reading of rewritings: draws the sentences, hides which system wrote what, and sums the judgements up.

Follows the project's rubric: each output is read twice, independently; neither reading knows the system. A judgement
is {"key", "reader", "meaning": ok|minor|wrong, "german": ok|error, "easy": ok|hard, "publish": true|false, "why"}.
"""

from __future__ import annotations

import math
import random
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

STRATA = ((0, 12), (12, 25), (25, 10_000))
"""Words of the source: under 12, 12 to 24, 25 and more."""

System = Callable[[str], Sequence[str]]


@dataclass(frozen=True, slots=True)
class Item:
    """One output to be judged. `key` is what the reader sees instead of `id` and `system`."""

    key: str
    id: str
    system: str
    source: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Judgement:
    """What one reading says of one output."""

    key: str
    reader: str
    meaning: str
    german: str
    easy: str
    publish: bool
    why: str = ""


def draw(sources: Mapping[str, str], count: int, seed: int) -> list[str]:
    """Ids of `count` sources, as evenly as possible over the strata of length; the same for the same seed."""
    rng = random.Random(seed)
    drawn: list[str] = []
    for number, (low, high) in enumerate(STRATA):
        pool = sorted(key for key, text in sources.items() if low <= len(text.split()) < high)
        wanted = count // len(STRATA) + (number < count % len(STRATA))
        drawn.extend(rng.sample(pool, min(wanted, len(pool))))
    return drawn


def blind(sources: Mapping[str, str], systems: Mapping[str, Mapping[str, Sequence[str]]], seed: int) -> list[Item]:
    """All outputs in random order under random keys. `systems`: name → id → lines."""
    rng = random.Random(seed)
    items = [(key, name, tuple(outputs[key])) for name, outputs in systems.items() for key in outputs]
    rng.shuffle(items)
    return [Item(f"{number:04d}", key, name, sources[key], lines) for number, (key, name, lines) in enumerate(items, 1)]


def wilson(hits: float, count: int, z: float = 1.96) -> tuple[float, float]:
    """Wilson's score interval of a share, 0 to 1 (95 % by default)."""
    if count == 0:
        return (0.0, 1.0)
    share = hits / count
    centre = share + z * z / (2 * count)
    spread = z * math.sqrt(share * (1 - share) / count + z * z / (4 * count * count))
    return ((centre - spread) / (1 + z * z / count), (centre + spread) / (1 + z * z / count))


def kappa(first: Sequence[str], second: Sequence[str]) -> float:
    """Cohen's kappa of two readings of the same outputs; 1.0 where both give one and the same value throughout."""
    count = len(first)
    if count == 0:
        return math.nan
    agreed = sum(a == b for a, b in zip(first, second, strict=True)) / count
    by_chance = sum((first.count(v) / count) * (second.count(v) / count) for v in {*first, *second})
    return 1.0 if by_chance == 1.0 else (agreed - by_chance) / (1 - by_chance)


def table(items: Sequence[Item], judgements: Sequence[Judgement]) -> str:
    """A Markdown table of the shares for each system with their intervals, and the agreement of the readings."""
    system = {item.key: item.system for item in items}
    by_system: dict[str, list[Judgement]] = defaultdict(list)
    for judgement in judgements:
        by_system[system[judgement.key]].append(judgement)
    rows = ["| system | judgements | meaning ok | minor | wrong | German error | hard | publish |", "|" + "---|" * 8]
    for name in sorted(by_system):
        judged = by_system[name]
        cells = [
            _share(judged, lambda j: j.meaning == "ok"),
            _share(judged, lambda j: j.meaning == "minor"),
            _share(judged, lambda j: j.meaning == "wrong"),
            _share(judged, lambda j: j.german == "error"),
            _share(judged, lambda j: j.easy == "hard"),
            _share(judged, lambda j: j.publish),
        ]
        rows.append(f"| {name} | {len(judged)} | " + " | ".join(cells) + " |")
    rows += ["", "Agreement of two readings (Cohen's kappa): " + _agreement(judgements)]
    return "\n".join(rows)


def _share(judged: Sequence[Judgement], test: Callable[[Judgement], bool]) -> str:
    share = sum(map(test, judged)) / len(judged)
    # Two readings of one output are no two outputs: the interval counts outputs.
    outputs = len({judgement.key for judgement in judged})
    low, high = wilson(share * outputs, outputs)
    return f"{share:.0%} ({low:.0%}–{high:.0%})"


def _agreement(judgements: Sequence[Judgement]) -> str:
    pairs: dict[str, list[Judgement]] = defaultdict(list)
    for judgement in sorted(judgements, key=lambda j: j.reader):
        pairs[judgement.key].append(judgement)
    both = [found for found in pairs.values() if len(found) == 2]
    values = {
        "meaning": kappa([a.meaning for a, _ in both], [b.meaning for _, b in both]),
        "german": kappa([a.german for a, _ in both], [b.german for _, b in both]),
        "easy": kappa([a.easy for a, _ in both], [b.easy for _, b in both]),
        "publish": kappa([str(a.publish) for a, _ in both], [str(b.publish) for _, b in both]),
    }
    return ", ".join(f"{name} {value:.2f}" for name, value in values.items()) + f" (n = {len(both)})."
