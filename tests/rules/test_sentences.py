"""Where sentences of office German end, and where they do not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.language.sentences import split_sentences


@pytest.mark.parametrize(
    "sentence",
    [
        "§ 37 Abs. 1 SGB II ist bis zum 31. Dezember 2025 z. B. beim Jobcenter zu stellen.",
        "Am 3. 5. 2024 kam der 2. Vorsitzende.",
        "Das gilt i. V. m. § 6a Abs. 2 S. 1 ff. SGB II bzw. Art. 3 GG u. a. für St. Johann.",
        "Der Antrag wurde am 12. abgelehnt.",
        "Dr. Meyer, Prof. Dr. Schulz und Frau B. Koch sprachen.",
        "Karl der IV. lebte im 14. Jahrhundert.",
        "Das Amt hilft, d. h. es berät Sie, ggf. auch zu Hause.",
        "Das sind ca. 3 km bzw. max. 40 Min. Fahrt.",
        "Die Öffnungszeiten sind Mo. bis Fr. von 8.30 bis 12 Uhr.",
        "Wir warten ... dann gehen wir.",
        "„Kommen Sie vorbei!“, rief die Landrätin.",
        "Die Adresse ist Hauptstr. 5 in Mohrbach.",
        "Das Formular (siehe Nr. 3 u. Abb. 2) liegt im Rathaus.",
        "Tel.: 0731/123456, E-Mail: amt@mohrbach.de.",
        "Siehe www.mohrbach.de/buerger.",
    ],
)
def test_one_sentence(sentence: str) -> None:
    assert split_sentences(sentence) == (sentence,)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Das hilft. Sie zahlen nichts. Kommen Sie.", ("Das hilft.", "Sie zahlen nichts.", "Kommen Sie.")),
        ("„Das ist gut.“ Er lachte.", ("„Das ist gut.“", "Er lachte.")),
        ("Wir warten … Dann gehen wir.", ("Wir warten …", "Dann gehen wir.")),
        ("Das kostet 5 Euro inkl. MwSt. Das ist viel.", ("Das kostet 5 Euro inkl. MwSt.", "Das ist viel.")),
        ("Der Weg ist 3 km lang. 20 Menschen kamen.", ("Der Weg ist 3 km lang.", "20 Menschen kamen.")),
        ("Das Projekt läuft bis Ende 2024. Danach endet es.", ("Das Projekt läuft bis Ende 2024.", "Danach endet es.")),
        (
            "Es kamen Eltern, Kinder usw. Danach gab es Kuchen.",
            ("Es kamen Eltern, Kinder usw.", "Danach gab es Kuchen."),
        ),
        ("Das Amt liegt in der Bahnhofstr. Dort hilft man.", ("Das Amt liegt in der Bahnhofstr.", "Dort hilft man.")),
        ("Wo ist das Amt? Gehen Sie links!", ("Wo ist das Amt?", "Gehen Sie links!")),
    ],
)
def test_several_sentences(text: str, expected: tuple[str, ...]) -> None:
    assert split_sentences(text) == expected


def test_lines_and_bullets_are_boundaries() -> None:
    text = "Bringen Sie mit:\n- Ausweis\n• Mietvertrag\r\n1. Antrag ausfüllen\n\n– Foto"
    assert split_sentences(text) == (
        "Bringen Sie mit:",
        "Ausweis",
        "Mietvertrag",
        "1. Antrag ausfüllen",
        "Foto",
    )


def test_bullets_inside_a_line() -> None:
    assert split_sentences("• Ausweis • Foto") == ("Ausweis", "Foto")


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\t"])
def test_nothing(text: str) -> None:
    assert split_sentences(text) == ()


@pytest.mark.parametrize("text", ["Amt", "12", "😀", "?", "..."])
def test_hardly_anything(text: str) -> None:
    assert split_sentences(text) == (text,)


def test_a_very_long_line() -> None:
    sentences = split_sentences("Das Amt hilft Ihnen gern. " * 2000)
    assert len(sentences) == 2000
    assert set(sentences) == {"Das Amt hilft Ihnen gern."}


@given(st.text(max_size=300))
def test_no_letter_is_lost(text: str) -> None:
    kept = [c for s in split_sentences(text) for c in s if c.isalnum()]
    assert kept == [c for c in text if c.isalnum()]
