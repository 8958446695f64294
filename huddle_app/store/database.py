"""One open workshop file, with two doors: `reading()` and `writing()`."""

import sqlite3
from collections.abc import Generator
from contextlib import closing, contextmanager
from pathlib import Path
from threading import Lock
from typing import Any

from sqlalchemy import Connection, Engine, event
from sqlalchemy.exc import OperationalError
from sqlmodel import Session, create_engine

from huddle_app.method.errors import HuddleError
from huddle_app.texts import _

BUSY_SECONDS = 5.0


class Database:
    """The workshop file at `path`, which `files.py` has checked before."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._engine = _engine(path)
        self._writer = Lock()

    @contextmanager
    def reading(self) -> Generator[Session]:
        """A session to read with; what it sees does not change while it lasts."""
        with _in_words(self.path), Session(self._engine) as session:
            yield session

    @contextmanager
    def writing(self) -> Generator[Session]:
        """A session to write with: one at a time, committed durably on the way out, or not at all."""
        with self._writer, _in_words(self.path), Session(self._engine) as session:
            session.connection(execution_options={"huddle_writing": True})
            yield session
            session.commit()

    @contextmanager
    def inserting(self) -> Generator[Connection]:
        """A bare connection to write with, under the same rules: for single inserts that many wait for."""
        with self._writer, _in_words(self.path), self._engine.connect() as opened:
            connection = opened.execution_options(huddle_writing=True)
            with connection.begin():
                yield connection

    def copy_to(self, target: Path) -> None:
        """Write a whole copy of the file, as it stands now, to `target`."""
        with _in_words(target), self.reading() as session:
            source: Any = session.connection().connection.driver_connection
            copied = sqlite3.connect(target)
            try:
                source.backup(copied)
                copied.execute("PRAGMA journal_mode = DELETE")
            finally:
                copied.close()

    def close(self) -> None:
        """Close the file and leave exactly one file behind, with nothing beside it.

        While another program has it open too, that one leaves it so when it closes.
        """
        self._engine.dispose()
        with closing(sqlite3.connect(self.path, timeout=0)) as last:
            try:
                last.execute("PRAGMA journal_mode = DELETE")
            except sqlite3.OperationalError as error:
                if "locked" not in str(error):
                    raise


def _engine(path: Path) -> Engine:
    engine = create_engine(f"sqlite:///{path}", connect_args={"timeout": BUSY_SECONDS})
    event.listen(engine, "connect", _prepare_connection)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare_connection(connection: sqlite3.Connection, _record: object) -> None:
    # We begin transactions ourselves: Python's own begin comes only with the first write, which
    # would leave the read before it unprotected.
    connection.isolation_level = None
    connection.execute("PRAGMA journal_mode = WAL")
    # An acknowledged submission survives a pulled plug.
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")


def _begin(connection: Any) -> None:
    writing = connection.get_execution_options().get("huddle_writing", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


@contextmanager
def _in_words(path: Path) -> Generator[None]:
    """Turn what SQLite says about the file into a sentence for the moderator."""
    try:
        yield
    except (OperationalError, sqlite3.OperationalError) as error:
        raise HuddleError(_sentence(str(error)).format(name=path.name)) from error


def _sentence(error: str) -> str:
    if "locked" in error:
        return _("“{name}” is in use by another program. Close it there and try again.")
    if "readonly" in error or "unable to open" in error:
        return _("“{name}” cannot be written to. Copy it to a folder of yours and open the copy.")
    if "full" in error:
        return _("There is no room left on the disk for “{name}”. Nothing was lost; make room.")
    return _("“{name}” could not be read or written.")
