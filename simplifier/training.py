"""Training of the LoRA adapter on the corpus: resumable, deterministic for a seed, on the CPU."""

from __future__ import annotations

import hashlib
import math
import os
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal

import torch
from torch import Tensor
from torch.nn import functional

from rules.errors import InputError, ModelError
from simplifier.corpus import load_pairs
from simplifier.model.adapter import AdapterInfo, save_adapter
from simplifier.model.base import BASE_SHA256, joined_base, load_tokenizer, load_vocabulary, read_base
from simplifier.model.lora import adapter_state, attach, load_adapter
from simplifier.training_data import Example, dev_batches, encode_pairs, epoch_batches, pairs_sha256

CHECKPOINT_FILE = "checkpoint.pt"
_IGNORED = -100
_FLOOR = 0.05
Precision = Literal["auto", "float32", "bfloat16"]


@dataclass(frozen=True, slots=True)
class TrainingConfig:
    """What to train on and how. `data` is the corpus folder, `output` takes checkpoint and adapter; lengths
    are tokens, intervals are seconds (checkpoint) and steps (dev loss on `dev_sample` pairs). `max_steps`
    ends an epoch plan early (0: no limit); `max_pairs` takes only the first pairs of each split (0: all).
    """

    data: Path
    output: Path
    epochs: int = 2
    learning_rate: float = 4e-4
    rank: int = 32
    alpha: float = 64.0
    dropout: float = 0.05
    weight_decay: float = 0.01
    warmup_steps: int = 20
    batch_tokens: int = 1400
    grad_norm: float = 1.0
    seed: int = 13
    precision: Precision = "auto"
    threads: int = 0
    max_steps: int = 0
    max_pairs: int = 0
    checkpoint_seconds: float = 180.0
    dev_every: int = 100
    dev_sample: int = 120
    resume: bool = True


@dataclass(frozen=True, slots=True)
class TrainingProgress:
    """State after a step: `loss` is the mean of the last steps, `dev_loss` the last one measured, in nats a
    token; `tokens_per_second` counts prompt and target without padding; `remaining` is seconds.
    """

    step: int
    steps: int
    loss: float
    dev_loss: float | None
    tokens_per_second: float
    remaining: float


@dataclass(frozen=True, slots=True)
class TrainingResult:
    """The trained adapter: its folder and what `adapter.json` says of it."""

    folder: Path
    info: AdapterInfo


ProgressCallback = Callable[[TrainingProgress], None]


@dataclass(slots=True)
class _State:
    step: int = 0
    seconds: float = 0.0
    dev_before: float = math.nan
    dev_loss: float | None = None
    losses: list[float] = field(default_factory=list)


def train(config: TrainingConfig, progress: ProgressCallback | None = None) -> TrainingResult:
    """Trains on the split "train", measures on "dev", and writes the adapter into `config.output`.

    Goes on from the checkpoint in `config.output` where there is one of the same configuration and data. On
    Ctrl-C the state is kept and KeyboardInterrupt raised again. Raises InputError (LS-E155: no pairs for
    training or measuring), ModelError (LS-E301 to E303: base model; LS-E306: checkpoint of another training
    or damaged).
    """
    if config.threads:
        torch.set_num_threads(config.threads)
    pairs = {split: load_pairs(config.data, split)[: config.max_pairs or None] for split in ("train", "dev")}
    if not pairs["train"] or not pairs["dev"]:
        raise InputError(
            "LS-E155",
            "Zum Trainieren fehlen Satz-Paare.",
            "Es muss Paare mit split train und mit split dev geben. Die Aufteilung macht corpus/split.py.",
        )
    tokenizer = load_tokenizer()
    examples = encode_pairs(pairs["train"], tokenizer)
    dev = encode_pairs(pairs["dev"], tokenizer)
    batches = [
        batch
        for epoch in range(config.epochs)
        for batch in epoch_batches(examples, config.batch_tokens, config.seed + epoch)
    ]
    steps = min(len(batches), config.max_steps or len(batches))
    data_sha256 = pairs_sha256(pairs["train"])
    key = hashlib.sha256(f"{data_sha256} {_recipe(config)}".encode()).hexdigest()
    checkpoint = _read_checkpoint(config.output / CHECKPOINT_FILE, key) if config.resume else None
    torch.manual_seed(config.seed)
    with joined_base() as path:
        model = read_base(path, load_vocabulary())
    trainer = _Trainer(config, model, steps, dev, key)
    state = trainer.restored(checkpoint) if checkpoint else _State()
    trainer.run(batches[:steps], state, progress)
    dev_loss = trainer.mean_loss(dev)
    info = AdapterInfo(
        base_sha256=BASE_SHA256,
        rank=config.rank,
        alpha=config.alpha,
        dropout=config.dropout,
        learning_rate=config.learning_rate,
        epochs=round(config.epochs * state.step / len(batches), 3),
        steps=state.step,
        planned_steps=steps,
        seed=config.seed,
        precision=trainer.precision,
        split="train",
        train_pairs=len(pairs["train"]),
        dev_pairs=len(pairs["dev"]),
        data_sha256=data_sha256,
        dev_loss_before=round(state.dev_before, 4),
        dev_loss=round(dev_loss, 4),
        seconds=round(state.seconds, 1),
        date=datetime.now(UTC).date().isoformat(),
    )
    save_adapter(config.output, adapter_state(model), info)
    return TrainingResult(config.output, info)


def has_fast_bfloat16() -> bool:
    """Whether the processor multiplies in bfloat16 (measured: two and a half times the speed of float32)."""
    cpu: Any = torch.cpu
    return any(getattr(cpu, name, bool)() for name in ("_is_avx512_bf16_supported", "_is_amx_tile_supported"))


def learning_rate_factor(step: int, steps: int, warmup: int) -> float:
    """Share of the full learning rate at `step` (from 0): linear up over `warmup` steps, then cosine down to
    5 %.
    """
    if step < warmup:
        return (step + 1) / warmup
    done = (step - warmup) / max(1, steps - warmup)
    return _FLOOR + (1 - _FLOOR) * 0.5 * (1 + math.cos(math.pi * min(1.0, done)))


class _Trainer:
    def __init__(self, config: TrainingConfig, model: Any, steps: int, dev: list[Example], key: str) -> None:
        self.config = config
        self.model = model
        self.steps = steps
        self.dev = dev[:: max(1, len(dev) // config.dev_sample)]
        self.key = key
        self.parameters = attach(model, config.rank, config.alpha, config.dropout)
        auto = "bfloat16" if has_fast_bfloat16() else "float32"
        self.precision = auto if config.precision == "auto" else config.precision
        if self.precision == "bfloat16":
            for name, parameter in model.named_parameters():
                if name.endswith("base.weight"):
                    parameter.data = parameter.data.to(torch.bfloat16)
        self.optimizer = torch.optim.AdamW(self.parameters, lr=config.learning_rate, weight_decay=config.weight_decay)
        self.checkpoint = config.output / CHECKPOINT_FILE

    def run(self, batches: list[list[Example]], state: _State, progress: ProgressCallback | None) -> None:
        self.config.output.mkdir(parents=True, exist_ok=True)
        if state.step == 0:
            state.dev_before = state.dev_loss = self.mean_loss(self.dev)
        saved = started = time.monotonic()
        before, tokens = state.seconds, 0
        try:
            while state.step < self.steps:
                batch = batches[state.step]
                state.losses = [*state.losses[-19:], self._step(batch, state.step)]
                state.step += 1
                tokens += sum(example.length for example in batch)
                if state.step % self.config.dev_every == 0 and state.step < self.steps:
                    state.dev_loss = self.mean_loss(self.dev)
                now = time.monotonic()
                spent = now - started
                state.seconds = before + spent
                if progress:
                    remaining = state.seconds / state.step * (self.steps - state.step)
                    mean = sum(state.losses) / len(state.losses)
                    progress(TrainingProgress(state.step, self.steps, mean, state.dev_loss, tokens / spent, remaining))
                if now - saved >= self.config.checkpoint_seconds or state.step == self.steps:
                    self._save(state)
                    saved = now
        except KeyboardInterrupt:
            self._save(state)
            raise

    def mean_loss(self, examples: Sequence[Example]) -> float:
        """Mean loss a target token, in nats."""
        self.model.eval()
        total, count = 0.0, 0
        with torch.inference_mode():
            for batch in dev_batches(examples, self.config.batch_tokens):
                loss, tokens = self._loss(batch)
                total += float(loss)
                count += tokens
        return total / count

    def _step(self, batch: list[Example], step: int) -> float:
        self.model.train()
        factor = learning_rate_factor(step, self.steps, self.config.warmup_steps)
        for group in self.optimizer.param_groups:
            group["lr"] = self.config.learning_rate * factor
        total, count = self._loss(batch)
        loss = total / count
        loss.backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(self.parameters, self.config.grad_norm)
        self.optimizer.step()
        self.optimizer.zero_grad()
        return float(loss.detach())

    def _loss(self, batch: list[Example]) -> tuple[Tensor, int]:
        """Summed loss over the target tokens, and how many they are. Padding stands on the right, where no
        token of the sentence sees it: no mask is needed. The vocabulary is large, so only target positions
        are projected.
        """
        width = max(example.length for example in batch)
        ids = torch.zeros(len(batch), width, dtype=torch.long)
        labels = torch.full((len(batch), width), _IGNORED)
        for row, example in enumerate(batch):
            ids[row, : example.length] = torch.tensor(example.prompt + example.target)
            labels[row, len(example.prompt) : example.length] = torch.tensor(example.target)
        with torch.autocast("cpu", torch.bfloat16, enabled=self.precision == "bfloat16"):
            hidden = self.model.model(input_ids=ids, use_cache=False).last_hidden_state
            wanted = labels[:, 1:] != _IGNORED
            logits = functional.linear(hidden[:, :-1][wanted], self.model.lm_head.weight)
        return functional.cross_entropy(logits.float(), labels[:, 1:][wanted], reduction="sum"), int(wanted.sum())

    def _save(self, state: _State) -> None:
        content = {
            "key": self.key,
            "step": state.step,
            "seconds": state.seconds,
            "dev_before": state.dev_before,
            "dev_loss": state.dev_loss,
            "losses": state.losses,
            "adapter": adapter_state(self.model),
            "optimizer": self.optimizer.state_dict(),
            "random": torch.get_rng_state(),
        }
        partial = self.checkpoint.with_suffix(".partial")
        with partial.open("wb") as out:
            torch.save(content, out)
            out.flush()
            os.fsync(out.fileno())
        partial.replace(self.checkpoint)

    def restored(self, content: Mapping[str, Any]) -> _State:
        load_adapter(self.model, content["adapter"])
        self.optimizer.load_state_dict(content["optimizer"])
        torch.set_rng_state(content["random"])
        names = ("step", "seconds", "dev_before", "dev_loss", "losses")
        return _State(**{name: content[name] for name in names})


def _read_checkpoint(path: Path, key: str) -> Mapping[str, Any] | None:
    """What a checkpoint holds, None where there is none; checked before the model is read, which takes a while."""
    if not path.is_file():
        return None
    hint = f"Fangen Sie von vorn an: --restart. Oder nehmen Sie einen anderen Ordner als {path.parent}."
    try:
        content: Mapping[str, Any] = torch.load(path, weights_only=True)
        found = content["key"]
    except Exception as error:  # torch raises many kinds for a damaged file
        raise ModelError("LS-E306", "Der Zwischen-Stand vom Training ist beschädigt.", hint) from error
    if found != key:
        raise ModelError("LS-E306", "Der Zwischen-Stand gehört zu einem anderen Training.", hint)
    return content


def _recipe(config: TrainingConfig) -> str:
    """What must be the same for a checkpoint to go on."""
    names = (
        "epochs",
        "learning_rate",
        "rank",
        "alpha",
        "dropout",
        "weight_decay",
        "warmup_steps",
        "batch_tokens",
        "grad_norm",
        "seed",
        "max_steps",
    )
    return " ".join(f"{name}={getattr(config, name)}" for name in names)
