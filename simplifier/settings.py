"""Settings: defaults, then the TOML file, then environment variables (SIMPLIFIER_*)."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from platformdirs import user_cache_path, user_config_path, user_data_path

from simplifier.errors import ConfigError

APP = "leichte-sprache-simplifier"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything that an administrator can set; paths are made when first used, never at import."""

    profile: str = "netzwerk"
    rewriter: str = "embedded"
    database: str = ""
    cache: str = ""
    threads: int = 0

    @property
    def cache_path(self) -> Path:
        """Folder of the built model."""
        return Path(self.cache) if self.cache else user_cache_path(APP)

    @property
    def database_url(self) -> str:
        """SQLAlchemy URL of the store; an SQLite file in the user's data folder by default."""
        return self.database or f"sqlite:///{user_data_path(APP) / 'simplifier.sqlite'}"


def load_settings(path: Path | None = None, environment: Mapping[str, str] | None = None) -> Settings:
    """Settings from `path` (or the user's simplifier.toml, if there) and the environment.

    ConfigError LS-E230 for a broken file, LS-E231 for an unknown key, LS-E232 for a wrong value.
    """
    environment = os.environ if environment is None else environment
    settings = Settings()
    file = path or user_config_path(APP) / "simplifier.toml"
    if path is not None or file.is_file():
        settings = _with(settings, _read(file), str(file))
    known = {field.name for field in fields(Settings)}
    from_env = {
        key.removeprefix("SIMPLIFIER_").lower(): value
        for key, value in environment.items()
        if key.startswith("SIMPLIFIER_") and key.removeprefix("SIMPLIFIER_").lower() in known
    }
    return _with(settings, from_env, "Umgebung")


def _read(file: Path) -> Mapping[str, object]:
    try:
        return tomllib.loads(file.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise ConfigError("LS-E230", f"Die Einstellungen in {file} sind nicht lesbar.", f"Ursache: {error}") from error


def _with(settings: Settings, values: Mapping[str, object], where: str) -> Settings:
    known = [field.name for field in fields(Settings)]
    chosen: dict[str, Any] = {}
    for key, value in values.items():
        if key not in known:
            raise ConfigError(
                "LS-E231", f"Die Einstellung „{key}“ gibt es nicht ({where}).", f"Es gibt: {', '.join(known)}."
            )
        try:
            chosen[key] = int(str(value)) if key == "threads" else str(value)
        except ValueError:
            raise ConfigError(
                "LS-E232", f"„{key}“ muss eine ganze Zahl sein ({where}).", f"Angegeben ist: {value}."
            ) from None
    return replace(settings, **chosen)
