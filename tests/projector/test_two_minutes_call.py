import pytest

from huddle_app.projector.two_minutes_call import TwoMinutesCall


@pytest.fixture
def said():
    return []


@pytest.fixture
def call(services, bridge, said):
    made = TwoMinutesCall(services.clock, bridge, lambda: said.append(services.clock.now()))
    made.on = True
    return made


def test_it_sleeps_until_two_minutes_are_left_and_speaks_once(services, watch, call, said):
    services.clock.go("perspectives.sales")
    call.look()
    assert call._timer.interval() == 13 * 60 * 1000 + 1
    watch.pass_by(minutes=13)
    call.look()
    call.look()
    assert len(said) == 1


def test_more_minutes_let_it_speak_again(services, watch, call, said):
    services.clock.go("perspectives.sales")
    watch.pass_by(minutes=13)
    call.look()
    services.clock.add(5)
    call.look()
    watch.pass_by(minutes=5)
    call.look()
    assert len(said) == 2


def test_it_keeps_quiet_when_it_would_not_be_true(services, watch, call, said):
    services.clock.go("perspectives.sales")
    watch.pass_by(minutes=14)
    call.look()
    services.clock.go("evening.together")
    call.look()
    assert not said


def test_it_keeps_quiet_while_the_clock_is_held(services, watch, call, said):
    services.clock.go("perspectives.sales")
    watch.pass_by(minutes=13)
    services.clock.pause()
    call.look()
    assert not said
    assert not call._timer.isActive()


def test_a_short_phase_needs_no_word(services, watch, call, said):
    services.clock.go("perspectives.sales")
    services.clock.add(-11)
    watch.pass_by(minutes=2)
    call.look()
    assert not said
