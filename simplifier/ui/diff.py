"""Differences by words, marked for eyes and for screen readers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Literal

from simplifier.ui.markup import esc

Change = Literal["same", "added", "removed"]
_WORD = re.compile(r"\s*(?:\w+(?:[-·./:]\w+)*|[^\w\s])\s*|\s+")


def changes(before: str, after: str) -> Iterator[tuple[Change, str]]:
    """Runs of words that are the same, added or removed. Same and added ones joined give `after`; other spaces or
    line breaks count as no change.
    """
    old, new = _WORD.findall(before), _WORD.findall(after)
    matcher = SequenceMatcher(None, [word.strip() for word in old], [word.strip() for word in new], autojunk=False)
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal":
            yield "same", "".join(new[j1:j2])
            continue
        if i2 > i1:
            yield "removed", "".join(old[i1:i2])
        if j2 > j1:
            yield "added", "".join(new[j1:j2])


def diff_html(before: str, after: str) -> str:
    """`before` → `after` as HTML with <del> and <ins>."""
    parts: list[str] = []
    for change, text in changes(before, after):
        shown = esc(text).replace("\n", "<br>")
        if change == "same" or not text.strip():
            parts.append(shown if change != "removed" else " ")
        elif change == "removed":
            parts.append(f'<del><span class="ls-nur-vorlesen">gestrichen: </span>{shown}</del> ')
        else:
            parts.append(f'<ins><span class="ls-nur-vorlesen">neu: </span>{shown}</ins> ')
    return f'<p class="ls-unterschied">{"".join(parts)}</p>'
