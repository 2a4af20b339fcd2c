"""Learns which plain words stand for which office words: `python -m simplifier.facts.learn CORPUS`.

Reads the pairs of the split train and writes data/light.tsv (stems that rewritings bring in so often that they
say little: "machen", "Mensch") and data/plain.tsv (office stem, tab, its plain stems). The ledger uses both to
tell a plain word from an invention.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

from rules.language.analyzer import Analyzer
from simplifier.corpus import Pair, load_pairs
from simplifier.facts.content import has_counterpart
from simplifier.facts.ledger import Ledger
from simplifier.facts.words import stem

LIGHT_SHARE = 0.004
"""A stem that this share of the rewritings bring in is light."""
MIN_TOGETHER = 2
MIN_SHARE = 0.08
"""Share of the pairs with the office stem whose rewriting brings in the plain one."""
MIN_LIFT = 6.0
"""How many times more often than by chance."""


def learn(pairs: Iterable[Pair]) -> tuple[list[str], dict[str, list[str]]]:
    """Light stems, and office stem → plain stems, both sorted."""
    ledger = Ledger(Analyzer())
    brought: Counter[str] = Counter()
    present: Counter[str] = Counter()
    together: defaultdict[str, Counter[str]] = defaultdict(Counter)
    total = 0
    for pair in pairs:
        source, lines = ledger.extract(pair.source), ledger.extract(pair.target)
        stems = set(source.content) | {stem(word) for word in source.words}
        new = {one for one, word in lines.content.items() if not has_counterpart(one, word, stems, source.words)}
        total += 1
        brought.update(new)
        present.update(source.content.keys())
        for office in set(source.content) - set(lines.content):
            together[office].update(new)
    light = {one for one, count in brought.items() if count >= LIGHT_SHARE * total}
    plain = {
        office: sorted(
            one
            for one, count in counts.items()
            if one not in light
            and count >= MIN_TOGETHER
            and count >= MIN_SHARE * present[office]
            and count * total >= MIN_LIFT * present[office] * brought[one]
        )
        for office, counts in together.items()
    }
    return sorted(light), {office: ones for office, ones in sorted(plain.items()) if ones}


def main(arguments: Sequence[str]) -> int:
    """Writes the tables beside this file; exit code 2 without a corpus directory."""
    if len(arguments) != 1:
        sys.stderr.write(f"{__doc__}\n")
        return 2
    light, plain = learn(load_pairs(Path(arguments[0]), "train"))
    head = "# Made by simplifier.facts.learn from the corpus (CC0-1.0), split train.\n"
    data = Path(__file__).parent / "data"
    (data / "light.tsv").write_text(head + "".join(f"{one}\n" for one in light), "utf-8")
    rows = "".join(f"{office}\t{' '.join(ones)}\n" for office, ones in plain.items())
    (data / "plain.tsv").write_text(head + rows, "utf-8")
    sys.stderr.write(f"{len(light)} light stems, {len(plain)} office stems\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
