"""Levels of one function that see a scale differently: the two that lie furthest apart."""

from dataclasses import dataclass
from math import comb

from huddle_app.method.findings.measures import is_beyond_chance_among
from huddle_app.method.findings.model import Difference, Findings, ScaleFinding, Score
from huddle_app.method.findings.words import level_name, mean_shown, scale_name
from huddle_app.method.toolkit import Toolkit
from huddle_app.method.words import SIDES, Function, function_name
from huddle_app.texts import _


@dataclass(frozen=True)
class Divide:
    """The two levels of a function that lie furthest apart, each with its name.

    `apart` is high minus low; `pairs` is of how many pairs of levels they are the furthest.
    """

    side: Function
    high: tuple[str, Score]
    low: tuple[str, Score]
    apart: Difference
    pairs: int

    def is_sure(self, places: int) -> bool:
        """Whether it is more than chance would make it, where so many places were looked at for a divide."""
        looked = self.pairs * places
        return is_beyond_chance_among(self.apart, self.high[1], self.low[1], looked)

    def words(self, toolkit: Toolkit, finding: ScaleFinding) -> str:
        """Both levels with their means, as the figure of `finding` shows them, in a sentence."""
        words = _(
            "Within {function} the levels see {scale} differently: {one} {high}, {other} {low}."
        )
        (one, high), (other, low) = self.high, self.low
        return words.format(
            function=function_name(self.side),
            scale=scale_name(finding.scale),
            one=level_name(one),
            high=mean_shown(toolkit, finding, high.mean),
            other=level_name(other),
            low=mean_shown(toolkit, finding, low.mean),
        )


def divide(finding: ScaleFinding, side: Function) -> Divide | None:
    """How the levels of a function are divided; None where fewer than two are shown."""
    # Imported with the first comparison: it brings scipy.
    from huddle_app.method.findings.statistics import difference

    scores = _levels(finding, side)
    if len(scores) < 2:
        return None
    high, low = (pick(scores, key=lambda pair: pair[1].mean) for pick in (max, min))
    return Divide(side, high, low, difference(high[1], low[1]), comb(len(scores), 2))


def places_of_divides(found: Findings) -> int:
    """In how many places a divide may be: a scale and a function of which two levels or more are shown."""
    levels = (_levels(finding, side) for finding in found.scales.values() for side in SIDES)
    return sum(len(each) > 1 for each in levels)


def _levels(finding: ScaleFinding, side: Function) -> list[tuple[str, Score]]:
    """The levels of a function that are shown; people who gave none are no level."""
    cells = finding.by_level.get(side, {}).items()
    return [(name, cell) for name, cell in cells if name and isinstance(cell, Score)]
