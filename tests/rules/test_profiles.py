"""Profiles: those that come with the program, own files, and what is said about a wrong one."""

from pathlib import Path

import pytest

from rules.errors import ConfigError
from rules.profiles.profile import SENTENCE_LIMITS, available, load_profile


def write(tmp_path: Path, text: str) -> str:
    path = tmp_path / "eigenes.yaml"
    path.write_text(text, "utf-8")
    return str(path)


def failure(name: str) -> ConfigError:
    with pytest.raises(ConfigError) as caught:
        load_profile(name)
    return caught.value


def test_the_norms_are_there() -> None:
    assert available() == ("bitv", "din33429", "einfache-sprache", "hildesheim", "netzwerk")


@pytest.mark.parametrize("name", available())
def test_every_profile_is_valid_and_called_by_its_file(name: str) -> None:
    profile = load_profile(name)

    assert profile.id == name
    assert SENTENCE_LIMITS[0] <= profile.max_words <= SENTENCE_LIMITS[1]
    assert profile.note


def test_norms_differ_where_they_contradict_each_other() -> None:
    netzwerk, hildesheim = load_profile("netzwerk"), load_profile("hildesheim")

    assert (netzwerk.separator, hildesheim.separator) == ("-", "·")
    assert hildesheim.severities["LS-S-04"] == "error"
    assert load_profile("einfache-sprache").max_words > netzwerk.max_words


def test_the_din_profile_says_that_it_is_second_hand() -> None:
    assert "zweiter Hand" in load_profile("din33429").title


def test_a_misspelt_name_gets_a_suggestion() -> None:
    error = failure("netzwek")

    assert error.code == "LS-E201"
    assert "Meinen Sie „netzwerk“?" in error.hint


@pytest.mark.parametrize("name", ["", "../netzwerk", "/", "\0", "a" * 5000, "🙂"])
def test_strange_names_are_unknown_profiles(name: str) -> None:
    assert failure(name).code == "LS-E201"


def test_an_own_profile_holds_only_what_differs(tmp_path: Path) -> None:
    profile = load_profile(
        write(tmp_path, "extends: bitv\nid: unser-kreis\nmax_words: 10\nseverities: {LS-S-01: error}\n")
    )

    assert (profile.id, profile.max_words, profile.separator) == ("unser-kreis", 10, "-")
    assert profile.severities["LS-S-01"] == "error"
    assert profile.severities["LS-S-14"] == "error"


def test_an_unknown_key_is_named_with_a_suggestion(tmp_path: Path) -> None:
    error = failure(write(tmp_path, "extends: netzwerk\nmax_word: 10\n"))

    assert error.code == "LS-E203"
    assert "„max_word“" in error.message
    assert "„max_words“" in error.hint


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("max_words: zehn", "max_words"),
        ("max_words: true", "max_words"),
        ("max_words: 2", "max_words"),
        ("max_words: 1000", "max_words"),
        ('separator: "_"', "separator"),
        ("questions: vielleicht", "questions"),
        ("digits_from: 0", "digits_from"),
        ("severities: {LS-S-01: schlimm}", "severities"),
        ("severities: {Satzlänge: error}", "severities"),
        ("disabled: LS-S-01", "disabled"),
        ("disabled: [zu-lang]", "disabled"),
        ("title: ''", "title"),
        ("extends: [netzwerk]", "extends"),
    ],
)
def test_a_wrong_value_is_named(tmp_path: Path, line: str, key: str) -> None:
    text = line if line.startswith("extends") else f"extends: netzwerk\n{line}\n"

    error = failure(write(tmp_path, text))

    assert error.code == "LS-E204"
    assert f"„{key}“" in error.message


def test_a_missing_key_is_named(tmp_path: Path) -> None:
    error = failure(write(tmp_path, "id: neu\ntitle: Neu\n"))

    assert error.code == "LS-E204"
    assert "max_words" in error.message
    assert "extends: netzwerk" in error.hint


@pytest.mark.parametrize("text", ["", "nur Text", "- a\n- b\n", "a: [1,\n", "max_words: : 3"])
def test_a_file_without_settings_is_refused(tmp_path: Path, text: str) -> None:
    assert failure(write(tmp_path, text)).code == "LS-E202"


def test_a_file_in_another_encoding_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "alt.yaml"
    path.write_bytes("title: Für uns".encode("cp1252"))

    assert failure(str(path)).code == "LS-E202"


def test_profiles_in_a_circle_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "kreis.yaml"
    path.write_text(f"extends: {path}\n", "utf-8")

    assert failure(str(path)).code == "LS-E205"
