"""What HanTa gets wrong in administrative German, put right by the sentence's structure.

Each correction looks at one field (the stretch between commas, colons, dashes, brackets) and is certain by
German word order or spelling; each says why. Measured with `eval/language_bench.py` (docs/benchmarks.md).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from rules.language.wordset import word_set

Lemmatiser = Callable[[str, str], str]

SUBORDINATORS = word_set(
    "dass daß ob weil obwohl obgleich obschon wenngleich wenn falls sofern soweit solange sobald sooft "
    "damit sodass indem nachdem bevor ehe während da bis seit seitdem zumal insofern wohingegen als wie "
    "wodurch inwieweit"
)
_ALWAYS_SUBORDINATE = word_set(
    "dass daß ob weil obwohl obgleich obschon wenngleich wenn falls sofern sobald sodass indem nachdem bevor"
)
_PREPOSITION_TOO = frozenset(("während", "bis", "seit"))
_INTERROGATIVE = word_set(
    "was wer wen wem wessen wo wann warum weshalb wieso wohin woher wie welche welcher welches welchen welchem"
)
_OPENING_TAGS = frozenset(("KOUS", "PRELS", "PRELAT", "PWS", "PWAV", "PWAT"))
_RELATIVE_FORMS = word_set("der die das den dem denen dessen deren welcher welche welches welchen welchem")
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


@dataclass(slots=True)
class TaggedWord:
    """A word with its reading, changed in place while a sentence is tagged."""

    text: str
    lemma: str
    tag: str

    @property
    def finite(self) -> bool:
        """Finite verb or imperative."""
        return self.tag.endswith(("FIN", "IMP"))

    @property
    def verbal(self) -> bool:
        """Any verb form."""
        return self.tag[:2] in ("VV", "VA", "VM")


def correct(words: list[TaggedWord], lemma: Lemmatiser) -> list[TaggedWord]:
    """The words of one sentence with corrected tags and lemmas (the same objects)."""
    _by_spelling(words, lemma)
    _first_word(words, lemma)
    parts = list(fields(words))
    _je_desto(words)
    _verb_after_fronted_clause(words, parts, lemma)
    for n, (start, end) in enumerate(parts):
        _article_or_relative(words, parts, n)
        _preposition_or_subordinator(words, start, end)
        _relative_pronoun(words, start, end)
        _promote_final_verb(words, start, end, lemma)
        _coordinated_final_verbs(words, start, end, lemma)
        _infinitive_after_modal(words, start, end, lemma)
        _particle_at_end(words, start, end)
        _opening_of_infinitive(words, start, end)
    _promote_interrupted(words, lemma)
    _promote_only_verb(words, lemma)
    return words


def fields(words: list[TaggedWord]) -> Iterator[tuple[int, int]]:
    """Spans (start, end) of the stretches without punctuation that can part clauses."""
    start = 0
    for i, word in enumerate(words):
        if word.tag in ("$,", "$.") or word.text in '–—-()[]:;„“"':
            if i > start:
                yield start, i
            start = i + 1
    if start < len(words):
        yield start, len(words)


def _retag(word: TaggedWord, tag: str, lemma: Lemmatiser) -> None:
    word.tag = tag
    base = lemma(word.text, tag)
    word.lemma = base.lower() if tag.startswith("V") else base


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
            _retag(word, "VVINF" if low.endswith("en") else "VVFIN", lemma)


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
        _retag(word, "VVFIN", lemma)


def _preposition_or_subordinator(words: list[TaggedWord], start: int, end: int) -> None:
    word = words[start]
    low = word.text.lower()
    if low not in (*_PREPOSITION_TOO, "da"):
        return
    if word.tag == "APPR":
        _subordinator_by_verb(words, start, end)
        return
    if word.tag != "KOUS":
        return
    finite = [i for i in range(start + 1, end) if words[i].finite]
    verbal = [i for i in range(start + 1, end) if words[i].verbal]
    # A subordinator sends its finite verb to the end of the field.
    last = next((i for i in range(end - 1, start, -1) if words[i].tag != "ADV"), start)
    if (finite and finite[-1] != last and verbal[-1] != last) or (not verbal and low != "da"):
        word.tag = "ADV" if low == "da" else "APPR"


def _subordinator_by_verb(words: list[TaggedWord], start: int, end: int) -> None:
    """As in "Bis der Bescheid kommt, vergehen …": the finite verb closes the field and a main clause follows."""
    finite = [i for i in range(start + 1, end) if words[i].finite]
    if len(finite) != 1 or finite[0] != end - 1 or end - start < 3:
        return
    opens_main = start == 0 and end + 1 < len(words) and words[end].tag == "$," and words[end + 1].finite
    if opens_main or (start > 0 and words[start - 1].tag == "$," and end - start > 3):
        words[start].tag, words[start].lemma = "KOUS", words[start].text.lower()


def _promote_interrupted(words: list[TaggedWord], lemma: Lemmatiser) -> None:
    """As in "…, dass Familien, die betroffen sind, Hilfe bekommen": the verb comes after the inner clause."""
    waiting = False
    for start, end in fields(words):
        opened = any(words[i].tag in ("KOUS", "PRELS", "PRELAT") for i in range(start, min(start + 3, end)))
        finite = any(words[i].finite for i in range(start, end))
        if opened:
            verbal = any(words[i].verbal for i in range(start, end))
            waiting = waiting or not (finite or verbal)
        elif waiting:
            last = words[end - 1]
            if (
                not finite
                and last.tag in ("VVINF", "VVPP", "VAINF")
                and last.text.endswith(("t", "n"))
                and not any(words[i].tag == "PTKZU" for i in range(start, end))
            ):
                _retag(last, last.tag[:2] + "FIN", lemma)
            waiting = False


def _je_desto(words: list[TaggedWord]) -> None:
    """As in "Je früher Sie kommen, desto …": "je" opens a subordinate clause."""
    low = [w.text.lower() for w in words]
    if low[0] == "je" and ("desto" in low or "umso" in low):
        words[0].tag, words[0].lemma = "KOUS", "je"


def _verb_after_fronted_clause(words: list[TaggedWord], parts: list[tuple[int, int]], lemma: Lemmatiser) -> None:
    """As in "Bis der Bescheid kommt, vergehen 6 Wochen": the verb behind the comma is the main clause's finite verb."""
    for n, (start, end) in enumerate(parts):
        word = words[start]
        if (
            n
            and words[start - 1].tag == "$,"
            and word.tag in ("VVINF", "VAINF", "VMINF")
            and end - start > 2
            and words[start + 1].tag not in ("PTKZU", "KON")
            and not any(words[i].verbal and words[i].tag != "VVPP" for i in range(start + 1, end))
            and not any(words[i].tag == "PTKZU" for i in range(start, end))
        ):
            _retag(word, word.tag[:2] + "FIN", lemma)


def _article_or_relative(words: list[TaggedWord], parts: list[tuple[int, int]], n: int) -> None:
    """As in "Menschen, die Bürgergeld beziehen, können …": no article, for its noun does not agree with the
    verb, or the clause around it still waits for its own verb.
    """
    start, end = parts[n]
    word = words[start]
    if not n or word.tag not in ("ART", "PDS") or words[start - 1].tag != "$," or end - start < 3:
        return
    if word.text not in ("der", "die", "das", "den", "dem"):
        return
    finite = [i for i in range(start, end) if words[i].finite]
    if not finite or finite[-1] != end - 1 or finite[0] == start + 1:
        return
    before = range(parts[n - 1][0], parts[n - 1][1])
    nominal = words[parts[n - 1][1] - 1].tag in ("NN", "NE", "PIS", "PDS")
    waits = nominal and not any(words[i].finite for i in before) and n + 1 < len(parts)
    if n + 1 < len(parts):
        after = range(*parts[n + 1])
        waits = waits and (words[after[0]].finite or words[after[-1]].verbal)
    noun = words[start + 1]
    ambiguous = noun.text.endswith(("er", "en", "el", "ern"))
    singular = noun.tag == "NN" and noun.text == noun.lemma and not ambiguous
    plural_verb = words[finite[0]].text.endswith("n") or words[finite[0]].text == "sind"
    if waits or (nominal and word.text == "die" and singular and plural_verb):
        word.tag, word.lemma = "PRELS", "der"


def _coordinated_final_verbs(words: list[TaggedWord], start: int, end: int, lemma: Lemmatiser) -> None:
    """As in "bevor Sie mieten und unterschreiben", "wenn Sie krank sind oder nicht kommen können"."""
    if words[start].tag not in ("KOUS", "PRELS", "PRELAT"):
        return
    cuts = [i for i in range(start + 2, end - 1) if words[i].tag == "KON"]
    if len(cuts) != 1:
        return
    before, last = words[cuts[0] - 1], words[end - 1]
    first_has = any(words[i].finite for i in range(start, cuts[0]))
    second_has = any(words[i].finite for i in range(cuts[0], end))
    if second_has and not first_has and last.tag == "VVFIN" and before.tag == "VVINF":
        _retag(before, "VVFIN", lemma)
    elif (
        first_has
        and not second_has
        and last.tag in ("VMINF", "VVINF")
        and before.finite
        and not any(words[i].tag == "PTKZU" for i in range(cuts[0], end))
    ):
        _retag(last, last.tag[:2] + "FIN", lemma)


def _relative_pronoun(words: list[TaggedWord], start: int, end: int) -> None:
    """After a comma, a demonstrative with the finite verb at the end of its field is a relative pronoun."""
    at = start + 1 if start + 1 < end and words[start].tag in ("APPR", "APPRART", "KON") else start
    if start == 0 or words[start - 1].tag != "$," or at + 1 >= end:
        return
    word = words[at]
    if word.text not in _RELATIVE_FORMS or word.tag not in ("PDS", "ART", "PRELS"):
        return
    finite = [i for i in range(at + 1, end) if words[i].finite]
    if word.tag == "PRELS":
        if (
            finite
            and finite[0] == at + 1
            and end - finite[0] > 2
            and not any(words[i].verbal for i in range(end - 2, end))
        ):
            # Verb in second place: ", das ist gut für alle" is a main clause.
            word.tag = "PDS"
    elif word.tag == "PDS" and len(finite) == 1 and finite[0] == end - 1 and finite[0] > at + 1:
        word.tag = "PRELS"


def _promote_final_verb(words: list[TaggedWord], start: int, end: int, lemma: Lemmatiser) -> None:
    """A subordinate field has a finite verb at its end: "wer die Frist versäumt", "Kosten, die entstehen"."""
    opening = [i for i in range(start, min(start + 3, end)) if words[i].tag in _OPENING_TAGS]
    if not opening or any(words[i].finite for i in range(start, end)):
        return
    if words[opening[0]].tag.startswith("PW") and words[opening[0]].text.lower() not in _INTERROGATIVE:
        return
    last = end - 1
    word = words[last]
    before = words[last - 1] if last > start else None
    if word.tag in ("VVINF", "VAINF", "VMINF") and not (before and before.tag == "PTKZU"):
        _retag(word, word.tag[:2] + "FIN", lemma)
    elif (
        word.tag == "VVPP" and word.text.endswith(("t", "en")) and not (before and before.tag in ("VVPP", "VAPP"))
    ) or (word.tag == "ADJD" and word.text.endswith(("t", "te", "ten")) and lemma(word.text, "VVFIN").endswith("n")):
        _retag(word, "VVFIN", lemma)


def _infinitive_after_modal(words: list[TaggedWord], start: int, end: int, lemma: Lemmatiser) -> None:
    """A second finite verb that looks like an infinitive and closes the field is one: "kann … werden"."""
    finite = [i for i in range(start, end) if words[i].finite]
    if len(finite) != 2 or words[start].tag in _OPENING_TAGS:
        return
    first, second = (words[i] for i in finite)
    if any(words[i].tag == "KON" for i in range(finite[0], finite[1])) and finite[1] != end - 1:
        return
    if (first.tag == "VMFIN" or first.lemma == "werden") and second.text.endswith("n") and finite[1] == end - 1:
        _retag(second, second.tag[:2] + "INF", lemma)
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
        _retag(word, word.tag[:2] + "FIN", lemma)
