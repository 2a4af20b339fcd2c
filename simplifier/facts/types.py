"""What the ledger notes down about a text."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact. Two facts are the same where their `keys` meet and their units agree.

    `kind` number, date, time, money, percent, phone, law, url, email, name, weekday, month, duration; `text` its
    wording; `unit` a measure ("tag", "euro", …), "noun" for any counted thing, "" where nothing is counted;
    `bound` what stands before a number: "up" (mindestens, mehr als), "down" (höchstens, unter), "about", "";
    `required` False where the fact may satisfy another one but need not be repeated ("ein Kind" for "1 Kind");
    `parts`: for "12 von 30" the two numbers, which together may stand for the whole; `line` where it stands.
    """

    kind: str
    text: str
    keys: frozenset[str]
    unit: str = ""
    bound: str = ""
    required: bool = True
    parts: tuple[Fact, ...] = ()
    line: int = 0


@dataclass(frozen=True, slots=True)
class Negation:
    """One negating word and where it stands."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Facts:
    """The ledger of one text: a source sentence, or all the lines of its rewriting.

    `words`: stems of all words (for names); `content`: stem → wording of nouns, verbs and adjectives,
    `line_content` the same by line;
    `cues`: names of the signals found (see `simplifier.facts.signals`). `denials`: words that deny without a
    negator; `denies`: whether anything is denied; `opposites`: names of the
    wordings that may stand for a negation; `implied`: words that may become one.
    """

    text: str
    quantities: tuple[Fact, ...] = ()
    names: tuple[Fact, ...] = ()
    negations: tuple[Negation, ...] = ()
    cues: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    content: dict[str, str] = field(default_factory=dict)
    line_content: tuple[dict[str, str], ...] = ()
    enumerated: int = 0
    denials: tuple[str, ...] = ()
    denies: bool = False
    opposites: frozenset[str] = frozenset()
    implied: tuple[str, ...] = ()
