"""The teams with their members, in columns that the back row can read."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import ClassVar

from PySide6.QtCore import QPointF, QRectF

from huddle_app.method.events import ClockChanged, Event, PeopleChanged, TeamsChanged
from huddle_app.method.rounds import Team
from huddle_app.method.words import Function, RoundKey, function_name, team_label
from huddle_app.projector.canvas import SMALLEST, Canvas, Sheet, Style
from huddle_app.projector.scene import Scene, Source, evenly, page_word
from huddle_app.texts import _

LEAD, GAP = 1.2, 36.0
NARROWEST_COLUMN = 400.0
SIZES = (56.0, 50.0, 44.0, 40.0, SMALLEST)


@dataclass(frozen=True)
class Teams(Scene):
    """All teams of one round."""

    hears: ClassVar[tuple[type[Event], ...]] = (TeamsChanged, PeopleChanged, ClockChanged)
    title: str
    teams: tuple[Team, ...]

    def caption(self) -> str:
        """The scene in words."""
        return " · ".join(filter(None, [_("Teams"), self.title]))

    def pages(self, sheet: Sheet) -> int:
        """How many pages there are."""
        return len(self._paged(sheet))

    def paint(self, canvas: Canvas, page: int) -> None:
        """Paint one page."""
        pages = self._paged(canvas)
        canvas.header(_("Find your team"), page_word(page, len(pages)) or self.title)
        if not self.teams:
            canvas.empty(_("The teams will stand here as soon as they are drawn."))
            return
        here = pages[page]
        size = next((s for s in SIZES if len(here) <= self._room(canvas, s, here)), SMALLEST)
        self._paint_grid(canvas, here, size)
        self._paint_legend(canvas)

    def _paged(self, sheet: Sheet) -> list[Sequence[Team]]:
        return evenly(self.teams, self._room(sheet, SMALLEST, self.teams))

    def _room(self, sheet: Sheet, size: float, teams: Sequence[Team]) -> int:
        """How many of these teams a page holds at a type size."""
        rows = int((sheet.body.height() + GAP) / (_height(size, teams) + GAP))
        return max(1, rows) * _columns(sheet, size)

    def _paint_grid(self, canvas: Canvas, teams: Sequence[Team], size: float) -> None:
        grid = canvas.body
        most = _columns(canvas, size)
        rows = ceil(len(teams) / most)
        columns = ceil(len(teams) / rows)
        width = min((grid.width() + GAP) / columns, grid.width() / 2)
        height = _height(size, teams) + GAP
        for place, team in enumerate(teams):
            row, column = divmod(place, columns)
            left, top = grid.left() + column * width, grid.top() + row * height
            _paint_team(canvas, QRectF(left, top, width - GAP, height - GAP), team, size)

    def _paint_legend(self, canvas: Canvas) -> None:
        """Which mark is which function."""
        here = {f for team in self.teams for f in team.functions()}
        x, y = canvas.inner.left() + canvas.inner.width() * 0.3, canvas.inner.top() + 25
        for function in (f for f in Function if f in here):
            canvas.mark(function, QPointF(x + 12, y), 12)
            line = QRectF(x + 40, y - 30, 400, 60)
            words = function_name(function)
            x += 100 + canvas.write(line, words, Style(SMALLEST, canvas.palette.soft))


def _columns(sheet: Sheet, size: float) -> int:
    wide = NARROWEST_COLUMN * size / SMALLEST + GAP
    return max(1, int((sheet.inner.width() + GAP) / wide))


def _height(size: float, teams: Sequence[Team]) -> float:
    """The height of the largest team, with its name."""
    longest = max((len(team.members) for team in teams), default=0)
    return (longest + 1.35) * size * LEAD


def _paint_team(canvas: Canvas, box: QRectF, team: Team, size: float) -> None:
    palette, lead = canvas.palette, size * LEAD
    name = QRectF(box.left(), box.top(), box.width(), lead)
    canvas.write(name, team_label(team.name), Style(size * 1.1, palette.accent, 600))
    canvas.rule(name.bottom() + lead * 0.1, box.left(), box.right())
    for place, person in enumerate(team.members):
        top = name.bottom() + lead * (0.3 + place)
        canvas.mark(person.function, QPointF(box.left() + size * 0.4, top + lead / 2), size * 0.3)
        line = QRectF(box.left() + size * 1.1, top, box.width() - size * 1.1, lead)
        canvas.write(line, person.name, Style(size, palette.ink))


def read(source: Source) -> Teams:
    """The scene with the data it shows now: the round its subject names, else the one people sit in."""
    teams = source.services.teams
    made = teams.round(RoundKey.read(source.subject)) if source.subject else teams.current()
    return Teams(made.key.title(), made.teams) if made else Teams("", ())
