"""Profiles: where the norms contradict each other, a profile says what holds (reference: rules.md 2.7)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from rules.errors import ConfigError

Separator = Literal["-", "·", ""]


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """Limits and choices of one norm. `max_words` a sentence; `separator` in long compounds; `questions` whether a
    condition may become a question; `severities` and `disabled` override rules by id.
    """

    id: str
    title: str
    max_words: int
    separator: Separator
    questions: bool
    digits_from: int = 1
    severities: Mapping[str, str] = field(default_factory=dict)
    disabled: frozenset[str] = frozenset()


NETZWERK = Profile(
    id="netzwerk", title="Netzwerk Leichte Sprache", max_words=15, separator="-", questions=True
)
BUILT_IN: Mapping[str, Profile] = {NETZWERK.id: NETZWERK}


def load_profile(name: str) -> Profile:
    """The profile called `name`; ConfigError LS-E201 where there is none."""
    try:
        return BUILT_IN[name]
    except KeyError:
        raise ConfigError(
            "LS-E201", f"Das Profil „{name}“ gibt es nicht.", f"Es gibt: {', '.join(sorted(BUILT_IN))}."
        ) from None
