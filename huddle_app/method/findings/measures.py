"""How sure, how large and how well held together: the measures in words for somebody who is no statistician."""

from huddle_app.method.findings.as_data import PLACES
from huddle_app.method.findings.model import (
    Difference,
    Interval,
    ScaleFinding,
    Score,
    StatementFinding,
)
from huddle_app.method.findings.rounding import (
    DIFFERENCE_PLACES,
    as_shown,
    rounded_once,
    shown_signed,
)
from huddle_app.method.toolkit import HIGHEST, LOWEST
from huddle_app.texts import _

LINK_PLACES = PLACES
"""So many decimals a link is told with, and the ends of its interval."""
SMALL, MEDIUM, LARGE = 0.2, 0.5, 0.8
"""Where a standardised difference begins to be small, medium and large (Cohen 1988, ch. 2)."""
NOTICED = 0.5
"""Points from which two means are not told as much alike."""
FAIR, WELL = 0.7, 0.8
"""Where statements begin to hang together fairly and well (Nunnally 1978, ch. 7)."""
CHANCE = 0.05
"""How often chance alone may be taken for a difference: that of an interval of 95 %."""


def reach_words(interval: Interval | None) -> str:
    """How far an interval reaches to either side of its middle: “± 0.3”; empty where there is none."""
    return f"± {as_shown((interval.high - interval.low) / 2, 1)}" if interval else ""


def size_shown(size: float) -> str:
    """A standardised difference as people read it, without its sign."""
    return as_shown(abs(size), PLACES)


def size_words(size: float) -> str:
    """A standardised difference in words: those of the number that is shown."""
    apart = rounded_once(abs(size), PLACES)
    if apart < SMALL:
        return _("hardly any")
    if apart < MEDIUM:
        return _("small")
    return _("medium") if apart < LARGE else _("large")


def is_medium(size: float | None) -> bool:
    """Whether a standardised difference is medium or large; so is one that has no value for want of any spread."""
    return size is None or rounded_once(abs(size), PLACES) >= MEDIUM


def leaves_out_zero(interval: Interval | None) -> bool:
    """Whether an interval says that a difference is more than chance would make it; False where there is none.

    It goes by its ends as anybody is shown them at their most exact: 0.004 is 0.00.
    """
    if interval is None:
        return False
    low, high = (rounded_once(end, PLACES) for end in (interval.low, interval.high))
    return not low <= 0 <= high


def end_places(interval: Interval) -> int:
    """How many decimals the ends of an interval have as people read them: one, as a difference has.

    Two where with one they would read alike, or one of them 0, and do not at their most exact: so
    nobody is left to guess on which side of 0 an interval lies.
    """
    apart = (
        {rounded_once(end, places) for end in (0.0, interval.low, interval.high)}
        for places in (DIFFERENCE_PLACES, PLACES)
    )
    rough, exact = map(len, apart)
    return PLACES if rough < exact else DIFFERENCE_PLACES


def is_beyond_chance(apart: Difference) -> bool:
    """Whether a difference is more than chance would make it.

    Without an interval any is: where each of two groups answered alike, nothing is left to chance.
    """
    return leaves_out_zero(apart.interval) if apart.interval else apart.gap != 0


def is_beyond_chance_among(apart: Difference, one: Score, other: Score, looked: int) -> bool:
    """Whether the difference of two groups is more than chance would make it, one of so many looked at.

    Of many differences the widest is often wide by chance alone: so each is held to `CHANCE` divided by
    their number, by Welch's test (scipy's). Bonferroni's limit: Dunn 1961, “Multiple comparisons among
    means”, Journal of the American Statistical Association 56. The interval that people see stays that of
    95 %, of a difference chosen beforehand: it may leave 0 out where this says that it may be chance.
    """
    # Imported with the first comparison: it takes a while.
    from scipy.stats import ttest_ind_from_stats

    if apart.interval is None or not is_beyond_chance(apart):
        return is_beyond_chance(apart)
    means = one.mean, one.sd, one.n, other.mean, other.sd, other.n
    return float(ttest_ind_from_stats(*means, equal_var=False).pvalue) * looked < CHANCE


def is_surely_apart(apart: Difference | None) -> bool:
    """Whether two groups see a scale apart: no chance, and half a point or a medium size at least.

    False where there is no difference to tell.
    """
    if apart is None or not is_beyond_chance(apart):
        return False
    return is_as_wide(apart.gap, NOTICED) or is_medium(apart.size)


def shown_difference(gap: float) -> str:
    """A difference of two means as it is told everywhere: the true one, with the one decimal of its interval."""
    return shown_signed(gap, DIFFERENCE_PLACES)


def points_apart(gap: float) -> str:
    """How far two means lie apart, whichever is higher."""
    return as_shown(abs(gap), DIFFERENCE_PLACES)


def is_as_wide(gap: float, points: float) -> bool:
    """Whether two means lie so many points apart or more, as it is told of them."""
    return rounded_once(abs(gap), DIFFERENCE_PLACES) >= points


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
    words = _("{alpha}, {well}")
    return words.format(
        alpha=as_shown(score.alpha, PLACES), well=_hold(rounded_once(score.alpha, PLACES))
    )


def _hold(alpha: float) -> str:
    """How well statements hang together, by alpha as it is shown; 0 and less is what answers without any bond give."""
    if alpha <= 0:
        return _("not at all")
    if alpha < FAIR:
        return _("loosely")
    return _("fairly") if alpha < WELL else _("well")


def _gap_size(found: Difference) -> str:
    if found.size is None:
        return ""
    words = _(", size: {words} ({size} standard deviations)")
    return words.format(words=size_words(found.size), size=size_shown(found.size))


def on_scale(interval: Interval | None) -> Interval | None:
    """As much of a mean's interval as lies on the scale of ratings: nobody's mean lies beyond it."""
    if interval is None:
        return None
    return Interval(max(interval.low, LOWEST), min(interval.high, HIGHEST))
