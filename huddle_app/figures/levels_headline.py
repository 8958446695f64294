"""What the levels of one scale come to, in one sentence."""

from collections.abc import Mapping
from dataclasses import replace

from huddle_app.figures.figure import Asked
from huddle_app.figures.levels import lines, mean_of
from huddle_app.method.findings.measures import is_as_wide
from huddle_app.method.findings.model import Cell, Score
from huddle_app.method.findings.words import level_name, scale_name
from huddle_app.method.words import Function, function_name
from huddle_app.texts import _

NEAR = 0.5
"""Levels nearer to each other than this are told as seeing things alike."""
Scores = Mapping[str, Score]
"""Levels with a score, of one function."""


def said(asked: Asked) -> str:
    """The widest divide between levels of one function; empty where no two levels can be shown.

    People who gave no level are none. Of levels that are hidden, or stand on another page, nothing is said.
    """
    divided = {f: shown for f in Function if len(shown := _scores(asked, f)) > 1}
    if not divided:
        return ""
    function = max(divided, key=lambda f: _width(divided[f]))
    shown = divided[function]
    low, high = (pick(shown, key=lambda level: shown[level].mean) for pick in (min, max))
    if is_as_wide(_width(shown), NEAR):
        words = _runs(_scores(replace(asked, groups=()), function), shown)
    else:
        words = _alike(_levels(replace(asked, groups=()), function), shown)
    return words.format(
        function=function_name(function),
        scale=scale_name(asked.scales[0]),
        means=_means(mean_of(asked, shown[low]), mean_of(asked, shown[high])),
        least=mean_of(asked, shown[low]),
        most=mean_of(asked, shown[high]),
        low=level_name(low),
        high=level_name(high),
    )


def _runs(every: Scores, shown: Scores) -> str:
    """That levels lie apart; and that it is of these alone, where one on another page lies beyond them."""
    if _width(every) > _width(shown):
        return _(
            "In {function}, among the levels shown here, {scale} runs from {least} ({low}) to {most} ({high})."
        )
    return _("In {function}, {scale} runs from {least} ({low}) to {most} ({high}).")


def _alike(every: Mapping[str, Cell], shown: Scores) -> str:
    """That levels lie near one another: all of them, where none is hidden or on another page."""
    if len(every) > len(shown):
        return _("In {function} the levels shown answer much alike on {scale}: {means}.")
    return _("In {function} all levels answer much alike on {scale}: {means}.")


def _means(least: str, most: str) -> str:
    """Both means, or one where they read alike."""
    return least if least == most else _("{least} to {most}").format(least=least, most=most)


def _width(scores: Scores) -> float:
    means = [score.mean for score in scores.values()]
    return max(means) - min(means)


def _scores(asked: Asked, function: Function) -> Scores:
    cells = _levels(asked, function)
    return {level: cell for level, cell in cells.items() if isinstance(cell, Score)}


def _levels(asked: Asked, function: Function) -> Mapping[str, Cell]:
    """The levels of the function that are to be drawn."""
    return {level: cell for f, level, cell in lines(asked) if f is function and level and cell}
