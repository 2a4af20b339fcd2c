"""Quantities of a text: numbers in all writings, dates, times, durations, amounts, per cent, phones, §, addresses.

Each pattern takes what it understands and blanks it, so that the next sees only the rest; order is meaning.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from fractions import Fraction

from simplifier.facts import patterns as p
from simplifier.facts.number_words import Normalised, normalise
from simplifier.facts.types import Fact
from simplifier.facts.units import DURATIONS, bound_before, duration_key, unit_of


class _Reader:
    """One pass over a normalised text; `rest` is what no pattern has taken yet."""

    def __init__(self, normal: Normalised, line: int) -> None:
        self.normal = normal
        self.rest = normal.text
        self.line = line
        self.facts: list[Fact] = []

    def take(self, pattern: re.Pattern[str], make: Callable[[re.Match[str]], Iterator[Fact]]) -> None:
        for match in list(pattern.finditer(self.rest)):
            made = list(make(match))
            if made:
                self.facts.extend(made)
                self.blank(match.start(), match.end())

    def blank(self, start: int, end: int) -> None:
        self.rest = self.rest[:start] + "\x00" * (end - start) + self.rest[end:]

    def fact(self, kind: str, start: int, end: int, *keys: str, unit: str = "", bound: str = "", required: bool = True,
             parts: tuple[Fact, ...] = ()) -> Fact:  # fmt: skip
        return Fact(kind, self.normal.wording(start, end), frozenset(keys), unit, bound, required, parts, self.line)


def read_quantities(text: str, line: int = 0) -> tuple[Fact, ...]:
    """All quantities of one sentence or line, in no particular order."""
    reader = _Reader(normalise(text), line)
    for step in (_addresses, _laws, _phones, _dates, _times, _ratios, _weekdays, _numbers, _weak):
        step(reader)
    return tuple(reader.facts)


def number_key(figures: str) -> str:
    """The key of a German figure: "n:" and its plain value; figures with leading zeros are names ("s:0123")."""
    compact = re.sub(r"[ \u00a0\u202f]", "", figures)
    if re.fullmatch(r"0\d+", compact):
        return f"s:{compact}"
    value = number_value(compact)
    return f"s:{compact}" if value is None else f"n:{_plain(value)}"


def number_value(figures: str) -> Decimal | None:
    """1.200,50 → 1200.50; 1.200 → 1200; 16.30 → 16.30; None for what is no number ("1.2.3")."""
    compact = re.sub(r"[ \u00a0\u202f]", "", figures)
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", compact):
        compact = compact.replace(".", "")
    compact = compact.replace(",", ".")
    return Decimal(compact) if re.fullmatch(r"\d+(?:\.\d+)?", compact) else None


def _plain(value: Decimal) -> str:
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _addresses(r: _Reader) -> None:
    def email(m: re.Match[str]) -> Iterator[Fact]:
        yield r.fact("email", m.start(), m.end(), "mail:" + m.group().lower().rstrip("."))

    def url(m: re.Match[str]) -> Iterator[Fact]:
        address = re.sub(r"^(?:https?://|ftp://)?(?:www\.)?", "", m.group().lower()).rstrip(".,;:!?)/")
        yield r.fact("url", m.start(), m.end(), "url:" + address)

    def iban(m: re.Match[str]) -> Iterator[Fact]:
        yield r.fact("number", m.start(), m.end(), "id:" + re.sub(r"\s", "", m.group()))

    r.take(p.EMAIL, email)
    r.take(p.URL, url)
    r.take(p.IBAN, iban)


def _laws(r: _Reader) -> None:
    def code(m: re.Match[str]) -> Iterator[Fact]:
        book = m["book"] or m["word"] or m["word2"] or ""
        yield r.fact("law", m.start(), m.end(), f"sgb:{p.BOOK.get(book.lower(), book)}")

    def section(m: re.Match[str]) -> Iterator[Fact]:
        for number in re.findall(r"\d+[a-z]?", m["list"]):
            yield r.fact("law", m.start(), m.end(), f"sec:{number}")
        for part in p.SECTION_PART.finditer(m["rest"] or ""):
            kind = {"Nummer": "Nr"}.get(part["kind"], part["kind"])
            yield r.fact("law", m.start(), m.end(), f"{kind.lower()}:{part['number']}")

    def law(m: re.Match[str]) -> Iterator[Fact]:
        yield r.fact("law", m.start(), m.end(), "law:" + m.group().lower())

    r.take(p.SGB, code)
    r.take(p.SECTION, section)
    r.take(p.LAW, law)


def _phones(r: _Reader) -> None:
    def phone(m: re.Match[str], figures: str) -> Iterator[Fact]:
        digits = re.sub(r"\D", "", re.sub(r"^(?:\+|00)49[\s()/\u00a0-]*\(?0?\)?", "0", figures))
        if len(digits) >= 6:
            yield r.fact("phone", m.start(), m.end(), "ph:" + digits, number_key(digits))

    r.take(p.PHONE, lambda m: phone(m, m.group()))
    r.take(p.PHONE_CUE, lambda m: phone(m, m["number"]))


def _dates(r: _Reader) -> None:
    def day(m: re.Match[str], day_text: str, month: int) -> Fact:
        return r.fact("date", m.start(), m.end(), f"dm:{int(day_text)}.{month}")

    def year(m: re.Match[str], figures: str, start: int, end: int) -> Fact:
        return r.fact("date", start, end, f"n:{figures if len(figures) == 4 else '20' + figures}")

    def full(m: re.Match[str]) -> Iterator[Fact]:
        if 1 <= int(m["month"]) <= 12 and 1 <= int(m["day"]) <= 31:
            yield day(m, m["day"], int(m["month"]))
            if m["year"]:
                yield year(m, m["year"], m.start(), m.end())

    def opening(m: re.Match[str]) -> Iterator[Fact]:
        if 1 <= int(m["month"]) <= 12 and 1 <= int(m["days"]) <= 31:
            yield day(m, m["days"], int(m["month"]))

    def worded(m: re.Match[str]) -> Iterator[Fact]:
        month = _month(m["month"])
        for number in re.findall(r"\d{1,2}(?=\.)", m["days"]):
            yield day(m, number, month)
        if (after := p.YEAR_AFTER.match(r.rest, m.end())) is not None:
            yield year(m, after["year"], after.start("year"), after.end("year"))
            r.blank(after.start("year"), after.end("year"))

    def alone(m: re.Match[str]) -> Iterator[Fact]:
        yield r.fact("month", m.start(), m.end(), f"mon:{_month(m['month'])}")

    r.take(p.ISO_DATE, full)
    r.take(p.DAY_RANGE_TO_DATE, opening)
    r.take(p.FULL_DATE, full)
    r.take(p.DAYS_MONTH, worded)
    r.take(p.MONTH_ALONE, alone)
    # A date names its month, too.
    for fact in list(r.facts):
        for key in fact.keys:
            if key.startswith("dm:"):
                r.facts.append(
                    Fact("month", fact.text, frozenset((f"mon:{key.rpartition('.')[2]}",)), required=False, line=r.line)
                )


def _month(word: str) -> int:
    lower = word.lower()[:3]
    lower = {"mrz": "mär", "jän": "jan"}.get(lower, lower)
    return p.MONTHS.index(lower) + 1


def _times(r: _Reader) -> None:
    def times(m: re.Match[str]) -> Iterator[Fact]:
        clocks = re.findall(r"\d{1,2}(?:[.:]\d\d)?", m["times"])
        if m["minutes"]:
            clocks[-1] = f"{clocks[-1]}.{int(m['minutes']):02d}"
        for clock in clocks:
            yield r.fact("time", m.start(), m.end(), _clock(clock), bound=bound_before(r.rest[: m.start()]))

    def spoken(m: re.Match[str]) -> Iterator[Fact]:
        hour, how = int(m["hour"]), m["how"].lower()
        if not 1 <= hour <= 12:
            return
        shift, minutes = {
            "halb": (-1, 30), "viertel vor": (-1, 45), "viertel nach": (0, 15), "viertel": (-1, 15),
            "dreiviertel": (-1, 45),
        }[how]  # fmt: skip
        early = hour + shift
        yield r.fact("time", m.start(), m.end(), f"t:{early}:{minutes:02d}", f"t:{early + 12}:{minutes:02d}")

    r.take(p.SPOKEN_TIME, spoken)
    r.take(p.TIME, times)
    r.take(p.COLON_TIME, lambda m: iter([r.fact("time", m.start(), m.end(), _clock(m.group()))]))


def _clock(text: str) -> str:
    hour, _, minutes = re.sub(r":", ".", text).partition(".")
    return f"t:{int(hour)}:{minutes or '00'}"


def _ratios(r: _Reader) -> None:
    def ratio(m: re.Match[str]) -> Iterator[Fact]:
        some, whole = number_value(m["some"]), number_value(m["all"])
        if not some or not whole or whole < some:
            return
        parts = (
            r.fact("number", m.start("some"), m.end("some"), number_key(m["some"])),
            r.fact("number", m.start("all"), m.end("all"), number_key(m["all"])),
        )
        yield r.fact("percent", m.start(), m.end(), _fraction_key(Fraction(some) / Fraction(whole)), parts=parts)

    def every(m: re.Match[str]) -> Iterator[Fact]:
        value = int(m["number"]) if m["number"] else p.ORDINAL_VALUE[m["word"].lower()]
        parts = (r.fact("number", m.start(), m.end(), f"n:{value}"),)
        yield r.fact("percent", m.start(), m.end(), _fraction_key(Fraction(1, value)), parts=parts)

    def fraction(m: re.Match[str]) -> Iterator[Fact]:
        word = m["of"].lower()
        share = Fraction(1, 2) if word.endswith("hälfte") else p.FRACTIONS[word]
        yield r.fact("percent", m.start(), m.end(), _fraction_key(share * int(m["number"] or 1)))

    r.take(p.PERCENT_RATIO, ratio)
    r.take(p.EVERY, every)
    r.take(p.FRACTION, fraction)


def _fraction_key(share: Fraction) -> str:
    return f"frac:{share.limit_denominator(100_000)}"


def _weekdays(r: _Reader) -> None:
    def weekday(m: re.Match[str]) -> Iterator[Fact]:
        name = m["day"].lower()
        short = name[:2]
        name = p.WEEKDAYS.get(short, name) if name != "sonnabend" else "samstag"
        yield r.fact("weekday", m.start(), m.end(), "wd:" + name)

    r.take(p.WEEKDAY, weekday)
    r.take(p.SHORT_WEEKDAY, weekday)
    if any(f.kind == "weekday" for f in r.facts):
        r.take(p.SHORT_WEEKDAY_LAST, weekday)


def _numbers(r: _Reader) -> None:
    def years(m: re.Match[str]) -> Iterator[Fact]:
        yield r.fact("number", m.start(), m.end(), f"n:{m['first']}")
        last = m["last"]
        yield r.fact("number", m.start(), m.end(), f"n:{int(last)}", f"n:{m['first'][:2]}{last[-2:]}")

    def named(m: re.Match[str]) -> Iterator[Fact]:
        if unit_of(re.split(r"[\s\d-]", m.group().lower())[0]) or m.group()[0] in "§":
            return
        yield r.fact("number", m.start(), m.end(), "id:" + re.sub(r"[\s-]", "", m.group().lower()))

    r.take(p.SCHOOL_YEAR, years)
    r.take(p.LETTER_NUMBER, named)
    matches = list(p.PLAIN.finditer(r.rest))
    units: list[str] = []
    for match in reversed(matches):
        units.insert(0, _unit_after(r.rest, match.end(), units[0] if units else ""))
    for match, unit in zip(matches, units, strict=True):
        r.facts.extend(_plain_number(r, match, unit))


def _unit_after(text: str, end: int, following: str) -> str:
    """The unit of a number that ends at `end`; in "4 bis 6 Wochen" the first number has the unit of the second."""
    position = end
    for _ in range(2):
        match = p.FOLLOWING.match(text, position)
        if match is None:
            return ""
        if match["more"]:
            return following
        word = match["word"]
        if "/" in word and not unit_of(word):
            word = word.partition("/")[0]
        if not word:
            return ""
        if unit := unit_of(word):
            return unit
        if word in ("Mal", "Male", "Malen"):
            return ""
        if word[0].isupper():
            tail = re.split(r"[-–]", word)
            return next((u for u in map(unit_of, tail) if u), "noun")
        if word in ("bis", "und", "oder", "bzw.", "zu"):
            return ""
        position = match.end()
    return ""


def _plain_number(r: _Reader, m: re.Match[str], unit: str) -> Iterator[Fact]:
    figures = m["number"]
    start, end = m.start(), m.end()
    bound = bound_before(r.rest[:start])
    value = number_value(figures)
    if m["dot"] and not re.match(r"\s*Lebensjahr", r.rest[end:]):
        unit = ""
    if m["factor"] and value is not None:
        value *= p.FACTORS[m["factor"].lower().rstrip(".")]
        if unit == "noun":
            unit = ""
    if value is None or (figures.startswith("0") and len(figures) > 1 and figures[1].isdigit()):
        yield r.fact("number", start, end, number_key(figures), unit="" if unit == "noun" else unit)
        return
    end = _with_unit(r.rest, end, unit)
    keys = {f"n:{_plain(value)}"}
    kind = "number"
    if unit == "cent":
        keys, unit, kind = {f"n:{_plain(value / 100)}"}, "euro", "money"
    elif unit == "euro":
        kind = "money"
    elif unit == "prozent":
        kind = "percent"
        share = Fraction(value) / 100
        # 5 per cent more are 105 of 100, 5 per cent less are 95.
        keys = {f"pct:{_plain(value)}", *map(_fraction_key, (share, 1 - share, 1 + share))}
        unit = ""
    elif unit in DURATIONS:
        kind = "duration"
        if (same := duration_key(float(value), unit)) is not None:
            keys.add(same)
    yield r.fact(kind, start, end, *keys, unit=unit, bound=bound)


def _with_unit(text: str, end: int, unit: str) -> int:
    if unit in ("", "noun"):
        return end
    match = p.FOLLOWING.match(text, end)
    return match.end() if match and match["word"] and unit_of(match["word"]) else end


def _weak(r: _Reader) -> None:
    """What may satisfy a number on the other side but is none itself: "ein Kind", "beide", "volljährig"."""
    text = r.normal.text
    for match in p.WEAK_ONE.finditer(text):
        keys = {"n:1"}
        unit = unit_of((match["unit"] or "").strip())
        if unit in p.ARTICLE_UNITS and (same := duration_key(1, unit)) is not None:
            keys.add(same)
        r.facts.append(r.fact("number", match.start(), match.end(), *keys, required=False))
    for match in p.MONTH_COMPOUND.finditer(text):
        key = f"mon:{_month(match['month'])}"
        r.facts.append(r.fact("month", match.start(), match.end(), key, required=False))
    for pattern, weak_keys in p.WEAK:
        if (found := pattern.search(text)) is not None:
            r.facts.append(r.fact("number", found.start(), found.end(), *weak_keys, required=False))
    # "Von 100 Feldhamstern fehlen 80": figures beside a round whole may render a percentage.
    keys = {key for fact in r.facts for one in (fact, *fact.parts) for key in one.keys if key.startswith("n:")}
    for whole in keys & {"n:10", "n:100", "n:1000"}:
        for key in keys - {whole}:
            share = Fraction(Decimal(key[2:])) / int(whole[2:])
            r.facts.append(Fact("percent", key[2:], frozenset((_fraction_key(share),)), required=False, line=r.line))
