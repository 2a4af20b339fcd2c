"""The shipped lexicon keeps its guide, and the check finds what breaks it."""

from pathlib import Path

import pytest

from rules.errors import ConfigError
from rules.lexicon.apply import DATA, Lexicon
from rules.lexicon.schema import check_lexicon, slots

GOOD = """
- office: umgehend
  pos: adv
  easy: sofort
  safe: true
  example: [Bitte rufen Sie umgehend an., Bitte rufen Sie sofort an.]
"""


def problems_of(tmp_path: Path, text: str) -> list[str]:
    (tmp_path / "probe.yaml").write_text(text, encoding="utf-8")
    return [str(problem) for problem in check_lexicon(tmp_path)]


def test_shipped_lexicon_has_no_problem() -> None:
    assert check_lexicon(DATA) == ()


def test_good_entry_passes(tmp_path: Path) -> None:
    assert problems_of(tmp_path, GOOD) == []


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ("pos: adv", "pos: Adverb", "pos"),
        ("pos: adv", "pos: noun", "gender"),
        ("  safe: true\n", "", "safe"),
        ("safe: true", "safe: ja gern", "safe"),
        ("easy: sofort", "easy: ''", "easy"),
        ("safe: true", "safe: true\n  farbe: rot", "farbe"),
        ("safe: true", "safe: true\n  context: Telefon", "context"),
        ("safe: true", "safe: true\n  frame: 'umgehend {zahl}'", "easy_frame"),
        ("safe: true", "safe: true\n  forms: {umgehend: sofort}", "forms"),
        ("safe: true", "safe: true\n  forms: [sofort]", "forms"),
        (", Bitte rufen Sie sofort an.", "", "example"),
        ("Bitte rufen Sie sofort an.", "Bitte rufen Sie umgehend an.", "example"),
        ("Bitte rufen Sie umgehend an.", "Bitte rufen Sie gleich an.", "example"),
    ],
)
def test_fault_names_file_entry_and_key(tmp_path: Path, old: str, new: str, key: str) -> None:
    assert old in GOOD
    found = problems_of(tmp_path, GOOD.replace(old, new))
    assert any(f"probe.yaml, Eintrag „umgehend“, Feld „{key}“" in problem for problem in found)


def test_same_sense_twice_is_a_problem(tmp_path: Path) -> None:
    assert any("gibt es schon" in problem for problem in problems_of(tmp_path, GOOD + GOOD))


def test_slots_are_those_of_the_guide() -> None:
    assert slots("{akk} in Anspruch nehmen") == ("akk",)
    assert slots("bitten {akk} {prep:um+akk}") == ("akk", "prep:um+akk")
    assert slots("irgendwas {unbekannt}") is None
    assert slots("offen {akk") is None


def test_broken_file_is_a_config_error(tmp_path: Path) -> None:
    (tmp_path / "probe.yaml").write_text("office: [", encoding="utf-8")
    with pytest.raises(ConfigError) as error:
        Lexicon.load(tmp_path)
    assert error.value.code == "LS-E211"
