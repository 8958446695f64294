"""The functions' signs (● ◆ ▲) in their colours, wherever words on the desk begin with one."""

from typing import Any

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QHeaderView, QStyleOptionHeader

from huddle_app.desk.style import Space, palette_worn
from huddle_app.figures.palette import shape_of
from huddle_app.method.words import Function

_ICON, _LARGEST = 16, 15
"""The side in pixels of the square in which Qt draws the picture of a heading, and the type that fits in."""


class FunctionHeader(QHeaderView):
    """The headings of a table; a function's sign before a heading has the function's colour."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setHighlightSections(False)

    def initStyleOptionForIndex(  # noqa: N802 - Qt's name
        self, option: QStyleOptionHeader, logical_index: int
    ) -> None:
        """Take the sign out of the words and draw it beside them."""
        super().initStyleOptionForIndex(option, logical_index)
        # PySide's stubs know none of the option's fields.
        filled: Any = option
        if function := _function_of(filled.text):
            filled.icon = self._icon(function)
            filled.text = filled.text.partition(" ")[2]

    def sectionSizeFromContents(self, logical_index: int) -> QSize:  # noqa: N802 - Qt's name
        """Wide enough for the sign too."""
        size = super().sectionSizeFromContents(logical_index)
        words = self.model().headerData(logical_index, Qt.Orientation.Horizontal)
        return size + QSize(Space.SMALL, 0) if _function_of(str(words)) else size

    def _icon(self, function: Function) -> QIcon:
        font = QFont(self.font())
        font.setPixelSize(min(QFontInfo(font).pixelSize(), _LARGEST))
        return QIcon(sign_of(function, font, _ICON, self.devicePixelRatioF()))


def sign_of(function: Function, font: QFont, side: int, ratio: float) -> QPixmap:
    """A function's sign in its colour, in a square for a screen that has `ratio` dots a pixel."""
    drawn = QPixmap(QSize(side, side) * ratio)
    drawn.setDevicePixelRatio(ratio)
    drawn.fill(Qt.GlobalColor.transparent)
    with QPainter(drawn) as painter:
        painter.setFont(font)
        painter.setPen(QColor(palette_worn().function(function)))
        whole = QRect(0, 0, side, side)
        painter.drawText(whole, Qt.AlignmentFlag.AlignCenter, str(shape_of(function)))
    return drawn


def _function_of(words: str) -> Function | None:
    """The function with whose sign the words begin."""
    return next((f for f in Function if words.startswith(f"{shape_of(f)} ")), None)
