"""What the answers say: scores by function and level, read only where nobody can be recognised.

Rules: respondent score = mean of the scale's answered statements; team score = mean of the
respondents' scores (ch. 5); a respondent's scale counts when at least half of it is answered.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean, stdev
from typing import Any

from huddle_app.method.survey import Respondent
from huddle_app.method.toolkit import Scale, Toolkit
from huddle_app.method.words import Band, Function

THRESHOLD = 5
LOWEST_THRESHOLD = 3


@dataclass(frozen=True)
class Score:
    """The figures of one group on one scale: n people, mean 1–7, sample sd (0 for one value), band."""

    n: int
    mean: float
    sd: float
    band: Band


@dataclass(frozen=True)
class Hidden:
    """A group that answered but may not be shown: too few people, or it would give such a group away."""


Cell = Score | Hidden
"""What may be shown of a group that answered."""


@dataclass(frozen=True)
class ScaleFinding:
    """All that may be shown of one scale; groups nobody of which answered are absent."""

    scale: Scale
    by_function: Mapping[Function, Cell]
    by_level: Mapping[Function, Mapping[str, Cell]]

    def score(self, function: Function) -> Score | None:
        """The function's score where it may be shown."""
        cell = self.by_function.get(function)
        return cell if isinstance(cell, Score) else None

    @property
    def gap(self) -> float | None:
        """Sales minus marketing, where both may be shown."""
        sales, marketing = self.score(Function.SALES), self.score(Function.MARKETING)
        return sales.mean - marketing.mean if sales and marketing else None


@dataclass(frozen=True)
class Findings:
    """All that may be shown of one wave, scored with `toolkit`."""

    wave: str
    threshold: int
    respondents: Mapping[Function, int]
    scales: Mapping[str, ScaleFinding]
    toolkit: Toolkit


def find(
    toolkit: Toolkit, wave: str, people: Sequence[Respondent], threshold: int = THRESHOLD
) -> Findings:
    """The findings of a wave, with every group under `threshold` people hidden (never under 3)."""
    threshold = max(threshold, LOWEST_THRESHOLD)
    return Findings(
        wave=wave,
        threshold=threshold,
        respondents=Counter(person.function for person in people),
        scales={s.key: _scale_finding(toolkit, s, people, threshold) for s in toolkit.scales()},
        toolkit=toolkit,
    )


def respondent_score(scale: Scale, ratings: Mapping[str, int]) -> float | None:
    """The mean of the scale's answered statements, or None when fewer than half are answered."""
    columns = scale.columns()
    given = [ratings[column] for column in columns if column in ratings]
    return fmean(given) if given and 2 * len(given) >= len(columns) else None


def _scale_finding(
    toolkit: Toolkit, scale: Scale, people: Iterable[Respondent], threshold: int
) -> ScaleFinding:
    groups: dict[Function, dict[str, list[float]]] = {}
    for person in people:
        score = respondent_score(scale, person.ratings)
        if score is not None and scale.may_answer(person.function):
            groups.setdefault(person.function, {}).setdefault(person.level, []).append(score)
    return ScaleFinding(
        scale=scale,
        by_function={
            function: _cell(toolkit, [s for scores in levels.values() for s in scores], threshold)
            for function, levels in groups.items()
        },
        by_level={f: _levels(toolkit, levels, threshold) for f, levels in groups.items()},
    )


def _levels(
    toolkit: Toolkit, levels: Mapping[str, Sequence[float]], threshold: int
) -> dict[str, Cell]:
    hidden = _hidden_levels({level: len(scores) for level, scores in levels.items()}, threshold)
    return {
        level: Hidden() if level in hidden else _cell(toolkit, scores, threshold)
        for level, scores in sorted(levels.items())
    }


def _hidden_levels(sizes: Mapping[str, int], threshold: int) -> set[str]:
    """The levels to hide so that the function's total does not give a small one away.

    The total less the levels shown is the sum of those hidden; so the hidden ones together must be
    nobody, or at least `threshold` people. The smallest levels are hidden until that holds.
    """
    hidden = {level for level, size in sizes.items() if size < threshold}
    for level in sorted(sizes, key=lambda name: (sizes[name], name)):
        if not 0 < sum(sizes[name] for name in hidden) < threshold:
            break
        hidden.add(level)
    return hidden


def _cell(toolkit: Toolkit, scores: Sequence[float], threshold: int) -> Cell:
    if len(scores) < threshold:
        return Hidden()
    mean = fmean(scores)
    sd = stdev(scores) if len(scores) > 1 else 0.0
    return Score(len(scores), mean, sd, toolkit.band(mean))


def findings_data(found: Findings) -> dict[str, Any]:
    """The findings as plain data for JSON, unrounded; hidden groups say “too few” and nothing else."""
    return {
        "wave": found.wave,
        "threshold": found.threshold,
        "respondents": {f.value: found.respondents[f] for f in Function if f in found.respondents},
        "scales": {key: _scale_data(finding) for key, finding in found.scales.items()},
    }


def _scale_data(finding: ScaleFinding) -> dict[str, Any]:
    functions = [f for f in Function if f in finding.by_function]
    return {
        **{f.value: _cell_data(finding.by_function[f]) for f in functions},
        "gap": finding.gap,
        "by_level": {
            f.value: {level: _cell_data(cell) for level, cell in finding.by_level[f].items()}
            for f in functions
        },
    }


def _cell_data(cell: Cell) -> dict[str, Any]:
    if not isinstance(cell, Score):
        return {"hidden": "too few"}
    return {"n": cell.n, "mean": cell.mean, "sd": cell.sd, "band": cell.band.value}
