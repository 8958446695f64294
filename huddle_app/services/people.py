"""Who takes part."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from huddle_app.method.events import PeopleChanged
from huddle_app.method.people import Participant, RosterPreview, by_name, preview_roster
from huddle_app.method.words import Function
from huddle_app.services.deeds import Deeds
from huddle_app.store.database import Database
from huddle_app.store.tables import people as people_tables
from huddle_app.texts import _


class People:
    """The participants, and the rosters they come from."""

    def __init__(self, database: Database, deeds: Deeds) -> None:
        self._database = database
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
        return replace(preview_roster(self.everybody(), roster.lines), columns=roster.columns)

    def confirm(self, preview: RosterPreview) -> None:
        """Write what a preview promised, judged anew against the people there are by now."""
        with self._deeds.doing(_("Roster read in"), PeopleChanged()) as session:
            for person in preview_roster(self.everybody(), preview.lines).write:
                session.merge(_row(person))


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
    )


def _row(person: Participant) -> people_tables.Participant:
    return people_tables.Participant(
        id=person.id,
        name=person.name,
        function=person.function,
        level=person.level,
        region=person.region,
        department=person.department,
        email=person.email,
    )
