"""Which sheet of a workbook holds the answers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from huddle_app.intake.survey.headings import Known
from huddle_app.intake.survey.wording import shown
from huddle_app.intake.workbooks import NamedRows
from huddle_app.method.listed import all_of
from huddle_app.method.survey.reading import ALL_ROWS, Rejected
from huddle_app.texts import _, ngettext

_LOOKED_AT, _MOST_BEYOND = 30, 1_000
_MOST_NAMED = 4


@dataclass(frozen=True)
class RightSheet:
    """The rows of the sheet that is read, its name, and the names of those that hold answers too."""

    rows: list[list[str]]
    name: str = ""
    others: tuple[str, ...] = ()

    def remarks(self) -> Iterator[str]:
        """What is to be said and done where several sheets hold answers."""
        n = len(self.others)
        text = ngettext(
            "Only sheet “{name}” is read. {others} holds answers, too: save it as a file of its own and"
            " take that in as well.",
            "Only sheet “{name}” is read. {others} hold answers, too: save each as a file of its own and"
            " take those in as well.",
            n,
        )
        if n:
            others = all_of([f"“{other}”" for other in self.others], _MOST_NAMED)
            yield text.format(name=self.name, others=others)

    def left_out(self) -> tuple[Rejected, ...]:
        """An entry for each sheet that holds answers and is not read."""
        name = _("sheet “{name}”")
        why = _("whole sheet left out: answers are read from one sheet of a file")
        return tuple(Rejected(ALL_ROWS, name.format(name=other), "", why) for other in self.others)


class _Worth(NamedTuple):
    """How many headings of a sheet are known, none where nothing stands under them, and its filled rows."""

    known: int
    rows: int


def right_sheet(sheets: Sequence[NamedRows], known: Known) -> RightSheet:
    """The sheet with answers; of several the longest. Where no heading is known, the fullest."""
    if len(sheets) < 2:
        return _chosen(sheets[0]) if sheets else RightSheet([])
    worth = [_worth(sheet.rows, known) for sheet in sheets]
    best = max(each.known for each in worth)
    if not best:
        return _chosen(max(sheets, key=_filled))
    hold = [at for at, each in enumerate(worth) if 2 * each.known >= best]
    longest = max(hold, key=lambda at: worth[at].rows)
    return _chosen(sheets[longest], tuple(sheets[at].name for at in hold if at != longest))


def _chosen(sheet: NamedRows, others: tuple[str, ...] = ()) -> RightSheet:
    """The sheet with what stands in its errors, and in its formulas without a value."""
    rows = sheet.rows
    for (row, column), text in sorted(sheet.lost.items()):
        if column >= len(rows[0]) or row >= len(rows) + _MOST_BEYOND:
            continue
        while row >= len(rows):
            rows.append([""] * len(rows[0]))
        rows[row][column] = text
    return RightSheet(rows, sheet.name, others)


def _worth(rows: Sequence[Sequence[str]], known: Known) -> _Worth:
    first = [known(list(map(shown, row))) for row in rows[:_LOOKED_AT]]
    most = max(first)
    under = sum(any(map(str.strip, row)) for row in rows[first.index(most) + 1 :])
    return _Worth(most if under else 0, under)


def _filled(sheet: NamedRows) -> int:
    return sum(bool(cell.strip()) for row in sheet.rows for cell in row)
