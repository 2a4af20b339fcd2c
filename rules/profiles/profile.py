"""Profiles: where the norms contradict each other, a profile says what holds (reference: rules.md 2.7).

The profiles of the norms are YAML files beside this module; an authority writes its own file and starts it with
`extends: netzwerk`, so that it holds only what differs.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from importlib import resources
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal, cast

import yaml

from rules.errors import ConfigError

Separator = Literal["-", "·", ""]

SEPARATORS = ("-", "·", "")
SEVERITIES = ("info", "warning", "error")
SENTENCE_LIMITS = (3, 60)
"""Fewest and most words a sentence that a profile may set as its limit: outside of it, it is a slip of the pen."""
_SUFFIX = ".yaml"
_RULE_ID = re.compile(r"LS-[WZSTGP]-\d{2}")
_MAX_EXTENDS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """Limits and choices of one norm. `max_words` a sentence; `separator` in long compounds; `questions` whether a
    condition may become a question; `digits_from` the smallest number written in digits; `severities` and
    `disabled` override rules by id; `note` says in German where the choices come from.
    """

    id: str
    title: str
    max_words: int
    separator: Separator
    questions: bool
    digits_from: int = 1
    severities: Mapping[str, str] = field(default_factory=dict)
    disabled: frozenset[str] = frozenset()
    note: str = ""


def available() -> tuple[str, ...]:
    """The names of the profiles that come with the program, sorted."""
    files = resources.files(__package__).iterdir()
    return tuple(sorted(f.name.removesuffix(_SUFFIX) for f in files if f.name.endswith(_SUFFIX)))


def load_profile(name_or_path: str) -> Profile:
    """The profile with this name, or the one in this YAML file.

    Raises ConfigError LS-E201 (no such profile), LS-E202 (unreadable or not YAML), LS-E203 (unknown key),
    LS-E204 (wrong value), LS-E205 (profiles that extend each other in a circle).
    """
    return _build(_load(name_or_path, depth=0), name_or_path)


def _load(name_or_path: str, depth: int) -> dict[str, Any]:
    """The settings of a profile, those of the profile it extends underneath."""
    if depth > _MAX_EXTENDS:
        raise ConfigError(
            "LS-E205", f"Das Profil „{name_or_path}“ baut im Kreis auf sich selbst auf.", "Prüfen Sie „extends“."
        )
    data = _read(name_or_path)
    parent = data.pop("extends", None)
    if parent is None:
        return data
    if not isinstance(parent, str):
        raise _wrong(name_or_path, "extends", "der Name von einem Profil")
    merged = _load(parent, depth + 1)
    severities = {**merged.get("severities", {}), **_mapping(data.get("severities"))}
    return {**merged, **data, **({"severities": severities} if severities else {})}


def _mapping(value: object) -> dict[str, Any]:
    return dict(value) if isinstance(value, dict) else {}


def _read(name_or_path: str) -> dict[str, Any]:
    names = available()
    if name_or_path in names:
        text = resources.files(__package__).joinpath(name_or_path + _SUFFIX).read_text("utf-8")
    else:
        path = Path(name_or_path)
        if path.suffix not in {_SUFFIX, ".yml"} or not path.is_file():
            raise ConfigError(
                "LS-E201",
                f"Das Profil „{name_or_path}“ gibt es nicht.",
                _suggestion(name_or_path, names) + f"Es gibt: {', '.join(names)}.",
            )
        try:
            text = path.read_text("utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise ConfigError(
                "LS-E202", f"Das Profil „{name_or_path}“ ist nicht lesbar.", "Die Datei muss Text in UTF-8 sein."
            ) from error
    try:
        data = yaml.safe_load(text)
    except yaml.YAMLError as error:
        raise ConfigError(
            "LS-E202", f"Das Profil „{name_or_path}“ ist kein gültiges YAML.", str(error).splitlines()[0]
        ) from error
    if not isinstance(data, dict):
        raise ConfigError(
            "LS-E202",
            f"Das Profil „{name_or_path}“ hat keine Einstellungen.",
            "Schreiben Sie je Zeile einen Schlüssel und einen Wert, zum Beispiel: max_words: 12",
        )
    for key in data:
        if key not in _KEYS and key != "extends":
            raise ConfigError(
                "LS-E203",
                f"Im Profil „{name_or_path}“ steht der unbekannte Schlüssel „{key}“.",
                _suggestion(str(key), (*_KEYS, "extends")) + f"Erlaubt sind: {', '.join((*_KEYS, 'extends'))}.",
            )
    return data


def _suggestion(word: str, known: tuple[str, ...]) -> str:
    close = difflib.get_close_matches(word.lower(), known, n=1)
    return f"Meinen Sie „{close[0]}“? " if close else ""


def _wrong(name: str, key: str, expected: str, hint: str = "") -> ConfigError:
    return ConfigError("LS-E204", f"Im Profil „{name}“ ist „{key}“ falsch. Erlaubt ist: {expected}.", hint)


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _is_limit(value: object) -> bool:
    low, high = SENTENCE_LIMITS
    return type(value) is int and low <= value <= high


def _is_separator(value: object) -> bool:
    return isinstance(value, str) and value in SEPARATORS


def _is_flag(value: object) -> bool:
    return isinstance(value, bool)


def _is_digits_from(value: object) -> bool:
    return type(value) is int and 1 <= value <= 100


def _is_severities(value: object) -> bool:
    return isinstance(value, dict) and all(
        isinstance(k, str) and _RULE_ID.fullmatch(k) and v in SEVERITIES for k, v in value.items()
    )


def _is_disabled(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(v, str) and _RULE_ID.fullmatch(v) for v in value)


_KEYS: Mapping[str, tuple[Callable[[object], bool], str]] = MappingProxyType(
    {
        "id": (_is_text, "ein Name"),
        "title": (_is_text, "ein Titel"),
        "max_words": (_is_limit, f"eine ganze Zahl von {SENTENCE_LIMITS[0]} bis {SENTENCE_LIMITS[1]}"),
        "separator": (_is_separator, "„-“, „·“ oder „“ (nichts)"),
        "questions": (_is_flag, "true oder false"),
        "digits_from": (_is_digits_from, "eine ganze Zahl von 1 bis 100"),
        "severities": (
            _is_severities,
            "je Zeile eine Regel und info, warning oder error, zum Beispiel: LS-S-04: error",
        ),
        "disabled": (_is_disabled, "eine Liste von Regeln, zum Beispiel: [LS-S-04, LS-Z-05]"),
        "note": (_is_text, "ein Text"),
    }
)
_NEEDED = ("id", "title", "max_words", "separator", "questions")


def _build(data: Mapping[str, Any], name: str) -> Profile:
    for key in _NEEDED:
        if key not in data:
            raise ConfigError(
                "LS-E204",
                f"Im Profil „{name}“ fehlt „{key}“.",
                "Ergänzen Sie den Schlüssel. Oder beginnen Sie die Datei mit: extends: netzwerk",
            )
    for key, value in data.items():
        valid, expected = _KEYS[key]
        if not valid(value):
            raise _wrong(name, key, expected, f"Dort steht: {value!r}")
    return Profile(
        id=data["id"],
        title=data["title"],
        max_words=data["max_words"],
        separator=cast("Separator", data["separator"]),
        questions=data["questions"],
        digits_from=data.get("digits_from", 1),
        severities=MappingProxyType(dict(data.get("severities", {}))),
        disabled=frozenset(data.get("disabled", ())),
        note=data.get("note", ""),
    )
