"""Whether a model's wording of a line says the same: the checks that a ledger of facts cannot make.

The reference reading of the model alone (DESIGN.md) names what it does wrong: it drops halves, invents, swaps who
does what, changes the time. Against that, both directions are compared: every telling word of the source needs a
counterpart, every telling word of the rewriting needs a source, and the small words that carry time, direction and
quantity must be the same ones. Strict on purpose: a refused proposal costs little, the rules' draft stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from wordfreq import zipf_frequency

from rules.catalog.sentences.verbs import is_preterite
from rules.language.agreement import disagreements
from rules.language.analyzer import Analyzer
from rules.language.types import Sentence, Token
from rules.language.wordset import word_set
from simplifier.facts.content import has_counterpart, read_content, unsupported
from simplifier.facts.words import fold

# Words of time, degree and quantity that no rewriting may add or drop. The second of a pair is the plain word for
# the first and counts as the same.
_SAME = {
    "bereits": "schon", "lediglich": "nur", "ausschließlich": "nur", "jedoch": "aber", "derzeit": "jetzt",
    "aktuell": "jetzt", "momentan": "jetzt", "künftig": "später", "sämtliche": "alle", "zudem": "auch",
    "außerdem": "auch", "ebenfalls": "auch", "sowie": "und", "rund": "ungefähr", "etwa": "ungefähr",
    "circa": "ungefähr",
}  # fmt: skip
_SMALL = word_set(
    "schon nur auch noch erst fast ungefähr mehr weniger meist oft immer nie alle allen aller jeder jede jedes jeden "
    "jedem viele vielen einige einigen mehrere mehreren manche manchen beide beiden zuerst wieder sofort später jetzt "
    "heute morgen gestern selbst sogar zusammen allein vielleicht wahrscheinlich mindestens höchstens kaum zu "
    "vor nach bis seit ab ohne gegen während zwischen unter über außer oder aber trotzdem deshalb denn wenn "
    "soll sollen sollte sollten muss müssen darf dürfen kann können will wollen möchte möchten"
)
_ADDRESS = word_set("sie ihr ihre ihren ihrem ihrer ihnen")


MAX_WORDS = 12
"""Longer lines are never taken from the model: in the reference reading 1 of 43 kept its meaning."""


MAX_LINES = 1
"""The rules have split already. A line more is mostly a repetition; a speaker's line does not count."""
MAX_DROPPED = 2
MIN_ZIPF = 3.0


def says_the_same(analyzer: Analyzer, source: str, lines: Sequence[str]) -> bool:
    """Whether `lines` may stand for `source`: content in both directions, small words, tense, whole sentences."""
    ours = [analyzer.analyze(source)]
    theirs = [analyzer.analyze(line) for line in lines]
    return (
        len(ours[0].words) <= MAX_WORDS
        and sum(not line.endswith(":") for line in lines) <= MAX_LINES
        and (is_phrase(source) or all(map(_is_sentence, theirs)))
        and _small_words(ours) == _small_words(theirs)
        and _is_past(ours) == _is_past(theirs)
        and _addresses(ours) >= _addresses(theirs)
        and _new_words(ours, theirs, {"PPER", "PRF"}) <= {"er", "sie", "es", "ihn", "ihm"}
        and not any(word.startswith("ein") for word in _new_words(ours, theirs, {"ART"}))
        and not _gives_new(ours, theirs)
        and not _adds_negation(ours, theirs)
        and _keeps_roles(ours[0], theirs[-1])
        and _drops(ours[0], theirs) <= MAX_DROPPED
        and all(_is_known(token.text, source) for line in theirs for token in line.words)
        and not any(map(disagreements, theirs))
        and not invented(ours, theirs)
        and not invented(theirs, ours, backwards=True)
    )


def invented(source: Iterable[Sentence], lines: Iterable[Sentence], *, backwards: bool = False) -> list[str]:
    """Telling words of `lines` without a counterpart in `source`. Run `backwards` (`lines` is the original), these
    are the words that were dropped.
    """
    source, lines = list(source), list(lines)
    words = frozenset(fold(token.text) for sentence in source for token in sentence.words)
    found = unsupported(read_content(source), words, read_content(lines), strict=True)
    if not backwards:
        return found
    # Backwards a plain word stands for the office word that it replaced, so the table is asked the other way round.
    kept = read_content(source)
    return [
        wording for wording in found if not _replaced(wording, read_content(lines), frozenset(map(fold, words)), kept)
    ]


def _replaced(wording: str, original: dict[str, str], words: frozenset[str], kept: dict[str, str]) -> bool:
    single = {one: word for one, word in original.items() if word == wording}
    return any(
        not unsupported(single, frozenset(single), {one: word}) for one, word in kept.items() if one not in original
    )


def is_phrase(text: str) -> bool:
    """Whether a text is a headline or list item rather than a sentence: it has no end."""
    return not text.endswith((".", "!", "?", ":", "“"))


def _is_sentence(sentence: Sentence) -> bool:
    """A finite verb and an end; a speaker's line ("Der Landrat sagt:") ends with a colon."""
    return sentence.text.endswith((".", "!", "?", ":")) and any(token.is_finite for token in sentence.tokens)


def _small_words(sentences: Iterable[Sentence]) -> set[str]:
    texts = {token.text.lower() for sentence in sentences for token in sentence.tokens if token.tag != "PTKZU"}
    return {word for text in texts if (word := _SAME.get(text, text)) in _SMALL}


def _is_past(sentences: Iterable[Sentence]) -> bool:
    return any(_past(token, sentence) for sentence in sentences for token in sentence.tokens)


def _past(token: Token, sentence: Sentence) -> bool:
    if not token.is_finite:
        return False
    if is_preterite(token) or token.text.lower() in _PAST_FORMS:
        return True
    perfect = token.lemma in {"haben", "sein"} or token.text.lower() in {"hat", "haben", "ist", "sind"}
    return perfect and any(other.tag == "VVPP" for other in sentence.tokens)


_PAST_FORMS = word_set(
    "war waren hatte hatten wurde wurden konnte konnten musste mussten wollte wollten durfte durften"
)


def _new_words(ours: Iterable[Sentence], theirs: Iterable[Sentence], tags: set[str]) -> set[str]:
    """Words of some tags in lower case that only the rewriting has: a new "mir" or "uns" brings in somebody, a new
    "ein" makes one of many.
    """
    known = {token.text.lower() for sentence in ours for token in sentence.tokens}
    found = {token.text.lower() for sentence in theirs for token in sentence.tokens if token.tag in tags}
    return found - known


def _gives_new(ours: Iterable[Sentence], theirs: Iterable[Sentence]) -> bool:
    """Whether "es gibt" stands where the source gives nothing: the model's way out, and mostly in the wrong case."""
    return any(_GIVES.search(s.text) for s in theirs) and not any("gib" in s.text or "gab" in s.text for s in ours)


def _keeps_roles(source: Sentence, line: Sentence) -> bool:
    """A passive may become active only with its own doer in front ("Der Chor wurde von Wessel gegründet" is not "Der
    Chor hat Wessel gegründet"), or with "man" where none is named; never a state ("ist gegründet").
    """
    if not (any(t.lemma == "werden" for t in source.tokens) and any(t.tag == "VVPP" for t in source.tokens)):
        return True
    finite = next((place for place, t in enumerate(line.tokens) if t.is_finite), 0)
    front = {t.text for t in line.tokens[:finite]}
    if line.tokens[finite].lemma == "werden":
        return True
    if line.tokens[finite].lemma == "sein":
        return False
    agent = next((place for place, t in enumerate(source.tokens) if t.text.lower() in _BY), None)
    if agent is None:
        return any(t.text.lower() == "man" for t in line.tokens)
    after = source.tokens[agent + 1 : agent + 6]
    doer = next((t.text for t in after if t.tag in {"NN", "NE"}), "")
    return doer in front


_BY = word_set("von vom durch")


def _adds_negation(ours: Iterable[Sentence], theirs: Iterable[Sentence]) -> bool:
    return any(_NOT.search(s.text) for s in theirs) and not any(_NOT.search(s.text) for s in ours)


_NOT = re.compile(r"\b(?:nicht|nie|niemand|nichts|kein\w*)\b", re.I)


def _drops(source: Sentence, lines: Iterable[Sentence]) -> int:
    """How many telling words of the source are not there word for word (by stem)."""
    there = [(stem, word) for s in lines for stem, word in read_content([s]).items()]
    stems, words = {stem for stem, _ in there}, frozenset(fold(t.text) for s in lines for t in s.words)
    return sum(not has_counterpart(stem, word, stems, words) for stem, word in read_content([source]).items())


def _is_known(word: str, source: str) -> bool:
    """A word that exists: the model makes up "Maschinismus"."""
    return word in source or zipf_frequency(word, "de") >= MIN_ZIPF


_GIVES = re.compile(r"\b[Gg]ibt es\b|\b[Ee]s gibt\b|\b[Gg]ibt sie\b")


def _addresses(sentences: Iterable[Sentence]) -> bool:
    """Whether the reader is spoken to: a rewriting may not turn what others must do into the reader's duty."""
    return any(
        token.text[0].isupper() and token.start > 0 and token.text.lower() in _ADDRESS
        for sentence in sentences
        for token in sentence.tokens
        if token.tag in {"PPER", "PPOSAT"}
    )
