"""A table with a row for each statement, or for each single answer, instead of one for each person."""

from collections.abc import Sequence

from huddle_app.intake.survey.table.headings import LOOKED_AT, Known
from huddle_app.intake.survey.wording import shown
from huddle_app.method.errors import HuddleError
from huddle_app.texts import _

_LEAST, _COLUMNS, _ROWS = 3, 4, 200


def demand_upright(rows: Sequence[Sequence[str]], file: str, known: Known) -> None:
    """HuddleError where one of the first columns names several statements, and none of the first rows does.

    There either each statement has a row, or each answer of each person.
    """
    if any(known(list(map(shown, row))) >= _LEAST for row in rows[:LOOKED_AT]):
        return
    for place in range(_COLUMNS):
        down = [shown(row[place]) for row in rows[:_ROWS] if place < len(row)]
        if (named := known(down)) >= _LEAST:
            again = known(list(dict.fromkeys(down))) < named
            text = _an_answer_a_row() if again else _a_statement_a_row()
            raise HuddleError(text.format(file=file))


def _a_statement_a_row() -> str:
    return _(
        "The table in “{file}” lies on its side: each statement has a row, and each person a column."
        " Turn it round in your spreadsheet program (copy it, then Paste Special, Transpose) and take"
        " that."
    )


def _an_answer_a_row() -> str:
    return _(
        "In “{file}” each single answer has a row. Export the answers with a row for each person and a"
        " column for each statement, or make that of it with a pivot table, and take that."
    )
