"""The marks of those who write and who present for their team: a pencil and a speech bubble."""

from enum import Enum, auto
from uuid import UUID

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QTransform

from huddle_app.method.teams.rounds import Team
from huddle_app.projector.canvas import Canvas
from huddle_app.texts import _


class Role(Enum):
    """What somebody does for the team."""

    SCRIBE = auto()
    PRESENTER = auto()


def roles_of(team: Team, person_id: UUID) -> tuple[Role, ...]:
    """What a person does for the team."""
    holders = {Role.SCRIBE: team.scribe, Role.PRESENTER: team.presenter}
    return tuple(role for role, holder in holders.items() if holder == person_id)


def role_name(role: Role) -> str:
    """The role as shown to people."""
    return {Role.SCRIBE: _("scribe"), Role.PRESENTER: _("presenter")}[role]


def paint_role(canvas: Canvas, role: Role, centre: QPointF, size: float) -> None:
    """Paint the mark beside text of a size."""
    painter, scale = canvas.painter, size / 36
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=True)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(canvas.palette.accent))
    shape = _pencil() if role is Role.SCRIBE else _bubble()
    place = QTransform.fromTranslate(centre.x(), centre.y()).scale(scale, scale)
    painter.drawPath(place.map(shape))


def _pencil() -> QPainterPath:
    """A pencil that points down to the left, about 28 wide and high around its middle."""
    path = QPainterPath()
    path.addRect(QRectF(-4.5, -18, 9, 5))
    path.addRect(QRectF(-4.5, -11, 9, 19))
    path.moveTo(-4.5, 10)
    path.lineTo(4.5, 10)
    path.lineTo(0, 18)
    path.closeSubpath()
    return QTransform().rotate(45).map(path)


def _bubble() -> QPainterPath:
    """A speech bubble, about 30 wide and 26 high around its middle."""
    bubble, tail = QPainterPath(), QPainterPath()
    bubble.addRoundedRect(QRectF(-15, -13, 30, 20), 6, 6)
    tail.moveTo(-9, 5)
    tail.lineTo(1, 5)
    tail.lineTo(-9, 14)
    tail.closeSubpath()
    return bubble.united(tail)
