"""Who takes part."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlmodel import select

from huddle_app.method.errors import HuddleError
from huddle_app.method.events import Events, PeopleChanged, TeamsChanged
from huddle_app.method.people import (
    Participant,
    Presence,
    RosterPreview,
    by_name,
    preview_roster,
)
from huddle_app.method.words import Function
from huddle_app.services.deeds import Deeds
from huddle_app.store.database import Database
from huddle_app.store.tables import people as people_tables
from huddle_app.texts import _, ngettext


class People:
    """The participants, the rosters they come from, and who of them is here."""

    def __init__(self, database: Database, events: Events, deeds: Deeds) -> None:
        self._database = database
        self._events = events
        self._deeds = deeds

    def everybody(self) -> tuple[Participant, ...]:
        """All participants by name."""
        people = [participant(row) for row in self._database.rows_of(people_tables.Participant)]
        return tuple(sorted(people, key=by_name))

    def preview(self, path: Path) -> RosterPreview:
        """What a roster file would change; nothing is written. HuddleError when it cannot be read."""
        # Imported with the first roster: a list of people is shown without it.
        from huddle_app.intake.roster import read_roster

        roster = read_roster(path)
        return replace(preview_roster(self.everybody(), roster.lines), remarks=roster.remarks)

    def confirm(self, preview: RosterPreview) -> None:
        """Write what a preview promised, judged anew against the people there are by now."""
        with self._deeds.doing(_("Roster read in"), PeopleChanged()) as session:
            for person in preview_roster(self.everybody(), preview.lines).write:
                session.merge(_row(person))

    def write(self, person: Participant) -> None:
        """Add a person, or correct what the list says of them; HuddleError without a name."""
        if not person.name.strip():
            raise HuddleError(_("A person needs a name."))
        name = _("“{name}” on the list").format(name=person.name)
        with self._deeds.doing(name, PeopleChanged()) as session:
            session.merge(_row(person))

    def remove(self, people: Iterable[Participant]) -> None:
        """Take people off the list, and out of their seats; what they wrote stays."""
        # Imported with the first: the first window shows people, and needs no tables of teams for it.
        from huddle_app.services.people_gone import take_off

        gone = tuple(people)
        with self._deeds.doing(_named(gone), PeopleChanged(), TeamsChanged()) as session:
            for person in gone:
                take_off(session, person.id)

    def mark(self, people: Iterable[Participant], presence: Presence) -> None:
        """Check people in, say that they are away, or expect them again."""
        marked = tuple(people)
        name = {
            Presence.HERE: _("Check-in of {who}"),
            Presence.AWAY: _("{who} away"),
            Presence.EXPECTED: _("{who} expected"),
        }[presence].format(who=_who(marked))
        with self._deeds.doing(name, PeopleChanged()) as session:
            for person in marked:
                session.get_one(people_tables.Participant, person.id).presence = presence

    def close_check_in(self) -> None:
        """Whoever has not checked in by now is away."""
        with self._deeds.doing(_("End of the check-in"), PeopleChanged()) as session:
            table = people_tables.Participant
            for row in session.exec(select(table).where(table.presence == Presence.EXPECTED)):
                row.presence = Presence.AWAY

    def check_in(self, person_id: UUID) -> None:
        """Somebody joined by phone and so is here; the room does this, and it is never undone."""
        with self._database.writing() as session:
            row = session.get(people_tables.Participant, person_id)
            if row is None or row.presence == Presence.HERE:
                return
            row.presence = Presence.HERE
        self._events.publish(PeopleChanged())


def participant(row: Any) -> Participant:
    """The person a row stands for."""
    return Participant(
        id=row.id,
        name=row.name,
        function=Function(row.function),
        level=row.level,
        region=row.region,
        department=row.department,
        email=row.email,
        reports_to=row.reports_to,
        presence=Presence(row.presence),
    )


def _named(people: tuple[Participant, ...]) -> str:
    return _("{who} off the list").format(who=_who(people))


def _who(people: tuple[Participant, ...]) -> str:
    """One person by name, several by number."""
    if len(people) == 1:
        return people[0].name
    return ngettext("{n} person", "{n} people", len(people)).format(n=len(people))


def _row(person: Participant) -> people_tables.Participant:
    return people_tables.Participant(
        id=person.id,
        name=person.name,
        function=person.function,
        level=person.level,
        region=person.region,
        department=person.department,
        email=person.email,
        reports_to=person.reports_to,
        presence=person.presence,
    )
