"""German syllables, counted by vowel groups.

What counts as what (the choices of this project, since the readability formulas leave them open):

- A word is cut at hyphen, Mediopunkt and slash; each part is counted alone ("Bundes-Tag", "Bundes·tag": 2).
- A figure is one syllable, however it is read: "2025" is easier than its name, and the norms of Leichte
  Sprache ask for figures. Letters that stand at a figure count for themselves ("35c": 2).
- A Roman number below thirteen is read ("II" → zwei, "VII" → sieben).
- Capitals that nobody can or does read as a word are spelt: "SGB", "ICE", "Lkw", "GmbH" (w = 1: "we").
  Capitals with a vowel and four letters or more are read as a word ("NATO", "WICHTIG").
- Common abbreviations are read in full: "z." zum, "bzw." beziehungsweise, "Abs." Absatz.
- Two vowels in a row are two syllables (Na-ti-on, The-a-ter, ak-tu-ell) unless they are one of aa, ai, au,
  ay, äu, ee, ei, eu, ey, ie, oi, oo, ou, oy. Where these letters belong to two syllables (Mu-se-um, Fa-mi-
  li-e, be-ur-tei-len, Ge-mein-de-um-la-ge), patterns and a short lexicon say so; so they do for the silent
  e and the other vowel groups of common loan words (on-line, Home-page, Team, Ni-veau).

pyphen is no help here: it counts places to hyphenate and loses one-letter syllables (A-bend, ü-ber, I-dee).
"""

from __future__ import annotations

import re
from functools import lru_cache
from types import MappingProxyType

_VOWELS = "aeiouyäöüàáâèéêëìíîïòóôùúûæœ"
_PAIRS = frozenset(["aa", "ai", "au", "ay", "äu", "ee", "ei", "eu", "ey", "ie", "oi", "oo", "ou", "oy"])
_PARTS = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*|\d[\d.,:]*")
_IGNORED = str.maketrans("", "", "\u00ad\u200b\u2060")

_ROMAN = MappingProxyType({
    "II": 1, "III": 1, "IV": 1, "VI": 1, "VII": 2, "VIII": 1, "IX": 1, "XI": 1, "XII": 1, "XIII": 2, "XIV": 2,
})  # fmt: skip

# Read in full; the value is the number of syllables of that reading.
_ABBREVIATIONS = MappingProxyType({
    word: count
    for count, words in {
        1: "bd fr hr lt pkt rd st zt z d h u i v m n",
        2: "abs aufl betr ca chr dr gem kt nr std str tsd wg ziff b o a s f p",
        3: "abb art bzgl ebd geb gez hbf hl kap lfd ltd max min mind mio mrd mtl prof vgl zzgl",
        4: "az bspw etc evtl hrsg inkl jh jhd km kg cm mm mg ml sog tel usw vors",
        5: "bzw ggf qm",
    }.items()
    for word in words.split()
})  # fmt: skip

_SPOKEN_Y = 3  # "Ypsilon"
_STREET = 2  # "Straße"

# Loan words whose letters mislead: pattern → a spelling that has the right number of German vowel groups.
_LOAN_WORDS: tuple[tuple[str, str], ...] = (
    (r"qu", "kw"),
    (r"(niv|plat|bur|tabl)eau", "niwo"),
    (r"(on|of|hot|dead|pipe|base|time|head|guide)line", r"\1lin"),
    (r"(home|web|landing)page", "hompag"),
    (r"website", "websit"),
    (r"(soft|hard|firm|mal)ware", r"\1war"),
    (r"service", "servis"),
    (r"(up|down)(grade|date)", "updat"),
    (r"interface|facebook", "interfes"),
    (r"youtube", "jutjub"),
    (r"^live(?=$|s|t|m|ü)|lifestyle", "laif"),
    (r"(?<=t)phones?$", "fon"),
    (r"management", "menidgment"),
    (r"(st|scr|cr|b)eam(?!t)", r"\1im"),
    (r"team", "tim"),
    (r"^bik(e|es|er)$|(?<=moto)bike|(?<=moun)tainbike", "baik"),
    (r"(l)eas(?=ing)|(t)eas(?=er)", "lis"),
    (r"jeans|beach|leader", "jins"),
    (r"(c|r)oa(?=ch|ming)", r"\1o"),
    (r"(?<=[a-z])board|^boards?$|toast", "bord"),
    (r"(?<=[nkp])load", "lod"),
    (r"lounge", "laundsch"),
    (r"regime", "reschim"),
    (r"image(?=$|s)", "imidsch"),
    (r"portemonnaie", "portmonne"),
    (r"^(made|care|safe|game|site|page|phone|home|code|tape|file|space|care)s?$", "med"),
)

# A point marks the border between two vowels that would else be read as one.
_BORDERS: tuple[tuple[str, str], ...] = (
    # be-, ge-, zu- before a vowel
    (r"(^|un|vor|mit|ab|an|auf|ein)be(?=urt|url|urk|unr|inhalt|irr|end|ehr|eng|erdig|erb|eid)", r"\1be."),
    (r"ge(?=impf|irrt|e)", "ge."),
    (r"(^|hin)zu(?=ein)", r"\1zu."),
    # the joint of a compound: Gemeinde|umlage, Ehe|urkunde, Lage|information
    (
        r"e(?=urkund|urlaub|unterlag|unterkunft|unterkünft|unterricht|unterstütz|umlage|umfrag|umgebung|unfall|"
        r"unfäll|untersuch|information|infrastruktur|institut|interess|investi|ingenieur|initiativ|umzug|umbau|"
        r"umstell|unternehm|ufer)",
        "e.",
    ),
    # e + u, e + i, a + i, o + i
    (r"(mus|lyz|mausol|petrol|linol|kolos+)eu(?=m)", r"\1e.u"),
    (r"(jubil|athen)äu(?=m)", r"\1ä.u"),
    (r"(koff|prot|kas|kod)ein(?=$|s|h|g|p)", r"\1e.in"),
    (r"atheis", "athe.is"),
    (r"(kok|ukr)ain", r"\1a.in"),
    (r"mosaik|archaisch|prosaisch", "mosa.ik"),
    (r"naiv", "na.iv"),
    (r"(?<=[rt])ois(?=ch)|(?<=[gr])ois(?=m|t)", "o.is"),
    (r"(aster|andr|alkal)oid", r"\1o.id"),
    # e + e, o + o
    (r"(id|all|arm|mus|^s|staus|bades|^f|tourn|liz|troph|püren?)een", r"\1e.en"),
    (r"(id|r)eell", r"\1e.ell"),
    (r"koo(?=rd|per)", "ko.o"),
    (r"zoo(?=log)", "zo.o"),
    # i + e: Familie, Studie, Italien, Spanier, finanziell, Patient
    (r"(?<!sch)(?<!w)ien(?=s?$)", "i.en"),
    (r"(^|hin|nieder)knien", r"\1kni.en"),
    (
        r"(famil|immobil|petersil|utensil|kastan|komöd|tragöd|bakter|arter|mater|kriter|präm|akaz|geran|hortens|"
        r"serum?|ser|fol|akt|stud|fer|med|lin|lil|stipend|prinzip|mineral|chemikal|material|minister|indiz|"
        r"privileg|zeremon|magnol|petun|orchid|ingredienz|span|ital|kroat|argentin|austral|"
        r"austr|europ|histor)ie(?=$|n|s$)",
        r"\1i.e",
    ),
    (
        r"(kanad|ital|span|argentin|brasil|bosn|alban|belg|ukrain|syr|vegetar|parlamentar|proletar)ier(?=$|s$|n$|in)",
        r"\1i.er",
    ),
    (r"(?<=[tzndlrsv])iell", "i.ell"),
    (r"(?<=[tlrz])ient(?!ie)", "i.ent"),
    (r"(?<=[lnzd])ienz", "i.enz"),
    (r"orientier", "ori.entier"),
    (r"klientel", "kli.entel"),
    (r"hygien", "hygi.en"),
    (r"(dan|gabr|mur)iel", r"\1i.el"),
    (r"^emilie", "emili.e"),
    (r"(karr|prem|barr)ier(?=e)", r"\1i.er"),
    (r"ieu(?=r|$|s$)", "i.eu"),
    (r"(soz|var|p)iet(?=ät|e)", r"\1i.et"),
    # a + u
    (r"^aula", "a.ula"),
    (r"kanaan", "kana.an"),
)


@lru_cache(maxsize=1)
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(pattern), spelling) for pattern, spelling in _LOAN_WORDS + _BORDERS)


def count_syllables(word: str) -> int:
    """The number of spoken syllables of one word or figure; 0 where it has neither letter nor digit.

    `word` may hold separators ("Bundes-Tag", "Bundes·tag", "SGB-II-Antrag") and a final full stop, which
    tells an abbreviation ("Abs.") from a word.
    """
    return _count(word)


@lru_cache(maxsize=65_536)
def _count(word: str) -> int:
    word = word.translate(_IGNORED).replace("’", "'")
    if word.endswith("."):
        if (spoken := _ABBREVIATIONS.get(word[:-1].lower())) is not None:
            return spoken
        if word.endswith("str.") and len(word) > len("str."):
            return _count(word[: -len("str.")]) + _STREET
    if "." in word[:-1] and not any(c.isdigit() for c in word):
        pieces = [piece + "." for piece in word.split(".") if piece]
        if all(piece[:-1].strip().lower() in _ABBREVIATIONS for piece in pieces):
            return sum(_ABBREVIATIONS[piece[:-1].strip().lower()] for piece in pieces)
    return sum(_count_part(part) for part in _PARTS.findall(word))


def _count_part(part: str) -> int:
    if part[0].isdigit():
        return 1
    if (spoken := _ROMAN.get(part)) is not None:
        return spoken
    lower = part.lower()
    if _is_spelt(part, lower):
        return sum(_SPOKEN_Y if c == "y" else 1 for c in lower)
    if part in ("km", "kg", "cm", "mm", "mg", "ml"):
        return _ABBREVIATIONS[part]
    return max(1, _nuclei(lower.replace("'", "")))


def _is_spelt(part: str, lower: str) -> bool:
    if len(part) == 1:
        return True
    has_vowel = any(c in _VOWELS for c in lower)
    if part.isupper():
        return not has_vowel or len(part) <= 3
    # "Lkw", "Kfz", "GmbH": no vowel to speak it by; "pst" and "hm" are no words of a text that is scored
    return not has_vowel and len(part) <= 5 and part[0].isupper()


def _nuclei(word: str) -> int:
    for pattern, spelling in _patterns():
        word = pattern.sub(spelling, word)
    count, i = 0, 0
    while i < len(word):
        c = word[i]
        if c not in _VOWELS or (c == "y" and i == 0 and word[1:2] in _VOWELS and len(word) > 1):
            i += 1
            continue
        count += 1
        i += 2 if word[i : i + 2] in _PAIRS else 1
    return count
