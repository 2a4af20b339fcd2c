"""Signals that are no facts by themselves: negation without a negator, duty, permission, condition, exception,
quantity, reported speech. Each is a pattern over a text in lower case.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from rules.language.types import Sentence
from rules.language.wordset import word_set
from simplifier.facts.types import Negation

NEGATORS = word_set(
    "nicht nie niemals niemand niemanden niemandem niemandes nichts nirgends nirgendwo nirgendwohin weder "
    "ohne keinesfalls "
    "keineswegs keinerlei mitnichten"
)
_NO = re.compile(r"^kein(?:e[nmrs]?|s|erlei|en)?$")
_NOT_NEGATING = re.compile(
    r"nicht (?:nur|bloß|allein|zuletzt|umsonst)|oder nicht|ohne weiteres|ohnehin|nichts anderes als|nicht wahr|ob nicht"
    r"|nichtsdestotrotz|nicht selten"
)
_BOUNDING = re.compile(
    r"(?:nicht|kein\w*)\s+(?:mehr|weniger|unter|über|länger|älter|jünger|höher|niedriger|größer|kleiner|später"
    r"|früher|vor|nach)"
    r"(?:\s+als)?\s+(?:\w+\s+){0,2}?\d"
    r"|\bnicht (?:\w+ )?vor\s+\w"
    r"|\bnicht\b[^.?!]{0,40}\b(?:überschr(?:eit|itt)|übersteig|überstieg|unterschr(?:eit|itt)|(?:mehr|weniger"
    r"|älter|höher|länger|größer)\s(?:\w+\s)?als)\w*"
    r"|\b(?:übersteig|überschreit|unterschreit)\w*\b[^.?!]{0,40}\bnicht\b"
)

# A prohibition or a lack that no rewriting may drop: the other side must deny something, too.
_DENIALS = re.compile(
    r"verboten|(?<!betretungs)verbot\b|verbietet|untersagt|unzulässig|unmöglich|unwirksam|ungültig"
    r"|ausgeschlossen|entfällt|entfallen|entfiel|fällt\b[^.?!]{0,60}\baus\b"
    r"|kostenlos|kostenfrei|gebührenfrei|unentgeltlich|steuerfrei|beitragsfrei|ausgebucht|ausverkauft"
    r"|abgelehnt|lehnt\w*\b[^.?!]{0,60}\bab\b|verweiger|abgesagt"
    r"|vermieden|vermeiden|verhinder|verzicht|fehlt\b|fehlen\b|\bgeschlossen|gesperrt|\beingestellt|\bmeiden\b"
)
_DENIED = re.compile(
    r"\bnicht\b|\bkein\w*\b|\bnie(?:mand\w*|mals)?\b|\bnichts\b|\bohne\b|\bweder\b|\bnur\b|\bzu\b[.!,]"
    r"|\bzu (?:und|sein|ist)\b|verbo|verbiet|untersag|\w+frei(?:e\w*)?\b"
    r"|\w+los(?:e\w*)?\b|gratis|\bgeschlossen|schließ|gesperrt|sperr|\bvoll\b|belegt|ausgebucht|ausverkauft"
    r"|\bweg[.!]|vorbei|beende|\baus\b[.!]|\bstatt|stopp|\bhör\w+\b[^.]{0,120}\bauf\b|\blehn"
    r"|\bun(?!d\b|ter|s\b|ser)\w+|höchstens|\bsonst|fehl|verzicht|verhinder|vermeid|schütz|abgesagt|absag"
    r"|wenig|\bnein\b|falsch|ausfall|entfällt|\baußer\b"
)

_SIGNALS: Mapping[str, str] = MappingProxyType({
    # A negation is meant although no negator stands there.
    "negative": (
        r"verboten|verbot\b|verbiet|untersag|unzuläss|unmöglich|unwirksam|ungültig|ausgeschlossen|ausgenommen"
        r"|ausschluss|ausschließ(?:t|en)\b"
        r"|entf(?:ä|a)ll|entfiel|wegf(?:a|ä)ll|f(?:ä|a|ie)l(?:l?t|len|l)?\b[^.]{0,160}\b(?:aus|weg)\b|ausfall"
        r"|ausgefallen|fehl(?:t|en|te|ten|end|ende\w*)\b|mangels|mangel\b"
        r"|ablehn|abgelehnt|lehn\w+\b[^.]{0,80}\bab\b|verweiger|versag|verzicht|\w*meid(?:en|et)?\b|vermied"
        r"|verhinder|verwehr|verlor|erlisch|erlosch|verfall|verfäll"
        r"|los(?:e[nmrs]?)?\b|\w+frei(?:e[nmrs]?)?\b|\bfrei\w*halt|befrei|gratis|\bun(?!d\b|d\w|ter|s\b|ser"
        r"|ten|sere|t\w|i[oqv]\w|gef|fall|fälle|mittelb|verzüg|bedingt)\w{4,}|nicht-?\w+"
        r"|\bgeschlossen|schließung|gesperrt|sperrung|abwesen|abgesagt|absag|abzusehen|abgesehen|aufgehoben"
        r"|aufheb|eingestellt|einstellung d|beendet|vorbei|abgelaufen"
        r"|ehemalig|scheiter|misslang|versäum|verpass|unterlass|unterbleib|unterblieb|ausbleib|ausgeblieben"
        r"|\bruh(?:t|en)\b|suspendier|stopp|\w*entzieh|entzug|entzogen"
        r"|ausgeschieden|verlust|aberkannt|widerruf|vorenthalt|ungenutzt|stillgelegt|verschollen|vermisst"
        r"|ausgestorben|aufgebraucht|umstritten|anonym"
        r"|vergriffen|ausgebucht|ausverkauft|außer (?:betrieb|kraft|betracht)|außer\b|defekt|abgeraten"
        r"|rät\b[^.]{0,60}\bab\b|freiwillig|widerspr|beschwer|\bgegen (?:d|ein|unser|ihre?)\w*\b|\bende\b"
        r"|\bstatt\b|anstelle|anstatt|steh\w*\b[^.]{0,120}\baus\b|ausstehen|bevor|ehe\b|andernfalls|ansonsten"
    ),
    # These may go with a negation on the other side, or not.
    "must": (
        r"\bm(?:u|ü)ss(?:t|en|te|ten|e)?\b|\bmuss|\b(?:ist|sind|war|waren|sei"
        r"|seien)\b[^.?!,;]{0,120}\b(?:zu \w+[er]n|(?:ab|an|auf|aus|bei|ein|mit|nach|vor|weg|zurück|hin"
        r"|fest)zu\w+en)\b"
        r"|\b(?:hat|haben|habe|hatte|hatten)\b[^.?!,;]{0,120}\b(?:zu \w+[er]n|(?:ab|an|auf|aus|bei|ein|mit|nach|vor"
        r"|weg|zurück|hin|fest)zu\w+en)\b"
        r"|verpflicht|pflicht\b|erforderlich|notwendig|vorgeschrieben|obligatorisch|zwingend|unerlässlich"
    ),
    "must_word": r"\bmuss|\bmüss",
    "must_kept": (
        r"\bmuss|\bmüss|\bbitte\b|brauch|nötig|pflicht|\bgesetz|vorschrift"
        r"|(?:^|[\n.!?:] ?)(?:dann |deshalb |bitte )*(?!k(?:ö|a)nn|d(?:ü|a)rf|woll|möcht|hab|bekomm|soll|sind"
        r"|werd|dann|wenn|denn|wann|sehen|leben|wohnen|arbeiten)[a-zäöü]+n sie\b"
    ),
    "must_perhaps": (
        r"\bnur\b|\bsoll|\bnicht\b|\bkein|verbot|\bgilt|\bgelten|regel|\bzu\b|\berst\b|\bfest\b|\bimmer\b|steht\b"
        r"|\bkostet|\bzahlen"
    ),
    "can": (
        r"\bk(?:a|ö)nn(?:en|t|te|ten)?\b|\bkann\b|\bd(?:a|ü|u)rf(?:en|te|ten|t)?\b|möglich(?:keit\w*|en|er|e"
        r"|es)?\b|ermöglich|\w{3,}bar(?:e[nmrs]?)?\b|berechtigt|erlaubt|gestattet|freiwillig|\blassen sich"
        r"|\blässt sich|steht frei"
    ),
    "can_word": r"\bkann\b|\bkönnen\b|\bdarf\b|\bdürfen\b",
    "can_kept": r"\bkann|\bk(?:o|ö)nn|\bd(?:a|u|ü)rf|möglich|erlaub|vielleicht|freiwillig|\bgeht\b|\brecht\b|anspruch",
    "should": r"\bsoll(?:en|te|ten|t)?\b|empf(?:ie|e|o)hl|ratsam",
    "will": r"\bwill\b|\bwollen\b|\bwollt|möcht|\bplan|\bbeabsichtig",
    "condition": (
        r"\bwenn\b|\bfalls\b|sofern|soweit|vorausgesetzt|voraussetzung|\bim falle?\b|es sei denn"
        r"|unter der bedingung|solange|andernfalls|ansonsten"
        r"|\bsollte[n]?\b[^.]{0,120},|bedingung|vorbehaltlich|abhängig|je nach"
    ),
    "condition_kept": (
        r"\?|\bwenn\b|\bfalls\b|\bdann\b|\bnur\b|\bsonst\b|bedingung|voraussetzung|sofern|soweit|\bgilt"
        r"|\bgelten|\bdafür\b|\bdarum\b|\bdeshalb\b|\bdamit\b|\baber\b"
        r"|\bmüssen vorher|\berst\b|\bvielleicht\b|\bsolange\b|\bdabei\b|je nach|\bob\b|\bvorher\b|\bbei\b"
        r"|\bwer\b|\bohne\b"
    ),
    "exception": (
        r"\baußer\b|ausgenommen|mit ausnahme|ausnahme|es sei denn|abgesehen von|bis auf (?!weiteres)|\bnicht für\b"
    ),
    "exception_kept": (
        r"\baußer\b|ausnahme|\bnicht\b|\bkein\w*\b|\baber\b|\bnur\b|ausgenommen|andere|anders|trotzdem|auch\b"
    ),
    "only": r"\bnur\b|ausschließlich|lediglich|einzig|allein\b|bloß|nicht mehr als|\berst\b",
    "only_kept": (
        r"\bnur\b|\berst\b|höchstens|nicht|kein|alle andere|sonst|allein|einzig|genau|selbst|\bmuss|\bmüssen|bloß"
        r"|dann|aber|mindestens"
    ),
    "all": (
        r"\balle[nrsm]?\b|sämtlich|\bjede[nmrs]?\b|gesamt|\bganze[nmrs]?\b|ausnahmslos|immer|stets|vollständig"
        r"|beide|komplett|jederzeit|täglich|wer\b|grundsätzlich|generell|überall|flächendeckend|rund um|alles\b"
        r"|insgesamt|100"
    ),
    "speech": (
        r"\bsag(?:t|te|ten|en)\b|betont|\berklär(?:t|te|ten)\b|\bteil(?:t|te|ten)\b[^.]{0,120}\bmit\b|\bso (?:der"
        r"|die|das|landr|bürgermeister|frau|herr)\w*\b|\blaut (?!und|genug|zu)\w|zufolge\b|nach (?:angaben"
        r"|auskunft|einschätzung|ansicht|meinung|aussage|darstellung|überzeugung)"
        r"|\bkündig(?:t|te|ten)\b[^.]{0,120}\ban\b|bekräftigt|versprach|\bwarn(?:t|te)\b|kritisier(?:t|te)\b"
        r"|\bforder(?:t|te)\b|\blob(?:t|te)\b|\bmein(?:t|te)\b|versicherte|räumte\b[^.]{0,120}\bein\b|verwies"
        r"|bedauerte|äußerte|hob\b[^.]{0,120}hervor|wies\b[^.]{0,120}hin"
    ),
    "speech_kept": (
        r":\s*(?:\n|$)|: |sag|betont|erklär|teil\w*[^.]{0,120}mit\b|mein|find|schreib|bericht|versprich|verspr(?:a"
        r"|o)ch|warn|kritisier|forder|will|möcht|plan|lob|dank|denk|glaub|hofft|freut|wünsch|entschied|rechn"
        r"|laut\b|bitt|rät|kündig|nennt|weiß|angaben|zufolge|meldet|weist"
    ),
})  # fmt: skip
_COMPILED: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {name: re.compile(pattern, re.IGNORECASE) for name, pattern in _SIGNALS.items()}
)


_OPPOSITES: Mapping[str, re.Pattern[str]] = MappingProxyType({
    name: re.compile(pattern)
    for name, pattern in {
        "only": r"\bnur\b|ausschließlich|lediglich|einzig",
        "first": r"\berst\b",
        "else": r"\bsonst\b|andernfalls|ansonsten",
        "limit": r"höchstens|mindestens|spätestens",
        "few": r"kaum|selten|\bwenige?[rn]?\b|knapp|\bzu (?:wenig|schwer|teuer)",
        "closed": r"\bzu\b[.!]|geschlossen|gesperrt|schließ",
        "forbidden": r"verboten|verbot\b|untersagt",
        "free": r"kostenlos|gratis|\bfrei\b|\w{4,}frei\b",
        "un": r"\bun(?!d\b|ter|ser|s\b|gef|fall|fälle)\w{4,}|\w{3,}lose?[nmrs]?\b",
        "missing": r"\bfehl|\bleer\b|vorbei|\baus\b[.!]",
        "well": r"\bgesund|\bruhig|\bfalsch|gültig|\bschlecht|\banders\b|\bgut\b[.!]|gut geklappt",
    }.items()
})  # fmt: skip


def read_denials(text: str) -> tuple[tuple[str, ...], bool]:
    """Words of `text` that deny without a negator ("untersagt"), and whether it denies anything at all."""
    lower = text.lower()
    return tuple(m.group() for m in _DENIALS.finditer(lower)), _DENIED.search(lower) is not None


def read_opposites(text: str) -> frozenset[str]:
    """Names of the wordings in `text` that may stand for a negation: "nur" for "nicht ohne", "zu" for "nicht offen"."""
    lower = text.lower()
    return frozenset(name for name, pattern in _OPPOSITES.items() if pattern.search(lower))


def read_implied(text: str) -> tuple[str, ...]:
    """The words of `text` that deny something without a negator, each once."""
    return tuple(dict.fromkeys(m.group() for m in _COMPILED["negative"].finditer(text.lower())))


def read_cues(text: str) -> frozenset[str]:
    """Names of the signals that `text` (lines joined by newline) holds."""
    return frozenset(name for name, pattern in _COMPILED.items() if pattern.search(text))


def read_negations(sentence: Sentence, line: int = 0) -> tuple[Negation, ...]:
    """Negators of one sentence; "nicht nur" and "nicht mehr als 5" are none (the second bounds
    a number).
    """
    text = sentence.text.lower()
    blanked = _BOUNDING.sub(lambda m: " " * len(m[0]), _NOT_NEGATING.sub(lambda m: " " * len(m[0]), text))
    found = []
    for token in sentence.tokens:
        word = token.text.lower()
        if blanked[token.start : token.end] != word or not (word in NEGATORS or _NO.match(word)):
            continue
        # "weder … noch" denies twice.
        found.extend([Negation(token.text, line)] * (2 if word == "weder" else 1))
    return tuple(found)
