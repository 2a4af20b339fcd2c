"""Messages to the editor, and who the editor is."""

from __future__ import annotations

import gradio as gr

from simplifier.errors import SimplifierError
from simplifier.ui.markup import esc
from simplifier.ui.services import Services


def message_html(message: str | SimplifierError) -> str:
    """A line that screen readers read out when it changes; errors with hint and code."""
    if isinstance(message, SimplifierError):
        text = (
            f'<span class="ls-problem"><span aria-hidden="true">⚠</span> <strong>{esc(message.message)}</strong> '
            f"{esc(message.hint)}</span> <span class='ls-leise'>({esc(message.code)})</span>"
        )
    else:
        text = esc(message)
    return f'<p class="ls-meldung" role="status" aria-live="polite">{text}</p>'


def warn(error: SimplifierError) -> None:
    """Shows an error as a note in the corner."""
    gr.Warning(f"{esc(error.message)} {esc(error.hint)}", title="Das ging nicht", duration=12)


def user_of(request: gr.Request | None, services: Services) -> str:
    """The name that goes into the log."""
    return str(getattr(request, "username", None) or services.user)
