"""LS-W-08: abbreviations are written out."""

from __future__ import annotations

from collections.abc import Iterator

from rules.catalog.norms import DIN, LANGUAGETOOL, NETZWERK, bitv
from rules.catalog.support import Hit, checker, outside, rewriter, untouchable
from rules.catalog.words.abbreviation_forms import abbreviations, acronyms, streets, units, weekdays
from rules.core import Context, Example, Rule
from rules.language.types import Sentence

ID = "LS-W-08"


def find(sentence: Sentence, context: Context) -> Iterator[Hit]:
    """Abbreviations outside of quotations, names and addresses of the web."""
    del context
    # A street or a title with an abbreviation is a name to the analysis, and still has to be written out.
    fixed = untouchable(sentence, names=False)
    yield from outside((*abbreviations(sentence), *units(sentence), *weekdays(sentence), *streets(sentence)), fixed)
    yield from outside(acronyms(sentence), untouchable(sentence))


RULE = Rule(
    id=ID,
    slug="abbreviation",
    area="words",
    what="Schreibt Abkürzungen als ganze Wörter.",
    why="Viele Menschen kennen Abkürzungen nicht oder können sie nicht vorlesen.",
    norms=(NETZWERK, bitv(1), DIN, LANGUAGETOOL),
    severity="warning",
    fix="safe",
    wrong=(
        Example(
            "Sie brauchen [[z. B.]] einen Ausweis.",
            ("Sie brauchen zum Beispiel einen Ausweis.",),
        ),
        Example(
            "Der Kurs kostet [[ca.]] 50 Euro [[inkl.]] Verpflegung.",
            ("Der Kurs kostet ungefähr 50 Euro mit Verpflegung.",),
        ),
        Example(
            "Die Miete beträgt 600 Euro [[zzgl.]] der Heizkosten.",
            ("Die Miete beträgt 600 Euro zuzüglich der Heizkosten.",),
        ),
        Example(
            "Den Antrag bekommen Sie beim Jobcenter [[bzw.]] beim Sozialamt.",
            ("Den Antrag bekommen Sie beim Jobcenter oder beim Sozialamt.",),
        ),
        Example(
            "Die Gruppen sind für 5 [[bzw.]] 7 Kinder.",
            ("Die Gruppen sind für 5 beziehungsweise 7 Kinder.",),
        ),
        Example(
            "Der Beratungsraum ist in [[Zi.]] 12, [[Tel.]] 04861 9920.",
            ("Der Beratungsraum ist in Zimmer 12, Telefon 04861 9920.",),
        ),
        Example(
            "Das regelt [[Art.]] 6 [[Abs.]] 1.",
            ("Das regelt Artikel 6 Absatz 1.",),
        ),
        Example(
            "Die Baustelle kostet 2 [[Mio.]] Euro.",
            ("Die Baustelle kostet 2 Millionen Euro.",),
        ),
        Example(
            "Die Prüfung dauert 3 [[Std.]]",
            ("Die Prüfung dauert 3 Stunden.",),
        ),
        Example(
            "Die Wohnung hat 45 [[m²]].",
            ("Die Wohnung hat 45 Quadratmeter.",),
        ),
        Example(
            "Das Bad hat [[Mo.]], [[Mi.]] und [[Fr.]] 9 bis 12 Uhr geöffnet.",
            ("Das Bad hat Montag, Mittwoch und Freitag 9 bis 12 Uhr geöffnet.",),
        ),
        Example(
            "Das Büro ist in der Post[[str.]] 5.",
            ("Das Büro ist in der Poststraße 5.",),
        ),
        Example("Im Heft stehen [[versch.]] Angebote."),
        Example("Fragen beantwortet die [[MBE]] in Brambeck."),
    ),
    right=(
        "Der LKW steht vor dem WC.",
        "Dr. Anna Berg leitet die Kita.",
        "Sie bekommen Geld nach dem SGB II.",
        "So 3 Tage lang hat es geregnet.",
        "Der Verein heißt Sportfreunde Nord e. V.",
        "Am 3. März ist das Amt zu.",
        "Schreiben Sie an info@kreis-brambeck.example oder www.inkl.example.",
    ),
    check=checker(ID, "warning", find),
    rewrite=rewriter(find),
)
