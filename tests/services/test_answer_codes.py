"""Codes: one for each who has none, and checked however they are typed."""

import hashlib
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huddle_app.method.errors import HuddleError
from huddle_app.method.words import Function
from huddle_app.services import answer_codes
from huddle_app.services.answer_codes import (
    LENGTH,
    LETTERS,
    AnswerCode,
    KeptCodes,
    hash_of,
    new_codes,
)

GROUPS = st.tuples(st.sampled_from(Function), st.sampled_from(("Rep", "Manager")))
NUMBERS = st.dictionaries(GROUPS, st.integers(0, 9))


@given(NUMBERS, NUMBERS, NUMBERS)
def test_there_is_a_code_for_each_who_was_asked_and_has_none_that_stays(
    invited: dict[tuple[Function, str], int],
    used: dict[tuple[Function, str], int],
    staying: dict[tuple[Function, str], int],
):
    kept = KeptCodes(used, staying)
    wanted = {
        group: max(n - staying.get(group, used.get(group, 0)), 0) for group, n in invited.items()
    }
    if not any(wanted.values()):
        with pytest.raises(HuddleError, match=r"first|no new code"):
            new_codes(invited, kept)
        return
    codes = new_codes(invited, kept)
    made = Counter((code.function, code.level) for code in codes)
    assert made == Counter(wanted)
    assert made.keys() <= invited.keys()
    assert all(len(code.code) == LENGTH and set(code.code) <= set(LETTERS) for code in codes)


def test_a_code_is_known_in_small_letters_and_with_dashes():
    assert hash_of("bcdf-2345") == hash_of("BCDF 2345") != hash_of("BCDF2346")


def test_trying_all_codes_takes_years_and_files_stay_readable(monkeypatch: pytest.MonkeyPatch):
    asked: list[object] = []
    monkeypatch.setattr(hashlib, "scrypt", lambda *what, **how: asked.append((what, how)) or b"ab")
    assert hash_of("bcdf-2345") == "6162"
    how = {"salt": b"huddle answer code", "n": 4096, "r": 8, "p": 1, "dklen": 16}
    assert asked == [((b"BCDF2345",), how)]


def test_what_a_code_is_known_by_is_worked_out_once(monkeypatch: pytest.MonkeyPatch):
    asked: list[str] = []
    monkeypatch.setattr(answer_codes, "hash_of", lambda code: asked.append(code) or "known by this")
    code = AnswerCode("BCDF2345", Function.SALES, "Rep")
    assert code.hash == code.hash == "known by this"
    assert asked == ["BCDF2345"]
