from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from rules.errors import InputError, ModelError
from simplifier.model.adapter import load_state, read_info
from simplifier.training import TrainingConfig, TrainingProgress, learning_rate_factor, train
from simplifier.training_data import Example, dev_batches, epoch_batches

SOURCES = {
    "Die Brücke wird bis Mai gesperrt.": ["Die Brücke ist bis Mai zu."],
    "Der Antrag ist beim Jobcenter zu stellen.": ["Sie müssen einen Antrag stellen.", "Gehen Sie zum Jobcenter."],
    "Das Rathaus bleibt am Freitag geschlossen.": ["Das Rathaus ist am Freitag zu."],
    "Die Teilnahme ist kostenfrei.": ["Sie bezahlen nichts."],
}


@pytest.fixture
def config(tmp_path: Path) -> TrainingConfig:
    rows = [
        {
            "id": f"probe-{number}",
            "topic": "probe",
            "source": source,
            "target": target,
            "phenomena": ["passiv"],
            "split": split,
        }
        for number, (source, target) in enumerate(SOURCES.items())
        for split in ["dev" if number == 3 else "train"]
    ]
    data = tmp_path / "data"
    data.mkdir()
    (data / "pairs-probe.jsonl").write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    return TrainingConfig(data, tmp_path / "out", epochs=2, rank=4, warmup_steps=1, batch_tokens=40, dropout=0.05)


class Stop:
    """Interrupts the training after some steps, as Ctrl-C does."""

    def __init__(self, after: int = 0) -> None:
        self.after = after
        self.seen: list[TrainingProgress] = []

    def __call__(self, progress: TrainingProgress) -> None:
        self.seen.append(progress)
        if progress.step == self.after:
            raise KeyboardInterrupt


@pytest.mark.model
def test_training_goes_on_where_it_was_interrupted_and_ends_the_same(config: TrainingConfig) -> None:
    whole = train(replace(config, output=config.output / "whole"), watch := Stop())
    assert whole.info.steps == whole.info.planned_steps == len(watch.seen) > 3
    assert watch.seen[-1].remaining == 0

    output = config.output / "parts"
    with pytest.raises(KeyboardInterrupt):
        train(replace(config, output=output), Stop(after=2))
    assert not (output / "adapter.safetensors").exists()
    rest = train(replace(config, output=output), later := Stop())
    assert later.seen[0].step == 3
    assert rest.info.dev_loss == pytest.approx(whole.info.dev_loss, abs=1e-3)
    assert read_info(output) == rest.info
    assert rest.info.train_pairs == 3
    names = load_state(output)
    assert len(names) == 18 * 7 * 2

    with pytest.raises(ModelError, match="LS-E306"):
        train(replace(config, output=output, seed=99))
    (output / "checkpoint.pt").write_bytes(b"kaputt")
    with pytest.raises(ModelError, match="LS-E306"):
        train(replace(config, output=output))


def test_training_needs_pairs_to_measure_on(config: TrainingConfig) -> None:
    file = config.data / "pairs-probe.jsonl"
    file.write_text(file.read_text("utf-8").replace('"dev"', '"test"'), encoding="utf-8")
    with pytest.raises(InputError, match="LS-E155"):
        train(config)


def test_the_learning_rate_rises_then_falls_to_a_twentieth() -> None:
    factors = [learning_rate_factor(step, 100, 20) for step in range(100)]
    assert factors[0] == pytest.approx(0.05)
    assert factors[19] == factors[20] == pytest.approx(1)
    assert factors[20:] == sorted(factors[20:], reverse=True)
    assert learning_rate_factor(100, 100, 20) == pytest.approx(0.05)


EXAMPLES = [Example((2, *range(10, 10 + length)), (5, 1)) for length in (3, 9, 4, 30, 8, 3, 60, 5)]


def test_an_epoch_holds_every_example_once_in_batches_that_fit() -> None:
    batches = epoch_batches(EXAMPLES, 40, seed=1)
    assert sorted(example.length for batch in batches for example in batch) == sorted(e.length for e in EXAMPLES)
    assert all(len(batch) == 1 or len(batch) * max(e.length for e in batch) <= 40 for batch in batches)


def test_the_order_depends_on_the_seed_alone() -> None:
    assert epoch_batches(EXAMPLES, 40, seed=1) == epoch_batches(EXAMPLES, 40, seed=1)
    assert epoch_batches(EXAMPLES, 40, seed=1) != epoch_batches(EXAMPLES, 40, seed=2)
    assert dev_batches(EXAMPLES, 40) == dev_batches(EXAMPLES[::-1], 40)
