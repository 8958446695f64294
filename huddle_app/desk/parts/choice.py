"""A field with answers to choose from, which the mouse wheel passes by."""

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox


class Choice(QComboBox):
    """A combo box that scrolling over it does not change; its open list scrolls as usual."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page around it."""
        event.ignore()
