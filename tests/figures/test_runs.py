from hypothesis import given
from hypothesis import strategies as st

from huddle_app.figures.runs import runs

UNITS = st.lists(st.integers(1, 9), max_size=6)


def units_of(sizes: list[int]) -> list[tuple[int, ...]]:
    starts = [sum(sizes[:place]) for place in range(len(sizes))]
    return [tuple(range(start, start + size)) for start, size in zip(starts, sizes, strict=True)]


@given(UNITS, st.integers(1, 12))
def test_everything_is_in_one_run_and_every_run_has_room(sizes: list[int], room: int) -> None:
    units = units_of(sizes)
    made = runs(units, lambda run: len(run) <= room)
    assert [item for run in made for item in run] == list(range(sum(sizes)))
    assert all(len(run) <= room for run in made)


@given(UNITS, st.integers(1, 12))
def test_what_belongs_together_stays_together_where_it_has_room(
    sizes: list[int], room: int
) -> None:
    units = units_of(sizes)
    made = runs(units, lambda run: len(run) <= room)
    assert all(any(set(u) <= set(run) for run in made) for u in units if len(u) <= room)


def test_runs_are_about_as_long_as_one_another() -> None:
    assert runs([(1,), (2,), (3,), (4,)], lambda run: len(run) <= 3) == [(1, 2), (3, 4)]


def test_each_piece_of_a_broken_unit_begins_with_its_head() -> None:
    made = runs([("sales", "a", "b", "c", "d")], lambda run: len(run) <= 3, head=1)
    assert made == [("sales", "a", "b"), ("sales", "c", "d")]


def test_one_thing_without_room_stands_alone() -> None:
    assert runs([(1, 2)], lambda _run: False) == [(1,), (2,)]
