"""A second row of headings among the answers, as in two exports pasted under each other."""

from collections.abc import Collection, Sequence

from huddle_app.intake.survey.table.sheet import Sheet
from huddle_app.intake.survey.wording import shown
from huddle_app.method.errors import HuddleError
from huddle_app.texts import _

_LEAST, _MOST_DIFFERENT = 3, 300


def demand_one_order(sheet: Sheet, file: str) -> None:
    """HuddleError where a row names the columns again, and most of them in another order.

    What stands below it would be taken for answers to other statements.
    """
    heads = [heading.shown for heading in sheet.headings]
    # A number heads statements that are only counted, and is an answer as well.
    named = {head for head in heads if head and not head.isdecimal()}
    again = [place for place in range(len(heads)) if _names_one(sheet, place, named)]
    if len(again) < _LEAST or 2 * len(again) < len(named):
        return
    column = sheet.columns[again[0]]
    for at, number in enumerate(sheet.numbers):
        if shown(column[at]) in named and _is_moved([c[at] for c in sheet.columns], heads, named):
            text = _(
                "Row {row} of “{file}” names the columns again, in another order: two exports under each"
                " other, it seems. Take them in one by one, each from a file of its own."
            )
            raise HuddleError(text.format(row=number, file=file))


def _names_one(sheet: Sheet, place: int, named: Collection[str]) -> bool:
    """Whether a cell of a column says what one of the columns is headed by."""
    cells = sheet.counts[place]
    return len(cells) <= _MOST_DIFFERENT and any(shown(cell) in named for cell in cells)


def _is_moved(row: Sequence[str], heads: Sequence[str], named: Collection[str]) -> bool:
    """Whether a row says most headings, and some of them in other columns."""
    said = [shown(cell) for cell in row]
    moved = [a != b for a, b in zip(said, heads, strict=True) if a in named]
    return 2 * len(moved) >= len(named) and sum(moved) >= _LEAST
