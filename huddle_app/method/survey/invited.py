"""Who may answer a wave, by function, level and region: whoever is on the list of people, or was said to be asked."""

from collections import Counter
from collections.abc import Mapping

from huddle_app.method.words import Function

Cell = tuple[Function, str, str]
"""A function, a level and a region; empty where none was given, `UNKNOWN` where nobody was asked for it."""

UNKNOWN = "\0"
"""The level or region of people who have one, as those who answered do, and nobody says which: no group's name."""

Invited = Mapping[tuple[Function, str], int]
"""How many people of a function and a level were asked."""

InvitedCells = Mapping[Cell, int]
"""How many people of a function, a level and a region were asked, as far as anybody knows."""


def invited_cells(listed: InvitedCells, said: Invited) -> InvitedCells:
    """The people on the list, of whom no more were asked than was `said`, and those of whom it knows nobody.

    A function of which nobody was said to be asked is left out, unless nothing was said.
    """
    if not said:
        return listed
    cells: Counter[Cell] = Counter()
    for function in {function for function, _level in said}:
        own = {cell: n for cell, n in listed.items() if cell[0] is function}
        asked = {level: n for (f, level), n in said.items() if f is function}
        cells.update(_of_function(function, own, asked))
    return cells


def everybody(invited: InvitedCells, came_in: InvitedCells) -> InvitedCells:
    """Those who came in, who may be others, and then the others invited.

    Levels or regions are left out where nobody who came in gave any. Whoever came in with another region
    than the list has, or none, is one of the level's people, and not one more; so is whoever gave a level
    where that of the list's people is not known.
    """
    leveled = not came_in or any(level for _f, level, _region in came_in)
    regional = any(region for _f, _level, region in came_in)
    # Where the list is silent on all, it is not known; where it is on some, these have none.
    no_level = "" if any(level for _f, level, _region in invited) else UNKNOWN
    no_region = "" if any(region for _f, _level, region in invited) else UNKNOWN
    known: Counter[Cell] = Counter()
    for (function, level, region), n in invited.items():
        of_level = (level or no_level) if leveled else ""
        known[function, of_level, (region or no_region) if regional else ""] += n
    return {**came_in, **_others(known, came_in)}


def _others(known: InvitedCells, came_in: InvitedCells) -> InvitedCells:
    """The cells of which not all invited came in; no level has more people than were invited or came in."""
    more: Counter[tuple[Function, str]] = Counter()
    for cell in came_in:
        others = max(came_in[cell] - known.get(cell, 0), 0)
        # Whose level nobody knows may be of any.
        more.update({cell[:2]: others, (cell[0], UNKNOWN): others})
    levels = {*more}
    cells: dict[Cell, int] = {}
    # Those of whom no region is known first: they may be of any.
    for cell in sorted(known, key=lambda cell: cell[2] != UNKNOWN):
        others = max(known[cell] - came_in.get(cell, 0), 0)
        came_elsewhere = min(others, more[cell[:2]])
        more[cell[:2]] -= came_elsewhere
        named = cell not in came_in and (cell[2] != UNKNOWN or cell[:2] not in levels)
        if others > came_elsewhere or named:
            cells[cell] = came_in.get(cell, 0) + others - came_elsewhere
    return cells


def _of_function(
    function: Function, listed: InvitedCells, asked: Mapping[str, int]
) -> Mapping[Cell, int]:
    if not listed:
        return {(function, level, ""): n for level, n in asked.items()}
    left = dict(asked)
    cells: dict[Cell, int] = {}
    for cell, n in listed.items():
        cells[cell] = min(n, left.get(cell[1], 0))
        left[cell[1]] = left.get(cell[1], 0) - cells[cell]
    levels = {level for _function, level, _region in listed}
    cells.update({(function, level, ""): 0 for level in asked if level not in levels})
    if not any(cells.values()):
        # List and numbers speak of other levels: all are of one that nobody knows.
        cells[function, UNKNOWN, UNKNOWN] = min(sum(asked.values()), sum(listed.values()))
    return cells
