"""Everything one can do with an open workshop, put together."""

from dataclasses import dataclass
from pathlib import Path

from huddle_app.method.events import Events
from huddle_app.method.words import RoundKind
from huddle_app.services.about import About
from huddle_app.services.actions import Actions
from huddle_app.services.clock import Clock, Now
from huddle_app.services.disconnects import Disconnects
from huddle_app.services.documents import Documents
from huddle_app.services.notes import Notes
from huddle_app.services.people import People
from huddle_app.services.phones import Phones
from huddle_app.services.survey import Survey
from huddle_app.services.teams import Teams
from huddle_app.store.database import Database


@dataclass(frozen=True, slots=True)
class Services:
    """The services of one open workshop."""

    events: Events
    about: About
    people: People
    clock: Clock
    teams: Teams
    survey: Survey
    disconnects: Disconnects
    actions: Actions
    notes: Notes
    phones: Phones
    documents: Documents
    database: Database

    @property
    def path(self) -> Path:
        """Where the workshop file is."""
        return self.database.path


def open_services(database: Database, events: Events, now: Now) -> Services:
    """The services over an open workshop file; `now` tells the time in UTC."""
    about = About(database, events)
    people = People(database, events)
    clock = Clock(database, events, now)
    teams = Teams(database, events, people, lambda: round_now(clock))
    survey = Survey(database, events)
    disconnects = Disconnects(database, events, now)
    actions = Actions(database, events)
    notes = Notes(database, events, clock)
    return Services(
        events=events,
        about=about,
        people=people,
        clock=clock,
        teams=teams,
        survey=survey,
        disconnects=disconnects,
        actions=actions,
        notes=notes,
        phones=Phones(database, events, now, people, teams),
        documents=Documents(about, clock, people, teams, survey, disconnects, actions, notes),
        database=database,
    )


def round_now(clock: Clock) -> RoundKind:
    """The kind of round people sit in: the last one whose step the agenda has come to."""
    here = clock.state().item
    kind = RoundKind.SEPARATE
    for item in clock.agenda().items():
        kind = item.round or kind
        if item == here:
            return kind
    return RoundKind.SEPARATE if here is None else kind
