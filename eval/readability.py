"""Readability scores for German with counts of our own (`eval.counts`).

Formulas (W words, S sentences, Y syllables; MS, IW, ES: per cent of words with 3 syllables or more, with more
than 6 letters, with one syllable; SL = W/S):

- flesch_amstad  180 − SL − 58.5·Y/W                                    (Amstad 1978; 0 hard … 100 easy)
- wstf1          0.1935·MS + 0.1672·SL + 0.1297·IW − 0.0327·ES − 0.875  (Bamberger & Vanecek 1984;
- wstf2          0.2007·MS + 0.1682·SL + 0.1373·IW − 2.779               school grade 4 … 15)
- wstf3          0.2963·MS + 0.1905·SL − 1.1144
- wstf4          0.2744·MS + 0.2656·SL − 1.693
- lix            SL + IW                                                (Björnsson 1968)
- rix            long words / S                                         (Anderson 1983)
- gsmog          √(30·words with 3 syllables or more / S) − 2           ("Qu", Bamberger & Vanecek, p. 78)

No value is clipped: short plain sentences leave the scales, and `describe` says so. No value exists for a
text without words. The scores see neither passive nor negation nor sense; `conformity` tells about the
rules.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from itertools import pairwise

from eval.counts import Counts, count_sentences, sentences
from eval.textstat_values import textstat_values
from rules.core import Finding, Severity

SCHEMA = "simplifier/scores/1"
MIN_WORDS = 100
"""Below, the values jump with every word (the formulas were fitted on samples of about 100 words)."""

SEVERITY_WEIGHTS: Mapping[Severity, float] = {"error": 3.0, "warning": 1.0, "info": 0.2}


@dataclass(frozen=True, slots=True)
class Scores:
    """Scores of a text. `values`: name → value, empty without words; `parts`: the classic scores where each
    part of a cut compound counts as a word; `textstat`: the same scores by textstat where it has them;
    `notes`: German sentences about the reliability.
    """

    values: Mapping[str, float]
    counts: Counts
    notes: tuple[str, ...] = ()
    parts: Mapping[str, float] = field(default_factory=dict)
    textstat: Mapping[str, float] = field(default_factory=dict)

    def to_json(self) -> dict[str, object]:
        """The object of `simplifier score --json` (contract: DESIGN.md)."""
        return {
            "schema": SCHEMA,
            "scores": {**self.values, "parts": dict(self.parts), "textstat": dict(self.textstat)},
            "counts": asdict(self.counts),
            "notes": list(self.notes),
        }


def score(text: str, *, findings: Sequence[Finding] | None = None, compare: bool = True) -> Scores:
    """All scores of `text`, a sentence or a paragraph a line.

    With `findings` (of the whole text) also `findings_per_100_sentences` and `conformity`. `compare=False`
    leaves textstat's values out, which take longer than our own.
    """
    found = sentences(text)
    counts = count_sentences(found)
    if not counts.words:
        return Scores({}, counts, ("Kein Text: Es gibt keine Werte.",))
    values = {
        **formulas(counts),
        "sentence_length_mean": counts.words / counts.sentences,
        "sentence_length_max": float(counts.longest_sentence),
        "long_word_share": 100 * counts.long_words / counts.words,
        "syllables_per_word": counts.syllables / counts.words,
    }
    if findings is not None:
        values["findings_per_100_sentences"] = 100 * len(findings) / counts.sentences
        values["conformity"] = conformity(findings, counts.sentences)
    notes: tuple[str, ...] = ()
    if counts.words < MIN_WORDS:
        notes = (
            f"Der Text ist kurz: {counts.words} {'Wort' if counts.words == 1 else 'Wörter'}. "
            f"Unter {MIN_WORDS} Wörtern sind die Werte unsicher.",
        )
    return Scores(
        values,
        counts,
        notes,
        formulas(count_sentences(found, parts=True)),
        textstat_values(text) if compare else {},
    )


def formulas(counts: Counts) -> dict[str, float]:
    """The classic scores from counts; empty where there is no word."""
    if not counts.words or not counts.sentences:
        return {}
    length = counts.words / counts.sentences
    ms, iw, es = (
        100 * n / counts.words for n in (counts.polysyllables, counts.long_words, counts.monosyllables)
    )
    return {
        "flesch_amstad": 180 - length - 58.5 * counts.syllables / counts.words,
        "wstf1": 0.1935 * ms + 0.1672 * length + 0.1297 * iw - 0.0327 * es - 0.875,
        "wstf2": 0.2007 * ms + 0.1682 * length + 0.1373 * iw - 2.779,
        "wstf3": 0.2963 * ms + 0.1905 * length - 1.1144,
        "wstf4": 0.2744 * ms + 0.2656 * length - 1.693,
        "lix": length + iw,
        "rix": counts.long_words / counts.sentences,
        "gsmog": math.sqrt(30 * counts.polysyllables / counts.sentences) - 2,
    }


def conformity(findings: Sequence[Finding], sentence_count: int) -> float:
    """How well a text keeps the rules, 0 to 100: 100 / (1 + w), where w is the weight of the findings a
    sentence (error 3, warning 1, info 0.2). 100 without findings, 50 at one warning a sentence, 25 at one
    error a sentence.

    A rate, so text of the same quality that is added changes nothing; it needs no upper bound for findings.
    Raises ValueError where there is no sentence: no text is not a good text.
    """
    if sentence_count < 1:
        raise ValueError("no sentences")
    return 100 / (1 + sum(SEVERITY_WEIGHTS[f.severity] for f in findings) / sentence_count)


_BANDS: Mapping[str, tuple[tuple[float, str], ...]] = {
    # (lower bound, wording)
    "flesch_amstad": (
        (-math.inf, "unter der Skala: schwerer als „sehr schwer“"),
        (0, "sehr schwer"),
        (30, "schwer"),
        (50, "eher schwer"),
        (60, "mittel"),
        (70, "eher leicht"),
        (80, "leicht"),
        (90, "sehr leicht"),
        (100 + 1e-9, "über der Skala: leichter als „sehr leicht“"),
    ),
    "lix": (
        (-math.inf, "wie Bücher für Kinder und Jugendliche"),
        (40, "wie Romane"),
        (50, "wie Sachbücher"),
        (60 + 1e-9, "wie Fachbücher"),
    ),
    "rix": (
        (-math.inf, "sehr leicht"),
        (1.8, "leicht bis mittel"),
        (3.7, "mittel bis schwer"),
        (7.2 + 1e-9, "sehr schwer"),
    ),
}
_GRADES = ("wstf1", "wstf2", "wstf3", "wstf4", "gsmog")
_FIRST_GRADE, _LAST_GRADE = 4, 15
_UNITS: Mapping[str, str] = {
    "sentence_length_mean": "Wörter je Satz",
    "sentence_length_max": "Wörter im längsten Satz",
    "long_word_share": "von 100 Wörtern haben mehr als 6 Buchstaben",
    "syllables_per_word": "Silben je Wort",
    "findings_per_100_sentences": "Befunde auf 100 Sätze",
    "conformity": "von 100 Punkten für die Regeln",
}


def describe(name: str, value: float) -> str:
    """What a value means, in German; "" for a name that is not known. Values off the scale are called so."""
    if name in _GRADES:
        if value < _FIRST_GRADE:
            return f"unter der Skala: leichter als Klasse {_FIRST_GRADE}"
        if value > _LAST_GRADE:
            return f"über der Skala: schwerer als Klasse {_LAST_GRADE}"
        return f"Klasse {round(value)}"
    if name in _BANDS:
        bands = (*_BANDS[name], (math.inf, ""))
        return next(words for (low, words), (high, _) in pairwise(bands) if low <= value < high)
    return _UNITS.get(name, "")
