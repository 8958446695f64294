"""A workshop made before there were votes, opened by this version."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from alembic import command

from huddle_app.method.events import Events
from huddle_app.services.create import create_workshop
from huddle_app.services.house import Services
from huddle_app.store import files
from huddle_app.store.migrations.upgrade import config


@pytest.fixture
def older(tmp_path: Path) -> Path:
    path = tmp_path / "older.huddle"
    command.upgrade(config(path), "0002")
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.executescript(f"""
            INSERT INTO workshop (id, title, company, room_code, timezone, created)
            VALUES ('{"d" * 32}', 'Huddle', 'Acme', 'BCDF', 'UTC', '2026-12-01 10:00:00');
            PRAGMA application_id = {files.APPLICATION_ID};
        """)
    return path


@pytest.fixture
def new(tmp_path: Path) -> Path:
    path = tmp_path / "new.huddle"
    start = datetime(2026, 12, 3, 9, 0)  # noqa: DTZ001 - local on purpose
    create_workshop(path, title="", company="", start=start, timezone="UTC").close()
    return path


def test_the_room_can_vote_in_an_older_workshop(older: Path) -> None:
    database = files.open_file(older)
    services = Services(database, Events(), lambda: datetime(2026, 12, 3, 9, tzinfo=UTC))
    vote = services.votes.open("Which first?", ["Leads", "Plans"])
    assert services.votes.votes() == (vote,)
    assert services.about.workshop().company == "Acme"
    database.close()
    assert older.with_name("older.huddle.0002.backup").exists()


def test_the_tables_of_votes_are_as_in_a_new_file(older: Path, new: Path) -> None:
    files.open_file(older).close()
    assert votes_in(older) == votes_in(new)


def votes_in(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Columns, references and indexes of the tables, as SQLite tells them."""
    with closing(sqlite3.connect(path)) as connection:
        return {
            f"{pragma} {table}": connection.execute(f"PRAGMA {pragma}({table})").fetchall()
            for table in ("vote", "voteoption")
            for pragma in ("table_info", "foreign_key_list", "index_list")
        }
