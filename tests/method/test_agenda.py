import tomllib
from datetime import date, datetime, time, timedelta

import pytest

from huddle_app.method.agenda import (
    Agenda,
    AgendaItem,
    Collects,
    ItemKind,
    SceneKey,
    planned,
    planned_end,
    planned_item,
)
from huddle_app.method.agenda_file import parse_agenda
from huddle_app.method.words import MIXED, SEPARATE
from huddle_app.paths import RESOURCES

# The book's table (appendix): minutes of each step.
STEP_MINUTES = {1: 30, 2: 60, 3: 45, 4: 60, 5: 90, 6: 90, 7: 45, 8: 90, 9: 30}
ORDER = [
    [
        "kick-off",
        "open-forum",
        "break",
        "perspectives",
        "reflection",
        "lunch",
        "synthesis",
        "evening",
    ],
    ["opening", "disconnects", "break-2", "summary", "action-plan", "wrap-up"],
]
DATES = (date(2026, 12, 3), date(2026, 12, 4))


def shipped(timezone: str = "Europe/Berlin", dates: tuple[date, ...] = DATES) -> Agenda:
    data = tomllib.loads((RESOURCES / "agenda.toml").read_text(encoding="utf-8"))
    days = zip(data["day"], dates, strict=True)
    starts = [datetime.combine(day, time.fromisoformat(entry["starts"])) for entry, day in days]
    return parse_agenda(data, starts, timezone)


def item(agenda: Agenda, key: str) -> AgendaItem:
    return next(entry for entry in agenda.items() if entry.key == key)


def minutes(entry: AgendaItem) -> float:
    assert entry.seconds is not None
    return entry.seconds / 60


def test_the_minutes_of_every_step_are_the_books():
    steps = [entry for entry in shipped().items() if entry.kind is ItemKind.STEP]
    assert {entry.number: minutes(entry) for entry in steps} == STEP_MINUTES


def test_every_step_comes_once_and_in_order():
    numbers = [entry.number for entry in shipped().items() if entry.number is not None]
    assert numbers == list(range(1, 10))


def test_the_two_days_have_the_books_order():
    assert [[entry.key for entry in day.items] for day in shipped().days] == ORDER


def test_breaks_have_the_books_minutes_and_lunch_is_protected():
    agenda = shipped()
    assert (minutes(item(agenda, "break")), minutes(item(agenda, "lunch"))) == (15, 90)
    assert [entry.key for entry in agenda.items() if entry.protected] == ["lunch"]


def test_the_formal_part_of_day_1_lasts_from_9_00_to_15_30():
    agenda = shipped()
    day = agenda.days[0]
    assert agenda.local(agenda.starts_at(day)).time() == time(9)
    assert agenda.local(planned_end(agenda, day)).time() == time(15, 30)


def test_day_2_has_255_minutes_of_the_book_and_the_rest_is_marked_as_suggested():
    day = shipped().days[1]
    assert sum(minutes(entry) for entry in day.items if not entry.suggested) == 255
    suggested = {entry.key: minutes(entry) for entry in day.items if entry.suggested}
    assert suggested == {"opening": 30, "break-2": 15}
    assert [entry.key for entry in day.items if entry.optional] == ["break-2"]


def test_team_talk_and_sharing_have_the_books_minutes():
    phases = {phase.key: phase.seconds for phase in shipped().phases()}
    assert phases["open-forum.talk"] == phases["disconnects.teams"] == 45 * 60
    assert phases["open-forum.debrief"] == 15 * 60
    assert phases["reflection.sales"] == phases["reflection.marketing"] == 15 * 60


def test_only_the_evening_has_an_open_end():
    agenda = shipped()
    assert [phase.key for phase in agenda.phases() if phase.seconds is None] == ["evening.together"]
    assert item(agenda, "evening").seconds is None


def test_keys_are_unique():
    agenda = shipped()
    items = [entry.key for entry in agenda.items()]
    phases = [phase.key for phase in agenda.phases()]
    assert len(set(items)) == len(items)
    assert len(set(phases)) == len(phases)


def test_every_phase_has_a_task_short_enough_for_the_last_row():
    tasks = {phase.key: phase.task for phase in shipped().phases()}
    assert [key for key, task in tasks.items() if not 0 < len(task) <= 120] == []


def test_teams_are_separate_in_step_2_and_mixed_in_step_6():
    rounds = {entry.number: entry.round for entry in shipped().items() if entry.round}
    assert rounds == {2: SEPARATE, 6: MIXED}


def test_disconnects_are_collected_while_teams_work_and_report():
    phases = shipped().phases()
    collecting = [phase.key for phase in phases if phase.collects is Collects.DISCONNECTS]
    assert collecting == ["disconnects.teams", "disconnects.reports"]


def test_scenes_follow_what_the_room_does():
    agenda = shipped()
    scenes = {phase.key: phase.scene for phase in agenda.phases()}
    assert agenda.phases()[0].scene is SceneKey.WELCOME
    assert scenes["reflection.findings"] is SceneKey.FINDING
    assert scenes["disconnects.teams"] is SceneKey.TIMER
    assert scenes["disconnects.reports"] is SceneKey.WALL
    assert scenes["disconnects.sum-up"] is SceneKey.THEMES


@pytest.mark.parametrize("number", [0, 1])
def test_slots_of_a_day_follow_one_another_without_a_gap(number: int):
    agenda = shipped()
    day, slots = agenda.days[number], planned(agenda)
    at = agenda.starts_at(day)
    for phase in (phase for entry in day.items for phase in entry.phases):
        slot = slots[phase.key]
        length = None if slot.ends is None else slot.ends - slot.starts
        assert slot.starts == at
        assert length == (None if phase.seconds is None else timedelta(seconds=phase.seconds))
        at = slot.ends or at
    assert at == planned_end(agenda, day)


def test_the_slot_of_an_item_spans_its_phases():
    agenda = shipped()
    slot = planned_item(agenda, item(agenda, "synthesis"))
    assert slot.ends is not None
    assert agenda.local(slot.starts).time() == time(14)
    assert agenda.local(slot.ends).time() == time(15, 30)
    assert planned_item(agenda, item(agenda, "evening")).ends is None


@pytest.mark.parametrize(("timezone", "utc_hour"), [("Europe/Berlin", 8), ("America/New_York", 14)])
def test_days_start_at_nine_on_the_rooms_own_clock(timezone: str, utc_hour: int):
    agenda = shipped(timezone)
    assert [agenda.starts_at(day).hour for day in agenda.days] == [utc_hour, utc_hour]
    assert [agenda.local(agenda.starts_at(day)).hour for day in agenda.days] == [9, 9]


def test_a_night_of_changing_clocks_does_not_move_the_start():
    agenda = shipped(dates=(date(2026, 10, 24), date(2026, 10, 25)))
    assert [agenda.starts_at(day).hour for day in agenda.days] == [7, 8]
    assert [agenda.local(agenda.starts_at(day)).hour for day in agenda.days] == [9, 9]


def test_a_phase_leads_to_its_item_and_day():
    agenda = shipped()
    assert agenda.item_of("disconnects.teams").key == "disconnects"
    assert agenda.day_of("disconnects.teams").number == 2
    with pytest.raises(KeyError):
        agenda.item_of("nowhere")
    with pytest.raises(KeyError):
        agenda.day_of("nowhere")


def test_every_day_needs_a_start():
    data = tomllib.loads((RESOURCES / "agenda.toml").read_text(encoding="utf-8"))
    with pytest.raises(ValueError, match="zip"):
        parse_agenda(data, [datetime.combine(DATES[0], time(9))], "Europe/Berlin")
