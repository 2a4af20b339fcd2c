"""Corrections around subordinate clauses: connectors that HanTa takes for something else, and their finite verbs."""

from __future__ import annotations

from rules.language.tagged import Lemmatiser, TaggedWord, fields, retag
from rules.language.wordset import word_set

_PREPOSITION_TOO = frozenset(("während", "bis", "seit"))
_INTERROGATIVE = word_set(
    "was wer wen wem wessen wo wann warum weshalb wieso wohin woher wie welche welcher welches welchen welchem"
)
_INTERROGATIVE = word_set(
    "was wer wen wem wessen wo wann warum weshalb wieso wohin woher wie welche welcher welches welchen welchem"
)
OPENING_TAGS = frozenset(("KOUS", "PRELS", "PRELAT", "PWS", "PWAV", "PWAT"))
_RELATIVE_FORMS = word_set("der die das den dem denen dessen deren welcher welche welches welchen welchem")
_FULL_VERB = ("VVFIN", "VVINF", "VVPP", "VVIZU", "VVIMP")
_PARTICLES = word_set(
    "ab an auf aus bei ein mit nach vor zu zurück zusammen weiter statt teil fest her hin los um weg "
    "wieder bereit entgegen fort frei heraus herein hinaus hinein nieder über unter vorbei voran bekannt "
    "hervor dar durch"
)
_RELATIVE_FORMS = word_set("der die das den dem denen dessen deren welcher welche welches welchen welchem")
_FULL_VERB = ("VVFIN", "VVINF", "VVPP", "VVIZU", "VVIMP")
_PARTICLES = word_set(
    "ab an auf aus bei ein mit nach vor zu zurück zusammen weiter statt teil fest her hin los um weg "
    "wieder bereit entgegen fort frei heraus herein hinaus hinein nieder über unter vorbei voran bekannt "
    "hervor dar durch"
)
_COMPARISON = ("als", "wie")


def correct_subordinates(words: list[TaggedWord], lemma: Lemmatiser) -> None:
    """Corrects the words of one sentence in place, field by field."""
    parts = list(fields(words))
    if not words:
        return
    _je_desto(words)
    _verb_after_fronted_clause(words, parts, lemma)
    for n, (start, end) in enumerate(parts):
        _article_or_relative(words, parts, n)
        _preposition_or_subordinator(words, start, end)
        _comparison_or_subordinator(words, start, end)
        _relative_pronoun(words, start, end)
        _promote_final_verb(words, start, end, lemma)
        _coordinated_final_verbs(words, start, end, lemma)


def promote_interrupted(words: list[TaggedWord], lemma: Lemmatiser) -> None:
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
                retag(last, last.tag[:2] + "FIN", lemma)
            waiting = False


def _comparison_or_subordinator(words: list[TaggedWord], start: int, end: int) -> None:
    """As in "als die Frist endete": a comparison has no finite verb, a clause has it at its end."""
    word = words[start]
    if word.text.lower() not in _COMPARISON or word.tag != "KOKOM" or end - start < 3:
        return
    finite = [i for i in range(start + 1, end) if words[i].finite]
    pronoun = words[start + 1].tag == "PPER" and words[start + 1].text.lower() in ("er", "sie", "es", "wir", "ich")
    if (len(finite) == 1 and finite[0] == end - 1) or (not finite and pronoun):
        word.tag = "KOUS"


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
            retag(word, word.tag[:2] + "FIN", lemma)


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
        retag(before, "VVFIN", lemma)
    elif (
        first_has
        and not second_has
        and last.tag in ("VMINF", "VVINF")
        and before.finite
        and not any(words[i].tag == "PTKZU" for i in range(cuts[0], end))
    ):
        retag(last, last.tag[:2] + "FIN", lemma)


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
    opening = [i for i in range(start, min(start + 3, end)) if words[i].tag in OPENING_TAGS]
    if not opening or any(words[i].finite for i in range(start, end)):
        return
    if words[opening[0]].tag.startswith("PW") and words[opening[0]].text.lower() not in _INTERROGATIVE:
        return
    last = end - 1
    word = words[last]
    before = words[last - 1] if last > start else None
    if word.tag in ("VVINF", "VAINF", "VMINF") and not (before and before.tag == "PTKZU"):
        retag(word, word.tag[:2] + "FIN", lemma)
    elif (
        word.tag == "VVPP" and word.text.endswith(("t", "en")) and not (before and before.tag in ("VVPP", "VAPP"))
    ) or (word.tag == "ADJD" and word.text.endswith(("t", "te", "ten")) and lemma(word.text, "VVFIN").endswith("n")):
        retag(word, "VVFIN", lemma)
