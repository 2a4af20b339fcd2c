"""Measures the language analysis on treebanks: `python -m eval.language_bench FOLDER …`.

A folder holds *.conllu files (Universal Dependencies, STTS or Google tags). Gold tokens are given to the
tagger (UD's split of "im" is kept as the surface word); the text is read only, nothing is kept of it, and
printed only with `--show KIND`.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rules.language.analyzer import Analyzer
from rules.language.clauses import find_clauses
from rules.language.tagger import Tagger
from rules.language.types import Token


@dataclass(frozen=True, slots=True)
class GoldSentence:
    """Surface words with STTS tag and the UD relation, and the raw text."""

    text: str
    words: tuple[str, ...]
    tags: tuple[str, ...]
    relations: tuple[str, ...]


def read(path: Path) -> Iterator[GoldSentence]:
    """Sentences of a CoNLL-U file; a multiword token counts as one word tagged APPRART."""
    text, words, tags, relations, skip = "", [], [], [], 0  # type: str, list[str], list[str], list[str], int
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# text = "):
            text = line[9:]
        elif not line.strip():
            if words:
                yield GoldSentence(text, tuple(words), tuple(tags), tuple(relations))
            words, tags, relations, skip = [], [], [], 0
        elif not line.startswith("#"):
            row = line.split("\t")
            if "-" in row[0]:
                first, last = map(int, row[0].split("-"))
                skip = last - first + 1
                words.append(row[1])
                tags.append("APPRART")
                relations.append("case")
            elif skip:
                skip -= 1
            elif "." not in row[0]:
                words.append(row[1])
                tags.append(_as_stts(row))
                relations.append(row[7])


def _as_stts(row: list[str]) -> str:
    """The STTS tag of a CoNLL-U row; PUD has Google's tags, of which only what is measured here is mapped."""
    relation = row[7]
    if row[4] == "VBC":
        return "VVFIN"
    if row[4] == "REL":
        return "PRELS"
    if row[4] == "RP" and relation.startswith("compound:prt"):
        return "PTKVZ"
    if row[4] == "IN" and row[3] == "SCONJ":
        return "KOUS"
    if row[1] == "zu" and row[3] == "PART":
        return "PTKZU"
    return row[4]


@dataclass(slots=True)
class Count:
    """True positives, predicted, gold."""

    right: int = 0
    predicted: int = 0
    gold: int = 0

    def add(self, predicted: bool, gold: bool) -> None:
        """Counts one decision."""
        self.predicted += predicted
        self.gold += gold
        self.right += predicted and gold

    def row(self) -> str:
        """Precision, recall, F as Markdown cells."""
        p = self.right / self.predicted if self.predicted else 0.0
        r = self.right / self.gold if self.gold else 0.0
        return f"{p:.3f} | {r:.3f} | {2 * p * r / (p + r) if p + r else 0.0:.3f} | {self.gold}"


def measure(path: Path, show: str = "") -> dict[str, Count]:
    """Token-level finite verb, particle; sentence-level relative clause and subordinator; see the keys."""
    tagger = Tagger()
    counts = {
        k: Count()
        for k in (
            "finite verb",
            "separable particle",
            "relative clause",
            "subordinator",
            "zu-infinitive",
            "number of finite verbs",
            "sure clauses (several finite verbs)",
        )
    }
    for gold in read(path):
        tagged = tagger.tag(gold.words)
        tags = [tag for _, tag in tagged]
        for i, (word, own, true) in enumerate(zip(gold.words, tags, gold.tags, strict=True)):
            own_finite, true_finite = (t.endswith(("FIN", "IMP")) for t in (own, true))
            counts["finite verb"].add(own_finite, true_finite)
            counts["separable particle"].add(own == "PTKVZ", true == "PTKVZ")
            counts["zu-infinitive"].add(own in ("PTKZU", "VVIZU"), true in ("PTKZU", "VVIZU"))
            if (show == "finite" and own_finite != true_finite) or (
                show == "particle" and (own == "PTKVZ") != (true == "PTKVZ")
            ):
                sys.stdout.write(f"{own:6} {true:6} {word:20} {' '.join(gold.words[max(0, i - 8) : i + 8])}\n")
        counts["relative clause"].add(*(any(t in ("PRELS", "PRELAT") for t in ts) for ts in (tags, gold.tags)))
        counts["subordinator"].add(
            *(
                any(t == "KOUS" and w.lower() not in ("als", "wie") for t, w in zip(ts, gold.words, strict=True))
                for ts in (tags, gold.tags)
            )
        )
        tokens = _tokens(gold.words, tagged)
        clauses = find_clauses(tokens)
        sure = bool(clauses) and all(c.sure for c in clauses)
        true_finite_at = {i for i, t in enumerate(gold.tags) if t.endswith(("FIN", "IMP"))}
        if len(true_finite_at) > 1:
            # precision: of the sentences said to be sure, those whose finite verbs are all right
            own_finite_at = {c.finite for c in clauses if c.finite is not None}
            counts["sure clauses (several finite verbs)"].add(sure, own_finite_at == true_finite_at)
        exact = [sum(t.endswith(("FIN", "IMP")) for t in ts) for ts in (tags, gold.tags)]
        counts["number of finite verbs"].add(exact[0] == exact[1], True)
    return counts


def _tokens(words: tuple[str, ...], tagged: tuple[tuple[str, str], ...]) -> tuple[Token, ...]:
    """Tokens as if the words were parted by one space each."""
    made, at = [], 0
    for word, (lemma, tag) in zip(words, tagged, strict=True):
        made.append(Token(word, at, at + len(word), lemma, tag))
        at += len(word) + 1
    return tuple(made)


def speed(path: Path, limit: int = 500) -> tuple[float, float]:
    """Sentences per second of `Analyzer.analyze`, first time and from the cache."""
    texts = [g.text for g in read(path)][:limit]
    analyzer = Analyzer()
    rates = []
    for _ in range(2):
        started = time.perf_counter()
        for text in texts:
            analyzer.analyze(text)
        rates.append(len(texts) / (time.perf_counter() - started))
    return rates[0], rates[1]


def main(arguments: list[str] | None = None) -> int:
    """Prints one Markdown table per file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="+")
    parser.add_argument("--show", default="", choices=("", "finite", "particle"))
    options = parser.parse_args(arguments)
    for folder in options.folder:
        for path in sorted(folder.glob("*.conllu")):
            counts = measure(path, options.show)
            sys.stdout.write(f"\n**{path.stem}**\n\n| | P | R | F | gold |\n|---|---|---|---|---|\n")
            for name, count in counts.items():
                sys.stdout.write(f"| {name} | {count.row()} |\n")
            cold, warm = speed(path)
            sys.stdout.write(f"\nanalyze: {cold:.0f} sentences/s cold, {warm:.0f} from the cache\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
