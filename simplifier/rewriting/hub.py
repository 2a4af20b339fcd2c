"""Any model that transformers loads as a rewriter: encoder-decoder (mT5, mBART, Marian) or causal. Offline: a hub id
is looked up in the local hub cache only.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from rules.errors import ConfigError
from simplifier.model.prompt import prompt_text, split_lines
from simplifier.rewriting.base import Proposal
from simplifier.rewriting.soundness import is_sound

MAX_SOURCE = 512
BATCH = 8


class HubRewriter:
    """A model by folder or hub id. A causal model is given the prompt of `simplifier.model.prompt`, an
    encoder-decoder the sentence alone.
    """

    def __init__(self, model: str, *, beams: int = 4, proposals: int = 3, threads: int = 0) -> None:
        """Loads the model, on the GPU where there is one; `threads` 0 means torch's own choice.

        Raises ConfigError (LS-E222) where there is no such model on this machine or it cannot be loaded.
        """
        import torch  # noqa: PLC0415 - heavy
        from transformers import (  # noqa: PLC0415
            AutoConfig,
            AutoModelForCausalLM,
            AutoModelForSeq2SeqLM,
            AutoTokenizer,
        )

        if threads:
            torch.set_num_threads(threads)
        self._device = "cuda" if torch.cuda.is_available() else "cpu"
        self._beams = beams
        self._count = proposals
        try:
            config = AutoConfig.from_pretrained(model, local_files_only=True)
            self._encoder_decoder = bool(config.is_encoder_decoder)
            kind: Any = AutoModelForSeq2SeqLM if self._encoder_decoder else AutoModelForCausalLM
            self._tokenizer: Any = AutoTokenizer.from_pretrained(model, local_files_only=True)
            self._model: Any = kind.from_pretrained(model, local_files_only=True).to(self._device).eval()
        except (OSError, ValueError, KeyError, ImportError) as error:
            raise ConfigError(
                "LS-E222",
                f"Das Modell „{model}“ kann nicht geladen werden.",
                "Geben Sie einen Ordner mit einem Modell an. Oder laden Sie das Modell vorher: "
                f"hf download {model}. Ursache: {str(error).splitlines()[0] if str(error) else type(error).__name__}",
            ) from error
        if not self._encoder_decoder:
            self._tokenizer.padding_side = "left"
        if self._tokenizer.pad_token is None:
            self._tokenizer.pad_token = self._tokenizer.eos_token
        self._name = f"transformers/{Path(model).name}/{_revision(config, model)}/beam{beams}x{proposals}"

    @property
    def name(self) -> str:
        """The model's name, revision and how it searches."""
        return self._name

    def propose(self, sentences: Sequence[str]) -> list[tuple[Proposal, ...]]:
        """For each sentence its rewritings, best first; none for a sentence without letters."""
        results: list[tuple[Proposal, ...]] = [()] * len(sentences)
        wanted = sorted(
            (index for index, text in enumerate(sentences) if any(map(str.isalpha, text))),
            key=lambda index: -len(sentences[index]),
        )
        for start in range(0, len(wanted), BATCH):
            batch = wanted[start : start + BATCH]
            for index, proposals in zip(batch, self._batch([sentences[index] for index in batch]), strict=True):
                results[index] = proposals
        return results

    def _batch(self, sentences: list[str]) -> list[tuple[Proposal, ...]]:
        import torch  # noqa: PLC0415

        texts = sentences if self._encoder_decoder else [prompt_text(sentence) for sentence in sentences]
        inputs = self._tokenizer(texts, return_tensors="pt", padding=True, truncation=True, max_length=MAX_SOURCE).to(
            self._device
        )
        width = inputs["input_ids"].shape[1]
        with torch.inference_mode():
            output = self._model.generate(
                input_ids=inputs["input_ids"],
                attention_mask=inputs["attention_mask"],
                num_beams=self._beams,
                num_return_sequences=self._count,
                max_new_tokens=2 * width + 24,
                do_sample=False,
                pad_token_id=self._tokenizer.pad_token_id,
                output_scores=True,
                return_dict_in_generate=True,
            )
        skipped = 0 if self._encoder_decoder else width
        texts = self._tokenizer.batch_decode(output.sequences[:, skipped:], skip_special_tokens=True)
        scores = output.sequences_scores.tolist()
        results = []
        for start in range(0, len(texts), self._count):
            found: dict[tuple[str, ...], Proposal] = {}
            for text, score in zip(texts[start : start + self._count], scores[start:], strict=False):
                lines = split_lines(text)
                if is_sound(lines):
                    found.setdefault(lines, Proposal(lines, score))
            results.append(tuple(sorted(found.values(), key=lambda proposal: -proposal.score)))
        return results


def _revision(config: Any, model: str) -> str:
    """The hub's commit, or for a folder a digest of its files' names, sizes and times."""
    if commit := getattr(config, "_commit_hash", None):
        return str(commit)[:12]
    stats = sorted((path.name, path.stat().st_size, path.stat().st_mtime_ns) for path in Path(model).glob("*"))
    return hashlib.sha256(repr(stats).encode()).hexdigest()[:12]
