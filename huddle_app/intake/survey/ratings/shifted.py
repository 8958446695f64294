"""Rows that a comma too many shifts, though each ends with nothing but an empty cell."""

from collections.abc import Sequence

from huddle_app.intake.survey.ratings.scales import together
from huddle_app.intake.survey.table.row_lengths import commas_inside_cells
from huddle_app.intake.survey.table.sheet import Sheet
from huddle_app.method.survey.reading import ColumnUse

_HALF = 0.5


def demand_unshifted(sheet: Sheet, uses: Sequence[ColumnUse], file: str) -> None:
    """HuddleError where most rows seem shifted: else another statement's ratings would be taken.

    Most rows end with an empty cell beyond the headings, and the first of some statements holds no
    answers; with them, the column behind the last holds such, or the words before begin with a blank.
    """
    if not sheet.uneven.ends:
        return
    asked = {use.place for use in uses if use.asks}
    first = [place for place in asked if place - 1 not in asked and _share(sheet, place) < _HALF]
    behind = {place + 1 for place in asked} & {*range(len(sheet.columns))} - asked
    if first and (
        any(_share(sheet, place) > _HALF for place in behind if any(sheet.columns[place]))
        or any(_set_off(sheet, place) for place in range(1, max(first) + 1))
    ):
        raise commas_inside_cells(file)


def _share(sheet: Sheet, place: int) -> float:
    """The share of answers from 1 to 7 in a column, 1 where it says nothing."""
    given = together([sheet.counts[place]])
    return given.rated / given.total if given.total else 1


def _set_off(sheet: Sheet, place: int) -> bool:
    """Whether most cells begin with a blank, as words behind a comma do, and those before do not."""
    return _blanks(sheet, place) and not _blanks(sheet, place - 1)


def _blanks(sheet: Sheet, place: int) -> bool:
    filled = sheet.filled(place)
    begin = sum(n for cell, n in filled.items() if cell[0].isspace())
    return begin > _HALF * sum(filled.values())
