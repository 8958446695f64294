"""The finding in one plain sentence, computed from the figures: a wide or a sure gap, else the lowest score."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from huddle_app.figures.grounds import claim
from huddle_app.method.findings.measures import NOTICED, is_as_wide, is_surely_apart
from huddle_app.method.findings.model import Findings, Hidden, ScaleFinding, Score
from huddle_app.method.findings.positions import self_view
from huddle_app.method.findings.words import mean_shown, other_side, scale_name, side_name
from huddle_app.method.toolkit import Scale, Tool, Toolkit
from huddle_app.method.words import SIDES, Band, Function, function_name
from huddle_app.texts import _

WIDE, VERY_WIDE = 1.0, 1.75
"""Points from which a gap is told first, even before what both rate low, and from which it is a far one."""


@dataclass(frozen=True)
class _Seen:
    """One scale of which something of sales or marketing may be shown."""

    toolkit: Toolkit
    finding: ScaleFinding

    @property
    def scale(self) -> Scale:
        return self.finding.scale

    @property
    def scores(self) -> Mapping[Function, Score]:
        return self.finding.side_scores

    def mean(self, function: Function) -> str:
        return mean_shown(self.toolkit, self.finding, self.scores[function].mean)

    @property
    def gap(self) -> float:
        """Sales minus marketing, 0 where one of them is not shown."""
        return self.finding.gap or 0.0

    def is_apart(self, points: float) -> bool:
        """Whether the two lie so far apart, as it is told of them."""
        return is_as_wide(self.gap, points)

    @property
    def is_surely_apart(self) -> bool:
        """Whether the gap is no chance, and half a point or what the report calls medium at least."""
        return is_surely_apart(self.finding.difference)

    @property
    def is_low(self) -> bool:
        """Whether all who are shown rate it low."""
        return all(score.band is Band.LOW for score in self.scores.values())

    def lowest(self) -> tuple[Function, Score]:
        return min(self.scores.items(), key=lambda pair: pair[1].mean)

    def name(self) -> str:
        """The scale's title inside a sentence."""
        return scale_name(self.scale)


def headline(tools: Sequence[Tool], findings: Findings) -> str:
    """What the figures of `tools` say, in one sentence; positions are never called good or bad."""
    judged = [scale for tool in tools if not tool.positions for scale in tool.scales]
    placed = [scale for tool in tools if tool.positions for scale in tool.scales]
    if seen := _seen(findings, judged):
        return _judgement(seen)
    own = _own_views(findings, placed)
    if seen := _seen(findings, own):
        return _position(seen)
    if seen := _seen(findings, [scale for scale in placed if scale not in own]):
        return _expectation(seen)
    return _silence(findings, judged + placed)


def _silence(findings: Findings, scales: Sequence[Scale]) -> str:
    """Why nothing is told of sales or marketing; leadership, which no headline is about, may have answered."""
    cells = [pair for s in scales for pair in findings.scales[s.key].by_function.items()]
    hidden = {function for function, cell in cells if isinstance(cell, Hidden)}
    if hidden and not any(isinstance(cell, Score) for _function, cell in cells):
        return _("Not shown, so that nobody is recognised.")
    if hidden.intersection(SIDES):
        return _("Of sales and marketing nothing is shown, so that nobody is recognised.")
    sides = [side for side in SIDES if any(side in scale.answered_by for scale in scales)]
    if not any(finding.cells for finding in findings.scales.values()):
        return _too_little(findings)
    if len(sides) == 1:
        return _("{function} has not answered yet.").format(function=side_name(sides[0]))
    return _("Neither sales nor marketing has answered yet.")


def _too_little(findings: Findings) -> str:
    """Why no scale has any answers; of a group under the threshold it is not told that it has answered."""
    if any(n >= findings.threshold for n in findings.respondents.values()):
        return _("Nobody has answered half of a scale or more yet.")
    return _("Nobody has answered yet.")


def _seen(findings: Findings, scales: Sequence[Scale]) -> list[_Seen]:
    each = (_Seen(findings.toolkit, findings.scales[scale.key]) for scale in scales)
    return [one for one in each if one.scores]


def _judgement(seen: Sequence[_Seen]) -> str:
    """A wide gap, sure ones first; else what both rate low; else a gap that is sure; else the lowest score."""
    by_gap = sorted(seen, key=lambda one: abs(one.gap), reverse=True)
    if wide := [one for one in by_gap if one.is_apart(WIDE)]:
        return _gap(max(wide, key=lambda one: one.is_surely_apart))
    lowest = min(seen, key=lambda one: one.lowest()[1].mean)
    sure = next((one for one in by_gap if one.is_surely_apart), None)
    if sure and not lowest.is_low:
        return _gap(sure)
    return _alone(lowest) if len(lowest.scores) == 1 else _together(lowest)


def _gap(one: _Seen) -> str:
    over, under = SIDES if one.gap > 0 else reversed(SIDES)
    far = (
        _("{over} sees {scale} in a far better light than {under} does: {high} against {low}."),
        _(
            "{over} sees {scale} in a far better light than {under} does: {high} against {low}; "
            "so far apart may be chance."
        ),
    )
    near = (
        _("{over} sees {scale} in a better light than {under} does: {high} against {low}."),
        _(
            "{over} sees {scale} in a better light than {under} does: {high} against {low}; "
            "so far apart may be chance."
        ),
    )
    sure, by_chance = far if one.is_apart(VERY_WIDE) else near
    return (sure if one.is_surely_apart else by_chance).format(
        over=side_name(over),
        under=function_name(under),
        scale=one.name(),
        high=one.mean(over),
        low=one.mean(under),
    )


def _alone(one: _Seen) -> str:
    function, score = one.lowest()
    words = {
        Band.LOW: _("{function} rates {scale} low: {mean}."),
        Band.MIDDLE: _("{function} rates {scale} neither low nor high: {mean}."),
        Band.HIGH: _("{function} rates {scale} high: {mean}."),
    }[score.band]
    return words.format(function=side_name(function), scale=one.name(), mean=one.mean(function))


def _together(one: _Seen) -> str:
    sales, marketing = (one.scores[side] for side in SIDES)
    words = {
        (Band.LOW, Band.LOW): _(
            "Both functions rate {scale} low, {lower} lower still: {sales} and {marketing}."
        )
        if one.is_surely_apart
        else _("Both functions rate {scale} low: {sales} and {marketing}."),
        (Band.MIDDLE, Band.MIDDLE): _(
            "Both functions rate {scale} neither low nor high: {sales} and {marketing}."
        ),
        (Band.HIGH, Band.HIGH): _("Both functions rate {scale} high: {sales} and {marketing}."),
    }.get(
        (sales.band, marketing.band),
        _(
            "Sales and marketing rate {scale} at {sales} and {marketing}; so far apart may be chance."
        )
        if is_as_wide(one.gap, NOTICED)
        else _("Sales and marketing rate {scale} much alike: {sales} and {marketing}."),
    )
    return words.format(
        scale=one.name(),
        lower=function_name(one.lowest()[0]),
        sales=one.mean(Function.SALES),
        marketing=one.mean(Function.MARKETING),
    )


def _own_views(findings: Findings, scales: Sequence[Scale]) -> list[Scale]:
    """The scales in which each side speaks of itself."""
    own = [self_view(findings, side) for side in SIDES]
    return [scale for scale in scales if scale in own]


def _position(seen: Sequence[_Seen]) -> str:
    """How much control each side claims, read from its view of itself."""
    return _claims(
        seen,
        _("{side} claims {much} control over strategy ({mean})."),
        _("Sales and marketing each claim {much} control over strategy: {sales} and {marketing}."),
        _("Sales claims {much} control over strategy ({sales}), marketing {other} ({marketing})."),
    )


def _expectation(seen: Sequence[_Seen]) -> str:
    """The same, read from what each side expects of the other, which is no claim of its own."""
    return _claims(
        seen,
        _("In what it expects of {counterpart}, {function} claims {much} control ({mean})."),
        _(
            "In what they expect of each other, sales and marketing each claim {much} control: "
            "{sales} and {marketing}."
        ),
        _(
            "In what they expect of each other, sales claims {much} control ({sales}), "
            "marketing {other} ({marketing})."
        ),
    )


def _claims(seen: Sequence[_Seen], alone: str, alike: str, apart: str) -> str:
    """The words `alone` where one side is shown, else those for claims that are alike or apart."""
    claims = {function: one for one in seen for function in one.scores}
    bands = {function: one.scores[function].band for function, one in claims.items()}
    means = {function: one.mean(function) for function, one in claims.items()}
    if len(claims) == 1:
        [function] = claims
        return alone.format(
            side=side_name(function),
            function=function_name(function),
            counterpart=function_name(other_side(function)),
            much=claim(bands[function]),
            mean=means[function],
        )
    words = alike if bands[Function.SALES] is bands[Function.MARKETING] else apart
    return words.format(
        much=claim(bands[Function.SALES]),
        other=claim(bands[Function.MARKETING]),
        sales=means[Function.SALES],
        marketing=means[Function.MARKETING],
    )
