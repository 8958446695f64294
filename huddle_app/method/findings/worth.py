"""The tentative interpretation: which findings are most worth the room's time, and why.

The rule is our own. Every reason has a strength in points of the rating scale:

- a low score of a function: how far it lies below the middle of the scale (4 on 1–7);
- a gap between the functions, and a divide between two levels of one function: its width, from half a
  point on and only where its 95 % interval leaves 0 out;
- answers that split a function: their standard deviation, where at least a quarter of its people score
  low and at least a quarter high;
- tool 1: how far the nearer of two high self-views lies above the middle, or, where one is high, how far
  the two lie apart. Its scales are positions, so none of them counts as low, and none has a gap.

The stronger goes first, ties in the order of the tools. A second finding of a tool comes only when every
tool has had its turn, a second one of a scale when every scale has. A figure that is not shown is never a
reason. Why something may be so is only ever a guess, and is worded as one.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from huddle_app.method.findings.model import Difference, Findings, Interval, ScaleFinding, Score
from huddle_app.method.findings.positions import Pattern, positions, self_view
from huddle_app.method.findings.slides import FigureKey, FigureKind
from huddle_app.method.findings.words import capital, mean_words, scale_name, side_name
from huddle_app.method.listed import all_of
from huddle_app.method.toolkit import Scale, Toolkit
from huddle_app.method.words import Band, Function, function_name
from huddle_app.texts import _

SIDES = (Function.SALES, Function.MARKETING)
LEAST_WIDE = 0.5
QUARTER = 0.25
"""Our own limits, said above."""


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
    after the name of the function whose band it is (the lower one's of a gap), or of both.
    """

    figure: FigureKey
    scale: Scale
    reason: Reason
    strength: float
    sentence: str
    why: str
    reading: str


def worth(found: Findings, most: int = 5) -> tuple[Worth, ...]:
    """The findings most worth the room's time, the most first; fewer where there are no more."""
    ranked = sorted(_all(found), key=lambda one: -round(one.strength, 9))
    seen: Counter[str] = Counter()
    turns: list[tuple[int, bool, int]] = []
    for place, one in enumerate(ranked):
        tool, scale = f"tool {found.toolkit.tool_of(one.scale.key).number}", one.scale.key
        turns.append((seen[scale], not seen[scale] and seen[tool] > 0, place))
        seen.update((scale, tool))
    return tuple(ranked[place] for _again, _same_tool, place in sorted(turns)[:most])


def nothing_stands_out(found: Findings) -> str:
    """Why nothing is worth the room's time: of whom nothing may be shown cannot stand out either."""
    asked = [side for side in SIDES if _is_asked(found, side)]
    silent = [side for side in asked if not _has_score(found, side)]
    if not silent:
        return _("No score stands out: nothing is low, wide apart or split beyond chance.")
    if silent == asked:
        words = _(
            "Too few of {sides} have answered to be shown: it takes at least {n} of a function."
        )
        sides = all_of([function_name(side) for side in silent])
        return words.format(sides=sides, n=found.threshold)
    [one] = silent
    words = _(
        "Of {silent} too few have answered to be shown; of {other} no score is low or split beyond chance."
    )
    return words.format(silent=function_name(one), other=function_name(_other(one)))


def _is_asked(found: Findings, side: Function) -> bool:
    return any(finding.scale.may_answer(side) for finding in found.scales.values())


def _has_score(found: Findings, side: Function) -> bool:
    return any(finding.score(side) for finding in found.scales.values())


def _all(found: Findings) -> Iterator[Worth]:
    yield from _of_positions(found)
    for finding in found.scales.values():
        if not found.toolkit.tool_of(finding.scale.key).positions:
            yield from _low(found.toolkit, finding)
            yield from _gap(found.toolkit, finding)
        yield from _levels(found.toolkit, finding)
        yield from _split(finding)


def _low(toolkit: Toolkit, finding: ScaleFinding) -> Iterator[Worth]:
    scores = {side: score for side in SIDES if (score := finding.score(side))}
    low = [side for side, score in scores.items() if score.band is Band.LOW]
    if not low:
        return
    means = {side.value: mean_words(toolkit, score.mean) for side, score in scores.items()}
    yield Worth(
        figure=_means_of(toolkit, finding.scale),
        scale=finding.scale,
        reason=Reason.LOW,
        strength=_middle(toolkit) - min(score.mean for score in scores.values()),
        sentence=_low_words(low, list(scores)).format(
            scale=scale_name(finding.scale),
            one=side_name(low[0]),
            other=function_name(_other(low[0])),
            one_mean=means[low[0].value],
            other_mean=means.get(_other(low[0]).value, ""),
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


def _gap(toolkit: Toolkit, finding: ScaleFinding) -> Iterator[Worth]:
    sales, marketing = (finding.score(side) for side in SIDES)
    if not (sales and marketing and finding.difference and _is_wide(finding.difference)):
        return
    over, under = (
        ((Function.SALES, sales), (Function.MARKETING, marketing))
        if finding.difference.gap > 0
        else ((Function.MARKETING, marketing), (Function.SALES, sales))
    )
    words = _("{over} rates {scale} at {high}, {under} at {low}.")
    yield Worth(
        figure=FigureKey(FigureKind.GAPS, str(toolkit.tool_of(finding.scale.key).number)),
        scale=finding.scale,
        reason=Reason.GAP,
        strength=abs(finding.difference.gap),
        sentence=words.format(
            over=side_name(over[0]),
            under=function_name(under[0]),
            scale=scale_name(finding.scale),
            high=mean_words(toolkit, over[1].mean),
            low=mean_words(toolkit, under[1].mean),
        ),
        why=_(
            "The gap is wider than chance would make it: perhaps the two speak of different things."
        ),
        reading=_reading(finding.scale, under[1].band, under[0]),
    )


def _levels(toolkit: Toolkit, finding: ScaleFinding) -> Iterator[Worth]:
    # Imported with the first comparison: it brings scipy.
    from huddle_app.method.findings.statistics import difference

    for side, cells in finding.by_level.items():
        scores = {name: cell for name, cell in cells.items() if isinstance(cell, Score)}
        if side not in SIDES or len(scores) < len(SIDES):
            continue
        high, low = (pick(scores, key=lambda name: scores[name].mean) for pick in (max, min))
        divide = difference(scores[high], scores[low])
        if _is_wide(divide):
            words = _(
                "Within {function} the levels see {scale} differently: {one} {high}, {other} {low}."
            )
            yield Worth(
                figure=FigureKey(FigureKind.LEVELS, finding.scale.key),
                scale=finding.scale,
                reason=Reason.LEVELS,
                strength=divide.gap,
                sentence=words.format(
                    function=function_name(side),
                    scale=scale_name(finding.scale),
                    one=high or _("no level given"),
                    high=mean_words(toolkit, scores[high].mean),
                    other=low or _("no level given"),
                    low=mean_words(toolkit, scores[low].mean),
                ),
                why=_("What one level takes for granted may not reach the other."),
                reading=_reading(finding.scale, scores[low].band, side),
            )


def _split(finding: ScaleFinding) -> Iterator[Worth]:
    for side in SIDES:
        score = finding.score(side)
        if score and _is_split(score):
            words = _("{function} is of two minds about {scale}: {low} score low, {high} high.")
            yield Worth(
                figure=FigureKey(FigureKind.SPREAD, finding.scale.key),
                scale=finding.scale,
                reason=Reason.SPLIT,
                strength=score.sd,
                sentence=words.format(
                    function=side_name(side),
                    scale=scale_name(finding.scale),
                    low=_percent(_low_share(score)),
                    high=_percent(_high_share(score)),
                ),
                why=_(
                    "The average hides two camps; perhaps their daily work with the other differs."
                ),
                reading=_reading(finding.scale, score.band, side),
            )


def _of_positions(found: Findings) -> Iterator[Worth]:
    seen = positions(found)
    if seen is None or seen.pattern is Pattern.NONE_HIGH:
        return
    side = max(SIDES, key=lambda side: seen.of(side).mean)
    scale = self_view(found, side)
    if scale is None:
        return
    ends = sorted((seen.sales.mean, seen.marketing.mean))
    both = seen.pattern is Pattern.BOTH_HIGH
    yield Worth(
        figure=FigureKey(FigureKind.POSITIONS, str(found.toolkit.tool_of(scale.key).number)),
        scale=scale,
        reason=Reason.POSITIONS,
        strength=ends[0] - _middle(found.toolkit) if both else ends[1] - ends[0],
        sentence=seen.sentence,
        why=_("Who decides what may never have been said aloud."),
        reading=_reading(scale, seen.of(side).band, side),
    )


def _reading(scale: Scale, band: Band, *whose: Function) -> str:
    names = capital(all_of([function_name(function) for function in whose]))
    return _("{names}: {reading}").format(names=names, reading=scale.readings[band])


def _is_wide(apart: Difference) -> bool:
    return abs(apart.gap) >= LEAST_WIDE and _leaves_out_zero(apart.interval)


def _leaves_out_zero(interval: Interval | None) -> bool:
    return interval is not None and not interval.low <= 0 <= interval.high


def _is_split(score: Score) -> bool:
    return bool(score.spread) and min(_low_share(score), _high_share(score)) >= QUARTER


def _low_share(score: Score) -> float:
    """The share of people whose own score is nearest to one of the two lowest ratings."""
    return _share(score, score.spread[:2])


def _high_share(score: Score) -> float:
    """The share of people whose own score is nearest to one of the three highest ratings."""
    return _share(score, score.spread[-3:])


def _share(score: Score, counts: Iterable[int]) -> float:
    return sum(counts) / score.n


def _percent(share: float) -> str:
    return _("{n} %").format(n=round(100 * share))


def _middle(toolkit: Toolkit) -> float:
    return (toolkit.lowest + toolkit.highest) / 2


def _means_of(toolkit: Toolkit, scale: Scale) -> FigureKey:
    return FigureKey(FigureKind.MEANS, str(toolkit.tool_of(scale.key).number))


def _other(side: Function) -> Function:
    return Function.MARKETING if side is Function.SALES else Function.SALES
