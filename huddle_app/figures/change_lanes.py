"""The lanes of before and after: what each function said of a scale in both waves."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeGuard

from huddle_app.figures.figure import Asked
from huddle_app.figures.finding_words import Entries, absence, said_of, short_absence
from huddle_app.method.findings.model import Cell, Difference, Hidden, Score
from huddle_app.method.findings.words import mean_words, places_of
from huddle_app.method.toolkit import Scale, Toolkit
from huddle_app.method.words import ANSWERING, Function, function_name
from huddle_app.texts import _

Lane = tuple[Function, Cell | None, Cell | None]
"""A function, and its cell before and after; None where it was not asked."""


def lanes_of(asked: Asked) -> dict[str, list[Lane]]:
    """The lanes of each scale; a function that may nowhere be shown is left to the legend."""
    lanes = {scale.key: all_lanes(asked, scale) for scale in asked.scales}
    seen = {lane[0] for each in lanes.values() for lane in each if any(map(is_score, lane[1:]))}
    kept = {key: [lane for lane in each if lane[0] in seen] for key, each in lanes.items()}
    # A scale keeps its lanes where nothing else would stand there.
    return {key: kept[key] or each for key, each in lanes.items()}


def all_lanes(asked: Asked, scale: Scale) -> list[Lane]:
    """Each function that answered in either wave, or was asked."""
    then = asked.findings.scales[scale.key].by_function
    found = asked.later.scales[scale.key] if asked.later else None
    now = {f: found.by_function.get(f) if found else None for f in ANSWERING}
    functions = [f for f in ANSWERING if f in then or now[f] or f in scale.answered_by]
    return [(f, then.get(f), now[f]) for f in functions]


def places_shown(asked: Asked, shown: Mapping[str, Sequence[Lane]]) -> Iterator[int]:
    """With how many decimals the means of each lane are shown."""
    for lanes in shown.values():
        for _function, *pair in lanes:
            if means := means_of(*pair):
                yield places_of(asked.toolkit, *means)


def pair_words(toolkit: Toolkit, lane: Lane) -> tuple[str, str]:
    """The means before and after, or why there is none."""
    _function, before, after = lane
    beside = means_of(before, after)
    return _said(toolkit, before, beside), _said(toolkit, after, beside)


def means_of(*cells: Cell | None) -> list[float]:
    """The means that stand side by side in a lane."""
    return [cell.mean for cell in cells if isinstance(cell, Score)]


def is_score(cell: Cell | None) -> TypeGuard[Score]:
    """Whether there is something to be shown."""
    return isinstance(cell, Score)


def change_of(before: Score, after: Score) -> Difference:
    """After minus before, as of two groups of different people."""
    # Imported with the first comparison: it brings scipy.
    from huddle_app.method.findings.statistics import difference

    return difference(after, before)


def legend_entries(asked: Asked) -> Entries:
    """Each function with how many people there were, before → after, or why nothing of it is shown."""
    cells: dict[Function, tuple[list[Cell | None], list[Cell | None]]] = {}
    for scale in asked.scales:
        for function, before, after in all_lanes(asked, scale):
            then, now = cells.setdefault(function, ([], []))
            then.append(before)
            now.append(after)
    return tuple((function, _counted(function, *cells[function])) for function in cells)


def _said(toolkit: Toolkit, cell: Cell | None, beside: Sequence[float]) -> str:
    if not isinstance(cell, Score):
        return short_absence(cell)
    return mean_words(toolkit, cell.mean, *beside)


def _counted(function: Function, then: list[Cell | None], now: list[Cell | None]) -> str:
    if not any(map(is_score, then + now)):
        hidden = any(isinstance(cell, Hidden) for cell in then + now)
        return said_of(function, absence(Hidden() if hidden else None))
    words = _("{function}, n {before} → {after}")
    name = function_name(function)
    return words.format(function=name, before=_sizes(then), after=_sizes(now))


def _sizes(cells: list[Cell | None]) -> str:
    """How many people, the fewest and the most where that differs from scale to scale."""
    sizes = [cell.n for cell in cells if isinstance(cell, Score)]
    if not sizes:
        return "–"
    few, many = min(sizes), max(sizes)
    return str(few) if few == many else f"{few}–{many}"
