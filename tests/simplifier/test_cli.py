"""The command line's contract: data on stdout, German errors with a code and a hint on stderr, exit codes."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from simplifier.cli import run

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def own_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SIMPLIFIER_DATABASE", f"sqlite:///{tmp_path / 'store.sqlite'}")
    monkeypatch.setenv("SIMPLIFIER_REWRITER", "rules")


def article(folder: Path, text: str = "Das Amt bleibt zu, weil es brennt.") -> str:
    path = folder / "artikel.txt"
    path.write_text(text, "utf-8")
    return str(path)


def test_text_prints_only_the_result(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["text", article(tmp_path)]) == 0
    assert "Deshalb" in capsys.readouterr().out


def test_text_json_follows_the_contract(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["text", article(tmp_path), "--json", "--date", "2024-05-01"]) == 0
    result = json.loads(capsys.readouterr().out)
    assert result["schema"] == "simplifier/document/1"
    assert result["label"] == "Entwurf, maschinell erstellt"
    assert result["source"]["date"] == "2024-05-01"
    assert set(result) == {"schema", "profile", "fingerprint", "label", "source", "sentences", "scores"}
    sentence = result["sentences"][0]
    parts = {"id", "block", "source", "origin", "lines", "explanations", "edits", "findings", "facts", "candidates"}
    assert parts <= set(sentence)
    assert {"flesch_amstad", "wstf1", "wstf2", "wstf3", "wstf4", "lix", "rix", "gsmog", "conformity"} <= set(
        result["scores"]["before"]
    )


def test_standard_input_is_read(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", "from simplifier.cli import main; main()", "text", "-", "--rewriter", "rules"],
        input="Obwohl es regnet, hat das Freibad geöffnet.".encode(),
        capture_output=True,
        cwd=ROOT,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    assert "trotzdem" in done.stdout.decode().lower()


def test_check_returns_1_where_there_are_findings_and_0_where_there_are_none(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["check", article(tmp_path, "Der Antrag wurde vom Amt des Kreises abgelehnt.")]) == 1
    assert "LS-S-14" in capsys.readouterr().out
    assert run(["check", article(tmp_path, "Das Amt hilft Ihnen. Kommen Sie am Montag.")]) == 0


def test_score_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["score", article(tmp_path, "Der Kreis hilft. Sie zahlen nichts."), "--json"]) == 0
    result = json.loads(capsys.readouterr().out)
    assert result["schema"] == "simplifier/scores/1"
    assert result["scores"]["flesch_amstad"] == pytest.approx(108.75, abs=1e-3)
    assert result["scores"]["conformity"] > 80
    assert result["scores"]["textstat"]


def test_rules_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rules", "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert {"id", "slug", "area", "norms", "fix", "checks", "rewrites", "examples"} <= set(rows[0])
    assert len(rows) >= 30


def test_export_of_a_result_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["text", article(tmp_path), "--json"])
    saved = tmp_path / "ergebnis.json"
    saved.write_text(capsys.readouterr().out, "utf-8")
    for form, magic in [("html", b"<!doctype html"), ("docx", b"PK"), ("markdown", b"")]:
        target = tmp_path / f"aus.{form}"
        assert run(["export", str(saved), "--format", form, "--out", str(target)]) == 0
        assert target.read_bytes().lower().startswith(magic.lower())


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["text", "gibt-es-nicht.txt"], "LS-E"),
        (["text", "{file}", "--profil", "x"], "LS-E131"),
        (["text", "{file}", "--profile", "unbekannt"], "LS-E2"),
        (["text", "{file}", "--rewriter", "zauberei"], "LS-E"),
        (["text", "{file}", "--date", "gestern"], "LS-E120"),
        (["text"], "LS-E132"),
        (["tanzen"], "LS-E135"),
        (["serve", "--port", "99999999"], "LS-E133"),
        (["export", "gibt-es-nicht.json"], "LS-E122"),
    ],
)
def test_bad_input_is_refused_with_code_and_exit_2(
    arguments: list[str], code: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = article(tmp_path)
    assert run([argument.format(file=file) for argument in arguments]) == 2
    shown = capsys.readouterr()
    assert code in shown.err
    assert shown.out == ""
    assert "Traceback" not in shown.err


@pytest.mark.parametrize(
    "data",
    [b"", b"   \n", b"\x00\x01\x02\xff" * 500, b"PK\x03\x04kaputt", b"This is an English text about the weather. " * 9],
    ids=["empty", "blank", "binary", "broken docx", "English"],
)
def test_unusable_files_are_refused(data: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / ("brief.docx" if data.startswith(b"PK") else "brief.txt")
    path.write_bytes(data)
    assert run(["text", str(path)]) == 2
    assert "Hinweis" in capsys.readouterr().err


def test_an_export_that_cannot_be_written_leaves_nothing_behind(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    blocked = tmp_path / "datei"
    blocked.write_text("bleibt")
    assert run(["text", article(tmp_path), "--html", str(blocked / "seite.html")]) == 2
    assert "LS-E121" in capsys.readouterr().err
    assert blocked.read_text() == "bleibt"


def test_help_is_german(capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in (["--help"], ["text", "--help"]):
        assert run(arguments) == 0
        assert "Diese Hilfe zeigen" in capsys.readouterr().out
