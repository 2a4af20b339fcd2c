"""Finds glossary terms in a sentence: by written form, by lemma, inside hyphenated words; longest first."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from rules.glossary.forms import Pattern, patterns
from rules.glossary.schema import Term, read_glossary
from rules.language.types import Protected, Sentence, Token

DATA = Path(__file__).parent / "data"

_WORD = re.compile(r"[^\s,;:!?()\[\]{}„“”‚‘’\"»«›‹…]+")
_SENTENCE_WORD = re.compile(r"\w+(?:-\w+)*")
_CLOSED = frozenset(("name", "url", "email", "phone"))
_ADDRESS = re.compile(r"(?:^|\s)(?:Herrn?|Frau|Familie|Dr\.|Prof\.)\s+$")
_ENDINGS = ("", "s", "es", "e", "en", "n")
_PREFIX_FROM = 5  # letters from which a context word also counts as the beginning of a longer word


@dataclass(frozen=True, slots=True)
class Mention:
    """A term in a sentence: the entry that holds there, its place in characters, and the wording."""

    term: Term
    start: int
    end: int
    surface: str


@dataclass(frozen=True, slots=True)
class _Piece:
    text: str
    start: int
    end: int
    opens: bool  # stands where a lower-case word is written with a capital


class Glossary:
    """The terms and an index of their written forms. May be shared by threads."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self.terms = tuple(terms)
        self._by_first: dict[str, list[tuple[Pattern, Term]]] = {}
        self._by_lemma: dict[str, list[Term]] = {}
        for term in self.terms:
            for pattern in patterns(term):
                for form in pattern[0]:
                    self._by_first.setdefault(form, []).append((pattern, term))
            for name in (term.term, *term.aliases):
                if " " not in name:
                    self._by_lemma.setdefault(name, []).append(term)
        self._words: tuple[str, _Words] = ("", _Words(""))

    @classmethod
    def load(cls, folder: Path | None = None, overlay: Path | None = None) -> Glossary:
        """The shipped glossary, or that of `folder`; entries of `overlay` replace those of the same term.

        ConfigError LS-E210 where a file breaks the guide.
        """
        terms = read_glossary(folder or DATA)
        if overlay is not None:
            own = read_glossary(overlay)
            named = {term.term for term in own}
            terms = (*(term for term in terms if term.term not in named), *own)
        return cls(terms)

    @property
    def splits(self) -> dict[str, str]:
        """Compound → the same with hyphens at its joints, for the single words that have one."""
        return {t.term: t.split for t in self.terms if t.split and " " not in t.split}

    def find(self, sentence: Sentence, on: date | None = None, context: str = "") -> tuple[Mention, ...]:
        """The terms of a sentence in order, without overlaps.

        `on` is the day of the text (None: today's meaning); `context` the text around, which tells homonyms
        apart. Where the sense cannot be told, nothing is found.
        """
        found: list[Mention] = []
        for start, end, terms in self._spans(sentence):
            term = self._choose(sentence.text, (start, end), terms, on, context)
            if term is not None:
                found.append(Mention(term, start, end, sentence.text[start:end]))
        return tuple(found)

    def _spans(self, sentence: Sentence) -> Iterator[tuple[int, int, list[Term]]]:
        closed = [p for p in sentence.protected if p.kind in _CLOSED]
        lemmas = {token.start: token for token in sentence.tokens}
        pieces = _pieces(sentence.text)
        i = 0
        while i < len(pieces):
            match = self._longest(pieces, i, lemmas)
            inner = _parts(pieces[i]) if match is None else []
            k = 0
            while match is None and k < len(inner):
                match = self._longest(inner, k, {})
                k += 1
            if match is None:
                i += 1
                continue
            start, end, terms = match
            while i < len(pieces) and pieces[i].start < end:
                i += 1
            called = any(t.kind in ("proper_noun", "abbreviation") for t in terms)
            inside = any(
                p.start < end
                and start < p.end
                and not (called and start <= p.start and p.end <= end)
                and not _is_title(p, start, end)
                for p in closed
            )
            if not inside and not _is_name(sentence.text, start, end):
                yield start, end, terms

    def _longest(
        self, pieces: Sequence[_Piece], i: int, lemmas: dict[int, Token]
    ) -> tuple[int, int, list[Term]] | None:
        best: tuple[int, int, list[Term]] | None = None
        for word, end in _readings(pieces[i]):
            for pattern, term in self._by_first.get(word, ()):
                stop = _match_rest(pattern, pieces, i, end)
                if stop is None:
                    continue
                if best is None or stop > best[1]:
                    best = (pieces[i].start, stop, [term])
                elif stop == best[1] and term not in best[2]:
                    best[2].append(term)
        if best is None:
            token = lemmas.get(pieces[i].start)
            terms = self._by_lemma.get(token.lemma, []) if token is not None else []
            if token is not None and terms and token.text[:1] == token.lemma[:1] and token.tag != "NE":
                best = (token.start, token.end, list(terms))
        return best

    def _choose(
        self, text: str, span: tuple[int, int], terms: Sequence[Term], on: date | None, context: str
    ) -> Term | None:
        start, end = span
        held = [t for t in terms if t.holds(on) and _fits(t, text, start, end)]
        free = [t for t in held if not t.context]
        if len(free) == len(held) == 1:
            return free[0]
        near = _Words(f"{text[:start]} {text[end:]}")
        best = _best(held, near)
        if best is None and context:
            if self._words[0] != context:
                self._words = (context, _Words(context))
            best = _best(held, self._words[1], text[start:end])
        return best or (free[0] if len(free) == 1 else None)


class _Words:
    """The distinct words of a text, to look up whole words and beginnings."""

    def __init__(self, text: str) -> None:
        self._lower = text.casefold()
        self._sorted = sorted(set(_SENTENCE_WORD.findall(self._lower)))

    def has(self, wanted: str, but: str = "") -> bool:
        """Whether the word is there, from 5 letters on also as a beginning; the word `but` does not count."""
        wanted = wanted.casefold()
        if " " in wanted or "-" in wanted:
            return wanted in self._lower
        i = bisect_left(self._sorted, wanted)
        while i < len(self._sorted) and self._sorted[i].startswith(wanted):
            word = self._sorted[i]
            rest = word[len(wanted) :]
            if word != but.casefold() and (len(wanted) >= _PREFIX_FROM or rest in _ENDINGS):
                return True
            i += 1
        return False


def _best(terms: Sequence[Term], words: _Words, but: str = "") -> Term | None:
    scores = [(sum(words.has(word, but) for word in t.context), t) for t in terms if t.context]
    top = max((score for score, _ in scores), default=0)
    leading = [t for score, t in scores if score == top]
    return leading[0] if top and len(leading) == 1 else None


def _fits(term: Term, text: str, start: int, end: int) -> bool:
    lower = text.casefold()
    if any(re.search(rf"\b{re.escape(w.casefold())}\b", lower) for w in term.not_with):
        return False
    if term.beside == "number before":
        return re.search(r"\d\s?$", text[:start]) is not None
    if term.beside == "number after":
        return re.match(r"\s?\d", text[end:]) is not None
    return True


def _is_title(span: Protected, start: int, end: int) -> bool:
    """The office before a name (Landrätin Anna Meier), or a part of a hyphenated word (SGB-II-Leistungen)."""
    if span.kind != "name":
        return False
    if " " not in span.text:
        return "-" in span.text and (start, end) != (span.start, span.end)
    before, rest = span.text[: max(start - span.start, 0)], span.text[end - span.start :].strip()
    return before.strip() in ("", "Herr", "Herrn", "Frau") and rest[:1].isupper()


def _is_name(text: str, start: int, end: int) -> bool:
    """Herr Kämmerer is a name; Frau Landrätin Meier is not, because a name follows."""
    if not _ADDRESS.search(text[:start]):
        return False
    rest = text[end:].lstrip()
    return not rest[:1].isupper()


def _pieces(text: str) -> list[_Piece]:
    found = []
    for match in _WORD.finditer(text):
        before = text[: match.start()].rstrip()
        opens = not before or before[-1] in ':.!?„"»–'
        found.append(_Piece(match.group(), match.start(), match.end(), opens))
    return found


def _parts(piece: _Piece) -> list[_Piece]:
    """The parts of a hyphenated word."""
    if "-" not in piece.text.strip("-"):
        return [_Piece(piece.text.strip("-"), piece.start, piece.end, False)] if "-" in piece.text else []
    return [
        _Piece(m.group(), piece.start + m.start(), piece.start + m.end(), False)
        for m in re.finditer(r"[^-]+", piece.text)
    ]


def _readings(piece: _Piece) -> Iterator[tuple[str, int]]:
    """The word as written, without its full stop, and in lower case where the capital means nothing."""
    words = [piece.text]
    if piece.text.endswith("."):
        words.append(piece.text.rstrip("."))
    for word in words:
        if not word:
            continue
        end = piece.start + len(word)
        yield word, end
        if piece.opens and word[0].isupper() and word[1:].islower():
            yield word[0].lower() + word[1:], end


def _match_rest(pattern: Pattern, pieces: Sequence[_Piece], i: int, end: int) -> int | None:
    for offset, forms in enumerate(pattern[1:], start=1):
        if i + offset >= len(pieces):
            return None
        for word, stop in _readings(pieces[i + offset]):
            if word in forms:
                end = stop
                break
        else:
            return None
    return end
