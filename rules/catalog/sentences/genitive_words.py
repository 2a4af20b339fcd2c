"""Word lists of the genitive rule: heads, times and verbs that decide whether "von" says the same."""

from __future__ import annotations

from rules.catalog.clauses import words as w
from rules.language.wordset import word_set

CERTAIN = word_set("des eines dieses jenes jedes seines ihres unseres meines eures deines keines")
PREPOSITIONS = ("APPR", "APPRART")
INSIDE = ("ART", "ADJA", "CARD", "PPOSAT", "PDAT", "PIAT", "PIDAT")
COORDINATORS = frozenset(("und", "oder", "sowie", "beziehungsweise", "bzw.", ","))

# "von" would say where from here: "Abschied vom Lehrer", "Umzug vom Amt", "Wechsel vom Ort".
AWAY = (
    "abschied", "trennung", "befreiung", "rücktritt", "vertreibung", "traum", "träume", "abhängigkeit", "entfernung",
    "abstand", "rückkehr", "kauf", "freistellung", "ausnahme", "abweichung", "austritt", "umzug", "wechsel", "ausgang",
    "übergang", "entzug", "lösung", "ablösung", "abzug", "rückzug", "weg", "wegfall", "start", "fahrt", "reise", "flug",
    "sprung", "abgabe", "rückgabe", "erlass", "nachweis", "schutz", "überführung", "übernahme", "einzug", "transport",
    "erwerb", "bezug", "lieferung", "verlegung", "abnahme", "rückmeldung", "abfahrt", "anfahrt", "bericht", "erzählung",
    "verlängerung", "trennungen", "abmeldung", "streichung", "löschung", "erwartung", "anfang", "beginn", "ende",
    "umstellung", "umwandlung", "erhöhung", "senkung",
    "steigerung", "rückgang", "reduzierung", "reduktion", "entwicklung",
    "änderung", "wandel", "überweisung", "aussetzung",
    "entlastung", "zahlung", "verunreinigung", "verschmutzung", "wahl",
    "entbindung", "erholung", "heilung", "genesung", "besuch", "belastung", "gefährdung", "verletzung", "ableitung",
    "entziehung", "mitte", "anruf", "forderung", "tilgung", "abholung", "entnahme", "befreiungen", "auszug",
)  # fmt: skip
# With these before it, the genitive is part of a fixed phrase: "im Laufe der Woche".
FIXED_HEADS = word_set(
    "fragen anlass laufe lauf kreis kreise "
    "rahmen rande sinne zuge falle fall falls verlauf hinblick gunsten lasten wege zeiten wohle wohl namen "
    "auftrag auftrage beisein anwesenheit höhe form mittels anhand aufgrund grund grundlage basis zeichen sachen "
    "interesse angesicht hilfe maßgabe seiten seite stelle anschluss vorfeld vorfeld nachgang zusammenhang angesichts "
    "bezug ablauf kosten wahrung einhaltung berücksichtigung dank bedarf spitze stand schutz dienste obhut"
)
RELATIONAL = (
    "ung", "ungen", "leiter", "leiterin", "chef", "chefin", "kosten", "zahl", "mitglieder", "mitglied", "teil", "teile",
    "sprecher", "sprecherin", "arbeit", "gebäude", "räume", "dach", "bau", "heit", "keit", "meister", "meisterin",
    "vorsitzende", "präsident", "nähe",
)  # fmt: skip
# Often the start of a title or a name.
TITLES = word_set(
    "tag tage woche nacht haus häuser fest ministerium minister ministerin bund verein verband fonds kirche platz "
    "straße kammer charta akademie museum forum institut stiftung freunde förderverein rat jahr monat orden gasthof "
    "universität hochschule senat bank union partei bundesministerium landesministerium amt landesamt bundesamt "
    "lange langer liga pokal netzwerk allianz runde herr herrn frau familie gesetz verordnung satzung richtlinie zeit "
    "ring pakt weg allee uhr euro prozent grad meter kilometer stunde stunden minuten jahre monate wochen hälfte "
    "bundesverband landesverband weihnachten ostern dank mal art arten zweck freitag montag dienstag mittwoch "
    "donnerstag samstag sonntag abend morgen mittag nachmittag vormittag januar februar märz april mai juni juli "
    "august september oktober november dezember anfang mitte ende beginn"
)
# What the person in the genitive does or has.
DONE_BY = (
    "meinung", "entscheidung", "leistung", "begründung", "wohnung", "einschätzung", "darstellung", "zustimmung",
    "einwilligung", "erklärung", "stellungnahme", "auffassung",
    "äußerung", "empfehlung", "anregung", "sitzung", "kleidung",
    "ausrüstung", "haltung", "überzeugung", "schilderung", "genehmigung", "begleitung", "leitung", "erfahrung",
    "vorstellung", "ankündigung", "bewerbung", "ausstellung", "versammlung", "teilnahme", "aufführung", "mitwirkung",
)  # fmt: skip
PERSONS = (
    "kind",
    "kindes",
    "kinder",
    "schüler",
    "schülers",
    "schülerinnen",
    "gäste",
    "gastes",
    "säuglings",
    "antragsteller",
    "antragstellers",
    "bewohner",
    "bewohners",
    "bewohnerinnen",
    "patienten",
    "patientinnen",
    "tochter",
    "sohnes",
    "personals",
    "mitarbeiter",
    "mitarbeiters",
    "jugendlichen",
    "anfänger",
    "anfängerinnen",
    "opfer",
    "opfers",
    "tiere",
)
TIMES = (
    "tag", "tages", "tage", "woche", "wochen", "monat", "monats", "monates", "monate", "jahr", "jahres", "jahre",
    "stunde", "stunden", "nacht", "abends", "abend", "morgens", "jahrhunderts", "jahrhundert", "zeit", "saison",
    "quartals", "halbjahres", "januars", "weiteren", "öfteren", "ferien", "wochenendes", "sommers", "winters",
    "herbstes", "frühjahrs", "region", "gegend", "welt", "erde", "weile", "uhr",
)  # fmt: skip
NAME_NOUNS = word_set("einheit arbeit tür begegnung kulturen generationen")
FROM = word_set(
    "bekommen erhalten kriegen nehmen kaufen übernehmen holen fordern verlangen erwarten trennen unterscheiden "
    "befreien lösen erfahren hören berichten sprechen erzählen informieren abhängen ausgehen kommen stammen abweichen "
    "profitieren leben wissen halten träumen überzeugen abraten ausschließen ausnehmen entfernen abziehen entlasten "
    "beziehen empfangen einfordern annehmen abnehmen wegnehmen mieten pachten leihen erwerben verabschieden abholen "
    "zurücktreten abmelden abbringen freistellen absehen fahren gehen laufen führen reichen wechseln umziehen ziehen "
    "fallen steigen sinken fliegen starten zeugen handeln lernen erwirken anfordern sammeln einsammeln annehmen retten "
    "fernhalten abhalten ablenken übertragen schreiben lesen wünschen erbitten einholen zurückfordern"
)
GENITIVE_VERBS = word_set(
    "gedenken bedürfen annehmen enthalten erfreuen bemächtigen beschuldigen anklagen verweisen entledigen berauben "
    "verdächtigen überführen entbehren entheben besinnen"
)
DATIVE_VERBS = w.DATIVE_VERBS | word_set(
    "nützen nutzen gefallen antworten begegnen drohen fehlen gelten glauben vertrauen zuhören zusehen nahelegen "
    "verkaufen vermitteln schicken senden schreiben sagen erklären versprechen vorstellen vorschlagen vorwerfen "
    "überreichen aushändigen übermitteln wünschen raten abraten leihen zahlen bezahlen nehmen abnehmen bescheinigen "
    "verschaffen widmen zukommen zuteilen zuweisen zuordnen verleihen bereiten ermöglichen erleichtern erschweren "
    "entziehen verweigern versagen gestatten genehmigen bewilligen auferlegen melden berichten erzählen machen "
    "stellen anschließen unterziehen aussetzen zuwenden nähern fügen anpassen beugen kommen stehen tun lassen "
    "holen kaufen bauen schreiben opfern spenden stiften vererben gratulieren kündigen "
    "unterstehen unterliegen obliegen weichen vorausgehen nachgeben nachkommen entgehen entgegenkommen ähneln gleichen "
    "gebühren passen schmecken wehtun leidtun zugutekommen zufließen zusichern zuführen unterbreiten vorlegen"
)
