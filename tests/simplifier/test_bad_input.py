"""What a user may hand in by mistake: each gets a clear German message with code and hint, or is read as it is."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simplifier.errors import InputError
from simplifier.reading import MAX_BYTES, read_bytes, read_file, read_text

SENTENCE = "Die Bürgerinnen und Bürger müssen für die Müllabfuhr künftig höhere Gebühren zahlen. "

LONG_LINES = [SENTENCE * 2400, "a" * 200_000, "* " * 30_000, "[" * 30_000, "<" * 200_000, " a\u00a0" * 30_000]
ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "iso8859-15", "cp850"]


def refused(data: bytes, name: str) -> InputError:
    with pytest.raises(InputError) as caught:
        read_bytes(data, name)
    error = caught.value
    assert error.exit_code == 2
    assert error.message.endswith(".")
    assert error.hint.endswith((".", "?"))
    return error


def a_docx(text: str = "Guten Tag.") -> bytes:
    target = docx.Document()
    target.add_paragraph(text)
    buffer = io.BytesIO()
    target.save(buffer)
    return buffer.getvalue()


@pytest.mark.parametrize("data", [b"", b" \n\t ", b"\xef\xbb\xbf", "\u200b\u00ad \u00a0".encode()])
def test_nothing_to_read(data: bytes) -> None:
    assert refused(data, "leer.txt").code in {"LS-E101", "LS-E110"}


@pytest.mark.parametrize("text", ["", "   ", "\n\n", "\u200b"])
def test_nothing_pasted(text: str) -> None:
    with pytest.raises(InputError, match="LS-E101"):
        read_text(text)


@pytest.mark.parametrize("text", ["Bürgergeld", "598", "12.345,67", "🙂", "👩‍💻 👍", "?!", "ß"])
def test_one_word_figures_and_emoji_are_read(text: str) -> None:
    document = read_text(text)
    assert document.text == text
    assert document.title == text


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("bild.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 4),
        ("programm.md", b"\x7fELF\x02\x01\x01\x00" + b"\x00" * 64),
        ("archiv.html", a_docx()),
        ("stdin", b"%PDF-1.7\n\x00\x01\x02\x03"),
    ],
)
def test_binary_files_are_named_as_such(name: str, data: bytes) -> None:
    assert refused(data, name).code == "LS-E103"


@pytest.mark.parametrize(
    "data",
    [
        b"kein Archiv",
        a_docx()[:2000],
        b"PK\x03\x04" + b"\x00" * 200,
        a_docx().replace(b"word/document", b"word/dokument"),
    ],
)
def test_a_broken_docx(data: bytes) -> None:
    assert refused(data, "artikel.docx").code == "LS-E106"


def test_a_zip_that_is_no_docx() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        package.writestr("hallo.txt", "Hallo")
    assert refused(buffer.getvalue(), "artikel.docx").code == "LS-E106"


def test_a_docx_that_unpacks_to_far_too_much() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", b" " * (25 * MAX_BYTES))
    assert refused(buffer.getvalue(), "artikel.docx").code == "LS-E105"


def test_a_docx_with_a_password_and_an_old_doc() -> None:
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 500
    assert refused(ole + "EncryptedPackage".encode("utf-16-le"), "geheim.docx").code == "LS-E107"
    assert refused(ole, "alt.docx").code == "LS-E109"


def test_a_docx_without_text() -> None:
    assert refused(a_docx(""), "bilder.docx").code == "LS-E110"


def test_a_page_of_nothing_but_code() -> None:
    page = b"<html><head><script>alert(1)</script></head><body><nav><a href='/'>Start</a></nav></body></html>"
    assert refused(page, "seite.html").code == "LS-E110"


@pytest.mark.parametrize("name", ["tabelle.xlsx", "rede.pdf", "alt.doc", "brief.odt", "brief.rtf", "foto.jpeg"])
def test_unknown_suffixes(name: str) -> None:
    assert refused(b"Guten Tag", name).code == "LS-E109"


def test_standard_input_is_told_by_its_content() -> None:
    assert read_bytes(b"# Titel\n\nText", "-").blocks[0].kind == "heading"
    assert read_bytes(b"<h1>Titel</h1><p>Text</p>", "-").blocks[0].kind == "heading"
    assert read_bytes(a_docx("Aus Word."), "-").text == "Aus Word."
    assert "Eingabe" in refused(b"\x00\x01\x02\x03", "-").message


def test_a_number_at_the_end_of_a_name_is_no_suffix() -> None:
    assert read_bytes(b"Guten Tag", "Meldung vom 01.08.2025").text == "Guten Tag"


def test_unknown_format_name() -> None:
    with pytest.raises(InputError, match="LS-E109"):
        read_text("Guten Tag", "latex")


def test_a_missing_file_and_a_folder(tmp_path: Path) -> None:
    for path in (tmp_path / "fehlt.txt", tmp_path):
        with pytest.raises(InputError, match="LS-E102"):
            read_file(path)


def test_too_large(tmp_path: Path) -> None:
    data = b"a" * (MAX_BYTES + 1)
    error = refused(data, "archiv.txt")
    assert error.code == "LS-E105"
    assert "5 MB" in error.message
    path = tmp_path / "archiv.txt"
    path.write_bytes(data)
    with pytest.raises(InputError, match="LS-E105"):
        read_file(path)
    with pytest.raises(InputError, match="LS-E105"):
        read_text(data.decode())


@pytest.mark.parametrize("suffix", ["txt", "md", "html"])
def test_the_largest_file_that_is_allowed(suffix: str) -> None:
    text = (SENTENCE * 20 + "\n\n") * (MAX_BYTES // (len((SENTENCE * 20 + "\n\n").encode())))
    assert read_bytes(text.encode(), f"archiv.{suffix}").text.startswith("Die Bürgerinnen")


@pytest.mark.parametrize("form", ["auto", "text", "markdown", "html"])
@pytest.mark.parametrize("text", LONG_LINES)
def test_very_long_lines(form: str, text: str) -> None:
    try:
        document = read_text(text, form)
    except InputError as error:
        assert error.code in {"LS-E101", "LS-E108", "LS-E110"}
    else:
        assert len(document.title) <= 90


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        *((encoding, text) for encoding in (*ENCODINGS, "mac_roman") for text in ("Müll für Bürger", SENTENCE.strip())),
        *((encoding, "Größe: 5 m² – „groß“") for encoding in ("utf-8", "utf-16", "cp1252")),
    ],
)
def test_encodings_are_detected(encoding: str, text: str) -> None:
    assert read_bytes(text.encode(encoding), "text.txt").text == text


def test_umlauts_at_the_end_of_a_long_file_are_found() -> None:
    data = (b"Guten Tag. " * 60_000) + "Schöne Grüße".encode("cp1252")
    assert read_bytes(data, "text.txt").text.endswith("Schöne Grüße")


def test_an_encoding_that_cannot_be_told() -> None:
    garbled = bytes(b for b in range(128, 256)) * 20
    assert refused(garbled, "text.txt").code in {"LS-E103", "LS-E104"}


def test_a_file_cut_within_a_utf_16_sign() -> None:
    assert refused(SENTENCE.encode("utf-16")[:-1], "text.txt").code == "LS-E104"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("Englisch", "The district administrator thanked the staff of the job centre for their work during the last "
                     "years. He said that he was proud of the team and that nobody would lose any money."),
        ("Französisch", "Le maire a remercié toutes les équipes pour leur travail pendant les dernières années. La "
                        "route sera fermée pour tous les véhicules à partir de lundi prochain."),
        ("Türkisch", "Belediye başkanı bugün yaptığı açıklamada yolun tüm trafiğe kapatılacağını ve çalışmaların iki "
                     "hafta süreceğini söyledi. Vatandaşlar için yeni bir otobüs hattı kurulacak bu hafta sonu."),
        ("Japanisch", "市長は職員の仕事に感謝しました。 " * 30),
    ],
)  # fmt: skip
def test_another_language_is_named(language: str, text: str) -> None:
    with pytest.raises(InputError, match="LS-E108") as caught:
        read_text(text)
    assert language in caught.value.message
    assert read_text(text, check_language=False).text


@pytest.mark.parametrize(
    "text",
    [
        "Hello",
        "Restmüll, Biotonne, Papiertonne, Gelber Sack, Sperrmüll, Grünschnitt, Elektroschrott, Altglas, Windelsack, "
        "Wertstoffhof, Schadstoffmobil, Abfuhrkalender, Gebührenbescheid, Tonnentausch, Leerung, Behälter, Container",
        "Birgit Oltmann, Jens Terhorst, Matthias Rehling, Annegret Sommerfeld, Karl-Heinz Müller, Peter Schmidt, "
        "Eva Lindner, Kai Brandt, Ulla Fuchs, Rolf Meier, Timo Vogt, Ina Kern",
        "Das Coworking-Space im Smart City Hub ist open for everyone. Wir freuen uns auf Start-ups und das "
        "Community-Event mit Food-Trucks, Live-Music und Networking.",
    ],
)
def test_short_texts_lists_and_foreign_words_are_not_refused(text: str) -> None:
    assert read_text(text).text


def test_errors_never_hold_more_of_the_text_than_its_name() -> None:
    assert "GEHEIM" not in str(refused(b"GEHEIM \x00\x01\x02 GEHEIM", "akte.txt"))


SIGNS = "aB ä\n\t-•*1.)#>[]()<>/p|:`_„“\u00ad\u200d\u00a0&;!=\r✓🙂"


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet=st.sampled_from(SIGNS), max_size=80), st.sampled_from(["auto", "text", "markdown", "html"]))
def test_whatever_is_pasted_gives_whole_blocks_or_a_clear_refusal(text: str, form: str) -> None:
    try:
        document = read_text(text, form, check_language=False)
    except InputError:
        return
    for block in document.blocks:
        assert block.text == block.text.strip() != ""
        assert "\n" not in block.text or block.kind == "contact"
        assert all(0 <= mark.start < mark.end <= len(block.text) for mark in block.marks)


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=200), st.sampled_from(["a.txt", "a.html", "a.docx", "a.md", "-"]))
def test_whatever_the_bytes_are_nothing_else_is_raised(data: bytes, name: str) -> None:
    try:
        read_bytes(data, name)
    except InputError as error:
        assert error.hint
