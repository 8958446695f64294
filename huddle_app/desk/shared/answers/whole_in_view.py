"""A table in a place that scrolls is seen whole while the keyboard is in it."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QScrollArea, QWidget


class WholeInView(QObject):
    """Follows the keyboard into `table`: Qt brings the line one stands on in sight, and none beside it.

    What is clicked stays under the mouse.
    """

    def __init__(self, area: QScrollArea, table: QWidget) -> None:
        super().__init__(table)
        self._area, self._table = area, table
        table.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Scroll there when the keyboard comes, and with each key."""
        if event.type() is QEvent.Type.KeyPress or _came_by_key(event):
            self._show()
        return False

    def _show(self) -> None:
        if inner := self._area.widget():
            top = self._table.mapTo(inner, QPoint()).y()
            # Its top last: that is what is seen where all of it has no room.
            for y in (top + self._table.height(), top):
                self._area.ensureVisible(0, y, 0, 0)


def _came_by_key(event: QEvent) -> bool:
    return (
        isinstance(event, QFocusEvent)
        and event.gotFocus()
        and event.reason() is not Qt.FocusReason.MouseFocusReason
    )
