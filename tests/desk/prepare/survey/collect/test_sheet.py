"""A sheet typed in twice: where one stands, what counts, and how differences are settled."""

from collections.abc import Callable
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huddle_app.desk.prepare.survey.collect.questions import Question
from huddle_app.desk.prepare.survey.collect.sheet import Outcome, Sheet, Stage

TOOLS = (1, 1, 1, 2, 2, 3)


def sheet_of(tools: tuple[int, ...] = TOOLS, *, twice: bool = True) -> Sheet:
    asked = [
        Question(f"c.{n}", f"{tool}.{n}", tool, f"Tool {tool}", "We …", f"statement {n}")
        for n, tool in enumerate(tools)
    ]
    return Sheet(asked, twice=twice)


def typed(sheet: Sheet, digits: str) -> Sheet:
    for digit in digits:
        assert sheet.write(int(digit))
    return sheet


KEYS: dict[str, Callable[[Sheet], object]] = {
    "0": lambda sheet: sheet.write(0),
    "4": lambda sheet: sheet.write(4),
    "up": lambda sheet: sheet.move(-1),
    "down": lambda sheet: sheet.move(1),
    "left": lambda sheet: sheet.settle(second=False),
    "right": lambda sheet: sheet.settle(second=True),
    "undo": Sheet.take_back,
    "enter": Sheet.to_missing,
    "finish": Sheet.finish,
}


def test_each_digit_goes_on_to_the_next_statement():
    sheet = typed(sheet_of(), "304")
    assert sheet.current == 3
    assert [sheet.digit(place) for place in range(4)] == [3, 0, 4, None]
    assert (sheet.typed, sheet.missing, sheet.total) == (3, 3, 6)


def test_other_digits_mean_nothing():
    sheet = sheet_of()
    assert not sheet.write(8)
    assert not sheet.write(-1)
    assert (sheet.current, sheet.begun) == (0, False)


def test_behind_the_last_statement_nothing_more_is_written():
    sheet = typed(sheet_of(), "111111")
    assert sheet.question is None
    assert not sheet.write(2)
    assert sheet.typed == len(TOOLS)


def test_going_back_writes_over():
    sheet = typed(sheet_of(), "12")
    sheet.move(-2)
    typed(sheet, "7")
    assert [sheet.digit(0), sheet.digit(1)] == [7, 2]
    sheet.move(-9)
    assert sheet.current == 0
    sheet.move(99)
    assert sheet.current is None


def test_tools_are_skipped_forth_and_back():
    sheet = sheet_of()
    seen: list[int | None] = []
    for _step in range(4):
        sheet.next_tool()
        seen.append(sheet.current)
    assert seen == [3, 5, None, None]
    back: list[int | None] = []
    for _step in range(4):
        sheet.tool_before()
        back.append(sheet.current)
    assert back == [5, 3, 0, 0]


def test_the_tool_before_is_first_the_beginning_of_this_one():
    sheet = typed(sheet_of(), "11")
    sheet.tool_before()
    assert sheet.current == 0


def test_one_goes_to_a_statement_that_is_there():
    sheet = sheet_of()
    sheet.go(4)
    assert sheet.current == 4
    sheet.go(40)
    assert sheet.current == 4


def test_the_last_digit_is_taken_back_as_it_was_before():
    sheet = typed(sheet_of(), "12")
    sheet.move(-2)
    typed(sheet, "7")
    assert sheet.take_back()
    assert (sheet.current, sheet.digit(0)) == (0, 1)
    assert sheet.take_back()
    assert sheet.take_back()
    assert (sheet.current, sheet.begun) == (0, False)
    assert not sheet.take_back()


def test_what_is_missing_counts_as_blank_when_asked_twice():
    sheet = typed(sheet_of(twice=False), "5")
    assert sheet.finish() is Outcome.MISSING
    assert sheet.finish() is Outcome.READY
    assert sheet.ratings() == {"c.0": 5}


def test_going_on_typing_takes_the_wish_to_finish_back():
    sheet = typed(sheet_of(twice=False), "5")
    assert sheet.finish() is Outcome.MISSING
    typed(sheet, "6")
    assert sheet.finish() is Outcome.MISSING


def test_an_empty_sheet_is_not_taken_in():
    sheet = typed(sheet_of(), "000000")
    assert sheet.finish() is Outcome.EMPTY
    assert sheet.stage is Stage.FIRST


def test_the_second_time_is_blind_and_equal_sheets_are_ready():
    sheet = typed(sheet_of(), "123450")
    assert sheet.finish() is Outcome.CHECK
    assert sheet.stage is Stage.SECOND
    assert [sheet.digit(place) for place in range(6)] == [None] * 6
    typed(sheet, "123450")
    assert sheet.finish() is Outcome.READY
    assert sheet.ratings() == {"c.0": 1, "c.1": 2, "c.2": 3, "c.3": 4, "c.4": 5}
    assert sheet.finish() is Outcome.READY


def test_differences_alone_are_gone_through_and_settled():
    sheet = typed(sheet_of(), "123450")
    sheet.finish()
    typed(sheet, "173456")
    assert sheet.finish() is Outcome.DIFFER
    assert sheet.places == (1, 5)
    assert (sheet.first(1), sheet.second(1), sheet.digit(1)) == (2, 7, None)
    assert sheet.settle(second=True)
    assert sheet.finish() is Outcome.UNSETTLED
    typed(sheet, "3")
    assert sheet.finish() is Outcome.READY
    assert sheet.ratings() == {"c.0": 1, "c.1": 7, "c.2": 3, "c.3": 4, "c.4": 5, "c.5": 3}


def test_a_difference_can_be_settled_as_it_was_first():
    sheet = typed(sheet_of((1, 1)), "10")
    sheet.finish()
    typed(sheet, "12")
    sheet.finish()
    assert sheet.settle(second=False)
    assert not sheet.settle(second=False)
    assert sheet.finish() is Outcome.READY
    assert sheet.ratings() == {"c.0": 1}


def test_differences_all_settled_to_blank_stay_to_be_settled_otherwise():
    sheet = typed(sheet_of((1, 1)), "44")
    sheet.finish()
    typed(sheet, "00")
    sheet.finish()
    while sheet.settle(second=True):
        pass
    assert sheet.finish() is Outcome.EMPTY
    assert sheet.take_back()
    assert (sheet.stage, sheet.current, sheet.digit(1)) == (Stage.DIFFERENCES, 1, None)
    assert sheet.settle(second=False)
    assert sheet.finish() is Outcome.READY
    assert sheet.ratings() == {"c.1": 4}


@pytest.mark.parametrize("twice", [True, False])
def test_a_sheet_that_is_ready_can_still_be_changed(*, twice: bool):
    """It is not in yet: taking it in may fail."""
    sheet = typed(sheet_of((1, 1), twice=twice), "44")
    sheet.finish()
    if twice:
        typed(sheet, "44")
        assert sheet.finish() is Outcome.READY
    assert sheet.take_back()
    typed(sheet, "5")
    assert sheet.finish() is (Outcome.DIFFER if twice else Outcome.READY)
    assert sheet.digit(1) == (None if twice else 5)


@pytest.mark.parametrize("second", [True, False])
def test_only_differences_are_settled(*, second: bool):
    sheet = sheet_of()
    assert not sheet.settle(second=second)
    assert sheet.current == 0


def test_the_check_can_be_switched_off_before_the_end():
    sheet = typed(sheet_of(), "123456")
    sheet.twice = False
    assert sheet.finish() is Outcome.READY


@given(st.data())
def test_what_was_typed_the_same_twice_or_settled_is_what_counts(data: st.DataObject):
    n = len(TOOLS)
    digits = st.lists(st.integers(0, 7), min_size=n, max_size=n)
    first, second = data.draw(digits.filter(any)), data.draw(digits)
    takes_second = data.draw(st.booleans())
    sheet = typed(sheet_of(), "".join(map(str, first)))
    sheet.finish()
    typed(sheet, "".join(map(str, second)))
    ended = sheet.finish()
    if ended is Outcome.DIFFER:
        assert all(first[place] != second[place] for place in sheet.places)
        while sheet.current is not None:
            sheet.settle(second=takes_second)
        ended = sheet.finish()
    wanted = second if takes_second else first
    assert ended is (Outcome.READY if any(wanted) else Outcome.EMPTY)
    assert sheet.missing == 0
    assert sheet.ratings() == {f"c.{n}": digit for n, digit in enumerate(wanted) if digit}


@pytest.mark.parametrize("seed", range(20))
def test_whatever_was_pressed_one_can_go_on_to_a_sheet_that_is_taken_in(seed: int):
    sheet, dice = sheet_of((1, 2), twice=seed % 4 > 0), Random(seed)
    for key in dice.choices(list(KEYS), k=60):
        KEYS[key](sheet)
        assert sheet.missing == sum(sheet.digit(place) is None for place in sheet.places)
    for _time in Stage:
        sheet.move(-9)
        while sheet.write(5):
            pass
        sheet.finish()
    assert sheet.finish() is Outcome.READY
    assert 5 in sheet.ratings().values()
