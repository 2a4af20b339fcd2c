"""Drawing, blinding and summing up a reading."""

from __future__ import annotations

import math

import pytest

from eval.reading_study import Judgement, blind, draw, kappa, table, wilson

SOURCES = {f"s{n}": " ".join(["Wort"] * n) for n in range(1, 60)}


def test_the_draw_is_stratified_by_length_and_repeatable() -> None:
    ids = draw(SOURCES, 12, seed=7)
    lengths = [len(SOURCES[key].split()) for key in ids]
    assert [sum(low <= n < high for n in lengths) for low, high in [(0, 12), (12, 25), (25, 99)]] == [4, 4, 4]
    assert ids == draw(SOURCES, 12, seed=7) != draw(SOURCES, 12, seed=8)


def test_a_reader_cannot_tell_the_system_from_the_key() -> None:
    systems = {name: {"s1": ["A."], "s2": ["B."]} for name in ("rules", "model")}
    items = blind(SOURCES, systems, seed=1)
    assert sorted(item.key for item in items) == ["0001", "0002", "0003", "0004"]
    assert {(item.id, item.system) for item in items} == {(i, s) for i in ("s1", "s2") for s in ("rules", "model")}


def test_wilson_interval_against_published_values() -> None:
    # Newcombe 1998, table I: 81 of 263 gives 0.2553 to 0.3662, 15 of 148 gives 0.0624 to 0.1605.
    assert wilson(81, 263) == pytest.approx((0.2553, 0.3662), abs=1e-4)
    assert wilson(15, 148) == pytest.approx((0.0624, 0.1605), abs=1e-4)


def test_kappa_by_hand() -> None:
    first = ["ja"] * 25 + ["nein"] * 25
    second = ["ja"] * 20 + ["nein"] * 5 + ["ja"] * 10 + ["nein"] * 15
    assert kappa(first, second) == pytest.approx(0.4)
    assert kappa(["ok"], ["ok"]) == 1.0
    assert math.isnan(kappa([], []))


def test_the_table_names_every_system_with_its_interval() -> None:
    items = blind(SOURCES, {"rules": {"s1": ["A."]}}, seed=1)
    read = [Judgement("0001", reader, "ok", "ok", "hard", False) for reader in ("a", "b")]
    shown = table(items, read)
    assert "| rules | 2 | 100% (21%–100%) | 0%" in shown
    assert "meaning 1.00" in shown
