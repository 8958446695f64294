"""The clock is a pure function of plan, journal and time."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huddle_app.method.agenda import Agenda, AgendaItem, Day, ItemKind, Phase
from huddle_app.method.clock import (
    ClockState,
    Did,
    Entry,
    Status,
    item_logs,
    neighbour,
    state,
    stays,
)

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
    taken = [go(0, "a.0"), Entry(at(1), Did.ADD, seconds=-3600)]
    assert shown(taken, 1).phase_left == -60
    given_back = [*taken, Entry(at(1), Did.ADD, seconds=300)]
    assert shown(given_back, 1).phase_left == 4 * 60


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


def test_neighbours_end_at_both_ends() -> None:
    assert neighbour(AGENDA, "a.0", -1) is None
    assert neighbour(AGENDA, "d.0", 1) is None
    following = neighbour(AGENDA, "a.1", 1)
    assert following is not None
    assert following.key == "b.0"


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
def test_the_state_is_what_a_plain_count_of_seconds_gives(
    drawn: list[tuple[Did, str, int, int]], wait: int
) -> None:
    journal = journal_of(drawn)
    end = max(entry.at for entry in journal) + timedelta(seconds=wait)
    assert state(AGENDA, journal, end).phase_left == counted(journal, end)


def counted(journal: list[Entry], end: datetime) -> float | None:
    """Second by second: an independent, slower reading of the same rules."""
    spent: dict[str, int] = {}
    added: dict[str, int] = {}
    here, runs, moment = "", False, journal[0].at
    for entry in [*journal, Entry(end, Did.ADD)]:
        while moment < entry.at:
            moment += timedelta(seconds=1)
            if runs:
                spent[here] = spent.get(here, 0) + 1
        if entry.did is Did.GO:
            here, runs = entry.phase_key, True
        elif entry.did is Did.ADD:
            planned = next(p.seconds or 0 for p in AGENDA.phases() if p.key == here)
            added[here] = max(-planned, added.get(here, 0) + entry.seconds)
        elif entry.did in {Did.PAUSE, Did.RESUME}:
            runs = entry.did is Did.RESUME
    phase = next(phase for phase in AGENDA.phases() if phase.key == here)
    if phase.seconds is None:
        return None
    return max(0, phase.seconds + added.get(here, 0)) - spent.get(here, 0)


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
