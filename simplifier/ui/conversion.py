"""Converting an article in the background, told step by step.

The work goes on in its own thread and keeps its result in the store, so a closed browser window loses nothing.
"""

from __future__ import annotations

import logging
import queue
import threading
from collections.abc import Iterator
from dataclasses import dataclass, replace

from simplifier.dates import parse_date
from simplifier.document import Document, SentenceResult, SimplifiedDocument
from simplifier.errors import InternalError, SimplifierError
from simplifier.reading import read_bytes, read_text
from simplifier.ui.services import Services


@dataclass(frozen=True, slots=True)
class Request:
    """What to convert, how and for whom."""

    document: Document
    profile: str
    rewriter: str
    user: str


@dataclass(frozen=True, slots=True)
class Preparing:
    """The model is being built or loaded; `share` from 0 to 1."""

    share: float
    what: str


@dataclass(frozen=True, slots=True)
class Converted:
    """One more sentence is done."""

    done: int
    total: int
    result: SentenceResult


@dataclass(frozen=True, slots=True)
class Finished:
    """All is done and kept under `article`."""

    article: int
    document: SimplifiedDocument


@dataclass(frozen=True, slots=True)
class Cancelled:
    """Somebody cancelled; nothing was kept."""


@dataclass(frozen=True, slots=True)
class Failed:
    """It went wrong; nothing was kept."""

    error: SimplifierError


Step = Preparing | Converted | Finished | Cancelled | Failed


def read_input(text: str, upload: tuple[str, bytes] | None, on: str) -> Document:
    """The document from an uploaded file (name and content) or else from the pasted text, with the date `on`
    (2025-12-31 or 31.12.2025; empty: the document's own). InputError where it cannot be used.
    """
    day = parse_date(on)
    document = read_text(text) if upload is None else read_bytes(upload[1], upload[0])
    return replace(document, date=day) if day else document


def convert(services: Services, request: Request, cancelled: threading.Event) -> Iterator[Step]:
    """Converts in a thread and yields its steps; the last one is Finished, Cancelled or Failed."""
    steps: queue.SimpleQueue[Step] = queue.SimpleQueue()
    worker = threading.Thread(target=_work, args=(services, request, cancelled, steps), name="conversion", daemon=True)
    worker.start()
    while True:
        step = steps.get()
        yield step
        if isinstance(step, Finished | Cancelled | Failed):
            return


def _work(services: Services, request: Request, cancelled: threading.Event, steps: queue.SimpleQueue[Step]) -> None:
    try:
        with services.pipelines.conversion():
            if cancelled.is_set():
                steps.put(Cancelled())
                return
            pipeline = services.pipelines.get(
                request.profile, request.rewriter, lambda share, what: steps.put(Preparing(share, what))
            )
            document = pipeline.convert(
                request.document,
                on_sentence=lambda done, total, result: steps.put(Converted(done, total, result)),
                cancelled=cancelled.is_set,
            )
        if cancelled.is_set():
            steps.put(Cancelled())
        else:
            steps.put(Finished(services.store.add_article(document, request.user), document))
    except SimplifierError as error:
        steps.put(Failed(error))
    except Exception as error:
        # The editor sees a plain message; what happened belongs into the log.
        logging.getLogger(__name__).exception("conversion failed")
        failure = InternalError(
            "LS-E900", "Im Programm ist ein Fehler.", "Versuchen Sie es noch einmal. Melden Sie den Fehler."
        )
        failure.__cause__ = error
        steps.put(Failed(failure))
