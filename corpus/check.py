#!/usr/bin/env python3
"""Reports pairs that may break GUIDE.md: `check.py [FOLDER]`; exits 1 where there is anything to read.

A report is a reason to look, not a verdict: contact lines, list items and captions need no full stop, and a comma
after a list ("die Tafel, die Schule und das Amt") looks like a relative clause.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from simplifier.corpus import Pair, load_pairs
from simplifier.corpus_split import near_pairs

PHENOMENA = frozenset(
    {
        "passiv",
        "genitiv",
        "nominalstil",
        "relativsatz",
        "nebensatz",
        "konjunktiv",
        "indirekte_rede",
        "partizipialattribut",
        "infinitivsatz",
        "negation",
        "komposita",
        "fremdwort",
        "abkuerzung",
        "zahl",
        "prozent",
        "datum",
        "geld",
        "aufzaehlung",
        "funktionsverbgefuege",
        "metapher",
        "eigennamen",
        "einschub",
        "lange_satzklammer",
        "pronomen",
        "leicht",
    }
)
PHRASE_TOPICS = frozenset({"kontakt", "liste", "ueberschrift", "bildtext"})
MAX_WORDS = 15
MAX_LINES = 8
SUBORDINATE = re.compile(
    r"(?<!Ja)(?<!Nein),\s+(dass|weil|obwohl|nachdem|bevor|sodass|während|damit|falls|sofern|indem|ob|der|die|das|"
    r"dessen|deren|denen|welche[rs]?|wo|wodurch|womit)\s",
    re.IGNORECASE,
)
WORD = re.compile(r"\w+(?:[.,:]\d+)*")
NUMBER_WORDS = {
    "ein": "1",
    "zwei": "2",
    "drei": "3",
    "vier": "4",
    "fünf": "5",
    "sechs": "6",
    "sieben": "7",
    "acht": "8",
    "neun": "9",
    "zehn": "10",
    "elf": "11",
    "zwölf": "12",
}
ALWAYS_ALLOWED = frozenset({"1", "2", "3", "10", "100"})


def problems(pair: Pair) -> Iterator[str]:
    """What in one pair should be read again."""
    if not set(pair.phenomena) <= PHENOMENA:
        yield f"unknown phenomena {sorted(set(pair.phenomena) - PHENOMENA)}"
    if len(pair.target) > MAX_LINES:
        yield f"{len(pair.target)} lines"
    for sentence in pair.target:
        if (count := len(WORD.findall(sentence))) > MAX_WORDS:
            yield f"{count} words: {sentence}"
        if sentence[-1] not in ".!?:" and pair.topic not in PHRASE_TOPICS:
            yield f"no final punctuation: {sentence}"
        if SUBORDINATE.search(sentence):
            yield f"subordinate clause: {sentence}"
        if re.search(r"[()–—„“\"·]", sentence):
            yield f"bracket, dash or quotation mark: {sentence}"
        if "%" in sentence or "Prozent" in sentence:
            yield f"per cent: {sentence}"
    yield from _figures(pair)


def _figures(pair: Pair) -> Iterator[str]:
    if "prozent" in pair.phenomena or "%" in pair.source or "Prozent" in pair.source:
        return
    source, target = (set(re.findall(r"\d+", text)) for text in (pair.source, " ".join(pair.target)))
    if lost := source - target:
        yield f"figures lost: {sorted(lost)}"
    spelled = {figure for word, figure in NUMBER_WORDS.items() if re.search(rf"\b{word}", pair.source, re.IGNORECASE)}
    added = target - source - spelled - ALWAYS_ALLOWED
    if added and "zahl" not in pair.phenomena:
        yield f"figures added: {sorted(added)}"


def main(folder: Path) -> int:
    """Prints every report; 1 where there is one."""
    pairs = load_pairs(folder)
    reports = [f"{pair.id}: {problem}" for pair in pairs for problem in problems(pair)]
    for later, earlier in near_pairs([pair.source for pair in pairs]):
        if pairs[later].split != pairs[earlier].split:
            reports.append(f"{pairs[later].id}: close to {pairs[earlier].id}, but in another split")
    sys.stdout.write("".join(f"{report}\n" for report in reports))
    sys.stdout.write(f"{len(pairs)} pairs, {len(reports)} to read\n")
    return 1 if reports else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent))
