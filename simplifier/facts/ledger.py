"""The ledger: reads the facts of a sentence and of its rewriting and compares them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rules.language.analyzer import Analyzer
from simplifier.document import FactReport
from simplifier.facts.comparison import compare
from simplifier.facts.content import read_content
from simplifier.facts.names import read_names
from simplifier.facts.quantities import read_quantities
from simplifier.facts.signals import read_cues, read_denials, read_implied, read_negations, read_opposites
from simplifier.facts.types import Facts
from simplifier.facts.words import fold

# No word is so long; runs of letters or figures without end would slow the patterns down.
_LONG_RUN = re.compile(r"\w{120,}|(?:\d[\s.,-]){60,}|(?:\w-){60,}")
_ENUMERATORS = re.compile(r",|\bund\b|\bsowie\b|\boder\b|;|•|\bbzw\.")


class Ledger:
    """Compares rewritings with their source. Deterministic, without state but the analyzer's cache."""

    def __init__(self, analyzer: Analyzer) -> None:
        self._analyzer = analyzer

    def extract(self, lines: str | Sequence[str]) -> Facts:
        """The facts of a text: one source text, or the lines of a rewriting."""
        given = [_LONG_RUN.sub(" ", line) for line in ([lines] if isinstance(lines, str) else lines)]
        sentences = [
            (number, self._analyzer.analyze(sentence))
            for number, line in enumerate(given)
            for sentence in ([line] if not isinstance(lines, str) else self._analyzer.sentences(line))
        ]
        text = "\n".join(given)
        denials, denies = read_denials(text)
        return Facts(
            text=text,
            quantities=tuple(fact for number, s in sentences for fact in read_quantities(s.text, number)),
            names=tuple(fact for number, s in sentences for fact in read_names(s, number)),
            negations=tuple(n for number, s in sentences for n in read_negations(s, number)),
            cues=read_cues(text),
            denials=denials,
            denies=denies,
            opposites=read_opposites(text),
            implied=read_implied(text),
            words=frozenset(fold(token.text) for _, s in sentences for token in s.words),
            content=read_content([s for _, s in sentences]),
            line_content=tuple(
                read_content([s for number, s in sentences if number == line]) for line in range(len(given))
            ),
            enumerated=len(_ENUMERATORS.findall(text)) + 1,
        )

    def compare(self, source: str, lines: Sequence[str]) -> FactReport:
        """The ledger's verdict on `lines` as a rewriting of `source`.

        `lost` where a hard fact (number, date, time, amount, phone, law, address, name, negation) is missing,
        added or changed; `doubtful` where a soft one (duty, condition, exception, speaker, content) is in
        doubt; else `kept`. An empty rewriting of a source with words is `lost`.
        """
        return self.compare_facts(self.extract(source), self.extract(tuple(lines)))

    def compare_facts(self, source: Facts, lines: Facts) -> FactReport:
        """As `compare`, for facts that were extracted before (the source's once for all its candidates)."""
        return compare(source, lines)
