"""Who was asked and who has answered, by function and level, in numbers that single nobody out."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from huddle_app.method.findings.model import Group
from huddle_app.method.levels import sort_key
from huddle_app.method.survey.invited import (
    UNKNOWN,
    Invited,
    InvitedCells,
    everybody,
    invited_cells,
)
from huddle_app.method.survey.waves import Respondent, Wave
from huddle_app.method.toolkit import NOT_ANSWERED, Toolkit
from huddle_app.method.words import Function


@dataclass(frozen=True)
class Responses:
    """How many were asked, have answered, and answered all they were asked.

    `invited` is None where nobody said, or not by level; the others are where they would be of too few
    people to be told.
    """

    invited: int | None
    came_in: int | None
    complete: int | None

    @property
    def partial(self) -> int | None:
        """How many answered a part."""
        if self.came_in is None or self.complete is None:
            return None
        return self.came_in - self.complete


@dataclass(frozen=True)
class OverviewLine:
    """One line: one or several functions together (`levels` empty), or levels of one function."""

    functions: tuple[Function, ...]
    levels: tuple[str, ...]
    responses: Responses


def overview(
    toolkit: Toolkit,
    wave: Wave,
    invited: Invited,
    people: Sequence[Respondent],
    cells: InvitedCells | None = None,
    ladder: Sequence[str] = (),
) -> tuple[OverviewLine, ...]:
    """A line per function that the wave's tools ask anything, and one per level below it where there are several.

    Functions of fewer people than the wave's threshold stand together, for the count of a function of one
    says whether that person has answered; of too few even so, only how many were asked is told. They
    never stand with a large function, of which the findings tell how many answered. A level has a line of
    its own where the findings may tell of it, too, so that nothing follows from both together; the others
    of a function stand together. Levels stand in the order of `ladder`. Of `invited` it is told how many
    they are; how large a group is say `cells`, where they are given.
    """
    asked = toolkit.only(wave.tools)
    invited = who_is_asked(asked, invited)
    came_in, complete = _counts(toolkit, asked, people)
    cells = _everybody(asked, invited_cells({}, invited) if cells is None else cells, people)
    named = {(function, level) for function, level, _region in cells if level != UNKNOWN}
    counts = {
        group: Responses(invited.get(group), came_in[group], complete[group])
        for group in sorted(
            {*invited, *came_in, *named}, key=lambda group: sort_key(group[1], ladder)
        )
    }
    return tuple(_lines(counts, _Told(cells, wave.threshold)))


def who_is_asked(toolkit: Toolkit, invited: Invited) -> Invited:
    """Those of whom these tools ask anything at all."""
    return {group: n for group, n in invited.items() if toolkit.asked(group[0])}


class _Told:
    """Of which groups it may be told how many answered, given how many people there are of each cell."""

    def __init__(self, cells: InvitedCells, threshold: int) -> None:
        # It brings numpy, which the first window does without.
        from huddle_app.method.findings.suppression import tellable

        self._groups = tellable(tuple(cells.items()), threshold).told[threshold]
        self._cells = cells
        self._threshold = threshold

    def whole(self, functions: Collection[Function]) -> bool:
        """Whether all people of these functions together are enough."""
        return self._threshold <= sum(n for cell, n in self._cells.items() if cell[0] in functions)

    def level(self, function: Function, level: str) -> bool:
        """Whether a level may stand for itself."""
        return Group(function, level) in self._groups


def _lines(counts: Mapping[tuple[Function, str], Responses], told: _Told) -> Iterator[OverviewLine]:
    functions = [f for f in Function if f in {function for function, _level in counts}]
    large = [(function,) for function in functions if told.whole([function])]
    small = tuple(function for function in functions if (function,) not in large)
    for part in [*large, small] if small else large:
        numbers = _added([each for (function, _l), each in counts.items() if function in part])
        if not told.whole(part):
            numbers = Responses(numbers.invited, None, None)
        yield OverviewLine(part, (), numbers)
        if len(part) == 1:
            levels = {level: each for (f, level), each in counts.items() if f in part}
            yield from _of_levels(part[0], levels, told)


def _of_levels(
    function: Function, levels: Mapping[str, Responses], told: _Told
) -> Iterator[OverviewLine]:
    alone = [(level,) for level in levels if told.level(function, level)]
    others = tuple(level for level in levels if (level,) not in alone)
    parts = [*alone, others] if others else alone
    for part in parts if len(parts) > 1 else ():
        numbers = _added([levels[level] for level in part])
        if not _asked_by_level(levels, part):
            numbers = replace(numbers, invited=None)
        yield OverviewLine((function,), part, numbers)


def _asked_by_level(levels: Mapping[str, Responses], part: Collection[str]) -> bool:
    """Whether as many were asked of these levels as was said: people without a level may be of any."""
    unknown = levels.get("")
    return "" not in part and not (unknown and unknown.invited)


def _everybody(asked: Toolkit, invited: InvitedCells, people: Sequence[Respondent]) -> InvitedCells:
    """Who was invited and who answered, who may be others, of functions that are asked anything."""
    came_in = Counter((each.function, each.level, each.region) for each in people)
    cells = everybody(invited, came_in)
    return {cell: n for cell, n in cells.items() if asked.asked(cell[0])}


def _counts(
    toolkit: Toolkit, asked: Toolkit, people: Sequence[Respondent]
) -> tuple[Counter[tuple[Function, str]], Counter[tuple[Function, str]]]:
    places = {
        function: [
            toolkit.places[column] for scale in asked.asked(function) for column in scale.columns()
        ]
        for function in Function
    }
    came_in: Counter[tuple[Function, str]] = Counter()
    complete: Counter[tuple[Function, str]] = Counter()
    for person in people:
        group = person.function, person.level
        wanted = places[person.function]
        if not wanted:
            continue
        came_in[group] += 1
        complete[group] += all(person.ratings[place] != NOT_ANSWERED for place in wanted)
    return came_in, complete


def _added(each: Collection[Responses]) -> Responses:
    return Responses(
        invited=sum(c.invited or 0 for c in each) or None,
        came_in=sum(c.came_in or 0 for c in each),
        complete=sum(c.complete or 0 for c in each),
    )
