"""Teams side by side with their members, their rooms, and who writes and who presents."""

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF

from huddle_app.method.people import Participant
from huddle_app.method.teams.rounds import Team
from huddle_app.method.words import team_label
from huddle_app.projector.canvas import SMALLEST, Canvas, Sheet, Style
from huddle_app.projector.function_words import paint_functions
from huddle_app.projector.team_roles import Role, paint_role, role_name, roles_of
from huddle_app.screen.look import font

LEAD, GAP_ACROSS, GAP_DOWN = 1.16, 32.0, 22.0
NARROWEST, FEWEST = 10.0, 2
"""The width of a column at least, as a share of the type size; how many stand side by side at least."""
WHOLE, TITLE = 0.95, 1.1
"""As many of the names are never cut, as a share of them all; the type of a team's own name."""
SIZES = (56.0, 50.0, 44.0, 40.0, SMALLEST)
FOOT = 56.0
"""The height of the line that says what the marks beside names mean."""
INDENT, ROLE = 1.0, 1.05
"""The width of the marks before and after a name, as a share of the type size."""


def grid_pages(teams: Sequence[Team], sheet: Sheet) -> list[Sequence[Team]]:
    """The teams of every page, as few pages as the smallest type allows.

    Only the last page may have a row that is not full: a gap elsewhere looks like a missing team.
    """
    most, columns = (room(sheet, SMALLEST, teams) for room in (_room, _columns))
    pages = max(1, ceil(len(teams) / most))
    each = max(1, ceil(len(teams) / pages / columns) * columns)
    return [teams[start : start + each] for start in range(0, max(1, len(teams)), each)]


def paint_grid(canvas: Canvas, teams: Sequence[Team]) -> None:
    """Paint the teams of one page in the largest type that has room for them."""
    size = next((s for s in SIZES if len(teams) <= _room(canvas, s, teams)), SMALLEST)
    grid, most = _box(canvas, teams), _columns(canvas, size, teams)
    rows = ceil(len(teams) / most)
    columns = ceil(len(teams) / rows)
    width = (grid.width() + GAP_ACROSS) / max(columns, FEWEST)
    height = _height(size, teams)
    for place, team in enumerate(teams):
        row, column = divmod(place, columns)
        left, top = grid.left() + column * width, grid.top() + row * (height + GAP_DOWN)
        _paint_team(canvas, QRectF(left, top, width - GAP_ACROSS, height), team, size)
    _paint_functions(canvas, teams)
    _paint_roles(canvas, teams)


def _box(sheet: Sheet, teams: Sequence[Team]) -> QRectF:
    return sheet.body.adjusted(0, 0, 0, -FOOT if _roles_in(teams) else 0)


def _room(sheet: Sheet, size: float, teams: Sequence[Team]) -> int:
    """How many of these teams a page holds at a type size."""
    height = _box(sheet, teams).height()
    rows = int((height + GAP_DOWN) / (_height(size, teams) + GAP_DOWN))
    return max(1, rows) * _columns(sheet, size, teams)


def _columns(sheet: Sheet, size: float, teams: Sequence[Team]) -> int:
    """How many columns have room for the headings and nearly all names."""
    wide = max(_needed(size, teams), NARROWEST * size) + GAP_ACROSS
    return max(FEWEST, int((sheet.inner.width() + GAP_ACROSS) / wide))


def _needed(size: float, teams: Sequence[Team]) -> float:
    headings = (
        _wide(team_label(t.name), size * TITLE, 600) + _wide(_room_of(t), size) for t in teams
    )
    names = sorted(
        _wide(person.name, size) + size * (INDENT + ROLE * len(roles_of(team, person.id)))
        for team in teams
        for person in team.members
    )
    return max([*headings, *names[: ceil(len(names) * WHOLE)][-1:]], default=0.0)


def _wide(text: str, size: float, weight: int = 400) -> float:
    return QFontMetricsF(font(size, weight)).horizontalAdvance(text)


def _room_of(team: Team) -> str:
    return f" · {team.room}" if team.room else ""


def _height(size: float, teams: Sequence[Team]) -> float:
    """The height of the largest team, with its name."""
    longest = max((len(team.members) for team in teams), default=0)
    return (longest + 1.3) * size * LEAD


def _paint_team(canvas: Canvas, box: QRectF, team: Team, size: float) -> None:
    palette, lead = canvas.palette, size * LEAD
    name = QRectF(box.left(), box.top(), box.width(), lead)
    used = canvas.write(name, team_label(team.name), Style(size * TITLE, palette.accent, 600))
    canvas.write(name.adjusted(used, 0, 0, 0), _room_of(team), Style(size, palette.soft))
    canvas.rule(name.bottom() + lead * 0.1, box.left(), box.right())
    for place, person in enumerate(team.members):
        top = name.bottom() + lead * (0.3 + place)
        line = QRectF(box.left(), top, box.width(), lead)
        _paint_member(canvas, line, person, roles_of(team, person.id), size)


def _paint_member(
    canvas: Canvas, line: QRectF, person: Participant, roles: Sequence[Role], size: float
) -> None:
    middle = line.center().y()
    canvas.mark(person.function, QPointF(line.left() + size * 0.36, middle), size * 0.3)
    name = line.adjusted(size * INDENT, 0, -len(roles) * size * ROLE, 0)
    used = canvas.write(name, person.name, Style(size, canvas.palette.ink))
    for n, role in enumerate(roles):
        x = name.left() + used + size * (0.68 + ROLE * n)
        paint_role(canvas, role, QPointF(x, middle), size)


def _paint_functions(canvas: Canvas, teams: Sequence[Team]) -> None:
    """Which mark is which function."""
    here = {f for team in teams for f in team.functions()}
    paint_functions(canvas, here, canvas.inner.left() + canvas.inner.width() * 0.3)


def _paint_roles(canvas: Canvas, teams: Sequence[Team]) -> None:
    """What the marks beside names mean."""
    x, y = canvas.inner.left(), canvas.inner.bottom() - FOOT / 3
    for role in _roles_in(teams):
        paint_role(canvas, role, QPointF(x + 16, y), SMALLEST)
        line = QRectF(x + 48, y - 30, 500, 60)
        words = role_name(role)
        x += 110 + canvas.write(line, words, Style(SMALLEST, canvas.palette.soft))


def _roles_in(teams: Sequence[Team]) -> list[Role]:
    here = {role for team in teams for person in team.members for role in roles_of(team, person.id)}
    return [role for role in Role if role in here]
