"""Draws a cell's ground as a chip behind its text, so that colours stay small and calm."""

from typing import Any, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from huddle_app.desk.parts.cells_model import GROUND, Index

_RADIUS = 6
_INSET = 4


class ChipDelegate(QStyledItemDelegate):
    """Cells with a ground get it as a rounded chip; all others are drawn as usual."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the cell."""
        ground = index.data(GROUND)
        if not ground:
            super().paint(painter, option, index)
            return
        # PySide's stubs know none of the option's fields.
        filled = cast("Any", QStyleOptionViewItem(option))
        self.initStyleOption(filled, index)
        text, filled.text = filled.text, ""
        filled.widget.style().drawControl(
            QStyle.ControlElement.CE_ItemViewItem, filled, painter, filled.widget
        )
        chip = filled.rect.adjusted(_INSET // 2, _INSET, -_INSET // 2, -_INSET)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(chip, _RADIUS, _RADIUS)
        painter.setPen(index.data(Qt.ItemDataRole.ForegroundRole) or filled.palette.text().color())
        painter.setFont(filled.font)
        place = chip.adjusted(_INSET + 2, 0, -_INSET, 0)
        words = filled.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        painter.restore()
