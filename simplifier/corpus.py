"""The parallel corpus: pairs of office German and Leichte Sprache, one JSON object a line (see
corpus/GUIDE.md).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal, get_args

from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError

from rules.errors import InputError

Split = Literal["train", "dev", "test"]
SPLITS: tuple[Split, ...] = get_args(Split)
PATTERN = "pairs-*.jsonl"
_Text = Annotated[str, StringConstraints(strip_whitespace=False, min_length=1, pattern=r"^\S(.*\S)?$")]


@dataclass(frozen=True, slots=True)
class Pair:
    """A source sentence and its rewriting, one sentence an element of `target`."""

    id: str
    topic: str
    source: str
    target: tuple[str, ...]
    phenomena: tuple[str, ...]
    split: Split


class _Row(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)

    id: _Text
    topic: _Text
    source: _Text
    target: list[_Text]
    phenomena: list[_Text]
    split: Split


def default_folder() -> Path:
    """The folder `corpus` of the repository this package runs from.

    Raises InputError (LS-E151) where there is none, as in an installation from a wheel.
    """
    folder = Path(__file__).resolve().parent.parent / "corpus"
    if not any(folder.glob(PATTERN)):
        raise InputError(
            "LS-E151",
            "Die Trainings-Daten sind nicht da.",
            "Geben Sie den Ordner mit den Dateien pairs-*.jsonl mit --data an.",
        )
    return folder


def load_pairs(folder: Path, split: Split | None = None) -> list[Pair]:
    """All pairs in the files `pairs-*.jsonl` of `folder`, in the order of file names and lines; of one split
    if given.

    Raises InputError: LS-E152 where the folder holds no such file, LS-E153 with file and line where a line is
    not a valid pair, LS-E154 where an id occurs twice.
    """
    paths = sorted(folder.glob(PATTERN))
    if not paths:
        raise InputError(
            "LS-E152",
            f"In dem Ordner {folder} sind keine Dateien mit Satz-Paaren.",
            "Die Dateien müssen pairs-THEMA.jsonl heißen.",
        )
    pairs: list[Pair] = []
    seen: set[str] = set()
    for path in paths:
        for number, pair in _read(path):
            if pair.id in seen:
                raise InputError("LS-E154", f"{path.name}, Zeile {number}: Die Nummer {pair.id} gibt es 2-mal.")
            seen.add(pair.id)
            if split is None or pair.split == split:
                pairs.append(pair)
    return pairs


def _read(path: Path) -> Iterator[tuple[int, Pair]]:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise InputError("LS-E153", f"Die Datei {path.name} kann nicht gelesen werden: {error}") from error
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = _Row.model_validate(json.loads(line))
        except (ValueError, ValidationError) as error:
            raise InputError(
                "LS-E153",
                f"{path.name}, Zeile {number}: Das ist kein gültiges Satz-Paar.",
                f"{error}. Wie ein Paar aussieht, steht in corpus/GUIDE.md.",
            ) from error
        if not row.target or not row.phenomena:
            raise InputError("LS-E153", f"{path.name}, Zeile {number}: Ziel oder Phänomene sind leer.")
        yield (
            number,
            Pair(row.id, row.topic, row.source, tuple(row.target), tuple(row.phenomena), row.split),
        )
