"""Signals that are no facts by themselves: negation without a negator, duty, permission, condition, exception,
quantity, reported speech. Each is a pattern over a text in lower case.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from rules.language.types import Sentence
from simplifier.facts.types import Negation
from simplifier.facts.words import stem

NEGATORS = frozenset(
    "nicht nie niemals niemand niemanden niemandem niemandes nichts nirgends nirgendwo nirgendwohin weder ohne keinesfalls "
    "keineswegs keinerlei mitnichten".split()
)
_NO = re.compile(r"^kein(?:e[nmrs]?|s|erlei|en)?$")
_NOT_NEGATING = re.compile(
    r"nicht (?:nur|bloß|allein|zuletzt|umsonst)|oder nicht|ohne weiteres|ohnehin|nichts anderes als|nicht wahr|ob nicht"
    r"|nichtsdestotrotz|nicht selten"
)
_BOUNDING = re.compile(
    r"(?:nicht|kein\w*)\s+(?:mehr|weniger|unter|über|länger|älter|jünger|höher|niedriger|größer|kleiner|später|früher|schneller|öfter|vor|nach)"
    r"(?:\s+als)?\s+(?:\w+\s+){0,2}?\d"
    r"|(?:nicht|kein\w*)\b[^.]{0,30}\b(?:überschreit|übersteig|unterschreit|übertr(?:iff|eff)|mehr als|älter als|höher als|länger als|unter)"
    r"|\b(?:übersteig|überschreit|unterschreit)\w*\b[^.]{0,40}\bnicht"
)
_CONTENT_TAGS = ("NN", "NE", "VV", "ADJ", "CARD")

_SIGNALS: Mapping[str, str] = MappingProxyType({
    # A negation is meant although no negator stands there.
    "negative": (
        r"verboten|verbot\b|verbiet|untersag|unzuläss|unmöglich|unwirksam|ungültig|ausgeschlossen|ausgenommen|ausschluss|ausschließ(?:t|en)\b"
        r"|entf(?:ä|a)ll|entfiel|wegf(?:a|ä)ll|f(?:ä|a)ll(?:t|en)\b[^.]{0,80}\b(?:aus|weg)\b|ausfall|ausgefallen|fehl(?:t|en|te|ten|end|ende\w*)\b|mangels|mangel\b"
        r"|ablehn|abgelehnt|lehn\w+\b[^.]{0,80}\bab\b|verweiger|versag|verzicht|vermeid|vermied|verhinder|verwehr|verlor|erlisch|erlosch|verfall|verfäll"
        r"|los(?:e[nmrs]?)?\b|frei(?:e[nmrs]?)?\b|befrei|\bun(?!d\b|d\w|ter|s\b|ser|ten|sere|t\w|i\w)\w{4,}|in-?transparent|nicht-?\w+"
        r"|geschlossen|schließ|gesperrt|sperr|\bzu\b[.!]|abwesen|abgesagt|absag|aufgehoben|aufheb|einstell|eingestellt|beend|vorbei|abgelaufen|abläuft|ablauf"
        r"|ehemalig|früher|bisherig|vormals|zuletzt|scheiter|misslang|versäum|verpass|unterlass|unterlieg|unterblieb|ausbleib|ausgeblieben|abgesehen"
        r"|ausgeschieden|ausscheid|verlust|verletz|aberkannt|widerruf|rücknahme|abwend|vorenthalt|ungenutzt|stillgelegt|allein\b|selten|weit weg|schutz|verschon"
        r"|leer|vergriffen|ausgebucht|ausverkauft|außer betrieb|außer kraft|tabu|keim|störung|defekt|kaputt|warn|abgeraten|rät\b[^.]{0,60}\bab\b|gewarnt|hinder|behinder|stör"
    ),
    # These may go with a negation on the other side, or not.
    "perhaps_negative": (
        r"\bnur\b|ausschließlich|lediglich|\berst\b|außer\b|sofern|bevor|\bbis\b|statt\b|anstatt|anstelle|trotz|obwohl|sonst|andernfalls|höchstens|mindestens"
        r"|kaum|selten|wenig|schwer\b|schwierig|knapp|zu (?:wenig|viel|spät|früh|hoch|groß|klein|alt|teuer|lang)|aufhör|allerdings|jedoch|aber\b|einzig|allein"
        r"|es sei denn|ausnahm|unabhängig|egal|jederzeit|weiter(?:hin)?\b|noch\b|bleib|abhol|verschieb|verschob|verleg|später|früher|gestrichen|streich|wegen"
        r"|drohen|droht|gefahr|risik|verstoß|verstöß|strafe|bußgeld|rückgang|sank|sinkt|sinken|gering|niedrig|reduzier|minder|einspar|zahlungsverzug|verspät"
        r"|zweifel|offen\b|unklar|anders|beschränk|begrenz|einschränk|verpflichtet|hätte|wäre|würde|könnte|kostenlos|gratis|leisten|ruh|still"
    ),
    "must": (
        r"\bm(?:u|ü)ss(?:t|en|te|ten|e)?\b|\bmuß|\b(?:ist|sind|war|waren|bleib\w*|sei|seien)\b[^.?!]*\b(?:zu \w+en|\w+zu\w+en)\b"
        r"|\b(?:hat|haben|habt|hatte|hatten|habe)\b[^.?!]*\b(?:zu \w+[en]n|\w+zu\w+[en]n)\b"
        r"|verpflicht|pflicht|erforderlich|notwendig|nötig|vorgeschrieben|vorschrift|vorschreib|schreib\w+[^.]*\bvor\b|obligatorisch|zwingend|unbedingt|unerlässlich"
        r"|voraussetzung|brauch|benötig|bedarf\b|bedürf|erforder|verlang|zwing|gezwungen|gilt\b|gelten\b|vorzulegen|\bbitte\b|mitzubringen|auflage|fällig|schuld|anordn|angeordn|verfüg|gebot|geboten|unumgänglich|bedingung|maßgeb|haftet|haften|trägt|tragen|obliegt|nachweis|grundlage|frist|bis zum|bis spätestens|spätestens|soll(?:en|te|ten|t)?\b"
    ),
    "order": r"(?:^|[\n.!?:] ?)(?:bitte )?[a-zäöü]+(?:en|n) sie\b|\bbitte\b",
    "may": (
        r"d(?:a|ü|u)rf(?:en|te|ten|t|st)?\b|erlaub|zulässig|berechtig|gestatte|befugt|\bkann\b|k(?:ö|o)nn(?:en|te|ten|t)?\b|möglich|anspruch|recht\b|recht auf|genehmig|zugelassen|lizenz|bewillig"
        r"|freigestellt|zugelass|vorbehalt|offen\b|lass(?:en|t) sich|lässt sich|bar(?:e[nmrs]?)?\b|steht frei|freiwillig|wahlweise|option|gelegenheit|chance|fähig|imstande|in der lage|steh\w+ (?:\w+ )*zur verfügung|zugänglich|befähig|vielleicht|möglicherweise|darunter|gewähr|angebot|bietet|bieten|ermöglich|eingeladen|willkommen|zur wahl|auf antrag|online|\bist\b|\bsind\b|\bgibt\b|erhält|abruf|besteht|bestehen|erfolgt"
    ),
    "should": r"soll(?:en|te|ten|t)?\b|empf(?:ie|e|o)hl|ratsam|angeraten|rät\b|raten\b|bitte|bitt|ratschlag|tipp|möglichst|appell|mahn|geplant|plan|vorgesehen|vorsehen|sieht\b[^.]*\bvor\b|wünsch|ziel|werden\b|wird\b|um\b[^.]*\bzu\b|damit\b|zur\b|zum\b|für\b|sinnvoll|will\b|wollen\b|besser\b|wichtig|beabsicht|forder|auftrag|dient|dienen|künftig|demnächst|angestrebt|vorausschauend|angedacht",
    "condition": (
        r"\bwenn\b|\bfalls\b|sofern|soweit|vorausgesetzt|voraussetzung|\bim falle?\b|es sei denn|unter der bedingung|solange|andernfalls|ansonsten"
        r"|\bsollte[n]?\b[^.]*,|bedingung|vorbehaltlich|abhängig|je nach"
    ),
    "condition_kept": (
        r"\?|\bwenn\b|\bfalls\b|\bdann\b|\bnur\b|\bsonst\b|bedingung|voraussetzung|sofern|soweit|gilt|muss|müssen|\bdafür\b|\bdarum\b|\bdeshalb\b|\bbei\b|\bdamit\b|\baber\b"
        r"|\bmit\b|\berst\b|\bvielleicht\b|\bsolange\b|\bdabei\b|\bdürfen\b|je nach|\bob\b|\bvorher\b"
    ),
    "exception": r"\baußer\b|ausgenommen|mit ausnahme|ausnahme|es sei denn|abgesehen von|bis auf (?!weiteres)|\bnicht für\b",
    "exception_kept": r"\baußer\b|ausnahme|\bnicht\b|\bkein\w*\b|\baber\b|\bnur\b|ausgenommen|andere|anders|trotzdem|auch\b",
    "only": r"\bnur\b|ausschließlich|lediglich|einzig|allein\b|bloß|nicht mehr als|\berst\b",
    "only_kept": r"\bnur\b|\berst\b|höchstens|nicht|kein|alle andere|sonst|allein|einzig|genau|selbst|\bmuss|\bmüssen|bloß|dann|aber|mindestens",
    "all": r"\balle[nrsm]?\b|sämtlich|\bjede[nmrs]?\b|gesamt|\bganze[nmrs]?\b|ausnahmslos|immer|stets|vollständig|beide|komplett|jederzeit|täglich|wer\b|grundsätzlich|generell|überall|flächendeckend|rund um|alles\b|insgesamt|100",
    "speech": (
        r"\bsagt|betont|erklärt|erläutert|teilt\w*[^.]*\bmit\b|mitgeteilt|mitteil|berichtet|\bso (?:der|die|das|[A-ZÄÖÜ]|landr|bürger|frau|herr)|laut\b|zufolge|nach angaben|nach (?:auskunft|einschätzung|ansicht|meinung|aussage|darstellung|worten|auffassung|überzeugung)"
        r"|äußert|hob\b[^.]*hervor|hebt\b[^.]*hervor|wies\b[^.]*hin|weist\b[^.]*hin|kündigt\w*[^.]*an\b|bekräftigt|verspr(?:a|i)ch|warnt|mahnt|fordert|kritisiert|lobt|dankt|meint|findet\b|schreibt|behaupt|vermut|versicher|bestätig|begründ|räumt\w*[^.]*ein\b|zitier|erinner|verwies|verwiesen|verlangt|plädier|bedauert|freut|zeigt\w* sich|appellier"
    ),
})  # fmt: skip
_COMPILED: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {name: re.compile(pattern, re.IGNORECASE) for name, pattern in _SIGNALS.items()}
)


def read_cues(text: str) -> frozenset[str]:
    """Names of the signals that `text` (lines joined by newline) holds."""
    return frozenset(name for name, pattern in _COMPILED.items() if pattern.search(text))


def read_negations(sentence: Sentence, line: int = 0) -> tuple[Negation, ...]:
    """Negators of one sentence with their scope; "nicht nur" and "nicht mehr als 5" are none (the second bounds
    a number).
    """
    text = sentence.text.lower()
    blanked = _BOUNDING.sub(lambda m: " " * len(m[0]), _NOT_NEGATING.sub(lambda m: " " * len(m[0]), text))
    found = []
    for i, token in enumerate(sentence.tokens):
        word = token.text.lower()
        if blanked[token.start : token.end] != word or not (word in NEGATORS or _NO.match(word)):
            continue
        found.append(Negation(token.text, _scope(sentence, i), line))
    return tuple(found)


def _scope(sentence: Sentence, at: int) -> frozenset[str]:
    """Stems of the content words in the same comma field."""
    start, end = at, at + 1
    while start > 0 and sentence.tokens[start - 1].tag not in ("$,", "$."):
        start -= 1
    while end < len(sentence.tokens) and sentence.tokens[end].tag not in ("$,", "$."):
        end += 1
    return frozenset(stem(t.lemma or t.text) for t in sentence.tokens[start:end] if t.tag.startswith(_CONTENT_TAGS))
