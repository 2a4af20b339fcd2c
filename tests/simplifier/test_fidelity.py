"""What a model may change in a line and what not. The wrong wordings are of kinds that the model made."""

from __future__ import annotations

import pytest

from rules.language.analyzer import Analyzer
from simplifier.fidelity import says_the_same


@pytest.mark.parametrize(
    ("source", "lines"),
    [
        (
            "Die Höhe des Zauns darf 1,80 Meter nicht überschreiten.",
            ["Die Höhe vom Zaun darf 1,80 Meter nicht überschreiten."],
        ),
        ("Geleitet wird das Amt von Simone Trautwein.", ["Simone Trautwein leitet das Amt."]),
        ("Die Akte wurde gelöscht.", ["Man hat die Akte gelöscht."]),
        ("Betreuung der Kinder", ["Betreuung von den Kindern"]),
    ],
)
def test_the_same_said_more_simply(source: str, lines: list[str], analyzer: Analyzer) -> None:
    assert says_the_same(analyzer, source, lines)


@pytest.mark.parametrize(
    ("source", "lines", "what"),
    [
        ("Die Akte wurde gelöscht.", ["Die Akte hat gelöscht."], "the thing became the doer"),
        ("Der Chor wurde von Albert Wessel gegründet.", ["Der Chor hat Albert Wessel gegründet."], "roles swapped"),
        ("Die Sirene wird getestet.", ["Die Sirene ist getestet."], "a process became a state"),
        ("Das Amt prüft den Antrag.", ["Das Amt hat den Antrag geprüft."], "the time changed"),
        ("Das Bad öffnet schon im Mai.", ["Das Bad öffnet im Mai."], "a small word dropped"),
        ("Das Amt hilft Familien.", ["Das Amt hilft auch Familien."], "a small word added"),
        ("Vor dem Umbau untersucht man die Fläche.", ["Nach dem Umbau untersucht man die Fläche."], "before and after"),
        ("Die Angabe ist freiwillig.", ["Die Angabe ist nicht freiwillig."], "negated"),
        ("Der Kurs beginnt im März.", ["Sie beginnen Ihren Kurs im März."], "the reader's duty invented"),
        ("Ein Betreuer wurde bestellt.", ["Ein Betreuer hat mir bestellt."], "somebody brought in"),
        ("Der Zugang wird eingerichtet.", ["Der Zugang gibt es."], "es gibt"),
        (
            "Das Schreiben wurde maschinell erstellt.",
            ["Man hat das Schreiben mit Maschinismus erstellt."],
            "made-up word",
        ),
        ("Das Betreten der Dünen ist untersagt.", ["Das Betreten von der Dünen ist untersagt."], "bad German"),
        ("Das Amt prüft den Antrag und die Rechnung.", ["Das Amt prüft den Antrag."], "half dropped"),
        ("Das Amt prüft den Antrag.", ["Das Amt prüft den Antrag.", "Das Amt prüft ihn genau."], "a second line"),
        ("Das Amt hilft.", [""], "nothing"),
    ],
)
def test_something_else(source: str, lines: list[str], what: str, analyzer: Analyzer) -> None:
    assert not says_the_same(analyzer, source, lines), what


def test_long_lines_are_never_taken(analyzer: Analyzer) -> None:
    source = "Der Kreis hilft " + "und hilft " * 10 + "den Familien."
    assert not says_the_same(analyzer, source, [source])
