"""A vote's letters, its total, who leads, and what it takes."""

from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huddle_app.method.errors import HuddleError
from huddle_app.method.votes import (
    LONGEST,
    MOST_OPTIONS,
    Vote,
    VoteOption,
    check_count,
    check_hands,
    checked_words,
    in_turn,
    letter,
    outcome,
    usual_question,
)

NOON = datetime(2026, 12, 4, 12, tzinfo=UTC)
HANDS = st.lists(st.none() | st.integers(0, 999), min_size=0, max_size=MOST_OPTIONS)


def vote(*hands: int | None, minute: int = 0, closed: bool = False) -> Vote:
    options = tuple(VoteOption(uuid4(), f"Option {n}", one) for n, one in enumerate(hands))
    opened = NOON + timedelta(minutes=minute)
    return Vote(uuid4(), "Which first?", options, "", opened, closed=closed)


def test_options_are_called_by_letters() -> None:
    assert [one for one, _option in vote(None, None, None).lettered()] == ["A", "B", "C"]
    assert letter(MOST_OPTIONS - 1) == "L"


@given(HANDS)
def test_the_leaders_have_the_most_hands_and_nobody_leads_without_any(
    hands: list[int | None],
) -> None:
    asked = vote(*hands)
    leaders = asked.leaders()
    assert asked.total == sum(one or 0 for one in hands)
    assert {option.hands for option in leaders} <= {asked.most}
    assert len(leaders) == (hands.count(asked.most) if asked.most else 0)
    assert bool(outcome(asked)) is bool(leaders)
    assert asked.is_counted is any(one is not None for one in hands)


def test_the_outcome_names_who_leads_and_who_is_level() -> None:
    assert outcome(vote(3, 14, None)) == "B has the most hands: 14 of 17"
    assert outcome(vote(1, 0, 1)) == "A and C are level, with 1 hand each of 2"
    assert outcome(vote(4, 4, 4)) == "A, B and C are level, with 4 hands each of 12"
    assert outcome(vote(0, 0)) == ""


def test_two_options_are_something_to_choose_between() -> None:
    assert not vote(None).is_ready
    assert vote(None, None).is_ready


def test_the_open_vote_comes_first_then_the_last_one() -> None:
    old, open_, late = vote(closed=True), vote(minute=1), vote(minute=2, closed=True)
    assert in_turn([old, open_, late]) is open_
    assert in_turn([old, late]) is late
    assert in_turn([old, open_, late], old.id) is old
    assert in_turn([old, open_], UUID(int=0)) is open_
    assert in_turn([]) is None


def test_words_are_kept_on_one_line() -> None:
    assert checked_words("  Leads\tgo\n dark ") == "Leads go dark"
    assert len(checked_words("x" * LONGEST)) == LONGEST


@pytest.mark.parametrize("text", ["", "  \n", "x" * (LONGEST + 1)])
def test_no_words_and_too_many_are_refused(text: str) -> None:
    with pytest.raises(HuddleError):
        checked_words(text)


def test_limits_are_said_in_words() -> None:
    check_count(MOST_OPTIONS)
    with pytest.raises(HuddleError, match="12 options are the most"):
        check_count(MOST_OPTIONS + 1)
    for fine in (None, 0, 999):
        check_hands(fine)
    for wrong in (-1, 1000):
        with pytest.raises(HuddleError, match="from 0 to 999"):
            check_hands(wrong)


def test_each_step_brings_its_question() -> None:
    assert usual_question(6) == "Which of these are our major disconnects?"
    assert usual_question(7) == "Do we all agree on the findings?"
    assert usual_question(8) == usual_question(None) == "Which of these comes first?"
