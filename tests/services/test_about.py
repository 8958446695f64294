"""The Wi-Fi of the room is kept in the file, told to everybody who listens, and undone by name."""

import pytest

from huddle_app.method.errors import HuddleError
from huddle_app.method.events import Event, WorkshopChanged
from huddle_app.method.workshop import WiFi
from huddle_app.services.house import Services

GUEST = WiFi("Guest", "sunny-day", hidden=True)


def test_a_new_workshop_knows_no_wifi(services: Services) -> None:
    assert services.about.workshop().wifi is None


def test_it_is_known_at_once_and_after_a_crash(
    services: Services, happened: list[Event], request: pytest.FixtureRequest
) -> None:
    services.about.set_wifi(GUEST)
    assert services.about.workshop().wifi == GUEST
    assert WorkshopChanged() in happened
    reopened: Services = request.getfixturevalue("reopened")
    assert reopened.about.workshop().wifi == GUEST


def test_it_is_undone_and_redone_by_name(services: Services) -> None:
    services.about.set_wifi(GUEST)
    services.about.set_wifi(None)
    assert services.about.workshop().wifi is None
    assert services.deeds.undo_name() == "Wi-Fi of the room"
    services.deeds.undo()
    assert services.about.workshop().wifi == GUEST
    services.deeds.undo()
    assert services.about.workshop().wifi is None
    services.deeds.redo()
    assert services.about.workshop().wifi == GUEST


def test_what_is_no_wifi_leaves_the_earlier_one(services: Services) -> None:
    services.about.set_wifi(GUEST)
    with pytest.raises(HuddleError, match="at least 8"):
        services.about.set_wifi(WiFi("Other", "short"))
    assert services.about.workshop().wifi == GUEST


def test_another_title_leaves_the_wifi(services: Services) -> None:
    services.about.set_wifi(GUEST)
    services.about.rename("Other", "Else")
    assert services.about.workshop().wifi == GUEST
