"""LS-W-10: no idioms and images."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rules.catalog.norms import DIN, LANGUAGETOOL, NETZWERK
from rules.catalog.support import Hit, checker
from rules.core import Context, Example, Rule
from rules.language.types import Sentence

ID = "LS-W-10"
_REPORT = "Das ist ein sprachliches Bild. Sagen Sie, was gemeint ist."
_IDIOM = re.compile(
    r"\b(?:"
    r"auf den Weg (?:ge)?br(?:ing|ach)\w*|ins Leben (?:ge)?ruf\w*|ins Leben rief\w*|grünes Licht|Startschuss\w*"
    r"|unter Dach und Fach|Hand in Hand|über die Bühne|in trockenen Tüchern|auf Herz und Nieren"
    r"|an einem Strang|am selben Strang|Fuß (?:ge)?fass\w*|(?:mit )?ins Boot|schwarze Zahlen|rote Zahlen"
    r"|Herzstück\w*|Ärmel hoch\w*|unter die Lupe|in die Wege|Tür und Tor|Meilenstein\w*|Zünglein an der Waage"
    r"|aus allen Nähten|auf Hochtouren|auf der Hand lieg\w*|aus der Taufe|Flagge zeigen|Weichen (?:gestellt|stellen)"
    r"|Weichen für|in den Startlöchern|Rede und Antwort|Nägel mit Köpfen|langer Atem|langen Atem|roter Faden"
    r"|Tropfen auf den heißen Stein|auf Eis (?:gelegt|legen)|Leuchtturmprojekt\w*|Licht am Ende des Tunnels"
    r"|den Rücken stärken|Rücken gestärkt|im Fokus|ins Auge (?:ge)?fass\w*|aus dem Boden gestampft"
    r"|Brücken? (?:bauen|schlagen)"
    r"|ein Auge zu\w*|kein Auge zu\w*|in den Kinderschuhen|aus einem Guss|in aller Munde|das letzte Wort"
    r"|auf taube Ohren|Steine? in den Weg|im Keim erstick\w*|auf dem Prüfstand|vom Tisch|reinen Wein"
    r"|unter einen Hut|aufs Spiel|Kitt unserer Gesellschaft|frischer Wind|frischen Wind|Dorn im Auge|am Herzen"
    r"|zur Seite (?:ge)?st\w+|mit Füßen getreten|in den Sand gesetzt|um sich greif\w*|ins Wasser gefallen"
    r"|zu Buche|Hürden (?:ab)?bauen|in der Schwebe|in Stein gemeißelt|auf Augenhöhe|Lippenbekenntnis\w*"
    r")",
    re.IGNORECASE,
)


def find(sentence: Sentence, context: Context) -> Iterator[Hit]:
    """Idioms of our own list, in quotations, too."""
    del context
    for match in _IDIOM.finditer(sentence.text):
        yield Hit(*match.span(), _REPORT)


RULE = Rule(
    id=ID,
    slug="idiom",
    area="words",
    what="Meldet Redewendungen und sprachliche Bilder.",
    why="Viele Menschen verstehen Bilder wörtlich.",
    norms=(NETZWERK, DIN, LANGUAGETOOL),
    severity="warning",
    fix="none",
    wrong=(
        Example("Der Kreistag hat [[grünes Licht]] für die Schule gegeben."),
        Example("Der Vertrag ist [[unter Dach und Fach]]."),
        Example("Die Stadt hat einen Verein [[ins Leben gerufen]]."),
        Example("Die Feuerwehr prüft alles [[auf Herz und Nieren]]."),
    ),
    right=(
        "Der Kreistag hat Ja gesagt.",
        "Der Weg ist grün.",
        "Das Leben ist schön.",
        "Am Ende ist ein Tunnel.",
    ),
    check=checker(ID, "warning", find),
)
