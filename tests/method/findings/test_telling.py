"""Whether sums tell of few people, against going through every few of them with exact fractions."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from huddle_app.method.findings.telling import tells_of_few
from tests.method.findings.telling import tells


@settings(max_examples=150, deadline=None)
@given(
    matrix=st.lists(st.lists(st.booleans(), min_size=5, max_size=5), min_size=1, max_size=5),
    weights=st.lists(st.integers(1, 3), min_size=5, max_size=5),
    threshold=st.integers(3, 6),
)
def test_any_groups_at_all_are_judged_rightly(
    matrix: list[list[bool]], weights: list[int], threshold: int
) -> None:
    everybody = [place for place, n in enumerate(weights) for _ in range(n)]
    groups = [tuple(int(row[place]) for place in everybody) for row in matrix]
    judged = tells_of_few(np.array(matrix, dtype=bool), np.array(weights), threshold)
    assert judged is tells(groups, len(everybody), threshold)


def test_where_too_much_is_to_be_tried_groups_count_as_telling(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # twelve crossings of two pairs each, none of which tells of fewer than four
    matrix = np.kron(np.eye(12, dtype=bool), np.array([[1, 1, 0], [0, 1, 1]], dtype=bool))
    ones = np.ones(36, dtype=np.int64)
    assert not tells_of_few(matrix, ones, 2)
    assert tells_of_few(matrix, ones, 3)
    assert not tells_of_few(matrix[::2], np.full(36, 2), 4)
    monkeypatch.setattr("huddle_app.method.findings.telling.MOST_TRIED", 1)
    assert tells_of_few(matrix[::2], np.full(36, 2), 6)
