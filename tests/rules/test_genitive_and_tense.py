"""When the genitive, the past tense and the future are rewritten, and when they are left alone."""

from __future__ import annotations

import pytest

from rules.catalog.sentences import future, genitive, preterite
from rules.core import Context, Rule
from rules.language.analyzer import Analyzer
from rules.profiles.profile import load_profile


@pytest.fixture(scope="module")
def context(analyzer: Analyzer) -> Context:
    return Context(load_profile("netzwerk"), analyzer)


def rewritten(rule: Rule, text: str, context: Context) -> str | None:
    assert rule.rewrite is not None
    lines = rule.rewrite(context.analyzer.analyze(text), context)
    return None if lines is None else "\n".join(lines)


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("Das Dach des Kreishauses ist undicht.", "Das Dach vom Kreishaus ist undicht."),
        ("Die Zahl der neuen Anträge ist hoch.", "Die Zahl von den neuen Anträgen ist hoch."),
        ("Die Vertreter der Städte und Gemeinden reden.", "Die Vertreter von den Städten und Gemeinden reden."),
        (
            "Die Leiterin des Amtes und der Volkshochschule hilft.",
            "Die Leiterin vom Amt und von der Volkshochschule hilft.",
        ),
        ("Die Zahl der Mitglieder des Vereins steigt.", "Die Zahl der Mitglieder vom Verein steigt."),
        ("Sie ist Leiterin der Bücherei.", "Sie ist Leiterin von der Bücherei."),
    ],
)
def test_a_certain_genitive_becomes_von(text: str, made: str, context: Context) -> None:
    assert rewritten(genitive.RULE, text, context) == made


@pytest.mark.parametrize(
    "text",
    [
        "Annas Antrag fehlt.",
        "Am Sonntag ist Tag der offenen Tür.",
        "Am Ende des Jahres gibt es Geld.",
        "Im Laufe der Woche kommt ein Brief.",
        "Das Amt gibt dem Mann der Frau Geld.",
        "Am Montag hilft der Feuerwehr ein Kran.",
        "Gestern wurde der Antrag der Mutter abgelehnt.",
        "Die Umstellung der Notaufnahme auf das neue System dauert.",
        "Wir gedenken der Opfer des Krieges.",
        "Das Stück „Die Leiterin des Amtes“ läuft.",
        "Die Anmeldung der Schüler ist im Mai.",
        "Der Rücktritt des Landrats kam plötzlich.",
        "Am Montag ist der Welttag der seelischen Gesundheit.",
        "Hier steht das Ergebnis von der Befragung der Nutzerinnen und Nutzer.",
    ],
)
def test_other_genitives_stay(text: str, context: Context) -> None:
    assert rewritten(genitive.RULE, text, context) is None


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("Ich stellte einen Antrag.", "Ich habe einen Antrag gestellt."),
        ("Die Preise stiegen stark.", "Die Preise sind stark gestiegen."),
        ("Am Montag lehnte der Ausschuss den Antrag ab.", "Am Montag hat der Ausschuss den Antrag abgelehnt."),
        ("Die Stadt bedankte sich.", "Die Stadt hat sich bedankt."),
    ],
)
def test_a_simple_past_becomes_perfect(text: str, made: str, context: Context) -> None:
    assert rewritten(preterite.RULE, text, context) == made


@pytest.mark.parametrize(
    "text",
    [
        "Es gab Kuchen.",
        "Die Schule lag am Fluss.",
        "Der Bagger fuhr in den Hof.",
        "Der Preis gilt weit über die Region hinaus.",
        "Er kam und half.",
        "Er sagte, dass der Antrag fehlt.",
        "Sie half, weil es nötig war.",
        "Er begann zu arbeiten.",
        "Wann begann der Kurs?",
        "Kreistag beschloss Satzung",
        "",
        "😀",
    ],
)
def test_other_pasts_stay(text: str, context: Context) -> None:
    assert rewritten(preterite.RULE, text, context) is None


def test_future_needs_a_word_that_says_when(context: Context) -> None:
    assert rewritten(future.RULE, "Ich werde morgen anrufen.", context) == "Ich rufe morgen an."
    assert rewritten(future.RULE, "Die Stadt wird eine Schule bauen.", context) is None
    assert rewritten(future.RULE, "Morgen wird die Schule gebaut.", context) is None
    assert rewritten(future.RULE, "Er wird wohl morgen kommen.", context) is None
