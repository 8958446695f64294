"""One open point of the checklist."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton

from huddle_app.desk.style import Size, Space
from huddle_app.method.checklist import OpenPoint
from huddle_app.screen import look
from huddle_app.texts import ngettext

_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_BULLET = "→"


class PointLine(QPushButton):
    """Says what is missing, over as many lines as it takes; pressing it leads to where it is mended."""

    def __init__(self, point: OpenPoint) -> None:
        super().__init__()
        self._words = _said(point)
        self.setProperty("kind", "quiet")
        self.setAccessibleName(self._words)
        self.setFont(look.font(Size.BODY))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(True)  # Enter presses it too
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Narrower is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as its words need."""
        room = self._room(QRect(0, 0, width, 10_000))
        return (
            self.fontMetrics().boundingRect(room, _WRAPPED, self._words).height() + 2 * Space.SMALL
        )

    def sizeHint(self) -> QSize:
        """A usual width, and the height that goes with it."""
        return QSize(200, self.heightForWidth(200))

    def minimumSizeHint(self) -> QSize:
        """It may be made narrower."""
        return QSize(120, 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the button as the stylesheet has it, and the wrapped words."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        with QPainter(self) as painter:
            self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
            painter.setFont(self.font())
            painter.setPen(self.palette().windowText().color())
            room = self._room(self.rect())
            painter.drawText(room, _WRAPPED, self._words)
            bullet = room.adjusted(-look.scaled(Space.LARGE), 0, 0, 0)
            painter.setPen(self.palette().link().color())
            painter.drawText(
                bullet, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, _BULLET
            )

    def _room(self, rect: QRect) -> QRect:
        return rect.adjusted(look.scaled(Space.WIDE), Space.SMALL, -Space.HAIR, -Space.SMALL)


def _said(point: OpenPoint) -> str:
    """What is missing, and how many ways out there are where a trap has some."""
    n = len(point.trap.ways) if point.trap else 0
    if not n:
        return point.text
    words = ngettext("{text} · {n} way out", "{text} · {n} ways out", n)
    return words.format(text=point.text, n=n)
