"""Making, opening and checking workshop files."""

import errno
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import BinaryIO

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine
from sqlmodel import Session

from huddle_app.method.errors import HuddleError
from huddle_app.store import files
from huddle_app.store.migrations.upgrade import config
from huddle_app.store.tables.everything import METADATA


def write_nothing(_session: Session) -> None:
    pass


@pytest.fixture
def made(tmp_path: Path) -> Path:
    path = tmp_path / "a.huddle"
    files.create(path, write_nothing).close()
    return path


def beside(path: Path) -> list[str]:
    return sorted(p.name for p in path.parent.iterdir())


def test_after_closing_there_is_exactly_one_file(made: Path) -> None:
    database = files.open_file(made)
    with database.writing():
        pass
    database.close()
    assert beside(made) == ["a.huddle"]
    assert files.faults(made) == ()


def test_an_existing_file_is_not_overwritten(made: Path) -> None:
    before = made.read_bytes()
    with pytest.raises(HuddleError, match="exists already"):
        files.create(made, write_nothing)
    assert made.read_bytes() == before


def test_a_missing_folder_is_said(tmp_path: Path) -> None:
    with pytest.raises(HuddleError, match="does not exist"):
        files.create(tmp_path / "nowhere" / "a.huddle", write_nothing)


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(HuddleError, match="There is no file"):
        files.open_file(tmp_path / "b.huddle")


@pytest.mark.parametrize("content", [b"", b"hello", b"SQLite format 3\0" + b"\0" * 200])
def test_a_file_that_is_no_workshop_is_said_and_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.huddle"
    path.write_bytes(content)
    with pytest.raises(HuddleError, match="is not a Huddle workshop"):
        files.open_file(path)
    assert path.read_bytes() == content
    assert beside(path) == ["a.huddle"]


def test_another_program_s_database_is_no_workshop(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with closing(sqlite3.connect(path)) as other, other:
        other.execute("CREATE TABLE t (x)")
    before = path.read_bytes()
    with pytest.raises(HuddleError, match="is not a Huddle workshop"):
        files.open_file(path)
    assert path.read_bytes() == before


def test_a_newer_file_is_refused_and_left_alone(made: Path) -> None:
    with closing(sqlite3.connect(made)) as newer, newer:
        newer.execute("UPDATE alembic_version SET version_num = '9999'")
    before = made.read_bytes()
    with pytest.raises(HuddleError, match="newer version"):
        files.open_file(made)
    assert made.read_bytes() == before


def test_a_read_only_file_is_said_and_left_alone(made: Path) -> None:
    made.chmod(0o444)
    before = made.read_bytes()
    with pytest.raises(HuddleError, match="read-only"):
        files.open_file(made)
    assert made.read_bytes() == before
    assert beside(made) == ["a.huddle"]


def test_a_locked_file_is_said(made: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "BUSY_SECONDS", 0.05)
    with closing(sqlite3.connect(made)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(HuddleError, match="in use by another program"):
            files.open_file(made)


def test_damage_is_found(made: Path) -> None:
    with closing(sqlite3.connect(made)) as raw, raw:
        raw.execute("PRAGMA foreign_keys = OFF")
        raw.execute("INSERT INTO seat VALUES ('00', '00', 0)")
    assert files.faults(made) == ("a line of “seat” refers to something that is gone",)


@pytest.mark.parametrize("page", [1, 2, 5, 20])
def test_damage_anywhere_is_said_and_not_stumbled_over(made: Path, page: int) -> None:
    whole = bytearray(made.read_bytes())
    whole[page * 4096 : page * 4096 + 3000] = b"\xff" * 3000
    made.write_bytes(whole)
    assert said_of(made)


def said_of(path: Path) -> str:
    try:
        return "; ".join(files.faults(path))
    except HuddleError as error:
        return str(error)


def test_of_many_who_make_one_file_one_succeeds(tmp_path: Path) -> None:
    def make(_: int) -> bool:
        try:
            files.create(tmp_path / "a.huddle", write_nothing).close()
        except HuddleError:
            return False
        return True

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(make, range(8))).count(True) == 1
    assert beside(tmp_path / "a.huddle") == ["a.huddle"]


def test_where_the_disk_knows_no_links_a_file_made_meanwhile_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.huddle"

    def no_links(_path: Path, _draft: Path) -> None:
        raise PermissionError

    def somebody_is_quicker(_session: Session) -> None:
        path.write_bytes(b"theirs")

    monkeypatch.setattr(Path, "hardlink_to", no_links)
    with pytest.raises(HuddleError, match="exists already"):
        files.create(path, somebody_is_quicker)
    assert path.read_bytes() == b"theirs"
    path.unlink()
    files.create(path, write_nothing).close()
    assert beside(path) == ["a.huddle"]


def test_a_disk_that_lets_nobody_keep_a_file_is_said(
    made: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_file: BinaryIO) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr("huddle_app.store.lock._take", refuse)
    with pytest.raises(HuddleError, match="not safe to work on"):
        files.open_alone(made)


def test_migrations_lead_to_the_tables_of_today(tmp_path: Path) -> None:
    path = tmp_path / "migrated.db"
    command.upgrade(config(path), "head")
    engine = create_engine(f"sqlite:///{path}")
    with engine.connect() as connection:
        differences = compare_metadata(MigrationContext.configure(connection), METADATA)
    engine.dispose()
    assert differences == []


def test_an_older_file_is_upgraded_after_a_backup(
    made: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "REVISIONS", ("0000", *files.REVISIONS))
    with closing(sqlite3.connect(made)) as older, older:
        older.executescript("".join(f"DROP TABLE {t};" for t in reversed(METADATA.sorted_tables)))
        older.execute("DELETE FROM alembic_version")
        older.execute("INSERT INTO alembic_version VALUES ('0000')")
    upgraded: list[Path] = []
    monkeypatch.setattr(
        "huddle_app.store.migrations.upgrade.command.upgrade",
        lambda _config, _target: upgraded.append(made),
    )
    files.open_file(made).close()
    assert upgraded == [made]
    assert beside(made) == ["a.huddle", "a.huddle.0000.backup"]


@pytest.mark.parametrize("name", ["What now?.huddle", "50% more.huddle", "Jörg & Zoë #1.huddle"])
def test_any_name_is_a_name(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    files.create(path, write_nothing).close()
    files.open_file(path).close()
    assert beside(path) == [name]


def test_a_file_that_cannot_be_filled_is_not_made(tmp_path: Path) -> None:
    def fail(_session: Session) -> None:
        raise OSError

    with pytest.raises(HuddleError, match="could not be made there"):
        files.create(tmp_path / "a.huddle", fail)
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_workshop_is_called_damaged(made: Path) -> None:
    made.write_bytes(made.read_bytes()[:3000])
    with pytest.raises(HuddleError, match="damaged"):
        files.open_file(made)
