"""A figure that tells its numbers, mark by mark, to the pointer, to the keyboard and to a screen reader."""

import re
from collections.abc import Sequence
from textwrap import fill
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QShowEvent,
)
from PySide6.QtWidgets import QScrollArea, QToolTip, QWidget

from huddle_app.desk.parts.plain_tip import plain_tip
from huddle_app.desk.style import Space, palette_worn
from huddle_app.screen.figure import FigureView

if TYPE_CHECKING:  # it would bring along what draws figures
    from huddle_app.figures.figure import Spot

_STEPS = {
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
}
_KEYS = {*_STEPS, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Escape}
_BY_TAB = {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}
_LETTERS = 64
"""The tip's lines are no longer: Qt does not break plain ones."""
_TOGETHER = re.compile(r" (?=%)|(?<=\bn) (?=\d)")
"""The blanks at which no line ends: between a number and its “%”, and in “n 40”."""
_LONG = 60_000
"""Milliseconds that a tip stays for those who came by the keyboard."""


class TellingFigure(FigureView):
    """A figure whose spots say more: under the pointer, or by Tab and the arrow keys.

    Tab goes from spot to spot and out at the end, the arrows stay within, Home and End are the first
    and last one, Escape leaves. What is told is outlined, and is what a screen reader then says.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMouseTracking(True)
        self._spots: Sequence[Spot] = ()
        self._alt_text = ""
        self._told: int | None = None

    def show_spots(self, svg: bytes, name: str, alt_text: str, spots: Sequence["Spot"]) -> None:
        """Show a figure with spots in reading order; the one told stays where it is still there."""
        self._spots, self._alt_text = spots, alt_text
        self.show_figure(svg, name, alt_text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if spots else Qt.FocusPolicy.NoFocus)
        if self._told is not None and self._told >= len(spots):
            self._tell(None)

    def clear(self) -> None:
        """Show nothing."""
        self._spots, self._told = (), None
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        super().clear()

    def told(self) -> str:
        """The words of the spot that is outlined now; empty for none."""
        return "" if self._told is None else self._spots[self._told].words

    def place_told(self) -> QRect:
        """Where the outline is, in pixels of this widget; empty for none."""
        return QRect() if self._told is None else self._outline(self._told).toAlignedRect()

    # Keyboard

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin with the first spot, or with the last when coming backwards."""
        super().focusInEvent(event)
        if event.reason() in _BY_TAB and self._spots:
            backwards = event.reason() is Qt.FocusReason.BacktabFocusReason
            self._tell(len(self._spots) - 1 if backwards else 0, by_keys=True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell nothing any more."""
        super().focusOutEvent(event)
        self._tell(None)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, N802 - Qt's signature
        """Tab goes to the next spot, and on to the next widget after the last one."""
        if self._told is not None:
            wanted = self._told + (1 if next else -1)
            if 0 <= wanted < len(self._spots):
                self._tell(wanted, by_keys=True)
                return True
        return super().focusNextPrevChild(next)

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> Any:  # noqa: N802 - Qt's name
        """Say that the spot told is where one stands: the page scrolls there, not to the figure's middle."""
        if query is Qt.InputMethodQuery.ImCursorRectangle and self._told is not None:
            return self.place_told()
        return super().inputMethodQuery(query)

    def event(self, event: QEvent) -> bool:
        """Keep the keys that move from spot to spot from being the window's."""
        ours = event.type() is QEvent.Type.ShortcutOverride and self._told is not None
        if ours and isinstance(event, QKeyEvent) and event.key() in _KEYS:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from spot to spot, or leave."""
        key = event.key()
        if self._told is None or key not in _KEYS:
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_Escape:
            super().focusNextPrevChild(True)  # noqa: FBT003 - Qt's signature
        else:
            last = len(self._spots) - 1
            ends = {int(Qt.Key.Key_Home): 0, int(Qt.Key.Key_End): last}
            step = _STEPS.get(Qt.Key(key), 0)
            self._tell(ends.get(key, min(max(self._told + step, 0), last)), by_keys=True)

    # Pointer

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell the spot under the pointer."""
        super().mouseMoveEvent(event)
        self._tell(self._at(event.position()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell the spot that is pressed: a finger does not hover."""
        super().mousePressEvent(event)
        self._tell(self._at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """Tell nothing any more, unless the keyboard is here."""
        super().leaveEvent(event)
        if not self.hasFocus():
            self._tell(None)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the figure, and a line round the spot that is told."""
        super().paintEvent(event)
        if self._told is not None:
            with QPainter(self) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(QPen(QColor(palette_worn().accent), 2))
                painter.drawRoundedRect(self._outline(self._told), 4, 4)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin without a spot."""
        super().showEvent(event)
        self._tell(None)

    def _at(self, point: QPointF) -> int | None:
        """The smallest spot at a point: a mark before the row it stands in."""
        hit = [n for n in range(len(self._spots)) if self._place(n).contains(point)]
        return min(hit, key=lambda n: self._spots[n].width * self._spots[n].height, default=None)

    def _tell(self, wanted: int | None, *, by_keys: bool = False) -> None:
        if wanted == self._told and not by_keys:
            return
        self._told = wanted
        self.setAccessibleDescription(self.told() or self._alt_text)
        self.update()
        if wanted is None:
            QToolTip.hideText()
            return
        place = self.place_told()
        if by_keys:
            self._reveal(place)
        under = self.mapToGlobal(place.bottomLeft())
        words = fill(_TOGETHER.sub("\u00a0", self.told()), _LETTERS)
        QToolTip.showText(under, plain_tip(words), self, place, _LONG)

    def _reveal(self, place: QRect) -> None:
        """Scroll to a place of a figure that is higher than the page around it."""
        around = self.parentWidget()
        while around and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        page = around.widget() if around else None
        if around and page:
            middle = self.mapTo(page, place.center())
            around.ensureVisible(middle.x(), middle.y(), 0, place.height() // 2 + Space.LARGE)

    def _place(self, number: int) -> QRectF:
        spot = self._spots[number]
        return self.place_of(QRectF(spot.x, spot.y, spot.width, spot.height))

    def _outline(self, number: int) -> QRectF:
        """A little round the spot, but within the widget."""
        return self._place(number).adjusted(-2, -2, 2, 2) & QRectF(self.rect()).adjusted(
            1, 1, -1, -1
        )
