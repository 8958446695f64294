"""How sure, how large and how well held together: the measures in words for somebody who is no statistician."""

from huddle_app.method.findings.model import (
    Difference,
    Interval,
    ScaleFinding,
    Score,
    StatementFinding,
)
from huddle_app.method.findings.rounding import DIFFERENCE_PLACES, plus, signed
from huddle_app.texts import _

SMALL, MEDIUM, LARGE = 0.2, 0.5, 0.8
"""Where a standardised difference begins to be small, medium and large (Cohen 1988, ch. 2)."""
FAIR, WELL = 0.7, 0.8
"""Where statements begin to hang together fairly and well (Nunnally 1978, ch. 7)."""


def reach_words(interval: Interval | None) -> str:
    """How far an interval reaches to either side of its middle: “± 0.3”; empty where there is none."""
    return f"± {signed((interval.high - interval.low) / 2, 1)}" if interval else ""


def size_words(size: float) -> str:
    """A standardised difference in words."""
    apart = round(abs(size), 9)
    if apart < SMALL:
        return _("hardly any")
    if apart < MEDIUM:
        return _("small")
    return _("medium") if apart < LARGE else _("large")


def leaves_out_zero(interval: Interval | None) -> bool:
    """Whether a difference is more than chance would make it."""
    return interval is not None and not interval.low <= 0 <= interval.high


def is_beyond_chance(apart: Difference) -> bool:
    """The same where there may be no interval: between two groups that each answered alike is no chance."""
    return leaves_out_zero(apart.interval) if apart.interval else apart.gap != 0


def shown_difference(gap: float) -> str:
    """A difference of two means as it is told everywhere: the true one, with the one decimal of its interval."""
    return plus(gap, DIFFERENCE_PLACES)


def points_apart(gap: float) -> str:
    """How far two means lie apart, whichever is higher."""
    return signed(abs(gap), DIFFERENCE_PLACES)


def statement_gap(statement: StatementFinding) -> str:
    """A statement's gap; empty where it may not be shown."""
    return "" if statement.gap is None else shown_difference(statement.gap)


def before_rounding() -> str:
    """Why two means may not lie as far apart as is told of them."""
    return _("differences are worked out before rounding")


def gap_words(finding: ScaleFinding) -> str:
    """The gap in a sentence, with how sure it is and how large; empty where it may not be shown.

    A second sentence says so where it may be chance.
    """
    found = finding.difference
    if found is None:
        return ""
    shown = " ".join(filter(None, [shown_difference(found.gap), reach_words(found.interval)]))
    said = _("Sales minus marketing: {gap} points{size}.").format(gap=shown, size=_gap_size(found))
    chance = found.interval is not None and not leaves_out_zero(found.interval)
    return f"{said} {_('It may be chance.')}" if chance else said


def alpha_words(score: Score) -> str:
    """How well a group's answers hang together: “0.84, well”; empty where alpha has no value."""
    if score.alpha is None:
        return ""
    return _("{alpha}, {well}").format(alpha=signed(score.alpha, 2), well=_hold(score.alpha))


def _hold(alpha: float) -> str:
    """How well statements hang together; 0 and less is what answers without any bond give."""
    if alpha <= 0:
        return _("not at all")
    if alpha < FAIR:
        return _("loosely")
    return _("fairly") if alpha < WELL else _("well")


def _gap_size(found: Difference) -> str:
    if found.size is None:
        return ""
    words = _(", size: {words} ({size} standard deviations)")
    return words.format(words=size_words(found.size), size=signed(abs(found.size), 1))
