"""What reading refuses, one function a reason: stable code, plain German message, what to do about it."""

from __future__ import annotations

from simplifier.errors import InputError

MAX_BYTES = 5_000_000
"""Largest file that is read. The longest news article of an authority has about 50 kB."""

LANGUAGE_NAMES = {
    "ar": "Arabisch", "bg": "Bulgarisch", "cs": "Tschechisch", "da": "Dänisch", "el": "Griechisch",
    "en": "Englisch", "es": "Spanisch", "et": "Estnisch", "fa": "Persisch", "fi": "Finnisch",
    "fr": "Französisch", "he": "Hebräisch", "hr": "Kroatisch", "hu": "Ungarisch", "it": "Italienisch",
    "ja": "Japanisch", "ko": "Koreanisch", "ku": "Kurdisch", "la": "Latein", "lb": "Luxemburgisch",
    "lt": "Litauisch", "lv": "Lettisch", "nb": "Norwegisch", "nl": "Niederländisch", "nn": "Norwegisch",
    "no": "Norwegisch", "pl": "Polnisch", "pt": "Portugiesisch", "ro": "Rumänisch", "ru": "Russisch",
    "sk": "Slowakisch", "sl": "Slowenisch", "sq": "Albanisch", "sr": "Serbisch", "sv": "Schwedisch",
    "tr": "Türkisch", "uk": "Ukrainisch", "vi": "Vietnamesisch", "zh": "Chinesisch",
}  # fmt: skip


def empty_text() -> InputError:
    """There is nothing to read."""
    return InputError("LS-E101", "Der Text ist leer.", "Fügen Sie einen Text ein. Oder wählen Sie eine andere Datei.")


def missing_file(name: str) -> InputError:
    """No such file, or it cannot be opened."""
    return InputError(
        "LS-E102",
        f"Die Datei „{name}“ kann nicht gelesen werden.",
        "Prüfen Sie: Ist der Name richtig geschrieben? Dürfen Sie die Datei öffnen?",
    )


def binary_file(name: str) -> InputError:
    """The bytes are not text."""
    return InputError(
        "LS-E103",
        f"Die Datei „{name}“ enthält keinen lesbaren Text.",
        "Lesen kann das Programm: Text (.txt), Markdown (.md), Internet-Seiten (.html) und Word (.docx).",
    )


def unknown_encoding(name: str) -> InputError:
    """The bytes are text, but in no encoding that can be told."""
    return InputError(
        "LS-E104",
        f"Die Zeichen-Kodierung der Datei „{name}“ ist unbekannt.",
        "Speichern Sie die Datei neu. Wählen Sie dabei die Kodierung UTF-8.",
    )


def too_large(name: str, size: int) -> InputError:
    """More than MAX_BYTES; `size` in bytes (unpacked size of a DOCX)."""
    megabytes = f"{size / 1_000_000:.1f}".replace(".", ",")
    return InputError(
        "LS-E105",
        f"Die Datei „{name}“ ist zu groß: {megabytes} MB. Erlaubt sind {MAX_BYTES // 1_000_000} MB.",
        "Teilen Sie den Text in mehrere Dateien. Für viele Texte gibt es den Befehl „simplifier batch“.",
    )


def broken_docx(name: str) -> InputError:
    """The file says it is DOCX, but it cannot be opened as such."""
    return InputError(
        "LS-E106",
        f"Die Word-Datei „{name}“ ist beschädigt.",
        "Öffnen Sie die Datei in Word. Speichern Sie die Datei neu als .docx.",
    )


def protected_docx(name: str) -> InputError:
    """The DOCX is encrypted."""
    return InputError(
        "LS-E107",
        f"Die Word-Datei „{name}“ ist mit einem Passwort geschützt.",
        "Öffnen Sie die Datei in Word. Entfernen Sie das Passwort. Speichern Sie die Datei dann neu.",
    )


def not_german(language: str) -> InputError:
    """The text is in another language; `language` is its ISO 639-1 code."""
    name = LANGUAGE_NAMES.get(language, f"eine andere Sprache ({language})")
    return InputError(
        "LS-E108",
        f"Der Text ist nicht auf Deutsch. Erkannt wurde: {name}.",
        "Das Programm kann nur deutsche Texte übertragen.",
    )


def unknown_format(name: str, hint: str = "") -> InputError:
    """The suffix or the format's name is not known."""
    return InputError(
        "LS-E109",
        f"Das Format von „{name}“ ist nicht bekannt.",
        hint or "Lesen kann das Programm: .txt, .md, .html und .docx.",
    )


def no_text(name: str) -> InputError:
    """The file is whole, but has no text in it (only pictures, scripts, navigation)."""
    return InputError(
        "LS-E110",
        f"In „{name}“ steht kein Text.",
        "Vielleicht enthält die Datei nur Bilder. Fügen Sie den Text von Hand ein.",
    )
