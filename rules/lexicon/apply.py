"""Replaces office wordings by easy ones, as far as that is certain without inflecting them.

Applied are safe entries that are phrases, adverbs, connectors, prepositions whose case stays or whose governed
phrase has a certain dative, and nouns of the same gender whose forms the lexicon lists. Every other entry is only
suggested.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from rules.language.types import Sentence, Token
from rules.lexicon.cases import dative_of_genitive
from rules.lexicon.frames import Frame, parse_frame
from rules.lexicon.schema import Entry, read_lexicon

DATA = Path(__file__).parent / "data"
UNINFLECTED = frozenset(("phrase", "adv", "conj", "prep"))

_QUOTED = re.compile(r"„[^“”\"]*[“”\"]|»[^«]*«|“[^”]*”|\"[^\"]*\"|‚[^‘]*‘")
_OPENING = re.compile(r"(?:^|[:„»\"(•–-]\s?|[.!?]\s)$")
_ELLIPSIS = re.compile(r"\w-\s+(?:und|oder|bzw\.|sowie)\s+$")
_DEGREE = frozenset(
    ["sehr", "so", "zu", "möglichst", "ganz", "besonders", "relativ", "eher", "ziemlich", "recht", "wie", "als"]
)
_GRADED = frozenset(("bald", "früh", "oft", "lange", "spät", "weit", "gern"))  # adverbs that can be compared
_NOT_BEFORE_EVERY = frozenset(("immer", "jeweils", "nur", "außer", "ausgenommen", "nicht", "auch", "besten"))
_NUMBER = re.compile(r"\d")
_NUMBER_WORD = re.compile(
    r"(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwan|dreiß|hundert|tausend)", re.IGNORECASE
)
_STARTS_WITH_PREPOSITION = re.compile(
    r"(?:an|am|auf|aus|bei|für|im|in|mit|nach|ohne|seit|vor|von|wegen|zu|zum|zur|den|das|die|alle|jede[nrs]?)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Replacement:
    """A wording in a sentence (characters start to end of the sentence's text) and what to say instead."""

    entry: Entry
    start: int
    end: int
    after: str


@dataclass(frozen=True, slots=True)
class Simplified:
    """The whole sentence after all replacements; a replacement may have made two sentences of it."""

    text: str
    lines: tuple[str, ...]
    replacements: tuple[Replacement, ...]


@dataclass(frozen=True, slots=True)
class _Rule:
    entry: Entry
    frame: Frame
    words: int = field(default=0)


class Lexicon:
    """The entries, indexed by their first word. Immutable; may be shared by threads.

    `skipped` are the safe uninflected entries whose frame is not understood: they are never applied.
    """

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.entries = tuple(entries)
        self._rules: dict[str, list[_Rule]] = {}
        self._by_lemma: dict[str, list[Entry]] = {}
        self._by_form = {form: (entry, easy) for entry in self.entries if entry.safe for form, easy in entry.forms}
        skipped: list[Entry] = []
        for entry in self.entries:
            if entry.pos in UNINFLECTED:
                frame = parse_frame(entry)
                if frame is None:
                    if entry.safe:
                        skipped.append(entry)
                    continue
                rule = _Rule(entry, frame, len(entry.office.split()))
                self._rules.setdefault(frame.first, []).append(rule)
            elif " " not in entry.office:
                self._by_lemma.setdefault(entry.office, []).append(entry)
        for rules in self._rules.values():
            rules.sort(key=lambda rule: -rule.words)
        self.skipped = tuple(skipped)

    @classmethod
    def load(cls, folder: Path | None = None) -> Lexicon:
        """The shipped lexicon, or that of `folder`; ConfigError LS-E211 where a file breaks the guide."""
        return cls(read_lexicon(folder or DATA))

    def simplify(self, sentence: Sentence) -> Simplified | None:
        """The sentence with all certain replacements; None where there is none."""
        found = tuple(self._certain(sentence))
        if not found:
            return None
        text, position = "", 0
        for replacement in found:
            text += sentence.text[position : replacement.start] + replacement.after
            position = replacement.end
        text += sentence.text[position:]
        lines = [line for line in re.split(r"(?<=[?!]) (?=[A-ZÄÖÜ])", text) if line]
        # Only an entry that holds two sentences may have broken the sentence.
        made = lines if any("? " in r.after for r in found) else [text]
        return Simplified(text, tuple(made), found)

    def suggest(self, sentence: Sentence) -> tuple[Replacement, ...]:
        """Hard words with an easy wording to offer, in order: what is not certain, or would have to be inflected."""
        found: dict[int, Replacement] = {}
        for i, token in enumerate(sentence.tokens):
            for rule in self._rules.get(token.text.lower(), ()):
                match = _match(sentence, i, rule, sure=False)
                if match is not None and token.start not in found:
                    found[token.start] = Replacement(rule.entry, *match)
            for entry in self._by_lemma.get(token.lemma, ()):
                if _same_kind(entry, token) and token.start not in found:
                    found[token.start] = Replacement(entry, token.start, token.end, entry.easy)
        closed = _closed(sentence)
        return tuple(r for _, r in sorted(found.items()) if not _overlaps(r.start, r.end, closed))

    def _certain(self, sentence: Sentence) -> Iterator[Replacement]:
        closed = _closed(sentence)
        done = 0
        for i, token in enumerate(sentence.tokens):
            if token.start < done:
                continue
            for rule in self._rules.get(token.text.lower(), ()):
                if not rule.entry.safe:
                    continue
                match = _match(sentence, i, rule, sure=True)
                if match is None or match[0] < done:
                    continue
                start, end, after = match
                if after == sentence.text[start:end] or _loses(start, end, after, closed, sentence):
                    continue
                yield Replacement(rule.entry, start, end, after)
                done = end
                break
            else:
                entry, easy = self._by_form.get(token.text, (None, ""))
                if (
                    entry is not None
                    and token.tag in ("NN", "NE")
                    and _allowed(sentence, i, entry, token.start, token.end)
                    and not _overlaps(token.start, token.end, closed)
                ):
                    yield Replacement(entry, token.start, token.end, easy)
                    done = token.end


def _match(sentence: Sentence, i: int, rule: _Rule, *, sure: bool) -> tuple[int, int, str] | None:
    """Start, end and new wording of a rule whose first word is token i; None where it does not fit."""
    entry, frame, text = rule.entry, rule.frame, sentence.text
    tokens = sentence.tokens
    found = frame.pattern.match(text, tokens[i].start)
    if found is None:
        return None
    start, end = found.span()
    if sure and not (_allowed(sentence, i, entry, start, end) and _slots_fit(sentence, i, frame, start, end)):
        return None
    after = frame.replacement
    for number, part in enumerate(found.groups(), start=1):
        after = after.replace(f"\x00{number}", part)
    if frame.case_change:
        following = next((k for k, t in enumerate(tokens) if t.start >= end), len(tokens))
        governed = dative_of_genitive(tokens, following) if sure else None
        if governed is not None:
            end = tokens[governed[0] - 1].end
            after = f"{after} {governed[1]}"
        elif sure:
            return None
    if frame.leading == "dat":
        if not sure or not _is_noun_phrase(tokens[:i]):
            return None
        phrase = text[: tokens[i - 1].end]
        lower = tokens[0].tag in ("ART", "PPOSAT", "PDAT", "PIAT", "ADJA") and not tokens[0].text.startswith("Ihr")
        after = f"{after} {phrase[0].lower() + phrase[1:] if lower else phrase}"
        return 0, end, after[0].upper() + after[1:]
    if text[start].isupper() and (entry.office[0].islower() or _OPENING.search(text[:start])):
        after = after[0].upper() + after[1:]
    return start, end, after


def _allowed(sentence: Sentence, i: int, entry: Entry, start: int, end: int) -> bool:
    text, lower = sentence.text, sentence.text.casefold()
    if any(_contains(lower, wording) for wording in entry.not_before):
        return False
    if entry.context and not any(word.casefold() in lower for word in entry.context):
        return False
    if entry.whole and (start != 0 or text[end:].strip(" .!")):
        return False
    if text[start].isupper() and entry.office[0].islower() and not _OPENING.search(text[:start]):
        return False
    if _ELLIPSIS.search(text[:start]) or text[end : end + 1] == "-":
        return False
    before = sentence.tokens[i - 1] if i else None
    if entry.before and (before is None or not before.text.casefold().endswith(entry.before)):
        return False
    if entry.sense.startswith("nach „sein“") and not _after_sein(before):
        return False
    if entry.office.startswith("im ") and entry.office.endswith("en") and entry.office.split()[-1][0].isupper():
        # „im Allgemeinen“ is a phrase, „im Allgemeinen Sozialen Dienst“ is not
        after = next((t for t in sentence.tokens if t.start >= end), None)
        if after is not None and after.tag in ("NN", "ADJA"):
            return False
    if entry.easy == "obwohl":
        # „wenngleich nach langer Debatte“ has no verb, so it is no clause
        after = next((t for t in sentence.tokens if t.start >= end), None)
        if after is None or after.tag in ("APPR", "APPRART", "ADV", "ADJD", "PTKNEG"):
            return False
    return before is None or entry.pos not in ("adv", "phrase") or _fits_after(entry, before, sentence, end)


def _fits_after(entry: Entry, before: Token, sentence: Sentence, end: int) -> bool:
    word = before.text.lower()
    several = " " in entry.easy
    if several and entry.pos == "adv" and word in _DEGREE:
        return False
    if entry.pos == "adv" and _STARTS_WITH_PREPOSITION.match(entry.easy) and before.tag in ("APPR", "APPRART"):
        return False
    if entry.easy.startswith("jede") and word in _NOT_BEFORE_EVERY:
        return False
    following = next((t for t in sentence.tokens if t.start >= end), None)
    if entry.office.endswith("weise") or (entry.office == "ferner" and before.tag in ("NN", "APPR")):
        # an adjective: eine teilweise Sperrung, Bilder ferner Sterne
        return following is None or following.tag != "NN"
    return True


def _slots_fit(sentence: Sentence, i: int, frame: Frame, start: int, end: int) -> bool:
    tokens = sentence.tokens
    after = next((t for t in tokens if t.start >= end), None)
    if frame.leading == "vfin" and not _after_finite(tokens, i):
        return False
    if frame.leading == "HS" and not sentence.text[:start].rstrip().endswith(","):
        return False
    if frame.trailing == "zahl":
        return after is not None and (
            bool(_NUMBER.match(after.text)) or (after.tag == "CARD" and bool(_NUMBER_WORD.match(after.text)))
        )
    if frame.trailing == "nomen":
        return after is not None and after.tag == "NN"
    if frame.trailing == "name":
        return after is not None and after.text[:1].isupper()
    if frame.trailing == "dass":
        return re.match(r",? dass\b", sentence.text[end:]) is not None
    if frame.trailing == "zu-inf":
        rest = sentence.text[end:]
        return sentence.text[:start].rstrip().endswith(",") and re.search(r"\bzu \w|\w+zu\w+en\b", rest) is not None
    if frame.inner == "adj":
        group = frame.pattern.match(sentence.text, start)
        word = group.group(1) if group else ""
        read = next((t for t in tokens if t.text == word and start <= t.start < end), None)
        return (
            read is not None
            and (read.tag == "ADJD" or read.text in _GRADED)
            and (after is None or (after.text not in ("und", "oder", ",") and after.tag not in ("ADJA", "NN", "ADJD")))
        )
    return True


def _after_finite(tokens: Sequence[Token], i: int) -> bool:
    """Is there a finite verb before in the same clause, and the word not the first of its clause?"""
    k = i - 1
    while k >= 0 and tokens[k].text not in (",", ";", ":", "–", "-", "und", "oder"):
        if tokens[k].is_finite:
            return True
        k -= 1
    return False


def _after_sein(before: Token | None) -> bool:
    return before is not None and (before.lemma == "sein" or before.tag == "ADV")


def _is_noun_phrase(tokens: Sequence[Token]) -> bool:
    """Whether the tokens are one noun phrase that can be a dative, with a genitive after it at most."""
    kinds = ("ART", "PPOSAT", "PDAT", "PIAT", "ADJA", "NN", "NE", "CARD")
    if not 0 < len(tokens) <= 7 or any(t.tag not in kinds for t in tokens) or tokens[-1].tag not in ("NN", "NE"):
        return False
    if tokens[0].text.lower() in ("die", "das", "den", "ein", "eine", "einen"):
        return False
    later = [k for k, t in enumerate(tokens) if k and t.tag in ("ART", "PPOSAT", "PDAT")]
    return all(tokens[k - 1].tag == "NN" for k in later)


def _same_kind(entry: Entry, token: Token) -> bool:
    kinds = {"noun": ("NN",), "verb": ("VV", "VA", "VM"), "adj": ("ADJ",)}
    return token.tag.startswith(kinds.get(entry.pos, ("-",)))


def _contains(lower: str, wording: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(wording.casefold())}", lower) is not None


def _closed(sentence: Sentence) -> list[tuple[int, int]]:
    """Spans that stay as they are: quotations and protected wordings."""
    spans = [match.span() for match in _QUOTED.finditer(sentence.text)]
    return spans + [(p.start, p.end) for p in sentence.protected if p.kind != "abbreviation"]


def _overlaps(start: int, end: int, closed: Sequence[tuple[int, int]]) -> bool:
    return any(a < end and start < b for a, b in closed)


def _loses(start: int, end: int, after: str, closed: Sequence[tuple[int, int]], sentence: Sentence) -> bool:
    """Would the replacement change a part of a protected wording or of a quotation?"""
    return any(a < end and start < b and sentence.text[max(a, start) : min(b, end)] not in after for a, b in closed)
