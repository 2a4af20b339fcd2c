"""The real UI on the real rules-only pipeline, driven by a real browser."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

import app
from rules.core import Rule
from simplifier.settings import Settings
from simplifier.store import Store
from simplifier.ui.server import build, launch
from simplifier.ui.services import Pipelines, Services, make_services

CHROMIUM = "/usr/bin/chromium"


@pytest.fixture(scope="session")
def pipelines(tmp_path_factory: pytest.TempPathFactory) -> tuple[Pipelines, dict[str, Rule]]:
    """Built once, as the dictionaries take seconds."""
    database = tmp_path_factory.mktemp("first") / "store.sqlite"
    services = make_services(Settings(rewriter="rules", database=f"sqlite:///{database}"))
    services.store.close()
    return services.pipelines, dict(services.rules)


@pytest.fixture
def services(tmp_path: Path, pipelines: tuple[Pipelines, dict[str, Rule]]) -> Iterator[Services]:
    settings = Settings(rewriter="rules", database=f"sqlite:///{tmp_path / 'store.sqlite'}")
    store = Store(settings.database_url)
    samples = (app.SAMPLES / "strassensperrung.md",)
    yield Services(settings, store, *pipelines, samples=samples)
    store.close()


@pytest.fixture
def address(services: Services) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    demo = build(services)
    yield launch(demo, services, "127.0.0.1", port)
    demo.close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if not Path(CHROMIUM).exists():
        pytest.skip("Chromium is not installed (apt-get install chromium)")
    expect.set_options(timeout=30_000)
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield found
        found.close()


@pytest.fixture
def open_page(browser: Browser, address: str) -> Iterator[Callable[..., Page]]:
    """Opens the UI in a window of its own; fails the test where the page leaves the machine or has errors."""
    problems: list[str] = []
    contexts = []

    def opening(query: str = "", width: int = 1280, height: int = 900) -> Page:
        context = browser.new_context(
            locale="de-DE", viewport={"width": width, "height": height}, accept_downloads=True
        )
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(60_000)
        page.on("pageerror", lambda error: problems.append(f"error: {error}"))
        page.on(
            "console",
            lambda message: problems.append(f"console: {message.text}") if message.type == "error" else None,
        )
        page.on(
            "request",
            lambda request: (
                None
                if request.url.startswith((address, "data:", "blob:"))
                else problems.append(f"left the machine: {request.url}")
            ),
        )
        page.goto(address + query)
        page.get_by_role("button", name="Vereinfachen").wait_for()
        return page

    yield opening
    for context in contexts:
        context.close()
    assert problems == []
