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
    """How many were asked, have answered, and answered all they were asked; `invited` None if not said."""

    invited: int | None
    came_in: int
    complete: int

    @property
    def partial(self) -> int:
        """How many answered a part."""
        return self.came_in - self.complete


@dataclass(frozen=True)
class OverviewLine:
    """One line: a function as a whole (`levels` empty), or one or several of its levels together."""

    function: Function
    levels: tuple[str, ...]
    responses: Responses


def overview(
    toolkit: Toolkit,
    wave: Wave,
    invited: Invited,
    people: Sequence[Respondent],
    on_the_list: Invited | None = None,
) -> tuple[OverviewLine, ...]:
    """A line per function, and one per level below it where there are several.

    Levels of fewer people than the wave's threshold stand together, with the next smallest until they
    are as many: the count of a level of one says whether that person has answered. Where there is a list
    of people, a level is as large as it says there, whatever number was typed.
    """
    came_in, complete = _counts(toolkit, wave.tools, people)
    lines: list[OverviewLine] = []
    for function in Function:
        levels = sorted({level for f, level in {**invited, **came_in} if f is function})
        if not levels:
            continue
        asked = {level: invited.get((function, level), 0) for level in levels}
        counts = {
            level: Responses(asked[level], came_in[function, level], complete[function, level])
            for level in levels
        }
        lines.append(OverviewLine(function, (), _added(counts.values())))
        known = {level: _size(counts[level], (function, level), on_the_list) for level in levels}
        together = _together(known, wave.threshold)
        if len(together) > 1:
            lines += [
                OverviewLine(function, part, _added([counts[level] for level in part]))
                for part in together
            ]
    return tuple(lines)


def _counts(
    toolkit: Toolkit, tools: Sequence[int], people: Sequence[Respondent]
) -> tuple[Counter[tuple[Function, str]], Counter[tuple[Function, str]]]:
    asked = toolkit.only(tools)
    places = {
        function: [
            toolkit.places[column]
            for scale in asked.scales()
            if scale.may_answer(function)
            for column in scale.columns()
        ]
        for function in Function
    }
    came_in: Counter[tuple[Function, str]] = Counter()
    complete: Counter[tuple[Function, str]] = Counter()
    for person in people:
        group = person.function, person.level
        came_in[group] += 1
        wanted = places[person.function]
        complete[group] += all(person.ratings[place] != NOT_ANSWERED for place in wanted)
    return came_in, complete


def _size(responses: Responses, group: tuple[Function, str], on_the_list: Invited | None) -> int:
    asked = responses.invited or responses.came_in
    return min(asked, on_the_list.get(group, 0)) if on_the_list else asked


def _together(sizes: Mapping[str, int], threshold: int) -> list[tuple[str, ...]]:
    """The levels, the small ones in one part; in the order of their names, that part last."""
    small: list[str] = []
    for level in sorted(sizes, key=lambda name: (sizes[name], name)):
        if sizes[level] >= threshold and not 0 < sum(sizes[name] for name in small) < threshold:
            break
        small.append(level)
    alone = [(level,) for level in sizes if level not in small]
    return [*alone, tuple(sorted(small))] if small else alone


def _added(each: Collection[Responses]) -> Responses:
    return Responses(
        invited=sum(c.invited or 0 for c in each) or None,
        came_in=sum(c.came_in for c in each),
        complete=sum(c.complete for c in each),
    )
