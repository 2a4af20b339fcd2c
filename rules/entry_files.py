"""What glossary and lexicon share: folders of YAML files that hold lists of entries, and the faults found in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from rules.errors import ConfigError

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the C parser is ten times as fast


@dataclass(frozen=True, slots=True)
class Problem:
    """A fault in the data: file name, entry (its name, or its number), key and a German message."""

    file: str
    entry: str
    key: str
    message: str

    def __str__(self) -> str:
        return f"{self.file}, Eintrag „{self.entry}“, Feld „{self.key}“: {self.message}"


def raw_entries(folder: Path, problems: list[Problem]) -> Iterator[tuple[str, int, object]]:
    """(file name, number from 1, entry as YAML gives it) of all `*.yaml` files in order; files that cannot be read
    are added to `problems`.
    """
    files = sorted(folder.glob("*.yaml")) if folder.is_dir() else []
    if not files:
        problems.append(Problem(str(folder), "", "", "Hier ist keine YAML-Datei."))
    for path in files:
        try:
            raw = yaml.load(path.read_text(encoding="utf-8"), Loader=_LOADER)  # noqa: S506 – a safe loader
        except (yaml.YAMLError, ValueError) as error:  # a broken encoding or date is a ValueError
            problems.append(Problem(path.name, "", "", f"Die Datei ist kein gültiges YAML in UTF-8: {error}"))
            continue
        if not isinstance(raw, list):
            problems.append(Problem(path.name, "", "", "Die Datei muss eine Liste von Einträgen sein."))
            continue
        for number, entry in enumerate(raw, start=1):
            yield path.name, number, entry


def refuse_problems(code: str, what: str, problems: Sequence[Problem]) -> None:
    """Raises ConfigError with the first problem where there are any; `what` is German ("Das Glossar")."""
    if problems:
        more = f" (und {len(problems) - 1} weitere)" if len(problems) > 1 else ""
        raise ConfigError(
            code,
            f"{what} hat einen Fehler: {problems[0]}{more}",
            "Die Regeln für Einträge stehen in GUIDE.md neben den Dateien.",
        )
