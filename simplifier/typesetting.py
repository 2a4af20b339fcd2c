"""Sets lines: one sentence a line, list signs, long compounds taken apart.

Norms: LS-G-01 and LS-W-07 in the catalogue. Figures are not touched: telephone numbers in groups are a rule (LS-Z-06),
so that the ledger sees them. What depends on the width of a screen is left to the views (`break_line`, LS-G-11).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import Protocol

from rules.engine import BULLET
from rules.profiles.profile import Profile
from simplifier.reading.shape import is_address_line

__all__ = ["BULLET", "LINE_WIDTH", "CompoundRenderer", "break_line", "typeset", "unset"]

LINE_WIDTH = 85
"""Characters a line may have on a screen (LS-G-11)."""


class CompoundRenderer(Protocol):
    """Takes long compounds apart for the eye."""

    def render(self, word: str, separator: str) -> str:
        """The word with its parts joined by the separator, or the word itself where it is short or unknown."""
        ...


_BULLETS = re.compile(r"[-–—•*·▪‣◦●]\s+")
_SPACES = re.compile(r"\s+")
# What is no running text: addresses of pages and mails, paths, whatever has a figure, dot or slash inside.
_TOKEN = re.compile(r"\S+")
_WORD = re.compile(r"[^\W\d_]+(?:[-·][^\W\d_]+)*")
_ADDRESS = re.compile(r"@|://|^www\.|[^\W\d_][./_][^\W\d_]|\d[^\W_]|[^\W\d_]\d", re.I)
_TITLES = frozenset({"Herr", "Herrn", "Frau", "Dr.", "Doktor", "Prof.", "Professor", "Professorin", "Familie"})


def typeset(
    lines: Sequence[str], profile: Profile, splitter: CompoundRenderer, *, keep: Collection[str] = ()
) -> tuple[str, ...]:
    """The lines as they are shown. Words in `keep`, names after a title, words that are hyphenated already,
    postal, web and mail addresses stay as they are; empty lines are dropped. Setting twice changes nothing.
    """
    kept = frozenset(keep)
    return tuple(done for line in lines if (done := _set(line, profile.separator, splitter, kept)))


def _set(line: str, separator: str, splitter: CompoundRenderer, keep: frozenset[str]) -> str:
    text = _SPACES.sub(" ", line).strip()
    match = _BULLETS.match(text)
    sign = BULLET if match else ""
    text = text[match.end() :] if match else text
    if separator and not is_address_line(text):
        text = _split_compounds(text, separator, splitter, keep)
    return sign + text if text else ""


def _split_compounds(text: str, separator: str, splitter: CompoundRenderer, keep: frozenset[str]) -> str:
    pieces: list[str] = []
    position, name = 0, False
    for token in _TOKEN.finditer(text):
        pieces.append(text[position : token.start()])
        position, raw = token.end(), token.group()
        if _ADDRESS.search(raw) or name:
            pieces.append(raw)
        else:
            pieces.append(_WORD.sub(lambda m: _render(m.group(), separator, splitter, keep), raw))
        # "Frau Doktor Annegret Sommerfeld hilft": the words with a capital after a title are the name.
        name = raw in _TITLES or (name and raw[:1].isupper() and raw[-1:].isalnum())
    return "".join(pieces) + text[position:]


def _render(word: str, separator: str, splitter: CompoundRenderer, keep: frozenset[str]) -> str:
    if "-" in word or "·" in word or word in keep or word.isupper():
        return word
    return splitter.render(word, separator)


def unset(line: str, splitter: CompoundRenderer | None = None) -> str:
    """The line with its compounds joined again, for analysis and scores.

    With the `splitter` exact: only what it would take apart the same way is joined. Without, every word
    whose parts look like nouns of a compound is ("Bundes-Gesetz"; not "E-Mail", "SGB-II-Bescheid",
    "Müller-Lüdenscheidt" is).
    """
    return _WORD.sub(lambda m: _joined(m.group(), splitter), line)


def _joined(word: str, splitter: CompoundRenderer | None) -> str:
    for separator in ("·", "-"):
        if separator not in word:
            continue
        parts = word.split(separator)
        joined = parts[0] + "".join(part[:1].lower() + part[1:] for part in parts[1:])
        if splitter is not None:
            if splitter.render(joined, separator) == word:
                return joined
        elif separator == "·" or all(len(p) > 2 and p[0].isupper() and p[1:].islower() for p in parts):
            return joined
    return word


_GOOD_AFTER = re.compile(r"[,:;–]$")
_CLAUSE_WORDS = frozenset(
    {"und", "oder", "aber", "denn", "sondern", "dass", "weil", "wenn", "ob", "damit", "obwohl", "bis", "als"}
)
_PHRASE_WORDS = frozenset(
    {
        "an", "am", "auf", "aus", "bei", "beim", "durch", "für", "gegen", "im", "in", "mit", "nach",
        "ohne", "seit", "über", "um", "unter", "vom", "von", "vor", "während", "wegen", "zu", "zum",
        "zur", "zwischen",
    }
)  # fmt: skip
_BINDING = frozenset(
    {
        "der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer", "eines",
        "kein", "keine", "keinen", "ihr", "ihre", "ihren", "ihrem", "ihrer", "sehr", "nicht", "Frau",
        "Herr", "Herrn", "Doktor", "Paragraf", "Absatz", "Nummer", "Artikel",
    }
)  # fmt: skip


def break_line(line: str, width: int = LINE_WIDTH) -> tuple[str, ...]:
    """The line in pieces of at most `width` characters, broken where the sense allows it: after a comma or
    colon, before "und" or a preposition; not after an article, a title or a figure. A word longer than
    `width` stays whole.
    """
    pieces: list[str] = []
    rest = line.strip()
    while len(rest) > width:
        cut = _best_break(rest, width)
        if cut is None:
            break
        pieces.append(rest[:cut].rstrip())
        rest = rest[cut:].lstrip()
    return (*pieces, rest) if rest or not pieces else tuple(pieces)


def _best_break(line: str, width: int) -> int | None:
    spaces = [m.start() for m in re.finditer(" ", line)]
    fitting = [s for s in spaces if s <= width]
    if not fitting:
        return spaces[0] if spaces else None
    # A break near the left edge leaves a stub; it is taken only where there is no other.
    wanted = [s for s in fitting if s >= width * 0.4] or fitting
    return max(wanted, key=lambda s: (_fitness(line[:s], line[s + 1 :]), s))


def _fitness(before: str, after: str) -> int:
    last, following = before.rsplit(" ", 1)[-1], after.split(" ", 1)[0].strip(".,:;!?")
    if _GOOD_AFTER.search(last):
        return 4
    if last in _BINDING or last.lower() in _PHRASE_WORDS or last.lower() in _CLAUSE_WORDS:
        return 0
    if following in _CLAUSE_WORDS:
        return 3
    if following in _PHRASE_WORDS:
        return 2
    return 0 if last[-1:].isdigit() or re.fullmatch(r"\d+\.", last) else 1
