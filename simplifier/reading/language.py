"""Is the text German? Asked only where it is long enough to tell."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 20_000
_FEWEST_WORDS = 20
_SURE = 20.0
"""Difference of log probabilities."""
# German cannot do without these; a list of names or products in a German text may, so the classifier is
# asked too.
_COMMON = frozenset(
    {
        "der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer", "und", "oder",
        "nicht", "ist", "sind", "hat", "haben", "wird", "werden", "von", "für", "mit", "auf", "im", "zum",
        "zur", "bei", "bis", "nach", "sich", "wir", "sie", "ihr", "wenn", "dass", "auch", "nur", "als",
        "am", "aus", "kann", "muss",
    }
)  # fmt: skip
_ENOUGH = 0.12


def other_language(text: str) -> str | None:
    """ISO 639-1 code of the text's language where that is certainly not German; None for German, and where
    the text is too short to tell.
    """
    words = _WORD.findall(text[:_SAMPLE])
    if len(words) < _FEWEST_WORDS:
        return None
    common = sum(word.lower() in _COMMON for word in words)
    if common >= len(words) * _ENOUGH:
        return None
    from py3langid import rank  # noqa: PLC0415 - its import takes numpy, and most texts never get here

    # Scores are log probabilities over the whole text, best first.
    scores = {language: float(score) for language, score in rank(text[:_SAMPLE])}
    best = next(iter(scores))
    if best == "de" or scores[best] - scores.get("de", float("-inf")) < _SURE:
        return None
    return str(best)
