"""Characters: one form for what looks the same, so that every later step may compare plainly."""

from __future__ import annotations

import re
import unicodedata

_LINE_ENDS = re.compile(r"\r\n?|[\u2028\u2029\u0085\x0b\x0c]")
_SPACES = re.compile(r"[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
# A zero-width joiner between two pictographs holds one emoji together; everywhere else it is dirt.
_INVISIBLE = re.compile(
    "[\u00ad\u200b\u200c\u200e\u200f\u2060-\u2064\u202a-\u202e\u2066-\u2069\ufeff\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]"
    "|(?<![\u2600-\u27bf\ufe0f\U0001f000-\U0001faff])\u200d"
)


def normalise(text: str) -> str:
    """One form: NFC, line feeds, plain spaces and hyphens; soft hyphens, zero-width, bidi and control
    characters dropped. Typographic quotes and dashes stay as they are.
    """
    text = _LINE_ENDS.sub("\n", text)
    text = _INVISIBLE.sub("", _SPACES.sub(" ", text))
    return unicodedata.normalize("NFC", text.replace("\u2011", "-"))
