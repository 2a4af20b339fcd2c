"""Certain disagreements of article and noun, and none in right sentences."""

from __future__ import annotations

import pytest

from rules.language.agreement import disagreements
from rules.language.analyzer import Analyzer


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Das Betreten von der Dünen ist verboten.", "von der Dünen"),
        ("Die Zeitplan ist nicht zu halten.", "Die Zeitplan"),
        ("Das Amt hilft bei den Antrag.", "bei den Antrag"),
        ("Sie bekommen eine Bescheid.", "eine Bescheid"),
        ("Sie bezahlen für dem Ausweis.", "für dem Ausweis"),
    ],
)
def test_what_cannot_be(text: str, wrong: str, analyzer: Analyzer) -> None:
    assert disagreements(analyzer.analyze(text)) == (wrong,)


@pytest.mark.parametrize(
    "text",
    [
        "Der Landrat hat den Helfern in der Stadt gedankt.",
        "Die Kinder von den Familien bekommen einen neuen Ausweis.",
        "Das Amt hilft dem Kunden bei seinem Antrag.",
        "Die Leiterin vom Jobcenter spricht mit den Beschäftigten.",
        "Das Geld ist für den Studenten und seine Eltern.",
        "Am 3. März 2025 endet die Frist der Stadt.",
        "Wir fahren zur Schule und in den Wald.",
        "Der Beschäftigte zeigt dem Zeugen das Xylofonorchester.",
        "",
        "2024",
        "😀",
    ],
)
def test_right_sentences_pass(text: str, analyzer: Analyzer) -> None:
    assert disagreements(analyzer.analyze(text)) == ()
