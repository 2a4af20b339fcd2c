"""Which link targets are kept: those a reader of the result may safely follow."""

from __future__ import annotations

from urllib.parse import urljoin, urlsplit

_SCHEMES = frozenset({"", "http", "https", "mailto", "tel"})


def safe_href(href: str, base: str = "") -> str:
    """The target, made absolute by `base` where that is known; "" for scripts, data and places on the same
    page.
    """
    href = "".join(href.split())
    if not href or href.startswith("#"):
        return ""
    try:
        absolute = urljoin(base, href) if base else href
        scheme = urlsplit(absolute).scheme.lower()
    except ValueError:
        return ""
    return absolute if scheme in _SCHEMES else ""
