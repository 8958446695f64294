"""What before and after come to, in one sentence."""

from huddle_app.figures.change_lanes import all_lanes
from huddle_app.figures.figure import Asked
from huddle_app.method.findings.measures import is_as_wide, points_apart
from huddle_app.method.findings.model import Score
from huddle_app.method.findings.rounding import adds_up
from huddle_app.method.findings.words import mean_words, places_of, scale_name
from huddle_app.method.toolkit import Scale
from huddle_app.method.words import Function, function_name
from huddle_app.texts import _

NOTICED = 0.2
"""Changes that are told as fewer points are told as none."""
_Moved = tuple[Scale, Function, Score, Score]


def said(asked: Asked) -> str:
    """The largest change in a sentence; empty where none can be shown."""
    largest = _largest(asked)
    if largest is None:
        return ""
    scale, function, before, after = largest
    change = after.mean - before.mean
    if not is_as_wide(change, NOTICED):
        words = (
            _("Hardly anything has changed here: the largest change is {points} points.")
            if asked.part
            else _("Hardly anything has changed: the largest change is {points} points.")
        )
        return words.format(points=points_apart(change))
    words = (
        _("{points} points up: {function} on {scale}, {before} before and {after} now.")
        if change > 0
        else _("{points} points down: {function} on {scale}, {before} before and {after} now.")
    )
    return words.format(
        points=points_apart(change),
        function=function_name(function),
        scale=scale_name(scale),
        before=mean_words(asked.toolkit, before.mean, after.mean),
        after=mean_words(asked.toolkit, after.mean, before.mean),
    )


def seems_off(asked: Asked) -> bool:
    """Whether the two means of the headline do not lie as far apart as it says."""
    largest = _largest(asked)
    if largest is None:
        return False
    _scale, _function, before, after = largest
    if not is_as_wide(after.mean - before.mean, NOTICED):
        return False
    places = places_of(asked.toolkit, after.mean, before.mean)
    return not adds_up(after.mean, before.mean, places)


def _largest(asked: Asked) -> _Moved | None:
    """What moved most; None where nothing can be shown of both waves."""
    moved: list[_Moved] = [
        (scale, function, before, after)
        for scale in asked.scales
        for function, before, after in all_lanes(asked, scale)
        if isinstance(before, Score) and isinstance(after, Score)
    ]
    return max(moved, key=lambda one: abs(one[3].mean - one[2].mean), default=None)
