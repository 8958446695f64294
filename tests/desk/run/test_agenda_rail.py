"""The minutes on the rail: expected ahead, different by so much when done, the plan's in words."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem
from pytestqt.qtbot import QtBot

from huddle_app.desk.run.agenda_rail import AgendaRail
from huddle_app.desk.run.moments import lateness
from huddle_app.desk.run.rail_line import RailLine, Standing
from huddle_app.desk.run.rail_minutes import RailMinutes, rail_minutes
from huddle_app.services.house import Services


def minutes_of(services: Services, key: str, standing: Standing) -> RailMinutes:
    clock = services.clock
    [log] = [log for log in clock.logs() if log.item.key == key]
    return rail_minutes(log, standing, clock.state())


@pytest.fixture
def rail(services: Services, qtbot: QtBot) -> AgendaRail:
    made = AgendaRail(services.clock)
    qtbot.addWidget(made)
    return made


def entries(rail: AgendaRail) -> dict[str, QListWidgetItem]:
    found = rail.findChildren(QListWidget)[0]
    lines = [found.item(n) for n in range(found.count())]
    return {line.data(Qt.ItemDataRole.AccessibleTextRole).split(",")[0]: line for line in lines}


def test_what_is_on_time_has_the_plan_s_minutes(services: Services):
    services.clock.start()
    assert minutes_of(services, "kick-off", Standing.NOW) == RailMinutes("30", "30 min")
    assert minutes_of(services, "open-forum", Standing.TO_COME) == RailMinutes("60", "60 min")
    assert minutes_of(services, "disconnects", Standing.TO_COME).short == "90"


def test_minutes_that_were_given_are_expected_of_the_item(services: Services, hand: Any):
    services.clock.start()
    hand.pass_(minutes=5)
    services.clock.add(10)
    expected = RailMinutes("40", "40 min expected, 30 in the plan")
    assert minutes_of(services, "kick-off", Standing.NOW) == expected
    hand.pass_(minutes=10)
    assert minutes_of(services, "kick-off", Standing.NOW) == expected


def test_time_that_has_been_overrun_counts(services: Services, hand: Any):
    services.clock.start()
    hand.pass_(minutes=17)
    assert minutes_of(services, "kick-off", Standing.NOW).short == "35"


def test_after_catching_up_the_new_minutes_stand_there(services: Services, hand: Any):
    services.clock.start()
    hand.pass_(minutes=32)
    choice = next(c for c in services.catch_up.choices() if c.saved)
    services.catch_up.accept(choice)
    clock = services.clock
    ahead = [log for log in clock.logs() if log.seconds is None and log.day == 1]
    said = [rail_minutes(log, Standing.TO_COME, clock.state()) for log in ahead]
    cut = [one for one in said if "in the plan" in one.said]
    assert cut
    assert all(int(one.short) < int(one.said.split()[-4]) for one in cut)


@pytest.mark.parametrize(
    ("minutes", "told"),
    [
        (30, RailMinutes("±0", "as long as planned")),
        (34, RailMinutes("+4", "4 min longer than planned")),
        (20, RailMinutes("−10", "10 min shorter than planned")),
    ],
)
def test_what_is_done_says_by_how_much_it_differed(
    services: Services, hand: Any, minutes: int, told: RailMinutes
):
    services.clock.start()
    hand.pass_(minutes=minutes)
    services.clock.go("open-forum.talk")
    assert minutes_of(services, "kick-off", Standing.DONE) == told


def test_an_open_end_has_no_minutes(services: Services):
    services.clock.go("evening.together")
    assert minutes_of(services, "evening", Standing.NOW) == RailMinutes("", "open end")


def test_the_rail_says_in_words_what_its_signs_mean(
    services: Services, rail: AgendaRail, hand: Any
):
    services.clock.start()
    services.clock.add(5)
    rail.show_state(services.clock.state())
    entry = entries(rail)["Kick-off"]
    assert entry.data(Qt.ItemDataRole.AccessibleTextRole).endswith(
        "35 min expected, 30 in the plan"
    )
    assert "30 in the plan" in entry.toolTip()


def test_on_a_low_screen_the_item_that_runs_stays_in_sight(
    services: Services, rail: AgendaRail, qtbot: QtBot
):
    services.clock.go("wrap-up.agreements")
    rail.resize(240, 700)
    rail.show()
    rail.show_state(services.clock.state())
    rail.resize(240, 260)
    shown = rail.findChildren(QListWidget)[0]
    entry = entries(rail)["Wrap-up"]
    qtbot.waitUntil(lambda: shown.viewport().rect().contains(shown.visualItemRect(entry).center()))


def test_half_minutes_add_up_to_what_the_day_is_late(services: Services, hand: Any):
    services.clock.start()
    hand.pass_(minutes=30.6)
    services.clock.go("open-forum.talk")
    hand.pass_(minutes=60.6)
    services.clock.go("break.pause")
    gone = [minutes_of(services, key, Standing.DONE).short for key in ("kick-off", "open-forum")]
    assert gone == ["±0", "+1"]
    state = services.clock.state()
    assert lateness(services.clock.agenda(), state)[0] == "1 min late"


def test_after_going_back_what_lies_ahead_is_to_come(
    services: Services, rail: AgendaRail, hand: Any
):
    services.clock.start()
    services.clock.go("open-forum.talk")
    hand.pass_(minutes=10)
    services.clock.go(services.clock.agenda().phases()[0].key)
    rail.show_state(services.clock.state())
    line = rail._lines["open-forum"]
    assert line.property("state") == Standing.TO_COME.value


def test_a_double_click_goes_there(services: Services, rail: AgendaRail, qtbot: QtBot):
    services.clock.start()
    rail.show_state(services.clock.state())
    rail.resize(240, 700)
    shown = rail.findChildren(QListWidget)[0]
    where = shown.visualItemRect(entries(rail)["Open forum"]).center()
    qtbot.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=where)
    qtbot.mouseDClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=where)
    item = services.clock.state().item
    assert item is not None
    assert item.key == "open-forum"


def test_when_the_workshop_moves_on_nothing_is_looked_at_any_more(
    services: Services, rail: AgendaRail
):
    services.clock.start()
    rail.show_state(services.clock.state())
    entries(rail)["Lunch"].setSelected(True)
    assert rail._foot.currentWidget() is rail._foot.go
    services.clock.next()
    rail.show_state(services.clock.state())
    assert rail._foot.currentWidget() is rail._foot.go
    services.clock.go("open-forum.talk")
    rail.show_state(services.clock.state())
    assert rail._foot.currentWidget() is rail._foot.plan


def test_another_plan_forgets_what_was_looked_at(services: Services, rail: AgendaRail):
    services.clock.start()
    rail.show_state(services.clock.state())
    entries(rail)["Lunch"].setSelected(True)
    agenda = services.clock.agenda()
    items = tuple(
        replace(i, title="Coffee") if i.key == "break" else i for i in agenda.days[0].items
    )
    services.plan.change(
        "Renamed", replace(agenda, days=(replace(agenda.days[0], items=items), agenda.days[1]))
    )
    rail.show_state(services.clock.state())
    assert rail._foot.currentWidget() is rail._foot.plan


def test_another_plan_leaves_the_keyboard_on_the_rail(
    services: Services, rail: AgendaRail, qtbot: QtBot
):
    services.clock.start()
    rail.show_state(services.clock.state())
    rail.resize(240, 700)
    with qtbot.waitActive(rail):
        rail.show()
    entries(rail)["Lunch"].setSelected(True)
    rail._foot.go.setFocus()
    assert rail._foot.go.hasFocus()
    agenda = services.clock.agenda()
    services.plan.change("One day", replace(agenda, days=agenda.days[:1]))
    rail.show_state(services.clock.state())
    assert rail.findChildren(QListWidget)[0].hasFocus()


def test_an_item_only_looked_at_has_no_tick(services: Services, rail: AgendaRail, hand: Any):
    clock = services.clock
    clock.start()
    for key, seconds in (("kick-off", 20), ("open-forum", 3000)):
        item = next(item for item in clock.agenda().items() if item.key == key)
        clock.go(item.phases[0].key)
        hand.pass_(seconds=seconds)
    perspectives = next(i for i in clock.agenda().items() if i.key == "perspectives")
    clock.go(perspectives.phases[0].key)
    rail.show_state(clock.state())
    ticks = {
        line.accessibleName(): "✓" in [label.text() for label in line.findChildren(QLabel)]
        for line in rail.findChildren(RailLine)
    }
    assert (ticks["Kick-off"], ticks["Open forum"], ticks["Perspectives"]) == (False, True, False)
