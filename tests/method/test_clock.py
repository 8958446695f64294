"""The clock is a pure function of plan, journal and time."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huddle_app.method.agenda import (
    Agenda,
    AgendaItem,
    Day,
    ItemKind,
    Phase,
    Slot,
    planned,
    planned_end,
    slacks,
)
from huddle_app.method.clock import ClockState, lengthening, state, stays
from huddle_app.method.journal import Did, Entry, Status, Stay
from huddle_app.method.logs import item_logs
from huddle_app.method.tape import next_phase, phase_before

START = datetime(2026, 12, 3, 9, 0, tzinfo=UTC)


def item(key: str, *minutes: int | None) -> AgendaItem:
    phases = tuple(
        Phase(f"{key}.{n}", f"{key} {n}", None if m is None else m * 60)
        for n, m in enumerate(minutes)
    )
    return AgendaItem(key, key, ItemKind.STEP, phases)


AGENDA = Agenda(
    "UTC",
    (
        Day(
            1,
            "One",
            date(2026, 12, 3),
            time(9),
            (item("a", 10, 20), item("b", 30), item("eve", None)),
        ),
        Day(2, "Two", date(2026, 12, 4), time(9), (item("c", 15), item("d", 45))),
    ),
)


def at(minutes: float) -> datetime:
    return START + timedelta(minutes=minutes)


def go(minutes: float, key: str) -> Entry:
    return Entry(at(minutes), Did.GO, key)


def shown(journal: list[Entry], minutes: float) -> ClockState:
    return state(AGENDA, journal, at(minutes))


def test_before_the_start_nothing_runs() -> None:
    before = shown([], 0)
    assert before.status is Status.READY
    assert before.phase is None
    assert before.late is None


def test_time_left_in_phase_and_step() -> None:
    now = shown([go(0, "a.0")], 4)
    assert now.phase_left == 6 * 60
    assert now.step_left == 26 * 60
    assert now.phase_ends == at(10)
    assert now.step_ends == at(30)
    assert now.day_ends == at(60)
    assert now.late == 0


def test_over_time_is_negative_and_makes_the_day_late() -> None:
    now = shown([go(0, "a.0")], 13)
    assert now.phase_left == -3 * 60
    assert now.phase_ends == at(13)
    assert now.late == 3 * 60


def test_a_pause_holds_the_phase_but_not_the_day() -> None:
    journal = [go(0, "a.0"), Entry(at(4), Did.PAUSE)]
    held = shown(journal, 9)
    assert held.status is Status.PAUSED
    assert held.phase_left == 6 * 60
    assert held.late == 5 * 60
    on = shown([*journal, Entry(at(9), Did.RESUME)], 10)
    assert on.status is Status.RUNNING
    assert on.phase_left == 5 * 60


def test_minutes_given_count_and_never_make_a_phase_shorter_than_nothing() -> None:
    journal = [go(0, "a.0"), Entry(at(1), Did.ADD, seconds=300)]
    assert shown(journal, 1).phase_left == 14 * 60
    assert shown(journal, 1).late == 5 * 60
    taken = [
        go(0, "a.0"),
        Entry(at(1), Did.ADD, "a.0", lengthening(AGENDA, journal[:1], "a.0", -3600)),
    ]
    assert shown(taken, 1).phase_left == -60
    back = Entry(at(1), Did.ADD, "a.0", lengthening(AGENDA, taken, "a.0", 300))
    assert shown([*taken, back], 1).phase_left == 4 * 60


def test_going_back_finds_the_time_that_was_left() -> None:
    journal = [go(0, "a.0"), go(4, "a.1"), go(5, "a.0")]
    assert shown(journal, 5).phase_left == 6 * 60


def test_an_open_end_has_no_time_left_and_no_lag() -> None:
    now = shown([go(0, "a.0"), go(60, "eve.0")], 300)
    assert now.phase is not None
    assert now.phase_left is None
    assert now.late is None


def test_the_night_is_no_lag_of_day_two() -> None:
    morning = (datetime(2026, 12, 4, 9, 2, tzinfo=UTC) - START).total_seconds() / 60
    now = shown([go(0, "a.0"), go(60, "eve.0"), go(morning, "c.0")], morning)
    assert now.late == 2 * 60


def test_the_end_stops_the_clock() -> None:
    journal = [go(0, "d.0"), Entry(at(40), Did.FINISH)]
    assert shown(journal, 50).status is Status.FINISHED
    assert stays(AGENDA, journal)[-1].ends == at(40)


def test_going_back_expects_of_what_was_left_early_what_is_left_of_it() -> None:
    now = shown([go(0, "a.0"), go(10, "a.1"), go(15, "a.0")], 15)
    assert now.expected["a.1"] == Slot(at(15), at(30))
    assert now.late == 0


def test_neighbours_end_at_both_ends_and_leave_out_what_was_dropped() -> None:
    assert phase_before(AGENDA, "a.0", frozenset()) is None
    assert next_phase(AGENDA, "d.0", frozenset()) is None
    following = next_phase(AGENDA, "a.0", {"a.1"})
    before = phase_before(AGENDA, "b.0", {"a.1"})
    assert (following, before) == (AGENDA.places["b.0"].phase, AGENDA.places["a.0"].phase)


def test_a_night_before_a_phase_that_waits_is_no_part_of_it() -> None:
    journal = [go(0, "a.0"), go(60, "eve.0"), Entry(at(600), Did.HOLD, "c.0")]
    held = shown(journal, 660)
    assert (held.status, held.late, held.day_ends) == (Status.HELD, 0, at(24 * 60 + 60))
    assert held.step_left == 15 * 60
    morning = 24 * 60 + 2
    begun = [*journal, Entry(at(morning), Did.RESUME)]
    assert shown(begun, morning).late == 2 * 60
    assert stays(AGENDA, begun)[-1] == Stay("c.0", at(morning), None)


def test_what_goes_on_by_itself_waits_for_a_locked_start_and_never_goes_on_over_night() -> None:
    first = replace(item("a", 10), phases=(Phase("a.0", "a", 600, advances=True),))
    last = replace(item("b", 5), starts_at=time(9, 12))
    last = replace(last, phases=(replace(last.phases[0], advances=True),))
    days = (
        Day(1, "One", date(2026, 12, 3), time(9), (first, last)),
        Day(2, "Two", date(2026, 12, 4), time(9), (item("c", 15),)),
    )
    agenda = Agenda("UTC", days)
    assert state(agenda, [go(0, "a.0")], at(11)).phase_left == -60
    locked = state(agenda, [go(0, "a.0")], at(13))
    assert (locked.phase, locked.phase_spent) == (last.phases[0], 60)
    assert state(agenda, [go(0, "a.0")], at(600)).phase == last.phases[0]


def test_the_log_compares_planned_and_actual() -> None:
    journal = [go(2, "a.0"), go(10, "a.1"), go(35, "b.0"), go(66, "eve.0")]
    logs = {log.item.key: log for log in item_logs(AGENDA, journal, at(66))}
    assert logs["a"].started == at(2)
    assert logs["a"].seconds == 33 * 60
    assert logs["a"].over == 3 * 60
    assert logs["b"].planned_start == at(30)
    assert logs["c"].started is None
    assert logs["c"].over is None


moves = st.lists(
    st.tuples(
        st.sampled_from([*Did]),
        st.sampled_from([phase.key for phase in AGENDA.phases()]),
        st.integers(-600, 600),
        st.integers(-30, 900),
    ),
    max_size=30,
)


def journal_of(drawn: list[tuple[Did, str, int, int]]) -> list[Entry]:
    """A journal as the service writes it: it begins with GO; the wall clock may be set back."""
    entries, moment = [go(0, "a.0")], START
    for did, key, seconds, later in drawn:
        moment += timedelta(seconds=later)
        if did is Did.FINISH:
            continue
        entries.append(
            Entry(moment, did, key if did is Did.GO else "", seconds if did is Did.ADD else 0)
        )
    return entries


@given(moves, st.integers(0, 5000))
def test_looking_twice_or_reopening_gives_the_same(
    drawn: list[tuple[Did, str, int, int]], wait: int
) -> None:
    journal = journal_of(drawn)
    end = max(entry.at for entry in journal) + timedelta(seconds=wait)
    assert state(AGENDA, journal, end) == state(AGENDA, tuple(journal), end)


@pytest.mark.parametrize("back", [1, 3600, 86_400])
def test_a_wall_clock_set_back_takes_no_time_away(back: int) -> None:
    journal = [go(0, "a.0"), go(5, "a.1")]
    earlier = state(AGENDA, journal, at(5) - timedelta(seconds=back))
    assert earlier.phase_left == 20 * 60


# Midnight, time zones, and the nights in which the clocks are changed

CHANGES = [
    ("Europe/Amsterdam", date(2026, 10, 24), 25),
    ("Europe/Amsterdam", date(2026, 3, 28), 23),
    ("America/New_York", date(2026, 10, 31), 25),
    ("America/New_York", date(2026, 3, 7), 23),
    ("Asia/Kolkata", date(2026, 10, 24), 24),
]
ZONES = ["UTC", "Europe/Amsterdam", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe"]


def plan(zone: str, first: date, starts: time, *items: AgendaItem) -> Agenda:
    """Two days one after the other, both starting at the same local time, with the same items."""
    again = tuple(
        replace(
            item, key=f"{item.key}+", phases=tuple(replace(p, key=f"{p.key}+") for p in item.phases)
        )
        for item in items
    )
    following = first + timedelta(days=1)
    return Agenda(
        zone, (Day(1, "One", first, starts, items), Day(2, "Two", following, starts, again))
    )


@pytest.mark.parametrize(("zone", "eve", "hours"), CHANGES)
def test_the_night_of_a_clock_change_is_as_long_as_it_is(zone: str, eve: date, hours: int) -> None:
    agenda = plan(zone, eve, time(9), item("a", 90))
    first, second = (agenda.starts_at(day) for day in agenda.days)
    assert second - first == timedelta(hours=hours)
    assert {agenda.local(start).time() for start in (first, second)} == {time(9)}
    journal = [Entry(first, Did.GO, "a.0"), Entry(second, Did.GO, "a.0+")]
    now = state(agenda, journal, second + timedelta(minutes=5))
    assert (now.phase_left, now.late) == (85 * 60, 0)
    assert state(agenda, journal[:1], second).phase_spent == hours * 3600


@pytest.mark.parametrize(("zone", "eve", "hours"), CHANGES)
def test_a_day_through_a_clock_change_keeps_its_lengths_and_its_times(
    zone: str, eve: date, hours: int
) -> None:
    through = item("a", *[30] * 8)
    meal = replace(item("meal", 30), starts_at=time(6))
    counted = AgendaItem(
        "c", "c", ItemKind.OWN, (Phase("c.0", "c", 600, ends_at=time(7)), Phase("c.1", "c", 60))
    )
    agenda = plan(zone, eve, time(0, 30), through, meal, counted)
    day = agenda.days[1]
    night = agenda.starts_at(day)
    slots = planned(agenda)
    assert slots["a.7+"].ends == night + timedelta(hours=4)
    assert agenda.local(slots["meal.0+"].starts).time() == time(6)
    real = 5.5 + hours - 24
    assert slots["meal.0+"].starts == night + timedelta(hours=real)
    assert slacks(agenda)["meal+"] == (real - 4) * 3600
    assert slots["c.0+"].ends == night + timedelta(hours=real + 1)
    journal = [Entry(night, Did.GO, "a.0+")]
    assert state(agenda, journal, night).day_ends == planned_end(agenda, day)
    late = state(agenda, [Entry(night, Did.GO, "c.0+")], night + timedelta(hours=real + 1.5))
    assert late.phase_left == -1800


@given(
    st.sampled_from(ZONES),
    st.dates(date(2026, 1, 1), date(2027, 12, 30)),
    st.times().map(lambda at: at.replace(microsecond=0)),
    st.lists(st.integers(0, 20_000), min_size=1, max_size=6),
    st.integers(0, 2 * 86_400),
)
def test_lengths_are_exact_to_the_second_over_two_days(
    zone: str, first: date, starts: time, lengths: list[int], gone: int
) -> None:
    phases = tuple(Phase(f"a.{n}", "a", seconds) for n, seconds in enumerate(lengths))
    agenda = plan(zone, first, starts, AgendaItem("a", "a", ItemKind.STEP, phases))
    start = agenda.starts_at(agenda.days[0])
    for phase, ends in zip(phases, accumulate(lengths), strict=True):
        assert planned(agenda)[phase.key].ends == start + timedelta(seconds=ends)
    now = state(agenda, [Entry(start, Did.GO, "a.0")], start + timedelta(seconds=gone))
    assert (now.phase_spent, now.phase_left) == (gone, lengths[0] - gone)
    assert now.late == max(0, gone - lengths[0])


@given(st.integers(-3600, 3600), st.integers(0, 3 * 3600), st.sampled_from([9, 22]))
def test_a_locked_start_takes_up_as_much_lag_as_it_has_slack(
    slack: int, over: int, hour: int
) -> None:
    """In the evening the locked start may lie after midnight."""
    start = datetime(2026, 12, 3, hour, tzinfo=UTC)
    locked = (start + timedelta(seconds=2 * 3600 + slack)).time()
    meal = replace(item("meal", 60), starts_at=locked)
    agenda = plan("UTC", start.date(), start.time(), item("a", 120), meal)
    assert slacks(agenda)["meal"] == slack
    now = state(agenda, [Entry(start, Did.GO, "a.0")], start + timedelta(seconds=2 * 3600 + over))
    assert now.late == max(0, over - slack)
    assert now.expected["meal.0"].starts == start + timedelta(seconds=7200 + max(over, slack))


@given(st.integers(0, 7200), st.integers(0, 7200), st.integers(-20, 20))
def test_counting_to_a_time_after_midnight(entered: int, pause: int, minutes: int) -> None:
    start = datetime(2026, 12, 3, 22, 0, tzinfo=UTC)
    ends = datetime(2026, 12, 4, 0, 30, tzinfo=UTC)
    counted = AgendaItem("a", "a", ItemKind.OWN, (Phase("a.0", "a", 60, ends_at=time(0, 30)),))
    agenda = plan("UTC", start.date(), start.time(), counted, item("b", 10))
    assert planned(agenda)["a.0"].ends == ends
    at_first = start + timedelta(seconds=entered)
    later = at_first + timedelta(seconds=pause)
    journal = [
        Entry(at_first, Did.GO, "a.0"),
        Entry(at_first, Did.PAUSE),
        Entry(later, Did.ADD, "a.0", minutes * 60),
    ]
    now = state(agenda, journal, later)
    assert now.phase_left == (ends - later).total_seconds() + minutes * 60
    assert now.phase_allotted == max(0, 9000 - entered + minutes * 60)
