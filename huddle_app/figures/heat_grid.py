"""What there is to show of all groups: scales in rows, functions and their levels in columns, and each cell."""

from huddle_app.figures.figure import Asked, People
from huddle_app.figures.finding_words import levels_of
from huddle_app.method.findings.model import Cell, Group, Hidden, ScaleFinding, Score
from huddle_app.method.levels import in_order
from huddle_app.method.toolkit import Scale
from huddle_app.method.words import ANSWERING, Function


def groups(asked: Asked) -> list[People]:
    """Each function somebody of which answered one of the scales, with its levels, if to be drawn.

    Leadership, which need not answer, has no column where nothing of it may be shown.
    """
    found: list[People] = []
    findings = [finding_of(asked, scale) for scale in asked.scales]
    for function in ANSWERING:
        silent = function is Function.LEADERSHIP and is_leadership_silent(asked)
        if any(function in f.by_function for f in findings) and not silent:
            levels = {level for f in findings for level in levels_of(f, function)}
            found.append((function, None))
            found += [(function, level) for level in in_order(levels, asked.findings.ladder)]
    return [group for group in found if asked.has(group)]


def answered(asked: Asked) -> tuple[Scale, ...]:
    """The scales with anything in the columns that are to be drawn."""
    shown = groups(asked)
    return tuple(
        scale for scale in asked.scales if any(cell_of(asked, scale, group) for group in shown)
    )


def finding_of(asked: Asked, scale: Scale) -> ScaleFinding:
    """What is known of a scale."""
    return asked.findings.scales[scale.key]


def cell_of(asked: Asked, scale: Scale, group: People) -> Cell | None:
    """What is known of a group on a scale; None where it was not asked or did not answer."""
    return finding_of(asked, scale).cells.get(Group(*group))


def scores(asked: Asked) -> list[tuple[Scale, People, Score]]:
    """Every cell with a number, row by row."""
    shown = groups(asked)
    return [
        (scale, group, cell)
        for scale in asked.scales
        for group in shown
        if isinstance(cell := cell_of(asked, scale, group), Score)
    ]


def some_hidden(asked: Asked) -> bool:
    """Whether a cell stays hidden."""
    return any(isinstance(cell, Hidden) for cell in _cells(asked))


def some_unanswered(asked: Asked) -> bool:
    """Whether a cell has nothing to show or to hide."""
    return None in _cells(asked)


def is_leadership_silent(asked: Asked) -> bool:
    """Whether some of leadership answered and nothing of it may be shown: it has no columns then."""
    cells = [cell_of(asked, scale, (Function.LEADERSHIP, None)) for scale in asked.scales]
    return any(cells) and not any(isinstance(cell, Score) for cell in cells)


def _cells(asked: Asked) -> list[Cell | None]:
    shown = groups(asked)
    return [cell_of(asked, scale, group) for scale in asked.scales for group in shown]
