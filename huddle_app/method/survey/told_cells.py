"""Of which people a count may be told, as the overview tells it."""

from collections.abc import Sequence

from huddle_app.method.survey.overview import OverviewLine
from huddle_app.method.words import Function


def is_told(lines: Sequence[OverviewLine], function: Function, level: str, *, only: bool) -> bool:
    """Whether these lines of an overview tell how many of a function and level have answered.

    A level has a line of its own, or is the `only` one of a function that has.
    """
    told = (line for line in lines if line.responses.came_in is not None)
    wanted = () if only else (level,)
    return any((line.functions, line.levels) == ((function,), wanted) for line in told)
