"""What confirming would do, in a sentence or several."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from huddle_app.desk.style import Size
from huddle_app.screen import look


class EffectLabel(QLabel):
    """Wraps, and stays as high as it has been: what is below does not jump when a sentence goes."""

    def __init__(self) -> None:
        super().__init__()
        self._highest: dict[int, int] = {}
        self.setFont(look.font(Size.BODY))
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("tone", "soft")
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignTop)

    def heightForWidth(self, width: int) -> int:
        """The most that its sentences have needed at this width."""
        needed = super().heightForWidth(width)
        self._highest[width] = max(needed, self._highest.get(width, 0))
        return self._highest[width]
