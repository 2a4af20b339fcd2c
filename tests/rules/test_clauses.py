"""Clauses of office German. A line of the expectation is: kind, connector, finite verb, parent, text of the span."""

from __future__ import annotations

import pytest

from rules.language import fields
from rules.language.analyzer import Analyzer

# Sentences whose clauses are certain: each clause as (kind, connector, finite verb, parent).
CERTAIN: dict[str, list[tuple[str, str | None, str | None, int | None]]] = {
    "Der Antrag ist bis zum 31. Dezember 2025 zu stellen.": [("main", None, "ist", None)],
    "Während der Sperrung gilt eine Umleitung.": [("main", None, "gilt", None)],
    "Bis zum 31. Mai können Sie den Antrag stellen.": [("main", None, "können", None)],
    "Da kam der Bus.": [("main", None, "kam", None)],
    "Gefördert werden Familien mit Kindern.": [("main", None, "werden", None)],
    "Wie lange dauert die Bearbeitung?": [("main", None, "dauert", None)],
    "Öffnungszeiten des Bürgerbüros": [("fragment", None, None, None)],
    "Die Straße ist ab Montag, 3. Juni, bis Freitag, 7. Juni, gesperrt.": [("main", None, "ist", None)],
    "Das Rathaus (Zimmer 12) ist von 8 bis 12 Uhr geöffnet.": [("main", None, "ist", None)],
    "Die Landrätin, Dr. Helene Wiesner, dankte den Mitarbeitern.": [("main", None, "dankte", None)],
    "Die Stadt, das Land und der Bund zahlen je ein Drittel.": [("main", None, "zahlen", None)],
    "Die Beratung ist kostenlos, vertraulich und auf Wunsch anonym.": [("main", None, "ist", None)],
    "Wenn Sie Hilfe brauchen, rufen Sie das Bürgerbüro an.": [
        ("subordinate", "Wenn", "brauchen", 1),
        ("main", None, "rufen", None),
    ],
    "Rufen Sie das Bürgerbüro an, wenn Sie Hilfe brauchen.": [
        ("main", None, "Rufen", None),
        ("subordinate", "wenn", "brauchen", 0),
    ],
    "Weil die Straße gesperrt ist, fährt der Bus eine andere Strecke.": [
        ("subordinate", "Weil", "ist", 1),
        ("main", None, "fährt", None),
    ],
    "Da der Bus nicht fuhr, gingen alle zu Fuß.": [("subordinate", "Da", "fuhr", 1), ("main", None, "gingen", None)],
    "Bis der Bescheid kommt, vergehen oft 6 Wochen.": [
        ("subordinate", "Bis", "kommt", 1),
        ("main", None, "vergehen", None),
    ],
    "Seit das Amt umgezogen ist, gibt es weniger Parkplätze.": [
        ("subordinate", "Seit", "ist", 1),
        ("main", None, "gibt", None),
    ],
    "Obwohl der Antrag vollständig war, wurde er abgelehnt.": [
        ("subordinate", "Obwohl", "war", 1),
        ("main", None, "wurde", None),
    ],
    "Die Frist endet am 3. Mai, sodass noch 2 Wochen bleiben.": [
        ("main", None, "endet", None),
        ("subordinate", "sodass", "bleiben", 0),
    ],
    "Das Amt prüft, ob Sie Anspruch auf Wohngeld haben.": [
        ("main", None, "prüft", None),
        ("subordinate", "ob", "haben", 0),
    ],
    "Der Landrat sagte, dass der Landkreis die Kosten übernehmen werde.": [
        ("main", None, "sagte", None),
        ("subordinate", "dass", "werde", 0),
    ],
    "Die Landrätin sagte, er sei mit dem Ergebnis zufrieden.": [
        ("main", None, "sagte", None),
        ("main", None, "sei", 0),
    ],
    "Sie sollten prüfen, welche Leistungen Ihnen zustehen.": [
        ("main", None, "sollten", None),
        ("subordinate", "welche", "zustehen", 0),
    ],
    "Ich weiß nicht, wo das Amt ist.": [("main", None, "weiß", None), ("subordinate", "wo", "ist", 0)],
    "Wie der Landkreis mitteilt, beginnt der Bau im Mai.": [
        ("subordinate", "Wie", "mitteilt", 1),
        ("main", None, "beginnt", None),
    ],
    "Der Zuschuss wird gezahlt, ohne dass Sie einen Antrag stellen müssen.": [
        ("main", None, "wird", None),
        ("subordinate", "dass", "müssen", 0),
    ],
    "Die Kosten, die dadurch entstehen, trägt die Stadt.": [
        ("main", None, "trägt", None),
        ("relative", "die", "entstehen", 0),
    ],
    "Kindergeld erhalten Eltern, deren Kinder jünger als 18 Jahre sind.": [
        ("main", None, "erhalten", None),
        ("relative", "deren", "sind", 0),
    ],
    "Das Gesetz, nach dem die Hilfe gezahlt wird, gilt seit dem 1. Januar 2023.": [
        ("main", None, "gilt", None),
        ("relative", "dem", "wird", 0),
    ],
    "Die Stadt hilft Familien, die wenig Geld haben, mit Gutscheinen.": [
        ("main", None, "hilft", None),
        ("relative", "die", "haben", 0),
    ],
    "Wir helfen Menschen, die Hilfe brauchen.": [("main", None, "helfen", None), ("relative", "die", "brauchen", 0)],
    "Menschen, die Bürgergeld beziehen, können einen Zuschuss bekommen.": [
        ("main", None, "können", None),
        ("relative", "die", "beziehen", 0),
    ],
    "Die Maßnahme kostet 3 Millionen Euro, wovon das Land die Hälfte übernimmt.": [
        ("main", None, "kostet", None),
        ("relative", "wovon", "übernimmt", 0),
    ],
    "Wer die Frist versäumt, verliert den Anspruch.": [
        ("subordinate", "Wer", "versäumt", 1),
        ("main", None, "verliert", None),
    ],
    "Das Gesundheitsamt empfiehlt, dass alle, die Kontakt hatten, zu Hause bleiben.": [
        ("main", None, "empfiehlt", None),
        ("subordinate", "dass", "bleiben", 0),
        ("relative", "die", "hatten", 1),
    ],
    "Er teilte mit, dass die Familien, die betroffen sind, Hilfe bekommen.": [
        ("main", None, "teilte", None),
        ("subordinate", "dass", "bekommen", 0),
        ("relative", "die", "sind", 1),
    ],
    "Das Amt, das für Sie zuständig ist und Ihren Antrag prüft, liegt am Markt.": [
        ("main", None, "liegt", None),
        ("relative", "das", "ist", 0),
        ("relative", "und", "prüft", 0),
    ],
    "Wenn Sie krank sind oder nicht kommen können, rufen Sie uns bitte an.": [
        ("subordinate", "Wenn", "sind", 2),
        ("subordinate", "oder", "können", 2),
        ("main", None, "rufen", None),
    ],
    "Die Stadt baut eine neue Schule und der Landkreis zahlt die Hälfte.": [
        ("main", None, "baut", None),
        ("main", "und", "zahlt", None),
    ],
    "Die Stadt prüft den Antrag und schickt einen Bescheid.": [
        ("main", None, "prüft", None),
        ("main", "und", "schickt", None),
    ],
    "Wir helfen Ihnen gern, aber Sie müssen alle Unterlagen mitbringen.": [
        ("main", None, "helfen", None),
        ("main", "aber", "müssen", None),
    ],
    "Der Antrag wurde abgelehnt, denn die Frist war vorbei.": [
        ("main", None, "wurde", None),
        ("main", "denn", "war", None),
    ],
    "Um den Antrag zu stellen, müssen Sie das Formular ausfüllen, das im Rathaus liegt.": [
        ("infinitive", "Um", None, 1),
        ("main", None, "müssen", None),
        ("relative", "das", "liegt", 1),
    ],
    "Wir bitten Sie, die Unterlagen bis zum 3. Mai einzureichen.": [
        ("main", None, "bitten", None),
        ("infinitive", None, None, 0),
    ],
    "Der Kreis plant, die Schule zu sanieren, und hofft auf Geld vom Land.": [
        ("main", None, "plant", None),
        ("infinitive", None, None, 0),
        ("main", "und", "hofft", None),
    ],
}

# Sentences that a rewriting rule must leave alone.
DOUBTFUL = (
    "„Wir freuen uns über das Ergebnis“, sagte der Landrat.",
    "Haben Sie Fragen, rufen Sie uns an.",
    "Ist der Antrag vollständig, so prüft das Amt ihn.",
    "Je früher Sie den Antrag stellen, desto schneller erhalten Sie Geld.",
    "Das Angebot richtet sich an Menschen, die arbeiten möchten, aber keine Stelle finden.",
    "Die Schule wird saniert und die Turnhalle neu gebaut.",
    "Das Amt hilft – so sagt es der Rat – allen Familien.",
    "Der Rat beschloss: Das Bad bleibt offen.",
    "Selbst wenn Sie krank sind.",
)


@pytest.mark.parametrize("text", CERTAIN)
def test_certain(analyzer: Analyzer, text: str) -> None:
    sentence = analyzer.analyze(text)

    def word(at: int | None) -> str | None:
        return None if at is None else sentence.tokens[at].text

    found = [(c.kind, word(c.connector), word(c.finite), c.parent) for c in sentence.clauses]
    assert found == CERTAIN[text]
    assert all(c.sure for c in sentence.clauses)


@pytest.mark.parametrize("text", DOUBTFUL)
def test_doubtful(analyzer: Analyzer, text: str) -> None:
    assert not all(c.sure for c in analyzer.analyze(text).clauses)


def test_a_clause_that_may_belong_to_either_of_two_is_unsure(analyzer: Analyzer) -> None:
    clauses = analyzer.analyze("Sie erhalten Geld, damit Sie zahlen können, sofern Sie in der Stadt wohnen.").clauses
    assert [c.sure for c in clauses] == [True, True, False]


def test_spans_leave_commas_outside(analyzer: Analyzer) -> None:
    sentence = analyzer.analyze("Die Kosten, die dadurch entstehen, trägt die Stadt.")
    main, relative = sentence.clauses
    assert sentence.slice(main.start, main.end) == "Die Kosten, die dadurch entstehen, trägt die Stadt"
    assert sentence.slice(relative.start, relative.end) == "die dadurch entstehen"
    own = fields.own_tokens(sentence, main)
    assert " ".join(sentence.tokens[i].text for i in own) == "Die Kosten trägt die Stadt"


def test_fields_of_a_clause(analyzer: Analyzer) -> None:
    sentence = analyzer.analyze("Am Montag teilte der Landkreis das Ergebnis mit, weil es gebraucht worden ist.")
    main, reason = sentence.clauses
    assert sentence.slice(*fields.vorfeld(sentence, main)) == "Am Montag"
    assert fields.finite_lemma(sentence, main) == "mitteilen"
    assert [sentence.tokens[i].text for i in fields.right_bracket(sentence, main)] == ["mit"]
    assert [sentence.tokens[i].text for i in fields.right_bracket(sentence, reason)] == ["gebraucht", "worden", "ist"]
    assert fields.left_bracket(reason) == reason.connector
    assert fields.is_passive(sentence, reason)
    assert not fields.is_passive(sentence, main)


@pytest.mark.parametrize(("text", "count"), [("", 0), ("...", 0), ("😀", 0), ("Amt", 1), ("12", 1)])
def test_hardly_anything(analyzer: Analyzer, text: str, count: int) -> None:
    assert len(analyzer.analyze(text).clauses) == count


def test_a_very_long_sentence(analyzer: Analyzer) -> None:
    clauses = analyzer.analyze("Das Amt hilft den Familien, " * 200 + "und das ist gut.").clauses
    assert len(clauses) == 201
