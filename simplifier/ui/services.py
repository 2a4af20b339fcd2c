"""What the UI works with; the views get it handed in, so tests run them on the real parts of their choice."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from pathlib import Path

from rules.core import Rule
from rules.lexicon.apply import Lexicon
from simplifier.assembly import Progress, build_pipeline, catalogue
from simplifier.pipeline import Pipeline
from simplifier.settings import Settings
from simplifier.store import Store

PipelineFactory = Callable[[Settings, Progress | None], Pipeline]
REWRITERS: Mapping[str, str] = {"Eingebautes Modell": "embedded", "Nur Regeln": "rules"}


class Pipelines:
    """Keeps the pipelines that were built: a model is loaded once, however many articles come.

    Conversions take turns (`conversion`), because each uses all processor cores.
    """

    def __init__(self, settings: Settings, factory: PipelineFactory = build_pipeline) -> None:
        self._settings = settings
        self._factory = factory
        self._built: dict[tuple[str, str], Pipeline] = {}
        self._building = threading.Lock()
        self._converting = threading.Lock()

    def get(self, profile: str, rewriter: str, progress: Progress | None = None) -> Pipeline:
        """The pipeline for a profile and a rewriter; builds it at first use and tells `progress` about it."""
        key = (profile, rewriter)
        with self._building:
            if key not in self._built:
                settings = replace(self._settings, profile=profile, rewriter=rewriter)
                self._built[key] = self._factory(settings, progress)
            return self._built[key]

    def checker(self, profile: str) -> Pipeline:
        """A pipeline that checks what people write; it needs no model."""
        return self.get(profile, "rules")

    def conversion(self) -> AbstractContextManager[object]:
        """Held while an article is converted."""
        return self._converting


@dataclass(frozen=True, slots=True)
class Services:
    """Everything behind the UI. `samples` are files that the example buttons load; `user` is the name in the log
    as long as nobody logs in; `rules` are found by their id.
    """

    settings: Settings
    store: Store
    pipelines: Pipelines
    rules: Mapping[str, Rule]
    samples: tuple[Path, ...] = ()
    user: str = "Redaktion"


def make_services(settings: Settings, samples: tuple[Path, ...] = ()) -> Services:
    """Services on the settings' database; StoreError where it cannot be opened."""
    return Services(
        settings=settings,
        store=Store(settings.database_url),
        pipelines=Pipelines(settings),
        rules={rule.id: rule for rule in catalogue(Lexicon.load())},
        samples=samples,
    )
