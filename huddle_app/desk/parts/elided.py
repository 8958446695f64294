"""A label that ends in “…” where it has not enough room."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel

from huddle_app.desk.parts.plain_tip import plain_tip
from huddle_app.desk.style import Size, restyle
from huddle_app.screen import look


class Elided(QLabel):
    """One line, soft unless told otherwise; it never asks for more width than there is.

    Its tip says the whole of it. With word wrap it is a label like any other, in as many lines as it takes.
    """

    def __init__(
        self, text: str = "", size: Size = Size.SMALL, weight: int = 400, *, tone: str = "soft"
    ) -> None:
        super().__init__()
        self.setFont(look.font(size, weight))
        self.setTextFormat(Qt.TextFormat.PlainText)
        restyle(self, tone=tone)
        self.setText(text)

    def set_size(self, size: Size) -> None:
        """Write in another size; a font alone would go again when the stylesheet looks anew."""
        self.setStyleSheet(f"font-size: {look.font(size).pixelSize()}px")

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Show another text."""
        super().setText(text)
        self.setToolTip(plain_tip(text))

    def minimumSizeHint(self) -> QSize:
        """No width at all, one line high."""
        if self.wordWrap():
            return super().minimumSizeHint()
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what fits."""
        if self.wordWrap():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setPen(self.palette().windowText().color())
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, text)
