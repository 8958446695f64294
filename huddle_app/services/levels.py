"""The company's levels and their order."""

from collections.abc import Sequence

from sqlmodel import select

from huddle_app.method.events import SurveyChanged
from huddle_app.method.levels import in_order
from huddle_app.services.deeds import Deeds
from huddle_app.services.people import People
from huddle_app.store.database import Database
from huddle_app.store.tables import people as tables
from huddle_app.store.tables import survey
from huddle_app.texts import _


class Levels:
    """The levels of the company, from the first step of its ladder to the last."""

    def __init__(self, database: Database, deeds: Deeds, people: People) -> None:
        self._database = database
        self._deeds = deeds
        self._people = people

    def ladder(self) -> tuple[str, ...]:
        """The levels in the order that was said; empty before anything was."""
        return read_ladder(self._database)

    def known(self) -> tuple[str, ...]:
        """All levels of people on the list, of those asked and of answers, in their order."""
        with self._database.reading() as session:
            answered = session.exec(select(survey.Respondent.level).distinct()).all()
            asked = session.exec(select(survey.Invited.level).distinct()).all()
        listed = {person.level for person in self._people.everybody()}
        return tuple(in_order({*answered, *asked, *listed} - {""}, self.ladder()))

    def put_in_order(self, levels: Sequence[str]) -> None:
        """Show levels in this order everywhere, those left out after them by name."""
        with self._deeds.doing(_("Order of levels"), SurveyChanged()) as session:
            for old in session.exec(select(tables.Level)):
                session.delete(old)
            session.flush()
            session.add_all(
                tables.Level(name=name, position=place)
                for place, name in enumerate(dict.fromkeys(levels))
            )


def read_ladder(database: Database) -> tuple[str, ...]:
    """The levels in the order that was said, as they stand in the file."""
    rows = sorted(database.rows_of(tables.Level), key=lambda row: row.position)
    return tuple(row.name for row in rows)
