"""The tentative interpretation: which findings are most worth the room's time, and why.

The rule is our own; `reasons` says what counts as a finding and how strong it is. The stronger goes first,
ties in the order of the tools. A second finding of a tool comes only when every tool has had its turn, a
second one of a scale when every scale has. What may be chance comes after all that is not, to make five.
"""

from collections import Counter

from huddle_app.method.findings.model import Findings
from huddle_app.method.findings.reasons import Worth, reasons
from huddle_app.method.findings.words import other_side
from huddle_app.method.listed import all_of
from huddle_app.method.words import SIDES, Function, function_name
from huddle_app.texts import _

MOST = 5
"""So many findings the room has time for."""


def most_worth(found: Findings, most: int = MOST) -> tuple[Worth, ...]:
    """The findings most worth the room's time, the most first; fewer where there are no more."""
    ranked = sorted(reasons(found), key=lambda one: (one.may_be_chance, -round(one.strength, 9)))
    seen: Counter[str] = Counter()
    turns: list[tuple[bool, int, bool, int]] = []
    for place, one in enumerate(ranked):
        tool, scale = f"tool {found.toolkit.tool_of(one.scale.key).number}", one.scale.key
        same_tool = not seen[scale] and seen[tool] > 0
        turns.append((one.may_be_chance, seen[scale], same_tool, place))
        seen.update((scale, tool))
    return tuple(ranked[place] for *_turn, place in sorted(turns)[:most])


def why_no_more(found: Findings, told: int) -> str:
    """Why no more than so many findings are worth the room's time; empty for five."""
    if not told:
        return nothing_stands_out(found)
    if told >= MOST:
        return ""
    return _(
        "Of what may be shown of sales and marketing, nothing else is low, split or half a point apart."
    )


def nothing_stands_out(found: Findings) -> str:
    """Why nothing is worth the room's time: of whom nothing may be shown cannot stand out either."""
    asked = [side for side in SIDES if _is_asked(found, side)]
    silent = [side for side in asked if not _has_score(found, side)]
    if not silent:
        return _("No score stands out: nothing is low, split or half a point apart.")
    if silent == asked:
        words = _(
            "Too few of {sides} have answered to be shown: it takes at least {n} of a function who answered"
            " half of a scale or more."
        )
        sides = all_of([function_name(side) for side in silent])
        return words.format(sides=sides, n=found.threshold)
    [one] = silent
    words = _(
        "Of {silent} too few have answered to be shown; of {other} no score is low, split or half a point apart."
    )
    return words.format(silent=function_name(one), other=function_name(other_side(one)))


def _is_asked(found: Findings, side: Function) -> bool:
    return any(finding.scale.may_answer(side) for finding in found.scales.values())


def _has_score(found: Findings, side: Function) -> bool:
    return any(finding.score(side) for finding in found.scales.values())
