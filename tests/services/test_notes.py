"""Captures and private observations."""

import pytest

from huddle_app.method.errors import HuddleError
from huddle_app.services.house import Services
from tests.services.conftest import Time


def test_captures_belong_to_their_item_in_order(services: Services, time: Time) -> None:
    services.notes.capture("open-forum", "first", "sales")
    time.pass_by(seconds=1)
    services.notes.capture("open-forum", "second")
    services.notes.capture("summary", "elsewhere")
    assert [c.text for c in services.notes.captures("open-forum")] == ["first", "second"]
    assert len(services.notes.captures()) == 3
    services.notes.remove_capture(services.notes.captures("summary")[0].id)
    assert services.notes.captures("summary") == ()


def test_an_observation_is_stamped_and_never_in_a_document(services: Services) -> None:
    services.clock.go("perspectives.sales")
    services.notes.observe("They look at the floor")
    [seen] = services.notes.observations()
    assert seen.phase_key == "perspectives.sales"
    assert "They look at the floor" not in repr(services.documents.data())


def test_nothing_is_not_written_down(services: Services) -> None:
    with pytest.raises(HuddleError):
        services.notes.capture("summary", " ")
    with pytest.raises(HuddleError):
        services.notes.observe("")
