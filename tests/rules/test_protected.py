"""What no step may change: names, places, bodies, numbers, dates, times, amounts, phones, laws, addresses."""

from __future__ import annotations

from itertools import pairwise

import pytest

from rules.language.analyzer import Analyzer


def protected(analyzer: Analyzer, text: str) -> list[tuple[str, str]]:
    return [(p.kind, p.text) for p in analyzer.analyze(text).protected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Landrätin Dr. Helene Wiesner dankte dem Jobcenter Bad Mohrbach für 25 Jahre Arbeit.",
            [
                ("name", "Landrätin Dr. Helene Wiesner"),
                ("organisation", "Jobcenter Bad Mohrbach"),
                ("number", "25"),
            ],
        ),
        (
            "Der Landkreis Mohrbach hat 128.400 Einwohner.",
            [("place", "Landkreis Mohrbach"), ("number", "128.400")],
        ),
        (
            "Die Agentur für Arbeit Neustadt zahlt seit dem 1. Januar 2023 nach § 37 Abs. 1 SGB II.",
            [
                ("organisation", "Agentur für Arbeit Neustadt"),
                ("date", "1. Januar 2023"),
                ("law", "§ 37 Abs. 1 SGB II"),
            ],
        ),
        (
            "Rufen Sie an: Tel. 0731 / 123-456, von 8.30 bis 12 Uhr.",
            [("phone", "0731 / 123-456"), ("time", "8.30 bis 12 Uhr")],
        ),
        (
            "Schreiben Sie an buergerbuero@mohrbach.de oder lesen Sie www.mohrbach.de/buerger.",
            [("email", "buergerbuero@mohrbach.de"), ("url", "www.mohrbach.de/buerger")],
        ),
        (
            "Das kostet 12,50 Euro, für Kinder 5 bis 7 Euro.",
            [("money", "12,50 Euro"), ("money", "5 bis 7 Euro")],
        ),
        ("Der Bau kostet 1,2 Millionen Euro.", [("money", "1,2 Millionen Euro")]),
        ("Fast 50 Prozent kamen.", [("percent", "50 Prozent")]),
        (
            "Vom 3. bis 5. Mai 2024 ist die B 27 gesperrt.",
            [("date", "3. bis 5. Mai 2024"), ("name", "B 27")],
        ),
        ("Der Rat tagt am Montag, 10. Juni.", [("date", "Montag, 10. Juni")]),
        ("Der Antrag lag am 15.08.2024 vor.", [("date", "15.08.2024")]),
        (
            "Im Jahr 2024 kamen 2024 Menschen.",
            [("date", "Jahr 2024"), ("number", "2024")],
        ),
        (
            "Das Projekt „Gemeinsam stark“ hilft zwei Familien.",
            [("name", "„Gemeinsam stark“"), ("number", "zwei")],
        ),
        (
            "Sozialdezernent Karl-Heinz Ohlendorf kam nach Frankfurt an der Oder.",
            [("name", "Sozialdezernent Karl-Heinz Ohlendorf"), ("place", "Frankfurt an der Oder")],
        ),
        (
            "Frau Kaya und Herr Prof. Dr. von der Heide kamen.",
            [("name", "Frau Kaya"), ("name", "Herr Prof. Dr. von der Heide")],
        ),
        (
            "Das Rathaus liegt in der Hauptstraße 12 a, 12345 Mohrbach.",
            [("place", "Hauptstraße 12 a"), ("place", "12345 Mohrbach")],
        ),
        (
            "Das Bürgergeld-Gesetz und das SGB XII gelten.",
            [("law", "Bürgergeld-Gesetz"), ("law", "SGB XII")],
        ),
        (
            "Ein Antrag genügt, die Hälfte zahlt das Amt.",
            [("number", "die Hälfte")],
        ),
        (
            "Das Ministerium für Arbeit, Soziales und Gesundheit zahlt.",
            [("organisation", "Ministerium für Arbeit, Soziales und Gesundheit")],
        ),
        ("Der ÖPNV ist kostenlos.", [("abbreviation", "ÖPNV")]),
    ],
)
def test_found(analyzer: Analyzer, text: str, expected: list[tuple[str, str]]) -> None:
    assert protected(analyzer, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Der Bürgermeister dankte den Helfern.",
        "Das einzige Amt ist schmutzig.",
        "Er ließ die Frist außer Acht.",
        "Ein Kind wartet auf eine Antwort.",
        "Der Rat der Stadt berät.",
        "",
        "😀",
    ],
)
def test_nothing_to_protect(analyzer: Analyzer, text: str) -> None:
    assert protected(analyzer, text) == []


def test_spans_never_overlap_and_are_exact(analyzer: Analyzer) -> None:
    text = (
        "Am Montag, 3. Juni 2024, um 18.30 Uhr zahlt Frau Dr. Anna Koch 5,50 Euro nach § 6a Abs. 2 SGB II an 12 Leute."
    )
    spans = analyzer.analyze(text).protected
    assert all(text[p.start : p.end] == p.text for p in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert [p.kind for p in spans] == ["date", "time", "name", "money", "law", "number"]


def test_only_figures(analyzer: Analyzer) -> None:
    assert protected(analyzer, "12 345") == [("number", "12 345")]
