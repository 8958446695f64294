"""Everything one can do with an open workshop, each service put together when it is first asked for."""

from collections.abc import Callable
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, Any, TypeVar

from huddle_app.method.agenda import Agenda, Collects
from huddle_app.method.events import Events
from huddle_app.method.journal import Status
from huddle_app.method.words import SEPARATE, RoundKey
from huddle_app.services.about import About
from huddle_app.services.clock import Clock, Now
from huddle_app.services.deeds import Deeds
from huddle_app.store.database import Database

if TYPE_CHECKING:
    from huddle_app.services.actions import Actions
    from huddle_app.services.catching_up import CatchUp
    from huddle_app.services.collecting import Collecting
    from huddle_app.services.disconnects import Disconnects
    from huddle_app.services.documents import Documents
    from huddle_app.services.learned import Learned
    from huddle_app.services.levels import Levels
    from huddle_app.services.library import Library
    from huddle_app.services.notes import Notes
    from huddle_app.services.overnight import Overnight
    from huddle_app.services.people import People
    from huddle_app.services.phones import Phones
    from huddle_app.services.plan import Plan
    from huddle_app.services.presets import Presets
    from huddle_app.services.remote import Remote
    from huddle_app.services.showing import Showing
    from huddle_app.services.survey import Survey
    from huddle_app.services.survey_papers import SurveyPapers
    from huddle_app.services.teams import Teams
    from huddle_app.services.traps import Traps
    from huddle_app.services.votes import Votes

Service = TypeVar("Service")


class Services:
    """The services of one open workshop, for any thread; `now` tells the time in UTC.

    Each is imported and made once, when it is first asked for: the first window needs three of
    them, and waiting for the others (and their tables) would double the time to it.
    """

    def __init__(self, database: Database, events: Events, now: Now) -> None:
        self.database = database
        self.events = events
        self.now = now
        self.deeds = Deeds(database, events)
        self.about = About(database, events, self.deeds)
        self.clock = Clock(database, events, self.deeds, now)
        self._held_open: Collects | None = None
        self._lock = RLock()
        self._made: dict[str, Any] = {}

    @property
    def path(self) -> Path:
        """Where the workshop file is."""
        return self.database.path

    @property
    def plan(self) -> "Plan":
        """Changes to the agenda."""
        from huddle_app.services.plan import Plan

        return self._once("plan", lambda: Plan(self.deeds, self.clock))

    @property
    def presets(self) -> "Presets":
        """Other plans to begin with."""
        from huddle_app.services.presets import Presets

        return self._once("presets", lambda: Presets(self.clock, self.plan))

    @property
    def learned(self) -> "Learned":
        """The lengths that steps took in earlier workshops."""
        from huddle_app.services.learned import Learned

        return self._once("learned", lambda: Learned(self.clock, self.plan))

    @property
    def catch_up(self) -> "CatchUp":
        """The ways to be in time again."""
        from huddle_app.services.catching_up import CatchUp

        return self._once("catch_up", lambda: CatchUp(self.clock))

    @property
    def overnight(self) -> "Overnight":
        """What a day that has ended offers to the next one."""
        from huddle_app.services.overnight import Overnight

        return self._once("overnight", lambda: Overnight(self.clock, self.plan))

    @property
    def traps(self) -> "Traps":
        """Where people, teams and plan do not fit, and the ways out."""
        from huddle_app.services.traps import Traps

        return self._once("traps", lambda: Traps(self.teams, self.clock, self.plan))

    @property
    def remote(self) -> "Remote":
        """The moderator's own phone as a remote."""
        from huddle_app.services.remote import Remote

        return self._once("remote", lambda: Remote(self.clock, self.events))

    @property
    def levels(self) -> "Levels":
        """The company's levels and their order."""
        from huddle_app.services.levels import Levels

        return self._once("levels", lambda: Levels(self.database, self.deeds, self.people))

    @property
    def library(self) -> "Library":
        """The moderator's script and prompts."""
        from huddle_app.services.library import Library

        return self._once("library", Library)

    @property
    def people(self) -> "People":
        """Who takes part."""
        from huddle_app.services.people import People

        return self._once("people", lambda: People(self.database, self.events, self.deeds))

    @property
    def teams(self) -> "Teams":
        """The rounds of teams."""
        from huddle_app.services.teams import Teams

        return self._once(
            "teams",
            lambda: Teams(
                self.database,
                self.events,
                self.deeds,
                self.people,
                lambda: rounds_of(self.clock.agenda()),
                self.round_now,
            ),
        )

    @property
    def survey(self) -> "Survey":
        """Survey answers and findings."""
        from huddle_app.services.survey import Survey

        return self._once(
            "survey", lambda: Survey(self.database, self.events, self.deeds, self.people)
        )

    @property
    def collecting(self) -> "Collecting":
        """How answers to the questionnaires are collected."""
        from huddle_app.services.collecting import Collecting

        return self._once(
            "collecting",
            lambda: Collecting(self.database, self.events, self.deeds, self.survey, self.people),
        )

    @property
    def survey_papers(self) -> "SurveyPapers":
        """The questionnaires on paper and as files."""
        from huddle_app.services.survey_papers import SurveyPapers

        return self._once("survey_papers", lambda: SurveyPapers(self))

    @property
    def showing(self) -> "Showing":
        """Which findings the steps show."""
        from huddle_app.services.showing import Showing

        return self._once(
            "showing", lambda: Showing(self.database, self.events, self.deeds, self.survey)
        )

    @property
    def disconnects(self) -> "Disconnects":
        """Disconnects and themes."""
        from huddle_app.services.disconnects import Disconnects

        return self._once(
            "disconnects", lambda: Disconnects(self.database, self.events, self.deeds, self.now)
        )

    @property
    def votes(self) -> "Votes":
        """Votes of the room."""
        from huddle_app.services.votes import Votes

        return self._once(
            "votes", lambda: Votes(self.database, self.deeds, self.clock, self.disconnects)
        )

    @property
    def actions(self) -> "Actions":
        """Action items."""
        from huddle_app.services.actions import Actions

        return self._once("actions", lambda: Actions(self.database, self.deeds))

    @property
    def notes(self) -> "Notes":
        """Captures and observations."""
        from huddle_app.services.notes import Notes

        return self._once(
            "notes", lambda: Notes(self.database, self.events, self.deeds, self.clock)
        )

    @property
    def phones(self) -> "Phones":
        """The phones that joined."""
        from huddle_app.services.phones import Phones

        return self._once(
            "phones",
            lambda: Phones(self.database, self.events, self.people, self.teams),
        )

    @property
    def documents(self) -> "Documents":
        """What goes home on paper."""
        from huddle_app.services.documents import Documents

        return self._once("documents", lambda: Documents(self))

    def hold_open(self, form: Collects | None) -> None:
        """Collect this whatever the step, with the teams of the step it belongs to."""
        self._held_open = form

    def round_now(self) -> RoundKey:
        """The round people sit in now."""
        if self._held_open:
            return round_of(self.clock.agenda(), self._held_open)
        return round_now(self.clock)

    def _once(self, name: str, make: Callable[[], Service]) -> Service:
        if name not in self._made:
            with self._lock:
                if name not in self._made:
                    self._made[name] = make()
        return self._made[name]


def rounds_of(agenda: Agenda) -> tuple[RoundKey, ...]:
    """The rounds that the agenda asks for, in its order."""
    return tuple(dict.fromkeys(item.round for item in agenda.items() if item.round))


def round_of(agenda: Agenda, form: Collects) -> RoundKey:
    """The round in which a form is filled in."""
    for item in agenda.items():
        if item.round and any(phase.collects is form for phase in item.phases):
            return item.round
    return SEPARATE


def round_now(clock: Clock) -> RoundKey:
    """The round people sit in: the last one whose step the agenda has come to."""
    state = clock.state()
    key = SEPARATE
    if state.status is Status.READY:
        return key
    for item in clock.agenda().items():
        key = item.round or key
        if item == state.item:
            break
    return key
