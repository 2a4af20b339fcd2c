"""The text the model was trained on: prompt, target, and how its output is read back."""

from __future__ import annotations

from collections.abc import Iterable


def prompt_text(source: str) -> str:
    """The prompt for one source sentence; line breaks in it become blanks."""
    return f"Schwer: {' '.join(source.split())}\nLeicht:\n"


def target_text(lines: Iterable[str]) -> str:
    """The target lines as the model writes them."""
    return "\n".join(lines)


def split_lines(text: str) -> tuple[str, ...]:
    """The model's output as trimmed lines without empty ones."""
    return tuple(line for line in (" ".join(part.split()) for part in text.splitlines()) if line)
