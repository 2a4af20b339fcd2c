"""German wording that the exports share."""

from __future__ import annotations

from datetime import date

from simplifier.document import Document, Origin, Verdict
from simplifier.reading.shape import MONTHS

ORIGINS: dict[Origin, str] = {
    "model": "Modell",
    "rules": "Regel",
    "unchanged": "Unverändert",
    "human": "Mensch",
}
VERDICTS: dict[Verdict, str] = {
    "kept": "Angaben vollständig",
    "doubtful": "Angaben bitte prüfen",
    "lost": "Angabe fehlt oder ist anders",
}
SCORES: dict[str, str] = {
    "flesch_amstad": "Flesch-Index nach Amstad",
    "wstf1": "Wiener Sachtext-Formel 1",
    "wstf2": "Wiener Sachtext-Formel 2",
    "wstf3": "Wiener Sachtext-Formel 3",
    "wstf4": "Wiener Sachtext-Formel 4",
    "lix": "LIX",
    "rix": "RIX",
    "gsmog": "gSMOG",
    "sentence_length_mean": "Wörter je Satz",
    "sentence_length_max": "Längster Satz",
    "long_word_share": "Lange Wörter",
    "syllables_per_word": "Silben je Wort",
    "findings_per_100_sentences": "Befunde auf 100 Sätze",
    "conformity": "Regel-Treue",
}


def written_date(day: date) -> str:
    """LS-Z-07: "14. November 2025"."""
    return f"{day.day}. {MONTHS[day.month - 1]} {day.year}"


def number(value: float) -> str:
    """One place after a decimal comma; none for whole numbers."""
    text = f"{value:.1f}".replace(".", ",")
    return text.removesuffix(",0").replace("-", "−")


def original_words(source: Document) -> str:
    """What the original is: its title and date."""
    when = f" vom {written_date(source.date)}" if source.date else ""
    return f"Der Original-Text{when} heißt: {source.title}" if source.title else f"Original-Text{when}"
