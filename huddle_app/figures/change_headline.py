"""What before and after come to, in one sentence."""

from dataclasses import dataclass

from huddle_app.figures.change_lanes import all_lanes, change_of, is_score
from huddle_app.figures.figure import Asked
from huddle_app.method.findings.measures import is_as_wide, is_beyond_chance, points_apart
from huddle_app.method.findings.model import Difference, Score
from huddle_app.method.findings.rounding import adds_up
from huddle_app.method.findings.words import mean_words, places_of, scale_name
from huddle_app.method.toolkit import Scale
from huddle_app.method.words import SIDES, Function, function_name
from huddle_app.texts import _

NOTICED = 0.2
"""Changes that are told as fewer points are told as none."""


@dataclass(frozen=True)
class _Moved:
    """How a function sees a scale before and after."""

    scale: Scale
    function: Function
    before: Score
    after: Score
    difference: Difference

    @property
    def is_noticed(self) -> bool:
        return is_as_wide(self.difference.gap, NOTICED)

    @property
    def is_sure(self) -> bool:
        """Whether it is more than chance would make it."""
        return is_beyond_chance(self.difference)

    @property
    def weight(self) -> tuple[bool, bool, bool, float]:
        """Sure changes come first, then those of sales and marketing: leadership is few; then the larger."""
        noticed, size = self.is_noticed, abs(self.difference.gap)
        return noticed and self.is_sure, noticed, noticed and self.function in SIDES, size


def said(asked: Asked) -> str:
    """The largest change that is no chance in a sentence, else the largest; empty where none can be shown."""
    told = _told(asked)
    if told is None:
        return ""
    change = told.difference.gap
    if not told.is_noticed:
        words = (
            _("Hardly anything has changed: the largest change is {points} points.")
            if asked.is_whole
            else _("Hardly anything has changed here: the largest change is {points} points.")
        )
        return words.format(points=points_apart(change))
    return _words(told).format(
        points=points_apart(change),
        function=function_name(told.function),
        scale=scale_name(told.scale),
        before=mean_words(asked.toolkit, told.before.mean, told.after.mean),
        after=mean_words(asked.toolkit, told.after.mean, told.before.mean),
    )


def _words(told: _Moved) -> str:
    """The sentence for a change up or down, sure or not."""
    up = told.difference.gap > 0
    if told.is_sure:
        return (
            _("{points} points up: {function} on {scale}, {before} before and {after} now.")
            if up
            else _("{points} points down: {function} on {scale}, {before} before and {after} now.")
        )
    return (
        _(
            "{points} points up: {function} on {scale}, {before} before and {after} now; "
            "that may be chance."
        )
        if up
        else _(
            "{points} points down: {function} on {scale}, {before} before and {after} now; "
            "that may be chance."
        )
    )


def seems_off(asked: Asked) -> bool:
    """Whether the two means of the headline do not lie as far apart as it says."""
    told = _told(asked)
    if told is None or not told.is_noticed:
        return False
    before, after = told.before.mean, told.after.mean
    return not adds_up(after, before, places_of(asked.toolkit, after, before))


def _told(asked: Asked) -> _Moved | None:
    """The change that is told; None where nothing can be shown of both waves."""
    moved = (
        _Moved(scale, function, before, after, change_of(before, after))
        for scale in asked.scales
        for function, before, after in all_lanes(asked, scale)
        if is_score(before) and is_score(after)
    )
    return max(moved, key=lambda one: one.weight, default=None)
