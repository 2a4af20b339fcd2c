"""Who says something: verbs of saying, the speaker's clause and its form in Leichte Sprache ("… sagt:")."""

from __future__ import annotations

import re
from types import MappingProxyType

from rules.catalog.clauses import words as w
from rules.catalog.clauses.mechanics import capital, join, text
from rules.catalog.clauses.units import Unit, lower
from rules.catalog.clauses.vorfeld import noun_phrase, prepositional_phrase
from rules.language.types import Sentence, Token
from rules.language.wordset import word_set

NEUTRAL = word_set(
    "sagen erklären betonen äußern ausführen erläutern unterstreichen hervorheben bekräftigen ergänzen klarmachen"
)
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
    "erinnern": ("erinnert daran", "", "daran erinnert"),
    "informieren": ("informiert", "", "informiert"),
    "bekanntgeben": ("gibt", "bekannt", "bekannt gegeben"),
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
    "riet": "raten", "beklagte": "beklagen", "beklagt": "beklagen", "ergänzt": "ergänzen", "ergänzte": "ergänzen",
    "ergänzten": "ergänzen", "betonen": "betonen", "versichern": "versichern",
    "versicherten": "versichern", "bestätigen": "bestätigen", "bestätigten": "bestätigen", "melden": "melden",
    "meldeten": "melden", "berichteten": "berichten", "verweist": "verweisen", "verwies": "verweisen",
    "verweisen": "verweisen", "erinnert": "erinnern", "erinnerte": "erinnern", "erinnern": "erinnern",
    "informiert": "informieren", "informierte": "informieren", "informieren": "informieren",
    "bedauert": "bedauern", "bedauerte": "bedauern", "bemängelt": "bemängeln", "bemängelte": "bemängeln",
    "bemängelten": "bemängeln", "kritisierten": "kritisieren", "kritisieren": "kritisieren",
}  # fmt: skip
_WITH_PARTICLE = {
    ("teilt", "mit"): "mitteilen",
    ("teilte", "mit"): "mitteilen",
    ("kündigt", "an"): "ankündigen",
    ("kündigte", "an"): "ankündigen",
    ("führte", "aus"): "ausführen",
    ("führt", "aus"): "ausführen",
    ("hebt", "hervor"): "hervorheben",
    ("hob", "hervor"): "hervorheben",
    ("weist", "hin"): "hinweisen",
    ("wies", "hin"): "hinweisen",
    ("stellt", "klar"): "klarstellen",
    ("stellte", "klar"): "klarstellen",
    ("räumte", "ein"): "einräumen",
    ("räumt", "ein"): "einräumen",
    ("teilen", "mit"): "mitteilen",
    ("teilten", "mit"): "mitteilen",
    ("kündigen", "an"): "ankündigen",
    ("kündigten", "an"): "ankündigen",
    ("weisen", "hin"): "hinweisen",
    ("wiesen", "hin"): "hinweisen",
    ("machte", "deutlich"): "klarmachen",
    ("macht", "deutlich"): "klarmachen",
    ("machte", "klar"): "klarmachen",
    ("macht", "klar"): "klarmachen",
    ("gibt", "bekannt"): "bekanntgeben",
    ("gab", "bekannt"): "bekanntgeben",
    ("geben", "bekannt"): "bekanntgeben",
    ("gaben", "bekannt"): "bekanntgeben",
    ("hoben", "hervor"): "hervorheben",
    ("räumten", "ein"): "einräumen",
}
_PLURAL = MappingProxyType({
    "sagt": "sagen", "teilt": "teilen", "berichtet": "berichten", "kündigt": "kündigen", "weist": "weisen",
    "versichert": "versichern", "meldet": "melden", "bestätigt": "bestätigen", "kritisiert": "kritisieren",
    "räumt": "räumen", "bemängelt": "bemängeln", "verweist": "verweisen", "erinnert": "erinnern",
    "informiert": "informieren", "gibt": "geben",
})  # fmt: skip
_POINTERS = MappingProxyType({
    "hinweisen": "darauf", "verweisen": "darauf", "erinnern": "daran", "informieren": "darüber",
})  # fmt: skip
"""Words that stand for the dass-clause and must be there."""

_INSTITUTIONS = re.compile(
    r"(amt|verwaltung|stadt|kreis|gemeinde|polizei|feuerwehr|wehr|rat|beirat|verein|verband|ministerium|werke|betrieb|"
    r"betriebe|kasse|center|behörde|schule|klinik|kliniken|krankenhaus|fraktion|partei|gericht|kirche|firma|"
    r"unternehmen|agentur|kammer|zentrum|zentrale|gesellschaft|landkreis|bund|regierung|bücherei|bibliothek|stelle|"
    r"hilfe|stiftung|büro|bauhof|direktion|staatsanwaltschaft|universität|hochschule|dienst|ausschuss|vorstand|"
    r"verbund|punkt|bahn|genossenschaft|initiative|gruppe|eltern|anwohner|mitarbeitenden|leitung|presse|sparkasse|thw|drk|"
    r"dlrg|awo|diakonie|caritas|innung|jury|musikschule|vhs|museum|kita)$"
)  # fmt: skip

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


def introduction(s: Sentence, unit: Unit, verb: tuple[str, int], *, pronouns: bool = False) -> str | None:
    """The speaker's clause: "Landrätin Eva Thomsen sagt:", with time or place "… hat am Montag gesagt:".

    `pronouns`: a speaker may also be "er" or "sie" in front of the verb or right behind it.
    """
    t = s.tokens
    if unit.finite is None or unit.finites != 1:
        return None
    lemma, particle = verb
    end = unit.end if particle < 0 else particle
    inside = [lower(t[i]) for i in range(unit.start, unit.end)]
    if any(n in w.NEGATIONS or n in ("sich", "es", "man", "auch", "nur", "erneut", "wir", "ich") for n in inside):
        return None
    if not pronouns and any(n in ("er", "sie") for n in inside):
        return None
    if any(i in unit.mask for i in range(unit.start, unit.end) if t[i].text not in ("„", "“")):
        return None
    if any(t[i].text == "," for i in range(unit.start, unit.end)):
        return None
    found = _speaker(s, unit, end, pronouns=pronouns)
    if found is None:
        return None
    speaker, rest, fronted = found
    details = list(range(*rest))
    pointer = _POINTERS.get(lemma)
    if pointer:
        if not details or pointer not in (lower(t[details[0]]), lower(t[details[-1]])):
            return None
        details.remove(details[0] if lower(t[details[0]]) == pointer else details[-1])
    if details and (details[-1] - details[0] != len(details) - 1 or not _adverbial(s, details[0], details[-1] + 1)):
        return None
    where = s.slice(details[0], details[-1] + 1) if details else ""
    return _spoken(s, lemma, unit, speaker, where, fronted)


def _speaker(
    s: Sentence, unit: Unit, end: int, *, pronouns: bool
) -> tuple[tuple[int, int], tuple[int, int], bool] | None:
    """(span of the speaker, span of what follows, whether a phrase of time or place opens the clause)."""
    t = s.tokens
    if unit.finite is None:
        return None
    if unit.finite == unit.start:
        stop = speaker_end(s, unit.finite + 1, end)
        return None if stop is None else ((unit.finite + 1, stop), (stop, end), False)
    behind = unit.finite + 1
    if pronouns and unit.start + 1 == unit.finite and _he_or_she(t, unit.start, unit.finite):
        return (unit.start, unit.finite), (behind, end), False
    if speaker_end(s, unit.start, unit.finite) == unit.finite:
        return (unit.start, unit.finite), (behind, end), False
    if not pronouns or not _adverbial(s, unit.start, unit.finite, front=True):
        return None
    if behind < end and _he_or_she(t, behind, unit.finite):
        return (behind, behind + 1), (behind + 1, end), True
    stop = speaker_end(s, behind, end)
    return None if stop is None else ((behind, stop), (stop, end), True)


def _he_or_she(t: tuple[Token, ...], i: int, finite: int) -> bool:
    """Whether token i is "er", or "sie" as one person."""
    return t[i].tag == "PPER" and lower(t[i]) in ("er", "sie") and not lower(t[finite]).endswith("en")


def _spoken(s: Sentence, lemma: str, unit: Unit, speaker: tuple[int, int], where: str, fronted: bool) -> str | None:
    t = s.tokens
    if unit.finite is None:
        return None
    name = s.slice(*speaker)
    first = t[speaker[0]]
    if lower(first) in ("den", "dem", "einen", "einem", "jemand", "ein", "eine"):
        return None
    pronoun = first.tag == "PPER"
    person = pronoun or is_person(s, *speaker)
    now, particle, done = ("sagt", "", "gesagt") if lemma in NEUTRAL else OWN[lemma]
    form = lower(t[unit.finite])
    plural = form.endswith("en")
    if plural:
        verb, _, pointer = now.partition(" ")
        if verb not in _PLURAL or not _is_group(s, *speaker):
            return None
        now = join((_PLURAL[verb], pointer))
    if lemma in ("bestätigen", "bedauern", *_POINTERS) and not person and not _is_group(s, *speaker):
        return None
    if lemma in NEUTRAL and not person and lemma != "sagen" and first.tag not in ("ART", "NN", "NE"):
        return None
    has = "haben" if plural else "hat"
    if fronted:
        front = text(s, unit.start, unit.finite)
        return capital(join((front, has, name, where, done))) + ":"
    if where:
        if form == now.partition(" ")[0]:
            verb, _, pointer = now.partition(" ")
            return capital(join((name, verb, where, pointer, particle))) + ":"
        return capital(join((name, has, where, done))) + ":"
    return capital(join((name, now, particle))) + ":"


def _is_group(s: Sentence, start: int, end: int) -> bool:
    """Whether the phrase names an office, a firm or another group of people that can say something."""
    head = next((k for k in range(start, end) if s.tokens[k].tag in ("NN", "NE", "FM")), None)
    return head is not None and bool(_INSTITUTIONS.search(lower(s.tokens[head])))


def _adverbial(s: Sentence, i: int, end: int, *, front: bool = False) -> bool:
    """Whether the tokens are only adverbs and prepositional phrases of time and place; `front`: before the verb."""
    t = s.tokens
    j = i
    while j < end:
        if front and j > i and lower(t[j]) not in ("des", "der", "im", "am"):
            return False
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
