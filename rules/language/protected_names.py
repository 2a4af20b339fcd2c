"""Names of persons, places and bodies, told by what stands around them."""

from __future__ import annotations

from collections.abc import Iterator

from rules.language import name_tables as tables
from rules.language.protected_patterns import Span
from rules.language.types import Token
from rules.language.wordset import word_set

_BODY_HEADS = (
    "Agentur", "agentur", "Ministerium", "ministerium", "Ministeri", "Bundesamt", "Landesamt",
    "Amt", "Zentrum", "Dezernat", "Fachdienst", "Fachbereich", "Verband", "Landesverband", "Stelle", "Beirat",
)  # fmt: skip
_BODIES = word_set(
    "Jobcenter Jobcenters Caritas Diakonie Lebenshilfe Arbeiterwohlfahrt Volkshochschule Kreisvolkshochschule "
    "Sparkasse Kreissparkasse Klinikum Stadtwerke"
)
_LEGAL_FORMS = word_set("GmbH gGmbH AG KG OHG eG e.V. GbR SE")
_NO_NAME_AFTER = word_set("Sie Ihnen Ihr Ihre Ihren Ihrem Ihrer Ihres Uhr Euro Prozent Jahre Jahren")


def by_context(tokens: tuple[Token, ...]) -> list[Span]:
    """Candidates of kind name, place and organisation; they may overlap."""
    found: list[Span] = []
    for spans in (_persons(tokens), _places(tokens), _bodies(tokens), _quoted(tokens), _single_names(tokens)):
        found.extend(spans)
    return found


def _span(tokens: tuple[Token, ...], start: int, end: int, kind: str, rank: int) -> Span:
    assert kind in ("name", "place", "organisation")  # noqa: S101 – narrows the type
    return Span(tokens[start].start, tokens[end - 1].end, kind, rank)  # type: ignore[arg-type]


def _is_capital(token: Token) -> bool:
    return token.text[:1].isupper() and token.text not in _NO_NAME_AFTER and not token.text.isupper()


def _is_surname(token: Token) -> bool:
    return _is_capital(token) and token.tag in ("NE", "NN", "FM", "XY", "ADJA", "ADJD", "TRUNC") and len(token.text) > 1


def _name_part(tokens: tuple[Token, ...], start: int, limit: int) -> int:
    """End of the run of first names, particles and surnames from `start`."""
    i = start
    parts = 0
    while i < len(tokens) and parts < limit:
        token = tokens[i]
        if _is_surname(token) or (len(token.text) == 2 and token.text[0].isupper() and token.text[1] == "."):
            parts += 1
            i += 1
        elif token.text in tables.PARTICLES and i and _goes_before_particle(tokens[i - 1]):
            behind = i + 1
            while behind < len(tokens) and tokens[behind].text in tables.PARTICLES:
                behind += 1
            if behind >= len(tokens) or behind > i + 2 or not _is_surname(tokens[behind]):
                break
            i = behind
        else:
            break
    return i


def _goes_before_particle(token: Token) -> bool:
    return _is_first_name(token) or token.text in tables.ACADEMIC or token.text in tables.ADDRESS


def _is_office(token: Token) -> bool:
    return (
        token.tag in ("NN", "NE")
        and token.text.lower().endswith(tables.OFFICE_ENDINGS)
        and token.text not in tables.NO_OFFICE
        and token.text[0].isupper()
    )


def _is_first_name(token: Token) -> bool:
    """Also a double name: "Karl-Heinz"."""
    return all(part in tables.FIRST_NAMES for part in token.text.split("-"))


def _persons(tokens: tuple[Token, ...]) -> Iterator[Span]:
    i = 0
    while i < len(tokens):
        start = i
        while i < len(tokens) and (
            tokens[i].text in tables.ADDRESS or tokens[i].text in tables.ACADEMIC or _is_office(tokens[i])
        ):
            i += 1
        titled = i > start
        strong = any(t.text in tables.ADDRESS or t.text.endswith(".") for t in tokens[start:i])
        first = i < len(tokens) and _is_first_name(tokens[i])
        if first:
            end = _name_part(tokens, i, 3)
            if end > i + 1 or titled:
                yield _span(tokens, start, _cut(tokens, i, end), "name", 0)
                i = end
                continue
        elif titled and i < len(tokens):
            # "Landrat Wiesner", "Frau Kaya": one surname, two after a form of address
            end = _name_part(tokens, i, 2 if strong else 1)
            if end > i and (strong or tokens[i].tag == "NE" or _is_unknown_noun(tokens[i])):
                yield _span(tokens, start, end, "name", 0)
                i = end
                continue
        i = max(i, start + 1)


def _cut(tokens: tuple[Token, ...], start: int, end: int) -> int:
    """A third part only if it is one: "Anna Maria Koch", but "Peter Meyer Landrat" ends before the office."""
    while end > start + 2 and tokens[end - 1].tag == "NN" and tokens[end - 2].text not in tables.FIRST_NAMES:
        if tokens[end - 2].text in tables.PARTICLES:
            break
        end -= 1
    return end


def _is_unknown_noun(token: Token) -> bool:
    """A noun that no dictionary has inflected: lemma and form are the same and it looks like no common suffix."""
    return token.tag in ("NN", "NE") and not token.text.lower().endswith(
        ("ung", "heit", "keit", "schaft", "tion", "amt", "hilfe", "geld", "ionen", "ungen")
    )


def _places(tokens: tuple[Token, ...]) -> Iterator[Span]:
    for i, token in enumerate(tokens):
        following = tokens[i + 1] if i + 1 < len(tokens) else None
        if token.text in tables.PLACE_KINDS and following is not None and _is_place_word(following):
            end = i + 2
            if following.text in tables.PLACE_PREFIXES and end < len(tokens) and _is_capital(tokens[end]):
                end += 1
            if end < len(tokens) and tokens[end].text == "an" and end + 2 < len(tokens):
                end = _river(tokens, end)
            yield _span(tokens, i, end, "place", 0)
        elif token.text in tables.PLACE_PREFIXES and following is not None and following.tag in ("NE", "NN"):
            if token.text in ("Bad", "Sankt", "St.") and following.text[0].isupper():
                yield _span(tokens, i, i + 2, "place", 1)
        elif token.text in tables.KNOWN_PLACES or (token.text.rstrip("s") in tables.KNOWN_PLACES):
            river = i + 2 < len(tokens) and tokens[i + 1].text in ("an", "am") and len(tokens) > i + 3
            yield _span(tokens, i, _river(tokens, i + 1) if river else i + 1, "place", 2)
        elif i and _is_town(token, tokens[i - 1]):
            yield _span(tokens, i, i + 1, "place", 2)


def _river(tokens: tuple[Token, ...], at: int) -> int:
    """As in "Frankfurt an der Oder"."""
    if tokens[at + 1].text in ("der", "dem") and tokens[at + 2].text[0].isupper() and tokens[at + 2].tag == "NE":
        return at + 3
    return at


def _is_place_word(token: Token) -> bool:
    low = token.text.lower()
    return (
        token.text[0].isupper()
        and token.tag in ("NE", "NN", "ADJA", "FM")
        and token.text not in _NO_NAME_AFTER
        and (
            token.tag == "NE"
            or token.text in tables.KNOWN_PLACES
            or token.text in tables.PLACE_PREFIXES
            or low.endswith(tables.PLACE_ENDINGS)
        )
    )


def _is_town(token: Token, before: Token) -> bool:
    low = token.text.lower()
    if not token.text[0].isupper() or token.tag not in ("NN", "NE") or low.endswith(tables.NO_PLACE_ENDINGS):
        return False
    if before.text.lower() not in ("in", "aus", "nach", "bei", "von", "um", "ab", "bis", "für", "und"):
        return False
    if token.tag == "NE":
        return low.endswith(tables.PLACE_ENDINGS)
    return low.endswith(tables.SURE_PLACE_ENDINGS) and len(low) > 6


def _bodies(tokens: tuple[Token, ...]) -> Iterator[Span]:
    for i, token in enumerate(tokens):
        if (
            token.text.removesuffix("es").removesuffix("s").endswith(_BODY_HEADS)
            and i + 2 < len(tokens)
            and tokens[i + 1].text == "für"
        ):
            end = _for_what(tokens, i + 2)
            if end > i + 2:
                if end + 0 < len(tokens) and _is_place_word(tokens[end]) and tokens[end].tag == "NE":
                    end += 1
                yield _span(tokens, i, end, "organisation", 0)
        elif token.text in _BODIES and i + 1 < len(tokens) and _is_place_word(tokens[i + 1]):
            end = i + 2
            if tokens[i + 1].text in tables.PLACE_PREFIXES and end < len(tokens):
                end += 1
            yield _span(tokens, i, end, "organisation", 0)
        elif token.text in _LEGAL_FORMS and i:
            start = i
            while start and i - start < 5 and _is_capital(tokens[start - 1]) and tokens[start - 1].tag != "ART":
                start -= 1
            if start < i:
                yield _span(tokens, start, i + 1, "organisation", 0)
        elif token.text in ("Deutsche", "Deutschen", "Deutsches") and i + 1 < len(tokens):
            end = i + 1
            while (
                end < len(tokens)
                and end < i + 3
                and tokens[end].text
                in word_set("Rentenversicherung Rote Roten Rotes Kreuz Kreuzes Bahn Post Bundestag")
            ):
                end += 1
            if end > i + 1:
                yield _span(tokens, i, end, "organisation", 0)


def _for_what(tokens: tuple[Token, ...], start: int) -> int:
    """As in "für Arbeit", "für Migration und Flüchtlinge", "für Arbeit, Soziales und Gesundheit"."""
    i = start
    while i < len(tokens) and tokens[i].tag in ("NN", "NE", "TRUNC", "ADJA") and tokens[i].text[0].isupper():
        i += 1
        if i + 1 < len(tokens) and tokens[i].text in (",", "und") and tokens[i + 1].text[0].isupper():
            # A comma only goes on if an "und" ends the list.
            rest = [t.text for t in tokens[i : i + 6]]
            if tokens[i].text == "und" or "und" in rest:
                i += 1
                continue
        break
    return i


def _quoted(tokens: tuple[Token, ...]) -> Iterator[Span]:
    """„Gemeinsam stark“: a short quotation without a finite verb or full stop is a title."""
    for i, token in enumerate(tokens):
        if token.text not in '„»"‚':
            continue
        close = next((j for j in range(i + 1, min(i + 9, len(tokens))) if tokens[j].text in '“”«"‘'), None)
        if close is None or close == i + 1:
            continue
        inside = tokens[i + 1 : close]
        if not any(t.is_finite or t.tag in ("$.", "$,") for t in inside) and inside[0].text[:1].isupper():
            yield _span(tokens, i, close + 1, "name", 0)


def _single_names(tokens: tuple[Token, ...]) -> Iterator[Span]:
    i = 0
    while i < len(tokens):
        end = i
        while end < len(tokens) and tokens[end].tag == "NE" and _is_capital(tokens[end]) and len(tokens[end].text) > 2:
            end += 1
        if end > i:
            if i or end - i > 1:
                yield _span(tokens, i, end, "name", 3)
            i = end
        else:
            i += 1
