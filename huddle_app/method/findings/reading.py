"""From answers to findings: what is published of each scale, and its figures."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cache

from huddle_app.method.findings.answers import Answers, ScaleScores, joined, scale_scores
from huddle_app.method.findings.links import find_links
from huddle_app.method.findings.model import (
    Cell,
    Group,
    Hidden,
    Link,
    ScaleFinding,
    Score,
    StatementFinding,
)
from huddle_app.method.findings.statistics import difference, mean_interval
from huddle_app.method.findings.sums import CellSums, GroupSums, sums_by_cell
from huddle_app.method.findings.suppression import Cells, Publication, members, publication
from huddle_app.method.survey.waves import Respondent
from huddle_app.method.toolkit import Scale, Toolkit
from huddle_app.method.words import Function

Publish = Callable[[Cells], Publication]


def read(
    whole: Toolkit, own: Toolkit, people: Sequence[Respondent], threshold: int
) -> tuple[Mapping[str, ScaleFinding], tuple[Link, ...]]:
    """The findings of the scales of `own` by key, and their links; ratings are written as in `whole`."""
    answers = joined(whole, people)
    if answers is None:
        return {}, ()

    # Scales that the same people answered are published alike: worked out once.
    @cache
    def publish(cells: Cells) -> Publication:
        return publication(cells, threshold)

    scores = {scale.key: scale_scores(answers, scale) for scale in own.scales()}
    reader = _Reader(own, answers, publish)
    scales = {scale.key: reader.scale(scale, scores[scale.key]) for scale in own.scales()}
    return scales, tuple(find_links(own, answers, scores, threshold))


class _Reader:
    """Reads the scales of one wave, one after the other."""

    def __init__(self, toolkit: Toolkit, answers: Answers, publish: Publish) -> None:
        self._toolkit = toolkit
        self._answers = answers
        self._publish = publish
        self._rows = members(answers.cells)

    def scale(self, scale: Scale, scores: ScaleScores) -> ScaleFinding:
        ratings = range(self._toolkit.lowest, self._toolkit.highest + 1)
        cells = sums_by_cell(self._answers, scores, ratings)
        published = self._publish(self._heads(cells))
        sums = cells.of([self._rows[group] for group in published.shown])
        groups = dict(zip(published.shown, sums, strict=True))
        found: dict[Group, Cell] = {
            group: self._score(own, group in published.counted) for group, own in groups.items()
        }
        hidden = {group: Hidden(group in published.sheltering) for group in published.hidden}
        return _with_comparisons(ScaleFinding(scale, found | hidden), groups)

    def _heads(self, cells: CellSums) -> Cells:
        heads = zip(self._answers.cells, cells.heads, strict=True)
        return tuple((cell, n) for cell, n in heads if n)

    def _score(self, sums: GroupSums, counted: bool) -> Score:
        scores = sums.scores
        return Score(
            n=scores.n,
            mean=scores.mean,
            sd=scores.sd,
            band=self._toolkit.band(scores.mean),
            interval=mean_interval(scores),
            spread=sums.spread if counted else (),
            alpha=sums.reliability,
        )


def _with_comparisons(finding: ScaleFinding, groups: Mapping[Group, GroupSums]) -> ScaleFinding:
    sales, marketing = finding.score(Function.SALES), finding.score(Function.MARKETING)
    means = {
        group.function: sums.statement_means
        for group, sums in groups.items()
        if group.function and group == Group(group.function)
    }
    statements = tuple(
        StatementFinding(number, text, {f: each[number - 1] for f, each in means.items()})
        for number, text in enumerate(finding.scale.statements, 1)
    )
    return replace(
        finding,
        difference=difference(sales, marketing) if sales and marketing else None,
        statements=statements if means else (),
    )
