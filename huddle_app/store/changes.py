"""What one transaction changed, row by row, so that it can be taken back and made again."""

from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain, groupby
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Table, bindparam, event, inspect
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import ORMExecuteState, UOWTransaction
from sqlmodel import Session, SQLModel

from huddle_app.method.errors import HuddleError
from huddle_app.texts import _

Values = dict[str, Any]
_RECORD = "huddle-changes"


class GoneOnError(HuddleError):
    """What was to be taken back or made again is not as it was left."""


class Change(NamedTuple):
    """One row's change: `before` is None where it was added, `after` where it was taken away.

    For a row that stayed, both hold the columns that changed alone.
    """

    table: str
    key: Values
    before: Values | None
    after: Values | None

    def turned(self) -> "Change":
        """The change that takes this one back."""
        return Change(self.table, self.key, self.after, self.before)

    def each(self) -> Iterator["Change"]:
        """The changes of single rows that it is made of: itself."""
        yield self


class ManyAdded(NamedTuple):
    """Rows of one table that were added at once, or taken away.

    `values` gives what a row is in the file: worked out when it is taken back, which hardly ever is, since
    an import brings a hundred thousand.
    """

    table: type[SQLModel]
    rows: Sequence[Any]
    values: Callable[[Any], Values]
    away: bool = False

    def turned(self) -> "ManyAdded":
        """The change that takes this one back."""
        return self._replace(away=not self.away)

    def each(self) -> Iterator[Change]:
        """The changes of single rows that it is made of."""
        table = _table(self.table)
        keys = [column.name for column in table.primary_key]
        for values in map(self.values, self.rows):
            added = Change(table.name, {key: values[key] for key in keys}, None, values)
            yield added.turned() if self.away else added


Changes = Sequence[Change | ManyAdded]
"""What was changed, in order."""


@contextmanager
def recording(session: Session) -> Generator[list[Change | ManyAdded]]:
    """Every change the session writes meanwhile, in order.

    Statements that change many rows at once would escape it: they are refused with a TypeError.
    """
    changes: list[Change | ManyAdded] = []

    def after_flush(_session: Session, _context: UOWTransaction) -> None:
        changes.extend(_flushed(session))

    session.info[_RECORD] = changes
    event.listen(session, "after_flush", after_flush)
    event.listen(session, "do_orm_execute", _refuse_bulk)
    try:
        yield changes
    finally:
        event.remove(session, "after_flush", after_flush)
        event.remove(session, "do_orm_execute", _refuse_bulk)


def count_added(
    session: Session, table: type[SQLModel], rows: Sequence[Any], values: Callable[[Any], Values]
) -> None:
    """Count rows that are added in bulk, past the session's own eyes, to what it records.

    `values` gives what one of them is in the file.
    """
    _count(session, ManyAdded(table, rows, values))


def count_taken_away(session: Session, table: type[SQLModel], rows: Sequence[Values]) -> None:
    """Count rows that are taken away in bulk to what the session records."""
    _count(session, ManyAdded(table, rows, dict, away=True))


def make(session: Session, changes: Changes) -> None:
    """Make changes again, all or none.

    HuddleError when a row is not any more as the changes left it, or when others hang on it.
    """
    each = chain.from_iterable(change.each() for change in changes)
    try:
        for (table, before, after), alike in groupby(each, key=_shape):
            _make(session, SQLModel.metadata.tables[table], (before, after), list(alike))
    except IntegrityError as error:
        raise _moved_on() from error


def take_back(session: Session, changes: Changes) -> None:
    """Take changes back, the last one first, all or none; HuddleError as for `make`."""
    make(session, [change.turned() for change in reversed(changes)])


def _count(session: Session, many: ManyAdded) -> None:
    # What changes nothing is no deed.
    if many.rows:
        session.info[_RECORD].append(many)


_Columns = tuple[str, ...] | None


def _shape(change: Change) -> tuple[str, _Columns, _Columns]:
    """Changes of one shape are made by one statement: thousands of answers are taken back at once."""
    before, after = (None if v is None else tuple(v) for v in (change.before, change.after))
    return change.table, before, after


def _make(
    session: Session, table: Table, shape: tuple[_Columns, _Columns], alike: Sequence[Change]
) -> None:
    before, after = shape
    connection = session.connection()
    if before is None:
        connection.execute(table.insert(), [change.after or {} for change in alike])
        return
    # The room may have changed the row since: what it sent is never overwritten.
    as_before = [_bound(table, "key", name) for name in alike[0].key]
    as_before += [_bound(table, "before", name) for name in before]
    statement = (
        table.delete().where(*as_before)
        if after is None
        else table.update()
        .where(*as_before)
        .values({name: bindparam(f"after {name}", type_=table.c[name].type) for name in after})
    )
    made = connection.execute(statement, [_values_of(change) for change in alike]).rowcount
    if made != len(alike):
        raise _moved_on()


def _bound(table: Table, part: str, name: str) -> ColumnElement[bool]:
    # In SQLite IS compares values as = does, and finds nothing equal to nothing.
    column = table.c[name]
    return column.is_(bindparam(f"{part} {name}", type_=column.type))


def _values_of(change: Change) -> Values:
    parts = (("key", change.key), ("before", change.before), ("after", change.after))
    return {
        f"{part} {name}": value for part, values in parts for name, value in (values or {}).items()
    }


def _moved_on() -> GoneOnError:
    return GoneOnError(_("The room has gone on since then, so this stays as it is."))


def _refuse_bulk(state: ORMExecuteState) -> None:
    if state.is_update or state.is_delete or state.is_insert:
        raise TypeError("what is to be undone is changed row by row")


def _flushed(session: Session) -> list[Change]:
    return (
        [Change(_name(row), _key(row), None, _values(row)) for row in session.new]
        + [changed for row in session.dirty if (changed := _changed(row)).after]
        + [Change(_name(row), _key(row), _values_before(row), None) for row in session.deleted]
    )


def _changed(row: Any) -> Change:
    before: Values = {}
    after: Values = {}
    for name in _columns(row):
        history = inspect(row).attrs[name].history
        if history.has_changes() and history.deleted:
            before[name], after[name] = history.deleted[0], history.added[0]
    return Change(_name(row), _key(row), before, after)


def _values(row: Any) -> Values:
    return {name: getattr(row, name) for name in _columns(row)}


def _values_before(row: Any) -> Values:
    """The row as it stood in the file, whatever was set on it before it was taken away."""
    values = _values(row)
    for name in values:
        history = inspect(row).attrs[name].history
        if history.has_changes() and history.deleted:
            values[name] = history.deleted[0]
    return values


def _columns(row: Any) -> list[str]:
    return [column.name for column in _table(row.__class__).columns]


def _key(row: Any) -> Values:
    return _key_of(_table(row.__class__), _values(row))


def _key_of(table: Table, values: Values) -> Values:
    return {column.name: values[column.name] for column in table.primary_key}


def _name(row: Any) -> str:
    return _table(row.__class__).name


def _table(row_type: Any) -> Table:
    return SQLModel.metadata.tables[row_type.__name__.lower()]
