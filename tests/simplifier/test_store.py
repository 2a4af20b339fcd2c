"""The store on a real SQLite file and on a real PostgreSQL server."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from rules.core import Edit, Finding
from simplifier.document import (
    LABEL_DRAFT,
    Block,
    Candidate,
    Document,
    Explanation,
    FactItem,
    FactReport,
    Mark,
    SentenceResult,
    SimplifiedDocument,
    sentence_id,
)
from simplifier.errors import InternalError, StoreError
from simplifier.store import ConflictError, Store
from simplifier.store.database import connect
from simplifier.store.models import Base

FIRST = "Der Antrag ist bis zum 31. Dezember 2025 beim Jobcenter zu stellen."
SECOND = "Für die Bearbeitung wird eine Gebühr in Höhe von 30 Euro erhoben."
THIRD = "Bei Rückfragen wenden Sie sich bitte an das Bürgerbüro. 🙂 <script>alert(1)</script>"
LOST = FactReport("lost", (FactItem("money", "30 Euro", "lost"),))
KEPT = FactReport("kept", (FactItem("money", "30 Euro", "kept", "30 Euro"),))


def the_document() -> SimplifiedDocument:
    source = Document(
        title="Antrag auf Wohngeld",
        blocks=(
            Block("heading", "Antrag auf Wohngeld", level=1),
            Block("paragraph", f"{FIRST} {SECOND}", marks=(Mark("link", 4, 10, "https://example.org/antrag"),)),
            Block("list", THIRD, group=1, ordered=True),
        ),
        date=date(2025, 11, 3),
        origin="antrag.html",
    )
    return SimplifiedDocument(
        source=source,
        profile="netzwerk",
        fingerprint="abc123",
        sentences=(
            SentenceResult(
                id=sentence_id(FIRST),
                block="paragraph",
                block_index=1,
                source=FIRST,
                origin="rules",
                lines=("Sie müssen den Antrag beim Jobcenter stellen.", "Bis zum 31. Dezember 2025."),
                facts=FactReport("kept", (FactItem("date", "31. Dezember 2025", "kept", "31. Dezember 2025"),)),
                explanations=(Explanation("Jobcenter", ("Das Jobcenter ist ein Amt.",)),),
                edits=(Edit("LS-S-05", "ist zu stellen", "müssen stellen"),),
                findings=(Finding("LS-N-02", "info", (8, 26), "Ein langes Datum.", ("31.12.2025",), 1),),
                candidates=(Candidate("model", ("Stellen Sie den Antrag bis 31.12.2025.",), "kept", -0.4),),
            ),
            SentenceResult(
                id=sentence_id(SECOND),
                block="paragraph",
                block_index=1,
                source=SECOND,
                origin="model",
                lines=("Das kostet Geld.",),
                facts=LOST,
            ),
            SentenceResult(
                id=sentence_id(THIRD),
                block="list",
                block_index=2,
                source=THIRD,
                origin="unchanged",
                lines=(THIRD,),
                facts=FactReport("kept"),
            ),
        ),
        scores_before={"flesch_amstad": 21.5},
        scores_after={"flesch_amstad": 74.25},
    )


A, B, C = (sentence_id(source) for source in (FIRST, SECOND, THIRD))


def recheck(source: str, lines: Sequence[str]) -> tuple[FactReport, tuple[Finding, ...]]:
    """A ledger for one fact: is the sum of money still there?"""
    kept = "30 Euro" not in source or any("30 Euro" in line for line in lines)
    return (KEPT if kept else LOST), ()


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "postgres":
        return str(request.getfixturevalue("postgres_url"))
    return f"sqlite:///{tmp_path / 'ablage' / 'store.sqlite'}"


@pytest.fixture
def open_store(url: str) -> Iterator[Callable[[], Store]]:
    opened: list[Store] = []

    def opening() -> Store:
        opened.append(Store(url))
        return opened[-1]

    yield opening
    for store in opened:
        store.close()


@pytest.fixture
def store(open_store: Callable[[], Store]) -> Store:
    return open_store()


def version_of(store: Store, article: int, sentence: str) -> int:
    return next(s.version for s in store.article(article).sentences if s.id == sentence)


def decide(store: Store, article: int, sentence: str, action: Any, user: str = "Aylin", **more: Any) -> int:
    return store.decide(article, sentence, action, user, expected_version=version_of(store, article, sentence), **more)


def test_a_document_comes_back_as_it_was_put_in(store: Store) -> None:
    assert store.as_document(store.add_article(the_document())) == the_document()


def test_reopening_the_database_loses_nothing(open_store: Callable[[], Store]) -> None:
    first = open_store()
    article = first.add_article(the_document(), "Aylin")
    decide(first, article, A, "accept")
    decide(first, article, B, "edit", lines=["Das kostet 30 Euro."], recheck=recheck)
    first.save_draft(article, C, "Aylin", "Noch nicht fer")
    seen = (first.article(article), first.events(article), first.drafts(article, "Aylin"), first.articles())
    first.close()
    again = open_store()
    assert (
        again.article(article),
        again.events(article),
        again.drafts(article, "Aylin"),
        again.articles(),
    ) == seen


def test_the_list_shows_state_and_progress_with_the_last_changed_first(store: Store) -> None:
    assert store.articles() == ()
    old = store.add_article(the_document())
    new = store.add_article(the_document())
    assert [(a.id, a.state, a.decided, a.total) for a in store.articles()] == [
        (new, "entwurf_ki", 0, 3),
        (old, "entwurf_ki", 0, 3),
    ]
    decide(store, old, A, "accept")
    assert [(a.id, a.state, a.decided, a.total) for a in store.articles()] == [
        (old, "in_bearbeitung", 1, 3),
        (new, "entwurf_ki", 0, 3),
    ]


def test_an_empty_document_can_be_kept_but_not_approved(store: Store) -> None:
    article = store.add_article(SimplifiedDocument(Document("", ()), "netzwerk", "x", ()))
    assert store.article(article).sentences == ()
    with pytest.raises(StoreError, match="keine Sätze"):
        store.approve(article, "Aylin")


def test_an_edit_replaces_the_lines_and_checks_them_again(store: Store) -> None:
    article = store.add_article(the_document())
    decide(store, article, B, "edit", lines=["  Das kostet 30 Euro. ", "", "Sie zahlen im Amt."], recheck=recheck)
    sentence = store.as_document(article).sentences[1]
    assert sentence.lines == ("Das kostet 30 Euro.", "Sie zahlen im Amt.")
    assert sentence.origin == "human"
    assert sentence.facts == KEPT
    view = store.article(article).sentences[1]
    assert (view.status, view.machine_lines, view.machine_origin) == (
        "edited",
        ("Das kostet Geld.",),
        "model",
    )


def test_a_candidate_taken_as_it_is_keeps_its_origin(store: Store) -> None:
    article = store.add_article(the_document())
    decide(store, article, A, "edit", lines=["Stellen Sie den Antrag bis 31.12.2025."], recheck=recheck)
    assert store.as_document(article).sentences[0].origin == "model"


def test_a_rejected_sentence_is_exported_as_its_source(store: Store) -> None:
    article = store.add_article(the_document())
    decide(store, article, B, "reject", reason="Der Sinn ist falsch")
    sentence = store.as_document(article).sentences[1]
    assert (sentence.lines, sentence.origin, sentence.facts.verdict) == ((SECOND,), "unchanged", "kept")


@pytest.mark.parametrize(
    ("action", "more", "error", "says"),
    [
        ("reject", {}, StoreError, "Grund"),
        ("reject", {"reason": "  "}, StoreError, "Grund"),
        ("edit", {"lines": ["", "  "], "recheck": recheck}, StoreError, "leer"),
        ("edit", {"lines": ["Ein Satz."]}, InternalError, "nicht geprüft"),
        ("undo", {}, StoreError, "zurücknehmen"),
    ],
)
def test_incomplete_decisions_are_refused_and_change_nothing(
    store: Store, action: str, more: dict[str, Any], error: type[Exception], says: str
) -> None:
    article = store.add_article(the_document())
    before = store.article(article), store.events(article)
    with pytest.raises(error, match=says):
        decide(store, article, A, action, **more)
    assert (store.article(article), store.events(article)) == before


def test_what_is_not_there_is_said(store: Store) -> None:
    article = store.add_article(the_document())
    with pytest.raises(StoreError, match="Diesen Text gibt es nicht"):
        store.article(article + 1)
    with pytest.raises(StoreError, match="Diesen Text gibt es nicht"):
        store.decide(article + 1, A, "accept", "Aylin", expected_version=1)
    with pytest.raises(StoreError, match="Diesen Satz gibt es nicht"):
        store.decide(article, "000000000000", "accept", "Aylin", expected_version=1)


def test_undo_is_a_new_event_and_goes_back_step_by_step(store: Store) -> None:
    article = store.add_article(the_document(), "Aylin")
    original = store.as_document(article).sentences[1]
    decide(store, article, B, "edit", lines=["Das kostet 30 Euro."], recheck=recheck)
    decide(store, article, B, "reject", reason="Der Satz ist zu schwer")
    decide(store, article, B, "undo", user="Boris")
    view = store.article(article).sentences[1]
    assert (view.status, view.lines) == ("edited", ("Das kostet 30 Euro.",))
    decide(store, article, B, "undo", user="Boris")
    assert store.as_document(article).sentences[1] == original
    assert store.article(article).sentences[1].status == "open"
    with pytest.raises(StoreError, match="nichts"):
        decide(store, article, B, "undo")
    events = store.events(article)
    assert [(e.action, e.who) for e in events] == [
        ("create", "Aylin"),
        ("edit", "Aylin"),
        ("reject", "Aylin"),
        ("undo", "Boris"),
        ("undo", "Boris"),
    ]
    assert [e.undoes for e in events[3:]] == [events[2].id, events[1].id]


def test_an_event_says_who_when_what_and_why(url: str) -> None:
    moment = datetime(2025, 11, 4, 9, 30, tzinfo=UTC)
    store = Store(url, now=lambda: moment)
    article = store.add_article(the_document(), "Aylin")
    decide(store, article, B, "reject", user="Boris", reason="Es fehlt etwas")
    event = store.events(article)[-1]
    store.close()
    assert (event.at, event.who, event.sentence, event.reason) == (moment, "Boris", B, "Es fehlt etwas")
    assert (event.before["status"], event.after["status"]) == ("open", "rejected")
    assert event.fingerprint == "abc123"


@pytest.mark.parametrize("statement", ["UPDATE events SET who = 'niemand'", "DELETE FROM events"])
def test_the_log_cannot_be_rewritten(url: str, store: Store, statement: str) -> None:
    store.add_article(the_document(), "Aylin")
    engine = connect(url)
    with pytest.raises(DatabaseError, match="append-only"), engine.begin() as connection:
        connection.execute(text(statement))
    engine.dispose()


def test_approval_waits_for_open_rejected_and_lost(store: Store) -> None:
    article = store.add_article(the_document())
    with pytest.raises(StoreError) as refused:
        store.approve(article, "Boris")
    assert refused.value.code == "LS-E405"
    assert refused.value.hint == "Noch nicht geprüft: Sätze 1, 2, 3."

    for sentence in (A, B):
        decide(store, article, sentence, "accept")
    decide(store, article, C, "reject", reason="Der Satz ist zu schwer")
    with pytest.raises(StoreError) as refused:
        store.approve(article, "Boris")
    assert refused.value.hint == (
        "Abgelehnt und noch nicht neu geschrieben: Satz 3. Eine Angabe fehlt oder ist anders: Satz 2."
    )

    decide(store, article, C, "accept")
    store.waive(article, B, "Aylin", "Die Gebühr gibt es nicht mehr.")
    store.approve(article, "Boris")
    assert store.article(article).summary.state == "freigegeben"
    assert store.as_document(article).label == LABEL_DRAFT


def test_a_waiver_needs_a_reason_and_ends_with_the_next_edit(store: Store) -> None:
    article = store.add_article(the_document())
    with pytest.raises(StoreError, match="Grund"):
        store.waive(article, B, "Aylin", " ")
    store.waive(article, B, "Aylin", "Steht weiter unten.")
    view = store.article(article).sentences[1]
    assert (view.waiver, view.waived_by) == ("Steht weiter unten.", "Aylin")
    decide(store, article, B, "edit", lines=["Sie zahlen etwas."], recheck=recheck)
    assert store.article(article).sentences[1].waiver == ""
    decide(store, article, B, "undo")
    assert store.article(article).sentences[1].waiver == "Steht weiter unten."


def test_an_approved_article_is_locked_until_it_is_reopened(store: Store) -> None:
    article = store.add_article(the_document())
    for sentence in (A, B, C):
        decide(store, article, sentence, "accept")
    store.waive(article, B, "Aylin", "Steht weiter unten.")
    store.approve(article, "Boris")
    for action, more in (("accept", {}), ("undo", {}), ("reject", {"reason": "Es fehlt etwas"})):
        with pytest.raises(StoreError, match="Freigegeben"):
            decide(store, article, A, action, **more)
    with pytest.raises(StoreError, match="Freigegeben"):
        store.approve(article, "Boris")
    store.reopen(article, "Boris", "Neuer Termin")
    decide(store, article, A, "undo")
    assert store.article(article).summary.state == "in_bearbeitung"


def test_two_editors_never_overwrite_one_another_silently(open_store: Callable[[], Store]) -> None:
    one, other = open_store(), open_store()
    article = one.add_article(the_document())
    seen = version_of(one, article, B)
    one.decide(article, B, "accept", "Aylin", expected_version=seen)
    with pytest.raises(ConflictError) as conflict:
        other.decide(article, B, "edit", "Boris", expected_version=seen, lines=["Das kostet 30 Euro."], recheck=recheck)
    assert conflict.value.code == "LS-E404"
    assert [e.who for e in one.events(article) if e.sentence == B] == ["Aylin"]
    other.decide(article, A, "accept", "Boris", expected_version=version_of(other, article, A))


def test_approving_a_version_that_moved_is_a_conflict(store: Store) -> None:
    article = store.add_article(the_document())
    for sentence in (A, B, C):
        decide(store, article, sentence, "accept")
    seen = store.article(article).summary.version
    store.waive(article, B, "Aylin", "Steht weiter unten.")
    with pytest.raises(ConflictError):
        store.approve(article, "Boris", expected_version=seen)


def test_of_many_that_decide_at_once_one_wins_and_the_others_are_told(
    open_store: Callable[[], Store],
) -> None:
    stores = [open_store() for _ in range(6)]
    article = stores[0].add_article(the_document())
    together = threading.Barrier(len(stores))

    def attempt(number: int) -> str:
        together.wait()
        try:
            stores[number].decide(article, B, "reject", f"P{number}", expected_version=1, reason="Es fehlt etwas")
        except ConflictError:
            return "told"
        return "won"

    with ThreadPoolExecutor(len(stores)) as pool:
        outcome = sorted(pool.map(attempt, range(len(stores))))
    assert outcome == ["told"] * 5 + ["won"]
    assert len([e for e in stores[0].events(article) if e.action == "reject"]) == 1


def test_nothing_is_lost_when_many_work_on_different_articles(open_store: Callable[[], Store]) -> None:
    stores = [open_store() for _ in range(4)]
    articles = [store.add_article(the_document()) for store in stores]

    def work(number: int) -> None:
        for _ in range(10):
            decide(stores[number], articles[number], A, "accept")
            decide(stores[number], articles[number], A, "undo")

    with ThreadPoolExecutor(len(stores)) as pool:
        list(pool.map(work, range(len(stores))))
    assert [len(stores[0].events(article)) for article in articles] == [21] * 4


def test_drafts_are_kept_for_each_user_until_dropped(store: Store) -> None:
    article = store.add_article(the_document())
    store.save_draft(article, A, "Aylin", "Sie müssen")
    store.save_draft(article, A, "Aylin", "Sie müssen den Antrag stellen 🙂")
    store.save_draft(article, A, "Boris", "")
    assert store.drafts(article, "Aylin") == {A: "Sie müssen den Antrag stellen 🙂"}
    store.drop_draft(article, A, "Aylin")
    store.drop_draft(article, A, "Aylin")
    assert store.drafts(article, "Aylin") == {}
    assert store.drafts(article, "Boris") == {A: ""}


def test_migrations_give_the_tables_that_the_code_expects(url: str) -> None:
    engine = connect(url)
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), Base.metadata) == []
    engine.dispose()


def test_opening_at_once_from_an_empty_database(url: str) -> None:
    with ThreadPoolExecutor(4) as pool:
        stores = list(pool.map(lambda _: Store(url), range(4)))
    assert [store.articles() for store in stores] == [()] * 4
    for store in stores:
        store.close()


def test_a_database_of_a_newer_program_is_refused_and_left_alone(url: str) -> None:
    engine = connect(url)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(StoreError) as refused:
        Store(url)
    assert refused.value.code == "LS-E402"
    with engine.connect() as connection:
        assert connection.scalar(text("SELECT version_num FROM alembic_version")) == "9999"
    engine.dispose()


@pytest.mark.parametrize(
    "address",
    [
        "",
        "quatsch",
        "oracle+nichts://x/y",
        "sqlite:////proc/nein/store.sqlite",
        "postgresql://nobody@127.0.0.1:1/x",
    ],
)
def test_a_database_that_cannot_be_opened_is_said_in_plain_words(address: str) -> None:
    with pytest.raises(StoreError) as refused:
        Store(address)
    assert refused.value.code == "LS-E401"
    assert refused.value.hint


def test_a_file_that_is_no_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "brief.sqlite"
    file.write_bytes(b"Sehr geehrte Damen und Herren, " * 200)
    with pytest.raises(StoreError) as refused:
        Store(f"sqlite:///{file}")
    assert refused.value.code == "LS-E401"
    assert file.read_bytes().startswith(b"Sehr geehrte")


def test_sqlite_keeps_write_ahead_log_and_foreign_keys(tmp_path: Path) -> None:
    file = tmp_path / "store.sqlite"
    engine = connect(f"sqlite:///{file}")
    with engine.connect() as connection:
        assert connection.scalar(text("PRAGMA foreign_keys")) == 1
    with sqlite3.connect(file) as raw:
        assert raw.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    engine.dispose()


def test_the_last_step_to_take_back_is_ones_own_and_still_the_newest(store: Store) -> None:
    article = store.add_article(the_document())
    with pytest.raises(StoreError, match="nichts"):
        store.undoable(article, "Aylin")
    decide(store, article, A, "accept", user="Aylin")
    decide(store, article, B, "accept", user="Boris")
    assert store.undoable(article, "Aylin") == (A, 2)
    assert store.undoable(article, "Boris") == (B, 2)
    decide(store, article, A, "reject", user="Boris", reason="Es fehlt etwas")
    with pytest.raises(StoreError, match="Satz 1 hat danach Boris geändert"):
        store.undoable(article, "Aylin")
    decide(store, article, A, "undo", user="Boris")
    assert store.undoable(article, "Aylin") == (A, 4)


def test_the_scores_follow_the_people_s_text(store: Store) -> None:
    article = store.add_article(the_document())
    decide(store, article, B, "accept")
    assert store.as_document(article).scores_after == {"flesch_amstad": 74.25}
    decide(store, article, B, "edit", lines=["Das kostet 30 Euro."], recheck=recheck)
    edited = store.as_document(article).scores_after["flesch_amstad"]
    decide(store, article, B, "reject", reason="Der Satz ist zu schwer")
    rejected = store.as_document(article).scores_after["flesch_amstad"]
    assert rejected < edited != 74.25
    for _ in range(2):
        decide(store, article, B, "undo")
    assert store.as_document(article).scores_after == {"flesch_amstad": 74.25}
