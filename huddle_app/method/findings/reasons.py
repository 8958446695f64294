"""What may be worth the room's time: every reason that a wave's figures give, and how strong it is.

The rule is our own. Every reason has a strength in points of the rating scale:

- a low score of a function: how far it lies below the middle of the scale (4 on 1–7);
- a gap between the functions, and a divide between two levels of one function: its width, from half a
  point on as it is told; where chance alone makes one so wide among all that were looked at (the gaps of all
  scales, all pairs of levels of all scales and functions), it may be chance, and that is said;
- answers that split a function: their standard deviation, where at least a quarter of its people, and five,
  have an own score in the low band, as many one in the high band, and fewer than half stand between; and
  where the middle is thin: half as many at most are nearest to 4 as to the rating that is most frequent
  below it, and to the one above it. So a bell, or answers all over the scale, are no two camps;
- tool 1: how far the nearer of two high self-views lies above the middle, or, where one is high, how far
  the two lie apart: from half a point on, and with a word where that may be chance, as of a gap; there is
  one such difference. Its scales are positions, so none of them counts as low, and none has a gap.

A figure that is not shown is never a reason. Why something may be so is only ever a guess, and is worded
as one. No two findings have one and the same figure, so that each can have a sentence of its own.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from huddle_app.method.findings.divides import Divide, divide, places_of_divides
from huddle_app.method.findings.measures import (
    is_as_wide,
    is_beyond_chance,
    is_beyond_chance_among,
)
from huddle_app.method.findings.model import Difference, Findings, Group, ScaleFinding, Score
from huddle_app.method.findings.positions import Pattern, Positions, positions, self_view
from huddle_app.method.findings.rounding import percent
from huddle_app.method.findings.slides import FigureKey, FigureKind
from huddle_app.method.findings.words import (
    capital,
    group_name,
    mean_words,
    other_side,
    scale_name,
    side_name,
)
from huddle_app.method.listed import all_of
from huddle_app.method.toolkit import HIGHEST, LOWEST, Scale, Toolkit
from huddle_app.method.words import SIDES, Band, Function, function_name
from huddle_app.texts import _

LEAST_WIDE = 0.5
QUARTER = 0.25
LEAST_CAMP = 5
"""Our own limits, said above."""
_MIDDLE = (LOWEST + HIGHEST) / 2


class Reason(StrEnum):
    """Why a finding may be worth the room's time."""

    LOW = "low"
    GAP = "gap"
    LEVELS = "levels"
    SPLIT = "split"
    POSITIONS = "positions"


@dataclass(frozen=True)
class Worth:
    """One finding worth the room's time: its figure, its scale, and in words what it says and why.

    `strength` is in points of the rating scale; `reading` is the toolkit's interpretation of the band,
    after the name of whose band it is: of a function (the lower one's of a gap), of both, or of the lower
    level of a divide. A gap or a divide may be chance, and so may two positions apart.
    """

    figure: FigureKey
    scale: Scale
    reason: Reason
    strength: float
    sentence: str
    why: str
    reading: str
    may_be_chance: bool = False


def reasons(found: Findings) -> Iterator[Worth]:
    """Everything that may be worth the room's time, in the order of the tools."""
    yield from _of_positions(found)
    rated = {key for key in found.scales if not found.toolkit.tool_of(key).positions}
    gaps = sum(found.scales[key].difference is not None for key in rated)
    places = places_of_divides(found)
    for key, finding in found.scales.items():
        if key in rated:
            yield from _low(found.toolkit, finding)
            yield from _gap(found.toolkit, finding, gaps)
        yield from _levels(found.toolkit, finding, places)
        yield from _split(found.toolkit, finding)


def _low(toolkit: Toolkit, finding: ScaleFinding) -> Iterator[Worth]:
    scores = finding.side_scores
    low = [side for side, score in scores.items() if score.band is Band.LOW]
    if not low:
        return
    means = {
        side.value: mean_words(toolkit, score.mean, *finding.sides)
        for side, score in scores.items()
    }
    yield Worth(
        figure=_figure(FigureKind.MEANS, toolkit, finding.scale),
        scale=finding.scale,
        reason=Reason.LOW,
        strength=_MIDDLE - min(score.mean for score in scores.values()),
        sentence=_low_words(low, list(scores)).format(
            scale=scale_name(finding.scale),
            one=side_name(low[0]),
            other=function_name(other_side(low[0])),
            one_mean=means[low[0].value],
            other_mean=means.get(other_side(low[0]).value, ""),
            **means,
        ),
        why=_("A low score may show where the two are in each other’s way day by day."),
        reading=_reading(finding.scale, Band.LOW, *low),
    )


def _low_words(low: list[Function], shown: list[Function]) -> str:
    if len(low) == len(SIDES):
        return _("Sales and marketing both rate {scale} low: {sales} and {marketing}.")
    if len(shown) == len(SIDES):
        return _("{one} rates {scale} low: {one_mean}, {other} {other_mean}.")
    return _("{one} rates {scale} low: {one_mean}.")


def _gap(toolkit: Toolkit, finding: ScaleFinding, gaps: int) -> Iterator[Worth]:
    """The gap of a scale, one of so many gaps."""
    apart, scale = finding.difference, finding.scale
    if apart is None or not is_as_wide(apart.gap, LEAST_WIDE):
        return
    scores = finding.side_scores
    over, under = SIDES if apart.gap > 0 else reversed(SIDES)
    sure = is_beyond_chance_among(apart, scores[over], scores[under], gaps)
    words = _("{over} rates {scale} at {high}, {under} at {low}.")
    yield Worth(
        figure=_figure(FigureKind.GAPS, toolkit, scale),
        scale=scale,
        reason=Reason.GAP,
        strength=abs(apart.gap),
        sentence=words.format(
            over=side_name(over),
            under=function_name(under),
            scale=scale_name(scale),
            high=mean_words(toolkit, scores[over].mean, *finding.sides),
            low=mean_words(toolkit, scores[under].mean, *finding.sides),
        ),
        why=_(
            "The gap is wider than chance would make it: perhaps the two speak of different things."
        )
        if sure
        else _possibly_chance(apart),
        reading=_reading(scale, scores[under].band, under),
        may_be_chance=not sure,
    )


def _levels(toolkit: Toolkit, finding: ScaleFinding, places: int) -> Iterator[Worth]:
    """The functions whose levels are divided, in one finding: they have one figure. Of so many places each is one."""
    divides = [one for side in SIDES if (one := divide(finding, side))]
    wide = [one for one in divides if is_as_wide(one.apart.gap, LEAST_WIDE)]
    sure = [one for one in wide if one.is_sure(places)]
    told = sure or wide
    if not told:
        return
    yield Worth(
        figure=FigureKey(FigureKind.LEVELS, finding.scale.key),
        scale=finding.scale,
        reason=Reason.LEVELS,
        strength=max(one.apart.gap for one in told),
        sentence=" ".join(one.words(toolkit, finding) for one in told),
        why=_("What one level takes for granted may not reach the other.")
        if sure
        else _possibly_chance(*(one.apart for one in told)),
        reading=" ".join(_reading_of_low(finding.scale, one) for one in told),
        may_be_chance=not sure,
    )


def _split(toolkit: Toolkit, finding: ScaleFinding) -> Iterator[Worth]:
    """The functions that are of two minds, in one finding: they have one figure."""
    scores = {side: s for side, s in finding.side_scores.items() if _is_split(s)}
    if not scores:
        return
    yield Worth(
        figure=FigureKey(FigureKind.SPREAD, finding.scale.key),
        scale=finding.scale,
        reason=Reason.SPLIT,
        strength=max(score.sd for score in scores.values()),
        sentence=" ".join(_split_words(toolkit, finding.scale, *pair) for pair in scores.items()),
        why=_("The average hides two camps; perhaps their daily work with the other differs."),
        reading=" ".join(_reading(finding.scale, s.band, side) for side, s in scores.items()),
    )


def _split_words(toolkit: Toolkit, scale: Scale, side: Function, score: Score) -> str:
    low, high = (_("{n}\u00a0%").format(n=percent(n / score.n)) for n in score.ends)
    # The figure counts by nearest rating, and so otherwise.
    words = _(
        "{function} is of two minds about {scale}: "
        "{low} score low (below {low_below}), {high} high (above {high_above})."
    )
    return words.format(
        function=side_name(side),
        scale=scale_name(scale),
        low=low,
        low_below=f"{toolkit.low_below:g}",
        high=high,
        high_above=f"{toolkit.high_above:g}",
    )


def _of_positions(found: Findings) -> Iterator[Worth]:
    seen = positions(found)
    if seen is None:
        return
    if seen.pattern is Pattern.BOTH_HIGH:
        yield from _of_pattern(found, seen, min(seen.sales.mean, seen.marketing.mean) - _MIDDLE)
    elif seen.pattern is Pattern.ONE_HIGH and is_as_wide(seen.apart.gap, LEAST_WIDE):
        yield from _of_pattern(found, seen, abs(seen.apart.gap), seen.apart)


def _of_pattern(
    found: Findings, seen: Positions, strength: float, *apart: Difference
) -> Iterator[Worth]:
    """What the two self-views make; it may be chance where that is of how they lie apart."""
    side = max(SIDES, key=lambda side: seen.of(side).mean)
    scale = self_view(found, side)
    if scale is None:
        return
    sure = all(map(is_beyond_chance, apart))
    yield Worth(
        figure=FigureKey(FigureKind.POSITIONS, str(found.toolkit.tool_of(scale.key).number)),
        scale=scale,
        reason=Reason.POSITIONS,
        strength=strength,
        sentence=seen.sentence,
        why=_("Who decides what may never have been said aloud.") if sure else _possibly_chance(),
        reading=_reading(scale, seen.of(side).band, side),
        may_be_chance=not sure,
    )


def _reading(scale: Scale, band: Band, *whose: Function) -> str:
    return _reading_after(all_of([function_name(function) for function in whose]), scale, band)


def _reading_of_low(scale: Scale, divided: Divide) -> str:
    level, score = divided.low
    return _reading_after(group_name(Group(divided.side, level)), scale, score.band)


def _reading_after(names: str, scale: Scale, band: Band) -> str:
    return _("{names}: {reading}").format(names=capital(names), reading=scale.readings[band])


def _possibly_chance(*apart: Difference) -> str:
    """That it may be chance; why so, where an interval beside it leaves 0 out (see `is_beyond_chance_among`)."""
    if any(map(is_beyond_chance, apart)):
        return _(
            "Possibly chance: of so many comparisons a few come out this wide without anything behind them."
            " Only the room can tell."
        )
    return _(
        "Possibly chance: answers may lie so far apart without anything behind it. Only the room can tell."
    )


def _is_split(score: Score) -> bool:
    if not score.ends:
        return False
    fewest = max(LEAST_CAMP, QUARTER * score.n)
    return min(score.ends) >= fewest and 2 * sum(score.ends) > score.n and _is_thin_between(score)


def _is_thin_between(score: Score) -> bool:
    """Whether half as many people at most stand at the middle as at the peak on either side of it."""
    middle = len(score.spread) // 2
    below, above = max(score.spread[:middle]), max(score.spread[middle + 1 :])
    return 2 * score.spread[middle] <= min(below, above)


def _figure(kind: FigureKind, toolkit: Toolkit, scale: Scale) -> FigureKey:
    """The figure of the tool, or of the one scale where the tool has several."""
    tool = toolkit.tool_of(scale.key)
    return FigureKey(kind, scale.key if len(tool.scales) > 1 else str(tool.number))
