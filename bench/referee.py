"""The referee of the team draws: OR-Tools CP-SAT on the same rules, people and wishes."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from time import perf_counter
from uuid import UUID

from ortools.sat.python import cp_model

from huddle_app.method.teams.rounds import Round, Sitting
from huddle_app.method.teams.seat_plan import TeamSeats, plan_seats, to_seat
from huddle_app.method.teams.wishes import groups, least_pairs
from huddle_app.method.words import Function

LIMIT = 60.0
"""Seconds that CP-SAT may take."""

WORKERS = 2

Value = tuple[int, ...]
"""By how much each wish is missed beyond what counting allows, the most important first."""


@dataclass(frozen=True)
class Verdict:
    """What CP-SAT found, what it proved to be the least, and what it had when (seconds)."""

    found: Value
    bound: Value
    steps: Sequence[tuple[float, Value]]

    def reached(self, value: Value) -> float | None:
        """The seconds until it had something as good; None when it never did."""
        return next((seconds for seconds, had in self.steps if had <= value), None)


def value(sitting: Sitting, made: Round) -> Value:
    """How much a round misses of each wish."""
    seats, people = made.seats(), {person.id: person for person in to_seat(sitting)}
    teams = plan_seats(sitting).teams
    return tuple(
        sum(_together(seats[one] for one in group) for group in found)
        - sum(least_pairs((people[one].function for one in group), teams) for group in found)
        for found in _wishes(sitting)
    )


def judged(sitting: Sitting) -> Verdict:
    """CP-SAT's best round within the limit, the wishes weighed so that their order is strict."""
    model = _Model(sitting, plan_seats(sitting).teams)
    people = {person.id: person for person in to_seat(sitting)}
    radix = 1 + sum(seats.most * (seats.most - 1) // 2 for seats in model.teams)
    terms, weight = [], 1
    weights: list[int] = []
    for found in reversed(_wishes(sitting)):
        least = sum(least_pairs((people[i].function for i in g), model.teams) for g in found)
        terms.append(weight * (sum(chain.from_iterable(map(model.pairs, found))) - least))
        weights.insert(0, weight)
        weight *= radix * max(1, len(sitting.earlier))
    model.model.minimize(sum(terms))
    return model.judged(weights)


def fewest_moves(sitting: Sitting) -> int:
    """The fewest people of the round as it stands who must change their team, the teams the same."""
    assert sitting.now
    kept = {team.id: n for n, team in enumerate(sitting.now.teams)}
    teams = plan_seats(sitting, {None: len(kept)}).teams
    model, seats = _Model(sitting, teams), sitting.now.seats()
    stay = [model.sits[person.id][kept[seats[person.id]]] for person in to_seat(sitting)]
    model.model.minimize(len(stay) - sum(stay))
    verdict = model.judged([1])
    assert verdict.found == verdict.bound, "CP-SAT did not prove it"
    return verdict.found[0]


def _wishes(sitting: Sitting) -> list[tuple[tuple[UUID, ...], ...]]:
    people = to_seat(sitting)
    return [groups(wish, people, sitting.earlier) for wish in sitting.rules.wishes]


def _together(teams: Iterator[UUID]) -> int:
    """The pairs who share a team."""
    counts: defaultdict[UUID, int] = defaultdict(int)
    for team in teams:
        counts[team] += 1
    return sum(n * (n - 1) // 2 for n in counts.values())


class _Model:
    """Who sits where, one yes or no for each person and team that seats them, and the hard rules."""

    def __init__(self, sitting: Sitting, teams: Sequence[TeamSeats]) -> None:
        self.model, self.teams = cp_model.CpModel(), teams
        self.sits: Mapping[UUID, Mapping[int, cp_model.IntVar]] = {
            person.id: {
                n: self.model.new_bool_var("")
                for n, seats in enumerate(teams)
                if seats.bounds(person.function)[1]
            }
            for person in to_seat(sitting)
        }
        for places in self.sits.values():
            self.model.add_exactly_one(places.values())
        for n, seats in enumerate(teams):
            self._bound([*self._at(n, self.sits)], seats.least, seats.most)
            for function in Function:
                some = [p.id for p in to_seat(sitting) if p.function is function]
                self._bound([*self._at(n, some)], *seats.bounds(function))
        for bond in sitting.bonds:
            one, other = self.sits.get(bond.one, {}), self.sits.get(bond.other, {})
            for n in one.keys() & other.keys():
                self.model.add_at_most_one(one[n], other[n])

    def pairs(self, group: Sequence[UUID]) -> Iterator[cp_model.IntVar]:
        """For each team the pairs of a group who share it: a sum that is no less than each tangent."""
        for n, seats in enumerate(self.teams):
            here = [*self._at(n, group)]
            most = min(len(here), seats.most)
            if most < 2:
                continue
            pairs = self.model.new_int_var(0, most * (most - 1) // 2, "")
            for k in range(1, most):
                self.model.add(pairs >= k * sum(here) - k * (k + 1) // 2)
            yield pairs

    def judged(self, weights: Sequence[int]) -> Verdict:
        """Solve it; an objective is read as the wishes' digits."""
        solver, steps = cp_model.CpSolver(), _Steps()
        solver.parameters.max_time_in_seconds = LIMIT
        solver.parameters.num_workers = WORKERS
        status = solver.solve(self.model, steps)
        assert status in {cp_model.OPTIMAL, cp_model.FEASIBLE, cp_model.UNKNOWN}, "no such round"
        found = [(seconds, _digits(value, weights)) for seconds, value in steps.found]
        bound = _digits(max(0, round(solver.best_objective_bound)), weights)
        return Verdict(found[-1][1] if found else (), bound, found)

    def _at(
        self, team: int, people: Sequence[UUID] | Mapping[UUID, object]
    ) -> Iterator[cp_model.IntVar]:
        return (self.sits[one][team] for one in people if team in self.sits[one])

    def _bound(self, some: Sequence[cp_model.IntVar], least: int, most: int) -> None:
        if some:
            self.model.add_linear_constraint(sum(some), least, most)


class _Steps(cp_model.CpSolverSolutionCallback):
    """Each better round, with the seconds it took."""

    def __init__(self) -> None:
        super().__init__()
        self._start = perf_counter()
        self.found: list[tuple[float, int]] = []

    def on_solution_callback(self) -> None:
        self.found.append((perf_counter() - self._start, round(self.objective_value)))


def _digits(value: int, weights: Sequence[int]) -> Value:
    digits: list[int] = []
    for weight in weights:
        digit, value = divmod(value, weight)
        digits.append(digit)
    return tuple(digits)
