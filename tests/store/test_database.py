"""The two doors of a workshop file."""

import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Generator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import insert
from sqlalchemy.exc import IntegrityError
from sqlmodel import func, select

from huddle_app.method.errors import HuddleError
from huddle_app.store import files
from huddle_app.store.database import Database
from huddle_app.store.tables import notes as note_tables
from huddle_app.store.tables import survey as survey_tables
from tests.store.older import older_workshop
from tests.workshops import Workshops


@pytest.fixture
def database(tmp_path: Path) -> Generator[Database]:
    made = files.create(tmp_path / "a.huddle", lambda _session: None)
    yield made
    made.close()


def add(database: Database, text: str = "x") -> None:
    with database.writing() as session:
        session.add(note_tables.Note(kind="observation", text=text, written=datetime.now(UTC)))


def count(database: Database) -> int:
    with database.reading() as session:
        return session.exec(select(func.count()).select_from(note_tables.Note)).one()


def test_what_is_written_is_there(database: Database) -> None:
    add(database)
    assert count(database) == 1


def test_an_error_on_the_way_writes_nothing(database: Database) -> None:
    def write_half() -> None:
        with database.writing() as session:
            session.add(
                note_tables.Note(kind="observation", text="half", written=datetime.now(UTC))
            )
            session.flush()
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write_half()
    assert count(database) == 0


def test_read_then_write_from_many_threads_loses_nothing(database: Database) -> None:
    def take_a_number(_: int) -> None:
        with database.writing() as session:
            taken = session.exec(select(func.count()).select_from(note_tables.Note)).one()
            session.add(
                note_tables.Note(kind="observation", text=str(taken), written=datetime.now(UTC))
            )

    with ThreadPoolExecutor(16) as pool:
        list(pool.map(take_a_number, range(200)))
    with database.reading() as session:
        assert len(set(session.exec(select(note_tables.Note.text)))) == 200


def test_times_come_back_as_the_same_moment_in_utc(database: Database) -> None:
    written = datetime(2026, 12, 3, 9, 0, tzinfo=timezone(timedelta(hours=1)))
    with database.writing() as session:
        session.add(note_tables.Note(kind="observation", text="x", written=written))
    with database.reading() as session:
        back = session.exec(select(note_tables.Note.written)).one()
    assert back == written
    assert back.tzinfo is UTC


def test_a_copy_holds_what_is_written_and_stands_alone(database: Database, tmp_path: Path) -> None:
    add(database, "kept")
    target = tmp_path / "copies" / "b.huddle"
    target.parent.mkdir()
    database.copy_to(target)
    assert [p.name for p in target.parent.iterdir()] == ["b.huddle"]
    copy = files.open_file(target)
    assert count(copy) == 1
    copy.close()


def test_a_file_taken_by_another_program_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("huddle_app.store.database.BUSY_SECONDS", 0.05)
    database = files.create(tmp_path / "busy.huddle", lambda _session: None)
    add(database)
    with closing(sqlite3.connect(database.path)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(HuddleError, match="in use by another program"):
            add(database)
    database.close()


def test_writes_survive_a_pulled_plug(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, usual_disk: str
) -> None:
    monkeypatch.setattr("huddle_app.store.database.SYNCHRONOUS", usual_disk)
    made = files.create(tmp_path / "a.huddle", lambda _session: None)
    with closing(made) as database, database.reading() as session:
        connection = session.connection()
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 2
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1


def answered_in_order(path: Path, codes: Sequence[str]) -> Database:
    """A new file into which people have answered one after the other."""
    database = files.create(path, lambda _session: None)
    wave = uuid4()
    with database.writing() as session:
        session.add(survey_tables.Wave(id=wave, number=1, name="Before"))
    for code in codes:
        with database.writing() as session:
            session.add(survey_tables.Respondent(wave_id=wave, code=code, function="sales"))
    return database


def as_they_lie(path: Path, codes: Sequence[str]) -> list[str]:
    """The codes in the order in which they lie in a file."""
    content = path.read_bytes()
    return sorted(codes, key=lambda code: content.rindex(code.encode()))


def test_a_closed_file_and_a_copy_do_not_tell_who_answered_first(tmp_path: Path) -> None:
    codes = [f"phone-{place * 7 % 20:04}" for place in range(20)]
    came, went, copy = (tmp_path / f"{name}.huddle" for name in ("came", "went", "copy"))
    database = answered_in_order(came, codes)
    database.copy_to(copy)
    database.close()
    answered_in_order(went, codes[::-1]).close()
    assert as_they_lie(came, codes) == as_they_lie(went, codes) == as_they_lie(copy, codes)


def test_a_file_that_could_not_be_closed_is_closed_without_order_by_who_opens_it(
    tmp_path: Path,
) -> None:
    codes = [f"phone-{place * 7 % 20:04}" for place in range(20)]
    whole, lost = tmp_path / "whole.huddle", tmp_path / "lost.huddle"
    answered_in_order(whole, codes[::-1]).close()
    database = answered_in_order(tmp_path / "a.huddle", codes)
    for end in ("", "-wal"):
        shutil.copy(f"{database.path}{end}", f"{lost}{end}")
    files.open_file(lost).close()
    assert as_they_lie(lost, codes) == as_they_lie(whole, codes)
    database.close()


def test_what_was_taken_away_is_not_in_a_closed_file(database: Database) -> None:
    with database.reading() as session:
        assert session.connection().exec_driver_sql("PRAGMA secure_delete").scalar() == 1
    add(database, "an honest word")
    with database.writing() as session:
        session.delete(session.exec(select(note_tables.Note)).one())
    database.close()
    assert b"an honest word" not in database.path.read_bytes()


def test_what_was_stopped_half_way_is_not_beside_an_open_file(database: Database) -> None:
    add(database, "an earlier word")

    def stop_after_much() -> None:
        with database.writing() as session:
            # more than SQLite keeps in memory
            for _time in range(100):
                text = "an honest word " * 10_000
                session.add(
                    note_tables.Note(kind="observation", text=text, written=datetime.now(UTC))
                )
                session.flush()
            assert b"an honest word" in journal.read_bytes()
            raise ZeroDivisionError

    journal = database.path.with_name(f"{database.path.name}-wal")
    with pytest.raises(ZeroDivisionError):
        stop_after_much()
    assert b"an honest word" not in journal.read_bytes()
    assert b"an earlier word" in database.path.read_bytes()
    assert count(database) == 1


def test_a_copy_that_cannot_be_written_is_said_and_changes_nothing(
    database: Database, tmp_path: Path
) -> None:
    with pytest.raises(HuddleError, match=r"“b\.huddle” could not be written there"):
        database.copy_to(tmp_path / "nowhere" / "b.huddle")
    with pytest.raises(HuddleError, match="this very file"):
        database.copy_to(database.path)
    assert count(database) == 0


def test_a_copy_replaces_whatever_is_there(database: Database, tmp_path: Path) -> None:
    target = tmp_path / "b.huddle"
    target.write_text("no database")
    database.copy_to(target)
    files.open_file(target).close()


def test_a_copy_replaces_an_earlier_copy_and_no_other_workshop(
    workshops: Workshops, tmp_path: Path
) -> None:
    database = workshops.new(tmp_path / "a.huddle", "One", "C")
    copy, other = tmp_path / "copy.huddle", tmp_path / "other.huddle"
    database.copy_to(copy)
    database.copy_to(copy)
    older_workshop(tmp_path, files.REVISIONS[-1]).rename(other)
    before = other.read_bytes()
    with pytest.raises(HuddleError, match="is another workshop"):
        database.copy_to(other)
    assert other.read_bytes() == before
    database.close()


def test_only_one_huddle_keeps_a_file(database: Database) -> None:
    database.keep_others_out()
    other = files.open_file(database.path)
    with pytest.raises(HuddleError, match="open in another Huddle"):
        other.keep_others_out()
    assert count(other) == 0
    database.close()
    other.keep_others_out()
    other.close()


def test_a_file_moved_away_leaves_nothing_behind(tmp_path: Path) -> None:
    database = files.create(tmp_path / "a.huddle", lambda _session: None)
    database.path.rename(tmp_path / "moved.huddle")
    database.close()
    assert not (tmp_path / "a.huddle").exists()


def test_what_was_written_is_in_no_error_text(database: Database) -> None:
    with pytest.raises(IntegrityError) as caught, database.inserting() as connection:
        connection.execute(insert(note_tables.Note), {"id": None, "text": "a secret"})
    assert "a secret" not in str(caught.value)


def test_a_column_s_name_is_no_reason(database: Database) -> None:
    with pytest.raises(IntegrityError), database.writing() as session:
        session.connection().exec_driver_sql("INSERT INTO seat VALUES ('', '', NULL)")


OTHERS = """
import sys
from pathlib import Path
from huddle_app.store import files
from huddle_app.store.lock import InUseError
path = Path(sys.argv[1])
try:
    files.open_alone(path)
except InUseError:
    print("in use")
files.faults(path)
beside = files.open_beside(path)
with beside.reading() as session:
    print(len(session.connection().exec_driver_sql("SELECT * FROM note").all()))
beside.close()
"""


def test_others_leave_the_journal_of_an_open_file_alone(tmp_path: Path) -> None:
    files.create(tmp_path / "a.huddle", lambda _session: None).close()
    database = files.open_alone(tmp_path / "a.huddle")
    add(database)
    # So file dialogs look into files; it takes SQLite's own locks from the whole program.
    database.path.read_bytes()
    told = subprocess.run(
        [sys.executable, "-c", OTHERS, str(database.path)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (told.stdout, told.stderr) == ("in use\n1\n", "")
    add(database)
    with closing(sqlite3.connect(database.path)) as elsewhere:
        assert elsewhere.execute("SELECT count(*) FROM note").fetchone() == (2,)
    database.close()
    assert [path.name for path in tmp_path.iterdir()] == ["a.huddle"]
