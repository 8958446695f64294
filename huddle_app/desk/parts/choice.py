"""A field with answers to choose from, which the mouse wheel passes by."""

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox

from huddle_app.desk.parts.plain_tip import plain_tip

_MOST_AT_ONCE = 12
"""So many answers are open at once; more scroll."""


class Choice(QComboBox):
    """A combo box that scrolling over it does not change; its open list scrolls as usual.

    Its tip says the whole of the answer chosen, for which a narrow field has no room.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setMaxVisibleItems(_MOST_AT_ONCE)
        self.currentTextChanged.connect(self._say_whole)

    def _say_whole(self, text: str) -> None:
        self.setToolTip(plain_tip(text))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page around it."""
        event.ignore()
