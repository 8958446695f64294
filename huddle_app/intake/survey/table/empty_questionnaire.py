"""The questionnaire itself, chosen by mistake where its answers were meant."""

from collections.abc import Callable, Sequence

from huddle_app.method.errors import HuddleError
from huddle_app.texts import _

_STRUCTURE = {"class", "type/scale", "name"}
"""Columns of a survey structure as LimeSurvey reads and writes it (a tab-separated .txt)."""
_LOOKED_AT = 20
"""Rows; a file of answers has some within these."""


def demand_answered(
    rows: Sequence[Sequence[str]], file: str, known: Callable[[Sequence[str]], int]
) -> None:
    """HuddleError for a survey structure, and for headings of statements with nothing under them.

    `known` says how many cells of a row head a statement.
    """
    filled = [row for row in rows[:_LOOKED_AT] if _holds_something(row)]
    if not filled:
        return
    if {cell.strip().casefold() for cell in filled[0]} >= _STRUCTURE:
        text = _(
            "“{file}” is the empty questionnaire for LimeSurvey, not its answers: once people have"
            " answered there, export the responses and take in that file."
        )
        raise HuddleError(text.format(file=file))
    nothing_under = len(filled) == 1 and not any(map(_holds_something, rows[_LOOKED_AT:]))
    # Our own template heads a column by its key and its statement: “trust.1: Meetings are …”.
    keys = [cell.partition(":")[0] for cell in filled[0]]
    if nothing_under and (known(keys) or known(filled[0])):
        text = _("“{file}” is the empty questionnaire: nobody’s answers are in it yet.")
        raise HuddleError(text.format(file=file))


def _holds_something(row: Sequence[str]) -> bool:
    return any(map(str.strip, row))
