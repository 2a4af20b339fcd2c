"""Gender and number of nouns, as far as ending and lemma tell them."""

from __future__ import annotations

import re

from rules.language.nouns import Nouns
from rules.language.types import Token

_FEMININE = re.compile(
    r"(ung|heit|keit|schaft|ion|tät|ei|ik|ie|ur|enz|anz|age|ade|ette|itis|frau|stadt|hilfe|ehe|pflege|behörde|stelle|"
    r"straße|gemeinde|schule|kasse|brücke|miete|woche|firma|klinik|frist|polizei|feuerwehr|wehr|kraft|zahl|bahn|"
    r"energie|arbeit|zeit|welt|familie|verwaltung|person|halle|kita|karte|liste|tonne|rätin|leiterin|meisterin|"
    r"präsidentin|sprecherin|ministerin|direktorin|beraterin|lehrerin|ärztin|anlage|grenze|rücklage|pauschale|app|"
    r"wahl|kirche|kammer|bücherei|linie|fläche|gruppe|reihe|summe|ampel|bühne|messe|reise|krise|probe|rente|steuer)$"
)
_MASCULINE = re.compile(
    r"(tag|plan|antrag|bescheid|verein|kreis|rat|betrag|zuschuss|ausweis|termin|platz|weg|bau|bus|zug|schein|vertrag|"
    r"bericht|verband|dienst|garten|raum|kurs|preis|punkt|ausschuss|wagen|markt|unfall|brand|turm|saal|hof|park|ort|"
    r"teil|ismus|ling|fonds|betrieb|beschluss|bund|entwurf|haushalt|etat|fluss|bach|wald|sturm|baum|stoff|träger|"
    r"eigentümer|bürger|fahrer|leiter|bürgermeister|mann|lehrer|mieter|bewerber|sprecher|minister|präsident|"
    r"dezernent|chef|arzt|rohrbruch|umbau|neubau|anbau|schritt|grund|bezirk|stadtrat|pass|zaun|wolf|hund)$"
)
_NEUTER = re.compile(
    r"(amt|haus|center|zentrum|geld|jahr|kind|gesetz|verfahren|projekt|programm|angebot|gebäude|gebiet|fest|formular|"
    r"büro|portal|team|museum|bad|konzept|ergebnis|netz|recht|heim|schreiben|werk|unternehmen|fahrzeug|auto|ment|chen|"
    r"lein|dach|wasser|ministerium|gericht|gymnasium|gremium|gelände|grundstück|boot|buch|gutachten|urteil|labor|"
    r"theater|orchester|konzert|denkmal|modell|system|lager|feuer|tier|stück|defizit|mitglied|thema)$"
)
_ONLY_PLURAL = re.compile(r"(kosten|eltern|leute|ferien|einkünfte|geschwister|medien)$")
_NUMBERLESS = re.compile(r"(er|en|el|chen|lein|s)$")


def gender(token: Token) -> str | None:
    """One of m, f, n, plural; None where the form does not tell."""
    if token.tag == "NE":
        return None
    form, base = token.text.lower(), token.lemma.lower()
    if _ONLY_PLURAL.search(form):
        return "plural"
    kind = _singular_gender(base)
    if kind is None:
        return _from_table(token)
    if kind == "f" and form != base and form.endswith(("en", "n", "e", "s")):
        return "plural"
    return kind if kind not in {"m", "n"} else _number(form, base, kind)


def _from_table(token: Token) -> str | None:
    """What the noun table tells, where it tells one thing only."""
    readings = Nouns.load().nominative(token.text) if token.tag == "NN" else frozenset()
    if len(readings) != 1:
        return None
    return {"p": "plural", "m": "m", "f": "f", "n": "n"}.get(next(iter(readings)))


def _singular_gender(base: str) -> str | None:
    """The gender whose longest known ending fits: "Urteil" is neuter, although "Teil" is masculine."""
    found = {
        kind: len(match.group())
        for kind, pattern in (("f", _FEMININE), ("m", _MASCULINE), ("n", _NEUTER))
        if (match := pattern.search(base))
    }
    if found:
        return max(found, key=lambda kind: found[kind])
    return "f" if len(base) > 5 and base.endswith(("erin", "tin", "rin", "sin")) else None


def _number(form: str, base: str, kind: str) -> str | None:
    if form == base:
        return kind if not _NUMBERLESS.search(base) else None
    if form in (base + "s", base + "es"):
        return kind
    if form.endswith(("e", "er", "en", "n")) or form != base:
        return "plural" if not form.startswith(base) or form.endswith(("en", "ern", "er", "e")) else None
    return None
