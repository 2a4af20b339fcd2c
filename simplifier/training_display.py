"""Shows the progress of a training: a bar on a terminal, a line now and then elsewhere. Always on stderr."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from simplifier.training import TrainingProgress

PLAIN_SECONDS = 30.0


@contextmanager
def training_display(console: Console | None = None) -> Iterator[Callable[[TrainingProgress], None]]:
    """Gives the callback for `train`."""
    console = console or Console(stderr=True)
    if not console.is_terminal:
        yield _plain(console)
        return
    columns = (
        TextColumn("Training"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.fields[losses]}"),
    )
    with Progress(*columns, console=console) as bar:
        task = bar.add_task("", total=None, losses="")

        def show(state: TrainingProgress) -> None:
            bar.update(task, total=state.steps, completed=state.step, losses=losses(state))

        yield show


def _plain(console: Console) -> Callable[[TrainingProgress], None]:
    last = float("-inf")

    def show(state: TrainingProgress) -> None:
        nonlocal last
        if time.monotonic() - last < PLAIN_SECONDS and state.step < state.steps:
            return
        last = time.monotonic()
        left = state.remaining / 60
        console.print(
            f"Schritt {state.step} von {state.steps}, noch {left:.0f} Minuten, {losses(state)}", soft_wrap=True
        )

    return show


def losses(state: TrainingProgress) -> str:
    """Both losses and the speed in words."""
    dev = f", Prüf-Fehler {state.dev_loss:.3f}" if state.dev_loss is not None else ""
    return f"Fehler {state.loss:.3f}{dev}, {state.tokens_per_second:.0f} Token in der Sekunde"
