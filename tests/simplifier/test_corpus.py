from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from rules.errors import InputError
from simplifier.corpus import Pair, default_folder, load_pairs
from simplifier.corpus_split import SplitItem, assign_splits, near_pairs

ROW = {
    "id": "probe-001",
    "topic": "probe",
    "source": "Die Brücke wird gesperrt.",
    "target": ["Die Brücke ist zu."],
    "phenomena": ["passiv"],
    "split": "dev",
}


@pytest.fixture(scope="module")
def pairs() -> list[Pair]:
    return load_pairs(default_folder())


def write(folder: Path, *rows: object) -> Path:
    (folder / "pairs-probe.jsonl").write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    return folder


def test_a_tenth_is_for_choosing_and_a_tenth_for_measuring(pairs: list[Pair]) -> None:
    shares = Counter(pair.split for pair in pairs)
    assert len(pairs) == 5833
    assert 0.08 < shares["dev"] / len(pairs) < 0.12
    assert 0.08 < shares["test"] / len(pairs) < 0.12


def test_the_sentences_of_an_article_are_in_one_split(pairs: list[Pair]) -> None:
    splits: dict[str, set[str]] = {}
    for pair in pairs:
        if pair.topic == "artikel":
            splits.setdefault(pair.id.rsplit("-", 1)[0], set()).add(pair.split)
    assert len(splits) == 26
    assert all(len(found) == 1 for found in splits.values())


def test_no_source_has_its_like_in_another_split(pairs: list[Pair]) -> None:
    across = [
        (pairs[later].id, pairs[earlier].id)
        for later, earlier in near_pairs([pair.source for pair in pairs])
        if pairs[later].split != pairs[earlier].split
    ]
    assert across == []


def test_a_split_once_given_stays_when_pairs_are_added(pairs: list[Pair]) -> None:
    known = [SplitItem(pair.id, pair.topic, pair.source, pair.split) for pair in pairs[:300]]
    new = SplitItem("neu-001", "neu", "Der Verein Klarwasser sucht Helfer für den Herbst.")
    splits = assign_splits([*known, new])
    assert all(splits[item.id] == item.split for item in known)
    assert splits["neu-001"] in {"train", "dev", "test"}


def test_a_new_pair_takes_the_split_of_its_like() -> None:
    source = "Die Stadt Ahlsmoor erneuert im Sommer die Leitungen unter der Marktstraße."
    splits = assign_splits(
        [SplitItem("a-1", "a", source, "test"), SplitItem("b-1", "b", source.replace("Sommer", "Herbst"))]
    )
    assert splits["b-1"] == "test"


def test_what_was_trained_on_never_becomes_a_test() -> None:
    source = "Die Stadt Ahlsmoor erneuert im Sommer die Leitungen unter der Marktstraße."
    splits = assign_splits([SplitItem("a-1", "a", source, "test"), SplitItem("b-1", "b", source, "train")])
    assert set(splits.values()) == {"train"}


def test_only_the_wanted_split_is_loaded(tmp_path: Path) -> None:
    folder = write(tmp_path, ROW, {**ROW, "id": "probe-002", "split": "train"})
    assert [pair.id for pair in load_pairs(folder, "train")] == ["probe-002"]


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ({**ROW, "split": "other"}, "LS-E153"),
        ({**ROW, "target": "Die Brücke ist zu."}, "LS-E153"),
        ({**ROW, "target": []}, "LS-E153"),
        ({**ROW, "source": " mit Rand "}, "LS-E153"),
        ({key: value for key, value in ROW.items() if key != "source"}, "LS-E153"),
        ({**ROW, "unbekannt": 1}, "LS-E153"),
        ("nur Text", "LS-E153"),
    ],
)
def test_a_wrong_line_is_named_with_file_and_number(tmp_path: Path, row: object, code: str) -> None:
    with pytest.raises(InputError) as caught:
        load_pairs(write(tmp_path, ROW, row))
    assert caught.value.code == code
    assert "pairs-probe.jsonl, Zeile 2" in caught.value.message


def test_the_same_id_twice_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="LS-E154"):
        load_pairs(write(tmp_path, ROW, ROW))


def test_a_folder_without_pairs_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="LS-E152"):
        load_pairs(tmp_path)
