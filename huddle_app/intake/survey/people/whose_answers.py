"""Rows that do not say whose answers they are, and files that are said to be of the wrong function."""

from collections.abc import Iterator, Mapping
from itertools import permutations

from huddle_app.intake.functions import own_names, read_function
from huddle_app.intake.survey.people.codes import texts_of
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
        yield from _says_others(sheet, place, digits, said, toolkit)


def _of_others(digits: Mapping[str, str], function: Function, toolkit: Toolkit) -> Iterator[str]:
    """That a whole file seems another function's, by the scales that only one of the two answers."""
    text = _(
        "These are said to be answers of {function}, but these people answer what only {other}"
        " answers: left out. Whose answers are they?"
    )
    for other in _others(digits, function, toolkit):
        yield text.format(function=function_name(function), other=function_name(other))


def seem_of_others(
    sheet: Sheet,
    place: int | None,
    digits: Mapping[str, str],
    said: ColumnMapping,
    toolkit: Toolkit,
) -> bool:
    """Whether the answers seem another function's than the file, or its column, is said to tell.

    All as for `whose_remarks`.
    """
    if place is not None:
        return any(_says_others(sheet, place, digits, said, toolkit))
    return said.function is not None and any(_others(digits, said.function, toolkit))


def _says_others(
    sheet: Sheet,
    place: int,
    digits: Mapping[str, str],
    said: ColumnMapping,
    toolkit: Toolkit,
) -> Iterator[str]:
    """That most people answer what only others than their function's column says answer."""
    if not digits:
        return
    own = own_names(toolkit.words)
    texts = texts_of(sheet, place)
    read = {text: said.function_of(text) or read_function(text, own) for text in {*texts}}
    told = [read[text] for text in texts]
    answered: dict[Function | None, list[bool]] = {
        side: _rows(digits, toolkit, side, other) for side, other in permutations(SIDES)
    }
    right = sum(answered[f][at] for at, f in enumerate(told) if f in answered)
    theirs = sum(
        answered[side][at]
        for side in SIDES
        for at, f in enumerate(told)
        if f in answered and f is not side
    )
    if theirs >= max(_LEAST, _MANY * (theirs + right)) and 2 * theirs > len(told):
        text = _(
            "By column “{name}” most people answer what only others are asked: left out. Does another column"
            " tell whose answers these are?"
        )
        yield text.format(name=sheet.headings[place].brief)


def _rows(
    digits: Mapping[str, str], toolkit: Toolkit, function: Function, other: Function
) -> list[bool]:
    """For each row whether it answers any of what the one function answers and the other does not."""
    # Imported with the first answers: the first window does not wait for it.
    import numpy as np

    rows = max(map(len, digits.values()), default=0)
    found = np.zeros(rows, dtype=np.bool_)
    for column in _own_columns(digits, toolkit, function, other):
        found |= np.frombuffer(digits[column].encode("ascii"), dtype=np.uint8) != ord(NOT_ANSWERED)
    return found.tolist()


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
        for column in _own_columns(digits, toolkit, function, other)
    )


def _own_columns(
    digits: Mapping[str, str], toolkit: Toolkit, function: Function, other: Function
) -> list[str]:
    """The statements of the file that the one function answers and the other does not."""
    return [
        column
        for scale in toolkit.scales()
        if scale.may_answer(function) and not scale.may_answer(other)
        for column in scale.columns()
        if column in digits
    ]


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
