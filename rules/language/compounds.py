"""Takes long compounds apart at their main joints (LS-W-07), carefully: a word that is not understood stays whole.

First the splits that the glossary knows, then HanTa's morphemes, then pairs of frequent words. A part keeps its
linking letters ("Abfall", "entsorgungs", "gebühr"). Short and very frequent compounds (Jobcenter, Krankenhaus) stay
whole: readers know them as one word. At most three parts: more boundaries disturb more than they help.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from wordfreq import zipf_frequency

MAX_PARTS = 3
WHOLE_UP_TO = 10  # letters
KNOWN_FROM_ZIPF = 4.1  # a compound as frequent as this is read as one word
_PART_ZIPF = 2.5
_GUESSED_ZIPF = 2.3  # where HanTa knows nothing, both parts must be words, and together clearly known
_GUESSED_SUM = 6.0
_JOINED_ZIPF = 3.3
_JOINED_LENGTH = 15
_MIN_PART = 4

# Words whose parts would mislead, or that people do not read as compounds, with any ending of a person.
_WHOLE = re.compile(
    r"(?:antragsteller|ansprechpartner|gemeinderät|stadträt|kreisrät|mitarbeiter|arbeitgeber|arbeitnehmer"
    r"|bürgermeister|oberbürgermeister|wissenschaftler|rücksichtnahme|vorsitzende|sachverständige|auszubildende"
    r"|selbstständige|angehörige|beigeordnete|alleinerziehende|zugewanderte|eingewanderte|arbeitslose|erwerbslose|quadratmeter|kubikmeter|stundenkilometer)"
    r"(?:s|n|r|e|in|innen)?"
)
# Verb prefixes and particles, which no compound begins with.
_PREFIXES = frozenset(
    (
        "zusammen", "wieder", "voraus", "heraus", "hinter", "unter", "über", "gegen", "herein", "hinein", "vorbei",
        "zurück", "durch", "entgegen", "weiter", "zwischen", "ohne", "nach", "neben", "gegenüber", "miss", "inter",
    )
)  # fmt: skip
_SHORT_LEFT = frozenset(("sach", "miet", "wohn", "schul", "fahr", "lehr"))
_ENDING = re.compile(r"(?:innen|in|isch\w*|ung|ungen|ier\w+|ende|enden|er|ern)$")
_PARTICLES = ("zusammen", "wieder", "voraus", "heraus", "herein", "hinein", "zurück", "vorbei", "entgegen")
_SHORT_PARTS = frozenset(("amt", "bau", "rat", "tag", "not", "weg", "hof", "haus", "bus", "rad", "weg", "ort", "art"))
# Derivations and the ends of place names are no parts.
_NO_PART = frozenset((
    "schaft", "schaften", "keit", "keiten", "heit", "heiten", "ling", "linge", "haft", "losigkeit",
    "barkeit", "samkeit", "igkeit", "isch", "ismus", "ierung", "ierungen", "hausen", "kirchen", "burg",
    "thal", "bach", "furt", "brück", "felde", "walde", "ingen", "roda", "rode", "leben", "stetten",
    "weiler", "born", "rath", "stellung", "stellungen", "setzung", "setzungen", "nahme", "nahmen",
    "lichkeit", "stand", "innen", "erin", "erinnen", "ende", "enden", "ender", "rinnen", "lose", "losen",
    "loser", "bruch", "winden", "linden", "nagel", "knecht", "busch", "berge", "straße", "gasse", "allee",
    "chaussee", "weg", "fahrende", "fahrenden", "ellen", "slot", "sinnen", "roth", "tausend", "hundert",
    "lerin", "nerin", "igung", "tigung", "rung", "rungen", "lung", "lungen", "tung", "tungen",
))  # fmt: skip
# Frequent second parts of place names: after a rare first part they are read as a name.
_PLACE_ENDS = frozenset(("stadt", "dorf", "feld", "heim", "berg", "stein", "land", "hain", "grund", "brunn", "tal"))
_NEEDS_S = ("ung", "heit", "keit", "schaft", "ion", "tät", "ling", "tum")
_STRONG_JOINTS = tuple(f"{ending}s" for ending in _NEEDS_S)
_STRONG_ZIPF = 3.0
_UMLAUTS = str.maketrans("äöü", "aou")


class CompoundSplitter:
    """Splits words; `glossary_splits` maps a compound to itself with hyphens. May be shared by threads."""

    def __init__(self, glossary_splits: Mapping[str, str] | None = None, cache_size: int = 20_000) -> None:
        self._known: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for word, hyphened in (glossary_splits or {}).items():
            if len(word) <= WHOLE_UP_TO or "-" in word or "-" not in hyphened:
                continue
            *heads, last = hyphened.lower().split("-")
            self._known.setdefault("".join(heads)[:_MIN_PART], []).append((tuple(heads), last))
        self._model: Any = None
        self._cached = lru_cache(cache_size)(self._split)

    def split(self, word: str) -> tuple[str, ...]:
        """The parts of a word as written, one part where it stays whole; joined they are the word again."""
        return self._cached(word)

    def render(self, word: str, separator: str) -> str:
        """The word for the eye: with "-" each part with a capital (Land-Kreis), with "·" in lower case, with ""
        as it is. A word in lower case keeps its lower case.
        """
        parts = self.split(word) if separator else (word,)
        if separator == "-" and word[:1].isupper():
            return separator.join(part[0].upper() + part[1:] for part in parts)
        return separator.join(parts)

    def _split(self, word: str) -> tuple[str, ...]:
        lower = word.lower()
        if not word.isalpha() or len(word) <= WHOLE_UP_TO or word.isupper() or _WHOLE.fullmatch(lower):
            return (word,)
        if not word[1:].islower() or zipf_frequency(word, "de") >= KNOWN_FROM_ZIPF:
            return (word,)
        parts = self._from_glossary(lower)
        if parts is None and word[0].isupper():
            lemma, atoms = self._atoms(word)
            if len(lemma) <= WHOLE_UP_TO or zipf_frequency(lemma, "de") >= KNOWN_FROM_ZIPF:
                return (word,)
            parts = _joined(atoms)
        if parts is None or len(parts) < 2:
            return (word,)
        return (word[: len(parts[0])], *parts[1:])

    def _from_glossary(self, lower: str) -> tuple[str, ...] | None:
        for heads, last in self._known.get(lower[:_MIN_PART], ()):
            head = "".join(heads)
            rest = lower[len(head) :]
            if lower.startswith(head) and _is_form(rest, last):
                return (*heads, rest)
        return None

    def _atoms(self, word: str) -> tuple[str, list[str]]:
        """The lemma and all certain parts, from left to right."""
        lower = word.lower()
        lemma, morphemes = self._analyze(word)
        stems = [tag for _, tag in morphemes if not tag.startswith(("SUF", "FUGE", "PTK"))]
        if len(stems) > 1 and stems[-1] == "ADJ":
            return lemma, [lower]
        atoms = _atoms_of(morphemes)
        if "".join(atoms) != lower:
            atoms = [lower]
        if len(atoms) == 1:
            pair = _guessed_pair(lower)
            if pair is None:
                return lemma, atoms
            atoms = [part for half in pair for part in self._inner(half)]
        elif not all(_is_known(atom, last=i == len(atoms) - 1) for i, atom in enumerate(atoms)):
            atoms = [lower]
        if len(atoms) == 2 and atoms[1] in _PLACE_ENDS and _left_zipf(atoms[0]) < _JOINED_ZIPF:
            atoms = [lower]
        return lemma, atoms

    def _inner(self, part: str) -> list[str]:
        if len(part) <= WHOLE_UP_TO:
            return [part]
        bare = next((part[: -len(joint)] for joint in ("s",) if part.endswith(joint)), part)
        for form in (part, bare):
            _, morphemes = self._analyze(form.capitalize())
            atoms = _atoms_of(morphemes)
            if "".join(atoms) == form and len(atoms) > 1 and all(_is_known(a, last=True) for a in atoms[-1:]):
                atoms[-1] += part[len(form) :]
                return atoms
        return [part]

    def _analyze(self, word: str) -> tuple[str, Sequence[tuple[str, str]]]:
        if self._model is None:
            from HanTa.HanoverTagger import HanoverTagger  # noqa: PLC0415 – loads a model, only when needed

            self._model = HanoverTagger("morphmodel_ger.pgz")
        lemma, morphemes, _ = self._model.analyze(word, taglevel=3)
        return str(lemma), morphemes


def _atoms_of(morphemes: Sequence[tuple[str, str]]) -> list[str]:
    """Stems with what belongs to them: linking letters and endings to the left, verb prefixes to the right."""
    atoms: list[str] = []
    prefix = ""
    for text, tag in morphemes:
        if tag.startswith(("PTK", "PREF")):
            prefix += text
        elif atoms and (tag == "FUGE" or tag.startswith(("SUF", "PRESPART"))):
            atoms[-1] += text
        else:
            atoms.append(prefix + text)
            prefix = ""
    if prefix:
        atoms.append(prefix)
    return atoms


def _is_known(part: str, *, last: bool) -> bool:
    if part in _NO_PART or (len(part) < _MIN_PART and part not in _SHORT_PARTS):
        return False
    return (_right_zipf(part) if last else _left_zipf(part)) >= _PART_ZIPF


def _base_forms(part: str) -> Iterator[str]:
    """What the first part of a compound may be as a word of its own."""
    yield part
    for joint in ("es", "en", "er", "s", "n", "e"):
        if part.endswith(joint) and len(part) - len(joint) >= 3:
            yield part[: -len(joint)]
    yield f"{part}e"
    yield f"{part}en"
    yield f"{part}n"


def _guessed_pair(lower: str) -> tuple[str, str] | None:
    """The two halves with the most frequent rarer half, where both are clearly words."""
    best: tuple[float, str, str] | None = None
    if lower.startswith(_PARTICLES):
        return None
    for i in range(_MIN_PART, len(lower) - 2):
        left, right = lower[:i], lower[i:]
        if left in _PREFIXES or left.endswith(_NEEDS_S) or not _may_be_guessed(left, right):
            continue
        rarity, known = _left_zipf(left), _right_zipf(right)
        if left.endswith(_STRONG_JOINTS) and known >= _STRONG_ZIPF:
            # After -ungs, -heits … a new word must begin, even if the first one is rare.
            rarity = max(rarity, _GUESSED_ZIPF) + 1
        score = min(rarity, known)
        if score >= _GUESSED_ZIPF and rarity + known >= _GUESSED_SUM and (best is None or score > best[0]):
            best = (score, left, right)
    return (best[1], best[2]) if best else None


def _may_be_guessed(left: str, right: str) -> bool:
    """Short halves and halves that look like endings are only believed where they are very common words."""
    if len(right) <= 8 and _ENDING.search(right):
        return False
    if len(left) == _MIN_PART and left not in _SHORT_LEFT and zipf_frequency(left, "de") < KNOWN_FROM_ZIPF:
        return False
    if len(right) == _MIN_PART and zipf_frequency(right, "de") < KNOWN_FROM_ZIPF:
        return False
    return _is_known(right, last=True) and zipf_frequency(right, "de") >= _GUESSED_ZIPF - 1


def _right_zipf(right: str) -> float:
    forms = (right, *(right.removesuffix(ending) for ending in ("innen", "in", "en", "n", "e", "s", "es")))
    return max(zipf_frequency(form, "de") for form in forms if len(form) >= 3)


def _left_zipf(left: str) -> float:
    if left.endswith("s") and left[:-1].endswith(_NEEDS_S):
        return zipf_frequency(left[:-1], "de")
    return max(zipf_frequency(form, "de") for form in _base_forms(left))


def _joined(atoms: Sequence[str]) -> tuple[str, ...]:
    """At most three parts: neighbours that make a well-known word come together first."""
    parts = list(atoms)
    for i in range(len(parts) - 1):
        other = "s" + parts[i + 1]
        if parts[i].endswith("s") and other != "samt" and not _has_s(parts[i]) and _right_zipf(other) >= _PART_ZIPF:
            # Antrags-teller or Antrag-steller: the boundary is not certain
            return ("".join(parts),)
    while len(parts) > 1:
        scored = [(_joined_score(parts[i], parts[i + 1]), i) for i in range(len(parts) - 1)]
        score, i = max(scored)
        if score <= 0 and len(parts) <= MAX_PARTS:
            break
        if len(parts) == 2:
            break
        parts[i : i + 2] = [parts[i] + parts[i + 1]]
    return tuple(parts)


def _has_s(part: str) -> bool:
    return part[:-1].endswith(_NEEDS_S)


def _joined_score(left: str, right: str) -> float:
    """How well two parts are known as one word; 0 or less where they had better stay apart."""
    word = left + right
    zipf = _known_zipf(word)
    if zipf >= _JOINED_ZIPF and len(word) <= _JOINED_LENGTH:
        return zipf
    if zipf >= 2.0 and len(word) <= WHOLE_UP_TO + 1:
        return zipf
    return zipf - 10


def _known_zipf(word: str) -> float:
    return max(zipf_frequency(form, "de") for form in (word, word.removesuffix("s"), f"{word}e"))


def _is_form(word: str, base: str) -> bool:
    """Whether word is base with an ending, with or without umlaut."""
    if word == base:
        return True
    folded, stem = word.translate(_UMLAUTS), re.sub(r"(?:e|er|um|a)$", "", base).translate(_UMLAUTS)
    rest = folded[len(stem) :]
    return (
        folded.startswith(stem)
        and re.fullmatch(r"(?:e|er|a)?(?:s|es|ses|n|en|e|se|sen|er|ern|in|innen|em)?", rest) is not None
    )
