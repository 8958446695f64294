"""The moderator's hand on the clock."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from huddle_app.method.agenda import Collects
from huddle_app.method.errors import HuddleError
from huddle_app.method.events import ClockChanged, Event, Events, HistoryChanged
from huddle_app.method.journal import Did, Status
from huddle_app.method.notes import NoteKind
from huddle_app.method.words import MIXED, SEPARATE
from huddle_app.services.house import Services, round_now
from huddle_app.store import files
from tests.services.conftest import Time


def test_start_next_back(services: Services, time: Time) -> None:
    services.clock.start()
    first = services.clock.state().phase
    time.pass_by(minutes=3)
    services.clock.next()
    assert services.clock.state().phase != first
    services.clock.back()
    assert services.clock.state().phase == first
    assert services.clock.state().phase_spent == 180


def test_next_starts_and_at_the_very_end_finishes(services: Services) -> None:
    phases = services.clock.agenda().phases()
    for _ in range(len(phases) + sum(phase.waits for phase in phases) + 1):
        services.clock.next()
    assert services.clock.state().status is Status.FINISHED
    with pytest.raises(HuddleError, match="has ended"):
        services.clock.next()
    services.clock.back()
    assert services.clock.state().phase == services.clock.agenda().phases()[-1]


def refused(act: Callable[[], None]) -> None:
    with pytest.raises(HuddleError):
        act()


def test_what_makes_no_sense_is_refused_and_not_journalled(services: Services) -> None:
    for act in (services.clock.pause, services.clock.resume, services.clock.back):
        refused(act)
    refused(lambda: services.clock.add(1))
    services.clock.start()
    refused(services.clock.start)
    refused(services.clock.back)
    assert services.clock.state().status is Status.RUNNING


def test_an_open_end_takes_no_minutes(services: Services) -> None:
    services.clock.go("evening.together")
    refused(lambda: services.clock.add(5))


@pytest.mark.parametrize("place", range(0, 30, 3))
def test_reopened_in_any_phase_the_time_left_is_right(
    services: Services, time: Time, path: Path, place: int
) -> None:
    services.clock.go(services.clock.agenda().phases()[place].key)
    time.pass_by(seconds=100)
    services.clock.pause()
    time.pass_by(seconds=50)
    services.clock.resume()
    time.pass_by(seconds=7)
    # No close in between: the file is as a killed process leaves it.
    database = files.open_file(path)
    after = Services(database, Events(), time).clock.state()
    database.close()
    assert after == services.clock.state()
    assert after.phase_spent == 107


def test_the_local_start_is_kept_in_the_workshop_s_time_zone(services: Services) -> None:
    agenda = services.clock.agenda()
    assert agenda.starts_at(agenda.days[0]) == datetime(2026, 12, 3, 8, 0, tzinfo=UTC)
    assert agenda.starts_at(agenda.days[1]) == datetime(2026, 12, 4, 8, 0, tzinfo=UTC)


def test_phones_may_send_while_teams_work_on_disconnects(services: Services) -> None:
    assert services.clock.open_form() is None
    services.clock.go("disconnects.teams")
    assert services.clock.open_form() is Collects.DISCONNECTS
    services.clock.go("summary.chain")
    assert services.clock.open_form() is None


def test_the_round_follows_the_agenda(services: Services) -> None:
    assert round_now(services.clock) == SEPARATE
    services.clock.go("synthesis.findings")
    assert round_now(services.clock) == SEPARATE
    services.clock.go("disconnects.findings")
    assert round_now(services.clock) == MIXED
    services.clock.go("wrap-up.close")
    assert round_now(services.clock) == MIXED
    services.clock.next()
    assert services.clock.state().status is Status.FINISHED
    assert round_now(services.clock) == MIXED


def test_every_move_is_told(services: Services, happened: list[Event]) -> None:
    services.clock.start()
    services.clock.add(1)
    assert happened == [ClockChanged(), HistoryChanged()] * 2


def test_the_log_tells_planned_and_actual(services: Services, time: Time) -> None:
    services.clock.start()
    time.pass_by(minutes=40)
    services.clock.go("open-forum.talk")
    log = services.clock.logs()[0]
    assert log.item.key == "kick-off"
    assert log.over == 600


def test_a_phase_that_waits_is_started_by_next(services: Services, time: Time) -> None:
    services.clock.go("evening.together")
    services.clock.next()
    assert services.clock.state().status is Status.HELD
    time.pass_by(hours=14)
    assert services.clock.state().phase_spent == 0
    services.clock.next()
    time.pass_by(minutes=1)
    state = services.clock.state()
    assert (state.status, state.phase_spent) == (Status.RUNNING, 60)
    assert state.phase == services.clock.agenda().days[1].items[0].phases[0]


def alone(services: Services) -> None:
    """Let the break after Step 2 end by itself."""
    agenda = services.clock.agenda()
    day = agenda.days[0]
    items = tuple(
        replace(item, phases=(replace(item.phases[0], advances=True),))
        if item.key == "break"
        else item
        for item in day.items
    )
    days = (replace(day, items=items), *agenda.days[1:])
    services.plan.change("The break ends by itself", replace(agenda, days=days))


def test_a_phase_that_goes_on_by_itself_is_written_down_with_the_right_moment(
    services: Services, time: Time, path: Path
) -> None:
    alone(services)
    services.clock.go("break.pause")
    entered = time.moment
    time.pass_by(minutes=40)
    assert services.clock.state().phase_spent == 25 * 60
    services.clock.keep_pace()
    services.clock.keep_pace()
    last = services.clock.journal()[-1]
    assert (last.at, last.phase_key) == (entered + timedelta(minutes=15), "perspectives.sales")
    database = files.open_file(path)
    assert Services(database, Events(), time).clock.state() == services.clock.state()
    database.close()


def test_what_was_over_when_it_learned_to_go_on_goes_on_now(services: Services, time: Time) -> None:
    services.clock.go("break.pause")
    time.pass_by(minutes=20)
    alone(services)
    state = services.clock.state()
    assert state.phase is not None
    assert (state.phase.key, state.phase_spent) == ("perspectives.sales", 0)


def test_minutes_are_given_from_one_phase_to_another(services: Services) -> None:
    services.clock.go("summary.chain")
    before = services.clock.state()
    services.clock.give("summary.questions", "summary.chain", 5)
    after = services.clock.state()
    assert after.phase_left == (before.phase_left or 0) + 300
    assert after.step_ends == before.step_ends
    assert (
        services.deeds.undo_name() == "5 min from “Questions and answers” to “How it all connects”"
    )


def test_what_is_dropped_is_passed_over_until_one_goes_there(services: Services) -> None:
    services.clock.go("disconnects.sum-up")
    before = services.clock.state().day_ends
    services.clock.lengthen("No break", {}, ["break-2.pause"])
    state = services.clock.state()
    assert before is not None
    assert state.day_ends == before - timedelta(minutes=15)
    following = services.clock.following()
    assert following is not None
    assert following.key == "summary.chain"
    services.clock.go("break-2.pause")
    assert services.clock.state().dropped == frozenset()


def test_teams_take_turns_in_both_rooms(services: Services, time: Time) -> None:
    services.clock.go("open-forum.debrief")
    services.clock.begin_turn("Team 1", 300, "sales")
    time.pass_by(minutes=1)
    services.clock.begin_turn("Team 5", 300, "marketing")
    time.pass_by(minutes=5)
    state = services.clock.state()
    assert [(turn.lane, turn.words, turn.left) for turn in state.turns] == [
        ("marketing", "Team 5", 0),
        ("sales", "Team 1", -60),
    ]
    services.clock.begin_turn("Team 2", 300, "sales")
    services.clock.end_turn("marketing")
    state = services.clock.state()
    assert [turn.words for turn in state.turns] == ["Team 2"]
    assert state.taken == (("sales", "Team 1"), ("marketing", "Team 5"), ("sales", "Team 2"))
    services.clock.next()
    assert services.clock.state().turns == ()


def test_what_has_begun_stays_in_the_plan(services: Services) -> None:
    agenda = services.clock.agenda()
    services.clock.start()
    day = agenda.days[0]
    without = replace(agenda, days=(replace(day, items=day.items[1:]), *agenda.days[1:]))
    with pytest.raises(HuddleError, match="has been begun"):
        services.plan.change("Less", without)
    assert services.clock.agenda() == agenda


def on_its_own(services: Services, *item_keys: str) -> None:
    """Let these breaks end by themselves."""
    agenda = services.clock.agenda()
    days = tuple(
        replace(
            day,
            items=tuple(
                replace(item, phases=(replace(item.phases[0], advances=True), *item.phases[1:]))
                if item.key in item_keys
                else item
                for item in day.items
            ),
        )
        for day in agenda.days
    )
    services.plan.change("by itself", replace(agenda, days=days))


def test_undoing_minutes_moves_nothing_that_has_passed(services: Services, time: Time) -> None:
    on_its_own(services, "break")
    services.clock.go("break.pause")
    services.clock.add(20)
    time.pass_by(minutes=25)
    services.deeds.undo()
    state = services.clock.state()
    assert state.phase is not None
    assert (state.phase.key, state.phase_spent) == ("perspectives.sales", 0)


def test_what_went_on_by_itself_is_not_undone(services: Services, time: Time) -> None:
    on_its_own(services, "break")
    services.notes.add(NoteKind.PARKED, "later")
    services.clock.go("break.pause")
    time.pass_by(minutes=16)
    services.clock.keep_pace()
    before = services.clock.state()
    assert services.deeds.undo_name() == "Parking lot"
    services.deeds.undo()
    assert services.clock.state() == before
    assert services.deeds.undo_name() is None


def test_what_was_undone_before_it_is_not_redone_after(services: Services, time: Time) -> None:
    on_its_own(services, "break")
    services.clock.go("break.pause")
    services.clock.pause()
    services.deeds.undo()
    time.pass_by(minutes=16)
    services.clock.keep_pace()
    assert services.deeds.redo_name() is None


def test_two_who_keep_pace_write_it_once(services: Services, time: Time) -> None:
    on_its_own(services, "break")
    services.clock.go("break.pause")
    time.pass_by(minutes=16)
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda _n: services.clock.keep_pace(), range(8)))
    keys = [entry.phase_key for entry in services.clock.journal() if entry.did is Did.GO]
    assert keys == ["break.pause", "perspectives.sales"]


def test_what_many_threads_do_to_the_clock_is_all_known(
    services: Services, reopened: Services
) -> None:
    services.clock.start()
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda _n: services.clock.add(1), range(40)))
    assert len(services.clock.journal()) == 41
    numbers = [entry.seconds for entry in services.clock.journal()]
    assert numbers == [0] + [60] * 40


def test_protected_and_least_lengths_are_not_given_away(services: Services) -> None:
    services.clock.go("reflection.rooms")
    with pytest.raises(HuddleError, match="has no 1 minutes"):
        services.clock.give("reflection.sales", "reflection.rooms", 1)
    services.clock.shift(2)
    lenses = services.clock.state().expected["reflection.lenses"]
    assert lenses.ends is not None
    assert (lenses.ends - lenses.starts).total_seconds() == 8 * 60
    with pytest.raises(HuddleError, match="minutes to share"):
        services.clock.shift(1)
