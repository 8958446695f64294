"""What speaks against going on: teams that can still send something in, and the end of the workshop."""

import pytest

from huddle_app.services.house import Services
from huddle_app.services.leaving import doubt


@pytest.mark.parametrize(
    ("phase", "question"),
    [
        ("kick-off.why", ""),
        ("open-forum.talk", ""),
        ("open-forum.debrief", "The teams can still send something in"),
        ("disconnects.reports", "Do you want to go on to “Sum up”?"),
    ],
)
def test_a_phase_that_collects_is_left_after_a_question_only(
    services: Services, phase: str, question: str
) -> None:
    services.clock.go(phase)
    said = doubt(services.clock)
    assert question in said
    assert bool(said) == bool(question)


def test_the_end_is_asked_about_and_the_start_is_not(services: Services) -> None:
    assert doubt(services.clock) == ""
    services.clock.go(services.clock.agenda().phases()[-1].key)
    assert doubt(services.clock) == "This is the last part. Do you want to end the workshop?"
    services.clock.next()
    assert doubt(services.clock) == ""


def test_a_phase_that_waits_is_started_without_a_question(services: Services) -> None:
    services.clock.go("opening.reflections")
    assert doubt(services.clock) == ""
