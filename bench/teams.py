"""How good the team draws are, and how fast, beside OR-Tools CP-SAT on the same people and rules."""

from collections.abc import Iterator
from dataclasses import replace
from random import Random
from statistics import median
from time import perf_counter

from bench.made_rooms import made_room
from bench.referee import LIMIT, Value, fewest_moves, judged, value
from huddle_app.method.teams.drawing import draw, repair
from huddle_app.method.teams.rounds import Round, RoundKey, Sitting
from huddle_app.method.words import RoundKind

ROOMS = ((60, 10), (75, 9), (23, 17), (40, 40), (120, 30), (300, 200))
THIRD_ROUNDS = ((23, 17), (40, 40))
SEEDS = range(5)
FIRST_SEED = 1

REPAIRED = (55, 18)
CASES, NO_SHOWS = 20, 5


def measure() -> None:
    """Print both for each room; aim: equal or within 1 %, 500 people in a tenth of CP-SAT's time."""
    print("missed beyond counting: boss and report / repeated meetings / levels / regions")
    print(
        f"{'':22} {'ours':>16} {'CP-SAT':>16} {'its bound':>16} {'ours s':>8} {'CP-SAT s':>9} {'ratio':>7}"
    )
    for room in ROOMS:
        _beside(f"{room[0]}:{room[1]}", _second(room))
    for room in THIRD_ROUNDS:
        _beside(f"{room[0]}:{room[1]}, third round", _third(room))
    _repairs()


def _second(room: tuple[int, int]) -> Sitting:
    """The mixed round after a separate one."""
    sitting = made_room(*room)
    return _after(sitting, RoundKey(RoundKind.MIXED))


def _third(room: tuple[int, int]) -> Sitting:
    """Another mixed round after these two."""
    return _after(_second(room), RoundKey(RoundKind.MIXED, 2))


def _after(sitting: Sitting, key: RoundKey) -> Sitting:
    made = draw(sitting, FIRST_SEED)
    return replace(sitting, key=key, earlier=(*sitting.earlier, made))


def _beside(name: str, sitting: Sitting) -> None:
    """One line: the worst of our draws and the median of their times, beside CP-SAT's best."""
    drawn = [_timed(sitting, seed) for seed in SEEDS]
    ours, seconds = max(worth for worth, _seconds in drawn), median(s for _worth, s in drawn)
    verdict = judged(sitting)
    reached = verdict.reached(ours)
    theirs = f"{reached:9.2f}" if reached is not None else f"{f'> {LIMIT:.0f}':>9}"
    ratio = f"{seconds / (LIMIT if reached is None else reached):7.4f}"
    cells = (f"{_shown(each):>16}" for each in (ours, verdict.found, verdict.bound))
    print(f"{name:22}", *cells, f"{seconds:8.3f}", theirs, ratio, flush=True)


def _timed(sitting: Sitting, seed: int) -> tuple[Value, float]:
    start = perf_counter()
    made = draw(sitting, seed)
    return value(sitting, made), perf_counter() - start


def _shown(worth: Value) -> str:
    return " / ".join(map(str, worth)) or "none"


def _repairs() -> None:
    """The seats moved after no-shows, ours and the fewest."""
    pairs = [(_moved(sitting, repair(sitting)), fewest_moves(sitting)) for sitting in _no_shows()]
    print(
        f"{NO_SHOWS} no-shows of {sum(REPAIRED)}, {CASES} cases: seats moved, ours / CP-SAT's fewest"
    )
    print(" ".join(f"{ours}/{fewest}" for ours, fewest in pairs))
    print(f"most beyond the fewest: {max(ours - fewest for ours, fewest in pairs)}")


def _no_shows() -> Iterator[Sitting]:
    sitting = _second(REPAIRED)
    for case in range(CASES):
        away = Random(case).sample(sitting.people, NO_SHOWS)
        here = tuple(person for person in sitting.people if person not in away)
        yield replace(sitting, people=here, now=draw(sitting, case))


def _moved(sitting: Sitting, made: Round) -> int:
    assert sitting.now
    before, after = sitting.now.seats(), made.seats()
    return sum(before[person] != team for person, team in after.items())
