"""One open point of the checklist."""

from PySide6.QtCore import QMargins, Qt
from PySide6.QtGui import QPainter, QPaintEvent

from huddle_app.desk.parts.wrapped_button import WrappedButton
from huddle_app.desk.style import Space
from huddle_app.method.checklist import OpenPoint
from huddle_app.screen import look
from huddle_app.texts import ngettext

_BULLET = "→"


class PointLine(WrappedButton):
    """Says what is missing; pressing it leads to where it is mended."""

    def __init__(self, point: OpenPoint) -> None:
        margins = QMargins(look.scaled(Space.WIDE), Space.SMALL, Space.HAIR, Space.SMALL)
        super().__init__(_said(point), margins)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a bullet before the words."""
        super().paintEvent(event)
        bullet = self.words_room().adjusted(-look.scaled(Space.LARGE), 0, 0, 0)
        with QPainter(self) as painter:
            painter.setFont(self.font())
            painter.setPen(self.palette().link().color())
            painter.drawText(
                bullet, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, _BULLET
            )


def _said(point: OpenPoint) -> str:
    """What is missing, and how many ways out there are where a trap has some."""
    n = len(point.trap.ways) if point.trap else 0
    if not n:
        return point.text
    words = ngettext("{text} · {n} way out", "{text} · {n} ways out", n)
    return words.format(text=point.text, n=n)
