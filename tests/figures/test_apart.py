from itertools import pairwise
from math import inf

from hypothesis import given
from hypothesis import strategies as st

from huddle_app.figures.apart import lifts, ranks, spread

ANYWHERE = [(-inf, 400.0)] * 2
PLACES = st.lists(st.floats(0, 400), min_size=1, max_size=3)


@given(PLACES)
def test_labels_never_touch_and_stay_inside(places: list[float]) -> None:
    spread_out = sorted(spread(places, [20.0] * len(places), 3.0, [(-inf, 400.0)] * len(places)))
    gaps = [b - a for a, b in pairwise(spread_out)]
    assert all(gap > 20 for gap in gaps)
    assert spread_out[-1] <= 390.001


def test_labels_with_room_stay_above_their_marks() -> None:
    assert spread([50.0, 200.0], [20.0, 20.0], 3.0, ANYWHERE) == [50.0, 200.0]


def test_equal_means_are_moved_apart_evenly() -> None:
    left, right = spread([100.0, 100.0], [20.0, 20.0], 4.0, ANYWHERE)
    assert left + right == 200
    assert round(right - left, 6) == 24


def test_a_label_stays_within_its_limits_and_pushes_the_other_away() -> None:
    left, right = spread([98.0, 101.0], [20.0, 20.0], 4.0, [(0.0, 100.0), (100.0, 400.0)])
    assert left <= 90
    assert right - left >= 24 - 1e-6


def test_only_marks_that_would_cover_each_other_are_lifted() -> None:
    assert lifts([10.0, 200.0], 5.0) == [0.0, 0.0]
    first, second, alone = lifts([100.0, 100.0, 300.0], 5.0)
    assert first == -second > 0
    assert alone == 0


@given(PLACES)
def test_no_two_marks_lie_on_one_another(places: list[float]) -> None:
    points = list(zip(places, lifts(places, 5.0), strict=True))
    distances = [
        abs(x - u) + abs(y - v) for n, (x, y) in enumerate(points) for u, v in points[n + 1 :]
    ]
    assert all(distance > 5 for distance in distances)


ENDS = st.lists(st.tuples(st.floats(0, 400), st.floats(1, 200)), min_size=1, max_size=4)


@given(ENDS)
def test_intervals_that_would_touch_stand_in_their_order_and_no_line_is_without_need(
    ends: list[tuple[float, float]],
) -> None:
    pairs = [(left, left + width) for left, width in ends]
    lines = ranks(pairs, 3.0)
    for number, (left, right) in enumerate(pairs):
        touched = [
            line
            for line, (start, end) in zip(lines, pairs[:number], strict=False)
            if left <= end + 3 and start <= right + 3
        ]
        assert lines[number] == (max(touched) + 1 if touched else 0)


def test_a_mark_without_an_interval_takes_no_line() -> None:
    assert ranks([(0.0, 50.0), None, (20.0, 70.0)], 1.0) == [0, 0, 1]
