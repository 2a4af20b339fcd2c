"""The adapter as files: `adapter.safetensors` (float16) and `adapter.json` (its provenance)."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from rules.errors import ModelError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from torch import Tensor

WEIGHTS_FILE = "adapter.safetensors"
INFO_FILE = "adapter.json"


@dataclass(frozen=True, slots=True)
class AdapterInfo:
    """Where an adapter comes from. `split` and `data_sha256` name the pairs trained on, losses are nats a
    token of the target, `epochs` is how often a pair was seen on average, `date` is ISO 8601.
    """

    base_sha256: str
    rank: int
    alpha: float
    dropout: float
    learning_rate: float
    epochs: float
    steps: int
    planned_steps: int
    seed: int
    precision: str
    split: str
    train_pairs: int
    dev_pairs: int
    data_sha256: str
    dev_loss_before: float
    dev_loss: float
    seconds: float
    date: str


def shipped_adapter() -> Path:
    """The folder of the adapter that comes with the package."""
    return Path(str(files("simplifier.model")))


def save_adapter(folder: Path, state: Mapping[str, Tensor], info: AdapterInfo) -> None:
    """Writes both files into `folder`, each complete or not at all."""
    import torch  # noqa: PLC0415 - heavy
    from safetensors.torch import save  # noqa: PLC0415

    folder.mkdir(parents=True, exist_ok=True)
    weights = save({name: tensor.to(torch.float16).contiguous() for name, tensor in state.items()})
    text = json.dumps(asdict(info), ensure_ascii=False, indent=2) + "\n"
    for name, content in ((WEIGHTS_FILE, weights), (INFO_FILE, text.encode())):
        partial = folder / f"{name}.partial"
        partial.write_bytes(content)
        partial.replace(folder / name)


def read_info(folder: Path) -> AdapterInfo:
    """What `adapter.json` in `folder` says.

    Raises ModelError (LS-E305) where a file of the adapter is missing or not readable.
    """
    if not (folder / WEIGHTS_FILE).is_file():
        raise _missing(folder, "Die Datei fehlt")
    try:
        return AdapterInfo(**json.loads((folder / INFO_FILE).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError) as error:
        raise _missing(folder, str(error)) from error


def load_state(folder: Path) -> dict[str, Tensor]:
    """The matrices of the adapter in `folder`, float16.

    Raises ModelError (LS-E305) where the file is missing or damaged.
    """
    from safetensors import SafetensorError  # noqa: PLC0415
    from safetensors.torch import load_file  # noqa: PLC0415

    try:
        return load_file(folder / WEIGHTS_FILE)
    except (OSError, SafetensorError) as error:
        raise _missing(folder, str(error)) from error


def adapter_sha256(folder: Path) -> str:
    """Hex digest of the adapter's weights.

    Raises ModelError (LS-E305) where the file is missing.
    """
    try:
        return hashlib.sha256((folder / WEIGHTS_FILE).read_bytes()).hexdigest()
    except OSError as error:
        raise _missing(folder, str(error)) from error


def _missing(folder: Path, why: str) -> ModelError:
    return ModelError(
        "LS-E305",
        f"Der Adapter im Ordner {folder} kann nicht gelesen werden: {why}.",
        "Trainieren Sie einen Adapter: simplifier train. Oder arbeiten Sie nur mit Regeln: --rewriter rules.",
    )
