"""Settings: defaults, then the file, then the environment; wrong ones are named."""

from __future__ import annotations

from pathlib import Path

import pytest

from simplifier.errors import ConfigError
from simplifier.settings import load_settings


def file(folder: Path, text: str) -> Path:
    path = folder / "simplifier.toml"
    path.write_text(text, "utf-8")
    return path


def test_the_environment_beats_the_file_and_the_file_the_default(tmp_path: Path) -> None:
    path = file(tmp_path, 'profile = "bitv"\nrewriter = "rules"\nthreads = 2\n')
    settings = load_settings(path, {"SIMPLIFIER_REWRITER": "embedded", "SIMPLIFIER_DEBUG": "1"})
    assert (settings.profile, settings.rewriter, settings.threads) == ("bitv", "embedded", 2)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("profil = 'x'", "LS-E231"),
        ("threads = 'viele'", "LS-E232"),
        ("= kaputt", "LS-E230"),
        ("cache_path = 'x'", "LS-E231"),
    ],
)
def test_wrong_settings_are_refused_by_name(text: str, code: str, tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as caught:
        load_settings(file(tmp_path, text), {})
    assert caught.value.code == code
    assert caught.value.hint


def test_a_file_that_was_asked_for_must_exist(tmp_path: Path) -> None:
    with pytest.raises(ConfigError):
        load_settings(tmp_path / "fehlt.toml", {})


def test_store_and_cache_have_places_of_their_own_by_default() -> None:
    settings = load_settings(None, {})
    assert settings.database_url.startswith("sqlite:///")
    assert settings.cache_path.is_absolute()
