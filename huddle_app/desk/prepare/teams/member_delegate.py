"""Draws a member of a team: the function's shape, the name, the level, and what is special in a second line."""

from typing import cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from huddle_app.desk.prepare.teams.sheets import Seat
from huddle_app.desk.style import Size, Space, palette_worn
from huddle_app.figures.palette import shape_of
from huddle_app.screen import look
from huddle_app.texts import _

Index = QModelIndex | QPersistentModelIndex
SEAT = Qt.ItemDataRole.UserRole
FOUND = Qt.ItemDataRole.UserRole + 1
"""Whether the search has found the person."""
TARGET = Qt.ItemDataRole.UserRole + 2
"""Whether somebody is held over the person."""

_SHAPE, _RADIUS = 20, 6
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class MemberDelegate(QStyledItemDelegate):
    """One line for a member, two for one who is scribe, presents, is locked or away."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._name, self._small = look.font(Size.BODY), look.font(Size.SMALL)
        self._away = look.font(Size.BODY)
        self._away.setStrikeOut(True)
        self._line = QFontMetrics(self._name).height()
        self._second = QFontMetrics(self._small).height()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        """As high as its one or two lines; any width will do."""
        return QSize(1, self.height_of(_seat(index)))

    def height_of(self, seat: Seat) -> int:
        """The pixels a seat takes."""
        return self._line + (self._second if _second_line(seat) else 0) + Space.SMALL

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the member in the colours of the moment."""
        box: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option, index)
        seat = _seat(index)
        inner = box.adjusted(Space.HAIR, Space.HAIR, -Space.HAIR, -Space.HAIR)
        self._paint_first(painter, QRect(inner.topLeft(), QSize(inner.width(), self._line)), seat)
        self._paint_second(painter, inner.adjusted(look.scaled(_SHAPE), self._line, 0, 0), seat)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colours = palette_worn()
        state: QStyle.StateFlag = option.state  # pyright: ignore[reportAttributeAccessIssue]
        box: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        here = bool(state & QStyle.StateFlag.State_Selected) and self._view.hasFocus()
        target, found = bool(index.data(TARGET)), bool(index.data(FOUND))
        if not (here or target or found):
            return
        edge = colours.accent if here or target else colours.amber_ink
        painter.setPen(QPen(QColor(edge), 2 if target else 1))
        painter.setBrush(QColor(colours.amber_soft if found else colours.accent_soft))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)

    def _paint_first(self, painter: QPainter, box: QRect, seat: Seat) -> None:
        colours, person = palette_worn(), seat.person
        self._write(
            painter, box, shape_of(person.function), self._small, colours.function(person.function)
        )
        box = box.adjusted(look.scaled(_SHAPE), 0, 0, 0)
        metrics = QFontMetrics(self._name)
        free = box.width() - metrics.horizontalAdvance(person.name) - Space.SMALL
        if free > 0:
            level = QFontMetrics(self._small).elidedText(
                person.level, Qt.TextElideMode.ElideRight, free
            )
            self._write(painter, box, level, self._small, colours.soft, _RIGHT)
        name = metrics.elidedText(person.name, Qt.TextElideMode.ElideRight, box.width())
        font, ink = (self._away, colours.soft) if seat.away else (self._name, colours.ink)
        self._write(painter, box, name, font, ink)

    def _paint_second(self, painter: QPainter, box: QRect, seat: Seat) -> None:
        words = QFontMetrics(self._small).elidedText(
            _second_line(seat), Qt.TextElideMode.ElideRight, box.width()
        )
        self._write(painter, box, words, self._small, palette_worn().soft)

    def _write(
        self,
        painter: QPainter,
        box: QRect,
        text: str,
        font: QFont,
        ink: str,
        where: Qt.AlignmentFlag = _LEFT,
    ) -> None:
        painter.setFont(font)
        painter.setPen(QColor(ink))
        painter.drawText(box, where, text)


def _second_line(seat: Seat) -> str:
    met = _("met before") if seat.met else ""
    return " · ".join(filter(None, (seat.marks(), met)))


def _seat(index: Index) -> Seat:
    return cast("Seat", index.data(SEAT))
