"""Making, opening and checking workshop files."""

import os
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

from sqlmodel import create_engine

from huddle_app.method.errors import HuddleError
from huddle_app.store.database import BUSY_SECONDS, Database
from huddle_app.texts import _

APPLICATION_ID = 0x48754464  # “HuDd”: told apart from other SQLite files
REVISIONS = ("0001",)
"""The migrations this version knows, oldest first."""


def create(path: Path) -> Database:
    """Make a new, empty workshop file, whole or not at all, and open it."""
    if path.exists():
        raise HuddleError(_("“{name}” exists already. Choose another name.").format(name=path.name))
    if not path.parent.is_dir():
        raise HuddleError(_("The folder “{name}” does not exist.").format(name=path.parent))
    draft = path.with_name(f".{path.name}.new")
    try:
        _write_empty(draft)
        draft.replace(path)
    except (OSError, sqlite3.Error) as error:
        message = _("“{name}” could not be made there. Choose a folder of yours.")
        raise HuddleError(message.format(name=path.name)) from error
    finally:
        draft.unlink(missing_ok=True)
    return Database(path)


def open_file(path: Path) -> Database:
    """Open a workshop file, bringing an older one up to date after a backup copy beside it."""
    _check_readable(path)
    _check_writable(path)
    with _sqlite(path) as connection:
        revision = _revision(path, connection)
    if revision != REVISIONS[-1]:
        # Imported only when needed: it costs 0.2 s.
        from huddle_app.store.migrations.upgrade import upgrade

        upgrade(path, revision)
    return Database(path)


def faults(path: Path) -> tuple[str, ...]:
    """What is wrong with the inside of a workshop file, a line each; empty when it is sound."""
    _check_readable(path)
    with _sqlite(path) as connection:
        _revision(path, connection)
        damage = [row[0] for row in connection.execute("PRAGMA integrity_check") if row[0] != "ok"]
        orphans = [
            _("a line of “{table}” refers to something that is gone").format(table=row[0])
            for row in connection.execute("PRAGMA foreign_key_check")
        ]
    return tuple(damage + orphans)


def _write_empty(path: Path) -> None:
    path.unlink(missing_ok=True)
    from huddle_app.store.tables.everything import METADATA

    engine = create_engine(f"sqlite:///{path}")
    try:
        METADATA.create_all(engine)
    finally:
        engine.dispose()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)")
        connection.execute("INSERT INTO alembic_version VALUES (?)", (REVISIONS[-1],))


def _check_readable(path: Path) -> None:
    if not path.exists():
        raise HuddleError(_("There is no file “{name}”.").format(name=path))
    try:
        with path.open("rb") as file:
            header = file.read(100)
    except OSError as error:
        raise HuddleError(_("“{name}” cannot be read.").format(name=path.name)) from error
    if not header.startswith(b"SQLite format 3\0"):
        raise _no_workshop(path)


def _check_writable(path: Path) -> None:
    # The mode is read itself, because an administrator may write to files marked as read-only.
    marked = path.stat().st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH)
    if not marked or not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK):
        message = _("“{name}” is read-only. Copy it to a folder of yours and open the copy.")
        raise HuddleError(message.format(name=path.name))


def _sqlite(path: Path) -> closing[sqlite3.Connection]:
    return closing(sqlite3.connect(path, timeout=BUSY_SECONDS))


def _revision(path: Path, connection: sqlite3.Connection) -> str:
    """The revision of the file; HuddleError when it is no workshop or from a newer version."""
    try:
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        if application != APPLICATION_ID:
            raise _no_workshop(path)
        row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    except sqlite3.OperationalError as error:
        if "locked" not in str(error):
            raise _no_workshop(path) from error
        message = _("“{name}” is in use by another program. Close it there and try again.")
        raise HuddleError(message.format(name=path.name)) from error
    except sqlite3.DatabaseError as error:
        raise _no_workshop(path) from error
    revision = str(row[0]) if row else ""
    if revision not in REVISIONS:
        message = _("“{name}” was made by a newer version of Huddle. Please install that version.")
        raise HuddleError(message.format(name=path.name))
    return revision


def _no_workshop(path: Path) -> HuddleError:
    return HuddleError(_("“{name}” is not a Huddle workshop.").format(name=path.name))
