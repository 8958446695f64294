"""An observer who turns all that is shown into equations, and works out what follows from them.

Unknown is, of every cell (function, level, region) of every wave, the sum over its people of each of
`Quantities`. Whatever is shown of a group is one equation over these sums, and whatever ties two groups or
two waves together is one as well. By knowing who answered, the observer knows how many people a cell has.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from huddle_app.method.findings.change import compare
from huddle_app.method.findings.groups import belongs
from huddle_app.method.findings.model import Findings, Group, Score
from huddle_app.method.survey.invited import Cell
from huddle_app.method.survey.waves import Respondent
from huddle_app.method.toolkit import Toolkit
from tests.method.findings.answering import M, S

Floats = NDArray[np.float64]
NEGLIGIBLE = 1e-9


class Equations:
    """Equations over sums of `width` quantities over the people of each place; `sizes` says how many these are."""

    def __init__(self, sizes: Sequence[int], width: int) -> None:
        self._sizes = sizes
        self._width = width
        self._rows: list[Floats] = []
        self._values: list[float] = []

    def learn(self, row: Floats, value: float) -> None:
        self._rows.append(row)
        self._values.append(value)

    def value_of(self, row: Floats) -> float | None:
        """What this sum is as it follows from what was learnt; None where it does not."""
        basis, values = self._solved
        weights = basis @ row
        return float(weights @ values) if np.allclose(weights @ basis, row, atol=1e-7) else None

    def of_few(self, threshold: int) -> Iterator[Floats]:
        """Sums that follow and are over fewer people than the threshold.

        Such weights are those that projecting on what is known leaves as they are.
        """
        basis, _values = self._solved
        projection = basis.T @ basis
        by_count: dict[int, list[list[int]]] = {}
        for few in self._few_places(threshold):
            those = [place * self._width + q for place in few for q in range(self._width)]
            by_count.setdefault(len(few), []).append(those)
        for sets in map(np.array, by_count.values()):
            kept = np.linalg.eigvalsh(projection[sets[:, :, None], sets[:, None, :]])[:, -1]
            for those in sets[kept > 1 - NEGLIGIBLE]:
                yield from _kept(projection, those)

    @cached_property
    def _solved(self) -> tuple[Floats, Floats]:
        """Sums at right angles from which all that is known follows, and what they are; solved once."""
        left, scales, rows = np.linalg.svd(np.array(self._rows), full_matrices=False)
        kept = scales > NEGLIGIBLE * scales[0]
        return rows[kept], (left[:, kept].T @ np.array(self._values)) / scales[kept]

    def _few_places(self, threshold: int) -> Iterator[tuple[int, ...]]:
        """The largest sets of places of so few people; a smaller one's sums are among theirs."""
        small = [place for place, n in enumerate(self._sizes) if n < threshold]
        tried = [
            few
            for count in range(threshold - 1, 0, -1)
            for few in combinations(small, count)
            if sum(self._sizes[place] for place in few) < threshold
        ]
        covered: set[tuple[int, ...]] = set()
        for few in tried:
            if few not in covered:
                yield few
            if len(few) > 1:
                covered.update(combinations(few, len(few) - 1))


def _kept(projection: Floats, those: NDArray[np.int64]) -> Iterator[Floats]:
    kept, weights = np.linalg.eigh(projection[np.ix_(those, those)])
    for each in np.flatnonzero(kept > 1 - NEGLIGIBLE):
        row = np.zeros(len(projection))
        row[those] = weights[:, each]
        yield row


class Quantities:
    """What is summed over people, of one scale of `statements` statements.

    The square of the score, the sum of the squares of all ratings, each statement (a blank is the person's
    own mean), whether the score is nearest to 1 … 6, and whether it lies in the low and in the high band;
    those nearest to 7, and in the middle band, are the rest. The score is a sum as well: the statements' mean.
    """

    def __init__(self, statements: int) -> None:
        self.statements = statements
        self.width = 2 + statements + 6 + 2
        unit = np.eye(self.width)
        self.square, self.ratings = unit[:2]
        self.each = unit[2 : 2 + statements]
        self.score: Floats = self.each.sum(axis=0) / statements
        self.counts = unit[2 + statements :]

    def of_person(self, given: Sequence[int]) -> Floats:
        score = sum(given) / len(given)
        filled = [*given, *[score] * (self.statements - len(given))]
        counts = [float(int(score + 0.5) == rating) for rating in range(1, 7)]
        counts += [float(score < 3), float(score > 4.5)]
        return np.array([score**2, sum(x * x for x in filled), *filled, *counts])


@dataclass(frozen=True)
class Watched:
    """A wave as the observer sees it in `found`, and the truth of it in `people`."""

    toolkit: Toolkit
    people: list[Respondent]
    found: Findings

    def truth(self, key: str, quantities: Quantities) -> dict[int, Floats]:
        """What everybody says whose answers to a scale count, by their places."""
        scale = self.toolkit.scale(key)
        everybody: dict[int, Floats] = {}
        for place, person in enumerate(self.people):
            ratings = self.toolkit.ratings(person.ratings)
            given = [ratings.get(column, 0) for column in scale.columns()]
            enough = 2 * sum(rating > 0 for rating in given) >= len(given)
            if enough and scale.may_answer(person.function):
                everybody[place] = self._filled(quantities, given)
        return everybody

    def cell(self, place: int) -> Cell:
        """The cell of somebody by their place."""
        person = self.people[place]
        return person.function, person.level, person.region

    def _filled(self, quantities: Quantities, given: list[int]) -> Floats:
        """The quantities of one person, each statement in its place."""
        person = quantities.of_person([rating for rating in given if rating])
        score = float(quantities.score @ person)
        each = [rating or score for rating in given]
        person[2 : 2 + quantities.statements] = each
        return person


class Observer:
    """Learns all figures of one scale in one or two waves.

    Of two waves the observer knows who is in `both`, by their places in each, and answered the scale the same.
    """

    def __init__(
        self, waves: Sequence[Watched], key: str = "trust", both: Iterable[tuple[int, int]] = ()
    ) -> None:
        self.key = key
        self.asks = Quantities(len(waves[0].toolkit.scale(key).statements))
        truth = [wave.truth(key, self.asks) for wave in waves]
        kinds: defaultdict[tuple[Cell | None, ...], list[Floats]] = defaultdict(list)
        for one, other in both:
            said, again = truth[0].get(one), truth[1].get(other)
            if said is not None and again is not None and np.array_equal(said, again):
                kinds[waves[0].cell(one), waves[1].cell(other)].append(said)
                del truth[0][one], truth[1][other]
        for number, (wave, each) in enumerate(zip(waves, truth, strict=True)):
            for place, said in each.items():
                cells: list[Cell | None] = [None] * len(waves)
                cells[number] = wave.cell(place)
                kinds[tuple(cells)].append(said)
        self.places = list(kinds)
        self._true = np.concatenate([np.sum(each, axis=0) for each in kinds.values()])
        self._sizes = [len(each) for each in kinds.values()]
        self.known = Equations(self._sizes, self.asks.width)
        for number, wave in enumerate(waves):
            self._learn_wave(number, wave)
        if len(waves) == 2:
            self._learn_changes(*waves)

    def row(self, wave: int, group: Group, quantity: Floats) -> Floats:
        """A quantity summed over a group of a wave."""
        return (np.array(self._inside(wave, group))[:, None] * quantity).ravel()

    def true(self, row: Floats) -> float:
        """What a sum really is."""
        return float(row @ self._true)

    def found_out(self, threshold: int) -> int:
        """How many sums over few people follow; each must be the true one."""
        count = 0
        for row in self.known.of_few(threshold):
            value = self.known.value_of(row)
            assert value is not None
            assert abs(value - self.true(row)) < 1e-4
            count += 1
        return count

    def _inside(self, wave: int, group: Group) -> list[float]:
        cells = [cells[wave] for cells in self.places]
        return [float(cell is not None and belongs(cell, group)) for cell in cells]

    def _heads(self, wave: int, group: Group) -> int:
        return round(np.dot(self._inside(wave, group), self._sizes))

    def _mean(self, wave: int, group: Group) -> Floats:
        return self.row(wave, group, self.asks.score / self._heads(wave, group))

    def _learn_wave(self, number: int, wave: Watched) -> None:
        finding = wave.found.scales[self.key]
        for group in finding.cells:
            if score := finding.score_of(group):
                assert score.n == self._heads(number, group)
                self._learn_score(number, group, score)
        for statement in finding.statements:
            for function, mean in statement.means.items():
                group, quantity = Group(function), self.asks.each[statement.number - 1]
                row = self.row(number, group, quantity) / self._heads(number, group)
                self.known.learn(row, mean)
        if finding.difference:
            apart = self._mean(number, Group(S)) - self._mean(number, Group(M))
            self.known.learn(apart, finding.difference.gap)

    def _learn_score(self, wave: int, group: Group, score: Score) -> None:
        n, mean, of = score.n, score.mean, self.asks
        self.known.learn(self.row(wave, group, of.score), n * mean)
        squares = (n - 1) * score.sd**2 + n * mean**2
        self.known.learn(self.row(wave, group, of.square), squares)
        if score.spread:
            *counts, _highest = score.spread
            for quantity, count in zip(of.counts, [*counts, *score.ends], strict=True):
                self.known.learn(self.row(wave, group, quantity), count)
        if score.alpha is not None:
            self._learn_alpha(wave, group, score, score.alpha)

    def _learn_alpha(self, wave: int, group: Group, score: Score, alpha: float) -> None:
        """Alpha gives the statements' variances, and with their sums the squares of all ratings.

        The statements' sums of levels and regions are shown nowhere; the observer is told them here.
        """
        k = self.asks.statements
        rows = [self.row(wave, group, quantity) for quantity in self.asks.each]
        sums = [self.true(row) for row in rows]
        for row, value in zip(rows, sums, strict=True):
            self.known.learn(row, value)
        variances = (k * score.sd) ** 2 * (1 - alpha * (k - 1) / k)
        squares = (score.n - 1) * variances + sum(value**2 for value in sums) / score.n
        self.known.learn(self.row(wave, group, self.asks.ratings), squares)

    def _learn_changes(self, before: Watched, after: Watched) -> None:
        for group, change in compare(before.found, after.found).changes[self.key].items():
            self.known.learn(self._mean(1, group) - self._mean(0, group), change.difference.gap)
