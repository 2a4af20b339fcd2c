"""LS-S-17: perfect instead of preterite."""

from __future__ import annotations

from collections.abc import Iterator

from wordfreq import zipf_frequency

from rules.catalog.norms import HILDESHEIM, LANGUAGETOOL, ZURICH
from rules.catalog.sentences import tense
from rules.catalog.sentences.verbs import is_preterite
from rules.catalog.support import Hit, checker
from rules.core import Context, Example, Rule
from rules.language.fields import particle
from rules.language.inflection import Verb, base_verb, infinitive_with_prefix
from rules.language.types import Sentence
from rules.language.wordset import word_set

ID = "LS-S-17"
_REPORT = "Diese Vergangenheits-Form ist schwer. Schreiben Sie: hat … oder ist …"
_ALLOWED = frozenset(("gab", "gaben"))

# States and fixed phrases: their perfect is clumsy or has another sense, so a person has to choose.
_STATES = word_set(
    "liegen stehen heißen gelten lauten bleiben wissen bestehen scheinen betragen befinden handeln gehören entsprechen "
    "enthalten umfassen bedeuten lassen sitzen hängen brauchen kennen sein haben werden geben verlaufen herrschen "
    "ergeben erscheinen drohen pflegen verfügen unterliegen können müssen sollen wollen dürfen mögen vorliegen wirken "
    "betreffen mitteilen aussagen hervorgehen ausgehen anliegen dienen rechnen glauben "
    "ausklingen abklingen verklingen stammen entstammen"
)
_WITH_SEIN = word_set(
    "ankommen kommen zurückkommen vorbeikommen hinzukommen sterben entstehen verschwinden scheitern zurückkehren "
    "erkranken verunglücken aufwachsen flüchten fliehen ausscheiden zurücktreten ausfallen fallen steigen ansteigen "
    "sinken wachsen anwachsen aussteigen einsteigen umsteigen verreisen abreisen anreisen passieren geschehen "
    "ertrinken entkommen einschlafen aufwachen aufstehen abstürzen zusammenbrechen ausbrechen entgleisen"
)
# Roots that take haben or sein by sense or object.
_MOVES = (
    "gehen", "kommen", "fahren", "fliegen", "ziehen", "treten", "laufen", "starten", "brechen", "stürzen", "landen",
    "rücken", "reiten", "rollen", "rudern", "segeln", "schwimmen", "springen", "treiben", "trocknen", "heilen",
    "altern", "verderben", "frieren", "tauen", "schießen", "stoßen", "dringen", "eilen", "gleiten", "klettern",
    "wandern", "folgen", "begegnen", "rasen", "reisen", "ziehn", "schreiten", "steuern", "weichen", "passieren",
    "tanzen", "irren", "strömen", "platzen", "reißen", "knicken", "schmelzen", "fließen", "ragen", "biegen", "kippen",
    "prallen", "rutschen", "hüpfen", "rennen", "sprudeln", "gelangen", "kehren", "marschieren", "spritzen", "wechseln",
    "scheiden", "wachsen", "fallen", "steigen", "sinken", "stehen", "sitzen", "liegen", "sterben",
)  # fmt: skip
_SURE_HABEN = word_set(
    "begehen betreten vertreten übertreten beziehen vollziehen erziehen entziehen einbeziehen unterbrechen "
    "unternehmen bekommen erfahren befahren verstehen gestehen besitzen überfahren verfolgen befolgen "
    "durchfahren auswechseln gefallen befallen überfallen überstehen unterziehen besteigen übersteigen "
    "verfallen umgehen entscheiden unterscheiden bereisen"
) - word_set("verfallen")
_FORMS = {"haben": ("habe", "hast", "hat", "haben", "", "haben"), "sein": ("bin", "bist", "ist", "sind", "", "sind")}


def find(sentence: Sentence, context: Context) -> Iterator[Hit]:
    """Full verbs in the preterite; auxiliaries, modal verbs and „gab“ are allowed."""
    del context
    for token in sentence.tokens:
        if token.tag == "VVFIN" and token.text.lower() not in _ALLOWED and is_preterite(token):
            yield Hit(token.start, token.end, _REPORT)


def rewrite(sentence: Sentence, context: Context) -> tuple[str, ...] | None:
    """The perfect of a short plain main clause whose auxiliary is certain."""
    del context
    t = sentence.tokens
    at = tense.plain_verb(sentence)
    if at is None or t[at].tag != "VVFIN" or not is_preterite(t[at]) or not tense.plain(sentence):
        return None
    if any(x.tag.startswith("V") for i, x in enumerate(t) if i != at):
        return None
    end = len(t) - 1
    separated = particle(sentence, sentence.clauses[0])
    if separated is not None and separated != end - 1:
        return None
    if separated is None and (t[end - 1].text in tense.PARTICLES or t[0].text == "Zusammen"):
        return None
    own = t[separated].text if separated is not None else ""
    if own == "wieder":
        # mostly the adverb: "entließ ihn wieder"
        return None
    lemma = infinitive_with_prefix(t[at].lemma.lower(), own)
    known = tense.verb(lemma)
    if known is None or known.particle.replace(" ", "") != own.replace(" ", ""):
        return None
    if own and not max(zipf_frequency(form, "de") for form in (lemma, known.participle)):
        # "weit über die Region hinaus": the particle is an adverb of its own
        return None
    cell = tense.person(t, t[at].text, known.preterite)
    auxiliary = _auxiliary(lemma, known, sentence)
    if cell is None or auxiliary is None:
        return None
    stop = end if separated is None else separated
    return (tense.put(sentence, at, stop, _FORMS[auxiliary][cell], known.participle),)


def _auxiliary(lemma: str, known: Verb, sentence: Sentence) -> str | None:
    """haben, sein, or None where it depends on the sense or the verb had better stay as it is."""
    words = {t.text.lower() for t in sentence.tokens}
    if lemma in _STATES or base_verb(lemma, known.particle) in ("lassen", "sein", "haben", "werden"):
        return None
    if "es" in words and lemma.endswith(("gehen", "kommen", "fehlen")):
        return None
    if lemma in _WITH_SEIN:
        return "sein"
    if lemma in _SURE_HABEN:
        return "haben"
    return None if lemma.endswith(_MOVES) or known.auxiliary == "sein" else "haben"


RULE = Rule(
    id=ID,
    slug="preterite",
    area="sentences",
    what="Schreibt einfache Sätze im Perfekt. Meldet andere Verben im Präteritum.",
    why="Beim Sprechen benutzen die meisten Menschen das Perfekt.",
    norms=(HILDESHEIM, ZURICH, LANGUAGETOOL),
    severity="info",
    fix="safe",
    wrong=(
        Example("Der Landrat [[dankte]] den Helfern.", ("Der Landrat hat den Helfern gedankt.",)),
        Example("Viele Menschen [[kamen]] zum Fest.", ("Viele Menschen sind zum Fest gekommen.",)),
        Example("Die Feuerwehr [[löschte]] das Feuer.", ("Die Feuerwehr hat das Feuer gelöscht.",)),
        Example(
            "Der Kreistag [[beschloss]] gestern die neue Satzung.",
            ("Der Kreistag hat gestern die neue Satzung beschlossen.",),
        ),
        Example("Das Treffen [[fand]] am Montag statt.", ("Das Treffen hat am Montag stattgefunden.",)),
        Example("Der Bagger [[fuhr]] in den Hof."),
    ),
    right=(
        "Der Landrat hat den Helfern gedankt.",
        "Es gab Kuchen.",
        "Die Schule war zu.",
        "Sie mussten warten.",
        "Die Menschen arbeiten im Amt.",
    ),
    check=checker(ID, "info", find),
    rewrite=rewrite,
)
