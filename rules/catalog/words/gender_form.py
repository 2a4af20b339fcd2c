"""LS-W-15: no gender short forms; both words in full."""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import MappingProxyType

from rules.catalog.norms import HILDESHEIM
from rules.catalog.support import Hit, checker, fitted, outside, rewriter, untouchable
from rules.core import Context, Example, Rule
from rules.language.types import Sentence, Token
from rules.language.wordset import word_set

ID = "LS-W-15"
_REPORT = "Kurzformen mit Sternchen, Doppelpunkt oder Strich sind schwer. Schreiben Sie beide Wörter."
_PLURAL = re.compile(
    r"(?<![\w-])([A-ZÄÖÜ][a-zäöüßA-ZÄÖÜ-]*?[a-zäöüß])(?:[*:_·]innen|/-?innen|\(innen\)|Innen)(?![\w-])"
)
_OTHER = re.compile(
    r"(?<![\w-])[A-ZÄÖÜ][a-zäöüß-]+(?:[*:_·](?:in|innen)|/-?in|\(in(?:nen)?\)|I(?:n|nnen)(?=-|\b))(?:-\w+|\w+)?"
    r"|(?<![\w-])\w+[*:_](?:e|er|r|en|n|em|m|s|es)\b|(?<!\w)\(m/w/d\)"
)
# Stems whose masculine plural is not regular: stem → nominative plural.
_PLURALS = MappingProxyType(
    {
        "ärzt": "ärzte", "anwält": "anwälte", "rät": "räte", "köch": "köche", "freund": "freunde", "chef": "chefs",
        "wirt": "wirte", "partner": "partner", "kund": "kunden", "kolleg": "kollegen", "expert": "experten",
        "gesell": "gesellen", "erb": "erben", "pat": "paten", "nachbar": "nachbarn", "lots": "lotsen",
        "zeug": "zeugen", "schöff": "schöffen", "genoss": "genossen", "schütz": "schützen", "bot": "boten",
        "beamt": "", "angestellt": "", "vorsitzend": "", "pädagog": "pädagogen", "psycholog": "psychologen",
        "biolog": "biologen", "fotograf": "fotografen", "therapeut": "therapeuten", "pilot": "piloten",
        "architekt": "architekten", "ingenieur": "ingenieure", "sekretär": "sekretäre", "offizier": "offiziere",
        "poet": "poeten", "athlet": "athleten", "soldat": "soldaten", "kandidat": "kandidaten",
        "demokrat": "demokraten", "advokat": "advokaten", "diplomat": "diplomaten", "autor": "autoren",
        "professor": "professoren", "direktor": "direktoren", "moderator": "moderatoren", "mentor": "mentoren",
        "doktor": "doktoren", "investor": "investoren", "senior": "senioren", "junior": "junioren",
        "lektor": "lektoren", "koordinator": "koordinatoren", "organisator": "organisatoren",
        "restaurator": "restauratoren", "dieb": "diebe", "gast": "", "herr": "", "landwirt": "landwirte",
        "gärtner": "gärtner", "ökonom": "ökonomen", "astronom": "astronomen", "praktikant": "praktikanten",
        "vikar": "vikare", "archivar": "archivare", "notar": "notare", "jubilar": "jubilare", "friseur": "friseure",
        "redakteur": "redakteure", "regisseur": "regisseure", "spediteur": "spediteure", "kommandeur": "kommandeure",
        "geschädigt": "",
    }
)  # fmt: skip
_WEAK_ENDINGS = ("ent", "ant", "ist", "oge", "olog", "and", "graph", "graf", "nom", "agog", "krat", "eut", "ekt")
_DATIVE_WORDS = word_set(
    "den unseren ihren seinen meinen euren deinen keinen diesen jenen vielen einigen mehreren allen beiden manchen"
)
_DATIVE_PREPOSITIONS = word_set("mit von bei zu aus nach seit gegenüber samt außer")
_EITHER = word_set("unter zwischen auf in an vor hinter über neben dank trotz wegen während statt")
_DATIVE_VERBS = word_set(
    "helfen danken gratulieren ermöglichen bieten anbieten geben stehen gehören zustehen raten empfehlen drohen "
    "gewähren erlauben gestatten bereitstellen gelten vorbehalten dienen nützen schaden begegnen zuhören antworten "
    "mitteilen zahlen auszahlen erteilen folgen fehlen widmen überreichen verleihen"
)


def find(sentence: Sentence, context: Context) -> Iterator[Hit]:
    """Short forms outside of quotations and addresses of the web; plurals are written out where case is certain."""
    del context
    hits: list[Hit] = []
    for match in _PLURAL.finditer(sentence.text):
        hits.append(Hit(*match.span(), _REPORT, _both(sentence, match)))
    for match in _OTHER.finditer(sentence.text):
        if not any(hit.start < match.end() and match.start() < hit.end for hit in hits):
            hits.append(Hit(*match.span(), _REPORT))
    yield from outside(hits, untouchable(sentence, names=False))


def _both(sentence: Sentence, match: re.Match[str]) -> str | None:
    plural = masculine_plural(match[1])
    if plural is None:
        return None
    dative = _is_dative(sentence, match.start())
    if dative is None:
        return None
    if dative and not plural.endswith(("n", "s")):
        plural += "n"
    return fitted(sentence.text, match.start(), f"{plural} und {match[1]}innen")


def masculine_plural(stem: str) -> str | None:
    """Nominative plural of the masculine word for a stem as written before the sign; None where not certain."""
    lower = stem.lower()
    for ending in sorted(_PLURALS, key=len, reverse=True):
        if lower.endswith(ending):
            plural = _PLURALS[ending]
            if not plural:
                return None
            kept = stem[: len(stem) - len(ending)]
            return kept + (plural if kept else plural.capitalize())
    if lower.endswith("er"):
        return stem
    return f"{stem}en" if lower.endswith(_WEAK_ENDINGS) else None


def _is_dative(sentence: Sentence, start: int) -> bool | None:
    """Whether the word at this place is a dative plural; None where it cannot be told."""
    before = [t for t in sentence.tokens if t.end <= start]
    adjective = False
    while before and before[-1].tag in ("ADJA", "CARD"):
        adjective = adjective or before[-1].text.endswith("en")
        before.pop()
    if before and before[-1].text.lower() in ("und", "oder", "sowie", ","):
        return _like_sibling(sentence, before)
    word = before[-1].text.lower() if before else ""
    if word in _DATIVE_WORDS:
        return True
    if word in _DATIVE_PREPOSITIONS:
        return True
    if word in _EITHER:
        return None
    if (before and before[-1].tag in ("ART", "PPOSAT", "PDAT", "PIAT", "PIDAT")) or word in ("alle", "viele", "der"):
        return False
    if adjective:
        return True
    if word in ("für", "durch", "gegen", "ohne", "um", "als", "wie"):
        return False
    return _by_verb(sentence)


def _by_verb(sentence: Sentence) -> bool | None:
    """Without an article only the verb tells: many verbs of giving and helping take a dative."""
    verbs = {t.lemma for t in sentence.tokens if t.tag.startswith("VV")}
    return None if verbs & _DATIVE_VERBS else False


def _like_sibling(sentence: Sentence, before: list[Token]) -> bool | None:
    """In a coordination the case is that of the word before it, which shows it only by its own article."""
    for index in range(len(before) - 1, max(len(before) - 6, -1), -1):
        word = before[index].text.lower()
        if word in _DATIVE_WORDS or word in _DATIVE_PREPOSITIONS:
            return True
        if word in ("die", "der", "alle", "viele", "für", "durch", "ohne", "gegen"):
            return False
        if word in _EITHER:
            return None
        if before[index].is_finite:
            break
    return _by_verb(sentence)


RULE = Rule(
    id=ID,
    slug="gender-short-form",
    area="words",
    what="Schreibt bei Personen beide Wörter aus.",
    why="Sternchen und Striche im Wort stören beim Lesen und beim Vorlesen.",
    norms=(HILDESHEIM,),
    severity="warning",
    fix="safe",
    wrong=(
        Example(
            "Die [[Mitarbeiter*innen]] helfen Ihnen.",
            ("Die Mitarbeiter und Mitarbeiterinnen helfen Ihnen.",),
        ),
        Example(
            "Sprechen Sie mit den [[Mitarbeiter:innen]].",
            ("Sprechen Sie mit den Mitarbeitern und Mitarbeiterinnen.",),
        ),
        Example(
            "Alle [[Bürger/-innen]] können fragen.",
            ("Alle Bürger und Bürgerinnen können fragen.",),
        ),
        Example(
            "Wir suchen neue [[KollegInnen]].",
            ("Wir suchen neue Kollegen und Kolleginnen.",),
        ),
        Example(
            "Das Angebot von [[Ärzt_innen]] ist neu.",
            ("Das Angebot von Ärzten und Ärztinnen ist neu.",),
        ),
        Example(
            "Für [[Existenzgründer/innen]] gibt es Geld.",
            ("Für Existenzgründer und Existenzgründerinnen gibt es Geld.",),
        ),
        Example("Fragen Sie Ihre [[Sachbearbeiter*in]]."),
        Example("Die [[Beamt*innen]] kommen um 8 Uhr."),
    ),
    right=(
        "Die Mitarbeiter und Mitarbeiterinnen helfen Ihnen.",
        "Innen ist es warm.",
        "Die Innenstadt ist gesperrt.",
        "Schreiben Sie an info@kolleg-innen.example.",
    ),
    check=checker(ID, "warning", find),
    rewrite=rewriter(find),
)
