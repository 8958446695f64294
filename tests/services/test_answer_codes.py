"""Codes: one for each who has none, and checked however they are typed."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from huddle_app.method.words import Function
from huddle_app.services.answer_codes import LENGTH, LETTERS, hash_of, new_codes

GROUPS = st.tuples(st.sampled_from(Function), st.sampled_from(("Rep", "Manager")))
NUMBERS = st.dictionaries(GROUPS, st.integers(0, 9))


@given(NUMBERS, NUMBERS)
def test_there_is_a_code_for_each_who_was_asked_and_used_none(
    invited: dict[tuple[Function, str], int], used: dict[tuple[Function, str], int]
):
    codes = new_codes(invited, used)
    made = Counter((code.function, code.level) for code in codes)
    assert all(made[group] == max(n - used.get(group, 0), 0) for group, n in invited.items())
    assert made.keys() <= invited.keys()
    assert all(len(code.code) == LENGTH and set(code.code) <= set(LETTERS) for code in codes)


def test_a_code_is_known_in_small_letters_and_with_dashes():
    assert hash_of("bcdf-2345") == hash_of("BCDF 2345") != hash_of("BCDF2346")
