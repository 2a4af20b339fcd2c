"""The abbreviations that are written out, as data.

`dots` is the abbreviation without blanks ("z.B."); blanks between its parts are found in any form. `after` and
`before` are patterns that must match directly behind (after blanks) and before it: an abbreviation with two readings
is written out only where its neighbours tell which. `long` may be None: then it is only reported.
`adjective` marks a stem whose ending depends on the article before it.
"""

from __future__ import annotations

from dataclasses import dataclass

from rules.language.wordset import word_set

NUMBER = r"\d"
_BARE_NOUN = (
    r"(?:\d|[A-ZÄÖÜ][a-zäöüß-]*(?:ung|keit|heit|schaft|ion|steuer|geld|gabe|hilfe|dienst|frühstück|essen|porto|versand"
    r"|karte|garderobe)\b|Porto\b|Versand\b|WLAN\b)"
)
_LAW = r"(?:§|Art\.|Artikel|Paragraf|Abs\.|Absatz|Anlage\b|Nr\.|Nummer\s\d|dem\b|den\b)"
_NO_NOUN = r"(?:$|[a-zäöü(„\d]|[,.;:!?)])"


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """One abbreviation and what it stands for."""

    dots: str
    long: str | None
    after: str = ""
    before: str = ""
    adjective: bool = False
    ends_sentence: bool = False


A = Abbreviation

ABBREVIATIONS: tuple[Abbreviation, ...] = (
    # several parts: the longer first, since they are tried in this order
    A("v.l.n.r.", "von links nach rechts"),
    A("i.S.d.P.", None),
    A("i.S.v.", "im Sinne von"),
    A("i.S.d.", None),
    A("i.R.d.", None),
    A("i.V.m.", "in Verbindung mit"),
    A("i.d.R.", "in der Regel"),
    A("i.H.v.", "in Höhe von"),
    A("i.d.F.", "in der Fassung"),
    A("u.a.m.", "und anderes mehr", ends_sentence=True),
    A("u.v.m.", "und vieles mehr", ends_sentence=True),
    A("z.B.", "zum Beispiel"),
    A("d.h.", "das heißt"),
    A("v.a.", "vor allem"),
    A("u.a.", "unter anderem", after=r"[\wÄÖÜäöü„]", before=r"(?:^|[^,])\s*"),
    A("u.a.", "unter anderem", after=r"[a-zäöü]"),
    A("u.a.", None),
    A("u.U.", "unter Umständen"),
    A("u.Ä.", "und Ähnliches", ends_sentence=True),
    A("u.ä.", "und Ähnliches", ends_sentence=True),
    A("o.Ä.", "oder Ähnliches", ends_sentence=True),
    A("o.ä.", "oder Ähnliches", ends_sentence=True),
    A("s.o.", "siehe oben", ends_sentence=True),
    A("s.u.", "siehe unten", ends_sentence=True),
    A("z.T.", "zum Teil"),
    A("z.Zt.", "zurzeit"),
    A("z.Z.", "zurzeit"),
    A("z.Hd.", "zu Händen"),
    A("m.E.", "meiner Meinung nach"),
    A("i.A.", "im Auftrag"),
    A("i.V.", "in Vertretung"),
    A("v.l.", "von links"),
    A("v.r.", "von rechts"),
    A("v.Chr.", "vor Christus"),
    A("n.Chr.", "nach Christus"),
    A("a.D.", "außer Dienst", ends_sentence=True),
    A("o.g.", "oben genannt", adjective=True),
    A("Tel.-Nr.", "Telefonnummer", after=r"[:\d+]"),
    A("Tel.Nr.", "Telefonnummer", after=r"[:\d+]"),
    # adverbs and connectors
    A("bzw.", "beziehungsweise"),
    A("ca.", "ungefähr"),
    A("ggf.", "gegebenenfalls"),
    A("ggfs.", "gegebenenfalls"),
    A("evtl.", "vielleicht", after=r"(?:[a-zäöü\d§]|[,.!?]?$)"),
    A("evtl.", None),
    A(
        "max.",
        "höchstens",
        after=r"(?:\d|(?:bis|ein|eine|einen|einem|einer|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf)\b)",
    ),
    A("max.", None),
    A(
        "mind.",
        "mindestens",
        after=r"(?:\d|(?:ein|eine|einen|einem|einer|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf)\b)",
    ),
    A("mind.", None),
    A("insb.", "vor allem"),
    A("insbes.", "vor allem"),
    A("vorauss.", "voraussichtlich", after=_NO_NOUN),
    A("ausschl.", "ausschließlich", after=r"(?:[a-zäöü\d(„]|$)"),
    A("mtl.", "monatlich", after=_NO_NOUN),
    A("monatl.", "monatlich", after=_NO_NOUN),
    A("tgl.", "täglich", after=_NO_NOUN),
    A("jährl.", "jährlich", after=_NO_NOUN),
    A("wöchentl.", "wöchentlich", after=_NO_NOUN),
    A("telef.", "telefonisch", after=r"(?:[a-zäöü\d(„]|$)"),
    A("schriftl.", "schriftlich", after=r"(?:[a-zäöü(„]|$)"),
    A("zusätzl.", "zusätzlich", after=r"(?:[a-zäöü\d(„]|$)"),
    A("zw.", "zwischen", after=NUMBER),
    A("Postf.", "Postfach", after=NUMBER),
    A("J.", None, before=r"\d\s?"),
    A("zzt.", "zurzeit"),
    A("usw.", "und so weiter", ends_sentence=True),
    A("etc.", "und so weiter", ends_sentence=True),
    A("vgl.", "vergleiche"),
    # prepositions
    A("inkl.", "mit", after=_BARE_NOUN),
    A("inkl.", "inklusive", after=r"[\wÄÖÜäöü]"),
    A("exkl.", "ohne", after=_BARE_NOUN),
    A("exkl.", "exklusive", after=r"[\wÄÖÜäöü]"),
    A("zzgl.", "plus", after=_BARE_NOUN),
    A("zzgl.", "zuzüglich", after=r"[\wÄÖÜäöü]"),
    A("abzgl.", "minus", after=NUMBER),
    A("abzgl.", "abzüglich", after=r"[\wÄÖÜäöü]"),
    A("einschl.", "einschließlich"),
    A("bzgl.", "bezüglich"),
    A("gem.", "nach", after=_LAW),
    A("gem.", "gemäß", after=r"(?:der\b|des\b|[A-ZÄÖÜ][a-zäöüß]+ordnung\b|[A-ZÄÖÜ][a-zäöüß]*satzung\b)"),
    A("gem.", None),
    A("lt.", "laut"),
    A("v.", "vom", after=r"\d{1,2}\.\s?(?:\d{1,2}\.|[A-ZJ][a-zä]+)"),
    A("u.", "und", before=r"[\w.]\s", after=r"[\wÄÖÜäöü]"),
    A("o.", "oder", before=r"[a-zäöüß]\s", after=r"[A-ZÄÖÜa-zäöü][a-zäöüß]{2}"),
    # before figures
    A("Nr.", "Nummer", after=r"(?:\d|[IVX]+\b|[A-Z]\b)"),
    A("Nrn.", "Nummern", after=NUMBER),
    A("Abs.", "Absatz", after=NUMBER),
    A("Art.", "Artikel", after=NUMBER),
    A("Ziff.", "Ziffer", after=NUMBER),
    A("Kap.", "Kapitel", after=NUMBER),
    A("Buchst.", "Buchstabe", after=r"[a-z]\b"),
    A("Zi.", "Zimmer", after=NUMBER),
    A("Zi.-Nr.", "Zimmernummer", after=NUMBER),
    A("Az.", "Aktenzeichen", after=r"[:\dA-Z]"),
    A("Tel.", "Telefon", after=r"[:(\d+]"),
    A(
        "Fr.",
        "Frau",
        before=r"(?:^|[a-zäöü:„(,]\s)",
        after=r"(?!(?:Nachmittag|Vormittag|Abend|Morgen|Mittag)\b)(?:Dr\.\s)?[A-ZÄÖÜ][a-zäöüß]{2,}",
    ),
    A(
        "Hr.",
        "Herrn",
        before=r"\b(?:mit|von|bei|an|für|zu|durch|gegen|ohne|nach|über)\s",
        after=r"(?:Dr\.\s)?[A-ZÄÖÜ][a-zäöüß]{2,}",
    ),
    A("Hr.", "Herr", before=r"(?:^|[:,(]\s)", after=r"(?:Dr\.\s)?[A-ZÄÖÜ][a-zäöüß]{2,}"),
    A("Hr.", None),
    A("Hrn.", "Herrn", after=r"(?:Dr\.\s)?[A-ZÄÖÜ][a-zäöüß]{2,}"),
    A("MwSt.", "Mehrwertsteuer", ends_sentence=True),
    A("Hbf.", "Hauptbahnhof", ends_sentence=True),
    A("Jh.", "Jahrhundert", before=r"\d\.\s", ends_sentence=True),
    # the ending follows from the article
    A("sog.", "sogenannt", adjective=True),
    A("ehem.", "ehemalig", adjective=True),
    A("öffentl.", "öffentlich", adjective=True),
    A("versch.", None),
    A("lfd.", "laufend", adjective=True),
    A("allg.", "allgemein", adjective=True),
    A("betr.", None),
    A("ff.", None, before=r"\d\s?"),
)

ALLOWED: frozenset[str] = word_set(
    "WC LKW PKW Lkw Pkw ICE IC SGB EU USA DRK THW DLRG BRD DDR CDU CSU SPD FDP AfD TÜV PDF SMS USB TV PC DVD CD "
    "UKW ADAC AWO IBAN BIC BAföG GmbH AG KG NRW HIV ISBN WLAN QR SIM OK ZDF ARD WDR NDR BGB GG UN FC SV TSV VHS "
    "ID AIDS ABC DIN ISO BLZ EDV EG OG"
)
"""Abbreviations in capitals that most readers know, or that are part of names: they are not reported."""

UNITS: tuple[tuple[str, str, str], ...] = (
    # written, one, more than one
    ("km/h", "Kilometer pro Stunde", "Kilometer pro Stunde"),
    ("km²", "Quadratkilometer", "Quadratkilometer"),
    ("qkm", "Quadratkilometer", "Quadratkilometer"),
    ("km", "Kilometer", "Kilometer"),
    ("cm", "Zentimeter", "Zentimeter"),
    ("mm", "Millimeter", "Millimeter"),
    ("m²", "Quadratmeter", "Quadratmeter"),
    ("qm", "Quadratmeter", "Quadratmeter"),
    ("m³", "Kubikmeter", "Kubikmeter"),
    ("cbm", "Kubikmeter", "Kubikmeter"),
    ("m", "Meter", "Meter"),
    ("kg", "Kilogramm", "Kilogramm"),
    ("g", "Gramm", "Gramm"),
    ("t", "Tonne", "Tonnen"),
    ("ml", "Milliliter", "Milliliter"),
    ("l", "Liter", "Liter"),
    ("ha", "Hektar", "Hektar"),
    ("EUR", "Euro", "Euro"),
    ("Ct.", "Cent", "Cent"),
    ("Mio.", "Million", "Millionen"),
    ("Mrd.", "Milliarde", "Milliarden"),
    ("Std.", "Stunde", "Stunden"),
    ("Min.", "Minute", "Minuten"),
    ("Sek.", "Sekunde", "Sekunden"),
    ("Pers.", "Person", "Personen"),
    ("Stk.", "Stück", "Stück"),
)
"""Units that are written out behind a figure."""
