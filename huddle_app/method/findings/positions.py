"""The patterns the book reads from tool 1: how much control each function claims, never good or bad."""

from dataclasses import dataclass
from enum import StrEnum

from huddle_app.method.findings.model import Difference, Findings, Score
from huddle_app.method.findings.words import mean_words, other_side, side_name
from huddle_app.method.toolkit import Scale
from huddle_app.method.words import SIDES, Band, Function, function_name
from huddle_app.texts import _

SELF_VIEW = ".self"
"""How the key of a scale ends on which a function tells how it sees itself."""


class Pattern(StrEnum):
    """What the two self-views make together."""

    BOTH_HIGH = "both high"
    ONE_HIGH = "one high"
    NONE_HIGH = "none high"


@dataclass(frozen=True)
class Positions:
    """How sales and marketing see themselves (tool 1), the pattern of it, and that in a sentence."""

    pattern: Pattern
    sales: Score
    marketing: Score
    sentence: str

    @property
    def apart(self) -> Difference:
        """How sales claims more than marketing, or less: sales minus marketing."""
        # Imported with the first comparison: it brings scipy.
        from huddle_app.method.findings.statistics import difference

        return difference(self.sales, self.marketing)

    def of(self, function: Function) -> Score:
        """The position of sales or of marketing."""
        return self.sales if function is Function.SALES else self.marketing


def positions(found: Findings) -> Positions | None:
    """The pattern of the two self-views; None where one of them is not shown."""
    sales, marketing = (_own_score(found, side) for side in SIDES)
    if sales is None or marketing is None:
        return None
    highs = [score.band is Band.HIGH for score in (sales, marketing)]
    pattern = (Pattern.NONE_HIGH, Pattern.ONE_HIGH, Pattern.BOTH_HIGH)[sum(highs)]
    return Positions(pattern, sales, marketing, _sentence(found, pattern, sales, marketing))


def self_view(found: Findings, function: Function) -> Scale | None:
    """The scale on which a function tells how it sees itself; None where the wave has none."""
    scales = [scale for tool in found.toolkit.tools if tool.positions for scale in tool.scales]
    own = (s for s in scales if s.key.endswith(SELF_VIEW) and s.answered_by == (function,))
    return next(own, None)


def _own_score(found: Findings, function: Function) -> Score | None:
    scale = self_view(found, function)
    return found.scales[scale.key].score(function) if scale else None


def _sentence(found: Findings, pattern: Pattern, sales: Score, marketing: Score) -> str:
    ahead = Function.SALES if sales.band is Band.HIGH else Function.MARKETING
    behind = other_side(ahead)
    scores = {Function.SALES: sales, Function.MARKETING: marketing}
    words = {
        Pattern.BOTH_HIGH: _(
            "Sales and marketing both claim a strong say in strategy ({sales} and {marketing}): "
            "a struggle for control is likely."
        ),
        Pattern.ONE_HIGH: _(
            "{ahead} claims a strong say in strategy ({most}), {behind} much less ({least}): "
            "they may see very different roles for themselves."
        )
        if scores[behind].band is Band.LOW
        else _(
            "{ahead} claims a strong say in strategy ({most}), {behind} less of it ({least}): "
            "they may see different roles for themselves."
        ),
        Pattern.NONE_HIGH: _(
            "Neither sales nor marketing claims a strong say in strategy ({sales} and {marketing})."
        ),
    }[pattern]
    mean = {function: mean_words(found.toolkit, score.mean) for function, score in scores.items()}
    return words.format(
        sales=mean[Function.SALES],
        marketing=mean[Function.MARKETING],
        ahead=side_name(ahead),
        behind=function_name(behind),
        most=mean[ahead],
        least=mean[behind],
    )
