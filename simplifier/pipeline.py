"""From a document to its simplified form, sentence by sentence (data flow: DESIGN.md).

Each source sentence is taken apart by the rules; each resulting line that is still hard goes to the model; each
proposal is checked; the lines are set, explained and scored.
"""

from __future__ import annotations

import hashlib
import textwrap
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from eval.readability import score
from rules.core import Finding
from rules.engine import BULLET, Draft, RuleEngine
from rules.glossary.explain import Explainer
from rules.glossary.matcher import Glossary
from rules.language.analyzer import Analyzer
from rules.profiles.profile import Profile
from simplifier.choice import Option, best, burden
from simplifier.document import (
    Block,
    BlockKind,
    Candidate,
    Document,
    Explanation,
    FactReport,
    Origin,
    SentenceResult,
    SimplifiedDocument,
    sentence_id,
)
from simplifier.facts import Ledger
from simplifier.fidelity import is_phrase, says_the_same
from simplifier.rewriting.base import Proposal, Rewriter
from simplifier.typesetting import CompoundRenderer, typeset, unset

BATCH_SIZES = (1, 3, 8)
"""Sentences handed to the model at once: few at first, so that the editor soon sees one, then full batches."""

LONGEST_SENTENCE = 1500
"""Characters. The analysis of one sentence grows faster than its length; 200 kB without a full stop took minutes."""

VERBATIM: frozenset[BlockKind] = frozenset({"contact", "table"})
"""Blocks whose wording is data: only signs and figures are written plainly, no sentence is rebuilt by the model."""

UNEXPLAINED = VERBATIM | {"heading"}
"""Blocks without boxes: below a headline they would push the news away, and the term comes again in the text."""

NAMES = frozenset({"name", "place", "organisation"})

OnSentence = Callable[[int, int, SentenceResult], None]


@dataclass(frozen=True, slots=True)
class Unit:
    """A source sentence with its place."""

    id: str
    text: str
    block: Block
    block_index: int


@dataclass(frozen=True, slots=True)
class _Drafted:
    unit: Unit
    draft: Draft
    findings: tuple[Finding, ...]


class Pipeline:
    """Everything needed to convert documents; made by `simplifier.assembly.build_pipeline`."""

    def __init__(
        self,
        *,
        analyzer: Analyzer,
        engine: RuleEngine,
        glossary: Glossary,
        ledger: Ledger,
        rewriter: Rewriter | None,
        renderer: CompoundRenderer,
        profile: Profile,
        fingerprint: str,
    ) -> None:
        self._analyzer = analyzer
        self._engine = engine
        self._glossary = glossary
        self._ledger = ledger
        self._rewriter = rewriter
        self._renderer = renderer
        self.profile = profile
        self.fingerprint = fingerprint

    def units(self, document: Document) -> tuple[Unit, ...]:
        """The document's sentences in order; each line of a contact block and each table row is one."""
        seen: Counter[str] = Counter()
        units: list[Unit] = []
        for index, block in enumerate(document.blocks):
            texts = (
                tuple(line for line in block.text.splitlines() if line.strip())
                if block.kind in VERBATIM
                else tuple(piece for text in self._analyzer.sentences(block.text) for piece in pieces(text))
            )
            for text in texts:
                units.append(Unit(sentence_id(text, seen[text]), text, block, index))
                seen[text] += 1
        return tuple(units)

    def stream(self, document: Document) -> Iterator[SentenceResult]:
        """Results in the order of the source, each as soon as its batch is done."""
        explainer = Explainer(self._glossary, on=document.date)
        rest = iter(self.units(document))
        sizes = iter(BATCH_SIZES)
        size = next(sizes)
        while batch := list(islice(rest, size)):
            for result, plain in self._convert_batch(batch):
                yield self._explained(result, plain, explainer, document)
            size = next(sizes, size)

    def convert(
        self,
        document: Document,
        on_sentence: OnSentence | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> SimplifiedDocument:
        """The whole document. `on_sentence(done, total, result)` is called after each sentence; where `cancelled()`
        turns true the conversion ends with the sentences done so far.
        """
        total = len(self.units(document))
        results: list[SentenceResult] = []
        for result in self.stream(document):
            results.append(result)
            if on_sentence is not None:
                on_sentence(len(results), total, result)
            if cancelled is not None and cancelled():
                break
        return self.assemble(document, results)

    def assemble(self, document: Document, results: Sequence[SentenceResult]) -> SimplifiedDocument:
        """Document, results and scores together."""
        before = "\n".join(result.source for result in results)
        after = "\n".join(line for result in results for line in result.lines)
        sources = [result.source for result in results]
        return SimplifiedDocument(
            source=document,
            profile=self.profile.id,
            fingerprint=self.fingerprint,
            sentences=tuple(results),
            scores_before=score(before, findings=self._engine.check(sources)).values,
            scores_after=score(after, findings=[f for result in results for f in result.findings]).values,
        )

    def recheck(self, source: str, lines: Sequence[str]) -> tuple[FactReport, tuple[Finding, ...]]:
        """Ledger and findings of lines that a person wrote, compounds split or not.

        Both sides are joined the same way, so that a name with a hyphen of its own stays comparable.
        """
        return self._ledger.compare(unset(source), [unset(line) for line in lines]), self._engine.check(lines)

    def _convert_batch(self, batch: Sequence[Unit]) -> Iterator[tuple[SentenceResult, tuple[str, ...]]]:
        """Results and, beside each, its lines before compounds were split."""
        drafted = [self._drafted(unit) for unit in batch]
        hard = [
            (number, position)
            for number, item in enumerate(drafted)
            if item.unit.block.kind not in VERBATIM
            for position, line in enumerate(item.draft.lines)
            if burden([f for f in item.findings if f.line == position]) and not line.startswith(BULLET)
        ]
        proposed: dict[tuple[int, int], tuple[Option, ...]] = {}
        if self._rewriter is not None and hard:
            sources = [drafted[number].draft.lines[position] for number, position in hard]
            for key, source, proposals in zip(hard, sources, self._rewriter.propose(sources), strict=True):
                proposed[key] = tuple(self._option(source, proposal) for proposal in proposals)
        for number, item in enumerate(drafted):
            yield self._chosen(item, {p: options for (n, p), options in proposed.items() if n == number})

    def _option(self, source: str, proposal: Proposal) -> Option:
        # The model learnt sentences and ends a headline with a full stop, too.
        lines = tuple(line.removesuffix(".") for line in proposal.lines) if is_phrase(source) else proposal.lines
        return Option(
            lines,
            proposal.score,
            self._ledger.compare(source, lines),
            self._engine.check(lines),
            says_the_same(self._analyzer, source, lines),
        )

    def _drafted(self, unit: Unit) -> _Drafted:
        match unit.block.kind:
            case "contact" | "table":
                draft = Draft((unit.text,), ())
            case "heading":
                # "Brücke zu – Stadt sucht Umleitung" is no pair of sentences.
                draft = self._engine.rewrite_line(unit.text)
            case _:
                draft = self._engine.rewrite(unit.text)
        return _Drafted(unit, draft, self._engine.check(draft.lines))

    def _chosen(
        self, item: _Drafted, proposals: dict[int, tuple[Option, ...]]
    ) -> tuple[SentenceResult, tuple[str, ...]]:
        unit, source = item.unit, item.unit.text
        draft_facts = self._ledger.compare(source, item.draft.lines)
        draft_lines = item.draft.lines
        edits = item.draft.edits
        candidates: list[Candidate] = []
        if draft_facts.verdict == "lost" and draft_lines != (source,):
            # A rule that loses a fact is a defect, but the reader must never see it: the source stands, flagged.
            candidates.append(Candidate("rules", self._set(draft_lines, unit), draft_facts.verdict, 0.0))
            draft_lines, edits, proposals = (source,), (), {}
            draft_facts = self._ledger.compare(source, draft_lines)
        lines: list[str] = []
        from_model = False
        for position, line in enumerate(draft_lines):
            own = tuple(f for f in item.findings if f.line == position)
            stands = Option((line,), 0.0, draft_facts, own)
            chosen = best(stands, proposals.get(position, ()))
            from_model |= chosen is not stands
            lines.extend(chosen.lines)
        facts = draft_facts
        if from_model:
            facts = self._ledger.compare(source, lines)
            if facts.verdict == "lost" or (facts.verdict == "doubtful" and draft_facts.verdict == "kept"):
                lines, facts, from_model = list(draft_lines), draft_facts, False
        candidates.extend(self._candidates(unit, draft_lines, draft_facts, proposals))
        origin: Origin = "model" if from_model else "unchanged" if tuple(lines) == (source,) else "rules"
        final = self._set(lines, unit)
        result = SentenceResult(
            id=unit.id,
            block=unit.block.kind,
            block_index=unit.block_index,
            source=source,
            origin=origin,
            lines=final,
            facts=facts,
            edits=edits,
            findings=self._engine.check(final),
            candidates=tuple(c for c in candidates if c.lines != final),
        )
        return result, tuple(lines)

    def _candidates(
        self, unit: Unit, draft: tuple[str, ...], facts: FactReport, proposals: dict[int, tuple[Option, ...]]
    ) -> Iterator[Candidate]:
        """What the editor may choose instead: the draft, and the model's proposals set into it."""
        yield Candidate("unchanged" if draft == (unit.text,) else "rules", self._set(draft, unit), facts.verdict, 0.0)
        ranks = max((len(options) for options in proposals.values()), default=0)
        for rank in range(ranks):
            lines: list[str] = []
            scores: list[float] = []
            for position, line in enumerate(draft):
                options = proposals.get(position, ())
                if rank < len(options):
                    lines.extend(options[rank].lines)
                    scores.append(options[rank].score)
                else:
                    lines.append(line)
            verdict = self._ledger.compare(unit.text, lines).verdict
            yield Candidate("model", self._set(lines, unit), verdict, sum(scores) / len(scores))

    def _set(self, lines: Sequence[str], unit: Unit) -> tuple[str, ...]:
        """Typeset lines. Names are never taken apart, and data (contact lines, tables) is shown as it is."""
        if unit.block.kind in VERBATIM:
            return typeset(lines, replace(self.profile, separator=""), self._renderer)
        names = {
            word
            for span in self._analyzer.analyze(unit.text).protected
            if span.kind in NAMES
            for word in span.text.split()
        }
        return typeset(lines, self.profile, self._renderer, keep=names)

    def _explained(
        self, result: SentenceResult, plain: Sequence[str], explainer: Explainer, document: Document
    ) -> SentenceResult:
        if result.block in UNEXPLAINED:
            return result
        explanations = tuple(
            Explanation(term, typeset(lines, self.profile, self._renderer))
            for line in plain
            for term, lines in explainer.explain(self._analyzer.analyze(line.removeprefix(BULLET)), document.text)
        )
        return replace(result, explanations=explanations)


def pieces(text: str, longest: int = LONGEST_SENTENCE) -> tuple[str, ...]:
    """A text without any sentence end, cut at spaces into parts of at most `longest` characters (a single longer word
    stays whole); a sentence of ordinary length is its only piece.
    """
    if len(text) <= longest:
        return (text,)
    return tuple(textwrap.wrap(text, longest, break_long_words=False, break_on_hyphens=False))


def fingerprint(*parts: str) -> str:
    """Sixteen hex digits that change whenever a part (versions, rules, profile, model, glossary) changes."""
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:16]
