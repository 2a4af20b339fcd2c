"""Errors of the tool; the tree itself stands in `rules.errors`."""

from rules.errors import ConfigError, InputError, InternalError, ModelError, SimplifierError, StoreError

__all__ = ["ConfigError", "InputError", "InternalError", "ModelError", "SimplifierError", "StoreError"]
