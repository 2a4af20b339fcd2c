"""Verbs that the conjugation package `ablaut` reads wrongly, checked by hand against the Duden's description.

German prefixes über-, unter-, um-, durch-, wieder-, hinter- are separable or not depending on the verb's
stress, which spelling does not show; and haben/sein depends on the sense. The sense is always that of
office language: "umziehen" is to move house (sein), "einziehen" to move in (sein), "übersetzen" to translate.
"""

from __future__ import annotations

from types import MappingProxyType

from rules.language.wordset import word_set

# Verbs whose prefix never leaves them and whose participle has no "ge"
INSEPARABLE = word_set(
    "überlassen überwiegen überfahren überziehen überarbeiten überblicken überbringen überbrücken überdenken "
    "überfallen überfluten überfordern übergeben überholen überhören überleben überlegen übermitteln "
    "übernachten "
    "übernehmen überprüfen überqueren überraschen überreden überreichen überschätzen überschneiden "
    "überschreiten "
    "überschwemmen übersehen übersenden übersetzen übersteigen überstehen überstimmen übertragen übertreffen "
    "übertreten überwachen überweisen überwinden überzeugen "
    "unterschreiben unterliegen unterbreiten unterbieten unterbinden unterbleiben unterbrechen unterdrücken "
    "unterfallen unterhalten unterlassen unterlaufen untermauern unternehmen unterrichten untersagen "
    "unterscheiden "
    "unterschätzen unterschreiten unterstellen unterstreichen unterstützen untersuchen unterteilen "
    "unterweisen "
    "unterwerfen unterzeichnen unterziehen "
    "umarmen umfahren umfassen umgeben umrahmen umschreiben umzäunen umgrenzen "
    "durchbrechen durchdringen durchlaufen durchleben durchqueren durchsuchen durchkreuzen durchforsten "
    "wiederholen hinterfragen hinterlassen hinterlegen hinterziehen hintergehen "
    "widerlegen widerrufen widersprechen widerstehen widersetzen widerspiegeln widerfahren "
    "vollenden vollbringen vollstrecken vollziehen missachten missbrauchen missfallen misstrauen "
    "missverstehen"
) - word_set("umfahren widerspiegeln")

# lemma → particle, where the package does not see one or cuts at the wrong place
SEPARABLE = MappingProxyType(
    {
        "instandsetzen": "instand",
        "instandhalten": "instand",
        "inkrafttreten": "in Kraft",
        "außerkrafttreten": "außer Kraft",
        "wiederherstellen": "wieder her",
        "haushalten": "haus",
        "zurückgreifen": "zurück",
        "widerspiegeln": "wider",
        "preisgeben": "preis",
        "stattgeben": "statt",
        "teilhaben": "teil",
        "kundtun": "kund",
        "standhalten": "stand",
        "wertschätzen": "wert",
        "geltendmachen": "geltend",
        "wiederaufnehmen": "wieder auf",
        "wiedereröffnen": "wieder",
        "bekanntmachen": "bekannt",
        "bereithalten": "bereit",
        "nahelegen": "nahe",
    }
)

# Perfect with "sein": changes of place or state, and sein, bleiben, werden.
WITH_SEIN = word_set(
    "sein werden bleiben gehen kommen fahren fliegen laufen reisen steigen fallen sinken wachsen sterben "
    "einziehen ausziehen umziehen wegziehen zuziehen fortziehen hinziehen ausscheiden zurücktreten eintreten "
    "austreten beitreten auftreten antreten abtreten übertreten inkrafttreten außerkrafttreten "
    "einsteigen aussteigen "
    "umsteigen auffallen ausfallen wegfallen entfallen anfallen einfallen durchfallen gefallen entstehen "
    "verschwinden erscheinen passieren geschehen scheitern gelingen misslingen verfallen erlöschen "
    "einschlafen "
    "aufwachen aufstehen genesen erkranken verunglücken verreisen ankommen abreisen anreisen einreisen "
    "ausreisen "
    "zurückkehren heimkehren umkehren folgen nachfolgen begegnen unterlaufen unterbleiben widerfahren "
    "starten "
    "ablaufen verlaufen auslaufen weiterlaufen vorgehen nachgehen umgehen ausgehen eingehen übergehen "
    "hervorgehen "
    "weitergehen vergehen verlorengehen einkommen umkommen auskommen nachkommen vorkommen "
    "zusammenkommen mitkommen "
    "herauskommen zurückkommen hinkommen vorbeikommen steckenbleiben zurückbleiben "
    "ansteigen absteigen aufsteigen umschwenken fliehen flüchten springen stürzen schwimmen wandern rücken "
    "einbrechen ausbrechen aufbrechen zusammenbrechen verbrennen ertrinken zerbrechen platzen explodieren "
    "sinken absinken schmelzen gefrieren reifen altern schrumpfen entgleisen kentern landen zunichtewerden"
) - word_set("gefallen übertreten umgehen durchlaufen")

# Forms that do not follow from the base verb.
PARTICIPLES = MappingProxyType({"offenbaren": "offenbart", "missverstehen": "missverstanden"})

# Third person of subjunctives that are read for certain, without the verb's base form: form → present
# indicative.
SUBJUNCTIVES = MappingProxyType(
    {
        "sei": "ist",
        "seien": "sind",
        "wäre": "ist",
        "wären": "sind",
        "habe": "hat",
        "hätte": "hat",
        "hätten": "haben",
        "werde": "wird",
        "würde": "wird",
        "würden": "werden",
        "könne": "kann",
        "könnte": "kann",
        "könnten": "können",
        "müsse": "muss",
        "müsste": "muss",
        "müssten": "müssen",
        "dürfe": "darf",
        "dürfte": "darf",
        "dürften": "dürfen",
        "solle": "soll",
        "wolle": "will",
        "möge": "mag",
        "wisse": "weiß",
        "wüsste": "weiß",
        "wüssten": "wissen",
        "tue": "tut",
        "täte": "tut",
        "täten": "tun",
    }
)

# Strong verbs whose second subjunctive differs from their past tense, so that it is told by its form.
UMLAUTED = (
    "kommen geben nehmen gehen stehen finden bleiben lassen liegen halten bringen denken sprechen sehen "
    "lesen essen "
    "sitzen bitten treten tragen fahren laden schlagen wachsen ziehen bieten fließen schließen "
    "verlieren fliegen "
    "frieren helfen sterben werfen gelten treffen brechen sinken singen springen trinken zwingen "
    "gelingen beginnen "
    "gewinnen schwimmen empfehlen stehlen befehlen entstehen bestehen verstehen erhalten behalten "
    "enthalten bekommen "
    "verlassen erfahren verbringen vergeben ergeben unternehmen übernehmen betreffen entsprechen versprechen "
    "befinden erfinden entgehen vergehen betragen vertragen beitragen"
)
