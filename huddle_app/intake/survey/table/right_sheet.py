"""Which sheet of a workbook holds the answers."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from huddle_app.intake.survey.table.headings import LOOKED_AT, Known
from huddle_app.intake.survey.wording import shown
from huddle_app.intake.workbooks import NamedRows
from huddle_app.method.errors import HuddleError
from huddle_app.method.listed import all_of
from huddle_app.method.survey.reading import ALL_ROWS, Rejected
from huddle_app.texts import _

_MOST_BEYOND = 1_000


@dataclass(frozen=True)
class RightSheet:
    """The rows of the sheet that is read, its name, and all that hold answers where several do."""

    rows: list[list[str]]
    name: str = ""
    names: tuple[str, ...] = ()

    def left_out(self) -> tuple[Rejected, ...]:
        """An entry for each sheet that holds answers and is not read."""
        name = _("sheet “{name}”")
        why = _("whole sheet left out: answers are read from one sheet at a time")
        others = [other for other in self.names if other != self.name]
        return tuple(Rejected(ALL_ROWS, name.format(name=other), "", why) for other in others)


class _Worth(NamedTuple):
    """How many headings of a sheet are known, none where nothing stands under them, and its filled rows."""

    known: int
    rows: int


def right_sheet(sheets: Sequence[NamedRows], known: Known, wanted: str = "") -> RightSheet:
    """The sheet `wanted`, else the one with answers; of several the longest.

    Where no heading is known, the fullest. HuddleError where no sheet has that name.
    """
    if not (sheets or wanted):
        return RightSheet([])
    said = [_called(wanted, sheets)] if wanted else []
    hold = _holding(sheets, known) if len(sheets) > 1 else [0]
    at = (said or hold)[0]
    names = [sheet.name for n, sheet in enumerate(sheets) if n == at or n in hold]
    return _chosen(sheets[at], tuple(names) if len(names) > 1 else ())


def _called(wanted: str, sheets: Sequence[NamedRows]) -> int:
    for at, sheet in enumerate(sheets):
        if sheet.name.strip().casefold() == wanted.strip().casefold():
            return at
    text = _("There is no sheet “{sheet}” with anything in it. Known: {known}.")
    known = all_of([f"“{sheet.name}”" for sheet in sheets if sheet.name]) or "–"
    raise HuddleError(text.format(sheet=wanted, known=known))


def _holding(sheets: Sequence[NamedRows], known: Known) -> list[int]:
    """The places of the sheets that hold answers, the longest first."""
    worth = [_worth(sheet.rows, known) for sheet in sheets]
    if not any(each.known for each in worth):
        worth = [_Worth(n, n) for n in map(_filled, sheets)]
    best = max(each.known for each in worth)
    hold = [at for at, each in enumerate(worth) if 2 * each.known >= best]
    return sorted(hold, key=lambda at: -worth[at].rows)


def _chosen(sheet: NamedRows, names: tuple[str, ...]) -> RightSheet:
    """The sheet with what stands in its errors, and in its formulas without a value."""
    rows = sheet.rows
    for (row, column), text in sorted(sheet.lost.items()):
        if column >= len(rows[0]) or row >= len(rows) + _MOST_BEYOND:
            continue
        while row >= len(rows):
            rows.append([""] * len(rows[0]))
        rows[row][column] = text
    return RightSheet(rows, sheet.name, names)


def _worth(rows: Sequence[Sequence[str]], known: Known) -> _Worth:
    first = [known(list(map(shown, row))) for row in rows[:LOOKED_AT]]
    most = max(first)
    under = sum(any(map(str.strip, row)) for row in rows[first.index(most) + 1 :])
    return _Worth(most if under else 0, under)


def _filled(sheet: NamedRows) -> int:
    return sum(bool(cell.strip()) for row in sheet.rows for cell in row)
