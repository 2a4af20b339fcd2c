"""Readability: golden values, hand counts, odd input."""

from __future__ import annotations

import json
import math
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eval.counts import count
from eval.readability import Scores, conformity, describe, formulas, score
from eval.textstat_values import textstat_values
from rules.core import Finding, Severity

COUNTS = Path(__file__).parent / "data" / "counts.jsonl"

EASY = "Der Kreis hilft. Sie zahlen nichts."
HARD = "Die Bewilligung der Leistungen erfolgt ausschließlich auf schriftlichen Antrag."
GOLDEN = {
    EASY: (
        (6, 2, 7, 0, 0, 5),
        {
            "flesch_amstad": 108.75, "wstf1": -3.0984, "wstf2": -2.2744, "wstf3": -0.5429, "wstf4": -0.8962,
            "lix": 3.0, "rix": 0.0, "gsmog": -2.0,
        },
    ),
    HARD: (
        (9, 1, 20, 4, 5, 3),
        {
            "flesch_amstad": 41.0, "wstf1": 15.3454, "wstf2": 15.2826, "wstf3": 13.7690, "wstf4": 12.8930,
            "lix": 64.5556, "rix": 5.0, "gsmog": 8.9545,
        },
    ),
}  # fmt: skip


def finding(severity: Severity) -> Finding:
    return Finding("LS-S-01", severity, (0, 1), "Der Satz ist zu lang.")


@pytest.mark.parametrize("text", GOLDEN)
def test_golden_counts(text: str) -> None:
    c = count(text)
    assert (c.words, c.sentences, c.syllables, c.polysyllables, c.long_words, c.monosyllables) == GOLDEN[
        text
    ][0]


@pytest.mark.parametrize("text", GOLDEN)
def test_golden_values(text: str) -> None:
    scores = score(text)
    for name, value in GOLDEN[text][1].items():
        assert scores.values[name] == pytest.approx(value, abs=1e-3), name


@pytest.mark.parametrize("text", GOLDEN)
def test_textstat_agrees_where_it_counts_right(text: str) -> None:
    for name, value in textstat_values(text).items():
        assert value == pytest.approx(GOLDEN[text][1][name], abs=1e-3), name


def test_hand_counts() -> None:
    rows = [json.loads(line) for line in COUNTS.read_text("utf-8").splitlines()]
    assert len(rows) >= 60
    wrong = {
        kind: [row["text"] for row in rows if getattr(count(row["text"]), kind) != row[kind]]
        for kind in ("words", "sentences", "syllables")
    }
    for kind, texts in wrong.items():
        assert len(texts) / len(rows) <= 0.03, (kind, texts)


@pytest.mark.parametrize("text", ["", "   \n\n ", "🙂", "… – !"])
def test_no_text_has_no_scores(text: str) -> None:
    scores = score(text, findings=[])
    assert dict(scores.values) == {}
    assert dict(scores.textstat) == {}
    assert "Kein Text" in scores.notes[0]
    assert json.loads(json.dumps(scores.to_json(), allow_nan=False))["scores"] == {
        "parts": {},
        "textstat": {},
    }


@pytest.mark.parametrize("text", ["Ja", "12", "12 34 5", "a🙂b", "https://www.kreis-gellerau.de", "§ 5"])
def test_tiny_texts_have_finite_scores_and_a_warning(text: str) -> None:
    scores = score(text)
    assert scores.values
    assert all(math.isfinite(v) for v in scores.values.values())
    assert "kurz" in scores.notes[0]


def test_very_long_text() -> None:
    text = " ".join([EASY] * 2_000)
    assert score(text, compare=False).values["flesch_amstad"] == pytest.approx(108.75)


def test_abbreviations_and_ordinals_end_no_sentence() -> None:
    text = "Der Antrag nach § 37 Abs. 1 SGB II ist bis zum 31. Dezember 2025 z. B. beim Jobcenter zu stellen."
    assert count(text).sentences == 1


def test_short_sentences_count() -> None:
    assert count("Das hilft. Sie zahlen nichts. Kommen Sie.").sentences == 3


def test_lines_are_sentences() -> None:
    assert count("Öffnungszeiten\n• Montag\n• Dienstag und Freitag\n\nKommen Sie!").sentences == 4


@pytest.mark.parametrize("sign", ["-", "·"])
def test_cutting_a_compound_does_not_improve_the_scores(sign: str) -> None:
    whole = score("Die Abfallgebühr ist fällig.")
    cut = score(f"Die Abfall{sign}Gebühr ist fällig.")
    assert dict(cut.values) == dict(whole.values)
    assert cut.parts["lix"] < cut.values["lix"]
    assert dict(whole.parts) == {k: v for k, v in whole.values.items() if k in whole.parts}


def test_addresses_and_figures_are_no_long_words() -> None:
    assert count("Mehr dazu: www.landkreis-gellerau.de/soziales/wohngeld 0391 1234567").long_words == 0


def test_findings_give_rate_and_conformity() -> None:
    values = score(EASY, findings=[finding("warning"), finding("error")]).values
    assert values["findings_per_100_sentences"] == 100
    assert values["conformity"] == pytest.approx(100 / 3)
    assert score(EASY, findings=[]).values["conformity"] == 100
    assert "conformity" not in score(EASY).values


def test_conformity_is_stable_when_text_is_added() -> None:
    findings = [finding("warning"), finding("error"), finding("info")]
    assert conformity(findings * 7, 70) == pytest.approx(conformity(findings, 10))


def test_conformity_of_no_text_is_refused() -> None:
    with pytest.raises(ValueError, match="no sentences"):
        conformity([], 0)


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("wstf1", -3.1, "unter der Skala"),
        ("wstf1", 8.4, "Klasse 8"),
        ("wstf4", 17.0, "über der Skala"),
        ("gsmog", -2.0, "unter der Skala"),
        ("flesch_amstad", 108.75, "über der Skala"),
        ("flesch_amstad", -4.0, "unter der Skala"),
        ("flesch_amstad", 41.0, "schwer"),
        ("flesch_amstad", 100.0, "sehr leicht"),
        ("lix", 64.6, "Fachbücher"),
        ("rix", 0.0, "sehr leicht"),
        ("unbekannt", 1.0, ""),
    ],
)
def test_describe(name: str, value: float, words: str) -> None:
    assert words in describe(name, value)


def test_every_value_is_described() -> None:
    for name, value in score(EASY, findings=[]).values.items():
        assert describe(name, value), name


def test_json_contract() -> None:
    data = json.loads(json.dumps(score(EASY, findings=[]).to_json()))
    assert data["schema"] == "simplifier/scores/1"
    assert {"flesch_amstad", "wstf1", "wstf2", "wstf3", "wstf4", "lix", "rix", "gsmog", "textstat"} <= data[
        "scores"
    ].keys()
    assert data["counts"]["sentences"] == 2


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=120))
def test_any_text_gives_finite_values(text: str) -> None:
    scores = score(text, findings=[])
    assert isinstance(scores, Scores)
    assert all(math.isfinite(v) for v in [*scores.values.values(), *scores.parts.values()])
    assert bool(scores.values) == bool(formulas(scores.counts))
