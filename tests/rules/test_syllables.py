"""Syllables: what each kind of word counts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.language.syllables import count_syllables


def counted(text: str) -> list[tuple[str, int]]:
    return [(word, int(number)) for word, number in (pair.split("=") for pair in text.split())]


ONE_LETTER_FIRST = "Abend=2 aber=2 oder=2 über=2 Idee=2 Ehe=2 einen=2 Asyl=2 Amt=1"
TWO_VOWELS = "Nation=3 Region=3 Station=3 aktuell=3 Theater=3 Büro=2 Radio=3 Ruine=3 Poesie=3 Universität=5"
DIPHTHONGS = "Haus=1 Häuser=2 neu=1 Mai=1 Bayern=2 Meyer=2 Boykott=2 Staat=1 Zoo=1 See=1 Tour=1 Knie=1"
IE = (
    "Familie=4 Familienkasse=6 Linie=3 liniert=2 Richtlinien=4 Studie=3 Studierende=4 Ferien=3 Italien=4 "
    "Wien=1 schien=1 Dienst=1 Spanier=3 Papier=2 Energie=3 Energien=4 Patient=3 finanziell=4 Klient=2 "
    "Ingenieur=4"
)
EU_AND_EI = (
    "Museum=3 Museen=3 Jubiläum=4 Räume=2 beurteilt=3 Beule=2 beinhaltet=4 Beine=2 Koffein=3 Ukraine=4"
)
JOINTS = "Gemeindeumlage=6 Pflegeeltern=4 Eheurkunde=5 Geburtsurkunde=5 neunter=2 beenden=3 geeignet=3"
LOANS = "online=2 Homepage=2 Software=2 Team=1 Niveau=2 Service=2 Update=2 Download=2"
CAPITALS = "SGB=3 ICE=3 Lkw=3 GmbH=4 WC=2 NATO=2 WICHTIG=2 BAföG=2 II=1 VII=2"
FIGURES = "5=1 2025=1 1.200,50=1 35c=2 A8=2"
PARTS = "Bundes-Tag=3 Bundes·tag=3 E-Mail=2 SGB-II-Antrag=6"
ABBREVIATIONS = "Abs.=2 bzw.=5 z.B.=3 z.=1 Nr.=2 Hauptstr.=3 Dr.=2"


@pytest.mark.parametrize(
    ("word", "syllables"),
    [
        pair
        for group in (
            ONE_LETTER_FIRST, TWO_VOWELS, DIPHTHONGS, IE, EU_AND_EI, JOINTS, LOANS, CAPITALS, FIGURES, PARTS,
            ABBREVIATIONS,
        )
        for pair in counted(group)
    ],
)  # fmt: skip
def test_syllables(word: str, syllables: int) -> None:
    assert count_syllables(word) == syllables


def test_soft_hyphens_do_not_count() -> None:
    assert count_syllables("Kran\u00adken\u00adkas\u00adse") == 4


@pytest.mark.parametrize("text", ["", "–", "…", "🙂", "(", "§"])
def test_what_is_no_word_has_none(text: str) -> None:
    assert count_syllables(text) == 0


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyzäöüßéABCÄ-·.'", min_size=1, max_size=30))
def test_never_more_syllables_than_letters_in_full(word: str) -> None:
    assert 0 <= count_syllables(word) <= 5 * len(word)
