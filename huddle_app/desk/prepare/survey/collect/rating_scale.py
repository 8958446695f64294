"""The seven digits of the rating scale, the one that holds filled: for a glance from the keyboard."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from huddle_app.desk.prepare.survey.collect.sheet import BLANK
from huddle_app.desk.style import RADIUS, Size, Space, palette_worn
from huddle_app.method.toolkit import HIGHEST, LOWEST, RATINGS
from huddle_app.screen import look
from huddle_app.texts import _

_BOX = 52
"""Pixels a box is wide and high, before the moderator's text scale, of which it grows by half."""


class RatingScale(QWidget):
    """Shows 1 to 7 and a blank, in the colours of a key; `pressed(digit)` tells a click on one."""

    pressed = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._digit: int | None = None
        self.ends = ("", "")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_("Answer"))

    def show_digit(self, digit: int | None) -> None:
        """Fill the box of this digit; None fills none."""
        self._digit = digit
        said = _("left blank") if digit == BLANK else str(digit) if digit else _("not typed yet")
        self.setAccessibleDescription(said)
        self.update()

    def show_ends(self, low: str, high: str) -> None:
        """Say what the lowest and the highest digit mean."""
        self.ends = (low, high)
        self.update()

    def sizeHint(self) -> QSize:
        """Eight boxes with their gaps, and a line of words below."""
        boxes = HIGHEST - LOWEST + 2
        gaps = (boxes - 2) * Space.SMALL + Space.WIDE
        return QSize(
            boxes * look.half_scaled(_BOX) + gaps, look.half_scaled(_BOX) + self._words_height()
        )

    def minimumSizeHint(self) -> QSize:
        """All of it."""
        return self.sizeHint()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell which box was clicked."""
        for digit in (*RATINGS, BLANK):
            if self._box(digit).contains(event.position()):
                self.pressed.emit(digit)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the boxes and what the ends of the scale mean."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for digit in (*RATINGS, BLANK):
            self._paint_box(painter, digit)
        painter.setFont(look.font(Size.SMALL))
        painter.setPen(QColor(palette_worn().soft))
        first, last, blank = self._box(LOWEST), self._box(HIGHEST), self._box(BLANK)
        top = first.bottom() + Space.HAIR
        line = QRectF(0, top, last.right(), self._words_height() - Space.HAIR)
        room = int(line.width() - Space.SMALL) // 2
        low, high = (
            painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
            for words in self.ends
        )
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft, low)
        painter.drawText(line, Qt.AlignmentFlag.AlignRight, high)
        line = QRectF(blank.left() - Space.WIDE, top, blank.width() + 2 * Space.WIDE, line.height())
        painter.drawText(line, Qt.AlignmentFlag.AlignHCenter, _("blank"))

    def _paint_box(self, painter: QPainter, digit: int) -> None:
        palette, chosen = palette_worn(), digit == self._digit
        box = self._box(digit)
        painter.setPen(QPen(QColor(palette.accent if chosen else palette.faint), 1))
        painter.setBrush(QColor(palette.accent if chosen else palette.paper))
        painter.drawRoundedRect(box, RADIUS, RADIUS)
        painter.setFont(look.font(Size.TITLE, 600 if chosen else 500, tabular=True))
        painter.setPen(QColor(palette.paper if chosen else palette.ink))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(digit))

    def _box(self, digit: int) -> QRectF:
        side = look.half_scaled(_BOX)
        place = HIGHEST if digit == BLANK else digit - LOWEST
        left = place * (side + Space.SMALL) + (Space.LARGE if digit == BLANK else 0)
        return QRectF(QPointF(left + 0.5, 0.5), QSize(side - 1, side - 1).toSizeF())

    def _words_height(self) -> int:
        return look.scaled(Size.SMALL) + 2 * Space.SMALL
