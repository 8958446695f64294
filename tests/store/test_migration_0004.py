"""A workshop made before teams had rules, roles and locks, opened by this version."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from alembic import command

from huddle_app.method.events import Events
from huddle_app.method.people import Presence
from huddle_app.method.teams.rounds import RoundRules
from huddle_app.method.words import MIXED
from huddle_app.services.create import create_workshop
from huddle_app.services.house import Services
from huddle_app.store import files
from huddle_app.store.migrations.upgrade import config


@pytest.fixture
def older(tmp_path: Path) -> Path:
    path = tmp_path / "older.huddle"
    command.upgrade(config(path), "0003")
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.executescript(f"""
            INSERT INTO workshop (id, title, company, room_code, timezone, created)
            VALUES ('{"d" * 32}', 'Huddle', 'Acme', 'BCDF', 'UTC', '2026-12-01 10:00:00');
            INSERT INTO participant (id, name, function, level, region, department, email)
            VALUES ('{"a" * 32}', 'Ana', 'sales', '', '', '', '');
            INSERT INTO teamround (id, number, kind, seed, notices)
            VALUES ('{"b" * 32}', 1, 'mixed', 7, 'A notice.');
            INSERT INTO team (id, round_id, position, name)
            VALUES ('{"c" * 32}', '{"b" * 32}', 0, '1');
            INSERT INTO seat (team_id, participant_id) VALUES ('{"c" * 32}', '{"a" * 32}');
            PRAGMA application_id = {files.APPLICATION_ID};
        """)
    return path


@pytest.fixture
def new(tmp_path: Path) -> Path:
    path = tmp_path / "new.huddle"
    start = datetime(2026, 12, 3, 9, 0)  # noqa: DTZ001 - local on purpose
    create_workshop(path, title="", company="", start=start, timezone="UTC").close()
    return path


def test_people_and_teams_are_as_they_were_and_rules_the_huddles_own(older: Path) -> None:
    database = files.open_file(older)
    services = Services(database, Events(), lambda: datetime(2026, 12, 3, 9, tzinfo=UTC))
    [ana] = services.people.everybody()
    made = services.teams.round(MIXED)
    assert ana.presence is Presence.EXPECTED
    assert made
    assert [team.members for team in made.teams] == [(ana,)]
    assert (made.seed, made.notices, made.changed, made.locked) == (
        7,
        ("A notice.",),
        False,
        frozenset(),
    )
    assert services.teams.rules.rules(MIXED) == RoundRules()
    database.close()
    assert older.with_name("older.huddle.0003.backup").exists()


def test_the_tables_are_as_in_a_new_file(older: Path, new: Path) -> None:
    files.open_file(older).close()
    assert tables_in(older) == tables_in(new)


def tables_in(path: Path) -> dict[str, object]:
    """Columns, references and indexes of the tables, as SQLite tells them, in whatever order and without defaults."""
    with closing(sqlite3.connect(path)) as connection:
        return {
            f"{pragma} {table}": sorted(
                (*row[1:4], row[5]) if pragma == "table_info" else row[2:]
                for row in connection.execute(f"PRAGMA {pragma}({table})")
            )
            for table in ("participant", "teamround", "team", "seat", "roundrules", "bond")
            for pragma in ("table_info", "foreign_key_list", "index_list")
        }
