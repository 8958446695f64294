"""From answers to findings: what is published of each scale, and its figures."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from huddle_app.method.arrays import Ints
from huddle_app.method.findings.answers import Answers, ScaleScores, joined, scale_scores
from huddle_app.method.findings.beside import Beside
from huddle_app.method.findings.groups import POOLED, Cells, beyond, members, membership
from huddle_app.method.findings.links import find_links
from huddle_app.method.findings.model import (
    Cell,
    Earlier,
    Group,
    Hidden,
    Link,
    ScaleFinding,
    Score,
    StatementFinding,
    place_of,
)
from huddle_app.method.findings.statistics import difference, mean_intervals
from huddle_app.method.findings.sums import CellSums, GroupSums, sums_by_cell
from huddle_app.method.findings.suppression import Publication, Publisher
from huddle_app.method.findings.words import band_of
from huddle_app.method.survey.answered import Answered
from huddle_app.method.survey.invited import InvitedCells, everybody
from huddle_app.method.toolkit import Scale, Toolkit
from huddle_app.method.words import ANSWERING, Function


def read_scales(  # noqa: PLR0913 - a wave, and what is known of the company
    whole: Toolkit,
    own: Toolkit,
    answered: Answered,
    threshold: int,
    invited: InvitedCells,
    ladder: Sequence[str],
    earlier: Sequence[Earlier] = (),
) -> tuple[Mapping[str, ScaleFinding], tuple[Link, ...]]:
    """The findings of the scales of `own` by key, and their links.

    Ratings are written as in `whole`; `invited` are the people who may have answered. Nothing of few
    people follows beside the `earlier` waves either. The groups stand by function, then by level in the
    order of `ladder`, then by region.
    """
    answers = joined(whole, answered)
    if answers is None:
        return {}, ()
    scores = {scale.key: scale_scores(answers, scale) for scale in own.scales()}
    reader = _Reader(own, answers, threshold, invited, ladder)
    beside = Beside(whole, earlier, answers, threshold) if earlier else None
    scales = {scale.key: reader.scale(scale, scores[scale.key], beside) for scale in own.scales()}
    links = find_links(own, answers, scores, threshold)
    return scales, tuple(link for link in links if not (beside and _is_of_hidden(link, scales)))


def _is_of_hidden(link: Link, scales: Mapping[str, ScaleFinding]) -> bool:
    """Whether a function's score on one of the two scales is not shown."""
    functions = POOLED if link.function is None else (link.function,)
    pair = (scales[scale.key] for scale in (link.one, link.other))
    return not all(finding.score(function) for finding in pair for function in functions)


@dataclass(frozen=True)
class _Plan:
    """What is published of a scale; `people` says who is in the groups that are shown, group × cell.

    `order` has all groups, shown or not, as they are to stand; `beyond` are those that are large enough and
    of too many to be considered.
    """

    published: Publication
    people: Ints
    order: Sequence[Group]
    beyond: frozenset[Group]

    @cached_property
    def hidden(self) -> Mapping[Group, Cell]:
        """The groups that are not shown."""
        known = self.published
        return {
            g: Hidden(g in known.sheltering, g in known.again, g in self.beyond)
            for g in known.hidden
        }

    @cached_property
    def counted(self) -> Sequence[bool]:
        """Of which of the groups that are shown counts by rating are, too."""
        return [group in self.published.counted for group in self.published.shown]

    def functions(self, untold: Collection[Function]) -> Mapping[Function, int]:
        """Where the whole functions stand among the groups that are shown, but for some."""
        shown = self.published.shown
        return {f: shown.index(Group(f)) for f in Function if Group(f) in shown and f not in untold}


class _Reader:
    """Reads the scales of one wave, one after the other."""

    def __init__(
        self,
        toolkit: Toolkit,
        answers: Answers,
        threshold: int,
        invited: InvitedCells,
        ladder: Sequence[str],
    ) -> None:
        self._toolkit = toolkit
        self._ladder = ladder
        self._answers = answers
        scored = {cell: n for cell, n in invited.items() if cell[0] in ANSWERING}
        cells = everybody(scored, answers.heads)
        self._people = tuple(cells.items())
        self._publisher = Publisher(threshold, self._people)
        # The cells of those who answered come first.
        self._cells_of = members(list(cells))
        self._everybody = len(cells)
        self._plans: dict[tuple[Cells, tuple[Function, ...]], _Plan] = {}

    def scale(self, scale: Scale, scores: ScaleScores, beside: Beside | None) -> ScaleFinding:
        cells = sums_by_cell(self._answers, scores, self._toolkit)
        plan = self._plan(self._heads(cells), tuple(filter(scale.may_answer, ANSWERING)))
        untold: frozenset[Function] = frozenset()
        if beside:
            groups, untold = beside.safe(scale, scores, plan.published.shown)
            if len(groups) < len(plan.published.shown):
                plan = self._planned(plan.published.only(groups), plan.beyond)
        sums = cells.of(plan.people)
        shown = dict(zip(plan.published.shown, self._scores(sums, plan.counted), strict=True))
        known = {**shown, **plan.hidden}
        sales, marketing = shown.get(Group(Function.SALES)), shown.get(Group(Function.MARKETING))
        return ScaleFinding(
            scale=scale,
            cells={group: known[group] for group in plan.order},
            difference=difference(sales, marketing) if sales and marketing else None,
            statements=tuple(_statements(scale, sums, plan.functions(untold))),
        )

    def _plan(self, cells: Cells, functions: tuple[Function, ...]) -> _Plan:
        """Scales that the same people answered are published alike: worked out once."""
        if (cells, functions) not in self._plans:
            published = self._publisher.publication(cells, functions)
            too_many = published.sheltering
            if too_many:
                too_many &= beyond(self._people, functions)
            self._plans[cells, functions] = self._planned(published, too_many)
        return self._plans[cells, functions]

    def _planned(self, published: Publication, too_many: frozenset[Group]) -> _Plan:
        shown = [self._cells_of[group] for group in published.shown]
        people = membership(shown, self._everybody)[:, : len(self._answers.cells)]
        order = sorted(
            (*published.shown, *published.hidden), key=lambda group: place_of(group, self._ladder)
        )
        return _Plan(published, people.astype(np.int64), order, too_many)

    def _heads(self, cells: CellSums) -> Cells:
        heads = zip(self._answers.cells, cells.heads, strict=True)
        return tuple((cell, n) for cell, n in heads if n)

    def _scores(self, sums: GroupSums, counted: Sequence[bool]) -> Iterator[Score]:
        """The figures of each group."""
        means, sds = sums.scores.means, sums.scores.sds
        figures = zip(
            sums.heads.tolist(),
            means.tolist(),
            sds.tolist(),
            mean_intervals(sums.heads, means, sds),
            map(tuple, sums.spread.tolist()),
            map(tuple, sums.ends.tolist()),
            counted,
            sums.reliability,
            strict=True,
        )
        for n, mean, sd, interval, spread, ends, tell, alpha in figures:
            band, counts = band_of(self._toolkit, mean), (spread, ends) if tell else ((), ())
            yield Score(n, mean, sd, band, interval, counts[0], alpha, counts[1])


def _statements(
    scale: Scale, sums: GroupSums, functions: Mapping[Function, int]
) -> Iterator[StatementFinding]:
    """The statements with the means of the functions that are shown; none where no function is."""
    if not functions:
        return
    means = sums.statement_means(list(functions.values())).T.tolist()
    for number, (text, each) in enumerate(zip(scale.statements, means, strict=True), 1):
        yield StatementFinding(number, text, dict(zip(functions, each, strict=True)))
