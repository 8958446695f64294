"""Turns of teams: whose it is, who is next, and what the clock is told."""

from dataclasses import replace
from typing import Any

from pytestqt.qtbot import QtBot

from huddle_app.desk.context import DeskContext
from huddle_app.desk.run.turns_strip import TurnsStrip
from huddle_app.method.planning import with_phase
from huddle_app.method.words import MIXED, SEPARATE
from huddle_app.services.house import Services
from tests.desk.building import built


def strip(context: DeskContext, services: Services, qtbot: QtBot, phase_key: str) -> TurnsStrip:
    services.clock.go(phase_key)
    made = built(TurnsStrip, context)
    qtbot.addWidget(made)
    place = services.clock.agenda().places[phase_key]
    made.show_place(place.item, place.phase)
    return made


def test_each_side_has_a_lane_with_its_teams_in_turn(
    peopled: Services, context: DeskContext, qtbot: QtBot, hand: Any
):
    peopled.teams.draw(SEPARATE, seed=1)
    made = strip(context, peopled, qtbot, "open-forum.debrief")
    sales, marketing = made.lanes
    assert (sales.choice.currentText(), marketing.choice.currentText()) == ("Team 1", "Team 10")
    sales.begin.click()
    hand.pass_(seconds=80)
    made._follow()
    assert (sales.whose.text(), sales.left.text(), sales.count.text()) == (
        "Team 1",
        "3:40",
        "1 of 9",
    )
    assert sales.choice.currentText() == "Team 2"
    assert marketing.count.text() == "0 of 2"
    [turn] = peopled.clock.state().turns
    assert (turn.lane, turn.words, turn.seconds) == ("sales", "Team 1 (sales)", 300)


def test_a_turn_can_be_ended_and_a_team_may_come_again(
    peopled: Services, context: DeskContext, qtbot: QtBot
):
    peopled.teams.draw(SEPARATE, seed=1)
    made = strip(context, peopled, qtbot, "open-forum.debrief")
    marketing = made.lanes[1]
    for _team in range(2):
        marketing.begin.click()
        made._follow()
    assert marketing.choice.currentText() == "Team 10 ✓"
    marketing.end.click()
    made._follow()
    assert peopled.clock.state().turns == ()
    assert (marketing.whose.text(), marketing.end.isEnabled()) == ("", False)


def test_mixed_teams_report_in_one_lane(peopled: Services, context: DeskContext, qtbot: QtBot):
    drawn = peopled.teams.draw(MIXED, seed=1)
    made = strip(context, peopled, qtbot, "disconnects.reports")
    [lane] = made.lanes
    assert lane.choice.count() == len(drawn.teams)
    made.adjustSize()
    made.show()
    assert lane.height() < 2 * lane.choice.height(), "one lane takes one line"
    lane.begin.click()
    assert peopled.clock.state().turns[0].seconds == 120


def test_going_on_is_for_the_lane_that_waits_longest_and_ends_the_last_turn(
    peopled: Services, context: DeskContext, qtbot: QtBot, hand: Any
):
    peopled.teams.draw(SEPARATE, seed=1)
    made = strip(context, peopled, qtbot, "open-forum.debrief")
    sales, marketing = made.lanes

    def running() -> set[str]:
        made._follow()
        return {turn.words for turn in peopled.clock.state().turns}

    marketing.begin.click()
    hand.pass_(minutes=2)
    sales.begin.click()
    hand.pass_(minutes=6)
    assert running() == {"Team 1 (sales)", "Team 10 (marketing)"}
    assert made.go_on_words(peopled.clock.state()) == "Next team"
    made.go_on()
    assert running() == {"Team 1 (sales)", "Team 11 (marketing)"}
    made.go_on()
    assert running() == {"Team 2 (sales)", "Team 11 (marketing)"}
    hand.pass_(minutes=5)
    sales.end.click()
    assert running() == {"Team 11 (marketing)"}
    assert made.go_on_words(peopled.clock.state()) == "End the turn"
    made.go_on()
    assert running() == set()


def test_it_is_hidden_where_no_team_takes_turns(
    services: Services, context: DeskContext, qtbot: QtBot
):
    assert strip(context, services, qtbot, "open-forum.talk").isHidden()


def test_without_teams_nothing_can_be_started(
    services: Services, context: DeskContext, qtbot: QtBot
):
    made = strip(context, services, qtbot, "open-forum.debrief")
    assert not any(lane.begin.isEnabled() for lane in made.lanes)


def test_turns_mended_in_the_plan_last_as_long_as_it_says(
    peopled: Services, context: DeskContext, qtbot: QtBot
):
    peopled.teams.draw(SEPARATE, seed=1)
    made = strip(context, peopled, qtbot, "open-forum.debrief")
    agenda = peopled.clock.agenda()
    mended = replace(agenda.places["open-forum.debrief"].phase, turn=120)
    peopled.plan.change("Shorter turns", with_phase(agenda, mended))
    made._follow()
    made.lanes[0].begin.click()
    assert [turn.seconds for turn in peopled.clock.state().turns] == [120]
