"""What cells say of respondents, where a spreadsheet could work them out."""

from collections.abc import Iterator, Mapping, Sequence

from huddle_app.intake.cell_errors import errors_among, why_spoiled
from huddle_app.intake.survey.table.sheet import Sheet
from huddle_app.method.survey.reading import About

Bad = Mapping[int, Sequence[tuple[int, str]]]
"""For rows, by their place, the places of the columns left out and why."""


def worked_out(texts: Sequence[str], sheet: Sheet, place: int | None) -> Sequence[str]:
    """The texts of a column, empty where the spreadsheet could not work out the cell."""
    if place is None or not (wrong := frozenset(at for at, _cell in _errors(sheet, place))):
        return texts
    return ["" if at in wrong else text for at, text in enumerate(texts)]


def with_errors(bad: Bad, sheet: Sheet, places: Mapping[str, int]) -> Bad:
    """What is left out, with the levels and regions that the spreadsheet could not work out."""
    more: dict[int, list[tuple[int, str]]] = {}
    for about in (About.LEVEL, About.REGION):
        for at, cell in _errors(sheet, places[about]) if about in places else ():
            more.setdefault(at, []).append((places[about], why_spoiled(cell)))
    return {**bad, **{at: [*bad.get(at, ()), *cells] for at, cells in more.items()}}


def _errors(sheet: Sheet, place: int) -> Iterator[tuple[int, str]]:
    errors = errors_among(sheet.counts[place])
    if errors:
        yield from ((at, cell) for at, cell in enumerate(sheet.columns[place]) if cell in errors)
