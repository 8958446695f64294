"""The plan in words, and times as people write them."""

from dataclasses import replace
from datetime import date, datetime, time

import pytest

from huddle_app.desk.prepare.agenda.lines import Line, Lines, Remark
from huddle_app.desk.prepare.agenda.written_time import read_time
from huddle_app.method.agenda import Agenda
from huddle_app.method.agenda_file import parse_agenda
from huddle_app.method.errors import HuddleError
from huddle_app.method.planning import (
    item_by,
    locked,
    moved,
    with_day,
    with_item,
    with_minutes,
    with_phase,
)
from huddle_app.services.create import agenda_data, day_starts

START = datetime(2026, 12, 3, 9, 0)  # noqa: DTZ001 - the room's own time
BOOK = parse_agenda(agenda_data(), day_starts(agenda_data(), START), "Europe/Berlin")


def line(agenda: Agenda, key: str, begun: frozenset[str] = frozenset()) -> Line:
    items = [item for day in Lines(agenda, BOOK, begun).days() for item in day.lines]
    lines = [*items, *(part for item in items for part in item.parts)]
    return next(one for one in lines if one.key == key)


def test_items_show_their_start_number_and_minutes():
    shown = line(BOOK, "disconnects")
    assert (shown.start, shown.shown, shown.title) == ("09:30", "6  Disconnects", "Disconnects")
    assert (shown.minutes, shown.what, shown.remarks) == (90, "Step 6", ())
    assert [part.start for part in shown.parts] == ["09:30", "09:45", "10:30", "10:55"]


def test_an_item_of_one_part_does_not_open_and_an_evening_has_an_open_end():
    assert line(BOOK, "lunch").parts == ()
    assert line(BOOK, "evening").minutes is None


def test_what_we_added_and_what_may_go_is_marked():
    shown = line(BOOK, "break-2")
    assert shown.what == "Break · optional"
    assert shown.remarks == (Remark("our suggestion", "soft"),)


def test_free_time_and_overlap_before_a_locked_start_are_told():
    assert (
        Remark("8 min free before", "accent")
        in line(locked(BOOK, "lunch", time(12, 38)), "lunch").remarks
    )
    early = line(locked(BOOK, "lunch", time(12, 25)), "lunch")
    assert Remark("starts 5 min too early", "red") in early.remarks
    assert early.locked


def test_other_minutes_are_shown_beside_the_books_and_under_the_least():
    short = line(with_minutes(BOOK, "open-forum.talk", 40), "open-forum")
    assert short.remarks == (
        Remark("5 min under its least", "amber"),
        Remark("the book: 60 min", "soft"),
    )


def test_what_has_begun_is_told_of_the_part_and_its_item():
    begun = frozenset({"kick-off.why"})
    assert line(BOOK, "kick-off", begun).remarks == (Remark("has begun", "soft"),)
    assert line(BOOK, "kick-off.rules", begun).remarks == ()


def test_a_part_tells_what_is_particular_about_it():
    talk = replace(
        BOOK.places["synthesis.talk"].phase,
        protected=True,
        waits=True,
        advances=True,
        ends_at=time(15, 0),
        turn=90,
        speaker="Ada",
    )
    shown = line(with_phase(BOOK, talk), "synthesis.talk")
    assert (
        shown.what == "protected · waits for you · goes on by itself · until 15:00 · 1.5 min a team"
    )
    assert (shown.minutes, shown.speaker) == (40, "Ada")


def test_what_begins_after_midnight_says_so():
    late = with_day(BOOK, 1, date(2026, 12, 3), time(20))
    assert line(late, "lunch").start == "23:30"
    assert line(late, "synthesis").start == "01:00 next day"


def test_days_are_headed_by_their_date():
    first = Lines(moved(BOOK, "evening", 1), BOOK, frozenset()).days()[0]
    assert first.title == "Day 1 · Exploring the interface · Thursday 3 December 2026"
    assert [one.key for one in first.lines][-1] == "synthesis"


def test_a_length_that_follows_from_a_time_is_not_to_be_written():
    part = replace(BOOK.places["synthesis.talk"].phase, ends_at=time(15, 0))
    assert line(with_phase(BOOK, part), "synthesis").fixed_length
    alone = replace(BOOK.places["lunch.meal"].phase, ends_at=time(13, 30))
    assert not line(with_phase(BOOK, alone), "lunch").fixed_length


def test_own_titles_are_shown_as_written():
    named = with_item(BOOK, replace(item_by(BOOK, "lunch"), title="Meal"))
    assert line(named, "lunch").shown == "Meal"


@pytest.mark.parametrize("written", ["12:30", "12.30", "1230", " 12:30 ", "12h30"])
def test_times_are_read_as_people_write_them(written: str):
    assert read_time(written) == time(12, 30)


def test_an_hour_alone_and_nothing_are_read():
    assert (read_time("9"), read_time("930"), read_time(" ")) == (time(9), time(9, 30), None)


@pytest.mark.parametrize("written", ["noon", "25:00", "12:61", "12:3", "1:2:3"])
def test_what_is_no_time_is_refused(written: str):
    with pytest.raises(HuddleError, match="is no time of day"):
        read_time(written)
