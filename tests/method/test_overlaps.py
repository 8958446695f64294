"""A locked start that comes too early is said, with ways out that mend it."""

from dataclasses import replace
from datetime import datetime, time

import pytest

from huddle_app.method.agenda import Agenda, slacks
from huddle_app.method.agenda_file import parse_agenda
from huddle_app.method.overlaps import overlaps
from huddle_app.method.planning import locked
from huddle_app.method.ways import mended
from huddle_app.services.create import agenda_data, day_starts

DATA = agenda_data()
START = datetime(2026, 12, 3, 9, 0)  # noqa: DTZ001 - local on purpose


@pytest.fixture
def agenda() -> Agenda:
    return parse_agenda(DATA, day_starts(DATA, START), "Europe/Amsterdam")


def test_the_book_has_none(agenda: Agenda) -> None:
    assert list(overlaps(agenda)) == []
    assert list(overlaps(locked(agenda, "lunch", time(12, 45)))) == []


def test_it_is_said_with_its_minutes_and_each_way_mends_it(agenda: Agenda) -> None:
    early = locked(agenda, "lunch", time(12, 15))
    [trap] = overlaps(early)
    assert trap.sentence == "“Lunch” is set to 12:15, 15 min before it can begin"
    assert len(trap.ways) == 2
    for way in trap.ways:
        assert list(overlaps(mended(early, way))) == []
    shorter = mended(early, trap.ways[1])
    assert slacks(shorter)["lunch"] == 0
    for before, after in zip(early.phases(), shorter.phases(), strict=True):
        assert before.seconds == after.seconds or (after.seconds or 0) >= before.shortest
        assert before.seconds == after.seconds or not early.is_protected(before.key)


def test_where_cutting_is_not_enough_it_is_not_offered(agenda: Agenda) -> None:
    [trap] = overlaps(locked(agenda, "lunch", time(9, 30)))
    assert len(trap.ways) == 1


def test_only_what_lies_after_the_last_locked_start_is_cut(agenda: Agenda) -> None:
    both = locked(locked(agenda, "reflection", time(11, 30)), "lunch", time(12, 25))
    [trap] = overlaps(both)
    cut = {change.phase_key.split(".")[0] for change in trap.ways[1].changes}
    assert cut == {"reflection"}
    assert replace(trap, ways=()).about_teams is False
