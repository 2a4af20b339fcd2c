"""Pairs as token ids and as batches of similar length, always the same for the same seed."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from simplifier.corpus import Pair
from simplifier.model.base import EOS
from simplifier.model.prompt import prompt_text, target_text

if TYPE_CHECKING:
    from tokenizers import Tokenizer

_BUCKET_BATCHES = 40


@dataclass(frozen=True, slots=True)
class Example:
    """Token ids of prompt (with start token) and target (with end token)."""

    prompt: tuple[int, ...]
    target: tuple[int, ...]

    @property
    def length(self) -> int:
        """Tokens in all."""
        return len(self.prompt) + len(self.target)


def encode_pairs(pairs: Iterable[Pair], tokenizer: Tokenizer) -> list[Example]:
    """The examples of `pairs`, in their order."""
    return [
        Example(
            tuple(tokenizer.encode(prompt_text(pair.source)).ids),
            (*tokenizer.encode(target_text(pair.target), add_special_tokens=False).ids, EOS),
        )
        for pair in pairs
    ]


def epoch_batches(examples: Sequence[Example], batch_tokens: int, seed: int) -> list[list[Example]]:
    """The examples shuffled, put into batches of similar length with at most `batch_tokens` tokens (padding
    counted; a longer example is a batch of its own), and these shuffled.
    """
    rng = random.Random(seed)
    order = list(examples)
    rng.shuffle(order)
    mean = max(1, sum(example.length for example in order) // max(1, len(order)))
    bucket = max(1, batch_tokens // mean) * _BUCKET_BATCHES
    batches: list[list[Example]] = []
    for start in range(0, len(order), bucket):
        batches += _fill(sorted(order[start : start + bucket], key=lambda example: example.length), batch_tokens)
    rng.shuffle(batches)
    return batches


def dev_batches(examples: Sequence[Example], batch_tokens: int) -> list[list[Example]]:
    """The examples by length, in batches of at most `batch_tokens` tokens."""
    return _fill(sorted(examples, key=lambda example: (example.length, example.prompt)), batch_tokens)


def _fill(examples: Iterable[Example], batch_tokens: int) -> list[list[Example]]:
    batches: list[list[Example]] = []
    for example in examples:
        if batches and (len(batches[-1]) + 1) * example.length <= batch_tokens:
            batches[-1].append(example)
        else:
            batches.append([example])
    return batches


def pairs_sha256(pairs: Iterable[Pair]) -> str:
    """Hex digest of ids, sources and targets, in the order of ids."""
    digest = hashlib.sha256()
    for pair in sorted(pairs, key=lambda pair: pair.id):
        digest.update("\x1f".join((pair.id, pair.source, *pair.target)).encode() + b"\x1e")
    return digest.hexdigest()
