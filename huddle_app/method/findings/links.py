"""Links between the underlying currents (tools 1–3) and the interface pulse (tools 4–6)."""

from collections.abc import Iterator, Mapping
from itertools import product

import numpy as np

from huddle_app.method.findings.answers import Answers, Flags, ScaleScores
from huddle_app.method.findings.groups import POOLED, is_pooled
from huddle_app.method.findings.model import Link
from huddle_app.method.findings.statistics import spearman_interval, spearman_rho
from huddle_app.method.toolkit import Scale, Toolkit
from huddle_app.method.words import Function

UNDERLYING, PULSE = (1, 2, 3), (4, 5, 6)
"""The tools by number whose links the moderator may show in Step 5."""

LEAST = 10
"""Our own limit: of fewer people a rank correlation says next to nothing."""


def find_links(
    toolkit: Toolkit, answers: Answers, scores: Mapping[str, ScaleScores], threshold: int
) -> Iterator[Link]:
    """The links of each function, and of both together where both are shown.

    Both together are shown only beside both, so that no difference is of a function that is too small.
    """
    least = max(threshold, LEAST)
    underlying, pulse = _scales(toolkit, UNDERLYING), _scales(toolkit, PULSE)
    people = {function: answers.of_functions([function]) for function in POOLED}
    for one, other in product(underlying, pulse):
        both = scores[one.key].counts & scores[other.key].counts
        pair = one, other
        each = {function: both & people[function] for function in POOLED}
        shown = {f: flags for f, flags in each.items() if np.count_nonzero(flags) >= least}
        for function, flags in shown.items():
            yield from _link(pair, function, flags, scores)
        if is_pooled(shown):
            yield from _link(pair, None, shown[POOLED[0]] | shown[POOLED[1]], scores)


def _scales(toolkit: Toolkit, numbers: tuple[int, ...]) -> list[Scale]:
    return [scale for tool in toolkit.tools if tool.number in numbers for scale in tool.scales]


def _link(
    pair: tuple[Scale, Scale],
    function: Function | None,
    people: Flags,
    scores: Mapping[str, ScaleScores],
) -> Iterator[Link]:
    one, other = pair
    first, second = (scores[scale.key].scores[people] for scale in pair)
    rho = spearman_rho(first, second)
    if rho is not None:
        yield Link(one, other, function, len(first), rho, spearman_interval(rho, len(first)))
