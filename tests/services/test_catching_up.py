"""Catching up on the day is one deed, and can be undone."""

from datetime import timedelta
from random import Random

import pytest

from huddle_app.method.catching_up import ChoiceKind
from huddle_app.method.clock import ClockState
from huddle_app.method.errors import HuddleError
from huddle_app.services.catching_up import CatchUp
from huddle_app.services.house import Services
from tests.services.conftest import Time


@pytest.fixture
def late(services: Services, time: Time) -> CatchUp:
    """Step 1 has lasted 12 minutes too long."""
    services.clock.start()
    time.pass_by(minutes=42)
    services.clock.go("open-forum.talk")
    return CatchUp(services.clock)


def test_in_time_there_is_nothing_to_choose(services: Services) -> None:
    assert CatchUp(services.clock).choices() == ()
    services.clock.start()
    assert CatchUp(services.clock).choices() == ()


@pytest.mark.parametrize("kind", ChoiceKind)
def test_accepting_saves_what_was_promised_and_undo_restores(
    services: Services, late: CatchUp, kind: ChoiceKind
) -> None:
    found = {choice.kind: choice for choice in late.choices()}
    if kind is ChoiceKind.DROP:
        assert kind not in found  # day 1 of the book has nothing optional
        return
    before, name = services.clock.state(), services.deeds.undo_name()
    choice = found[kind]
    late.accept(choice)
    after = services.clock.state()
    assert before.late == 12 * 60
    assert after.late == before.late - choice.saved
    assert after.expected == choice.expected
    if kind is ChoiceKind.END_LATER:
        assert services.deeds.undo_name() == name
        return
    assert services.deeds.undo_name() == choice.title
    services.deeds.undo()
    assert services.clock.state() == before
    services.deeds.redo()
    assert services.clock.state() == after


def test_an_optional_item_is_left_out_and_comes_back(services: Services, time: Time) -> None:
    time.pass_by(days=1)
    services.clock.go("disconnects.findings")
    time.pass_by(minutes=90)
    [drop] = [one for one in CatchUp(services.clock).choices() if one.kind is ChoiceKind.DROP]
    before = services.clock.state()
    CatchUp(services.clock).accept(drop)
    assert services.clock.state().dropped == {"break-2.pause"}
    services.deeds.undo()
    assert services.clock.state() == before


def test_a_choice_from_before_is_not_taken_once_its_part_has_begun(
    services: Services, late: CatchUp
) -> None:
    [trim] = [choice for choice in late.choices() if choice.kind is ChoiceKind.TRIM]
    services.clock.go("break.pause")
    with pytest.raises(HuddleError, match="moved on"):
        late.accept(trim)


def test_a_choice_that_would_be_another_one_by_now_is_not_taken(
    services: Services, late: CatchUp, time: Time
) -> None:
    [shorten] = [choice for choice in late.choices() if choice.kind is ChoiceKind.SHORTEN]
    later = services.clock.following()
    assert later
    services.clock.lengthen("less", {later.key: -7 * 60})
    with pytest.raises(HuddleError, match="moved on"):
        late.accept(shorten)
    services.deeds.undo()
    late.accept(shorten)
    with pytest.raises(HuddleError, match="moved on"):
        late.accept(shorten)


@pytest.mark.parametrize("seed", range(5))
def test_give_and_take_within_a_step_keeps_its_end_and_can_be_undone(
    services: Services, time: Time, seed: int
) -> None:
    random = Random(seed)
    keys = [phase.key for phase in services.clock.agenda().places["synthesis.talk"].item.phases]
    time.pass_by(minutes=320)
    services.clock.go(keys[0])
    for _try in range(20):
        time.pass_by(seconds=random.randint(0, 30))
        before = services.clock.state()
        giver, taker = random.sample(keys, 2)
        minutes = random.randint(1, 20)
        try:
            services.clock.give(giver, taker, minutes)
        except HuddleError:
            assert services.clock.state() == before
            continue
        after = services.clock.state()
        # What is over time has used a part of what it is given already.
        used = max(0, -(before.phase_left or 0)) if taker == keys[0] else 0
        assert before.step_ends == (after.step_ends or time.moment) + timedelta(seconds=used)
        assert before.late == (after.late or 0) + used
        assert after.expected.keys() == before.expected.keys()
        assert length(after, taker) - length(before, taker) == 60 * minutes - used
        assert length(before, giver) - length(after, giver) == 60 * minutes
        services.deeds.undo()
        assert services.clock.state() == before
        services.deeds.redo()


def length(state: ClockState, key: str) -> float:
    slot = state.expected[key]
    assert slot.ends
    return (slot.ends - slot.starts).total_seconds()
