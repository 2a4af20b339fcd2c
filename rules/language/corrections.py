"""What HanTa gets wrong in administrative German, put right by the sentence's structure.

Each correction looks at one field (the stretch between commas, colons, dashes, brackets) and is certain by
German word order or spelling; each says why. Measured with `eval/language_bench.py` (docs/benchmarks.md).
"""

from __future__ import annotations

from rules.language.corrections_subordinate import OPENING_TAGS, correct_subordinates, promote_interrupted
from rules.language.tagged import Lemmatiser, TaggedWord, fields, retag
from rules.language.wordset import word_set

_ALWAYS_SUBORDINATE = word_set(
    "dass daß ob weil obwohl obgleich obschon wenngleich wenn falls sofern sobald sodass indem nachdem bevor"
)
_FULL_VERB = ("VVFIN", "VVINF", "VVPP", "VVIZU", "VVIMP")
_PARTICLES = word_set(
    "ab an auf aus bei ein mit nach vor zu zurück zusammen weiter statt teil fest her hin los um weg "
    "wieder bereit entgegen fort frei heraus herein hinaus hinein nieder über unter vorbei voran bekannt "
    "hervor dar durch"
)
_MONTHS = word_set(
    "Januar Februar März April Mai Juni Juli August September Oktober November Dezember Montag Dienstag "
    "Mittwoch Donnerstag Freitag Samstag Sonnabend Sonntag"
)


def correct(words: list[TaggedWord], lemma: Lemmatiser) -> list[TaggedWord]:
    """The words of one sentence with corrected tags and lemmas (the same objects)."""
    _by_spelling(words, lemma)
    _first_word(words, lemma)
    correct_subordinates(words, lemma)
    for start, end in fields(words):
        _infinitive_after_modal(words, start, end, lemma)
        _particle_at_end(words, start, end)
        _opening_of_infinitive(words, start, end)
    promote_interrupted(words, lemma)
    _promote_only_verb(words, lemma)
    return words


def _by_spelling(words: list[TaggedWord], lemma: Lemmatiser) -> None:
    for i, word in enumerate(words):
        low = word.text.lower()
        if low in _ALWAYS_SUBORDINATE:
            word.tag, word.lemma = "KOUS", low
        elif word.text in _MONTHS:
            word.tag, word.lemma = "NN", word.text
        elif low == "zu" and i + 1 < len(words) and words[i + 1].tag in ("VVINF", "VAINF", "VMINF"):
            word.tag = "PTKZU"
        elif word.text == "Kreis" and word.tag == "NE":
            word.tag = "NN"
        elif i and word.verbal and word.text[0].isupper() and words[i - 1].tag not in ("$.", "$("):
            # Nouns are capitalised: a capital inside a sentence is no verb ("das Betreten", "zum Lernen").
            word.tag, word.lemma = "NN", word.text
        elif i and word.text[0].islower() and word.tag == "NN" and low.endswith(("t", "en")) and word.text.isalpha():
            # And no noun is written small.
            retag(word, "VVINF" if low.endswith("en") else "VVFIN", lemma)


def _first_word(words: list[TaggedWord], lemma: Lemmatiser) -> None:
    """The capital of the first word says nothing, so HanTa guesses without it."""
    first = next((i for i, w in enumerate(words) if w.text[:1].isalnum()), None)
    if first is None or first + 1 >= len(words):
        return
    word, following = words[first], words[first + 1]
    if word.verbal and following.finite and word.tag in ("VVFIN", "VVINF") and following.lemma != "werden":
        # Two finite verbs cannot stand side by side: "Arbeiten sind geplant".
        word.tag, word.lemma = "NN", lemma(word.text, "NN")
    elif following.text == "Sie" and word.text.lower().endswith("n") and not any(w.finite for w in words[first:]):
        # Polite imperative: "Schreiben Sie uns".
        retag(word, "VVFIN", lemma)


def _infinitive_after_modal(words: list[TaggedWord], start: int, end: int, lemma: Lemmatiser) -> None:
    """A second finite verb that looks like an infinitive and closes the field is one: "kann … werden"."""
    finite = [i for i in range(start, end) if words[i].finite]
    if len(finite) != 2 or words[start].tag in OPENING_TAGS:
        return
    first, second = (words[i] for i in finite)
    if any(words[i].tag == "KON" for i in range(finite[0], finite[1])) and finite[1] != end - 1:
        return
    if (first.tag == "VMFIN" or first.lemma == "werden") and second.text.endswith("n") and finite[1] == end - 1:
        retag(second, second.tag[:2] + "INF", lemma)
    elif (
        first.tag == "VAFIN"
        and second.tag == "VVFIN"
        and finite[1] == end - 1
        and second.text.endswith(("t", "en"))
        and not any(words[i].tag == "KON" for i in range(finite[0], finite[1]))
    ):
        # "wird … versorgt", "hat … erhalten": the verb behind an auxiliary is a participle.
        second.tag, second.lemma = "VVPP", lemma(second.text, "VVPP")


def _particle_at_end(words: list[TaggedWord], start: int, end: int) -> None:
    """A preposition cannot close a field; a particle of a finite verb does: "Das Amt bietet Hilfe an."."""
    word = words[end - 1]
    if word.text in _PARTICLES and word.tag in ("APPR", "ADV", "KOKOM", "APPO", "ADJD", "PTKA", "PTKZU"):
        full = [i for i in range(start, end - 1) if words[i].finite]
        if (
            full
            and words[full[0]].tag in ("VVFIN", "VVIMP")
            and full[-1] < end - 1
            and word.text not in ("wieder", "weiter")
        ):
            word.tag, word.lemma = "PTKVZ", word.text


def _opening_of_infinitive(words: list[TaggedWord], start: int, end: int) -> None:
    word = words[start]
    if word.text.lower() not in ("um", "ohne", "statt", "anstatt") or word.tag == "KOUI":
        return
    inside = words[start:end]
    if any(w.tag in ("PTKZU", "VVIZU") for w in inside) and not any(w.finite for w in inside):
        word.tag = "KOUI"


def _promote_only_verb(words: list[TaggedWord], lemma: Lemmatiser) -> None:
    """A whole sentence without finite verb whose only verb stands second: "Stadt und Land beraten Sie"."""
    if not words or words[-1].tag != "$." or any(w.finite for w in words):
        return
    verbs = [i for i, w in enumerate(words) if w.tag in _FULL_VERB or w.tag in ("VAINF", "VMINF")]
    if len(verbs) != 1 or not verbs[0] or any(w.tag == "PTKZU" for w in words):
        return
    word = words[verbs[0]]
    if (
        word.text[0].islower()
        and verbs[0] + 2 < len(words)
        and word.tag in ("VVINF", "VAINF", "VVPP")
        and word.text.endswith(("t", "en", "rn", "ln"))
        and any(w.tag in ("NN", "NE", "PPER") for w in words[: verbs[0]])
    ):
        retag(word, word.tag[:2] + "FIN", lemma)
