"""What has the keyboard stays in sight on a page that scrolls, until somebody scrolls it away."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from shiboken6 import isValid

from huddle_app.desk.style import application

_AIR = 24
"""Pixels between it and the edge, where there are so many."""


class KeyboardInSight(QObject):
    """Scrolls the places it watches: a notice that comes takes room, and a key may lead below what is seen.

    Qt itself brings in sight only what Tab goes to, and only in that moment.
    """

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._seen = True
        application().focusChanged.connect(self._come)

    def watch(self, area: QScrollArea) -> None:
        """From now on, in this place of the page, too."""
        bar = area.verticalScrollBar()
        bar.rangeChanged.connect(self._keep)
        bar.valueChanged.connect(self._note)

    def _come(self, _before: QWidget | None, now: QWidget | None) -> None:
        # The keyboard leaves a page that is thrown away, too.
        if now and isValid(self._page) and self._page.isAncestorOf(now):
            # Under a held mouse nothing may move.
            if QApplication.mouseButtons() is Qt.MouseButton.NoButton:
                _reveal(now)
            self._note()

    def _keep(self) -> None:
        """There is more or less room than before."""
        if self._seen and (here := self._here()):
            _reveal(here)

    def _note(self) -> None:
        """What was scrolled away is to stay away."""
        here = self._here()
        self._seen = here is None or all(
            area.viewport().rect().intersects(_lies_in(area, here)) for area in _areas_around(here)
        )

    def _here(self) -> QWidget | None:
        here = self._page.window().focusWidget()
        return here if self._page.isAncestorOf(here) else None


def _reveal(widget: QWidget) -> None:
    """Bring all of it in sight, the innermost place first; what is larger than its place stays where it is.

    Qt's own way would do so with the cursor in a line alone.
    """
    for area in _areas_around(widget):
        inside, room, lies = area.widget(), area.viewport().rect(), _lies_in(area, widget)
        if inside and lies.height() <= room.height() and not room.contains(lies):
            middle = widget.mapTo(inside, widget.rect().center())
            beside = (lies.width() // 2, lies.height() // 2 + _AIR)
            area.ensureVisible(middle.x(), middle.y(), *beside)


def _lies_in(area: QScrollArea, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(area.viewport(), QPoint()), widget.size())


def _areas_around(widget: QWidget) -> Iterator[QScrollArea]:
    around = widget.parentWidget()
    while around:
        if isinstance(around, QScrollArea):
            yield around
        around = around.parentWidget()
