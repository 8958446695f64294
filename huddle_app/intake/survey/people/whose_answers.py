"""Rows that do not say whose answers they are, and files that are said to be of the wrong function."""

from collections.abc import Iterator, Mapping

from huddle_app.intake.functions import read_function
from huddle_app.intake.survey.table.sheet import Sheet
from huddle_app.method.listed import all_of
from huddle_app.method.survey.reading import ColumnMapping
from huddle_app.method.toolkit import NOT_ANSWERED, Toolkit
from huddle_app.method.words import SIDES, Function, function_name
from huddle_app.texts import _

_LEAST, _MOST_NAMED, _MANY = 3, 4, 0.8


def whose_remarks(
    sheet: Sheet,
    place: int | None,
    digits: Mapping[str, str],
    said: ColumnMapping,
    toolkit: Toolkit,
) -> Iterator[str]:
    """What to do about rows that do not say whose answers they are, and about answers of others.

    `place` is the function's column, None where there is none; `digits` are the ratings by statement,
    a digit for each row.
    """
    if place is None and said.function:
        yield from _of_others(digits, said.function, toolkit)
    elif place is None:
        yield from _above_people(sheet)
    else:
        yield from _merged(sheet, place)


def _of_others(digits: Mapping[str, str], function: Function, toolkit: Toolkit) -> Iterator[str]:
    """That a whole file seems another function's, by the scales that only one of the two answers."""
    text = _(
        "These are said to be answers of {function}, but these people answer what only {other}"
        " answers: left out. Whose answers are they?"
    )
    for other in _others(digits, function, toolkit):
        yield text.format(function=function_name(function), other=function_name(other))


def seem_of_others(
    place: int | None, digits: Mapping[str, str], said: ColumnMapping, toolkit: Toolkit
) -> bool:
    """Whether a file without a function's column seems another function's than it is said to be.

    `place` and `digits` as for `whose_remarks`.
    """
    if place is not None or said.function is None:
        return False
    return any(_others(digits, said.function, toolkit))


def _others(digits: Mapping[str, str], function: Function, toolkit: Toolkit) -> Iterator[Function]:
    """The functions of whose own scales much is answered in a file that is said to be of another one."""
    rows = max(map(len, digits.values()), default=0)
    for other in SIDES:
        theirs = _answered(digits, toolkit, other, function)
        both = theirs + _answered(digits, toolkit, function, other)
        if other is not function and theirs >= max(rows, _MANY * both, 1):
            yield other


def _answered(
    digits: Mapping[str, str], toolkit: Toolkit, function: Function, other: Function
) -> int:
    """How many answers there are to what the one function answers and the other does not."""
    return sum(
        len(digits[column]) - digits[column].count(NOT_ANSWERED)
        for scale in toolkit.scales()
        if scale.may_answer(function) and not scale.may_answer(other)
        for column in scale.columns()
        if column in digits
    )


def _merged(sheet: Sheet, place: int) -> Iterator[str]:
    column = sheet.columns[place]
    filled = sum(sheet.filled(place).values())
    if filled and column[0].strip() and len(column) - filled >= max(_LEAST, filled):
        text = _(
            "Only {n:,} of {rows:,} rows have a function. Are its cells merged downwards? Then write the function"
            " into each row."
        )
        yield text.format(n=filled, rows=len(column))


def _above_people(sheet: Sheet) -> Iterator[str]:
    words = {cell for cells in sheet.counts for cell in cells if len(cell) > 1}
    functions = {word for word in words if read_function(word) in SIDES}
    if not functions:
        return
    rows = zip(sheet.numbers, zip(*sheet.columns, strict=True), strict=True)
    alone = [(n, cell) for n, row in rows if (cell := _only(row)) in functions]
    if alone:
        text = _(
            "Nothing but the name of a function stands in {rows}. Is it that of the people below? Then write it"
            " into each of their rows, in a column of its own."
        )
        named = [_("row {row} (“{cell}”)").format(row=n, cell=cell.strip()) for n, cell in alone]
        yield text.format(rows=all_of(named, _MOST_NAMED))


def _only(row: tuple[str, ...]) -> str:
    """The one filled cell of a row; empty where there are several."""
    filled = [cell for cell in row if cell.strip()]
    return filled[0] if len(filled) == 1 else ""
