"""Those who take part and have no seat yet, to be dragged into a team."""

from collections.abc import Sequence

from huddle_app.desk.parts import Card, column, heading
from huddle_app.desk.prepare.teams.member_list import MemberList
from huddle_app.desk.prepare.teams.sheets import Seat
from huddle_app.desk.style import Size, Space, restyle
from huddle_app.method.people import Participant
from huddle_app.texts import _


class UnseatedCard(Card):
    """A card of people without a team."""

    def __init__(self) -> None:
        title = _("No seat yet")
        name = heading(title, Size.BODY)
        restyle(name, tone="amber")
        self.members = MemberList()
        self.members.setAccessibleName(title)
        inner = column(name, self.members, None, space=Space.HAIR)
        inner.setContentsMargins(Space.MEDIUM, Space.SMALL, Space.SMALL, Space.SMALL)
        super().__init__(inner, title)

    def show_people(self, people: Sequence[Participant]) -> None:
        """Show these people."""
        self.members.show_seats([Seat(person) for person in people])
