"""A workshop with people and both rounds, a clock that stands still, and a phone to use it with."""

import warnings
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from huddle_app.method.events import Events
from huddle_app.method.people import RosterLine, preview_roster
from huddle_app.method.planning import with_phase
from huddle_app.method.words import MIXED, SEPARATE, Function
from huddle_app.phones.app import phone_app
from huddle_app.phones.pulse import Pulse
from huddle_app.phones.server import PhoneServer
from huddle_app.services.house import Services
from huddle_app.services.remote import Remote
from huddle_app.store.database import Database
from tests.workshops import Workshops

with warnings.catch_warnings():
    # it prefers another HTTP client, which the program does not use
    warnings.simplefilter("ignore")
    from starlette.testclient import TestClient

COLLECTING = "disconnects.teams"
WAVE = "Before the Huddle"
SMALL = (2, 3)
"""Tools of which each has one scale with ten statements for everybody."""
ACME = ("Acme Huddle", "Acme Industrial", "Europe/Berlin")
SALES = ("Marta Lindqvist", "José Ferreira", "Tom Ashby", "Ana Novák", "Li Wei", "Ruth Adler")
SALES += ("Ingrid Solberg", "Pavel Horák", "Grace Okafor", "Nils Brandt", "Eva Marin", "Sam Reyes")
MARKETING = ("Omar Khalil", "Chloé Martin", "Hanna Virtanen", "Marcus Webb")

Codes = dict[Function, list[str]]


class Watch:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.time = datetime(2026, 12, 4, 9, 41, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.time

    def turn(self, **by: float) -> None:
        self.time += timedelta(**by)


@pytest.fixture
def watch() -> Watch:
    return Watch()


def with_rounds(database: Database) -> None:
    """Sixteen people and a leader, with both rounds drawn."""
    services = Services(database, Events(), Watch())
    functions = {Function.SALES: SALES, Function.MARKETING: MARKETING}
    functions[Function.LEADERSHIP] = ("Vera Stein",)
    everybody = [(name, function) for function, names in functions.items() for name in names]
    lines = [RosterLine(n, *person) for n, person in enumerate(everybody, 2)]
    services.people.confirm(preview_roster((), lines))
    services.teams.draw(SEPARATE, seed=1)
    services.teams.draw(MIXED, seed=1)


@pytest.fixture
def services(
    request: pytest.FixtureRequest, workshops: Workshops, tmp_path: Path, watch: Watch
) -> Iterator[Services]:
    """Sixteen people and a leader, with both rounds drawn, in Berlin's time; the clock is not started.

    The questionnaire, whose `codes` a test uses, needs nobody on the list, and no teams.
    """
    nobody = {"empty", "codes"} & set(request.fixturenames)
    fill = None if nobody else with_rounds
    database = workshops.new(tmp_path / "acme.huddle", *ACME, fill=fill)
    yield Services(database, Events(), watch)
    database.close()


@pytest.fixture
def empty(services: Services) -> Services:
    """A workshop without anybody yet."""
    return services


@pytest.fixture
def base(services: Services) -> str:
    """The path of the room's page."""
    return f"/j/{services.about.workshop().room_code}"


@pytest.fixture
def collecting(services: Services) -> Services:
    """The same while teams are at work on their disconnects."""
    services.clock.go(COLLECTING)
    return services


@pytest.fixture
def talking(services: Services) -> Services:
    """The same while teams talk about the three questions."""
    services.clock.go("open-forum.talk")
    return services


def wait_in(services: Services, phase_key: str) -> None:
    """Have a phase of the plan wait until it is started."""
    agenda = services.clock.agenda()
    phase = replace(agenda.places[phase_key].phase, waits=True)
    services.plan.change("waits", with_phase(agenda, phase))


@pytest.fixture
def codes(services: Services) -> Codes:
    """Codes for the questionnaire, which phones may answer now: three for sales, two for marketing."""
    asked = {(Function.SALES, "Regional manager"): 3, (Function.MARKETING, ""): 2}
    asked[Function.LEADERSHIP, ""] = 1
    services.collecting.set_invited(WAVE, asked)
    made = services.collecting.make_codes(WAVE)
    services.collecting.open(WAVE)
    return {f: [c.code for c in made if c.function is f] for f in Function}


@pytest.fixture
def tools() -> tuple[int, ...]:
    """What a wave asks of which `few` statements are to be marked."""
    return SMALL


@pytest.fixture
def few(services: Services, codes: Codes, tools: tuple[int, ...]) -> Codes:
    """Codes of a wave that asks two tools only."""
    services.survey.set_tools(WAVE, tools)
    return codes


@pytest.fixture
def pulse(services: Services) -> Iterator[Pulse]:
    pulse = Pulse(services.events)
    yield pulse
    pulse.close()


@pytest.fixture
def remote(services: Services) -> Remote:
    return services.remote


@pytest.fixture
def new_phone(services: Services, pulse: Pulse) -> Callable[[], TestClient]:
    """Makes phones, each with cookies of its own."""
    app = phone_app(services, pulse)
    return lambda: TestClient(app, headers={"accept": "text/html"})


@pytest.fixture
def phone(new_phone: Callable[[], TestClient]) -> TestClient:
    return new_phone()


@pytest.fixture
def server(services: Services) -> Iterator[PhoneServer]:
    server = PhoneServer(services)
    yield server
    server.stop()
