"""What is asked in several columns, as in forms with pages of their own for each function: read as one."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from huddle_app.intake.survey.ratings.scales import Reader, shown_cell
from huddle_app.intake.survey.table.sheet import Sheet
from huddle_app.method.listed import all_of
from huddle_app.method.survey.reading import ColumnUse, How, Rejected
from huddle_app.texts import _, ngettext

_MOST_NAMED = 4


@dataclass(frozen=True)
class AskedTwice:
    """Columns that are read as one, by the place of the first.

    `cells` are theirs together; `others` the places of those read into the first, `both` the first
    columns beside which somebody answered another one differently, `left_out` those other answers.
    `unread` are columns of which nothing is read, since the first one counts.
    """

    cells: Mapping[int, tuple[str, ...]] = field(default_factory=dict[int, tuple[str, ...]])
    others: frozenset[int] = frozenset()
    both: frozenset[int] = frozenset()
    unread: frozenset[int] = frozenset()
    left_out: tuple[Rejected, ...] = ()
    remarks: tuple[str, ...] = ()

    def read_in(self, sheet: Sheet) -> Sheet:
        """The sheet with the cells of all columns of a statement in the first of them."""
        if not self.cells:
            return sheet
        columns = enumerate(sheet.columns)
        return replace(
            sheet, columns=tuple(self.cells.get(place, column) for place, column in columns)
        )

    @property
    def told(self) -> frozenset[int]:
        """The columns that are no statement's of their own."""
        return self.others | self.unread

    def judged(self, use: ColumnUse) -> ColumnUse:
        """A use as it is beside the others; with a question where somebody answered several columns."""
        if use.place in self.told:
            how = How.NOT_NEEDED if use.place in self.others else How.NOT
            return ColumnUse(use.place, use.heading, how=how)
        if use.place not in self.both or use.doubt:
            return use
        return replace(
            use,
            doubt=_(
                "It stands in several columns, and some people answered more than one:"
                " the first one counts. Is that right?"
            ),
        )


def asked_twice(
    sheet: Sheet,
    again: Mapping[int, Sequence[int]],
    about: Mapping[int, Sequence[int]],
    read: Reader,
) -> AskedTwice:
    """The columns read as one, out of those that ask `again` what a first column asks, by its place.

    Where most who answered one answered the other as well, and otherwise, only the first is read.
    `read` says what their cells say; those `about` people hold no ratings.
    """
    cells: dict[int, tuple[str, ...]] = {}
    others: set[int] = set()
    both: set[int] = set()
    left_out: list[Rejected] = []
    unread: list[int] = []
    for first, places in {**again, **about}.items():
        for place in places:
            mine = cells.get(first, sheet.columns[first])
            pair = _Pair(sheet, mine, place, None if first in about else read)
            if 2 * len(pair.differ) > pair.fewer:
                unread.append(place)
                continue
            others.add(place)
            if not pair.says_more:
                continue
            cells[first] = pair.together()
            left_out += pair.left_out()
            both |= {first} if pair.differ else set()
    remarks = (*_read_as_one(cells.keys() - both), *there_twice(sheet, unread))
    return AskedTwice(
        cells,
        others=frozenset(others),
        both=frozenset(both),
        unread=frozenset(unread),
        left_out=tuple(left_out),
        remarks=remarks,
    )


def there_twice(sheet: Sheet, places: Sequence[int]) -> list[str]:
    """That these columns ask what an earlier one does, and are not read; nothing of empty ones."""
    names = [f"“{sheet.headings[place].brief}”" for place in places if sheet.filled(place)]
    if not names:
        return []
    if len(names) == 1:
        text = _("Column {name} is there twice; the first one counts")
        return [text.format(name=names[0])]
    text = _("Columns {names} are there twice; the first one of each counts")
    return [text.format(names=all_of(names, _MOST_NAMED))]


def _read_as_one(firsts: Collection[int]) -> list[str]:
    if not firsts:
        return []
    text = ngettext(
        "{n} question stands in several columns, and nobody answered more than one: they are read as one",
        "{n} questions stand in several columns each, and nobody answered more than one: they are read as one",
        len(firsts),
    )
    return [text.format(n=len(firsts))]


class _Pair:
    """The cells of a first column, and another column that asks the same."""

    def __init__(self, sheet: Sheet, mine: Sequence[str], place: int, read: Reader | None) -> None:
        self._sheet, self._place = sheet, place
        self._mine, self._theirs = mine, sheet.columns[place]
        said = {*mine, *self._theirs}
        self._silent = silent = {cell for cell in said if _says_nothing(cell, read)}
        answered = [sum(cell not in silent for cell in column) for column in (mine, self._theirs)]
        self.fewer, self.says_more = min(answered), answered[1] > 0
        self.differ = [
            at
            for at, (one, other) in enumerate(zip(mine, self._theirs, strict=True))
            if one != other and one not in silent and other not in silent
        ]

    def together(self) -> tuple[str, ...]:
        """Each row's first answer."""
        silent = self._silent
        return tuple(
            other if one in silent and other not in silent else one
            for one, other in zip(self._mine, self._theirs, strict=True)
        )

    def left_out(self) -> list[Rejected]:
        """The answers of the other column that are not the first one's."""
        heading = self._sheet.headings[self._place].shown
        why = _("answered otherwise in an earlier column, which counts")
        return [
            Rejected(self._sheet.numbers[at], heading, shown_cell(self._theirs[at]), why)
            for at in self.differ
        ]


def _says_nothing(cell: str, read: Reader | None) -> bool:
    """Whether a cell is blank, or to a reader of ratings no answer: “not asked”, a number such as -99."""
    answer = read(cell) if read else None
    return not cell.strip() or (answer is not None and answer.rating is None)
