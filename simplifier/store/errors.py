"""Errors of the store, and how errors of the database become errors that a user may read."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import SQLAlchemyError

from rules.errors import StoreError


class ConflictError(StoreError):
    """Somebody else changed the same thing in between (LS-E404); nothing was written."""

    def __init__(self) -> None:
        super().__init__(
            "LS-E404",
            "Jemand anderes hat das inzwischen geändert. Ihre Änderung ist nicht gespeichert.",
            "Sie sehen jetzt den neuen Stand. Ihr eigener Text bleibt im Textfeld stehen.",
        )


def missing(what: str) -> StoreError:
    """The error for something that is not in the store."""
    return StoreError("LS-E406", f"{what} gibt es nicht.", "Wählen Sie einen Text aus der Liste.")


@contextmanager
def translated() -> Iterator[None]:
    """Turns errors of the database into StoreError LS-E407."""
    try:
        yield
    except SQLAlchemyError as error:
        raise StoreError(
            "LS-E407",
            "Die Datenbank hat einen Fehler gemeldet. Ihre letzte Änderung ist nicht gespeichert.",
            "Versuchen Sie es noch einmal. Prüfen Sie, ob noch Speicherplatz frei ist.",
        ) from error
