"""What a night offers is taken with the plan as it is by then, and offered once."""

from dataclasses import replace

import pytest

from huddle_app.method.errors import HuddleError
from huddle_app.method.overnight import Carry, CarryChoice, CarryKind
from huddle_app.method.planning import with_phase
from huddle_app.services.house import Services
from tests.services.conftest import Time


@pytest.fixture
def night(services: Services, time: Time) -> Carry:
    """Day 1 left out two items and ended late."""
    services.clock.go("synthesis.links")
    time.pass_by(hours=8, minutes=15)
    services.clock.go("evening.together")
    found = services.overnight.carry()
    assert found
    return found


def of_kind(night: Carry, kind: CarryKind) -> CarryChoice:
    return next(choice for choice in night.choices if choice.kind is kind)


def shorter(services: Services) -> None:
    """The moderator mends the plan of day 2."""
    phase = services.clock.agenda().places["disconnects.reports"].phase
    then = with_phase(services.clock.agenda(), replace(phase, seconds=60 * 7))
    services.plan.change("Shorter", then)


def test_what_was_mended_meanwhile_stays(services: Services, night: Carry, time: Time) -> None:
    move = of_kind(night, CarryKind.MOVE)
    time.pass_by(minutes=1)
    shorter(services)
    services.overnight.accept(move)
    agenda = services.clock.agenda()
    assert agenda.places["disconnects.reports"].phase.seconds == 60 * 7
    assert move.item_key in [item.key for item in agenda.days[1].items]
    services.deeds.undo()
    agenda = services.clock.agenda()
    assert move.item_key not in [item.key for item in agenda.days[1].items]
    assert agenda.places["disconnects.reports"].phase.seconds == 60 * 7


def test_what_is_no_more_to_be_had_is_refused(services: Services, night: Carry, time: Time) -> None:
    later = of_kind(night, CarryKind.START_LATER)
    time.pass_by(minutes=1)
    shorter(services)
    before = services.clock.agenda()
    with pytest.raises(HuddleError, match="changed since"):
        services.overnight.accept(later)
    assert services.clock.agenda() == before
    assert services.overnight.carry()


@pytest.mark.parametrize("kind", CarryKind)
def test_a_night_that_was_chosen_for_is_not_offered_again(
    services: Services, night: Carry, time: Time, kind: CarryKind
) -> None:
    services.overnight.accept(of_kind(night, kind))
    time.pass_by(hours=14)
    services.clock.go("opening.reflections")
    assert services.overnight.carry() is None


def test_taken_too_late_as_planned_stays_as_planned(
    services: Services, night: Carry, time: Time
) -> None:
    time.pass_by(hours=15)
    services.clock.go("disconnects.findings")
    before = services.clock.agenda()
    services.overnight.accept(of_kind(night, CarryKind.AS_PLANNED))
    assert services.clock.agenda() == before
