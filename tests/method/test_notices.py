"""What the moderator is told, when, and what is suggested."""

from dataclasses import replace
from datetime import timedelta

import pytest

from huddle_app.method.clock import ClockState, state
from huddle_app.method.journal import Did, Entry, arrival
from huddle_app.method.notices import Act, Notice, NoticeKind, notice
from tests.method.test_agenda import shipped

BOOK = shipped()
START = BOOK.starts_at(BOOK.days[0])


def clock(minutes: float, *journal: Entry) -> ClockState:
    return state(BOOK, journal, START + timedelta(minutes=minutes))


def told(minutes: float, *journal: Entry) -> Notice | None:
    shown = clock(minutes, *journal)
    return notice(BOOK, shown, shown.now)


def go(key: str, minutes: float = 0) -> Entry:
    return Entry(START + timedelta(minutes=minutes), Did.GO, key)


@pytest.mark.parametrize(
    ("minutes", "said"), [(-60, False), (2, False), (2.1, True), (179, True), (180, False)]
)
def test_a_start_may_be_forgotten_for_three_hours(minutes: float, said: bool) -> None:
    expected = Notice(
        NoticeKind.FORGOTTEN_START,
        "The Huddle was to start at 09:00 and is not started yet.",
        Act.START,
    )
    assert told(minutes) == (expected if said else None)


def test_what_waits_may_be_forgotten_too() -> None:
    held = arrival(START + timedelta(hours=10), BOOK.places["opening.reflections"].phase)
    assert told(23 * 60, held) is None
    assert told(24 * 60 + 1, held) is None
    forgotten = told(24 * 60 + 3, held)
    assert forgotten
    assert forgotten.act is Act.START
    assert forgotten.sentence.startswith("“Reflections on day 1” was to start at 09:00")


def test_a_phase_is_over_after_two_minutes_or_a_tenth_of_it() -> None:
    start = go("kick-off.why")
    assert told(14, start) is None
    over = told(14.1, start)
    assert over == Notice(NoticeKind.OVERRUN, "“Why we are here” is 2 minutes over.", Act.NEXT)
    talk = go("synthesis.talk", 320)
    assert told(320 + 55 + 5.5, talk) is None
    assert told(320 + 55 + 5.6, talk) is not None


def test_the_longer_over_the_more_planning_anew_helps_unless_there_is_time() -> None:
    later = told(12 + 5, go("kick-off.why"))
    assert later
    assert later.act is Act.CATCH_UP
    ahead = replace(clock(12 + 5, go("kick-off.why")), late=-600)
    early = notice(BOOK, ahead, ahead.now)
    assert early
    assert early.act is Act.ADD_FIVE


def test_what_is_paused_is_over_all_the_same_but_has_no_two_minutes() -> None:
    paused = Entry(START + timedelta(minutes=15), Did.PAUSE)
    over = told(16, go("kick-off.why"), paused)
    assert over
    assert over.kind is NoticeKind.OVERRUN
    assert told(16, go("kick-off.why"), Entry(START + timedelta(minutes=11), Did.PAUSE)) is None


def test_two_minutes_before_the_end_of_what_lasts_ten_minutes() -> None:
    assert told(9.9, go("kick-off.why")) is None
    expected = Notice(
        NoticeKind.LAST_MINUTES, "2 minutes left in “Why we are here”.", Act.TWO_MINUTES
    )
    assert told(10, go("kick-off.why")) == expected
    assert told(10.5, go("kick-off.why")) == expected
    last = told(11, go("kick-off.why"))
    assert last
    assert last.sentence == "1 minute left in “Why we are here”."
    assert told(12, go("kick-off.why")) is None
    assert told(7, go("kick-off.rules")) is None


def test_a_turn_that_is_over_is_told_the_longest_first() -> None:
    journal = [
        go("open-forum.debrief"),
        Entry(START, Did.TURN, "", 120, "Team 1", "sales"),
        Entry(START, Did.TURN, "", 60, "Team 9", "marketing"),
    ]
    assert told(0.9, *journal) is None
    for minutes in (1, 3):
        over = told(minutes, *journal)
        assert over == Notice(NoticeKind.TURN_OVER, "Team 9: the time is up.", Act.NEXT)
    ended = Entry(START + timedelta(minutes=3), Did.TURN_END, lane="marketing")
    other = told(3, *journal, ended)
    assert other
    assert other.sentence.startswith("Team 1")


def test_an_open_end_and_the_end_are_quiet() -> None:
    assert told(600, go("evening.together")) is None
    assert told(600, go("kick-off.why"), Entry(START, Did.FINISH)) is None
