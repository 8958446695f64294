"""How late or ahead the day is, in words."""

from datetime import timedelta
from typing import Any

import pytest

from huddle_app.desk.parts.pill import PillRole
from huddle_app.desk.run import moments
from huddle_app.services.house import Services


@pytest.mark.parametrize(
    ("minutes", "words", "role"),
    [
        (0, "on time", PillRole.GOOD),
        (-20, "20 min ahead", PillRole.GOOD),
        (-300, "5 h ahead of plan", PillRole.PLAIN),
        (1.9, "1 min late", PillRole.LATE),
        (-294, "5 h ahead of plan", PillRole.PLAIN),
        (89, "89 min late", PillRole.LATE),
        (100, "1 h 40 min late", PillRole.LATE),
        (120, "2 h late", PillRole.LATE),
        (310, "5 h late", PillRole.LATE),
    ],
)
def test_many_minutes_are_told_in_hours(
    services: Services, hand: Any, minutes: float, words: str, role: PillRole
):
    hand.time += timedelta(minutes=minutes)
    services.clock.next()
    assert moments.lateness(services.clock.agenda(), services.clock.state()) == (words, role)


def test_another_day_is_named(services: Services, hand: Any):
    hand.time -= timedelta(days=2)
    services.clock.next()
    words, _role = moments.lateness(services.clock.agenda(), services.clock.state())
    assert words.startswith("planned for ")
