"""Where a genitive surely belongs to the noun before it, and what it becomes with "von"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rules.catalog.clauses.speech import is_person
from rules.catalog.sentences import genitive_words as lists
from rules.catalog.support import NAMES, overlaps, quoted, web
from rules.language.noun_phrases import DETERMINERS, genitive_to_dative
from rules.language.nouns import Nouns
from rules.language.types import Clause, Sentence, Token


@dataclass(frozen=True, slots=True)
class Attribute:
    """A genitive phrase, characters `start` to `end`, and what it becomes."""

    start: int
    end: int
    to: str


def certain(s: Sentence, nouns: Nouns) -> Iterator[Attribute]:
    """The genitive attributes of a sentence that become "von" with the dative, in order."""
    t = s.tokens
    closed = (*quoted(s.text), *web(s.text))
    i = 1
    while i < len(t):
        made = _attribute(s, i, nouns) if t[i].text in DETERMINERS else None
        if made is None or overlaps((t[i - 1].start, t[made[0] - 1].end), (*closed, *_crossed(s, i, made[0]))):
            i += 1
            continue
        if not _opens_chain(s, made[0], nouns):
            yield Attribute(t[i].start, t[made[0] - 1].end, made[1])
        i = made[0]


def _opens_chain(s: Sentence, end: int, nouns: Nouns) -> bool:
    """Whether the next genitive becomes "von": two of them in a row would be hard to follow."""
    return end < len(s.tokens) and s.tokens[end].text in DETERMINERS and _attribute(s, end, nouns) is not None


def _crossed(s: Sentence, i: int, end: int) -> Iterator[tuple[int, int]]:
    """Protected spans that the phrase is no whole part of, or that forbid any change."""
    start, stop = s.tokens[i].start, s.tokens[end - 1].end
    before = s.tokens[i - 1].start
    for p in s.protected:
        crossed = p.start < stop and start < p.end and (p.kind not in NAMES or p.start <= start)
        if crossed or (p.kind in ("law", "abbreviation") and p.start < stop and before < p.end):
            yield p.start, p.end


def _attribute(s: Sentence, i: int, nouns: Nouns) -> tuple[int, str] | None:
    """(token after the phrase, new wording) of the genitive that opens at token i."""
    t = s.tokens
    head = t[i - 1]
    if head.tag != "NN" or not head.text[:1].isupper() or not _free_head(s, i - 1):
        return None
    opening = _before_phrase(t, i - 1)
    phrase = _phrase(t, i, nouns)
    if phrase is None or (opening is not None and opening.text in ("von", "vom")):
        # "von der Niederschrift von der Sitzung": one is enough
        return None
    end, made = phrase
    last = t[end - 1].text.lower()
    if last.endswith(lists.TIMES) or last in lists.NAME_NOUNS or _follows_badly(t, end):
        return None
    if _names_doer(s, i, end):
        return None
    clause = _clause(s, i)
    if clause is None or not _reads_as_attribute(s, i, end, clause):
        return None
    if t[end].text in lists.COORDINATORS if end < len(t) else False:
        more = _coordinated(t, i, end, nouns)
        if more is None or _follows_badly(t, more[0]):
            return None
        return more[0], made + more[1]
    return end, made


def _phrase(t: tuple[Token, ...], i: int, nouns: Nouns) -> tuple[int, str] | None:
    j = i + 1
    while j < len(t) and t[j].tag in ("ADJA", "CARD"):
        j += 1
    if j >= len(t) or t[j].tag != "NN" or not t[j].text.isalpha():
        return None
    middle = [x.text for x in t[i + 1 : j]]
    if any("." in x or "," in x for x in middle):
        return None
    counted = any(x.tag == "CARD" and x.text not in ("1", "eins") for x in t[i + 1 : j])
    made = genitive_to_dative(t[i].text, middle, t[j].text, nouns, counted=counted)
    return None if made is None else (j + 1, made)


def _free_head(s: Sentence, head: int) -> bool:
    t = s.tokens
    name = t[head].text.lower()
    lemma = t[head].lemma.lower()
    if name in lists.TITLES or lemma in lists.TITLES or name.endswith(lists.AWAY) or lemma.endswith(lists.AWAY):
        return False
    if name.endswith(
        (
            "tag",
            "tages",
            "tags",
            "tage",
            "zeitpunkt",
            "gesetz",
            "ordnung",
            "ministerium",
            "satzung",
            "kammer",
            "bund",
            "verband",
        )
    ):
        return False
    before = t[head - 1] if head else None
    fixed = name in lists.FIXED_HEADS or lemma in lists.FIXED_HEADS
    # Without an article before it the head is part of a fixed phrase or of a name: "Mitglied des Landtags" is fine.
    return not (fixed and before is not None and before.tag in lists.PREPOSITIONS)


def _follows_badly(t: tuple[Token, ...], end: int) -> bool:
    """What comes behind may show that the phrase is longer than it was read."""
    if end >= len(t):
        return False
    behind = t[end]
    if behind.text in ("von", "vom"):
        return True
    if behind.tag in ("TRUNC", "CARD", "FM", "XY", "NN", "ADJA") or behind.text in ("„", "(", "-", "/", "–", "&"):
        return True
    return (
        behind.text.lower() in DETERMINERS - lists.CERTAIN and end + 1 < len(t) and t[end + 1].tag not in ("NN", "ADJA")
    )


def _coordinated(t: tuple[Token, ...], i: int, end: int, nouns: Nouns) -> tuple[int, str] | None:
    """(end, wording) of "und der Stadt", "und Jugendlichen" behind the phrase; (end, "") where nothing depends."""
    if t[end].text == "," or end + 1 >= len(t):
        return None
    follower = t[end + 1]
    if follower.text in DETERMINERS:
        second = _phrase(t, end + 1, nouns)
        if second is None or (second[0] < len(t) and t[second[0]].text in lists.COORDINATORS):
            return None
        return second[0], f" {t[end].text} {second[1]}"
    if follower.tag in ("NN", "ADJA", "TRUNC", "CARD", "NE"):
        plural = nouns.nominative(t[end - 1].text) == {"p"} and follower.tag == "NN"
        dative = nouns.dative_plural(follower.text) if plural and t[i].text == "der" else None
        closed = end + 2 >= len(t) or t[end + 2].text not in (*lists.COORDINATORS, "der", "des")
        return None if dative is None or not closed else (end + 2, f" {t[end].text} {dative}")
    return end, ""


def _names_doer(s: Sentence, i: int, end: int) -> bool:
    """Whether "von" would make a doer of whom something is done to: "die Anmeldung von den Schülern"."""
    head = s.tokens[i - 1].text.lower()
    action = head.endswith(("ung", "ungen", "nahme", "pflege", "aufnahme", "einsatz", "schutz", "verkauf", "auswahl"))
    person = s.tokens[end - 1].text.lower().endswith(lists.PERSONS) or is_person(s, i, end)
    return action and person and not head.endswith(lists.DONE_BY)


def _clause(s: Sentence, i: int) -> Clause | None:
    inside = [c for c in s.clauses if c.start <= i < c.end]
    return min(inside, key=lambda c: c.end - c.start) if inside else None


def _reads_as_attribute(s: Sentence, i: int, end: int, clause: Clause) -> bool:
    """Whether neither a dative object nor "from" or "by" is a way to read the new or the old wording."""
    t = s.tokens
    # Verbs of the whole sentence: a clause border that was read wrongly must not hide one.
    lemmas = {x.lemma.lower() for x in t if x.tag.startswith("V")} | {
        x.text.lower() for x in t if x.tag.startswith("V")
    }
    particles = [x.text.lower() for x in t if x.tag == "PTKVZ"]
    lemmas |= {p + lemma for p in particles for lemma in lemmas}
    if lemmas & lists.GENITIVE_VERBS:
        return False
    if not lemmas:
        return t[i].text in lists.CERTAIN
    first = clause.kind == "main" and clause.sure and clause.finite is not None and end <= clause.finite
    if first and all(x.text != "," for x in t[clause.start : clause.finite]):
        return True
    passive = "werden" in lemmas or any(x.tag in ("VVPP", "VAPP") for x in t)
    if passive or lemmas & lists.FROM or any(x.tag == "VVIZU" for x in t):
        # „wurde der Antrag von der Mutter abgelehnt“ would name another doer
        return False
    if t[i].text in lists.CERTAIN:
        return True
    if lemmas & lists.DATIVE_VERBS or any(x.tag == "PRF" for x in t):
        return False
    plural_only = t[i].text != "einer" and t[end - 1].text != t[end - 1].lemma
    return plural_only or _in_prepositional(t, i - 1) or _relational(t[i - 1])


def _before_phrase(t: tuple[Token, ...], head: int) -> Token | None:
    j = head - 1
    while j >= 0 and t[j].tag in lists.INSIDE:
        j -= 1
    return t[j] if j >= 0 else None


def _in_prepositional(t: tuple[Token, ...], head: int) -> bool:
    opening = _before_phrase(t, head)
    return opening is not None and opening.tag in lists.PREPOSITIONS


def _relational(head: Token) -> bool:
    return head.text.lower().endswith(lists.RELATIONAL)
