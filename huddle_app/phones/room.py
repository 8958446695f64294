"""What a phone can do in the room: see where it sits, join, and hand in what the room collects."""

from collections.abc import Sequence
from uuid import UUID

from huddle_app.method.agenda import Collects
from huddle_app.method.people import Participant
from huddle_app.method.teams.rounds import Team
from huddle_app.method.words import team_label
from huddle_app.phones.boxes import Box, DisconnectBox, ForumBox
from huddle_app.phones.letters import Submission
from huddle_app.phones.refusal import Refusal
from huddle_app.services.disconnects import Receipt
from huddle_app.services.house import Services
from huddle_app.services.phones import Seat
from huddle_app.texts import _


class Room:
    """The room as one phone at a time uses it; a phone is known by its token, empty before it joined."""

    def __init__(self, services: Services, always_open: Collects | None) -> None:
        self.services = services
        self.disconnects = DisconnectBox(services)
        self.forum = ForumBox(services)
        self._always_open = always_open

    def code(self) -> str:
        """The room code."""
        return self.services.about.workshop().room_code

    def check(self, code: str) -> None:
        """Refusal 404 unless this is the room's code, in any letter case."""
        if code.strip().upper() != self.code().upper():
            text = _("There is no room “{code}” here. Please look at the code on the screen again.")
            raise Refusal(404, text.format(code=code[:12]))

    def box(self, path: str) -> Box:
        """The box that belongs to an address; Refusal 404 when none does."""
        for box in (self.disconnects, self.forum):
            if box.path == path:
                return box
        raise Refusal(
            404, _("There is nothing at this address. Please type the code from the screen.")
        )

    def open_box(self) -> Box | None:
        """The box that may be filled now; None while nothing is collected."""
        form = self._always_open or self.services.clock.open_form()
        boxes = (self.disconnects, self.forum)
        return next((box for box in boxes if box.collects is form), None)

    def lacks_table(self, box: Box, team: Team | None) -> bool:
        """Whether a phone must sit down at a table first to fill a box."""
        return box.for_a_table and team is None and bool(self.teams())

    def seat(self, token: str) -> Seat | None:
        """Where the phone sits; None when it has not joined."""
        return self.services.phones.seat(token) if token else None

    def teams(self) -> tuple[Team, ...]:
        """The tables there are now."""
        made = self.services.teams.current()
        return made.teams if made else ()

    def join(self, token: str, participant: str, team: str) -> Seat:
        """Join as a participant (id, or exact name) or at a table (id, name or number).

        Refusal 422 when nobody and no table is meant by that.
        """
        if participant:
            return self.services.phones.join_as(token, self._person(participant).id)
        if team:
            return self.services.phones.join_team(token, self._team(team).id)
        raise Refusal(422, _("Please choose your name or your table."))

    def hand_in(
        self, token: str, team: str, box: Box, sent: Sequence[Submission]
    ) -> tuple[tuple[Receipt, ...], UUID | None]:
        """Store what was sent for the phone's team, or else for `team`; receipts and the team's id.

        Refusal 409 while the room collects something else, except for what is stored already.
        """
        for entry in sent:
            box.check_choice(entry.choice)
        seat = self.seat(token)
        table = seat.team if seat else None
        if table is None and team:
            table = self._team(team)
        refusal = self._why_not(box, table)
        if refusal and not all(box.known(entry.id) for entry in sent):
            raise refusal
        receipts = tuple(box.put(entry, table) for entry in sent)
        return receipts, table.id if table else None

    def _why_not(self, box: Box, table: Team | None) -> Refusal | None:
        """Why a box may not be filled by those at a table, if there is a reason."""
        if box is not self.open_box():
            return Refusal(409, box.closed())
        if self.lacks_table(box, table):
            return Refusal(422, _("Please choose your table first: what you write belongs to it."))
        return None

    def _person(self, wanted: str) -> Participant:
        people = self.services.people.everybody()
        found = [p for p in people if str(p.id) == wanted.lower()] or [
            p for p in people if plain_name(p.name) == plain_name(wanted)
        ]
        if len(found) == 1:
            return found[0]
        if found:
            raise Refusal(422, _("Several people have that name. Choose your table instead."))
        raise Refusal(422, _("That name is not on the list. Choose your table instead."))

    def _team(self, wanted: str) -> Team:
        for team in self.teams():
            if plain_name(wanted) in {
                str(team.id),
                plain_name(team.name),
                plain_name(team_label(team.name)),
            }:
                return team
        raise Refusal(422, _("That table does not exist now. Choose one from the list."))


def plain_name(text: str) -> str:
    """A name as it is compared: case and outer or double spaces do not matter."""
    return " ".join(text.split()).casefold()
