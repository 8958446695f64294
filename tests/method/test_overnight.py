"""The lag of a day is offered to the next one, and never carried silently."""

from datetime import UTC, datetime, time, timedelta

from huddle_app.method.agenda import Agenda
from huddle_app.method.clock import state
from huddle_app.method.journal import Did, Entry, arrival
from huddle_app.method.overnight import Carry, CarryKind, carry
from huddle_app.method.planning import locked
from tests.method.test_agenda import item, shipped

BOOK = shipped()
START = BOOK.starts_at(BOOK.days[0])


def went(
    agenda: Agenda, late: float, *left_out: str, until: str = "evening.together"
) -> tuple[list[Entry], datetime]:
    """A day that went as planned, but for what was left out, and ended so many minutes late."""
    journal = [
        Entry(agenda.slots[phase.key].starts, Did.GO, phase.key)
        for phase in agenda.phases()
        if agenda.day_of(phase.key) is agenda.days[0]
        and phase.seconds
        and agenda.item_of(phase.key).key not in left_out
    ]
    at = agenda.slots["evening.together"].starts + timedelta(minutes=late)
    return [*journal, arrival(at, agenda.places[until].phase)], at


def carried(
    agenda: Agenda, late: float, *left_out: str, until: str = "evening.together"
) -> Carry | None:
    return carry(agenda, *went(agenda, late, *left_out, until=until))


def words(found: Carry | None) -> list[str]:
    return [choice.words for choice in found.choices] if found else []


def test_a_day_in_time_and_complete_has_nothing_to_carry() -> None:
    assert carried(BOOK, 0) is None
    assert carried(BOOK, -20) is None
    assert carried(BOOK, 0.5) is None
    assert carry(BOOK, [], START) is None


def test_a_late_day_offers_the_next_one_to_start_later() -> None:
    found = carried(BOOK, 12)
    assert found
    assert (found.late, found.left_out) == (12 * 60, ())
    assert words(found) == [
        "Day 2 as planned, 09:00 to 14:00",
        "Day 2 15 min later, 09:15 to 14:15",
    ]
    then = found.choices[1].agenda
    assert found.choices[0].agenda is None
    assert then
    assert then.days[1].starts == time(9, 15)
    assert then.days[0] == BOOK.days[0]


def test_what_was_left_out_can_be_first_on_the_next_day() -> None:
    found = carried(BOOK, 0, "synthesis")
    assert found
    assert found.left_out == (item(BOOK, "synthesis"),)
    assert words(found)[1:] == ["“Synthesis” on day 2, 09:00 to 15:30"]
    then = found.choices[1].agenda
    assert then
    assert [one.key for one in then.days[1].items][:3] == ["opening", "synthesis", "disconnects"]
    assert "synthesis" not in [one.key for one in then.days[0].items]


def test_a_look_in_passing_is_left_out_and_a_lock_stays_behind() -> None:
    agenda = locked(BOOK, "synthesis", time(14, 0))
    journal, at = went(agenda, 0, "synthesis")
    passing = [Entry(at - timedelta(seconds=10), Did.GO, "synthesis.talk"), journal[-1]]
    found = carry(agenda, [*journal[:-1], *passing], at)
    assert found
    then = found.choices[-1].agenda
    assert then
    assert item(then, "synthesis").starts_at is None


def test_a_break_that_was_not_held_is_gone_and_what_was_dropped_stays_dropped() -> None:
    assert carried(BOOK, 0, "break") is None
    journal, at = went(BOOK, 0, "synthesis")
    drops = [Entry(START, Did.DROP, phase.key) for phase in item(BOOK, "synthesis").phases]
    assert carry(BOOK, [*journal, *drops], at) is None


def test_the_first_phase_of_the_next_day_that_waits_is_the_night_too() -> None:
    found = carried(BOOK, 12, until="opening.reflections")
    assert found
    assert [choice.kind for choice in found.choices] == [
        CarryKind.AS_PLANNED,
        CarryKind.START_LATER,
    ]


def test_once_the_next_day_has_begun_it_is_too_late_for_a_later_start() -> None:
    journal, at = went(BOOK, 12, "synthesis", until="opening.reflections")
    morning = at + timedelta(hours=17)
    journal.append(Entry(morning, Did.RESUME))
    found = carry(BOOK, journal, morning)
    assert found
    assert [choice.kind for choice in found.choices] == [CarryKind.AS_PLANNED, CarryKind.MOVE]
    journal.append(Entry(morning + timedelta(minutes=30), Did.GO, "opening.today"))
    assert carry(BOOK, journal, morning + timedelta(minutes=30)) is None


def test_a_day_that_still_runs_is_not_over() -> None:
    journal, at = went(BOOK, 0)
    assert carry(BOOK, journal[:-1], at + timedelta(hours=1)) is None


def test_who_begins_with_the_second_day_carries_nothing() -> None:
    assert carry(BOOK, [Entry(START, Did.GO, "opening.reflections")], START) is None


def test_what_was_taken_is_not_offered_again_and_nothing_is_late_any_more() -> None:
    journal, at = went(BOOK, 12, "synthesis")
    found = carry(BOOK, journal, at)
    assert found
    then = found.choices[1].agenda
    assert then
    changed = [*journal, Entry(at + timedelta(minutes=1), Did.PLAN)]
    again = carry(then, changed, at + timedelta(minutes=2))
    assert again
    assert [choice.kind for choice in again.choices] == [CarryKind.AS_PLANNED, CarryKind.MOVE]
    both = again.choices[1].agenda
    assert both
    assert carry(both, changed, at + timedelta(minutes=3)) is None
    nine_fifteen = datetime(2026, 12, 4, 8, 15, tzinfo=UTC)
    begun = [*changed, Entry(nine_fifteen, Did.GO, "opening.reflections")]
    assert state(both, begun, nine_fifteen).late == 0


def test_the_last_day_has_no_next_one() -> None:
    wrapped = [Entry(START, Did.GO, "wrap-up.close")]
    assert carry(BOOK, wrapped, START + timedelta(hours=3)) is None
