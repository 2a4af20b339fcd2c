"""Starts the review UI: `python app.py` or `simplifier serve`."""

from __future__ import annotations

import sys
from pathlib import Path

from simplifier.errors import SimplifierError
from simplifier.settings import Settings, load_settings
from simplifier.ui.server import build, launch
from simplifier.ui.services import make_services

SAMPLES = Path(__file__).parent / "samples"


def serve(settings: Settings, *, host: str = "127.0.0.1", port: int = 7860) -> None:
    """Serves the UI until it is stopped; SimplifierError where it cannot start."""
    samples = tuple(sorted(path for path in SAMPLES.glob("*") if path.suffix in {".txt", ".md", ".html"}))
    services = make_services(settings, tuple(path for path in samples if path.stem != "README"))
    demo = build(services)
    address = launch(demo, services, host, port)
    print(f"Die Oberfläche läuft: {address} (beenden mit Strg+C)", file=sys.stderr)  # noqa: T201
    demo.block_thread()


if __name__ == "__main__":
    try:
        serve(load_settings())
    except SimplifierError as error:
        sys.exit(str(error))
