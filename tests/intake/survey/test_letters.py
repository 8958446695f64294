"""Columns of single letters say the same as their cells looked at one by one."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from huddle_app.intake.survey.letters import chosen, counted, exchanged, letters_of

_CELLS = st.sampled_from(["", "1", "4", "7", " ", "x", "\n", "\0", "12", "é", "1\n"])


@given(st.lists(_CELLS))
def test_a_column_has_letters_when_each_cell_is_one_plain_letter_or_empty(cells: list[str]) -> None:
    plain = all(len(cell) <= 1 and cell.isascii() and cell not in {"\n", "\0"} for cell in cells)
    assert (letters_of(cells) is not None) == plain


@given(st.lists(st.sampled_from(["", "1", "4", "7", "x"])))
def test_letters_are_counted_as_their_cells_are(cells: list[str]) -> None:
    letters = letters_of(cells)
    assert letters is not None
    assert counted(letters) == Counter(cells)


@given(st.lists(st.sampled_from(["", "1", "4", "7"])))
def test_each_letter_is_exchanged_for_the_one_known_for_it(cells: list[str]) -> None:
    letters = letters_of(cells)
    assert letters is not None
    known = {"": "0", "1": "7", "4": "4", "7": "1"}
    assert exchanged(letters, known) == "".join(known[cell] for cell in cells)


@given(st.lists(st.tuples(st.sampled_from(["", "1", "7", "x"]), st.booleans())))
def test_the_letters_of_some_rows_are_theirs_alone(rows: list[tuple[str, bool]]) -> None:
    letters = letters_of([cell for cell, _taken in rows])
    assert letters is not None
    taken = bytes(taken for _cell, taken in rows)
    assert counted(chosen(letters, taken)) == Counter(cell for cell, taken in rows if taken)
