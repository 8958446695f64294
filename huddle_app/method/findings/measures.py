"""How sure, how large and how well held together: the measures in words for somebody who is no statistician."""

from huddle_app.method.findings.model import Difference, Interval, ScaleFinding, Score
from huddle_app.method.findings.words import mean_words
from huddle_app.method.toolkit import Toolkit
from huddle_app.method.words import Function
from huddle_app.texts import _

SMALL, MEDIUM, LARGE = 0.2, 0.5, 0.8
"""Where a standardised difference begins to be small, medium and large (Cohen 1988, ch. 2)."""
FAIR, WELL = 0.7, 0.8
"""Where statements begin to hang together fairly and well (Nunnally 1978, ch. 7)."""


def plus(value: float, places: int = 1) -> str:
    """A difference with its sign, a true minus; none where it is shown as 0."""
    text = f"{value:+.{places}f}"
    return text.replace("-", "−") if float(text) else text[1:]


def reach_words(interval: Interval | None) -> str:
    """How far an interval reaches to either side of its middle: “± 0.3”; empty where there is none."""
    return f"± {(interval.high - interval.low) / 2:.1f}" if interval else ""


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


def shown_difference(toolkit: Toolkit, mean: float, other: float) -> str:
    """`mean` less `other` as they are shown beside each other, so that the numbers on a page add up."""
    shown, less = mean_words(toolkit, mean, other), mean_words(toolkit, other, mean)
    return plus(float(shown) - float(less), len(shown.partition(".")[2]))


def points_apart(toolkit: Toolkit, mean: float, other: float) -> str:
    """How far two means lie apart as both are shown to people, whichever is higher."""
    return shown_difference(toolkit, mean, other).lstrip("+−")


def gap_words(toolkit: Toolkit, finding: ScaleFinding) -> str:
    """The gap in a sentence, with how sure it is and how large; empty where it may not be shown.

    A second sentence says so where it may be chance.
    """
    found = finding.difference
    sales, marketing = finding.score(Function.SALES), finding.score(Function.MARKETING)
    if found is None or sales is None or marketing is None:
        return ""
    gap = shown_difference(toolkit, sales.mean, marketing.mean)
    shown = " ".join(filter(None, [gap, reach_words(found.interval)]))
    said = _("Sales minus marketing: {gap} points{size}.").format(gap=shown, size=_gap_size(found))
    chance = found.interval is not None and not leaves_out_zero(found.interval)
    return f"{said} {_('It may be chance.')}" if chance else said


def alpha_words(score: Score) -> str:
    """How well a group's answers hang together: “0.84, well”; empty where alpha has no value."""
    if score.alpha is None:
        return ""
    shown = f"{score.alpha:.2f}".replace("-", "−")
    return _("{alpha}, {well}").format(alpha=shown, well=_hold(score.alpha))


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
    return words.format(words=size_words(found.size), size=f"{abs(found.size):.1f}")
