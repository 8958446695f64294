"""An observer knows who answered, and everything found in two waves: nothing of a few people follows.

Whatever is shown becomes an equation: n times a mean is a sum over cells (function, level, region), and so
is the sum of squares behind an sd; a change ties two waves together. Something is recovered where adding
and subtracting equations leaves fewer people than the threshold: of two of them, p − q and p² − q². The
observer has all figures unrounded, better than they are given away. The same observer does recover hidden
people when all groups above the threshold are shown, and when only no few people's plain sum follows.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

import numpy as np
import pytest
from numpy.typing import NDArray

from huddle_app.method.findings import reading
from huddle_app.method.findings.change import compare
from huddle_app.method.findings.finding import find
from huddle_app.method.findings.model import Findings, Group, Score
from huddle_app.method.findings.suppression import Cell, Cells, Publication, belongs, members
from huddle_app.method.survey.waves import Respondent
from tests.method.findings.answering import M, S, company, crowd, scale, toolkit

KIT = toolkit(scale("trust", 4, S, M))
THRESHOLD = 5
Floats = NDArray[np.float64]
Place = tuple[int, Cell]
"""A cell in the first or the second wave."""


@dataclass(frozen=True)
class Wave:
    people: list[Respondent]
    found: Findings

    def scores(self) -> dict[Cell, list[float]]:
        """The truth the observer is after: everybody's score, by cell."""
        scores: dict[Cell, list[float]] = {}
        for person in self.people:
            given = list(KIT.ratings(person.ratings).values())
            if len(given) >= 2:
                cell = (person.function, person.level, person.region)
                scores.setdefault(cell, []).append(sum(given) / len(given))
        return scores


class Observer:
    """Gathers equations over the cells of both waves, and looks whether a sum follows from them."""

    def __init__(self, waves: list[Wave]) -> None:
        self._sizes: dict[Place, int] = {
            (number, cell): len(scores)
            for number, wave in enumerate(waves)
            for cell, scores in wave.scores().items()
        }
        self._rows: list[Floats] = []
        self._sums: list[float] = []
        self._squares: list[float] = []

    def learn(self, wave: int, group: Group, score: Score) -> None:
        n, mean, sd = score.n, score.mean, score.sd
        self._rows.append(self.row(wave, group))
        self._sums.append(n * mean)
        self._squares.append((n - 1) * sd**2 + n * mean**2)

    def learn_difference(self, one: Floats, other: Floats, gap: float) -> None:
        """The mean over one row's people less that over the other's is known: a further equation."""
        heads = np.array(list(self._sizes.values()))
        self._rows.append(one / (one @ heads) - other / (other @ heads))
        self._sums.append(gap)
        self._squares.append(float("nan"))

    def row(self, wave: int, group: Group) -> Floats:
        return np.array([float(w == wave and belongs(c, group)) for w, c in self._sizes])

    def sum_of(self, row: Floats, squares: bool = False) -> float | None:
        """The sum over these people as it follows from what is known; None where it does not."""
        known = np.array(self._squares if squares else self._sums)
        usable = ~np.isnan(known)
        matrix = np.array(self._rows)[usable]
        weights = np.linalg.lstsq(matrix.T, row, rcond=1e-10)[0]
        follows = np.allclose(matrix.T @ weights, row, atol=1e-7)
        return float(weights @ known[usable]) if follows else None

    def of_few(self) -> Iterator[Floats]:
        """Weights of cells that follow, of fewer people than the threshold: of one wave, of up to four cells.

        Such weights are those that projecting on what is known leaves as they are.
        """
        _u, scales, rows = np.linalg.svd(np.array(self._rows), full_matrices=False)
        known = rows[scales > 1e-9]
        projection = known.T @ known
        for few in self._few_cells():
            kept, weights = np.linalg.eigh(projection[np.ix_(few, few)])
            for place in np.flatnonzero(kept > 1 - 1e-9):
                row = np.zeros(len(self._sizes))
                row[few] = weights[:, place]
                yield row

    def _few_cells(self) -> Iterator[list[int]]:
        places = list(self._sizes.items())
        for wave in (0, 1):
            cells = [i for i, ((w, _cell), n) in enumerate(places) if w == wave and n < THRESHOLD]
            for count in range(1, THRESHOLD):
                for few in combinations(cells, count):
                    if sum(places[cell][1] for cell in few) < THRESHOLD:
                        yield list(few)


def watch(waves: list[Wave]) -> Observer:
    """An observer of the figures of all waves, and of what changed between two."""
    observer = Observer(waves)
    for number, wave in enumerate(waves):
        for finding in wave.found.scales.values():
            for group in finding.cells:
                if score := finding.score_of(group):
                    observer.learn(number, group, score)
            if finding.gap is not None:
                observer.learn_difference(
                    observer.row(number, Group(S)), observer.row(number, Group(M)), finding.gap
                )
    if len(waves) == 2:
        for group, change in compare(*(wave.found for wave in waves)).changes["trust"].items():
            before, after = (observer.row(number, group) for number in (0, 1))
            observer.learn_difference(after, before, change.difference.gap)
    return observer


def two_waves(seed: int) -> list[Wave]:
    return [
        Wave(people, find(KIT, str(number), people, THRESHOLD))
        for number in (0, 1)
        for people in [crowd(KIT, company(10 * seed + number, 60, 3, 3), seed, blank=0.2)]
    ]


def everything_large(cells: Cells, threshold: int) -> Publication:
    """The naive rule: every group of at least `threshold` people is shown."""
    sizes = {
        group: sum(n for cell, n in cells if belongs(cell, group))
        for group in members([cell for cell, _n in cells])
    }
    shown = tuple(group for group, n in sizes.items() if n >= threshold)
    hidden = tuple(group for group in sizes if group not in shown)
    return Publication(shown, hidden, counted=frozenset(shown))


def recovered(observer: Observer, truth: Mapping[Place, list[float]]) -> int:
    """How much of few people is recovered; each recovered sum must be the true one."""
    count = 0
    for row in observer.of_few():
        for power in (1, 2):
            total = observer.sum_of(row, squares=power == 2)
            assert power == 2 or total is not None
            if total is not None:
                count += 1
                pairs = zip(row, truth.values(), strict=True)
                true = sum(weight * x**power for weight, scores in pairs for x in scores)
                assert total == pytest.approx(true, abs=1e-4)
    return count


def truth_of(waves: list[Wave]) -> dict[Place, list[float]]:
    return {
        (number, cell): scores
        for number, wave in enumerate(waves)
        for cell, scores in wave.scores().items()
    }


@pytest.mark.parametrize("seed", range(6))
def test_nothing_of_few_people_follows_from_all_that_is_found(seed: int) -> None:
    waves = two_waves(seed)
    assert recovered(watch(waves), truth_of(waves)) == 0


def test_it_does_follow_where_all_groups_above_the_threshold_are_shown(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(reading, "publication", everything_large)
    counts = [recovered(watch(waves), truth_of(waves)) for waves in map(two_waves, range(6))]
    assert all(counts)


CORNERS = {(S, "rep", "N"): 10, (S, "rep", "S"): 1, (S, "mgr", "N"): 1, (S, "mgr", "S"): 10}
"""Where no sum over few people follows from all groups, yet p − q and p² − q² of two do."""


def corners() -> Wave:
    people = crowd(KIT, CORNERS, seed=3)
    return Wave(people, find(KIT, "w", people, THRESHOLD))


def test_two_scores_follow_from_the_difference_of_two_groups_and_of_their_squares(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(reading, "publication", everything_large)
    wave = corners()
    observer, truth = watch([wave]), truth_of([wave])
    less = observer.row(0, Group(S, "rep")) - observer.row(0, Group(S, None, "N"))
    apart, squares = observer.sum_of(less), observer.sum_of(less, squares=True)
    assert apart
    assert squares
    [one], [other] = truth[0, (S, "rep", "S")], truth[0, (S, "mgr", "N")]
    assert ((squares / apart + apart) / 2, (squares / apart - apart) / 2) == (
        pytest.approx(one),
        pytest.approx(other),
    )
    assert recovered(observer, truth)


def test_two_scores_do_not_follow_from_what_is_found() -> None:
    wave = corners()
    assert recovered(watch([wave]), truth_of([wave])) == 0
