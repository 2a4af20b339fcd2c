"""How the norms are cited, so that every rule names the same source in the same words (reference: rules.md)."""

NETZWERK = "Netzwerk Leichte Sprache: Die Regeln"
HILDESHEIM = "Forschungsstelle Leichte Sprache Hildesheim (Bredel, Maaß)"
DIN = "DIN SPEC 33429:2025-03 (aus zweiter Hand)"
ZURICH = "Universität Zürich: Regeln für Leichte Sprache"
LANGUAGETOOL = "LanguageTool: Regeln für Leichte Sprache"
BW = "leichtesprache-bw.de"
INCLUSION = "Inclusion Europe: Informationen für alle"
PRACTICE = "Praxis der Ämter"


def bitv(number: int) -> str:
    """The number of BITV 2.0, annex 2 part 2 (numbers 7 to 13 are cited from memory)."""
    return f"BITV 2.0, Anlage 2 Teil 2, Nr. {number}"
