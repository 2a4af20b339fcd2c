"""Who says something: verbs of saying, the speaker's clause and its form in Leichte Sprache ("… sagt:")."""

from __future__ import annotations

import re

from rules.catalog.clauses import words as w
from rules.catalog.clauses.mechanics import capital, join
from rules.catalog.clauses.units import Unit, lower
from rules.catalog.clauses.vorfeld import noun_phrase, prepositional_phrase
from rules.language.types import Sentence
from rules.language.wordset import word_set

NEUTRAL = word_set("sagen erklären betonen äußern ausführen erläutern unterstreichen hervorheben bekräftigen")
"""Verbs for which a person simply "sagt:"."""

OWN = {
    "mitteilen": ("teilt", "mit", "mitgeteilt"),
    "berichten": ("berichtet", "", "berichtet"),
    "ankündigen": ("kündigt", "an", "angekündigt"),
    "hinweisen": ("weist darauf", "hin", "darauf hingewiesen"),
    "versichern": ("versichert", "", "versichert"),
    "erzählen": ("erzählt", "", "erzählt"),
    "melden": ("meldet", "", "gemeldet"),
    "bestätigen": ("bestätigt", "", "bestätigt"),
    "raten": ("rät", "", "geraten"),
    "versprechen": ("verspricht", "", "versprochen"),
    "warnen": ("warnt", "", "gewarnt"),
    "mahnen": ("mahnt", "", "gemahnt"),
    "kritisieren": ("kritisiert", "", "kritisiert"),
    "loben": ("lobt", "", "gelobt"),
    "fordern": ("fordert", "", "gefordert"),
    "einräumen": ("räumt", "ein", "eingeräumt"),
    "beklagen": ("beklagt", "", "beklagt"),
    "bedauern": ("bedauert", "", "bedauert"),
    "bemängeln": ("bemängelt", "", "bemängelt"),
    "klarstellen": ("stellt", "klar", "klargestellt"),
    "verweisen": ("verweist darauf", "", "darauf verwiesen"),
}
"""Verbs that stay, because they say more than "sagen": present, particle, participle."""

_FORMS = {
    "sagt": "sagen", "sagte": "sagen", "sagten": "sagen", "sagen": "sagen",
    "erklärt": "erklären", "erklärte": "erklären", "erklärten": "erklären", "betont": "betonen",
    "betonte": "betonen", "betonten": "betonen", "äußerte": "äußern", "erläutert": "erläutern",
    "erläuterte": "erläutern", "unterstreicht": "unterstreichen", "unterstrich": "unterstreichen",
    "bekräftigt": "bekräftigen", "bekräftigte": "bekräftigen", "berichtet": "berichten",
    "berichtete": "berichten", "berichten": "berichten", "versichert": "versichern", "versicherte": "versichern",
    "erzählt": "erzählen", "erzählte": "erzählen", "meldet": "melden", "meldete": "melden",
    "bestätigte": "bestätigen", "bestätigt": "bestätigen", "verspricht": "versprechen",
    "versprach": "versprechen", "warnt": "warnen", "warnte": "warnen", "mahnt": "mahnen", "mahnte": "mahnen",
    "kritisiert": "kritisieren", "kritisierte": "kritisieren", "lobt": "loben", "lobte": "loben", "rät": "raten",
    "riet": "raten", "beklagte": "beklagen", "beklagt": "beklagen",
}  # fmt: skip
_WITH_PARTICLE = {
    ("teilt", "mit"): "mitteilen", ("teilte", "mit"): "mitteilen", ("kündigt", "an"): "ankündigen",
    ("kündigte", "an"): "ankündigen", ("führte", "aus"): "ausführen", ("führt", "aus"): "ausführen",
    ("hebt", "hervor"): "hervorheben", ("hob", "hervor"): "hervorheben", ("weist", "hin"): "hinweisen",
    ("wies", "hin"): "hinweisen", ("stellt", "klar"): "klarstellen", ("stellte", "klar"): "klarstellen",
    ("räumte", "ein"): "einräumen", ("räumt", "ein"): "einräumen",
}  # fmt: skip

_OFFICES = re.compile(
    r"(rat|rätin|leiter|leiterin|meister|meisterin|sprecher|sprecherin|direktor|direktorin|präsident|präsidentin|"
    r"minister|ministerin|dezernent|dezernentin|vorsitzende|vorsitzender|beauftragte|beauftragter|chef|chefin|"
    r"kämmerer|kämmerin|geschäftsführer|geschäftsführerin|frau|herr|sekretär|sekretärin|referent|referentin|"
    r"koordinator|koordinatorin|berater|beraterin|vorsteher|vorsteherin|intendant|intendantin|kurator|kuratorin|"
    r"lehrer|lehrerin|arzt|ärztin|pfarrer|pfarrerin|professor|professorin|manager|managerin|trainer|trainerin|"
    r"schüler|schülerin|teilnehmer|teilnehmerin|kommandant|kommandantin|beigeordnete|beigeordneter|schützer|"
    r"schützerin|anwalt|anwältin|kommissar|kommissarin|pfleger|pflegerin|bürger|bürgerin|landrätin|landrat|"
    r"historiker|historikerin|virologe|virologin|richter|richterin|vorstand|vater|mutter|dr\.|prof\.)$"
)


def is_person(s: Sentence, start: int, end: int) -> bool:
    """Whether the phrase names one person: a given and family name, or an office."""
    t = s.tokens
    return any(_OFFICES.search(lower(t[k])) for k in range(start, end) if t[k].tag in ("NN", "NE", "ADJA", "FM")) or (
        sum(1 for k in range(start, end) if t[k].tag == "NE") >= 2
    )


def verb_of_saying(s: Sentence, unit: Unit) -> tuple[str, int] | None:
    """(infinitive, index of its particle or -1) of a unit whose finite verb says something."""
    if unit.finite is None:
        return None
    t = s.tokens
    form = lower(t[unit.finite])
    last = unit.end - 1
    if t[last].tag in ("PTKVZ", "APPR", "ADV", "PAV", "ADJD", "PTKA") and (form, lower(t[last])) in _WITH_PARTICLE:
        return _WITH_PARTICLE[form, lower(t[last])], last
    if form in _FORMS:
        return _FORMS[form], -1
    return None


def speaker_end(s: Sentence, i: int, end: int) -> int | None:
    """Index after the speaker's name or office at i (with genitive, "von"/"vom" and "aus" attributes)."""
    t = s.tokens
    j = noun_phrase(s, i, end)
    if j is None:
        return None
    while j < end:
        name = lower(t[j])
        if name in ("der", "einer") and not is_person(s, i, j):
            # "sagte die Opposition der Zeitung": possessor or addressee
            return None
        if name in ("des", "der", "eines", "einer"):
            more = noun_phrase(s, j, end)
        elif name in ("vom", "von", "aus"):
            more = prepositional_phrase(s, j, end)
        elif t[j].tag in ("NE", "FM") or (t[j].tag == "NN" and t[j - 1].tag in ("NE", "NN") and t[j].text[0].isupper()):
            more = j + 1
        else:
            break
        if more is None:
            return None
        j = more
    return j


def introduction(s: Sentence, unit: Unit, verb: tuple[str, int]) -> str | None:
    """The speaker's clause: "Landrätin Eva Thomsen sagt:", with time or place "… hat am Montag gesagt:"."""
    t = s.tokens
    if unit.finite is None or unit.finites != 1:
        return None
    lemma, particle = verb
    end = unit.end if particle < 0 else particle
    inside = [lower(t[i]) for i in range(unit.start, unit.end)]
    if any(
        n in w.NEGATIONS or n in ("sich", "er", "sie", "es", "man", "auch", "nur", "erneut", "wir", "ich")
        for n in inside
    ):
        return None
    if any(i in unit.mask for i in range(unit.start, unit.end) if t[i].text not in ("„", "“")):
        return None
    if unit.finite == unit.start:
        stop = speaker_end(s, unit.finite + 1, end)
        if stop is None:
            return None
        speaker, rest = (unit.finite + 1, stop), (stop, end)
    else:
        stop = speaker_end(s, unit.start, unit.finite)
        if stop != unit.finite:
            return None
        speaker, rest = (unit.start, stop), (unit.finite + 1, end)
    name = s.slice(*speaker)
    if lower(t[speaker[0]]) in ("den", "dem", "einen", "einem", "jemand", "ein", "eine"):
        return None
    details = list(range(*rest))
    if lemma in ("hinweisen", "verweisen"):
        if not details or lower(t[details[0]]) != "darauf":
            return None
        details = details[1:]
    if any(t[i].text == "," for i in range(unit.start, unit.end)):
        return None
    where = s.slice(details[0], details[-1] + 1) if details else ""
    if details and not _adverbial(s, details[0], details[-1] + 1):
        return None
    person = is_person(s, *speaker)
    if lemma in NEUTRAL:
        now, after, done = "sagt", "", "gesagt"
    else:
        now, after, done = OWN[lemma]
    if lower(t[unit.finite]).endswith("en"):
        return None
    if lemma in ("bestätigen", "bedauern") and not person:
        return None
    if lemma in NEUTRAL and not person and lemma != "sagen" and t[speaker[0]].tag not in ("ART", "NN", "NE"):
        return None
    if where:
        return capital(join((name, "hat", where, done))) + ":"
    return capital(join((name, now, after))) + ":"


def _adverbial(s: Sentence, i: int, end: int) -> bool:
    """Whether the tokens are only adverbs and prepositional phrases of time and place."""
    t = s.tokens
    j = i
    while j < end:
        if t[j].tag == "ADV" and lower(t[j]) in w.FRONTABLE_ADVERBS:
            j += 1
            continue
        if lower(t[j]) in ("des", "der") and j > i:
            more = noun_phrase(s, j, end)
        elif lower(t[j]) in (
            "am",
            "im",
            "in",
            "bei",
            "beim",
            "vor",
            "auf",
            "zum",
            "zur",
            "nach",
            "an",
            "gegenüber",
            "anlässlich",
            "während",
        ):
            more = prepositional_phrase(s, j, end)
        else:
            return False
        if more is None:
            return False
        j = more
    return True
