"""The one error tree of the project.

SimplifierError
├── InputError       bad input of a user: file, encoding, language, option
├── ConfigError      bad profile, glossary, lexicon or setting
├── ModelError       base model missing, wrong checksum, cache not writable
├── StoreError       database; StoreError.Conflict-like cases subclass it in simplifier.store
└── InternalError    a defect of ours

The base lives here because imports run one way (app → simplifier → eval → rules); `simplifier.errors`
re-exports it.
"""

from __future__ import annotations


class SimplifierError(Exception):
    """An error a user may see.

    `code` is stable and searchable ("LS-E101"), `message` and `hint` are plain German.
    `exit_code` is what the command line returns for it.
    """

    exit_code = 4

    def __init__(self, code: str, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        hint = f"\nHinweis: {self.hint}" if self.hint else ""
        return f"[{self.code}] {self.message}{hint}"


class InputError(SimplifierError):
    """The user's input cannot be used (codes LS-E1xx)."""

    exit_code = 2


class ConfigError(SimplifierError):
    """A profile, glossary, lexicon or setting is wrong (codes LS-E2xx)."""

    exit_code = 2


class ModelError(SimplifierError):
    """The model cannot be built or used (codes LS-E3xx)."""

    exit_code = 4


class StoreError(SimplifierError):
    """The store refused or failed (codes LS-E4xx)."""

    exit_code = 4


class InternalError(SimplifierError):
    """A defect of ours (codes LS-E9xx)."""

    exit_code = 4
