"""The shipped glossary keeps its guide, and the check finds what breaks it."""

from pathlib import Path

import pytest

from rules.errors import ConfigError
from rules.glossary.matcher import DATA, Glossary
from rules.glossary.schema import check_glossary, read_glossary

GOOD = """
- term: Bauhof
  kind: noun
  gender: m
  plural: Bauhöfe
  split: Bau-Hof
  say: Bauhof
  explanation:
    - Der Bauhof ist ein Betrieb von der Stadt.
    - Er pflegt zum Beispiel Straßen und Parks.
"""


def problems_of(tmp_path: Path, text: str) -> list[str]:
    (tmp_path / "probe.yaml").write_text(text, encoding="utf-8")
    return [str(problem) for problem in check_glossary(tmp_path)]


def test_shipped_glossary_has_no_problem() -> None:
    assert check_glossary(DATA) == ()


def test_shipped_glossary_is_complete() -> None:
    terms = read_glossary(DATA)
    assert len(terms) >= 867
    assert {"SGB II", "Optionskommune", "Jobcenter", "Bürgergeld"} <= {term.term for term in terms}


def test_good_entry_passes(tmp_path: Path) -> None:
    assert problems_of(tmp_path, GOOD) == []


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ("  gender: m\n", "", "gender"),
        ("gender: m", "gender: x", "gender"),
        ("kind: noun", "kind: Nomen", "kind"),
        ("say: Bauhof", "say: ''", "say"),
        ("split: Bau-Hof", "split: Bau-Höfe", "split"),
        ("say: Bauhof", "say: Bauhof\n  farbe: rot", "farbe"),
        ("say: Bauhof", "say: Bauhof\n  valid: {from: Mai 2020}", "valid"),
        ("say: Bauhof", "say: Bauhof\n  valid: {from: 2021-01-01, to: 2020-01-01}", "valid"),
        ("say: Bauhof", "say: Bauhof\n  aliases: Betriebshof", "aliases"),
        ("Er pflegt zum Beispiel Straßen und Parks.", "Er pflegt die Straßen der Stadt.", "explanation"),
        (
            "Er pflegt zum Beispiel Straßen und Parks.",
            "Er pflegt Straßen, weil sie kaputt sind.",
            "explanation",
        ),
        ("Er pflegt zum Beispiel Straßen und Parks.", "Er hat drei große neue Wagen.", "explanation"),
        ("Er pflegt zum Beispiel Straßen und Parks.", "Er könnte auch Parks pflegen.", "explanation"),
        ("Er pflegt zum Beispiel Straßen und Parks.", "Er hilft.", "explanation"),
        ("Er pflegt zum Beispiel Straßen und Parks.", "Er pflegt auch viele Spiel-Plätze.", "explanation"),
    ],
)
def test_fault_names_file_entry_and_key(tmp_path: Path, old: str, new: str, key: str) -> None:
    assert old in GOOD
    found = problems_of(tmp_path, GOOD.replace(old, new))
    assert any(f"probe.yaml, Eintrag „Bauhof“, Feld „{key}“" in problem for problem in found)


def test_same_term_twice_needs_other_context_or_time(tmp_path: Path) -> None:
    assert any("steht schon" in problem for problem in problems_of(tmp_path, GOOD + GOOD))
    early = GOOD + "  valid: {to: 2019-12-31}\n"
    late = GOOD + "  valid: {from: 2020-01-01}\n"
    assert problems_of(tmp_path, early + late) == []


@pytest.mark.parametrize(
    "text", ["", "term: [", "- nur ein Text", "term: Bauhof", "- term: A\n  valid: {from: 2020-13-01}"]
)
def test_broken_file_is_a_config_error(tmp_path: Path, text: str) -> None:
    (tmp_path / "probe.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as error:
        Glossary.load(tmp_path)
    assert error.value.code == "LS-E210"
    assert error.value.hint


def test_folder_without_files_is_a_config_error(tmp_path: Path) -> None:
    with pytest.raises(ConfigError):
        Glossary.load(tmp_path / "nicht da")
