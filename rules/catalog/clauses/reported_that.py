"""dass-clauses after verbs of saying: "Der Landrat sagt: …"."""

from __future__ import annotations

from rules.catalog.clauses.indicative import in_indicative
from rules.catalog.clauses.mechanics import finish, impersonal, is_subjunctive, join, verb_second
from rules.catalog.clauses.nominals import nominals
from rules.catalog.clauses.speech import introduction, verb_of_saying
from rules.catalog.clauses.units import Unit, final_mark, find_units, is_verb, lower
from rules.core import Context, Example, Rule
from rules.language.inflection import indicative_of, split_finite
from rules.language.types import Sentence
from rules.language.wordset import word_set

_ASSERTING = word_set(
    "sagen erklären betonen äußern ausführen erläutern unterstreichen hervorheben bekräftigen mitteilen berichten "
    "ankündigen hinweisen versichern melden bestätigen einräumen bedauern bemängeln kritisieren klarstellen verweisen "
    "ergänzen klarmachen erinnern informieren bekanntgeben"
)
_ANNOUNCING = word_set("ankündigen mitteilen versichern bestätigen hinweisen")
_LETTERS = word_set("weise weisen teile teilen bestätige bestätigen informiere informieren")
_OWN_PARTICLES = word_set("hin mit")
_ADDRESSEES = word_set("ihnen sie darauf darüber hiermit auch außerdem daher")
_FOLLOWING = word_set("weil da wenn sodass obwohl damit")
_FORMAL = frozenset(("Sie", "Ihr", "Ihre", "Ihren", "Ihrem", "Ihrer", "Ihnen", "Ihres"))
_MOST_VERBS = 3


def _rewrite(s: Sentence, ctx: Context) -> tuple[str, ...] | None:
    units = find_units(s)
    if units is None or len(units) not in (2, 3) or final_mark(s) not in (".", ""):
        return None
    first, second = units[:2]
    if first.kind not in ("main", "fragment") or second.kind != "sub" or first.cut != ",":
        return None
    if lower(s.tokens[second.start]) != "dass" or second.finite is None:
        return None
    opening = _letter_opening(s, first) or _opening(s, first)
    if opening is None or not _stands_alone(s, units, own=lower(s.tokens[first.start]) in ("wir", "ich")):
        return None
    form = _plain(s, second, first)
    content = None if form is None else verb_second(s, second, form or None)
    if content is None:
        return None
    if len(units) == 3:
        content = join((content + ",", s.slice(units[2].start, units[2].end)))
    return opening, finish(content)


def _opening(s: Sentence, first: Unit) -> str | None:
    verb = verb_of_saying(s, first)
    if verb is None or verb[0] not in _ASSERTING:
        return None
    return introduction(s, first, verb, pronouns=True)


def _letter_opening(s: Sentence, first: Unit) -> str | None:
    """Turns "Wir weisen Sie darauf hin, dass" into "Wir weisen Sie darauf hin:"."""
    t = s.tokens
    if first.finite != first.start + 1 or first.finites != 1 or lower(t[first.start]) not in ("wir", "ich"):
        return None
    rest = range(first.finite + 1, first.end)
    last = lower(t[first.end - 1])
    verb = lower(t[first.finite])
    if verb not in _LETTERS or (last not in _OWN_PARTICLES and verb not in ("bestätige", "bestätigen")):
        return None
    if any(lower(t[i]) not in _ADDRESSEES | _OWN_PARTICLES for i in rest):
        return None
    return finish(s.slice(first.start, first.end), ":")


def _stands_alone(s: Sentence, units: tuple[Unit, ...], *, own: bool) -> bool:
    """Whether what is said can be a sentence of its own: complete, and no pronoun that means the speaker."""
    t = s.tokens
    said = units[1]
    if len(units) == 3:
        reason = units[2]
        if said.cut != "," or reason.kind != "sub" or lower(t[reason.start]) not in _FOLLOWING:
            return False
        if any(is_subjunctive(s, i) for i in range(reason.start, reason.end)):
            return False
    if any(lower(t[i]) == "dass" for i in range(said.body, units[-1].end)):
        return False
    if any(is_subjunctive(s, i) for i in range(said.body, said.end) if i != said.finite):
        return False
    if sum(1 for i in range((said.finite or 0) - 3, (said.finite or 0) + 1) if is_verb(t[i])) > _MOST_VERBS:
        return False
    return not any(_means_speaker(s, said, i, own=own) for i in range(said.body, units[-1].end))


def _means_speaker(s: Sentence, said: Unit, i: int, *, own: bool) -> bool:
    token = s.tokens[i]
    name = lower(token)
    if token.text in _FORMAL:
        return token.text == "Sie" and not own and i == said.body
    if own:
        return name in ("er", "sie", "ihm", "ihn", "ihnen", "dieser", "jener")
    if name in ("wir", "uns", "ich", "mich", "mir", "euch") or name.startswith(("unser", "mein", "eure")):
        return name != "meinung"
    if name == "es":
        return not impersonal(s, said)
    if token.tag == "PPER" or name in ("er", "sie", "ihm", "ihn", "ihnen", "selbst"):
        return True
    if token.tag in ("PDS", "PDAT") or name in ("dies", "diese", "dieser", "dieses", "diesem", "diesen"):
        return i == said.body
    if token.tag == "PPOSAT" or (name.startswith(("ihr", "sein")) and token.tag != "VAFIN" and name != "sein"):
        return not _has_owner(s, said, i)
    return False


def _has_owner(s: Sentence, said: Unit, i: int) -> bool:
    """Whether a noun at the start of what is said can be the owner."""
    before = nominals(s, said.body, i)
    wanted = "fp" if lower(s.tokens[i]).startswith("ihr") else "mn"
    first = before[0] if before else None
    return (
        first is not None and first.start == said.body and first.determiner != "" and first.gender <= frozenset(wanted)
    )


def _plain(s: Sentence, said: Unit, first: Unit) -> tuple[str, str] | tuple[()] | None:
    """Verb and particle in the indicative; empty where the verb may stay, None where it is not certain."""
    if said.finite is None:
        return None
    token = s.tokens[said.finite]
    if lower(token) == "würden":
        verb = verb_of_saying(s, first)
        sure = verb is not None and verb[0] in _ANNOUNCING and s.tokens[said.finite - 1].tag == "VVINF"
        return ("werden", "") if sure else None
    plain = in_indicative(s, said.finite)
    if plain == () and token.tag == "VVFIN" and (present := indicative_of(lower(token), token.lemma)):
        plain = (lower(token), present)
    if not plain:
        return plain
    try:
        return split_finite(plain[1], token.lemma) if token.tag.startswith("VV") else (plain[1], "")
    except ValueError:
        return None


RULE = Rule(
    id="LS-S-12",
    slug="reported-that-clause",
    area="sentences",
    what="Statt eines Satzes mit „dass“ einen Doppelpunkt setzen: „Der Landrat sagt: …“.",
    why="Beim Satz mit „dass“ kommt das Verb erst am Ende. Zwei kurze Sätze sind leichter.",
    norms=("Regeln der Forschungsstelle Hildesheim: Inhaltssätze",),
    severity="warning",
    fix="safe",
    wrong=(
        Example(
            "Der Landrat sagte, dass die Brücke im Mai fertig wird.",
            ("Der Landrat sagt:", "Die Brücke wird im Mai fertig."),
        ),
        Example(
            "Das Gesundheitsamt teilt mit, dass die Sprechstunde am Freitag ausfällt.",
            ("Das Gesundheitsamt teilt mit:", "Die Sprechstunde fällt am Freitag aus."),
        ),
        Example(
            "Schulleiter Jonas Wirth betonte, dass die Schule weiterhin offen sei.",
            ("Schulleiter Jonas Wirth sagt:", "Die Schule ist weiterhin offen."),
        ),
        Example(
            "Kreisdirektorin Annegret Sommerfeld ergänzte, dass die Zahl der Leistungsberechtigten seit Januar um 312 "
            "gesunken sei.",
            (
                "Kreisdirektorin Annegret Sommerfeld sagt:",
                "Die Zahl der Leistungsberechtigten ist seit Januar um 312 gesunken.",
            ),
        ),
        Example(
            "Er kündigte an, dass der Kreistag im März 2026 über zwei weitere Stellen entscheiden werde.",
            ("Er kündigt an:", "Der Kreistag wird im März 2026 über zwei weitere Stellen entscheiden."),
        ),
    ),
    right=(
        "Der Landrat sagte nicht, dass die Klinik geschlossen wird.",
        "Das Gericht kann anordnen, dass der Umgang begleitet wird.",
        "Voraussetzung ist, dass Sie im Landkreis wohnen.",
        "Das Siegel weist darauf hin, dass eine Prüfstelle die Ware geprüft hat.",
        "Die Amtsleiterin betonte, dass sie den Vorschlag unterstützt.",
    ),
    rewrite=_rewrite,
)
