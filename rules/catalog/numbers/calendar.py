"""Dates and times as they are written in office German: patterns and their plain form."""

from __future__ import annotations

import calendar

MONTHS = (
    "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
    "Dezember",
)  # fmt: skip
MONTH = "(?:" + "|".join(MONTHS) + ")"
SHORT_MONTHS = {
    "Jan": "Januar", "Feb": "Februar", "Febr": "Februar", "Mrz": "März", "Apr": "April", "Jun": "Juni", "Jul": "Juli",
    "Aug": "August", "Sep": "September", "Sept": "September", "Okt": "Oktober", "Nov": "November", "Dez": "Dezember",
}  # fmt: skip
WEEKDAY = r"(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag)"
DASH = r"\s?[–—-]\s?"
CLOCK = r"(?:[01]?\d|2[0-4])(?:[.:][0-5]\d)?"
"""A time of day without „Uhr“."""
LATEST_SHORT_YEAR = 40
"""Two-digit years up to this one are read as 20xx; above, 19xx is as likely, and the date is left as it is."""
_LEAP_YEAR = 2024


def full_year(digits: str) -> int | None:
    """The year that two or four digits mean; None where it is not certain."""
    if len(digits) == 4:
        return int(digits)
    year = int(digits)
    return 2000 + year if year <= LATEST_SHORT_YEAR else None


def day_in_words(day: int, month: int, year: int | None = None) -> str | None:
    """„15. August 2024“ for a date that exists, else None. Without a year, 29 February exists."""
    if not 1 <= month <= len(MONTHS) or year == 0:
        return None
    if not 1 <= day <= calendar.monthrange(year or _LEAP_YEAR, month)[1]:
        return None
    tail = f" {year}" if year else ""
    return f"{day}. {MONTHS[month - 1]}{tail}"


def clock(written: str) -> str | None:
    """„8“, „8.30“ for „08:00“, „8:30“; None for what is no time of day."""
    hour, _, minute = written.replace(":", ".").partition(".")
    if int(hour) > 24 or int(minute or 0) > 59 or (int(hour) == 24 and int(minute or 0)):
        return None
    return str(int(hour)) if int(minute or 0) == 0 else f"{int(hour)}.{minute}"
