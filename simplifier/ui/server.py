"""Builds the UI and serves it. Gradio's traps and the reasons for these settings: docs/decisions.md."""

from __future__ import annotations

import os
import tempfile
import threading
from contextlib import suppress
from importlib.resources import files
from pathlib import Path
from typing import Any

import gradio as gr
from sqlalchemy import make_url
from starlette.datastructures import Headers, MutableHeaders
from starlette.middleware import Middleware
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from simplifier.errors import ConfigError, SimplifierError
from simplifier.settings import Settings
from simplifier.ui.review_tab import RECALL, build_review_tab
from simplifier.ui.services import Services
from simplifier.ui.text_tab import build_text_tab

MAX_UPLOAD = "5mb"
POLICY = (
    "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; frame-ancestors 'self'; "
    "base-uri 'self'; form-action 'self'"
)


def asset(name: str) -> str:
    """The text of a file in `assets`."""
    return (files("simplifier.ui") / "assets" / name).read_text("utf-8")


def theme() -> Any:
    """Colours with enough contrast in light and dark, fonts from Gradio's own package."""
    return gr.themes.Base(
        primary_hue="indigo",
        neutral_hue="slate",
        text_size="md",
        # Gradio's "Source Sans 3" holds a few letters only; this one is whole in these two weights.
        font=[gr.themes.LocalFont("Source Sans Pro", weights=(400, 700)), "system-ui", "sans-serif"],
        font_mono=["ui-monospace", "monospace"],
    ).set(
        button_primary_background_fill="*primary_700",
        button_primary_background_fill_hover="*primary_800",
        button_primary_background_fill_dark="*primary_700",
        button_primary_background_fill_hover_dark="*primary_600",
        button_primary_text_color="white",
        block_label_text_color="*neutral_700",
        block_label_text_color_dark="*neutral_200",
        block_title_text_color="*neutral_700",
        block_title_text_color_dark="*neutral_200",
        input_placeholder_color="*neutral_500",
        input_placeholder_color_dark="*neutral_400",
    )


def build(services: Services) -> gr.Blocks:
    """The app on `services`."""
    demo = gr.Blocks(title="Leichte Sprache", analytics_enabled=False, delete_cache=(3600, 86400), fill_width=True)
    with demo:
        gr.Markdown("# Leichte Sprache: umschreiben und prüfen")
        with gr.Tabs(elem_id="reiter") as tabs:
            with gr.Tab("Text", id="text"):
                text_tab = build_text_tab(services)
            with gr.Tab("Prüfen", id="pruefen") as review_page:
                review = build_review_tab(services)
            with gr.Tab("Hilfe", id="hilfe"):
                gr.Markdown(asset("hilfe.md"), elem_classes="ls-hilfe")
        quiet: dict[str, Any] = {"show_progress": "hidden", "api_visibility": "private"}
        demo.load(review.recall, gr.Textbox(visible=False), review.outputs, js=RECALL, **quiet)
        text_tab.review.click(lambda: gr.Tabs(selected="pruefen"), None, tabs, **quiet).then(
            review.show, text_tab.finished, review.outputs, **quiet
        )
        review_page.select(None, None, None, js="() => window.dispatchEvent(new Event('resize'))")
    demo.queue(default_concurrency_limit=8, max_size=64)
    return demo


class GermanPage:
    """Sets the page's language to German, as Gradio writes English, and keeps the browser on this server."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handles one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        start: Message = {}
        body = b""
        is_page = False

        async def changed(message: Message) -> None:
            nonlocal start, body, is_page
            if message["type"] == "http.response.start":
                headers = MutableHeaders(raw=message["headers"])
                headers["Content-Security-Policy"] = POLICY
                headers["X-Content-Type-Options"] = "nosniff"
                headers["Referrer-Policy"] = "no-referrer"
                message["headers"] = headers.raw
                is_page = Headers(raw=headers.raw).get("content-type", "").startswith("text/html")
                start = message
                if not is_page:
                    await send(message)
                return
            if not is_page:
                await send(message)
                return
            body += message.get("body", b"")
            if message.get("more_body"):
                return
            page = body.replace(b'lang="en"', b'lang="de"', 1)
            headers = MutableHeaders(raw=start["headers"])
            if "content-encoding" not in headers:
                headers["content-length"] = str(len(page))
            else:
                page = body
            start["headers"] = headers.raw
            await send(start)
            await send({"type": "http.response.body", "body": page})

        await self._app(scope, receive, changed)


def launch(demo: gr.Blocks, services: Services, host: str, port: int) -> str:
    """Serves the app in a thread of its own and gives its address. ConfigError LS-E213 where the address or the port
    cannot be used.
    """
    os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"
    os.environ.setdefault("GRADIO_TEMP_DIR", tempfile.mkdtemp(prefix="leichte-sprache-"))
    try:
        _app, local, _share = demo.launch(
            server_name=host,
            server_port=port,
            share=False,
            ssr_mode=False,
            strict_cors=True,
            max_file_size=MAX_UPLOAD,
            allowed_paths=[],
            blocked_paths=private_folders(services.settings),
            enable_monitoring=False,
            mcp_server=False,
            run_history=False,
            footer_links=[],
            show_error=False,
            pwa=False,
            inbrowser=False,
            quiet=True,
            prevent_thread_lock=True,
            theme=theme(),
            css=asset("style.css"),
            head=asset("head.html"),
            app_kwargs={"middleware": [Middleware(GermanPage)]},
        )
    except OSError as error:
        raise ConfigError(
            "LS-E213",
            f"Die Adresse {host}:{port} ist nicht frei.",
            f"Läuft das Programm schon? Sonst nehmen Sie einen anderen Anschluss, zum Beispiel {port + 1}.",
        ) from error
    threading.Thread(target=warm_up, args=(services,), daemon=True).start()
    return str(local)


def warm_up(services: Services) -> None:
    """Loads the dictionaries, so that the first article need not wait; what is wrong is told when it is needed."""
    with suppress(SimplifierError):
        services.pipelines.checker(services.settings.profile)


def private_folders(settings: Settings) -> list[str]:
    """Folders that no page may ever hand out: where an SQLite database lies."""
    url = make_url(settings.database_url)
    if url.get_backend_name() != "sqlite" or not url.database:
        return []
    return [str(Path(url.database).parent)]
