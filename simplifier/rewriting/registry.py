"""Rewriters by their name on the command line and in the settings."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from rules.errors import ConfigError
from simplifier.rewriting.base import Rewriter

Progress = Callable[[float, str], None]


def make_rewriter(spec: str, cache: Path, progress: Progress | None = None, *, threads: int = 0) -> Rewriter | None:
    """The rewriter that `spec` names: "embedded" (built into `cache` at first use; "embedded:FOLDER" with an adapter of
    one's own from `simplifier train`), "rules" (none: None) or "transformers:PATH_OR_ID".

    Raises ConfigError: LS-E220 for an unknown name, LS-E221 for "chat:…", which is not there yet, LS-E222 for
    a model that cannot be loaded; ModelError where the embedded model cannot be built.
    """
    kind, _, argument = spec.strip().partition(":")
    if kind == "rules" and not argument:
        return None
    if kind == "embedded":
        from simplifier.rewriting.embedded import EmbeddedRewriter  # noqa: PLC0415 - loads the inference library

        adapter = Path(argument) if argument else None
        return EmbeddedRewriter(cache, adapter=adapter, progress=progress, threads=threads)
    if kind == "transformers" and argument:
        from simplifier.rewriting.hub import HubRewriter  # noqa: PLC0415 - loads torch

        return HubRewriter(argument, threads=threads)
    if kind == "chat":
        raise ConfigError(
            "LS-E221",
            "Sprach-Modelle auf einem Server (chat:…) gibt es in dieser Version noch nicht.",
            "Nehmen Sie embedded oder rules.",
        )
    raise ConfigError(
        "LS-E220",
        f"Den Umschreiber „{spec}“ gibt es nicht.",
        "Es gibt: embedded, embedded:ORDNER, rules und transformers:PFAD.",
    )
