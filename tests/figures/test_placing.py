from hypothesis import assume, given
from hypothesis import strategies as st

from huddle_app.figures.placing import Box, around, away, beside, covered, free, hull, least_covered

MAP = Box(0, 0, 400, 200)
PLACES = st.tuples(st.floats(0, 400), st.floats(0, 200))


@given(PLACES)
def test_a_label_stays_on_the_map_and_off_its_point(place: tuple[float, float]) -> None:
    point = around(*place, 10, 10)
    label = free(beside(point, 80, 12, 3), [point], MAP, point)
    assert label
    assert MAP.holds(label)
    assert not label.meets(point)


def test_a_label_stands_at_the_right_of_its_point_where_it_can() -> None:
    point = around(100, 100, 10, 10)
    assert free(beside(point, 80, 12, 3), [point], MAP, point) == Box(108, 94, 188, 106)


def test_without_any_free_place_the_least_covered_is_taken() -> None:
    whole, corner, point = MAP, Box(0, 0, 200, 200), around(100, 100, 10, 10)
    wanted = [around(100, 100, 80, 12)]
    assert free(wanted, [whole, corner], MAP, point) is None
    assert covered(least_covered(wanted, [whole, corner], MAP, point), [whole, corner]) == 1


def test_a_hull_holds_all() -> None:
    assert hull([Box(0, 1, 2, 3), Box(-1, 2, 1, 5)]) == Box(-1, 1, 2, 5)


@given(PLACES, PLACES)
def test_a_label_is_never_nearer_to_another_mark(
    place: tuple[float, float], other: tuple[float, float]
) -> None:
    own, foreign = around(*place, 10, 10), around(*other, 10, 10)
    assume(away(own, foreign) > 1)
    room = beside(own, 80, 12, 3), [own, foreign], MAP, own, [foreign]
    label = free(*room) or least_covered(*room)
    assert away(label, own) <= away(label, foreign)


def test_boxes_lie_apart_by_the_shortest_way() -> None:
    assert away(Box(0, 0, 1, 1), Box(4, 5, 6, 6)) == 5
    assert away(Box(0, 0, 2, 2), Box(1, 1, 3, 3)) == 0
