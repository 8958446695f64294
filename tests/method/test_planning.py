import tomllib
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huddle_app.method.agenda import Agenda, ItemKind, planned, planned_item, slacks
from huddle_app.method.agenda_file import parse_agenda
from huddle_app.method.errors import HuddleError
from huddle_app.method.plan_notices import notices, timed_seconds, under_least
from huddle_app.method.planning import (
    added,
    item_by,
    lasting,
    locked,
    missing,
    moved,
    own_item,
    own_phase,
    phase_added,
    put_back,
    split,
    with_day,
    with_item,
    with_minutes,
    with_phase,
    without,
)
from huddle_app.paths import RESOURCES


def shipped(timezone: str = "Europe/Berlin", first: date = date(2026, 12, 3)) -> Agenda:
    data = tomllib.loads((RESOURCES / "agenda.toml").read_text(encoding="utf-8"))
    starts = [
        datetime.combine(first + timedelta(days=n), time.fromisoformat(day["starts"]))
        for n, day in enumerate(data["day"])
    ]
    return parse_agenda(data, starts, timezone)


BOOK = shipped()
TIMED = [item.key for item in BOOK.items() if item.seconds is not None]
ITEMS = [item.key for item in BOOK.items()]
PHASES = list(BOOK.places)


def keys(agenda: Agenda) -> list[str]:
    return [item.key for item in agenda.items()]


def on_day(agenda: Agenda, number: int) -> list[str]:
    return [item.key for item in agenda.days[number - 1].items]


def all_keys(agenda: Agenda) -> list[str]:
    return keys(agenda) + [phase.key for item in agenda.items() for phase in item.phases]


@given(st.sampled_from(TIMED), st.integers(10, 300))
def test_an_item_lasts_as_long_as_asked_and_the_plan_changes_by_as_much(key: str, minutes: int):
    before = item_by(BOOK, key).seconds or 0
    changed = with_minutes(BOOK, key, minutes)
    item = item_by(changed, key)
    assert item.seconds == minutes * 60
    assert timed_seconds(changed) - timed_seconds(BOOK) == minutes * 60 - before
    assert all(phase.seconds and phase.seconds % 60 == 0 for phase in item.phases)
    assert keys(changed) == keys(BOOK)


@given(st.sampled_from(TIMED), st.integers(10, 300))
def test_least_lengths_and_protected_phases_hold_while_there_is_time_enough(key: str, minutes: int):
    item = item_by(BOOK, key)
    floors = [phase.seconds if phase.protected else phase.least or 60 for phase in item.phases]
    after = [phase.seconds or 0 for phase in lasting(item, minutes).phases]
    if sum(floor or 0 for floor in floors) <= minutes * 60:
        assert all(now >= (floor or 0) for now, floor in zip(after, floors, strict=True))


def test_minutes_are_spread_in_proportion():
    reflection = lasting(item_by(BOOK, "kick-off"), 60)
    assert [phase.seconds for phase in reflection.phases] == [24 * 60, 20 * 60, 16 * 60]


def test_fewer_minutes_than_parts_are_refused():
    with pytest.raises(HuddleError, match="has 3 parts: it needs 3 minutes"):
        with_minutes(BOOK, "kick-off", 2)


def test_an_item_of_several_parts_has_no_open_end():
    with pytest.raises(HuddleError, match="parts"):
        with_minutes(BOOK, "kick-off", None)


def test_the_evening_can_be_given_a_length_and_an_open_end_again():
    dinner = with_minutes(BOOK, "evening", 120)
    assert item_by(dinner, "evening").seconds == 7200
    assert with_minutes(dinner, "evening", None) == BOOK


def test_minutes_of_a_phase_that_counts_to_a_time_take_the_count_away():
    lunch = replace(BOOK.places["lunch.meal"].phase, ends_at=time(13, 45))
    counted = with_phase(BOOK, lunch)
    assert with_minutes(counted, "lunch.meal", 60).places["lunch.meal"].phase.ends_at is None


@given(st.sampled_from(ITEMS + PHASES), st.sampled_from([-1, 1]))
def test_moving_loses_nothing_and_back_again_is_as_before(key: str, by: int):
    there = moved(BOOK, key, by)
    assert sorted(all_keys(there)) == sorted(all_keys(BOOK))
    assert there == BOOK or moved(there, key, -by) == BOOK


def test_the_last_item_of_a_day_moves_to_the_next_one():
    later = moved(BOOK, "evening", 1)
    assert on_day(later, 1)[-1] == "synthesis"
    assert on_day(later, 2)[:2] == ["evening", "opening"]


def test_the_very_first_and_last_stay():
    assert moved(BOOK, "kick-off", -1) == BOOK
    assert moved(BOOK, "wrap-up", 1) == BOOK
    assert moved(BOOK, "wrap-up.close", 1) == BOOK


def test_own_items_come_after_the_one_named_under_keys_of_their_own():
    dinner = own_item("Dinner", 90)
    coffee = own_item("Coffee", 10, ItemKind.BREAK)
    agenda = added(added(BOOK, dinner, after="synthesis"), coffee, after="opening")
    assert on_day(agenda, 1)[-3:] == ["synthesis", dinner.key, "evening"]
    assert on_day(agenda, 2)[:2] == ["opening", coffee.key]
    assert (
        planned_item(agenda, dinner).starts == planned_item(BOOK, item_by(BOOK, "evening")).starts
    )


Change = Callable[[Agenda, int], Agenda]
CHANGES: list[Change] = [
    lambda agenda, n: added(agenda, own_item("Own", 15), after=pick(keys(agenda), n)),
    lambda agenda, n: moved(agenda, pick(all_keys(agenda), n), 1),
    lambda agenda, n: moved(agenda, pick(all_keys(agenda), n), -1),
    lambda agenda, n: without(agenda, pick(all_keys(agenda), n)),
    lambda agenda, n: with_minutes(agenda, pick(list(agenda.places), n), n),
    lambda agenda, n: more_phases(agenda, pick(keys(agenda), n)),
    lambda agenda, n: halved(agenda, pick(list(agenda.places), n)),
    lambda agenda, n: all_put_back(agenda),
]


def pick(choices: list[str], n: int) -> str:
    return choices[n % len(choices)]


def more_phases(agenda: Agenda, key: str) -> Agenda:
    item = item_by(agenda, key)
    return phase_added(agenda, own_phase(item, "More", 5), after=item.phases[-1].key)


def halved(agenda: Agenda, key: str) -> Agenda:
    phase = agenda.places[key].phase
    return split(agenda, key)[0] if phase.seconds and phase.seconds >= 120 else agenda


def all_put_back(agenda: Agenda) -> Agenda:
    for item in missing(agenda, BOOK):
        agenda = put_back(agenda, BOOK, item.key)
    return agenda


@given(st.lists(st.tuples(st.sampled_from(CHANGES), st.integers(0, 200)), max_size=12))
def test_whatever_is_done_keys_stay_unique_and_every_phase_has_its_slot(
    changes: list[tuple[Change, int]],
):
    agenda = BOOK
    for change, n in changes:
        agenda = change(agenda, n)
        if not agenda.items():
            return
    assert len(set(all_keys(agenda))) == len(all_keys(agenda))
    assert planned(agenda).keys() == agenda.places.keys()


def test_a_split_part_keeps_its_time_and_its_least_length():
    agenda, second = split(BOOK, "open-forum.talk")
    first = agenda.places["open-forum.talk"].phase
    assert (first.seconds, second.seconds) == (23 * 60, 22 * 60)
    assert timed_seconds(agenda) == timed_seconds(BOOK)
    assert first.least == first.seconds
    assert agenda.places[second.key].number == agenda.places[first.key].number + 1


def test_what_is_too_short_or_open_is_not_split():
    with pytest.raises(HuddleError, match="too short"):
        split(BOOK, "evening.together")
    with pytest.raises(HuddleError, match="too short"):
        split(with_minutes(BOOK, "lunch.meal", 1), "lunch.meal")


def test_an_item_goes_with_its_last_part():
    assert "lunch" not in keys(without(BOOK, "lunch.meal"))
    assert len(item_by(without(BOOK, "kick-off.rules"), "kick-off").phases) == 2


@given(st.lists(st.sampled_from(ITEMS), unique=True, max_size=len(ITEMS) - 1))
def test_what_was_taken_out_comes_back_to_its_place(gone: list[str]):
    agenda = BOOK
    for key in gone:
        agenda = without(agenda, key)
    assert {item.key for item in missing(agenda, BOOK)} == set(gone)
    assert all_put_back(agenda) == BOOK


def test_a_locked_start_shows_what_is_free_before_it():
    lunch = planned_item(BOOK, item_by(BOOK, "lunch")).starts
    later = BOOK.local(lunch) + timedelta(minutes=8)
    assert slacks(locked(BOOK, "lunch", later.time())) == {"lunch": 480}
    assert locked(locked(BOOK, "lunch", later.time()), "lunch", None) == BOOK


def test_the_first_start_of_a_day_is_the_days():
    agenda = locked(BOOK, "opening", time(8, 30))
    assert agenda.days[1].starts == time(8, 30)
    assert item_by(agenda, "opening").starts_at is None


def test_the_plan_of_the_book_has_nothing_to_say():
    assert notices(BOOK, BOOK) == ()


def test_another_order_of_the_steps_is_allowed_and_said():
    [said] = notices(moved(BOOK, "action-plan", -1), BOOK)
    assert "not in the book’s order" in said


def test_a_step_that_is_out_is_named_and_a_break_is_not():
    [said] = notices(without(without(BOOK, "summary"), "break"), BOOK)
    assert "Step 7, “Summary”" in said


def test_a_second_day_that_is_not_later_is_said():
    [said] = notices(with_day(BOOK, 2, date(2026, 12, 3), time(9)), BOOK)
    assert "Day 2 is not after day 1" in said


@pytest.mark.parametrize(
    ("first", "words"),
    [(date(2026, 3, 28), "forward by 60 minutes"), (date(2026, 10, 24), "back by 60 minutes")],
)
def test_a_night_in_which_the_clocks_change_is_said(first: date, words: str):
    [said] = notices(shipped(first=first), BOOK)
    assert words in said
    assert "Day 2 starts at 09:00 by the new time" in said


def test_a_clock_change_within_a_day_is_said():
    late = with_day(shipped(first=date(2026, 10, 24)), 1, date(2026, 10, 24), time(21))
    assert "During day 1 the clocks go back" in notices(late, BOOK)[0]
    assert any("after midnight" in said for said in notices(late, BOOK))


def test_minutes_under_the_least_length_are_counted():
    short = with_minutes(BOOK, "open-forum.talk", 40)
    assert under_least(item_by(short, "open-forum")) == 5
    assert under_least(item_by(BOOK, "open-forum")) == 0


def test_an_item_is_exchanged_by_its_key():
    item = replace(item_by(BOOK, "lunch"), title="Meal")
    assert item_by(with_item(BOOK, item), "lunch").title == "Meal"
