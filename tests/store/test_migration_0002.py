"""A workshop of the first version, opened by this one."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic import command

from huddle_app.method.events import Events
from huddle_app.method.notes import NoteKind
from huddle_app.method.words import Function
from huddle_app.services.house import Services
from huddle_app.store import files
from huddle_app.store.migrations.upgrade import config
from tests.services.conftest import Time

ITEM, PHASE, DAY = "a" * 32, "b" * 32, "c" * 32
FIRST_VERSION = f"""
    INSERT INTO workshop VALUES ('{"d" * 32}', 'Huddle', 'Acme', 'BCDF', 'Europe/Amsterdam',
                                 '2026-12-01 10:00:00');
    INSERT INTO day VALUES ('{DAY}', 1, 'Day', '2026-12-03', '09:00:00');
    INSERT INTO agendaitem VALUES ('{ITEM}', '{DAY}', 0, 'open-forum', 'Open forum', 'step', 2,
                                   'separate', 0, 0, 0);
    INSERT INTO phase VALUES ('{PHASE}', '{ITEM}', 0, 'open-forum.talk', 'Teams talk', 2700, '',
                              'timer', NULL);
    INSERT INTO journalentry VALUES ('{"e" * 32}', 1, '2026-12-03 08:00:00', 'go',
                                     'open-forum.talk', 0);
    INSERT INTO journalentry VALUES ('{"f" * 32}', 2, '2026-12-03 08:10:00', 'add', '', 300);
    INSERT INTO capture VALUES ('{"1" * 32}', 'open-forum', 'sales', 'By function',
                                '2026-12-03 08:05:00');
    INSERT INTO capture VALUES ('{"2" * 32}', 'open-forum', '3', 'By team', '2026-12-03 08:06:00');
    INSERT INTO observation VALUES ('{"3" * 32}', 'open-forum.talk', 'Crossed arms',
                                    '2026-12-03 08:07:00');
    PRAGMA application_id = {files.APPLICATION_ID};
"""


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def older(tmp_path: Path) -> Path:
    path = tmp_path / "older.huddle"
    command.upgrade(config(path), "0001")
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.executescript(FIRST_VERSION)
    return path


def test_what_was_written_down_is_all_there(older: Path, time: Time) -> None:
    database = files.open_file(older)
    notes = Services(database, Events(), time).notes.notes()
    database.close()
    said, by_team, seen = notes
    assert (said.text, said.kind, said.function) == ("By function", NoteKind.SAID, Function.SALES)
    assert (by_team.text, by_team.team, by_team.function) == ("By team", "3", None)
    assert (seen.kind, seen.item_key, seen.phase_key) == (
        NoteKind.OBSERVATION,
        "open-forum",
        "open-forum.talk",
    )


def test_the_clock_goes_on_where_it_stood(older: Path, time: Time) -> None:
    time.pass_by(minutes=20)
    database = files.open_file(older)
    state = Services(database, Events(), time).clock.state()
    database.close()
    assert state.phase_left == (45 + 5 - 20) * 60
