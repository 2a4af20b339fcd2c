"""What a model's output must be to be a proposal at all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence


def is_sound(lines: Sequence[str]) -> bool:
    """Whether an output is text at all: it has lines with letters or figures, none twice, no word sequence of
    four over and over, no broken character, and not the words of the prompt.
    """
    if not lines or len(set(lines)) < len(lines) or not all(any(map(str.isalnum, line)) for line in lines):
        return False
    if any("\ufffd" in line or line.startswith(("Schwer:", "Leicht:")) for line in lines):
        return False
    for line in lines:
        words = line.split()
        runs = Counter(zip(words, words[1:], words[2:], words[3:], strict=False))
        if runs and max(runs.values()) > 2:
            return False
    return True
