"""A document's title where the source does not say one."""

from __future__ import annotations

from collections.abc import Sequence

from simplifier.document import Block
from simplifier.reading.shape import is_dateline

_LONGEST = 80


def title_of(blocks: Sequence[Block], fallback: str = "") -> str:
    """The first heading; else `fallback`; else the beginning of the first block (at most 80 characters)."""
    for block in blocks:
        if block.kind == "heading":
            return block.text
    if fallback or not blocks:
        return fallback
    first = next((block for block in blocks if not is_dateline(block.text)), blocks[0])
    text = first.text.split("\n", 1)[0]
    if len(text) <= _LONGEST:
        return text
    return text[:_LONGEST].rsplit(" ", 1)[0].rstrip(" ,;:–-") + " …"
