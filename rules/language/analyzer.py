"""The one door to the language analysis: text → sentences → analysed sentences."""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock

from rules.language.clauses import find_clauses
from rules.language.protected import find_protected
from rules.language.sentences import SentenceSplitter
from rules.language.tagger import Tagger
from rules.language.tokens import tokenize
from rules.language.types import Sentence, Token


class Analyzer:
    """Analyses sentences and remembers the last `cache_size` by their text. Threads may share it."""

    def __init__(
        self, cache_size: int = 4096, splitter: SentenceSplitter | None = None, tagger: Tagger | None = None
    ) -> None:
        self._splitter = splitter or SentenceSplitter()
        self._tagger = tagger or Tagger()
        self._cache: OrderedDict[str, Sentence] = OrderedDict()
        self._cache_size = cache_size
        self._lock = Lock()

    def sentences(self, text: str) -> tuple[str, ...]:
        """The sentences of a text, stripped; see `SentenceSplitter.split`."""
        return self._splitter.split(text)

    def analyze(self, sentence: str) -> Sentence:
        """One sentence with tokens, protected spans and clauses; `Sentence.text` is `sentence` stripped."""
        text = sentence.strip()
        with self._lock:
            known = self._cache.get(text)
            if known is not None:
                self._cache.move_to_end(text)
                return known
            made = self._make(text)
            self._cache[text] = made
            if len(self._cache) > self._cache_size:
                self._cache.popitem(last=False)
            return made

    def lemma(self, word: str, tag: str) -> str:
        """Base form of a word read with an STTS tag."""
        return self._tagger.lemma(word, tag)

    def _make(self, text: str) -> Sentence:
        spans = tokenize(text)
        tagged = self._tagger.tag([word for word, _, _ in spans])
        tokens = tuple(
            Token(word, start, end, lemma, tag)
            for (word, start, end), (lemma, tag) in zip(spans, tagged, strict=True)
        )
        return Sentence(text, tokens, find_protected(text, tokens), find_clauses(tokens))
