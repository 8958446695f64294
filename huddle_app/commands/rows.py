"""The rows of a list that is taken in, as lines of text."""

from collections.abc import Sequence

from huddle_app.method.errors import HuddleError
from huddle_app.method.imports import Row, RowState, state_name, summary
from huddle_app.texts import _


def print_rows(rows: Sequence[Row], name: str, *, every: bool, why: str = "") -> None:
    """Name each row that needs attention, or `every` row, and sum up; HuddleError when none can be used.

    `why` is what it says then, where there is more to say than that.
    """
    for row in rows:
        if row.why or every:
            where = _("row {number}").format(number=row.number)
            print(
                ": ".join(filter(None, (where, row.about or "–", state_name(row.state), row.why)))
            )
    if rows and all(row.state is RowState.ERROR for row in rows):
        raise HuddleError(why or _("No row of “{name}” could be used.").format(name=name))
    print(summary(rows))
