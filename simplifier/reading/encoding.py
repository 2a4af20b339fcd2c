"""Bytes to text: byte order mark, declared charset (HTML), UTF-8, UTF-16, then a guess among Western
encodings.
"""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

from simplifier.reading import refusals

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{1,40})|"
                       rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9_:.-]{1,40})", re.I)  # fmt: skip
_FOREIGN = re.compile(r"[^\x00-\x7f]")
_GUESSES = ["cp1252", "iso8859_15", "cp850", "mac_roman"]
_SAMPLE = 50_000
_UMLAUTS = frozenset("äöüÄÖÜß")
_GERMAN_SIGNS = frozenset("éèáàç€§°–—„“”‚‘’»«›‹…•·²³½¼")
_GOOD_FIT = 0.3
_MOST_CHAOS = 0.1


def decode(data: bytes, name: str, *, html: bool = False) -> str:
    """The text of `data`. `name` is for messages; `html` looks for a declared charset first.

    Raises InputError LS-E103 (binary) or LS-E104 (encoding cannot be told).
    """
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _strict(data[len(bom) :], encoding, name)
    wide = _utf16_without_bom(data)
    if wide:
        return _strict(data, wide, name)
    if _is_binary(data):
        raise refusals.binary_file(name)
    if html:
        declared = _declared(data)
        if declared:
            try:
                return data.decode(declared)
            except UnicodeDecodeError:
                pass  # pages often declare what they are not
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _guess(data, name)


def _strict(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise refusals.unknown_encoding(name) from error


def _utf16_without_bom(data: bytes) -> str | None:
    """Western text in UTF-16 has a NUL in nearly every second byte."""
    sample = data[:_SAMPLE]
    if len(sample) < 4 or len(data) % 2:
        return None
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if odd > half * 0.7 and even < half * 0.05:
        return "utf-16-le"
    if even > half * 0.7 and odd < half * 0.05:
        return "utf-16-be"
    return None


def _is_binary(data: bytes) -> bool:
    sample = data[:_SAMPLE]
    control = sum(sample.count(b) for b in range(32) if b not in (9, 10, 11, 12, 13, 27))
    return b"\0" in data or control > len(sample) * 0.01


def _declared(data: bytes) -> str | None:
    match = _DECLARED.search(data[:4096])
    if not match:
        return None
    label = (match.group(1) or match.group(2)).decode("ascii")
    try:
        found = codecs.lookup(label).name
    except LookupError:
        return None
    # The web standard reads these labels as cp1252, because pages that say them mean it.
    return "cp1252" if found in {"iso8859-1", "ascii"} else found


def _guess(data: bytes, name: str) -> str:
    """Western encodings are told apart by how German their signs beyond ASCII come out; charset-normalizer,
    which takes "f³r" for as good as "für" in a short text, is asked where none of them fits.
    """
    fits: dict[str, float] = {}
    for encoding in _GUESSES:
        try:
            fits[encoding] = _fit(data.decode(encoding))
        except UnicodeDecodeError:
            continue
    best = max(fits, key=lambda encoding: fits[encoding], default=None)
    if best and fits[best] >= _GOOD_FIT:
        return data.decode(best)
    match = from_bytes(data[:_SAMPLE]).best()
    if match is None or match.chaos > _MOST_CHAOS:
        raise refusals.unknown_encoding(name)
    return _strict(data, match.encoding, name)


def _fit(text: str) -> float:
    """At most 1 (all signs beyond ASCII are umlauts), below 0 where most of them are foreign to German."""
    foreign = _FOREIGN.findall(text)[:_SAMPLE]
    points = sum(1.0 if c in _UMLAUTS else 0.5 if c in _GERMAN_SIGNS else -1.0 for c in foreign)
    return points / len(foreign)
