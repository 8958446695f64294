"""Whether sums tell of few people, against going through every few of them with exact fractions."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from huddle_app.method.findings.disclosure import Apart, Told, parts_of
from tests.method.findings.telling import tells

matrices = st.integers(1, 7).flatmap(
    lambda cells: st.lists(
        st.lists(st.booleans(), min_size=cells, max_size=cells), min_size=1, max_size=6
    )
)


@settings(max_examples=200)
@given(matrix=matrices, data=st.data(), least=st.integers(2, 7))
def test_any_groups_at_all_are_judged_rightly(
    matrix: list[list[bool]], data: st.DataObject, least: int
) -> None:
    cells = len(matrix[0])
    sizes = data.draw(st.lists(st.integers(1, 4), min_size=cells, max_size=cells))
    told = Told(np.array(sizes), least)
    taken: list[list[int]] = []
    for row in (each for each in matrix if any(each)):
        more = [*taken, [int(each) for each in row]]
        assert told.takes(np.array(row)) is not tells(more, sizes, least)
        taken = taken if tells(more, sizes, least) else more


def test_a_difference_of_two_people_tells_of_them() -> None:
    # of ten, one, one and ten: the first two and the first and third
    told = Told(np.array([10, 1, 1, 10]), 3)
    assert told.takes(np.array([True, True, False, False]))
    assert not told.takes(np.array([True, False, True, False]))


def test_where_too_much_is_to_be_tried_groups_count_as_telling(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ring = [np.isin(np.arange(6), pair) for pair in ((0, 1), (1, 2), (2, 3), (3, 4), (4, 5))]
    told = Told(np.full(6, 3), 5)
    assert all(told.takes(group) for group in ring)
    monkeypatch.setattr("huddle_app.method.findings.disclosure.MOST_TRIED", 1)
    told = Told(np.full(6, 3), 5)
    assert [told.takes(group) for group in ring] == [True, False, True, False, True]


@pytest.mark.parametrize("groups", [0, 2])
def test_where_nobody_is_in_a_group_there_is_no_part(groups: int) -> None:
    for cells in (0, 3):
        people, sizes = np.zeros((groups, cells), np.bool_), np.ones(cells, np.int64)
        assert parts_of(people, sizes).tolist() == []


def test_groups_apart_have_nobody_in_common_or_many() -> None:
    apart = Apart(np.array([3, 1, 4]), 3)
    assert apart.takes(np.array([True, True, False]))
    assert not apart.takes(np.array([False, True, True]))
    assert apart.takes(np.array([True, False, True]))
    assert apart.takes(np.array([False, False, True]))
