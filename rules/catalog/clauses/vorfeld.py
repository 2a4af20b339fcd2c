"""Finds the first constituent of a clause: what may stand before the finite verb of a German main clause.

Only the boundary is needed. A boundary that depends on meaning (does the prepositional phrase belong to the noun?)
is decided by lists of nouns and prepositions, or not at all.
"""

from __future__ import annotations

import re

from wordfreq import zipf_frequency

from rules.catalog.clauses import words as w
from rules.catalog.clauses.nouns import gender
from rules.catalog.clauses.units import lower
from rules.language.inflection import auxiliary
from rules.language.nouns import Nouns
from rules.language.types import Sentence, Token

_DETERMINERS = ("ART", "PPOSAT", "PDAT", "PIAT", "PIDAT", "PWAT")
_NOUNS = ("NN", "NE", "FM")
_PRONOUNS = ("PPER", "PIS", "PDS", "PPOSS")
_PREPOSITIONS = ("APPR", "APPRART")
_GENITIVES = frozenset(["des", "eines", "dieses", "jenes", "ihres", "seines", "unseres", "jedes"])
_OPEN_GENITIVES = frozenset(["der", "einer", "dieser", "ihrer", "seiner", "unserer", "aller", "zweier", "dreier"])


def noun_phrase(s: Sentence, i: int, end: int) -> int | None:
    """Index after the noun phrase that starts at token i (without what depends on the noun); None: none there."""
    t = s.tokens
    j = i
    while j < end and t[j].tag in ("ADV", "ADJD", "PTKA", "PIAT", "KON") and lower(t[j]) in w.PLAIN_PREDETERMINERS:
        follower = lower(t[j + 1]) if j + 1 < end else ""
        if lower(t[j]) in ("immer", "zu") and follower not in ("mehr", "weniger", "viele", "wenige", "wenig", "viel"):
            return None
        j += 1
    seen_word = False
    while j < end:
        token = t[j]
        if token.tag in _DETERMINERS or token.tag in ("ADJA", "CARD", "TRUNC"):
            if token.tag in _DETERMINERS and seen_word and t[j - 1].tag not in _DETERMINERS:
                return None
            seen_word = True
            j += 1
        elif (token.tag == "KON" and j + 1 < end and t[j - 1].tag in ("ADJA", "TRUNC", "CARD", *_DETERMINERS)) or (
            token.tag in ("ADJD", "ADV") and j + 1 < end and t[j + 1].tag in ("ADJA", "CARD") and seen_word
        ):
            j += 1
        else:
            break
    if j >= end or t[j].tag not in _NOUNS:
        if j > i and t[j - 1].tag == "ADJA" and t[j - 1].text[:1].isupper():
            return j
        return None
    j += 1
    return _names(s, j, end)


def _names(s: Sentence, j: int, end: int) -> int:
    """Takes in what names the noun: Linie 7, Landrat Jens Ohlhoff, Projekt „Rückenwind“, 3. Mai 2026."""
    t = s.tokens
    while j < end:
        token, before = t[j], t[j - 1]
        if token.text in ("„", "»"):
            while j < end and t[j].text not in ("“", "”", "«"):
                j += 1
            j += 1
        elif (
            (token.tag == "NE" and not lower(token).endswith("s'"))
            or (token.tag == "NN" and before.tag == "NE" and token.text[:1].isupper() and _is_name_end(t, j, end))
            or (token.tag == "CARD" and not (j + 1 < end and t[j + 1].tag in ("NN", "ADJA", "NE", "CARD", "ADJD")))
            or (token.tag == "CARD" and lower(before).endswith(("straße", "linie", "nummer", "klasse", "zimmer")))
        ):
            j += 1
        else:
            break
    return j


def _is_name_end(t: tuple[Token, ...], j: int, end: int) -> bool:
    """A surname that looks like a noun: Anna Kurz, Lea Sommer – after a given name, nothing nominal behind."""
    return j - 1 >= 0 and not (j + 1 < end and t[j + 1].tag in ("NN", "ADJA"))


def prepositional_phrase(s: Sentence, i: int, end: int) -> int | None:
    """Index after a plain prepositional phrase at i."""
    t = s.tokens
    if i >= end or t[i].tag not in _PREPOSITIONS:
        return None
    j = i + 1
    if j < end and t[j].tag in ("APPR", "APPRART") and lower(t[i]) in ("bis", "von"):
        j += 1
    if j < end and t[j].tag == "PPER":
        return j + 1
    if j < end and t[j].tag == "CARD" and not (j + 1 < end and t[j + 1].tag in ("NN", "ADJA", "CARD", "ADJD")):
        return j + 1
    if j < end and t[j].tag == "ADV" and lower(t[j]) in w.FRONTABLE_ADVERBS:
        return j + 1
    return noun_phrase(s, j, end)


def is_time(s: Sentence, i: int, end: int) -> bool:
    """Whether tokens i to end say when."""
    t = s.tokens
    if lower(t[i]) in w.TIME_PREPOSITIONS:
        return True
    return any(
        t[k].text in w.TIME_NOUNS
        or t[k].text.endswith(("tag", "woche", "monat", "jahr", "abend", "nacht", "minuten", "stunden"))
        or (t[k].tag == "CARD" and t[k].text.isdigit() and len(t[k].text) == 4 and t[k].text[:2] in ("19", "20"))
        for k in range(i + 1, end)
    )


def _noun_takes(s: Sentence, noun: int, preposition: str) -> bool:
    name = lower(s.tokens[noun])
    lemma = s.tokens[noun].lemma.lower()
    known = w.NOUN_PREPOSITIONS.get(preposition, ())
    return any(name.endswith(k) or lemma.endswith(k) for k in known)


def constituent(s: Sentence, i: int, end: int, finite: int) -> int | None:
    """Index after the first constituent of the verb-last clause tokens[i:end] with its finite verb at `finite`.

    None wherever the boundary is not certain. A leading reflexive is the caller's business.
    """
    t = s.tokens
    if i >= finite:
        return None
    first = t[i]
    if first.tag in _PRONOUNS or lower(first) in (
        "man",
        "es",
        "wir",
        "ich",
        "er",
        "sie",
        "das",
        "dies",
        "jemand",
    ):
        plain = first.tag != "PIS" or i + 1 >= end or t[i + 1].tag not in ("ART", "PPOSAT", "ADJA", *_PREPOSITIONS)
        if (first.tag in _PRONOUNS and plain) or first.tag in ("PPER", "PIS"):
            return i + 1 if plain and not _opens_noun(t, i, end) else None
    if first.tag in ("ADV", "PAV", "PROAV", "PROP") and lower(first) in w.FRONTABLE_ADVERBS:
        return i + 1
    if first.tag in _PREPOSITIONS:
        j = prepositional_phrase(s, i, end)
        return _after_phrase(s, i, j, finite) if j is not None else None
    j = noun_phrase(s, i, end)
    if j is None:
        return None
    behind = _after_phrase(s, i, j, finite)
    if behind == finite and behind != j and lower(t[finite]) in w.BE | w.BECOME:
        # nothing is left that could be the predicate
        return None
    return behind


def _opens_noun(t: tuple[Token, ...], i: int, end: int) -> bool:
    return i + 1 < end and t[i + 1].tag in ("NN", "ADJA", "NE")


def _after_phrase(s: Sentence, i: int, j: int, finite: int) -> int | None:
    """Decides what after the phrase i..j still belongs to it."""
    t = s.tokens
    prepositional = t[i].tag in _PREPOSITIONS
    while j < finite:
        token = t[j]
        name = lower(token)
        noun = j - 1
        if token.text == ",":
            return None
        if token.tag == "KON" and name in ("und", "sowie"):
            more = noun_phrase(s, j + 1, finite)
            if more is None:
                more = prepositional_phrase(s, j + 1, finite)
            if more is None:
                return None
            j = more
            continue
        if name in _GENITIVES or (name in _OPEN_GENITIVES and t[j].tag != "PRELS"):
            more = noun_phrase(s, j, finite)
            if more is None:
                return None if name in _OPEN_GENITIVES else j
            if name in _OPEN_GENITIVES:
                belongs = _is_genitive(s, j, more, finite)
                if belongs is None:
                    return None
                if not belongs:
                    return j
            j = more
            continue
        if token.tag in _PREPOSITIONS:
            more = prepositional_phrase(s, j, finite)
            if more is None:
                return None
            verdict = _belongs(s, noun, j, more, finite, prepositional)
            if verdict is None:
                return None
            if not verdict:
                return j
            j = more
            continue
        if token.tag in ("NN", "NE", "FM") and (_may_be_name(s, noun, prepositional) or not _common(token)):
            return None
        if token.tag in ("ADJA", "NN", "CARD") and not prepositional and t[i].tag not in _DETERMINERS:
            # "weil Kinder Hilfe brauchen": two bare nouns, the boundary is between them
            return j
        return j
    return j


def _common(token: Token) -> bool:
    """A noun of everyday use, so no place or family name."""
    return zipf_frequency(token.text, "de") >= 3.7


def _may_be_name(s: Sentence, noun: int, prepositional: bool) -> bool:
    return prepositional or lower(s.tokens[noun]).endswith(
        ("stadt", "gemeinde", "kreis", "projekt", "firma", "linie", "familie", "frau", "herr", "rat", "ort", "ortsteil",
         "meister", "leiter", "minister", "verein", "straße", "euro", "prozent", "meter", "schule")
    )  # fmt: skip


def _is_genitive(s: Sentence, i: int, j: int, finite: int) -> bool | None:
    """Whether the phrase "der Stadt"/"der Einbrüche" i..j depends on the noun before it."""
    t = s.tokens
    head = next((k for k in range(j - 1, i, -1) if t[k].tag in ("NN", "NE")), None)
    if head is None:
        return None
    kind = gender(t[head])
    if lower(t[i]) == "der" and lower(t[head]).endswith("en"):
        adjectival = {r.gender for r in Nouns.load().readings(t[head].text)} == {"a"} or re.search(
            r"(berechtigten|beschäftigten|angehörigen|beauftragten|arbeitslosen|erwerbslosen)$", lower(t[head])
        )
        kind = "plural" if adjectival else kind
    verbs = {t[k].lemma for k in range(finite - 3, finite + 1) if k >= 0 and t[k].tag.startswith("V")}
    if verbs & w.DATIVE_VERBS:
        return None
    if lower(t[i]) == "der":
        if kind in {"f", "plural"}:
            return True
        if kind in ("m", "n"):
            return False
        return None
    return True if kind in ("f", "plural") else None


def _belongs(s: Sentence, noun: int, i: int, j: int, finite: int, prepositional: bool) -> bool | None:
    """Whether the prepositional phrase i..j belongs to the noun before it; None: cannot be told."""
    t = s.tokens
    name = lower(t[i])
    if _noun_takes(s, noun, name):
        return True
    if prepositional:
        return None
    if any(t[k].lemma in w.VERB_PREPOSITIONS.get(name, ()) for k in range(max(j, finite - 2), finite + 1)):
        return False
    if is_time(s, i, j) and name not in ("von", "vom"):
        return False
    if name in w.ADVERBIAL_PREPOSITIONS:
        return False
    if name in w.PLACE_PREPOSITIONS:
        rest = [t[k] for k in range(j, finite)]
        be = w.BE | {"sei", "seien", "wären"}
        if j == finite and t[finite].lemma in ("schließen", "öffnen", "fehlen", "umziehen", "steigen", "sinken"):
            # "der Laden im Dorf schließt": of the noun or of the verb
            return None
        into = lower(t[i + 1]) in ("die", "das", "den", "einen")
        if lower(t[finite]) not in be or not 1 <= len(rest) <= 2 or into:
            return False
        return all(r.tag in ("ADJD", "PTKA", "ADV") or (r.tag == "VVPP" and not _moves(r.lemma)) for r in rest)
    return None


def _moves(lemma: str) -> bool:
    try:
        return auxiliary(lemma) == "sein"
    except ValueError:
        return True
