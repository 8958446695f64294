"""Links between the underlying currents (tools 1–3) and the interface pulse (tools 4–6)."""

from collections.abc import Iterator, Mapping
from itertools import product

import numpy as np

from huddle_app.method.arrays import Flags
from huddle_app.method.findings.answers import Answers, ScaleScores
from huddle_app.method.findings.groups import POOLED, is_pooled
from huddle_app.method.findings.model import Link
from huddle_app.method.findings.statistics import (
    Floats,
    spearman_interval,
    spearman_rho,
    standard_ranks,
)
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
    ranked = _Ranked(scores)
    for pair in product(underlying, pulse):
        both = np.logical_and(*(scores[scale.key].counts for scale in pair))
        each = {function: both & people[function] for function in POOLED}
        shown = {f: flags for f, flags in each.items() if np.count_nonzero(flags) >= least}
        for function, flags in shown.items():
            yield from ranked.link(pair, function, flags)
        if is_pooled(shown):
            yield from ranked.link(pair, None, shown[POOLED[0]] | shown[POOLED[1]])


def _scales(toolkit: Toolkit, numbers: tuple[int, ...]) -> list[Scale]:
    return [scale for tool in toolkit.tools if tool.number in numbers for scale in tool.scales]


class _Ranked:
    """People's ranks in each scale; worked out once for the pairs in which the same people count."""

    def __init__(self, scores: Mapping[str, ScaleScores]) -> None:
        self._scores = scores
        self._ranks: dict[tuple[str, bytes], Floats | None] = {}

    def link(
        self, pair: tuple[Scale, Scale], function: Function | None, people: Flags
    ) -> Iterator[Link]:
        """The link of two scales among some people; none where all have the same score in one."""
        one, other = (self._of(scale, people) for scale in pair)
        if one is not None and other is not None:
            rho, n = spearman_rho(one, other), len(one)
            yield Link(*pair, function, n, rho, spearman_interval(rho, n))

    def _of(self, scale: Scale, people: Flags) -> Floats | None:
        key = scale.key, people.tobytes()
        if key not in self._ranks:
            self._ranks[key] = standard_ranks(self._scores[scale.key].scores[people])
        return self._ranks[key]
