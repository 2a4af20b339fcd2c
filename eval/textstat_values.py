"""The scores as the library textstat gives them, to be shown beside ours.

Why the two differ (textstat 0.7.13, measured):

- Sentences: textstat drops sentences of one or two words, splits at abbreviations and ordinals ("§ 37 Abs.
  1",
  "31. Dezember", "z. B.") and sees no boundary at a line break, so headings and lists run together.
- Syllables: it counts the places to hyphenate (pyphen) and loses one-letter first syllables (Abend, über,
  oder).
- Words: it deletes hyphens and middle dots, so that "Bundes-Tag" is one long word, which ours is too, but
  "8–12" or "und/oder" are glued to one word, too.
- It has no gSMOG (its SMOG is the English one), and knows German only after set_lang.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any


@lru_cache(maxsize=1)
def _textstat() -> Any:
    from textstat.textstat import textstatistics  # noqa: PLC0415 – 0.3 s to import

    # An own instance: the language of textstat's shared one belongs to whoever else uses it.
    german = textstatistics()
    german.set_lang("de_DE")
    return german


def textstat_values(text: str) -> dict[str, float]:
    """Flesch-Amstad, WSTF 1 to 4, LIX and RIX by textstat, under the names of `eval.readability`; empty where
    textstat counts no word. It tells nothing from "no text": it answers 0, which is no score.
    """
    german = _textstat()
    if not german.lexicon_count(text):
        return {}
    values = {
        "flesch_amstad": float(german.flesch_reading_ease(text)),
        "lix": float(german.lix(text)),
        "rix": float(german.rix(text)),
    }
    for variant in (1, 2, 3, 4):
        values[f"wstf{variant}"] = float(german.wiener_sachtextformel(text, variant))
    return values
