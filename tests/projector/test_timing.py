from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from huddle_app.figures.palette import DARK
from huddle_app.method.clock import ClockState
from huddle_app.method.journal import Status
from huddle_app.projector import timing

NOW = datetime(2026, 12, 3, 9, 0, tzinfo=UTC)
PLAIN = ClockState(Status.RUNNING, NOW, None, None, 600, 0, 600, 600, None, None, None, None)


@pytest.mark.parametrize(
    ("left", "word", "colour"),
    [
        (400, "", DARK.ink),
        (120, "last minutes", DARK.amber_ink),
        (30, "please finish", DARK.red),
        (-5, "over time", DARK.red),
        (None, "", DARK.ink),
    ],
)
def test_a_colour_never_stands_without_a_word(left, word, colour):
    state = replace(PLAIN, phase_left=left)
    assert (timing.word(state), timing.tone(state, DARK)) == (word, colour)


def test_a_held_clock_says_so():
    state = replace(PLAIN, status=Status.PAUSED, phase_left=10)
    assert (timing.word(state), timing.tone(state, DARK)) == ("paused", DARK.ink)


@pytest.mark.parametrize(("left", "wait"), [(10.25, 250), (10, 1000), (-3.2, 800), (None, 1000)])
def test_the_next_tick_is_when_the_digits_change(left, wait):
    assert timing.until_next_second(replace(PLAIN, phase_left=left)) == wait


def test_days_read_plainly():
    assert timing.day(date(2027, 3, 5)) == "5 March"
