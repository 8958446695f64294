"""Where everybody sits: each name with its table, or each team with its members.

Two pictures, not one after the other: people who stand in a crowd look for one thing, their own name,
and would wait twice as long for its page if the teams came in between. So the agenda brings the names,
and the moderator brings the teams as soon as people sit.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar
from unicodedata import normalize

from huddle_app.method.events import ClockChanged, Event, PeopleChanged, TeamsChanged
from huddle_app.method.people import Participant, Presence, by_name
from huddle_app.method.teams.rounds import Team
from huddle_app.method.words import RoundKey
from huddle_app.projector.canvas import Canvas, Sheet
from huddle_app.projector.scene import Scene, Source, page_word
from huddle_app.projector.seat_list import (
    Block,
    Column,
    Line,
    SeatList,
    paint_columns,
    seat_list,
)
from huddle_app.projector.team_grid import grid_pages, paint_grid
from huddle_app.projector.which_teams import WhichTeams
from huddle_app.services.teams import Teams
from huddle_app.texts import _


@dataclass(frozen=True)
class TeamsScene(Scene):
    """The teams of one round with those who are not away, and who is still without a seat."""

    hears: ClassVar[tuple[type[Event], ...]] = (TeamsChanged, PeopleChanged, ClockChanged)
    title: str
    teams: tuple[Team, ...]
    unseated: tuple[Participant, ...] = ()
    number: int | None = None
    """What they were drawn by, so that the room sees a fair draw; None where not by that alone."""

    def drawn_by(self) -> str:
        """The number in words; often nothing."""
        return "" if self.number is None else _("number {number}").format(number=self.number)

    def caption(self) -> str:
        """The scene in words."""
        return " · ".join(filter(None, [_("Teams"), self.title]))


class TeamsByName(TeamsScene):
    """All names in the order of the alphabet, each with its table."""

    def pages(self, sheet: Sheet) -> int:
        """How many pages there are."""
        return len(self._listed(sheet).pages)

    def paint(self, canvas: Canvas, page: int) -> None:
        """Paint one page."""
        if not self.teams:
            _paint_empty(canvas)
            return
        listed = self._listed(canvas)
        words = [_range(listed.pages[page]), page_word(page, len(listed.pages)), self.drawn_by()]
        what = _("{round}: your name → your table").format(round=self.title)
        canvas.header(what, " · ".join(filter(None, words)))
        paint_columns(canvas, listed.pages[page], listed.setting)

    def _listed(self, sheet: Sheet) -> SeatList:
        return seat_list(self._blocks(), sheet.body)

    def _blocks(self) -> list[Block]:
        seated = [(person, team) for team in self.teams for person in team.members]
        seated.sort(key=lambda seat: by_name(seat[0]))
        lines = (Line(person.name, f"→ {team.name}", team.room) for person, team in seated)
        waiting = (Line(person.name) for person in sorted(self.unseated, key=by_name))
        return [Block(tuple(lines)), Block(tuple(waiting), _("Please see the moderator"))]


class TeamsByTeam(TeamsScene):
    """All teams with their members, rooms, scribes and presenters."""

    def pages(self, sheet: Sheet) -> int:
        """How many pages there are."""
        return len(grid_pages(self.teams, sheet))

    def paint(self, canvas: Canvas, page: int) -> None:
        """Paint one page."""
        if not self.teams:
            _paint_empty(canvas)
            return
        pages = grid_pages(self.teams, canvas)
        words = (page_word(page, len(pages)), self.drawn_by())
        canvas.header(self.title, " · ".join(filter(None, words)))
        paint_grid(canvas, pages[page])


def read(source: Source) -> TeamsScene:
    """The scene with the data it shows now: the round its subject names, else the one people sit in."""
    which, teams = WhichTeams.read(source.subject), source.services.teams
    scene = TeamsByTeam if which.by_team else TeamsByName
    made = teams.round(which.key) if which.key else teams.current()
    if made is None:
        return scene("", ())
    number = None if made.changed else made.seed
    return scene(made.key.title(), made.coming().teams, _unseated(teams, made.key), number)


def _unseated(teams: Teams, key: RoundKey) -> tuple[Participant, ...]:
    return tuple(filter(_comes, teams.unseated(key)))


def _comes(person: Participant) -> bool:
    return person.presence is not Presence.AWAY


def _range(columns: Sequence[Column]) -> str:
    """The letters that a page goes through, as “A–K”; nothing for names without a table."""
    names = [line.name for column in columns if not column.heading for line in column.lines]
    if not names:
        return ""
    first, last = _letter(names[0]), _letter(names[-1])
    return first if first == last else f"{first}–{last}"


def _letter(name: str) -> str:
    """The letter that a name is looked for under: Á under A."""
    return normalize("NFKD", name)[:1].upper()


def _paint_empty(canvas: Canvas) -> None:
    canvas.header(_("Find your table"))
    canvas.empty(_("The teams will stand here as soon as they are drawn."))
