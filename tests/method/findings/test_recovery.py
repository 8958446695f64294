"""An observer knows who answered, and everything shown of two waves: no hidden answers follow.

Whatever is shown becomes an equation: n times a mean is a sum over cells (function, level, region), and so
is the sum of squares behind an sd; a change ties two waves together. A set of people is recovered where
its sum follows from the equations. The same observer does recover hidden groups when all groups above the
threshold are shown.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from huddle_app.method.findings import reading
from huddle_app.method.findings.change import compare
from huddle_app.method.findings.finding import find
from huddle_app.method.findings.model import Findings, Group
from huddle_app.method.findings.plain import findings_data
from huddle_app.method.findings.suppression import Cell, Cells, Publication, belongs, members
from huddle_app.method.survey.waves import Respondent
from huddle_app.method.words import Function
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

    def learn(self, wave: int, group: Group, cell: Mapping[str, Any]) -> None:
        n, mean, sd = cell["n"], cell["mean"], cell["sd"]
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

    def few(self) -> Iterator[Floats]:
        """Every cell, every pair of cells and every group of a wave, of fewer people than the threshold."""
        places = list(self._sizes)
        heads = np.array(list(self._sizes.values()))
        for wave in (0, 1):
            for group in members([cell for number, cell in places if number == wave]):
                if 0 < self.row(wave, group) @ heads < THRESHOLD:
                    yield self.row(wave, group)
        for i, one in enumerate(places):
            for other in places[i:]:
                together = {one, other}
                if one[0] == other[0] and sum(self._sizes[p] for p in together) < THRESHOLD:
                    yield np.array([float(place in together) for place in places])


def watch(waves: list[Wave]) -> Observer:
    """An observer of the exported figures of all waves, and of what changed between two."""
    observer = Observer(waves)
    for number, wave in enumerate(waves):
        for key, data in findings_data(wave.found)["scales"].items():
            assert key == "trust"
            for group, cell in exported(data):
                if "hidden" in cell:
                    assert cell == {"hidden": "too few"}
                else:
                    observer.learn(number, group, cell)
            if data["gap"] is not None:
                observer.learn_difference(
                    observer.row(number, Group(S)), observer.row(number, Group(M)), data["gap"]
                )
    if len(waves) == 2:
        for group, change in compare(*(wave.found for wave in waves)).changes["trust"].items():
            before, after = (observer.row(number, group) for number in (0, 1))
            observer.learn_difference(after, before, change.difference.gap)
    return observer


def exported(data: Mapping[str, Any]) -> Iterator[tuple[Group, Mapping[str, Any]]]:
    for function in Function:
        if function.value in data:
            yield Group(function), data[function.value]
    for name, field in (("by_level", "level"), ("by_region", "region")):
        for whose, cells in data[name].items():
            for value, cell in cells.items():
                yield Group(function_of(whose), **{field: value}), cell
    for pair in data["by_level_and_region"]:
        cell = {key: value for key, value in pair.items() if key not in ("level", "region")}
        yield Group(None, pair["level"], pair["region"]), cell


def function_of(whose: str) -> Function | None:
    return None if whose == "together" else Function(whose)


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
    return Publication(shown, hidden, frozenset(), frozenset(shown))


def recovered(observer: Observer, truth: Mapping[Place, list[float]]) -> int:
    """How many sets of few people are recovered; each recovered sum must be the true one."""
    count = 0
    for row in observer.few():
        people = [scores for inside, scores in zip(row, truth.values(), strict=True) if inside]
        for squares in (False, True):
            total = observer.sum_of(row, squares)
            if total is not None:
                count += 1
                power = 2 if squares else 1
                assert total == pytest.approx(sum(x**power for s in people for x in s), abs=1e-4)
    return count


def truth_of(waves: list[Wave]) -> dict[Place, list[float]]:
    return {
        (number, cell): scores
        for number, wave in enumerate(waves)
        for cell, scores in wave.scores().items()
    }


@pytest.mark.parametrize("seed", range(6))
def test_no_few_peoples_answers_follow_from_all_that_is_shown(seed: int) -> None:
    waves = two_waves(seed)
    assert recovered(watch(waves), truth_of(waves)) == 0


def test_hidden_groups_do_follow_where_all_above_the_threshold_are_shown(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(reading, "publication", everything_large)
    counts = [recovered(watch(waves), truth_of(waves)) for waves in map(two_waves, range(6))]
    assert all(counts)
