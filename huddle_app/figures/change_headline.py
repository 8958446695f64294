"""What before and after come to, in one sentence."""

from dataclasses import dataclass

from huddle_app.figures.change_lanes import Lane, all_lanes, change_of, is_score
from huddle_app.figures.figure import Asked
from huddle_app.method.findings.measures import is_as_wide, is_beyond_chance, points_apart
from huddle_app.method.findings.model import Difference, Hidden, Score
from huddle_app.method.findings.rounding import adds_up
from huddle_app.method.findings.words import mean_words, places_of, scale_name
from huddle_app.method.listed import all_of
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
    """The largest change that is no chance in a sentence, else the largest; why where none can be shown."""
    told = _told(asked)
    if told is None:
        return _no_change(asked)
    if not told.is_noticed:
        return _hardly(asked, points_apart(told.difference.gap))
    return _words(told).format(
        points=points_apart(told.difference.gap),
        function=function_name(told.function),
        scale=scale_name(told.scale),
        before=mean_words(asked.toolkit, told.before.mean, told.after.mean),
        after=mean_words(asked.toolkit, told.after.mean, told.before.mean),
    )


def _no_change(asked: Asked) -> str:
    """Why nothing is shown of both waves."""
    lanes = _lanes(asked)
    cells = [cell for lane in lanes for cell in lane[1:]]
    if any(isinstance(cell, Hidden) for cell in cells):
        return (
            _("No change is shown, so that nobody is recognised.")
            if any(map(is_score, cells))
            else _("Not shown, so that nobody is recognised.")
        )
    silent = [
        wave.wave
        for place, wave in enumerate((asked.findings, asked.later), 1)
        if wave and not any(lane[place] for lane in lanes)
    ]
    if silent:
        return _("There is no change to show: nobody answered these questions in “{wave}”.").format(
            wave=silent[-1]
        )
    return _("There is no change to show: no function answered in both waves.")


def _hardly(asked: Asked, points: str) -> str:
    """That hardly anything has changed, and of whom that is known where it is not of all."""
    lanes = _lanes(asked)
    compared = [lane for lane in lanes if all(map(is_score, lane[1:]))]
    whose = dict.fromkeys(lane[0] for lane in compared)
    if len(whose) < len({lane[0] for lane in lanes}):
        words = _(
            "Both waves are shown of {functions} alone: hardly anything has changed there, "
            "the largest change is {points} points."
        )
    elif len(compared) < len(lanes):
        words = _(
            "Hardly anything has changed in what both waves show: the largest change is {points} points."
        )
    elif asked.is_whole:
        words = _("Hardly anything has changed: the largest change is {points} points.")
    else:
        words = _("Hardly anything has changed here: the largest change is {points} points.")
    return words.format(points=points, functions=all_of([function_name(f) for f in whose]))


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


def _lanes(asked: Asked) -> list[Lane]:
    return [lane for scale in asked.scales for lane in all_lanes(asked, scale)]
