"""One open workshop file, with its doors: `reading()`, `writing()` and, for single rows, `inserting()`."""

import logging
import sqlite3
from collections.abc import Callable, Generator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from threading import Lock
from typing import Any

from sqlalchemy import Connection, Engine, event, select
from sqlalchemy.engine import URL
from sqlalchemy.exc import DatabaseError
from sqlmodel import Session, SQLModel, create_engine

from huddle_app.method.errors import HuddleError
from huddle_app.method.workshop_file import HEADER, is_workshop
from huddle_app.store.lock import keep_others_out
from huddle_app.texts import _

log = logging.getLogger(__name__)

SYNCHRONOUS = "FULL"
"""When SQLite says that something is written: an acknowledged submission survives a pulled plug."""
BUSY_SECONDS = 5.0
_KIND = 0xFF
"""The part of SQLite's codes that says what kind of error it is; the rest gives more detail."""


class Database:
    """The workshop file at `path`, which `files.py` has checked before.

    `untidy` says that whoever wrote to it last left the order of writing in it.
    """

    def __init__(
        self,
        path: Path,
        let_others_in: Callable[[], None] | None = None,
        *,
        read_only: bool = False,
        untidy: bool = False,
    ) -> None:
        self.path = path
        self._engine = _read_only_engine(path) if read_only else _engine(path)
        self._writer = Lock()
        self._let_others_in = let_others_in
        self._read_only = read_only
        self._written_to = untidy

    def keep_others_out(self) -> None:
        """Keep every other Huddle out until this is closed; InUseError when one has the file open."""
        self._let_others_in = keep_others_out(self.path)

    @contextmanager
    def reading(self) -> Generator[Session]:
        """A session to read with; what it sees does not change while it lasts."""
        with in_words(self.path), Session(self._engine) as session:
            yield session

    def rows_of(self, table: type[SQLModel]) -> list[Any]:
        """All rows of a table, plain, with its columns as attributes.

        For what every start reads: mapped rows would cost it the setting up of the whole mapper.
        """
        with in_words(self.path), self._engine.connect() as connection:
            return list(
                connection.execute(select(SQLModel.metadata.tables[table.__name__.lower()]))
            )

    @contextmanager
    def writing(self) -> Generator[Session]:
        """A session to write with: one at a time, committed durably on the way out, or not at all."""
        with self._writer, in_words(self.path), Session(self._engine) as session:
            session.connection(execution_options={"huddle_writing": True})
            self._written_to = True
            try:
                yield session
                session.commit()
            except BaseException:
                session.close()
                self.empty_journal()
                raise

    @contextmanager
    def inserting(self) -> Generator[Connection]:
        """A bare connection to write with, under the same rules: for single inserts that many wait for."""
        with self._writer, in_words(self.path), self._engine.connect() as opened:
            connection = opened.execution_options(huddle_writing=True)
            self._written_to = True
            with connection.begin():
                yield connection

    def copy_to(self, target: Path) -> None:
        """Write a whole copy of the file, as it stands now, to `target`, in place of what is there.

        HuddleError when it cannot be, or when another workshop is there; then nothing has changed there.
        """
        if target.exists() and target.samefile(self.path):
            raise HuddleError(_("That is this very file. Choose another name for the copy."))
        if _workshop_in(target) not in {None, _workshop_in(self.path)}:
            words = _("“{name}” is another workshop. Choose another name for the copy.")
            raise HuddleError(words.format(name=target.name))
        draft = target.with_name(f".{target.name}.copy")
        try:
            self._write_copy(draft)
            draft.replace(target)
        except (OSError, sqlite3.Error) as error:
            message = _("The copy “{name}” could not be written there. Choose another place.")
            raise HuddleError(message.format(name=target.name)) from error
        finally:
            draft.unlink(missing_ok=True)

    def empty_journal(self) -> None:
        """Leave nothing beside the file that tells what was written together, or was not to be written.

        While somebody reads or writes it stays there: until the next time, or closing.
        """
        # Nothing is lost by it, and an error that came before is the one to tell.
        with suppress(OSError, sqlite3.Error), closing(_as_it_is(self.path)) as beside:
            beside.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """Close the file and leave exactly one file behind, with nothing beside it.

        While another Huddle has it open too, that one leaves it so when it closes.
        """
        self._engine.dispose()
        if self.path.exists() and not self._read_only:
            self._leave_one_file()
        if self._let_others_in:
            self._let_others_in()
            self._let_others_in = None

    def _leave_one_file(self) -> None:
        # Only who is alone may end the journal: SQLite's own locks are lost when anything in the program
        # that holds them has looked into the file, as file dialogs do.
        try:
            if not self._let_others_in:
                self.keep_others_out()
        except HuddleError:
            return
        with closing(sqlite3.connect(self.path, timeout=0)) as last:
            _as_one_file(last)
            if self._written_to:
                _without_traces(last)

    def _write_copy(self, draft: Path) -> None:
        draft.unlink(missing_ok=True)
        with closing(sqlite3.connect(self.path, timeout=BUSY_SECONDS)) as source:
            write_anew(source, draft)


def engine_url(path: Path) -> URL:
    """The address of a file, whatever characters are in its name."""
    return URL.create("sqlite", database=str(path.absolute()))


def write_anew(source: sqlite3.Connection, target: Path) -> None:
    """Write what a file holds to a new one, row by row in their order: without a trace of what was before."""
    source.execute("VACUUM INTO ?", (str(target),))


@contextmanager
def in_words(path: Path) -> Generator[None]:
    """Turn what SQLite says about the file into a sentence for the moderator; the rest is our own error."""
    try:
        yield
    except (DatabaseError, sqlite3.DatabaseError) as error:
        sentence = _sentence(error.orig if isinstance(error, DatabaseError) else error)
        if sentence is None:
            raise
        raise HuddleError(sentence.format(name=path.name)) from error


def _engine(path: Path) -> Engine:
    # Parameters are what people wrote: they are for the file, not for any log.
    engine = create_engine(
        engine_url(path), connect_args={"timeout": BUSY_SECONDS}, hide_parameters=True
    )
    event.listen(engine, "connect", _prepare_connection)
    event.listen(engine, "begin", _begin)
    return engine


def _read_only_engine(path: Path) -> Engine:
    engine = create_engine(
        engine_url(path), creator=lambda: only_reading(path), hide_parameters=True
    )
    event.listen(engine, "begin", _begin)
    return engine


def only_reading(path: Path) -> sqlite3.Connection:
    """A connection that leaves everything as it is, also when it closes: beside another Huddle."""
    return sqlite3.connect(
        f"{path.absolute().as_uri()}?mode=ro",
        uri=True,
        timeout=BUSY_SECONDS,
        isolation_level=None,
        check_same_thread=False,
    )


def _prepare_connection(connection: sqlite3.Connection, _record: object) -> None:
    # We begin transactions ourselves: Python's own begin comes only with the first write, which
    # would leave the read before it unprotected.
    connection.isolation_level = None
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute(f"PRAGMA synchronous = {SYNCHRONOUS}")
    connection.execute("PRAGMA foreign_keys = ON")
    # What is taken away or undone is gone; not every SQLite does so by itself.
    connection.execute("PRAGMA secure_delete = ON")


def _begin(connection: Any) -> None:
    writing = connection.get_execution_options().get("huddle_writing", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


def _as_one_file(connection: sqlite3.Connection) -> None:
    try:
        connection.execute("PRAGMA journal_mode = DELETE")
    except sqlite3.OperationalError as error:
        if "locked" not in str(error):
            raise


def _without_traces(connection: sqlite3.Connection) -> None:
    # Within a page rows lie as they came: whoever saw who answered first could find those answers.
    try:
        connection.execute("VACUUM")
    except sqlite3.OperationalError as error:  # read by somebody else, or no room for a second copy
        log.warning("The file keeps the order in which it was written: %s", error)


def _as_it_is(path: Path) -> sqlite3.Connection:
    """A bare connection that waits for nobody and makes no file."""
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True, timeout=0)


def _workshop_in(path: Path) -> str | None:
    """Which workshop a file holds, whatever copy of it, empty for a damaged one; None for any other file."""
    try:
        with path.open("rb") as file:
            if not is_workshop(file.read(HEADER)):
                return None
        with closing(only_reading(path)) as connection:
            return str(connection.execute("SELECT id FROM workshop").fetchone()[0])
    except OSError:  # nothing is there, or it is told by the writing
        return None
    except (sqlite3.Error, TypeError):
        return ""


def _sentence(error: BaseException | None) -> str | None:
    # The code, not the text: that names tables and columns, such as `team.locked`.
    match getattr(error, "sqlite_errorcode", 0) & _KIND:
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            return _("“{name}” is damaged. Open the last copy you have of it.")
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return _("“{name}” is in use by another program. Close it there and try again.")
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_CANTOPEN:
            return _(
                "“{name}” cannot be written to. Copy it to a folder of yours and open the copy."
            )
        case sqlite3.SQLITE_FULL:
            return _("There is no room left on the disk for “{name}”. Nothing was lost; make room.")
        case sqlite3.SQLITE_IOERR:
            return _(
                "“{name}” can no longer be read or written. Is its disk or folder still there?"
            )
        case _other:
            return None
