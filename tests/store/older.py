"""Workshop files as earlier versions made them, and what SQLite says of a file's tables."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from alembic import command

from huddle_app.method.events import Events
from huddle_app.services.create import create_workshop
from huddle_app.services.house import Services
from huddle_app.store import files
from huddle_app.store.database import Database
from huddle_app.store.migrations.upgrade import config

WORKSHOP = f"""
    INSERT INTO workshop (id, title, company, room_code, timezone, created)
    VALUES ('{"d" * 32}', 'Huddle', 'Acme', 'BCDF', 'UTC', '2026-12-01 10:00:00');
"""


def older_workshop(folder: Path, revision: str, rows: str = "") -> Path:
    """A workshop file of an earlier version, with these rows."""
    path = folder / "older.huddle"
    path.write_bytes(_empty(revision))
    with closing(sqlite3.connect(path)) as connection, connection:
        identity = f"PRAGMA application_id = {files.APPLICATION_ID};"
        connection.executescript(WORKSHOP + rows + identity)
    return path


@cache
def _empty(revision: str) -> bytes:
    """A file with the tables of an earlier version: migrations take longer than most tests of them."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "empty.huddle"
        command.upgrade(config(path), revision)
        return path.read_bytes()


def new_workshop(folder: Path) -> Path:
    """A workshop file of this version."""
    path = folder / "new.huddle"
    start = datetime(2026, 12, 3, 9, 0)  # noqa: DTZ001 - local on purpose
    create_workshop(path, title="", company="", start=start, timezone="UTC").close()
    return path


def services_over(database: Database) -> Services:
    """The services of an opened file, on the morning of day 1."""
    return Services(database, Events(), lambda: datetime(2026, 12, 3, 9, tzinfo=UTC))


def tables_in(path: Path) -> dict[str, object]:
    """Columns, references and indexes of every table, in whatever order and without defaults."""
    with closing(sqlite3.connect(path)) as connection:
        named = "SELECT name FROM sqlite_master WHERE type = 'table' AND name != 'alembic_version'"
        tables = [row[0] for row in connection.execute(named)]
        return {
            f"{pragma} {table}": sorted(
                (*row[1:4], row[5]) if pragma == "table_info" else row[2:]
                for row in connection.execute(f"PRAGMA {pragma}({table})")
            )
            for table in tables
            for pragma in ("table_info", "foreign_key_list", "index_list")
        }
