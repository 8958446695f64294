"""The table that a phone's person sits at, in the words of the page; and the table that a card invites to."""

from dataclasses import dataclass
from uuid import UUID

from huddle_app.method.people import Participant
from huddle_app.method.teams.rounds import Team
from huddle_app.method.teams.seat_plan import has_seat
from huddle_app.method.words import team_label
from huddle_app.phones.letters import PROPER_ID
from huddle_app.phones.room import Room
from huddle_app.services.phones import Seat
from huddle_app.texts import _


@dataclass(frozen=True)
class Table:
    """Where somebody sits. `says` is the one line to be seen first; the rest is empty where unknown.

    `others` are the names of the team beside one's own: only for who joined by name.
    """

    says: str
    room: str = ""
    role: str = ""
    others: str = ""
    after: str = ""


@dataclass(frozen=True)
class Invitation:
    """What a table card's code leads to: the team, or why it cannot be joined."""

    team: Team | None
    sorry: str = ""

    @property
    def label(self) -> str:
        """The words on the button."""
        return _("Join {table}").format(table=_table_name(self.team.name)) if self.team else ""


def table_shown(room: Room, seat: Seat | None) -> Table | None:
    """Where a phone sits; None when it has not said so."""
    if seat is None:
        return None
    if seat.team:
        return _at_table(seat.team, seat.participant)
    return _without_table(room, seat.participant) if seat.participant else None


def invitation(room: Room, wanted: str) -> Invitation:
    """What a card's code leads to; a card of another round, or of an earlier draw, is explained."""
    team_id = UUID(wanted) if PROPER_ID.fullmatch(wanted) else None
    for team in room.teams():
        if team.id == team_id:
            return Invitation(team)
    for made in room.services.teams.rounds():
        if any(team.id == team_id for team in made.teams):
            sorry = _("That table is one of the {teams}, and they do not sit together now.")
            return Invitation(None, sorry.format(teams=made.key.title().lower()))
    sorry = _("The teams have changed, and that table is not there any more.")
    return Invitation(None, sorry)


def _at_table(team: Team, person: Participant | None) -> Table:
    coming = team.coming().members if person else ()
    others = [member.name for member in coming if member != person]
    return Table(
        says=_("You are at {table}").format(table=_table_name(team.name)),
        room=team.room,
        role=_role(team, person) if person else "",
        others=", ".join(others),
    )


def _without_table(room: Room, person: Participant) -> Table:
    teams = room.services.teams
    made = teams.current()
    rules = teams.rules.rules(made.key if made else room.services.round_now())
    coming, none = _("Your table will appear here."), _("You are at no table for now.")
    after = coming if has_seat(person.function, rules) else none
    return Table(says=_("You are checked in."), after=after)


def _role(team: Team, person: Participant) -> str:
    scribe, presenter = team.scribe == person.id, team.presenter == person.id
    if scribe and presenter:
        return _("You are the scribe and the presenter.")
    if scribe:
        return _("You are the scribe.")
    return _("You are the presenter.") if presenter else ""


def _table_name(name: str) -> str:
    """A table as one walks to it: “table 4”, or the team's own name."""
    return _("table {number}").format(number=name) if name.isdigit() else f"“{team_label(name)}”"
