import pytest

from huddle_app.method.agenda import ItemKind, planned_item
from huddle_app.method.errors import HuddleError
from huddle_app.method.events import Event, PlanChanged
from huddle_app.method.planning import (
    added,
    item_by,
    moved,
    own_item,
    split,
    with_minutes,
    without,
)
from huddle_app.services.house import Services


def test_a_change_is_in_force_at_once_told_and_can_be_undone(
    services: Services, happened: list[Event]
):
    before = services.clock.agenda()
    services.plan.change("Lunch 75 min", with_minutes(before, "lunch", 75))
    assert item_by(services.clock.agenda(), "lunch").seconds == 75 * 60
    assert PlanChanged() in happened
    assert services.deeds.undo() == "Lunch 75 min"
    assert services.clock.agenda() == before
    services.deeds.redo()
    assert item_by(services.clock.agenda(), "lunch").seconds == 75 * 60


def test_everything_that_can_be_changed_survives_the_file(services: Services, reopened: Services):
    agenda, _second = split(services.clock.agenda(), "synthesis.talk")
    dinner = own_item("Dinner", 90, ItemKind.BREAK)
    agenda = moved(without(added(agenda, dinner, "synthesis"), "break-2"), "evening", 1)
    services.plan.change("Much", agenda)
    assert services.clock.agenda() == agenda
    reopened.events.publish(PlanChanged())
    assert reopened.clock.agenda() == agenda


def test_a_part_that_has_begun_stays_and_may_be_made_shorter(services: Services):
    services.clock.start()
    agenda = services.clock.agenda()
    with pytest.raises(HuddleError, match="has been begun"):
        services.plan.change("Out", without(agenda, "kick-off"))
    services.plan.change("Shorter", with_minutes(agenda, "kick-off.why", 5))
    assert services.clock.state().phase_left == 300


def test_a_day_without_anything_is_refused(services: Services):
    agenda = services.clock.agenda()
    for item in agenda.days[1].items:
        agenda = without(agenda, item.key)
    with pytest.raises(HuddleError, match="needs something to do"):
        services.plan.change("Empty", agenda)


def test_later_items_move_with_a_longer_one(services: Services):
    agenda = services.clock.agenda()
    lunch = item_by(agenda, "lunch")
    services.plan.change("Longer", with_minutes(agenda, "open-forum", 75))
    later = planned_item(services.clock.agenda(), lunch).starts - planned_item(agenda, lunch).starts
    assert later.total_seconds() == 15 * 60
