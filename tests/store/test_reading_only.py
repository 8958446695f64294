"""A workshop file that is only read: it is left as it is."""

import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from huddle_app.method.errors import HuddleError
from huddle_app.store import files
from huddle_app.store.database import Database
from huddle_app.store.tables import workshop as workshop_tables
from tests.store.older import new_workshop, older_workshop

HALF_WRITTEN = """
import os, signal, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.executescript("PRAGMA cache_size = 1; BEGIN; CREATE TABLE half (x);")
for _number in range(300):
    connection.execute("INSERT INTO half VALUES (zeroblob(4000))")
print("killed", flush=True)
os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))
"""
"""Is killed with half of what it writes in the file, and what was there before in a journal beside it."""


def titles(database: Database) -> list[str]:
    return [row.title for row in database.rows_of(workshop_tables.Workshop)]


def an_older_one(folder: Path) -> Path:
    return older_workshop(folder, "0004")


@pytest.mark.parametrize("make", [new_workshop, an_older_one])
def test_it_stays_as_it_is_also_when_it_is_read_only(
    make: Callable[[Path], Path], tmp_path: Path
) -> None:
    path = make(tmp_path)
    path.chmod(0o444)
    before = path.read_bytes()
    database = files.open_beside(path)
    assert len(titles(database)) == 1
    database.close()
    assert path.read_bytes() == before
    assert [one.name for one in tmp_path.iterdir()] == [path.name]


def test_the_copy_of_an_older_one_is_gone_afterwards(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "aside").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "aside"))
    database = files.open_beside(an_older_one(tmp_path))
    assert database.path.is_relative_to(tmp_path / "aside")
    database.close()
    assert list((tmp_path / "aside").iterdir()) == []


def test_an_older_one_that_cannot_be_understood_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "aside").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "aside"))
    path = older_workshop(tmp_path, "0004", "CREATE TABLE slide (x);")
    with pytest.raises(HuddleError, match="could not be brought up to date"):
        files.open_beside(path)
    assert list((tmp_path / "aside").iterdir()) == []


def test_it_cannot_be_written_to(tmp_path: Path) -> None:
    database = files.open_beside(new_workshop(tmp_path))
    with pytest.raises(HuddleError, match="cannot be written to"), database.writing() as session:
        session.add(workshop_tables.Workshop(title="", company="", room_code="", timezone=""))
    database.close()


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs a kill that leaves all as it is")
def test_after_a_power_cut_it_is_read_as_it_was_before(tmp_path: Path) -> None:
    path = new_workshop(tmp_path)
    told = subprocess.run(
        [sys.executable, "-c", HALF_WRITTEN, str(path)], capture_output=True, text=True, check=False
    )
    assert told.stdout == "killed\n", told.stderr
    assert path.with_name("new.huddle-journal").exists()
    assert files.faults(path) == ()
    database = files.open_beside(path)
    assert len(titles(database)) == 1
    database.close()


def test_a_file_that_is_not_let_go_is_said_to_be_in_use(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = an_older_one(tmp_path)
    monkeypatch.setattr("huddle_app.store.database.BUSY_SECONDS", 0.05)
    with closing(sqlite3.connect(path)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(HuddleError, match="in use by another program"):
            files.open_beside(path)
