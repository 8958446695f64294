"""A table that lies on its side: a row for each statement, a column for each person."""

from collections.abc import Sequence

from huddle_app.intake.survey.table.headings import LOOKED_AT, Known
from huddle_app.intake.survey.wording import shown
from huddle_app.method.errors import HuddleError
from huddle_app.texts import _

_LEAST, _COLUMNS, _ROWS = 3, 4, 200


def demand_upright(rows: Sequence[Sequence[str]], file: str, known: Known) -> None:
    """HuddleError where one of the first columns names several statements, and none of the first rows does."""
    if any(known(list(map(shown, row))) >= _LEAST for row in rows[:LOOKED_AT]):
        return
    for place in range(_COLUMNS):
        down = [shown(row[place]) for row in rows[:_ROWS] if place < len(row)]
        if known(down) >= _LEAST:
            text = _(
                "The table in “{file}” lies on its side: each statement has a row, and each person a column."
                " Turn it round in your spreadsheet program (copy it, then Paste Special, Transpose) and take"
                " that."
            )
            raise HuddleError(text.format(file=file))
