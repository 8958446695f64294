"""What is asked in several columns, as in forms with pages of their own for each function: read as one."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from huddle_app.intake.shown_cell import shown_cell
from huddle_app.intake.survey.ratings.scales import Reader
from huddle_app.intake.survey.table.sheet import Sheet
from huddle_app.method.listed import all_of
from huddle_app.method.survey.reading import ColumnUse, DoubtOf, How, Rejected
from huddle_app.texts import _, ngettext

_MOST_NAMED = 4


@dataclass(frozen=True)
class AskedTwice:
    """Columns that are read as one, by the place of the first.

    `cells` are theirs together; `others` the places of those read into the first, `both` the first
    columns beside which somebody answered another one differently and nothing tells which counts,
    `left_out` the answers that do not count.
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
            doubt_of=DoubtOf.CHOICE,
        )


def asked_twice(
    sheet: Sheet,
    again: Mapping[int, Sequence[int]],
    about: Mapping[int, Sequence[int]],
    read: Reader,
    functions: Sequence[str] = (),
) -> AskedTwice:
    """The columns read as one, out of those that ask `again` what a first column asks, by its place.

    Where most who answered one answered the other as well, and otherwise, only the first is read.
    `read` says what their cells say; those `about` people hold no ratings. `functions` says of each row
    whose it is, where a column says: an answer counts in the column that others of the function answered.
    """
    cells: dict[int, tuple[str, ...]] = {}
    others, both, by_function = set[int](), set[int](), set[int]()
    left_out: list[Rejected] = []
    unread: list[int] = []
    for first, place in (
        (n, place) for n, places in {**again, **about}.items() for place in places
    ):
        mine = cells.get(first, sheet.columns[first])
        pair = _Pair(sheet, (first, place), mine, read if first in again else None)
        if 2 * len(pair.differ) > pair.fewer:
            unread.append(place)
            continue
        others.add(place)
        if pair.says_more:
            told = pair.told_by(functions if first in again else ())
            cells[first] = pair.together(told)
            left_out += pair.left_out(told)
            both |= {first} if len(told) < len(pair.differ) else set()
            by_function |= {first} if told else set()
    alone = _read_as_one(cells.keys() - both - by_function)
    remarks = (*alone, *_by_function(by_function - both), *there_twice(sheet, unread))
    read_in = frozenset(others)
    return AskedTwice(cells, read_in, frozenset(both), frozenset(unread), tuple(left_out), remarks)


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


def _by_function(firsts: Collection[int]) -> list[str]:
    if not firsts:
        return []
    text = ngettext(
        "{n} question stands in several columns, and some people answered more than one:"
        " what others of their function answered counts",
        "{n} questions stand in several columns each, and some people answered more than one:"
        " what others of their function answered counts",
        len(firsts),
    )
    return [text.format(n=len(firsts))]


class _Pair:
    """The cells of a first column, `mine` with those read into it, and another column that asks the same."""

    def __init__(
        self, sheet: Sheet, places: tuple[int, int], mine: Sequence[str], read: Reader | None
    ) -> None:
        self._sheet, self._places = sheet, places
        self._mine, self._theirs = mine, sheet.columns[places[1]]
        said = {*mine, *self._theirs}
        self._silent = silent = {cell for cell in said if _says_nothing(cell, read)}
        answered = [sum(cell not in silent for cell in column) for column in (mine, self._theirs)]
        self.fewer = min(answered)
        self.says_more = answered[1] > 0 or any(
            other.strip() and not one.strip() for one, other in zip(mine, self._theirs, strict=True)
        )
        self.differ = [
            at
            for at, (one, other) in enumerate(zip(mine, self._theirs, strict=True))
            if one != other and one not in silent and other not in silent
        ]

    def told_by(self, functions: Sequence[str]) -> Mapping[int, bool]:
        """Of the rows that differ, those of which it is known whether the other column counts.

        It does where more people of the function answered that one alone than the first one alone.
        """
        if not (functions and self.differ):
            return {}
        mine, theirs = self._alone(functions)
        known = {
            at: theirs[function] > mine[function]
            for at in self.differ
            if (function := functions[at])
        }
        return {at: t for at, t in known.items() if theirs[functions[at]] != mine[functions[at]]}

    def together(self, told: Mapping[int, bool]) -> tuple[str, ...]:
        """Each row's answer that counts: the first one, unless the other one is `told` to.

        Beside an empty cell what the other says stands, if only to be refused.
        """
        silent = self._silent
        return tuple(
            other
            if not one.strip() or (other not in silent and (one in silent or told.get(at)))
            else one
            for at, (one, other) in enumerate(zip(self._mine, self._theirs, strict=True))
        )

    def left_out(self, told: Mapping[int, bool]) -> list[Rejected]:
        """The answers that differ from those that count."""
        first, other = (self._sheet.headings[place].shown for place in self._places)
        earlier = _("answered otherwise in an earlier column, which counts")
        own = _("answered otherwise where others of this function did, which counts")
        return [
            Rejected(self._sheet.numbers[at], first, shown_cell(self._mine[at]), own)
            if told.get(at)
            else Rejected(
                self._sheet.numbers[at],
                other,
                shown_cell(self._theirs[at]),
                own if at in told else earlier,
            )
            for at in self.differ
        ]

    def _alone(self, functions: Sequence[str]) -> tuple[Counter[str], Counter[str]]:
        """How many people of each function answered the first column alone, and the other one alone."""
        mine, theirs, silent = Counter[str](), Counter[str](), self._silent
        for function, one, other in zip(functions, self._mine, self._theirs, strict=True):
            mine[function] += other in silent and one not in silent
            theirs[function] += one in silent and other not in silent
        return mine, theirs


def _says_nothing(cell: str, read: Reader | None) -> bool:
    """Whether a cell is blank, or to a reader of ratings no answer: “not asked”, a number such as -99."""
    answer = read(cell) if read else None
    return not cell.strip() or (answer is not None and answer.rating is None)
