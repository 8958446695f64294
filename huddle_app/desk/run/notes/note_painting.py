"""The parts of a note as they are painted, in the colours they are given."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle

from huddle_app.desk.parts.icon import Icon, paint_icon
from huddle_app.desk.parts.pill import PillRole
from huddle_app.desk.run.notes.marks import Mark
from huddle_app.desk.style import RADIUS, Space
from huddle_app.figures.palette import Palette, mixed
from huddle_app.method.words import Function

_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


def paint_ground(painter: QPainter, box: QRect, colours: Palette, state: QStyle.StateFlag) -> None:
    """Paint the ground of a note that is chosen."""
    if state & QStyle.StateFlag.State_Selected:
        painter.setPen(QColor(colours.accent))
        painter.setBrush(QColor(colours.accent_soft))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), RADIUS - 2, RADIUS - 2)


def paint_tick(painter: QPainter, room: QRect, colours: Palette, *, done: bool) -> None:
    """Paint the box that says whether a note is done."""
    box = room.adjusted(2, 2, -2, -2)
    painter.setPen(QPen(QColor(colours.accent if done else colours.soft)))
    painter.setBrush(QColor(colours.accent if done else colours.paper))
    painter.drawRoundedRect(box, 4, 4)
    if done:
        paint_icon(painter, box.adjusted(1, 1, -1, -1), Icon.CHECK, colours.paper)


def paint_mark(painter: QPainter, room: QRect, mark: Mark, colours: Palette) -> None:
    """Paint a mark; words that do not fit end in “…”."""
    ink, ground = _mark_colours(mark.role, colours)
    inset = Space.SMALL if ground else 0
    if ground:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(room, room.height() // 2, room.height() // 2)
    painter.setPen(QColor(ink))
    inner = room.adjusted(inset, 0, -inset, 0)
    text = painter.fontMetrics().elidedText(
        mark.text, Qt.TextElideMode.ElideRight, inner.width() + 1
    )
    painter.drawText(inner, _MIDDLE, text)


def _mark_colours(role: PillRole | None, colours: Palette) -> tuple[str, str]:
    """The colours of a mark's words and of its ground, which may be none."""
    if role is None:
        return colours.soft, ""
    if role is PillRole.GOOD:
        return colours.accent, colours.accent_soft
    if role is PillRole.PLAIN:
        return colours.ink, colours.line
    function = Function(role.value)
    return colours.label(function), mixed(colours.paper, colours.function(function), 0.13)
