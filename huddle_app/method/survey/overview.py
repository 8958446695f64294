"""Who was asked and who has answered, by function and level, in numbers that single nobody out."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from huddle_app.method.survey.waves import Respondent, Wave
from huddle_app.method.toolkit import NOT_ANSWERED, Toolkit
from huddle_app.method.words import Function

Invited = Mapping[tuple[Function, str], int]
"""How many people of a function and a level were asked."""


@dataclass(frozen=True)
class Responses:
    """How many were asked, have answered, and answered all they were asked.

    `invited` is None where nobody said; the others are where they would be of too few people to be told.
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
    on_the_list: Invited | None = None,
) -> tuple[OverviewLine, ...]:
    """A line per function that the wave's tools ask anything, and one per level below it where there are several.

    Functions of fewer people than the wave's threshold stand together, for the count of a function of one
    says whether that person has answered; of too few even so, only how many were asked is told. They
    never stand with a large function, of which the findings tell how many answered. Levels stand together
    until they are as many. Where there is a list of people, a group is as large as it says there, whatever
    number was typed.
    """
    asked = toolkit.only(wave.tools)
    invited = who_is_asked(asked, invited)
    came_in, complete = _counts(toolkit, asked, people)
    counts = {
        group: Responses(invited.get(group), came_in[group], complete[group])
        for group in sorted({**invited, **came_in})
    }
    groups = {
        function: {level: numbers for (f, level), numbers in counts.items() if f is function}
        for function in Function
    }
    sizes = {f: _function_size(f, own, on_the_list) for f, own in groups.items() if own}
    lines: list[OverviewLine] = []
    small = tuple(function for function, size in sizes.items() if size < wave.threshold)
    large = [(function,) for function in sizes if function not in small]
    for functions in [*large, small] if small else large:
        numbers = _added([numbers for f in functions for numbers in groups[f].values()])
        if sum(sizes[function] for function in functions) < wave.threshold:
            numbers = Responses(numbers.invited, None, None)
        lines.append(OverviewLine(functions, (), numbers))
        if len(functions) == 1:
            lines += _of_levels(functions[0], groups[functions[0]], wave.threshold, on_the_list)
    return tuple(lines)


def who_is_asked(toolkit: Toolkit, invited: Invited) -> Invited:
    """Those of whom these tools ask anything at all."""
    return {group: n for group, n in invited.items() if toolkit.asked(group[0])}


def _of_levels(
    function: Function,
    levels: Mapping[str, Responses],
    threshold: int,
    on_the_list: Invited | None,
) -> list[OverviewLine]:
    known = {level: _size(own, (function, level), on_the_list) for level, own in levels.items()}
    together = _together(known, threshold)
    if len(together) < 2:
        return []
    return [
        OverviewLine((function,), part, _added([levels[level] for level in part]))
        for part in together
    ]


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


def _function_size(
    function: Function, levels: Mapping[str, Responses], on_the_list: Invited | None
) -> int:
    """How many people a function is, on the list no more than there; nobody there says nothing of it."""
    asked = sum(numbers.invited or numbers.came_in or 0 for numbers in levels.values())
    listed = sum(n for (f, _level), n in (on_the_list or {}).items() if f is function)
    return min(asked, listed) if listed else asked


def _size(responses: Responses, group: tuple[Function, str], on_the_list: Invited | None) -> int:
    asked = responses.invited or responses.came_in or 0
    return min(asked, on_the_list.get(group, 0)) if on_the_list else asked


def _together(sizes: Mapping[str, int], threshold: int) -> list[tuple[str, ...]]:
    """The levels in their order, the small ones in one part, which comes last."""
    small: list[str] = []
    for name in sorted(sizes, key=lambda name: (sizes[name], name)):
        if sizes[name] >= threshold and (not small or sum(sizes[n] for n in small) >= threshold):
            break
        small.append(name)
    alone = [(name,) for name in sizes if name not in small]
    return [*alone, tuple(name for name in sizes if name in small)] if small else alone


def _added(each: Collection[Responses]) -> Responses:
    return Responses(
        invited=sum(c.invited or 0 for c in each) or None,
        came_in=sum(c.came_in or 0 for c in each),
        complete=sum(c.complete or 0 for c in each),
    )
