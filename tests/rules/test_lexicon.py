"""Office wordings become easy ones, only where that is certain."""

import pytest

from rules.catalog.words.plain_words import plain_word_rule
from rules.core import Context
from rules.language.analyzer import Analyzer
from rules.language.types import Protected, Sentence
from rules.lexicon.apply import DATA, UNINFLECTED, Lexicon
from rules.lexicon.schema import Entry, read_lexicon
from rules.profiles.profile import load_profile

LEXICON = Lexicon.load()
APPLIED = [
    entry
    for entry in read_lexicon(DATA)
    if entry.safe and (entry.forms or (entry.pos in UNINFLECTED and entry not in LEXICON.skipped))
]


@pytest.fixture(scope="module")
def analyzer() -> Analyzer:
    return Analyzer()


def simplified(analyzer: Analyzer, text: str) -> str:
    result = LEXICON.simplify(analyzer.analyze(text))
    return result.text if result else text


@pytest.mark.parametrize("entry", APPLIED, ids=lambda entry: f"{entry.office} → {entry.easy}")
def test_example_of_every_applied_entry(analyzer: Analyzer, entry: Entry) -> None:
    assert simplified(analyzer, entry.example[0]) == entry.example[1]


def test_few_entries_are_skipped() -> None:
    assert len(APPLIED) > 540
    assert len(LEXICON.skipped) <= 8


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Derzeit ist das Amt zu.", "Jetzt ist das Amt zu."),
        ("Er sagt: Derzeit ist das Amt zu.", "Er sagt: Jetzt ist das Amt zu."),
        ("Die Stadt hat den Antrag jedoch abgelehnt.", "Die Stadt hat den Antrag aber abgelehnt."),
        ("Aufgrund der Bauarbeiten ist die Straße zu.", "Wegen den Bauarbeiten ist die Straße zu."),
        ("Aufgrund des Sturms ist der Park zu.", "Wegen dem Sturm ist der Park zu."),
        ("Aufgrund einer technischen Störung ist zu.", "Wegen einer technischen Störung ist zu."),
        ("Dem Landrat zufolge ist das Geld da.", "Laut dem Landrat ist das Geld da."),
        ("Es kommen rund 500 Gäste.", "Es kommen ungefähr 500 Gäste."),
        ("Kommen Sie möglichst früh.", "Kommen Sie so früh wie möglich."),
        ("Das hilft sowohl den Kindern als auch den Eltern.", "Das hilft den Kindern und den Eltern."),
        ("Von Rückfragen bitten wir abzusehen.", "Von Fragen bitten wir abzusehen."),
        ("Er steht in den Pausenhöfen.", "Er steht in den Schulhöfen."),
        ("Das Format des Lichtbilds ist falsch.", "Das Format des Fotos ist falsch."),
        ("Der Chor singt montags und freitags.", "Der Chor singt jeden Montag und jeden Freitag."),
    ],
)
def test_applies(analyzer: Analyzer, before: str, after: str) -> None:
    assert simplified(analyzer, before) == after


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Hallo",
        "12 345",
        "🙂 🙂",
        # at the first place "jedoch" would become a conjunction and change the order of words
        "Jedoch fehlt das Geld.",
        "Er ist krank, jedoch kommt sie.",
        # a quotation stays as it was said
        "Sie sagt: „Derzeit ist das Amt zu.“",
        "Das Buch „Derzeit in Köln“ ist neu.",
        # part of an enumeration with a common last part
        "Das Bad ist an Sonn- und feiertags zu.",
        # an adjective before a noun
        "Es gibt eine teilweise Sperrung.",
        "Er arbeitet im Allgemeinen Sozialen Dienst.",
        # the number is what makes "rund" and "etwa" mean "ungefähr"
        "Der Ball ist rund.",
        "Rund um die Stadt ist Wald.",
        # no verb, so "von großer Bedeutung" belongs to the noun
        "Das ist ein Ort von großer Bedeutung.",
        # the genitive goes on after "und"
        "Aufgrund des Sturms und des Regens ist der Park zu.",
        "Unter Angabe des Namens, des Alters und der Adresse.",
        # singular or plural? The form does not tell
        "Aufgrund der Lehrer fällt das aus.",
        "Sie singt immer samstags bis sonntags.",
        "Die Feier ist am heutigen Tag der offenen Tür.",
        "Ermäßigung der Gebühren in Höhe von 50 Prozent.",
    ],
)
def test_leaves_alone(analyzer: Analyzer, text: str) -> None:
    assert simplified(analyzer, text) == text


def test_protected_wording_stays(analyzer: Analyzer) -> None:
    read = analyzer.analyze("Der Verein Künftig hilft künftig mehr.")
    name = Protected("name", 11, 18, "Künftig")
    result = LEXICON.simplify(Sentence(read.text, read.tokens, (name,), read.clauses))
    assert result is not None
    assert result.text == "Der Verein Künftig hilft in Zukunft mehr."


def test_two_sentences_become_two_lines(analyzer: Analyzer) -> None:
    result = LEXICON.simplify(analyzer.analyze("Bei Fragen stehen wir Ihnen gerne zur Verfügung."))
    assert result is not None
    assert result.lines == ("Haben Sie Fragen?", "Wir helfen Ihnen gern.")


def test_suggests_what_it_does_not_apply(analyzer: Analyzer) -> None:
    text = "Die Räumlichkeiten sind grundsätzlich unentgeltlich."
    offered = {text[r.start : r.end]: r.after for r in LEXICON.suggest(analyzer.analyze(text))}
    assert offered["Räumlichkeiten"] == "Raum"
    assert "grundsätzlich" in offered
    assert offered["unentgeltlich"] == "kostenlos"


def test_rule_examples(analyzer: Analyzer) -> None:
    rule = plain_word_rule(LEXICON)
    context = Context(load_profile("netzwerk"), analyzer)
    assert rule.check is not None
    assert rule.rewrite is not None
    for example in rule.wrong:
        sentence = analyzer.analyze(example.plain)
        assert rule.rewrite(sentence, context) == example.rewritten
        assert {finding.span for finding in rule.check(sentence, context)} == set(example.spans)
    for text in rule.right:
        sentence = analyzer.analyze(text)
        assert rule.rewrite(sentence, context) is None
        assert not list(rule.check(sentence, context))


def test_very_long_text(analyzer: Analyzer) -> None:
    text = "Das Amt ist derzeit zu und " * 500 + "offen."
    assert simplified(analyzer, text).count("ist jetzt zu") == 500


@pytest.mark.parametrize(
    "text",
    [
        "Die dem Kämmerer zufolge hohe Summe ist da.",
        "Bringen Sie alles möglichst selbst mit.",
        "Kommen Sie am besten dienstags.",
        "Alle Hunde mit Ausnahme von Blindenhunden und von Polizeihunden zahlen.",
        "Das Gerät zeigt Bilder ferner Sterne.",
        "Wir sparen, wenngleich nach langem Streit.",
        "Der Vertrag endet beiderseits im Mai.",
    ],
)
def test_leaves_alone_what_was_wrong_in_the_corpus(analyzer: Analyzer, text: str) -> None:
    assert simplified(analyzer, text) == text
