"""Differences by words, marked for eyes and for screen readers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Literal

from simplifier.ui.markup import esc

Change = Literal["same", "added", "removed"]
_WORD = re.compile(r"\w+(?:[-·./:]\w+)*|[^\w\s]|\s+")


def changes(before: str, after: str) -> Iterator[tuple[Change, str]]:
    """Runs of text that are the same, added or removed; joined without the added ones they give `before`."""
    old, new = _WORD.findall(before), _WORD.findall(after)
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            yield "same", "".join(old[i1:i2])
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
