"""A figure with too many rows or columns for the room, in parts whose type is read from afar."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from huddle_app.figures import heat_grid, levels, links, statements
from huddle_app.figures.figure import Asked, People
from huddle_app.figures.runs import runs
from huddle_app.method.findings.slides import FigureKind
from huddle_app.method.toolkit import Scale, Toolkit

Fits = Callable[[Asked], bool]
WHOLE = frozenset({FigureKind.GAPS, FigureKind.POSITIONS})
"""These leave out their last rows and say so, or have one."""


def parts(kind: FigureKind, asked: Asked, fits: Fits) -> list[Asked]:
    """The figure in as few parts as have room; tools and functions stay together as far as they can."""
    if kind in WHOLE or fits(asked):
        return [asked]
    ways = {
        FigureKind.HEAT: _heat,
        FigureKind.LINKS: _links,
        FigureKind.LEVELS: _levels,
        FigureKind.STATEMENTS: _statements,
    }
    return ways.get(kind, _by_scale)(asked, fits) or [asked]


def _by_scale(asked: Asked, fits: Fits) -> list[Asked]:
    units = _by_tool(asked.toolkit, asked.scales)
    return [_of(asked, run) for run in runs(units, lambda run: fits(_of(asked, run)))]


def _levels(asked: Asked, fits: Fits) -> list[Asked]:
    """A function of many levels stands over each of its parts."""
    units = _by_function(levels.groups(asked))
    rows = runs(units, lambda run: fits(replace(asked, groups=run)), head=1)
    return [replace(asked, groups=run) for run in rows]


def _statements(asked: Asked, fits: Fits) -> list[Asked]:
    """In the order in which they are ranked."""
    units = [(number,) for number in statements.ranked(asked)]
    return [
        replace(asked, numbers=run)
        for run in runs(units, lambda run: fits(replace(asked, numbers=run)))
    ]


def _heat(asked: Asked, fits: Fits) -> list[Asked]:
    """As many columns as there is room for, or each function by itself where that takes fewer parts."""

    def one_row_fits(run: tuple[People, ...]) -> bool:
        narrow = replace(asked, groups=run)
        return all(fits(_of(narrow, [one.key])) for one in heat_grid.answered(narrow))

    units = _by_function(heat_grid.groups(asked))
    if not units:
        return _by_scale(asked, fits)
    together = runs(units, one_row_fits, head=1)
    alone = [run for unit in units for run in runs([unit], one_row_fits, head=1)]
    return min((_rows_for(asked, fits, columns) for columns in (together, alone)), key=len)


def _rows_for(asked: Asked, fits: Fits, columns: Sequence[tuple[People, ...]]) -> list[Asked]:
    narrow = [replace(asked, groups=run) for run in columns]
    return [
        part
        for one in narrow
        for part in _by_scale(replace(one, scales=heat_grid.answered(one)), fits)
    ]


def _links(asked: Asked, fits: Fits) -> list[Asked]:
    """Tools 4–6 stand across, tools 1–3 in rows."""
    first, second = (_by_tool(asked.toolkit, side) for side in links.sides(asked))
    keys = [key for unit in first for key in unit]

    def one_row_fits(across: tuple[str, ...]) -> bool:
        return all(fits(_of(asked, (key, *across))) for key in keys)

    made: list[Asked] = []
    for across in runs(second, one_row_fits):
        rows = runs(first, lambda run, across=across: fits(_of(asked, (*run, *across))))
        made += [_of(asked, (*run, *across)) for run in rows]
    return made


def _of(asked: Asked, keys: Sequence[str]) -> Asked:
    """The same of these scales alone."""
    return replace(asked, scales=tuple(map(asked.toolkit.scale, keys)))


def _by_tool(toolkit: Toolkit, scales: Sequence[Scale]) -> list[tuple[str, ...]]:
    """The scales by their keys, those of each tool together."""
    keys = {scale.key for scale in scales}
    units = [tuple(s.key for s in tool.scales if s.key in keys) for tool in toolkit.tools]
    return [unit for unit in units if unit]


def _by_function(groups: Sequence[People]) -> list[tuple[People, ...]]:
    functions = dict.fromkeys(function for function, _level in groups)
    return [tuple(group for group in groups if group[0] is one) for one in functions]
