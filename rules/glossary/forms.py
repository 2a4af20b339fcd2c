"""Written forms of glossary terms: what the words of a term look like inside a sentence.

Too many forms do no harm as long as none is another word, so plurals that are not in the glossary are only
formed where the ending of the word decides (-ung, -er, -in …); the matcher finds the others by lemma.
"""

from __future__ import annotations

from rules.glossary.schema import Term

_FEMININE = ("ung", "heit", "keit", "schaft", "ion", "tät", "ik", "ei", "ie", "ur", "enz", "anz")
_ADJECTIVE_ENDINGS = ("e", "er", "es", "en", "em")

Pattern = tuple[frozenset[str], ...]


def patterns(term: Term) -> tuple[Pattern, ...]:
    """All patterns of a term: for each of its words the forms that may stand there."""
    found = [_pattern(term.term, term.kind, term.gender)]
    if term.plural:
        found.append(_pattern(term.plural, term.kind, "pl"))
    found += [_pattern(alias, _kind(alias), "") for alias in term.aliases]
    return tuple(dict.fromkeys(found))


def _kind(alias: str) -> str:
    first = alias[:1]
    if len(alias.split()) > 1:
        return "phrase"
    if sum(c.isupper() for c in alias) > 1 or (not alias.isalpha() and "-" not in alias):
        return "abbreviation"
    return "noun" if first.isupper() else "adjective"


def _pattern(name: str, kind: str, gender: str) -> Pattern:
    words = name.split()
    if len(words) == 1:
        if kind in ("adjective", "verb"):
            return (_adjective(name),)
        if kind == "abbreviation":
            return (frozenset((name, f"{name}s")) if name.isalpha() else frozenset((name,)),)
        return (_noun(name, gender),)
    forms = [_in_phrase(word, last=i == len(words) - 1) for i, word in enumerate(words)]
    if name[0].islower():
        # official names write the adjective with a capital: die Untere Wasserbehörde
        forms[0] |= {form[0].upper() + form[1:] for form in forms[0]}
    return tuple(forms)


def _in_phrase(word: str, *, last: bool) -> frozenset[str]:
    if not any(c.isalpha() for c in word) or word.isupper() or len(word) < 4:
        return frozenset((word,))
    if not last and word.endswith(_ADJECTIVE_ENDINGS) and not word.endswith(("ungen", "enz")):
        stem = next(word[: -len(e)] for e in ("er", "es", "en", "em", "e") if word.endswith(e))
        return frozenset((word, *(stem + e for e in _ADJECTIVE_ENDINGS)))
    if word[0].isupper():
        return _noun(word, "")
    return frozenset((word, *(word + e for e in _ADJECTIVE_ENDINGS)))


def _adjective(word: str) -> frozenset[str]:
    """Base form with the endings of adjectives (nominalised, too); an infinitive only as it is."""
    if word.endswith("en"):
        return frozenset((word,))
    stem = word[:-1] if word.endswith("e") else word
    forms = {word, *(stem + e for e in _ADJECTIVE_ENDINGS)}
    return frozenset(forms)


def _noun(word: str, gender: str) -> frozenset[str]:
    forms = {word}
    feminine = gender == "f" or word.endswith(_FEMININE) or word.endswith("in")
    if gender == "pl":
        if not word.endswith(("n", "s")):
            forms.add(f"{word}n")
        return frozenset(forms)
    if not feminine and not word.endswith("e"):
        if not word.endswith(("s", "x", "z", "ß")):
            forms.add(f"{word}s")
        if not word.endswith(("er", "el", "en", "a", "i", "o", "u", "y")):
            forms.add(f"{word}ses" if word.endswith("nis") else f"{word}es")
    if word.endswith("er") and gender in ("m", ""):
        forms.add(f"{word}n")
    if word.endswith(("ter", "ner", "ger", "her", "ser")) and gender == "m":
        # nominalised adjectives: ein Leistungsberechtigter, der Leistungsberechtigte
        forms.update((word[:-1], f"{word[:-1]}n"))
    if word.endswith("in") and not word.endswith(("ein", "ain")):
        forms.add(f"{word}nen")
    elif word.endswith(("ung", "heit", "keit", "schaft", "ion", "tät")):
        forms.add(f"{word}en")
    elif word.endswith("e"):
        forms.add(f"{word}n")
    return frozenset(forms)
