"""Part-of-speech tags (STTS) and lemmas by HanTa, with the corrections of `corrections`.

HanTa is a trigram tagger whose word model guesses tags from morphemes. To guess an unknown word takes about
2 ms, a known one nothing, so the guesses and the lemmas are kept by word form in bounded caches of the
object; the choice among the guesses depends on the context and is computed for every sentence (20,000 tokens/s).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from rules.language.corrections import correct
from rules.language.tagged import TaggedWord

_GENDER = re.compile(r"(?<=\w)(?:[*:_·]-?|/-?|\()?[iI]n(?P<plural>nen)?\)?(?=$|-)")
_GENDER_SIGN = re.compile(r"\w[*:_·/(]-?in|[a-zäöüß]In(?:nen)?(?:$|-)")
_LONG = 48
_QUOTES = frozenset("„“”‚‘’»«›‹\"'`´")
_FINAL = frozenset((".", "!", "?", "…", "...", ":", ";"))
_URL = re.compile(r"^(?:https?://|www\.)|@\w|^[\w-]+(?:\.[\w-]+)+/|\w\.(?:de|org|com|net|eu|info)$")
_FIGURE = re.compile(r"^[+−-]?\d+(?:[.,:/]\d+)*$")
_ORDINAL = re.compile(r"^\d{1,3}\.$|^\d{1,2}\.\d{1,2}\.$|^[IVX]+\.$")
_DATE = re.compile(r"^\d{1,2}\.\d{1,2}\.(?:\d{2}|\d{4})$")


class Tagger:
    """Tags the words of one sentence. The model (1 MB) is loaded at the first call, in about 0.1 s."""

    def __init__(self, cache_size: int = 50_000) -> None:
        self._cache_size = cache_size
        self._model: Any = None
        self._lemma: Any = None

    def tag(self, words: Sequence[str]) -> tuple[tuple[str, str], ...]:
        """(lemma, tag) for each word of one sentence; the tags are STTS ($, $. $( for punctuation)."""
        if not words:
            return ()
        if self._model is None:
            self._load()
        shown = [_as_known(word) for word in words]
        tags = self._model.tag_sent(shown, taglevel=0)
        tagged = [
            TaggedWord(word, *self._finish(word, seen, str(tag)))
            for word, seen, tag in zip(words, shown, tags, strict=True)
        ]
        return tuple((w.lemma, w.tag) for w in correct(tagged, self.lemma))

    def lemma(self, word: str, tag: str) -> str:
        """Base form of a word read with an STTS tag."""
        if self._model is None:
            self._load()
        return str(self._lemma(_as_known(word), _as_hanta(tag)))

    def _load(self) -> None:
        from HanTa.HanoverTagger import HanoverTagger  # noqa: PLC0415 – loads a model, only when needed

        model = HanoverTagger("morphmodel_ger.pgz")
        # The object's own method is wrapped, so the cache lives and dies with this tagger.
        model.analyze_forward = lru_cache(self._cache_size)(model.analyze_forward)

        def lemma(word: str, tag: str) -> str:
            if tag not in model.tag2int:
                return word
            return str(model.analyze(word, pos=tag)[0])

        self._lemma = lru_cache(self._cache_size)(lemma)
        self._model = model

    def _finish(self, word: str, shown: str, tag: str) -> tuple[str, str]:
        fixed = _fixed_tag(word)
        if fixed is not None:
            return word, fixed
        plain = tag.replace("(", "").replace(")", "") if len(tag) > 2 and tag[0].isalpha() else tag
        plain = {"NNA": "NN", "NNI": "NN"}.get(plain, plain)
        lemma = str(self._lemma(shown, tag))
        if len(word) > _LONG or (_GENDER_SIGN.search(word) and plain in ("NN", "NE")):
            lemma = word
        return lemma, plain


def _as_known(word: str) -> str:
    """The word as the model's training text would have written it."""
    if word in _QUOTES:
        return '"'
    if _URL.search(word):
        return "Internet"
    if len(word) > _LONG:
        # Guessing costs the square of the length, and a word's end tells its kind.
        return word[-_LONG // 2 :].capitalize() if word[0].isupper() else word[-_LONG // 2 :]
    if word == "…":
        return "..."
    if word in ("–", "—", "‐", "−"):
        return "-"
    if _GENDER_SIGN.search(word):
        return _GENDER.sub(lambda m: "innen" if m["plural"] else "in", word)
    if len(word) > 3 and word.isupper() and word.isalpha():
        return word.capitalize()
    return word


def _as_hanta(tag: str) -> str:
    match = re.fullmatch(r"(V[VAM]|ADJ)(FIN|INF|IZU|PP|IMP|A|D)", tag)
    return f"{match[1]}({match[2]})" if match else tag


def _fixed_tag(word: str) -> str | None:
    """Tags that follow from the writing alone."""
    if word == ",":
        return "$,"
    if word in _FINAL:
        return "$."
    if not any(c.isalnum() for c in word):
        return "NN" if word in ("§", "§§", "%", "€", "°", "$") else ("KON" if word in ("&", "+") else "$(")
    if _DATE.match(word) or _ORDINAL.match(word):
        return "ADJA"
    if _FIGURE.match(word):
        return "CARD"
    if _URL.search(word):
        return "NE"
    return None
