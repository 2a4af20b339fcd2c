from __future__ import annotations

import socket
from datetime import date
from pathlib import Path

import pytest

from simplifier.errors import ConfigError, InputError
from simplifier.settings import Settings
from simplifier.ui.conversion import parse_date, read_input
from simplifier.ui.desk import Opened
from simplifier.ui.server import build, launch, private_folders
from simplifier.ui.services import make_services


def test_a_port_that_is_taken_is_said_in_plain_words(tmp_path: Path) -> None:
    services = make_services(Settings(rewriter="rules", database=f"sqlite:///{tmp_path / 'store.sqlite'}"))
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(ConfigError) as refused:
            launch(build(services), services, "127.0.0.1", taken.getsockname()[1])
    services.store.close()
    assert refused.value.code == "LS-E213"


@pytest.mark.parametrize(
    ("url", "folders"),
    [
        ("sqlite:////srv/ablage/store.sqlite", ["/srv/ablage"]),
        ("postgresql://ls@db.example/ls", []),
    ],
)
def test_the_folder_of_the_database_is_never_handed_out(url: str, folders: list[str]) -> None:
    assert private_folders(Settings(database=url)) == folders


@pytest.mark.parametrize("text", ["31.12.2025", "2025-12-31", " 31.12.2025 "])
def test_a_date_can_be_written_in_two_ways(text: str) -> None:
    assert parse_date(text) == date(2025, 12, 31)


@pytest.mark.parametrize("text", ["31.13.2025", "morgen", "1.2", "2025/12/31", "🙂"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(InputError, match="kein Datum"):
        parse_date(text)


def test_a_given_date_goes_over_the_document_s_own() -> None:
    article = b"---\ndate: 2024-05-01\n---\n\n# Neue Zeiten\n\nDas Amt ist am Montag offen."
    assert read_input("", ("meldung.md", article), "").date == date(2024, 5, 1)
    assert read_input("", ("meldung.md", article), "31.12.2025").date == date(2025, 12, 31)


@pytest.mark.parametrize("text", ["", "quatsch", "1|x", "a|b|c|d", "1|x|2"])
def test_a_damaged_field_counts_as_nothing_opened(text: str) -> None:
    assert Opened.parse(text) == Opened()


def test_what_is_opened_goes_through_the_page_and_back() -> None:
    opened = Opened(3, "2fded8de4896", 2, 7)
    assert Opened.parse(str(opened)) == opened
    assert str(Opened()) == ""
