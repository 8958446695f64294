"""The rehearsal's clock: held, running, and no further than it is let."""

from datetime import UTC, datetime, timedelta

from huddle_app.rehearsal.fast_clock import FastClock

START = datetime(2026, 12, 3, 9, 0, tzinfo=UTC)
SOON = START + timedelta(seconds=1)
AT_ONCE = 1e9
"""How fast a clock runs that has left a second behind before one looks again."""


def left_behind(clock: FastClock, moment: datetime) -> bool:
    """Whether a running clock comes past a moment, which it does at once, or else the test hangs."""
    while clock.now() <= moment:
        pass
    return True


def test_it_stands_still_until_it_is_let_run():
    clock = FastClock(START, AT_ONCE)
    assert clock.now() == clock.now() == START
    with clock.running():
        assert left_behind(clock, SOON)
    assert clock.now() == clock.now() > SOON


def test_however_long_the_machine_takes_it_runs_no_further_than_it_is_let():
    clock = FastClock(START, AT_ONCE)
    with clock.running(until=SOON):
        assert left_behind(clock, SOON - timedelta.resolution)
        assert clock.now() == SOON
    assert clock.now() == SOON
    with clock.running(until=START):
        assert clock.now() == SOON
    assert clock.now() == SOON


def test_let_run_again_it_has_forgotten_how_far_it_was_let():
    clock = FastClock(START, AT_ONCE)
    with clock.running(until=START):
        pass
    with clock.running():
        assert left_behind(clock, SOON)


def test_it_is_moved_ahead_and_never_back():
    clock = FastClock(START, AT_ONCE)
    clock.skip_to(SOON)
    clock.skip_to(START)
    assert clock.now() == SOON
