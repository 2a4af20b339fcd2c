"""Measures the ledger: `python -m simplifier.facts_bench DIRECTORY [CORPUS]`.

DIRECTORY holds facts_wrong.jsonl ({"kind", "source", "lines"}: rewritings that lost, changed or added a fact) and
facts_right.jsonl ({"source", "lines"}); CORPUS the files pairs-*.jsonl, of which 500 random pairs of the split
train (seed 1) are compared, too. A hard kind counts as detected where the verdict is `lost`, a soft one where it
is not `kept`; a false alarm is the verdict `lost` on a right rewriting.
"""

from __future__ import annotations

import json
import random
import sys
import time
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from rules.language.analyzer import Analyzer
from simplifier.corpus import Split, load_pairs
from simplifier.document import Verdict
from simplifier.facts import Ledger

SOFT_KINDS = frozenset(("condition", "modality", "invented", "speaker", "bound"))


@dataclass(frozen=True, slots=True)
class Row:
    """One rewriting; `kind` what is wrong with it, "" where nothing is."""

    kind: str
    source: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Measurement:
    """Verdicts by kind of error, on right rewritings, and (optional) on corpus pairs; `milliseconds` a comparison
    of facts that are extracted.
    """

    wrong: Mapping[str, Mapping[Verdict, int]]
    right: Mapping[Verdict, int]
    corpus: Mapping[Verdict, int]
    milliseconds: float

    def detection(self, kind: str) -> float:
        """Share of the wrong rewritings of a kind that were detected."""
        verdicts = self.wrong[kind]
        found = verdicts.get("lost", 0) + (verdicts.get("doubtful", 0) if kind in SOFT_KINDS else 0)
        return found / sum(verdicts.values())

    @property
    def false_alarms(self) -> float:
        """Share of the right rewritings that were called lost."""
        return self.right.get("lost", 0) / max(1, sum(self.right.values()))

    @property
    def corpus_alarms(self) -> float:
        """Share of the corpus pairs that were called lost."""
        return self.corpus.get("lost", 0) / max(1, sum(self.corpus.values()))


def measure(wrong: Iterable[Row], right: Iterable[Row], corpus: Iterable[Row] = ()) -> Measurement:
    """Verdicts of the ledger on wrong and right rewritings."""
    ledger = Ledger(Analyzer())
    by_kind: dict[str, Counter[Verdict]] = {}
    seconds, compared = 0.0, 0

    def verdict(row: Row) -> Verdict:
        nonlocal seconds, compared
        source, lines = ledger.extract(row.source), ledger.extract(row.lines)
        start = time.perf_counter()
        report = ledger.compare_facts(source, lines)
        seconds += time.perf_counter() - start
        compared += 1
        return report.verdict

    for row in wrong:
        by_kind.setdefault(row.kind, Counter())[verdict(row)] += 1
    right_verdicts = Counter(map(verdict, right))
    corpus_verdicts = Counter(map(verdict, corpus))
    return Measurement(by_kind, right_verdicts, corpus_verdicts, 1000 * seconds / max(1, compared))


def read_rows(path: Path) -> list[Row]:
    """Rows of a file of wrong or right rewritings."""
    rows = map(json.loads, path.read_text("utf-8").splitlines())
    return [Row(row.get("kind", ""), row["source"], tuple(row["lines"])) for row in rows]


def sample_corpus(directory: Path, split: Split = "train", size: int = 500, seed: int = 1) -> list[Row]:
    """Random pairs of the corpus, the same for the same seed."""
    pairs = load_pairs(directory, split)
    sample = random.Random(seed).sample(pairs, min(size, len(pairs)))
    return [Row("", pair.source, pair.target) for pair in sample]


def main(arguments: Sequence[str]) -> int:
    """Prints the figures; exit code 2 without a directory."""
    if not arguments:
        sys.stderr.write(f"{__doc__}\n")
        return 2
    data = Path(arguments[0])
    corpus = sample_corpus(Path(arguments[1])) if len(arguments) > 1 else []
    result = measure(read_rows(data / "facts_wrong.jsonl"), read_rows(data / "facts_right.jsonl"), corpus)
    out = sys.stdout.write
    out(f"{'kind':<12}{'n':>5}{'lost':>6}{'doubt':>6}{'kept':>6}{'detected':>10}\n")
    for kind, verdicts in sorted(result.wrong.items()):
        counts = [verdicts.get(v, 0) for v in ("lost", "doubtful", "kept")]
        out(f"{kind:<12}{sum(counts):>5}{counts[0]:>6}{counts[1]:>6}{counts[2]:>6}{result.detection(kind):>10.3f}\n")
    out(f"right rewritings: {dict(result.right)}, false alarms {result.false_alarms:.3f}\n")
    if corpus:
        out(f"corpus pairs: {dict(result.corpus)}, false alarms {result.corpus_alarms:.3f}\n")
    out(f"comparison: {result.milliseconds:.2f} ms\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
