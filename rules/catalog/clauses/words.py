"""Closed word classes that clause splitting relies on (German grammar; written for this project)."""

from __future__ import annotations

from rules.language.wordset import word_set

SUBORDINATORS = word_set(
    "weil da obwohl obgleich obschon wenn falls sofern soweit dass sodass indem während bevor ehe "
    "nachdem sobald solange damit als bis seit seitdem ob zumal wie"
)
QUESTION_WORDS = word_set(
    "wer wem wen wessen was wie wo wann warum weshalb wieso wohin woher welche welcher welches "
    "welchen welchem wodurch wofür womit worauf woran worüber wovon wozu wobei woraufhin wonach worin"
)
RELATIVE_FORMS = word_set("der die das den dem denen deren dessen welcher welche welches welchen welchem")
ARTICLE_FORMS = frozenset(("der", "die", "das", "den", "dem"))

BE = word_set("bin ist sind seid war waren")
HAVE = word_set("habe hast hat haben habt hatte hatten")
BECOME = word_set("werde wirst wird werden werdet wurde wurden")
MODALS = word_set(
    "kann können konnte konnten muss müssen musste mussten soll sollen sollte sollten darf dürfen "
    "durfte durften will wollen wollte wollten mag mögen möchte möchten"
)
AUXILIARIES = BE | HAVE | BECOME | MODALS
MODAL_INFINITIVES = word_set("können müssen sollen dürfen wollen lassen brauchen mögen")
SUBJUNCTIVE = word_set(
    "sei seien habe werde könne müsse solle dürfe wolle möge hätte hätten wäre wären würde würden "
    "könnte könnten dürfte dürften müsste müssten gäbe gäben käme kämen ließe ließen bliebe blieben "
    "ginge gingen stünde stünden brauche gebe komme gehe stehe liege laufe halte bleibe lasse sehe "
    "nehme finde"
)

NEGATIONS = word_set(
    "nicht kein keine keinen keinem keiner keines nie niemals niemand niemandem niemanden nichts "
    "nirgends weder kaum keinesfalls keineswegs"
)
QUANTIFIERS = word_set(
    "alle allen aller alles jeder jede jedes jedem jeden jeweils sämtliche sämtlichen viele vielen "
    "mehrere einige manche wenige beide beiden irgendein irgendeine jemand einer eines diejenigen "
    "derjenige diejenige solche"
)
FOCUS = word_set(
    "nur erst auch schon selbst sogar lediglich allein ausschließlich vor allem insbesondere gerade "
    "nicht außer höchstens frühestens spätestens bloß ebenfalls besonders jedenfalls und oder aber "
    "etwa zumindest"
)
"""Particles that narrow a following clause, so that it cannot stand alone."""

CORRELATES = word_set(
    "deshalb deswegen daher darum dadurch dann so insofern insoweit dahin darauf daran darüber davon "
    "dafür dagegen damit dazu darin dahingehend umso desto ebenso genauso derart solange sobald dort "
    "trotzdem gleichwohl dennoch"
)

ANAPHORIC = word_set(
    "er es ihm ihn ihr sie ihnen dies diese dieser dieses diesem diesen jene jener jenes dessen deren "
    "selbst dort hier dorthin dahin sonst ansonsten andernfalls anderenfalls ebenfalls solche solcher "
    "solchen dasselbe derselbe dieselbe letztere erstere auch stattdessen trotzdem dennoch deshalb "
    "daher damit dabei dafür dagegen daran darauf daraus darin darüber darunter davon davor dazu "
    "danach dadurch dazwischen so somit folglich ebenso beide beiden"
)
"""Words that point back: a clause with one of them must not be moved before what they point to."""

FRONTABLE_ADVERBS = word_set(
    "dort hier heute gestern morgen derzeit zurzeit momentan inzwischen mittlerweile bislang bisher "
    "damals künftig zunächst zuletzt sonst ansonsten andernfalls anderenfalls jetzt nun seitdem "
    "seither dabei dadurch danach davor anschließend täglich wöchentlich manchmal oft häufig meist "
    "meistens trotzdem dennoch deshalb daher zugleich gleichzeitig erstmals bald jedoch allerdings "
    "außerdem zudem ferner demnächst tagsüber nachts abends morgens mittags montags dienstags "
    "mittwochs donnerstags freitags samstags sonntags draußen drinnen überall hiervon hierfür hierzu "
    "dafür daran darauf darin davon dazu"
)
PLAIN_PREDETERMINERS = word_set(
    "rund etwa fast knapp mindestens höchstens bis ungefähr circa immer mehr weniger zu insgesamt gut über sehr "
    "besonders"
)

TIME_NOUNS = word_set(
    "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonnabend Sonntag Januar Februar März April "
    "Mai Juni Juli August September Oktober November Dezember Jahr Jahre Jahren Jahres Jahresende "
    "Jahresbeginn Woche Wochen Monat Monate Monaten Tag Tage Tagen Stunde Stunden Minuten Uhr Morgen "
    "Vormittag Mittag Nachmittag Abend Nacht Wochenende Frühjahr Frühling Sommer Herbst Winter Zeit "
    "Anfang Ende Mitte Beginn Quartal Halbjahr Vorjahr Jahrzehnt Jahrzehnten Vergangenheit Zukunft "
    "Ferien Sommerferien Herbstferien Osterferien Winterferien Weihnachten Ostern Pfingsten Feiertag "
    "Feiertagen Montagabend Dienstagabend Mittwochabend Donnerstagabend Freitagabend Samstagabend "
    "Sonntagabend Werktag Werktagen Bauzeit Schuljahr Saison Dienstagmorgen"
)
TIME_PREPOSITIONS = word_set("seit ab bis während binnen innerhalb")
ADVERBIAL_PREPOSITIONS = word_set(
    "wegen trotz aufgrund infolge laut mangels dank angesichts zufolge anlässlich statt anstatt ohne gemäß"
)
PLACE_PREPOSITIONS = word_set("in im an am auf bei beim vor hinter neben")

NOUN_PREPOSITIONS: dict[str, tuple[str, ...]] = {
    "auf": ("antrag", "anträge", "anspruch", "ansprüche", "recht", "angriff", "angriffe", "blick", "hinweis"),
    "an": ("bedarf", "interesse", "teilnahme", "mangel", "beteiligung", "arbeiten", "kritik", "zahl"),
    "am": ("bedarf", "interesse", "teilnahme", "beteiligung", "arbeiten"),
    "zu": ("zufahrt", "zugang", "angaben", "fragen", "informationen", "unterlagen", "anmeldung", "weg", "antrag"),
    "zum": ("zufahrt", "zugang", "angaben", "fragen", "informationen", "anmeldung", "weg", "schnittstelle"),
    "zur": ("zufahrt", "zugang", "angaben", "fragen", "informationen", "anmeldung", "weg"),
    "über": ("brücke", "fußgängerbrücke", "bescheid", "informationen", "vertrag", "nachweis", "entscheidung"),
    "nach": ("nachfrage", "suche", "bedarf", "straße", "weg"),
    "für": (
        "plätze", "kosten", "geld", "mittel", "zuschuss", "frist", "gebühr", "gebühren", "bedarf", "amt", "angebot",
        "angebote", "termin", "termine", "antrag", "anträge", "voraussetzungen", "regeln", "zuständigkeit", "räume",
    ),
    "mit": ("menschen", "kinder", "personen", "familien", "vertrag", "verträge", "haushalte", "fahrzeuge"),
    "von": ("zahl", "anteil", "teil", "teile", "hälfte", "reihe", "gruppe", "vielzahl", "mehrzahl"),
    "vom": (),
    "gegen": ("impfung", "klage", "widerspruch", "protest", "verstöße", "verstoß"),
}  # fmt: skip
"""Prepositions that belong to the noun before them (keys: preposition, values: lower-case noun endings)."""

VERB_PREPOSITIONS: dict[str, tuple[str, ...]] = {
    "von": ("profitieren", "abhängen", "betroffen"),
    "vom": ("profitieren", "abhängen"),
    "um": ("kümmern", "steigen", "sinken", "bewerben", "wachsen", "bemühen"),
    "an": ("teilnehmen", "beteiligen"),
    "am": ("teilnehmen", "beteiligen"),
    "über": ("entscheiden", "abstimmen", "beraten", "verfügen", "diskutieren"),
    "auf": ("warten", "verzichten", "achten", "vorbereiten"),
    "mit": ("rechnen", "zusammenarbeiten"),
    "für": ("einsetzen", "sorgen", "interessieren"),
    "aus": ("bestehen",),
    "in": ("investieren", "fließen", "umziehen"),
    "unter": ("leiden",),
}
"""Prepositions that belong to the verb of the clause (keys: preposition, values: lemmas)."""

DATIVE_VERBS = word_set(
    "geben gewähren erteilen übergeben helfen danken zustimmen folgen gehören angehören gratulieren "
    "entsprechen standhalten widersprechen beitreten dienen fehlen schaden gelingen zustehen zusagen "
    "überlassen verbieten erlauben empfehlen schenken zeigen bieten anbieten liefern bringen "
    "beibringen mitteilen vorliegen"
)
