"""Levels of one function that see a scale differently: the two that lie furthest apart."""

from dataclasses import dataclass

from huddle_app.method.findings.model import Difference, ScaleFinding, Score
from huddle_app.method.findings.words import level_name, mean_words, scale_name
from huddle_app.method.toolkit import Scale, Toolkit
from huddle_app.method.words import Function, function_name
from huddle_app.texts import _


@dataclass(frozen=True)
class Divide:
    """The two levels of a function that lie furthest apart, each with its name; `apart` is high minus low."""

    side: Function
    high: tuple[str, Score]
    low: tuple[str, Score]
    apart: Difference

    def words(self, toolkit: Toolkit, scale: Scale) -> str:
        """Both levels with their means, in a sentence."""
        words = _(
            "Within {function} the levels see {scale} differently: {one} {high}, {other} {low}."
        )
        (one, high), (other, low) = self.high, self.low
        return words.format(
            function=function_name(self.side),
            scale=scale_name(scale),
            one=level_name(one),
            high=mean_words(toolkit, high.mean, low.mean),
            other=level_name(other),
            low=mean_words(toolkit, low.mean, high.mean),
        )


def divide(finding: ScaleFinding, side: Function) -> Divide | None:
    """How the levels of a function are divided; None where fewer than two are shown."""
    # Imported with the first comparison: it brings scipy.
    from huddle_app.method.findings.statistics import difference

    cells = finding.by_level.get(side, {}).items()
    scores = [(name, cell) for name, cell in cells if isinstance(cell, Score)]
    if len(scores) < 2:
        return None
    high, low = (pick(scores, key=lambda pair: pair[1].mean) for pick in (max, min))
    return Divide(side, high, low, difference(high[1], low[1]))
