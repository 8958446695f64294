"""What was answered, by function, level and region: all that findings ask of people."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from huddle_app.method.survey.invited import Cell
from huddle_app.method.survey.waves import Respondent

Answered = Mapping[Cell, Sequence[str]]
"""The ratings of each cell's people, as in `Respondent`."""


def by_cell(people: Iterable[Respondent]) -> Answered:
    """What these people answered."""
    answered: defaultdict[Cell, list[str]] = defaultdict(list)
    for _code, function, level, region, ratings in people:
        answered[function, level, region].append(ratings)
    return answered
