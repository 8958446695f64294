"""Bringing an older file up to date fails, or the power goes: nothing is lost."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from huddle_app.method.errors import HuddleError
from huddle_app.store import files
from huddle_app.store.lock import InUseError
from tests.store.older import older_workshop

FIRST = files.REVISIONS[0]
PLANTED = "CREATE TABLE slide (x);"
"""A table that a later migration makes: there it stumbles, with much of its work done."""

KILLED = """
import os, signal, sys
from pathlib import Path
from sqlalchemy import Engine, event
from huddle_app.store import files
from huddle_app.store.lock import InUseError

def kill(_connection, _cursor, statement, parameters, *_more):
    if statement.startswith("UPDATE alembic_version") and sys.argv[2] in f"{statement} {parameters}":
        print("killed", flush=True)
        os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))

event.listen(Engine, "before_cursor_execute", kill)
files.open_file(Path(sys.argv[1]))
"""
"""Opens a file and is killed when the tables of one migration are changed, and only its number is missing."""


def held_by(path: Path) -> list[str]:
    """All that is in a file, as the statements that would write it."""
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.iterdump())


def beside(path: Path) -> list[str]:
    return sorted(one.name for one in path.parent.iterdir())


def backup_of(path: Path, revision: str) -> Path:
    return path.with_name(f"{path.name}.{revision}.backup")


def test_a_file_that_cannot_be_brought_up_to_date_is_as_it_was(tmp_path: Path) -> None:
    path = older_workshop(tmp_path, "0004", PLANTED)
    before = held_by(path)
    for _again in range(2):
        with pytest.raises(
            HuddleError, match=r"could not be brought up to date\. It is as it was\."
        ):
            files.open_file(path)
        assert held_by(path) == before
        assert held_by(backup_of(path, "0004")) == before
    assert beside(path) == ["older.huddle", "older.huddle.0004.backup"]


@pytest.mark.parametrize("revision", files.REVISIONS[1:])
def test_killed_in_the_midst_the_file_is_as_it_was_and_opens(revision: str, tmp_path: Path) -> None:
    path = older_workshop(tmp_path, FIRST)
    before = held_by(path)
    told = subprocess.run(
        [sys.executable, "-c", KILLED, str(path), revision],
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.stdout == "killed\n", told.stderr
    assert held_by(path) == before
    files.open_file(path).close()
    assert files.faults(path) == ()
    assert held_by(backup_of(path, FIRST)) == before
    assert beside(path) == ["older.huddle", f"older.huddle.{FIRST}.backup"]


def test_an_earlier_backup_that_holds_something_else_stays(tmp_path: Path) -> None:
    path = older_workshop(tmp_path, "0006")
    backup_of(path, "0006").write_bytes(b"kept from another time")
    before = held_by(path)
    files.open_file(path).close()
    assert backup_of(path, "0006").read_bytes() == b"kept from another time"
    assert held_by(backup_of(path, "0006.2")) == before


def test_without_room_for_the_backup_nothing_has_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_source: sqlite3.Connection, target: Path) -> None:
        target.write_bytes(b"half")
        raise OSError

    path = older_workshop(tmp_path, "0006")
    before = path.read_bytes()
    monkeypatch.setattr("huddle_app.store.migrations.upgrade.write_anew", full)
    with pytest.raises(HuddleError, match=r"could not be brought up to date\. It is as it was\."):
        files.open_file(path)
    assert path.read_bytes() == before
    assert beside(path) == ["older.huddle"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no such modes")
def test_who_may_read_the_file_stays_so_for_the_backup(tmp_path: Path) -> None:
    path = older_workshop(tmp_path, "0006")
    path.chmod(0o600)
    files.open_file(path).close()
    modes = [one.stat().st_mode & 0o777 for one in (path, backup_of(path, "0006"))]
    assert modes == [0o600, 0o600]


@pytest.mark.skipif(sys.platform == "win32", reason="links need a permission there")
def test_a_link_to_the_file_stays_a_link(tmp_path: Path) -> None:
    path = older_workshop(tmp_path, "0006")
    (tmp_path / "links").mkdir()
    link = tmp_path / "links" / "today.huddle"
    link.symlink_to(path)
    files.open_file(link).close()
    assert link.is_symlink()
    assert files.faults(path) == ()
    assert beside(link) == ["today.huddle"]
    assert backup_of(path, "0006").exists()


def test_others_stay_out_while_the_file_is_brought_up_to_date_and_after(tmp_path: Path) -> None:
    path = older_workshop(tmp_path, "0004")
    database = files.open_alone(path)
    with pytest.raises(InUseError):
        files.open_alone(path)
    database.close()
    files.open_alone(path).close()
