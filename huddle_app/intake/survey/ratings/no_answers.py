"""Numbers that are read as no answer, cell by cell: nobody but whoever made the file knows it for sure."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from huddle_app.intake.shown_cell import shown_cell
from huddle_app.intake.survey.ratings.scales import Key, Reader
from huddle_app.intake.survey.table.sheet import Sheet
from huddle_app.method.listed import any_of
from huddle_app.method.survey.reading import ALL_ROWS, Cells, Rejected
from huddle_app.texts import _


def read_as_none(
    sheet: Sheet, read: Iterable[int], keys: Mapping[int, Key], read_cell: Reader
) -> Iterator[Rejected]:
    """An entry for each of the columns `read` that has such numbers, with the cells that hold them."""
    reason = _("{numbers} is read as no answer")
    for place in read:
        found = _texts(sheet.counts[place], keys[place].codes, read_cell)
        if found:
            column, numbers = sheet.columns[place], sheet.numbers
            at = [n for n, cell in enumerate(column) if cell in found]
            shown = {cell: shown_cell(cell) for cell in found}
            cells = Cells([numbers[n] for n in at], [shown[column[n]] for n in at])
            why = reason.format(numbers=any_of([str(n) for n in sorted({*found.values()})]))
            yield Rejected(ALL_ROWS, sheet.headings[place].shown, "", why, cells)


def _texts(cells: Iterable[str], codes: Collection[int], read_cell: Reader) -> Mapping[str, int]:
    """Those of the cells that say one of these numbers, and which one."""
    if not codes:
        return {}
    said = ((text, read_cell(text)) for text in cells)
    return {text: a.number for text, a in said if a and a.number is not None and a.number in codes}
