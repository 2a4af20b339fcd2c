"""Opening the database: engine, connection settings and migrations."""

from __future__ import annotations

from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.engine import URL
from sqlalchemy.exc import ArgumentError, NoSuchModuleError, SQLAlchemyError

from rules.errors import StoreError

WAIT_SECONDS = 30
MIGRATION_LOCK = 7_401_905  # any number, but the same in every process: PostgreSQL's advisory lock
WRITES = "writes"


def connect(url: str) -> Engine:
    """An engine for `url` with the schema brought up to date.

    StoreError LS-E401 where the database cannot be opened, LS-E402 where it is newer than this program.
    """
    try:
        parsed = _with_driver(make_url(url))
        engine = create_engine(parsed, pool_pre_ping=True, **_options(parsed))
        if engine.dialect.name == "sqlite":
            _prepare_sqlite(engine, parsed)
        _migrate(engine)
    except (ArgumentError, NoSuchModuleError, ImportError) as error:
        raise StoreError(
            "LS-E401", "Die Adresse der Datenbank ist falsch.", "Beispiel: sqlite:////pfad/zur/datei.sqlite"
        ) from error
    except (SQLAlchemyError, OSError) as error:
        raise StoreError(
            "LS-E401",
            "Die Datenbank lässt sich nicht öffnen.",
            "Prüfen Sie, ob der Ordner beschreibbar ist oder ob der Datenbank-Server läuft.",
        ) from error
    return engine


def _with_driver(url: URL) -> URL:
    return url.set(drivername="postgresql+psycopg") if url.drivername in {"postgres", "postgresql"} else url


def _options(url: URL) -> dict[str, Any]:
    if url.get_backend_name() == "sqlite":
        return {"connect_args": {"timeout": WAIT_SECONDS, "check_same_thread": False}}
    return {"pool_size": 10, "max_overflow": 20}


def _prepare_sqlite(engine: Engine, url: URL) -> None:
    if url.database:
        Path(url.database).parent.mkdir(parents=True, exist_ok=True)

    @event.listens_for(engine, "connect")
    def _set_up(connection: Any, _record: object) -> None:
        # The driver begins transactions too late; the begin event below does it instead.
        connection.isolation_level = None
        for pragma in ("journal_mode=WAL", "foreign_keys=ON", "synchronous=FULL"):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        # A reader that turns writer fails at once where somebody wrote in between, so writers say so first.
        writes = connection.get_execution_options().get(WRITES, False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _migrate(engine: Engine) -> None:
    with as_file(files("simplifier.store") / "migrations") as folder:
        config = Config()
        config.set_main_option("script_location", str(folder).replace("%", "%%"))
        script = ScriptDirectory.from_config(config)
        head = script.get_current_head()
        with engine.connect() as connection:
            if MigrationContext.configure(connection).get_current_revision() == head:
                return
        with engine.connect().execution_options(**{WRITES: True}) as connection, connection.begin():
            if engine.dialect.name == "postgresql":
                connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": MIGRATION_LOCK})
            current = MigrationContext.configure(connection).get_current_revision()
            if current is not None and current not in {revision.revision for revision in script.walk_revisions()}:
                raise StoreError(
                    "LS-E402",
                    "Die Datenbank stammt von einer neueren Fassung des Programms.",
                    "Installieren Sie die neue Fassung. Die Datenbank wurde nicht verändert.",
                )
            if current != head:
                config.attributes["connection"] = connection
                command.upgrade(config, "head")
