"""Gender of nouns, as far as a form tells it."""

from __future__ import annotations

import re

from rules.language.types import Token

_FEMININE = re.compile(r"(ung|heit|keit|schaft|ion|tät|ei|ik|ie|ur|enz|anz|in|age|ade|ette|itis|frau|stadt|hilfe|ehe|"
                       r"pflege|behörde|stelle|straße|gemeinde|schule|kasse|brücke|miete|woche|firma|klinik|frist|polizei|"
                       r"feuerwehr|wehr|kraft|zahl|bahn|energie|arbeit|zeit|welt|familie|verwaltung|person)$")  # fmt: skip
_PLURAL = re.compile(r"(ungen|heiten|keiten|schaften|ionen|täten|innen|tümer|häuser|kinder|bürger|leute|jahre|"
                     r"menschen|gemeinden|schulen|kosten|straßen|gebühren|plätze|bäume|vereine|eltern)$")  # fmt: skip


def gender(token: Token) -> str | None:
    """ "m", "f", "n", "plural" or None where the form does not tell."""
    if token.tag == "NE":
        return None
    form = token.text.lower()
    if _PLURAL.search(form):
        return "plural"
    if _FEMININE.search(form):
        return "f"
    return None
