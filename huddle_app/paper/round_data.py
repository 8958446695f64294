"""What the papers of one round need to know: who sits where, what for, and how phones join."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit
from uuid import UUID

from huddle_app.method.agenda import Agenda
from huddle_app.method.prompts import Rule
from huddle_app.method.teams.rounds import Round, Team
from huddle_app.method.workshop import Workshop
from huddle_app.paper.document import Running, running_of
from huddle_app.paper.style import PageSize
from huddle_app.paper.team_task import TeamTask
from huddle_app.texts import _


@dataclass(frozen=True)
class Joining:
    """How a phone comes to a table: what the code reads, and what a person types without it."""

    code: str
    address: str
    room: str


@dataclass(frozen=True)
class RoundData:
    """Everything the papers of a round show; `addresses` are the teams' pages for phones, where known."""

    workshop: Workshop
    agenda: Agenda
    round: Round
    task: TeamTask | None
    rules: tuple[Rule, ...]
    addresses: Mapping[UUID, str] = field(default_factory=dict[UUID, str])

    def joining(self, team: Team) -> Joining | None:
        """How phones come to a team's table; None while that is not known."""
        address = self.addresses.get(team.id, "")
        if not address:
            return None
        return Joining(address, urlsplit(address).netloc, self.workshop.room_code)

    def running(self, title: str, page: PageSize) -> Running:
        """What stands on every page of a paper with this title."""
        whole = f"{title} · {self.round.key.title()}"
        return running_of(self.workshop, self.agenda, whole, page)


def join_words(team: Team) -> str:
    """What the code of a team is for: “Join table 4”."""
    if team.name.isdigit():
        return _("Join table {name}").format(name=team.name)
    return _("Join this table")


def code_words(joining: Joining) -> str:
    """The room code, its letters apart so that they are told apart."""
    return _("room code {code}").format(code=" ".join(joining.room))
