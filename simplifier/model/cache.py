"""The built model in the cache: one folder for each pair of base and adapter, complete or not there at all."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from rules.errors import ModelError
from simplifier.model.adapter import adapter_sha256
from simplifier.model.base import BASE_SHA256, unwritable
from simplifier.model.convert import QUANTIZATION, Report

RECIPE = "1"
"""Raise it where the same base and adapter are to give another model."""
_SCRATCH = "build-"
_ABANDONED_SECONDS = 24 * 3600


def model_fingerprint(adapter: Path) -> str:
    """Sixteen hex digits from base, adapter weights and recipe.

    Raises ModelError (LS-E305) where the adapter is missing.
    """
    key = " ".join((BASE_SHA256, adapter_sha256(adapter), QUANTIZATION, RECIPE))
    return hashlib.sha256(key.encode()).hexdigest()[:16]


def built_model(cache: Path, adapter: Path, report: Report | None = None) -> Path:
    """The folder of the CTranslate2 model in `cache`; built where it is not there (half a minute, 1.5 GB of
    memory in another process).

    Raises ModelError: LS-E301 and E302 (base missing, damaged), LS-E303 (cache not writable), LS-E305
    (adapter), LS-E307 (the building process failed).
    """
    target = cache / f"model-{model_fingerprint(adapter)}"
    if (target / "model.bin").is_file():
        return target
    try:
        cache.mkdir(parents=True, exist_ok=True)
        _sweep(cache)
        scratch = tempfile.TemporaryDirectory(prefix=_SCRATCH, dir=cache, ignore_cleanup_errors=True)
    except OSError as error:
        raise unwritable(cache, error) from error
    with scratch as name:
        fresh = Path(name) / "model"
        _run(fresh, adapter, report or (lambda _share, _text: None))
        # Another process may have been faster: its model is the same.
        with contextlib.suppress(OSError):
            fresh.rename(target)
    if not (target / "model.bin").is_file():
        raise ModelError("LS-E307", "Das Sprach-Modell konnte nicht gebaut werden.", f"Prüfen Sie den Ordner {cache}.")
    return target


def _run(fresh: Path, adapter: Path, report: Report) -> None:
    command = [sys.executable, "-m", "simplifier.model.convert", str(fresh), str(adapter)]
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(path or str(Path.cwd()) for path in sys.path),
        "HF_HUB_OFFLINE": "1",
    }
    failure: dict[str, str] | None = None
    with tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as log:
        process = subprocess.Popen(  # noqa: S603 - our own module
            command, stdout=subprocess.PIPE, stderr=log, text=True, encoding="utf-8", env=environment
        )
        try:
            for line in process.stdout or ():
                told = json.loads(line)
                if "error" in told:
                    failure = told["error"]
                else:
                    report(told["share"], told["text"])
            code = process.wait()
        finally:
            if process.poll() is None:
                process.kill()
                process.wait()
        if failure:
            raise ModelError(**failure)
        if code != 0:
            log.seek(0)
            last = (log.read().strip().splitlines() or [f"Beendet mit {code}"])[-1]
            raise ModelError(
                "LS-E307",
                "Das Sprach-Modell konnte nicht gebaut werden.",
                f"{last}. Es braucht etwa 1,5 GB Arbeits-Speicher und 1 GB Platz in {fresh.parent.parent}.",
            )
    report(1.0, "Das Sprach-Modell ist bereit")


def _sweep(cache: Path) -> None:
    """Removes what killed builds left."""
    for folder in cache.glob(f"{_SCRATCH}*"):
        if time.time() - folder.stat().st_mtime > _ABANDONED_SECONDS:
            shutil.rmtree(folder, ignore_errors=True)
