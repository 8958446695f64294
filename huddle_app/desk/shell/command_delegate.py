"""Draws a found command: its name, where it belongs, and its key on the right."""

from typing import Any, cast

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from huddle_app.desk.parts.cells_model import Index
from huddle_app.desk.shell.commands import Command
from huddle_app.desk.style import Size, Space, palette_worn
from huddle_app.screen import look

COMMAND = Qt.ItemDataRole.UserRole + 1
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class CommandDelegate(QStyledItemDelegate):
    """One line a command; a long name ends in “…” before its key."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """One line with air."""
        height = QFontMetrics(look.font(Size.BODY)).height() + 2 * Space.SMALL
        return QSize(super().sizeHint(option, index).width(), height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the line."""
        # PySide's stubs know none of the option's fields.
        filled = cast("Any", QStyleOptionViewItem(option))
        self.initStyleOption(filled, index)
        filled.text = ""
        filled.widget.style().drawControl(
            QStyle.ControlElement.CE_ItemViewItem, filled, painter, filled.widget
        )
        command: Command = index.data(COMMAND)
        line: QRect = filled.rect.adjusted(Space.SMALL, 0, -Space.SMALL, 0)
        painter.save()
        key = command.keys[0] if command.keys else ""
        line.setRight(line.right() - _paint_key(painter, line, key))
        colours = palette_worn()
        used = _write(painter, line, command.name, Size.BODY, colours.ink)
        _write(
            painter,
            line.adjusted(used + Space.MEDIUM, 0, 0, 0),
            command.group,
            Size.SMALL,
            colours.soft,
        )
        painter.restore()


def _write(painter: QPainter, room: QRect, text: str, size: Size, colour: str) -> int:
    """Write what fits; gives the width of it in pixels."""
    font = look.font(size, 500 if size is Size.BODY else 400)
    metrics = QFontMetrics(font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(room.width(), 0))
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(room, _LEFT, shown)
    return metrics.horizontalAdvance(shown)


def _paint_key(painter: QPainter, line: QRect, key: str) -> int:
    """Draw a keycap at the right end; gives the width it takes with its gap."""
    if not key:
        return 0
    metrics = QFontMetrics(look.font(Size.SMALL, 500))
    height = metrics.height() + 3
    width = max(height, metrics.horizontalAdvance(key) + 10)
    cap = QRect(line.right() - width, line.center().y() - height // 2, width, height)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(palette_worn().faint)))
    painter.drawRoundedRect(cap, 4, 4)
    painter.setFont(look.font(Size.SMALL, 500))
    painter.setPen(QColor(palette_worn().soft))
    painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, key)
    return width + Space.MEDIUM
