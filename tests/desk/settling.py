"""Waiting until nothing on a page moves any more, however slow the machine."""

from PySide6.QtCore import QCoreApplication, QEvent, QRect
from PySide6.QtWidgets import QApplication, QWidget

from tests.desk.seen import seen

STILL = 2
"""Rounds of the event loop in which nothing has moved."""


def settle(within: QWidget) -> None:
    """Let layouts come to rest: what comes home from the background may set them off at any moment."""
    before, still = places(within), 0
    while still < STILL:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        QApplication.processEvents()
        after = places(within)
        before, still = after, still + 1 if after == before else 0


def places(within: QWidget) -> list[QRect]:
    """Where everything to be seen lies, each within what holds it."""
    return [each.geometry() for each in seen(within)]
