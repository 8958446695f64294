"""Making, opening and checking workshop files."""

import logging
import os
import sqlite3
import stat
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy.exc import OperationalError, SQLAlchemyError
from sqlmodel import Session, create_engine

from huddle_app.method.errors import HuddleError
from huddle_app.method.whereabouts import whereabouts
from huddle_app.method.workshop_file import APPLICATION_ID, HEADER, is_workshop
from huddle_app.store.database import (
    BUSY_SECONDS,
    Database,
    engine_url,
    in_words,
    only_reading,
    write_anew,
)
from huddle_app.store.lock import InUseError, keep_others_out
from huddle_app.texts import _

log = logging.getLogger(__name__)

REVISIONS = ("0001", "0002", "0003", "0004", "0005", "0006", "0007")
"""The migrations this version knows, oldest first."""
SOME = 3
"""How many places of damage are named: one is enough to know."""


def create(path: Path, fill: Callable[[Session], None]) -> Database:
    """Make a new workshop file holding what `fill(session)` writes, whole or not at all, and open it."""
    try:
        if not path.parent.is_dir():
            raise HuddleError(_("The folder “{name}” does not exist.").format(name=path.parent))
        _create(path, fill)
    except FileExistsError as error:
        message = _("“{name}” exists already. Choose another name.")
        raise HuddleError(message.format(name=path.name)) from error
    except (OSError, sqlite3.Error, OperationalError) as error:
        message = _("“{name}” could not be made there. Choose another name, or a folder of yours.")
        raise HuddleError(message.format(name=path.name)) from error
    return Database(path)


def _create(path: Path, fill: Callable[[Session], None]) -> None:
    """Write the file aside and give it its name only when it is whole; FileExistsError when it is taken."""
    if path.exists():
        raise FileExistsError(path)
    with TemporaryDirectory(prefix=".huddle-", dir=path.parent) as aside:
        draft = Path(aside) / "new.huddle"
        _write_new(draft, fill)
        try:
            path.hardlink_to(draft)  # fails, as replacing would not, when somebody was quicker
        except FileExistsError:
            raise
        except OSError as error:  # a disk that knows no links
            # Whoever makes the file after this look, and before the next line, loses it.
            if path.exists():
                raise FileExistsError(path) from error
            draft.replace(path)


def open_alone(path: Path) -> Database:
    """Open a workshop file with every other Huddle kept out; InUseError when one has it open.

    Others are kept out before anything of the file is touched.
    """
    _check_readable(path)
    let_others_in = keep_others_out(path)
    try:
        return open_file(path, let_others_in)
    except BaseException:
        let_others_in()
        raise


def open_beside(path: Path) -> Database:
    """Open a workshop file only to read in it, also a read-only one, or one that another Huddle has open.

    It is left as it is. Of an older one a copy is brought up to date and read, gone when it is closed.
    """
    _check_readable(path)
    _take_back_cut_short(path)
    with in_words(path), closing(only_reading(path)) as connection:
        if _revision(path, connection) == REVISIONS[-1]:
            return Database(path, read_only=True)
    return _open_copy(path)


def open_file(path: Path, let_others_in: Callable[[], None] | None = None) -> Database:
    """Open a workshop file, bringing an older one up to date after a backup copy beside it.

    HuddleError when it cannot be; then it is as it was.
    """
    _check_readable(path)
    # Behind a link SQLite, too, works beside the file itself.
    real = path.resolve()
    _check_writable(real)
    untidy = real.with_name(f"{real.name}-wal").exists()
    with _sqlite(path) as connection:
        revision = _revision(path, connection)
    if revision != REVISIONS[-1]:
        _bring_up_to_date(real, revision)
        untidy = True
    return Database(path, let_others_in, untidy=untidy)


def faults(path: Path) -> tuple[str, ...]:
    """What is wrong with the inside of a workshop file, a line each; empty when it is sound."""
    _check_readable(path)
    _take_back_cut_short(path)
    with in_words(path), closing(only_reading(path)) as connection:
        _revision(path, connection)
        try:
            damage = [row[0] for row in connection.execute("PRAGMA integrity_check")]
            gone = {row[0] for row in connection.execute("PRAGMA foreign_key_check")}
        except sqlite3.DatabaseError as error:
            return (str(error),)
    orphans = _("a line of “{table}” refers to something that is gone")
    found = [" ".join(line.split()) for line in damage if line != "ok"]
    return tuple(found[:SOME] + [orphans.format(table=table) for table in sorted(gone)])


def _open_copy(path: Path) -> Database:
    aside = TemporaryDirectory(prefix="huddle-")
    try:
        copy = Path(aside.name) / path.name
        with in_words(path), closing(only_reading(path)) as connection:
            write_anew(connection, copy)
        open_file(copy).close()
    except BaseException:
        aside.cleanup()
        raise
    return Database(copy, aside.cleanup, read_only=True)


def _bring_up_to_date(path: Path, revision: str) -> None:
    # Imported only when needed: it costs 0.2 s.
    from huddle_app.store.migrations.upgrade import upgrade

    try:
        with in_words(path):
            upgrade(path, revision)
    except (OSError, sqlite3.Error, SQLAlchemyError) as error:
        log.warning("%s could not be brought up to date:\n%s", path, whereabouts(error))
        message = _("“{name}” could not be brought up to date. It is as it was.")
        raise HuddleError(message.format(name=path.name)) from error


def _take_back_cut_short(path: Path) -> None:
    """Let SQLite take back what a power cut left half written: one that only reads may not."""
    real = path.resolve()
    if not real.with_name(f"{real.name}-journal").exists():
        return
    with suppress(InUseError):  # another Huddle is just writing it
        let_others_in = keep_others_out(path)
        try:
            with _sqlite(path) as connection:
                _revision(path, connection)
        finally:
            let_others_in()


def _write_new(path: Path, fill: Callable[[Session], None]) -> None:
    from huddle_app.store.tables.everything import METADATA

    engine = create_engine(engine_url(path))
    try:
        METADATA.create_all(engine)
        with Session(engine) as session:
            fill(session)
            session.commit()
    finally:
        engine.dispose()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)")
        connection.execute("INSERT INTO alembic_version VALUES (?)", (REVISIONS[-1],))


def _check_readable(path: Path) -> None:
    try:
        if path.exists() and not path.is_file():
            raise HuddleError(_("“{name}” is no file.").format(name=path.name))
        with path.open("rb") as file:
            header = file.read(HEADER)
    except FileNotFoundError as error:
        raise HuddleError(_("There is no file “{name}”.").format(name=path)) from error
    except OSError as error:
        raise HuddleError(_("“{name}” cannot be read.").format(name=path.name)) from error
    if not is_workshop(header):
        raise HuddleError(_("“{name}” is not a Huddle workshop.").format(name=path.name))


def _check_writable(path: Path) -> None:
    # The mode is read itself, because an administrator may write to files marked as read-only.
    marked = path.stat().st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH)
    if not marked or not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK):
        message = _("“{name}” is read-only. Copy it to a folder of yours and open the copy.")
        raise HuddleError(message.format(name=path.name))


def _sqlite(path: Path) -> closing[sqlite3.Connection]:
    return closing(sqlite3.connect(path, timeout=BUSY_SECONDS))


def _revision(path: Path, connection: sqlite3.Connection) -> str:
    """The revision of the file; HuddleError when it is damaged, in use, or from a newer version."""
    try:
        with in_words(path):
            row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    except sqlite3.DatabaseError as error:
        raise _damaged(path) from error
    if row is None:
        raise _damaged(path)
    if row[0] not in REVISIONS:
        message = _("“{name}” was made by a newer version of Huddle. Please install that version.")
        raise HuddleError(message.format(name=path.name))
    return str(row[0])


def _damaged(path: Path) -> HuddleError:
    message = _("“{name}” is damaged. Open the last copy you have of it.")
    return HuddleError(message.format(name=path.name))
