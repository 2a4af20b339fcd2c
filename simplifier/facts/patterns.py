"""The patterns of quantities in German office writing. Each matches a text whose number words are figures already."""

from __future__ import annotations

import re
from fractions import Fraction

from simplifier.facts.units import DURATIONS

MONTHS = ("jan", "feb", "mär", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez")
MONTH = (
    r"(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
    r"|Jan\.|Febr?\.|Mrz\.|Apr\.|Jun\.|Jul\.|Aug\.|Sept?\.|Okt\.|Nov\.|Dez\.)"
)
WEEKDAYS = {
    "mo": "montag", "di": "dienstag", "mi": "mittwoch", "do": "donnerstag", "fr": "freitag", "sa": "samstag",
    "so": "sonntag",
}  # fmt: skip
NUMBER = r"\d{1,3}(?:[.\u00a0\u202f ]\d{3})+(?:,\d+)?(?!\d)|\d+(?:[.,]\d+)*"
FACTORS = {
    "tausend": 1_000, "tsd": 1_000, "million": 10**6, "millionen": 10**6, "mio": 10**6, "milliarde": 10**9,
    "milliarden": 10**9, "mrd": 10**9, "hundert": 100,
}  # fmt: skip
FRACTIONS = {
    "hälfte": Fraction(1, 2), "halb": Fraction(1, 2), "drittel": Fraction(1, 3), "viertel": Fraction(1, 4),
    "fünftel": Fraction(1, 5), "sechstel": Fraction(1, 6), "siebtel": Fraction(1, 7), "achtel": Fraction(1, 8),
    "neuntel": Fraction(1, 9), "zehntel": Fraction(1, 10), "hundertstel": Fraction(1, 100),
}  # fmt: skip

URL = re.compile(
    r"(?:https?://|ftp://|www\.)[^\s<>\"„“”»«]+|(?<![\w@.-])(?:[\w-]+\.)+(?:de|org|com|net|eu"
    r"|info)(?:/[^\s<>\"„“”»«]*)?(?![\w@])"
)
EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
IBAN = re.compile(r"\b[A-Z]{2}\d{2}(?:[ \u00a0]?[A-Z\d]{4}){3,7}(?:[ \u00a0]?[A-Z\d]{1,3})?\b")
PHONE = re.compile(
    r"(?<![\d.,/])(?:(?:\+|00)49[\s()/\u00a0-]*\(?0?\)?[\s]*|\(?0)[\s]?\d[\d\s()/\u00a0–-]{4,}\d(?![.,]?\d)"
)
PHONE_CUE = re.compile(
    r"(?:Tel(?:efon)?(?:nummer)?|Fax(?:nummer)?|Ruf(?:nummer)?|Handy(?:nummer)?|Mobil(?:nummer)?|Nummer"
    r"|Hotline|Durchwahl)"
    r"\.?:?\s+(?:lautet:?\s+|ist:?\s+)?(?P<number>\d[\d\s/\u00a0–-]*\d)(?![.,]?\d)"
)
BOOK = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10, "xi": 11,
         "xii": 12, "xiv": 14}  # fmt: skip
SGB = re.compile(
    r"(?:SGB|Sozialgesetzbuch(?:s|es)?)[\s-]*(?P<book>[IVX]{1,4}|\d{1,2}\b|(?=Zwei|Zwölf))(?![a-zäöü])"
    r"|(?P<word>\d+)\.\s*Buch(?:s|es)?"
    r"\s*(?:des\s+)?Sozialgesetzbuch(?:s|es)?|(?P<word2>\d+)\.\s*Sozialgesetzbuch(?:s|es)?"
)
SECTION = re.compile(
    r"(?:§§?|Paragra(?:f|ph)(?:en)?|Art(?:ikel[ns]?|\.))\s*(?P<list>\d+[a-z]?(?:\s*(?:,|und|bis|–|-"
    r"|oder)\s*(?:§\s*)?\d+[a-z]?)*)"
    r"(?P<rest>(?:\s*,?\s*(?:Abs(?:atz|\.)|S(?:atz|\.)|Nr\.|Nummer|Buchst(?:abe|\.)|Halbsatz"
    r"|Alt\.)\s*(?:\d+[a-z]?|[a-z]\b))*)"
)
SECTION_PART = re.compile(r"(?P<kind>Abs|S|Nr|Nummer|Buchst|Halbsatz|Alt)\w*\.?\s*(?P<number>\d+[a-z]?|[a-z]\b)")
LAW = re.compile(r"(?<![\w-])(?:[A-ZÄÖÜ][a-zäöüß]*){2,}(?:G|GB|VO|O|VfG)(?![\w-])(?:\s(?:Bund|NRW))?")
FULL_DATE = re.compile(
    r"(?<![\d.,])(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.(?:\s?(?P<year>(?:19|20)\d\d|\d\d)(?![\d:.]\d|\d"
    r"| Uhr| Euro))?(?!\d)"
)
ISO_DATE = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)")
DAY_RANGE_TO_DATE = re.compile(
    r"(?<![\d.,])(?P<days>\d{1,2})\.?\s?(?:[-–—]|bis(?: zum)?|und|/)\s?(?=\d{1,2}\.\s?(?P<month>\d{1,2})\.(?!\d{3}))"
)
DAYS_MONTH = re.compile(
    r"(?<![\d.,])(?P<days>\d{1,2}\.(?:\s*(?:,|/|[-–—]|\bund\b|\boder\b|\bsowie\b|\bbis\b)\s*(?:(?:bis|und|zum"
    r"|am|den|dem|der|vom|voraussichtlich|einschließlich)\s+)*"
    rf"(?:(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag),?\s+(?:den\s+"
    rf"|dem\s+)?)?\d{{1,2}}\.)*)"
    rf"\s*(?P<month>{MONTH})(?![a-zäöü])"
)
YEAR_AFTER = re.compile(r"\s*,?\s*(?P<year>(?:19|20)\d\d)(?![\d.,]\d|\s*(?:Euro|€|Uhr))")
MONTH_ALONE = re.compile(rf"(?<![\w-])(?P<month>{MONTH})(?![a-zäöü]*[A-Z])(?:s)?(?![a-zäöü])")
MONTH_COMPOUND = re.compile(
    r"(?<![\w-])(?P<month>Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November"
    r"|Dezember)[a-zäöü]{3}"
)
CLOCK = r"(?:[01]?\d|2[0-4])(?:[.:][0-5]\d)?"
TIME = re.compile(
    rf"(?<![\d.,:])(?P<times>{CLOCK}(?:\s*(?:[-–—]|\bbis\b|\bund\b|\boder\b|\bsowie\b|,)\s*(?:(?:von|um|ab"
    rf"|zwischen|bis|gegen|wieder)\s+)*{CLOCK})*)"
    r"\s*(?:Uhr|h\b)(?:\s*(?P<minutes>[0-5]?\d)(?!\d|[.,]\d|\.\s|\s*(?:Euro|€|Uhr|bis|Personen|Menschen|Kinder)))?"
)
COLON_TIME = re.compile(r"(?<![\d.,:])(?:[01]?\d|2[0-4]):[0-5]\d(?![\d:])")
SPOKEN_TIME = re.compile(
    r"\b(?P<how>halb|Viertel vor|Viertel nach|viertel vor|viertel nach|viertel"
    r"|dreiviertel)\s+(?P<hour>\d{1,2})\b(?!\.\d|,\d)"
)
PERCENT_RATIO = re.compile(
    r"(?<![\d.,])(?P<some>\d+)\s+(?:von|aus)\s+(?:den\s+|je\s+|insgesamt\s+|etwa\s+|rund\s+)?(?P<all>\d[\d.]*)(?![\d,])"
)
EVERY = re.compile(
    r"\b[Jj]ede[rsnm]?\s+(?P<number>\d+)\.(?!\s?\d)|\b[Jj]ede[rsnm]?\s+(?P<word>[Zz]weite|[Dd]ritte|[Vv]ierte"
    r"|[Ff]ünfte|[Zz]ehnte)[rnsm]?"
)
ORDINAL_VALUE = {"zweite": 2, "dritte": 3, "vierte": 4, "fünfte": 5, "zehnte": 10}
FRACTION = re.compile(
    r"(?:(?P<number>\d+)\s+|\b(?i:ein|eine|einem|einen|eines|das|die|der|dem|zum|zur|rund|etwa"
    r"|knapp)\s+)(?P<of>(?:\w*[Hh]älfte|Drittel|Viertel|Fünftel|Sechstel|Siebtel|Achtel|Neuntel|Zehntel"
    r"|Hundertstel))[ns]?\b(?!stunde|jahr)"
)
WEEKDAY = re.compile(
    r"(?<![A-Za-zäöüß])(?P<day>[Mm]ontag|[Dd]ienstag|[Mm]ittwoch|[Dd]onnerstag|[Ff]reitag|[Ss]amstag"
    r"|[Ss]onnabend|[Ss]onntag)"
    r"(?P<end>s|e|en|es)?(?P<part>(?:s|ern|-)?(?:[Aa]bend|[Vv]ormittag|[Nn]achmittag|[Mm]orgen|[Nn]acht"
    r"|[Mm]ittag|[Ff]rüh)\w*)?(?![a-zäöüß])"
)
SHORT_WEEKDAY = re.compile(
    r"(?<![A-Za-zäöüß])(?P<day>Mo|Di|Mi|Do|Fr|Sa|So)(?=\.|\s?[-–,/:+]|\s(?:und|bis)\s(?:Di|Mi|Do|Fr|Sa|So)\b)\.?"
)
SHORT_WEEKDAY_LAST = re.compile(r"(?:[-–/+]|\bund\b|\bbis\b|,)\s?(?P<day>Mo|Di|Mi|Do|Fr|Sa|So)(?![A-Za-zäöüß])")
SCHOOL_YEAR = re.compile(r"(?<!\d)(?P<first>(?:19|20)\d\d)/(?P<last>(?:19|20)?\d\d)(?!\d)")
PLAIN = re.compile(
    rf"(?<![\w])(?P<number>{NUMBER})(?P<dash>,[-–]{{1,2}}|\.[-–](?=\s))?(?P<dot>\.(?=\s\S)(?!\s*$))?"
    r"(?:[\s\u00a0]+(?P<factor>Tausend|tausend|Tsd\.?|Million(?:en)?|Mio\.?|Milliarden?|Mrd\.?|Hundert)(?![a-zäöüß]))?"
)
LETTER_NUMBER = re.compile(r"(?<![\w])[A-ZÄÖÜ]{1,3}[ -]?\d{1,4}[a-z]?(?![\d.,]\d|\w)")
FOLLOWING = re.compile(
    r"[\s\u00a0-]*(?:(?P<more>(?:bis|und|oder|auf|statt|–|-|/|,|bzw\.|zu)\s*(?:zu\s+)?\d)"
    r"|(?P<word>[^\s\d.,;:!?()„“\"–]+(?:\.(?=\s+[a-zäöü\d(]))?))"
)
WEAK_ONE = re.compile(
    r"(?<!\w)(?:[Ee]in(?:e[nmrs]?|s|mal|malig\w*|zig\w*|zeln\w*)?|[Ee]inund\w+|[Ee]rst(?:e[nmrs]?|mals"
    r"|malig\w*)?|pro|je|jeweils|jede[nmrs]?|beim)(?!\w)(?P<unit>\s+[A-ZÄÖÜ]\w+)?"
)
WEAK: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = (
    (re.compile(r"(?i)\bminderjährig|\bvolljährig|\bvolljährigkeit|\bminderjährigkeit|\berwachsene"), ("n:18",)),
    (re.compile(r"(?i)\bbeide[nrs]?\b|\bdoppelt|verdoppel|\bpaar\b|\bEhepaar|\bzwischen\b"), ("n:2",)),
    (re.compile(r"(?i)verdreifach"), ("n:3",)),
    (re.compile(r"(?i)vervierfach"), ("n:4",)),
    (re.compile(r"(?i)\bdutzend"), ("n:12",)),
    (re.compile(r"(?i)jahrzehnt"), ("n:10", "months:120")),
    (re.compile(r"(?i)jahrhundert"), ("n:100",)),
    (re.compile(r"(?i)halbjahr|halbjähr"), ("n:6", "months:6")),
    (re.compile(r"(?i)quartal|vierteljahr|vierteljähr"), ("n:3", "months:3", "n:4")),
    (re.compile(r"(?i)rund um die Uhr|ganztägig|ganztags|Tag und Nacht"), ("n:24",)),
    (re.compile(r"(?i)um ein Vielfaches|halbier|\bhalbe"), ("frac:1/2", "n:0.5")),
    (re.compile(r"(?i)\bMitternacht"), ("t:0:00", "t:24:00")),
    (re.compile(r"(?i)\balle\b|\bsämtliche|\bkomplett|\bvollständig"), ("frac:1",)),
    (re.compile(r"(?i)trilog|trio|dreifach"), ("n:3",)),
)  # fmt: skip
ARTICLE_UNITS = DURATIONS
