"""The embedded model as a rewriter: batched beam search on the CPU."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from simplifier.model.adapter import shipped_adapter
from simplifier.model.base import load_tokenizer
from simplifier.model.cache import built_model
from simplifier.model.convert import END_TOKEN
from simplifier.model.prompt import prompt_text, split_lines
from simplifier.rewriting.base import Proposal
from simplifier.rewriting.soundness import is_sound

Progress = Callable[[float, str], None]


@dataclass(frozen=True, slots=True)
class Generation:
    """How candidates are searched. Lengths are tokens; an output may have `length_factor` times the source's
    tokens plus `length_offset`; sources longer than `max_source` get no proposal. `batch_tokens` bounds
    sentences times tokens at once.
    """

    beams: int = 4
    proposals: int = 3
    length_factor: float = 2.0
    length_offset: int = 24
    max_source: int = 256
    batch_tokens: int = 512


class EmbeddedRewriter:
    """Gemma 3 270M with the shipped adapter (or the one in `adapter`), int8, through CTranslate2."""

    def __init__(
        self,
        cache: Path,
        *,
        adapter: Path | None = None,
        progress: Progress | None = None,
        generation: Generation | None = None,
        threads: int = 0,
    ) -> None:
        """Loads the model from `cache`, building it there at first use; `threads` 0 means all cores.

        Raises ModelError, see `simplifier.model.cache.built_model`.
        """
        import ctranslate2  # noqa: PLC0415 - loads a large library

        folder = built_model(cache, adapter or shipped_adapter(), progress)
        self._generation = generation or Generation()
        self._fingerprint = folder.name.removeprefix("model-")
        self._tokenizer = load_tokenizer()
        self._generator = ctranslate2.Generator(str(folder), device="cpu", compute_type="int8", intra_threads=threads)

    @property
    def name(self) -> str:
        """Fingerprint of the model and how it searches."""
        generation = self._generation
        return f"embedded/{self._fingerprint}/beam{generation.beams}x{generation.proposals}"

    def propose(self, sentences: Sequence[str]) -> list[tuple[Proposal, ...]]:
        """For each sentence up to `Generation.proposals` rewritings, best first; none for a sentence without
        letters or one that is too long.
        """
        results: list[tuple[Proposal, ...]] = [()] * len(sentences)
        for batch in self._batches(sentences):
            limit = max(self._limit(tokens) for _, tokens in batch)
            outputs = self._generator.generate_batch(
                [tokens for _, tokens in batch],
                beam_size=self._generation.beams,
                num_hypotheses=self._generation.proposals,
                max_length=limit,
                include_prompt_in_result=False,
                end_token=END_TOKEN,
                return_scores=True,
            )
            for (index, tokens), output in zip(batch, outputs, strict=True):
                results[index] = self._proposals(output, self._limit(tokens))
        return results

    def _batches(self, sentences: Sequence[str]) -> Iterator[list[tuple[int, list[str]]]]:
        """Sentences worth a try with their prompt's tokens, of like length together, longest first."""
        wanted = [index for index, text in enumerate(sentences) if any(map(str.isalpha, text))]
        prompts = {index: self._tokenizer.encode(prompt_text(sentences[index])).tokens for index in wanted}
        batch: list[tuple[int, list[str]]] = []
        for index in sorted(wanted, key=lambda index: -len(prompts[index])):
            tokens = prompts[index]
            if len(tokens) > self._generation.max_source:
                continue
            if batch and (len(batch) + 1) * len(batch[0][1]) > self._generation.batch_tokens:
                yield batch
                batch = []
            batch.append((index, tokens))
        if batch:
            yield batch

    def _limit(self, prompt: Sequence[str]) -> int:
        return self._generation.length_offset + int(len(prompt) * self._generation.length_factor)

    def _proposals(self, output: Any, limit: int) -> tuple[Proposal, ...]:
        found: dict[tuple[str, ...], Proposal] = {}
        for ids, score in zip(output.sequences_ids, output.scores, strict=True):
            lines = split_lines(self._tokenizer.decode(ids))
            if len(ids) < limit and is_sound(lines):
                found.setdefault(lines, Proposal(lines, float(score)))
        return tuple(sorted(found.values(), key=lambda proposal: -proposal.score))
