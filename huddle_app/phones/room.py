"""What a phone can do in the room: see where it sits, join, and hand in disconnects."""

from collections.abc import Sequence
from uuid import UUID

from huddle_app.method.agenda import Collects
from huddle_app.method.people import Participant
from huddle_app.method.teams import Team
from huddle_app.method.words import team_label
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
        self._always_open = always_open

    def code(self) -> str:
        """The room code."""
        return self.services.about.workshop().room_code

    def check(self, code: str) -> None:
        """Refusal 404 unless this is the room's code, in any letter case."""
        if code.strip().upper() != self.code().upper():
            text = _("There is no room “{code}” here. Please look at the code on the screen again.")
            raise Refusal(404, text.format(code=code[:12]))

    def collects(self) -> bool:
        """Whether disconnects may be sent in now."""
        form = self._always_open or self.services.clock.open_form()
        return form is Collects.DISCONNECTS

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
        self, token: str, team: str, sent: Sequence[Submission]
    ) -> tuple[tuple[Receipt, ...], UUID | None]:
        """Store what was sent for the phone's team, or else for `team`; receipts and the team's id.

        Refusal 409 while the room collects nothing, except for what is stored already.
        """
        disconnects = self.services.disconnects
        if not self.collects() and not all(disconnects.known(entry.id) for entry in sent):
            sentence = _("The room is not collecting disconnects now. What you wrote is kept here.")
            raise Refusal(409, sentence)
        seat = self.seat(token)
        table = seat.team if seat else None
        if table is None and team:
            table = self._team(team)
        team_id = table.id if table else None
        receipts = tuple(disconnects.submit(e.id, e.text, e.stage, team_id) for e in sent)
        return receipts, team_id

    def _person(self, wanted: str) -> Participant:
        people = self.services.people.everybody()
        found = [p for p in people if str(p.id) == wanted.lower()] or [
            p for p in people if _key(p.name) == _key(wanted)
        ]
        if len(found) == 1:
            return found[0]
        if found:
            raise Refusal(422, _("Several people have that name. Choose your table instead."))
        raise Refusal(422, _("That name is not on the list. Choose your table instead."))

    def _team(self, wanted: str) -> Team:
        for team in self.teams():
            if _key(wanted) in {str(team.id), _key(team.name), _key(team_label(team.name))}:
                return team
        raise Refusal(422, _("That table does not exist now. Choose one from the list."))


def _key(text: str) -> str:
    return " ".join(text.split()).casefold()
