"""Texts on the desk: headings, secondary text, notes. All wrap nothing unless told to."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from huddle_app.desk.style import Size
from huddle_app.screen import look


def words(text: str, size: Size = Size.BODY, weight: int = 400, *, tabular: bool = False) -> QLabel:
    """A plain label; `tabular` gives every digit the same width, for times and numbers."""
    label = QLabel(text)
    label.setFont(look.font(size, weight, tabular=tabular))
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def heading(text: str, size: Size = Size.LEAD) -> QLabel:
    """A heading, semi-bold."""
    return words(text, size, 600)


def soft(text: str = "", size: Size = Size.SMALL) -> QLabel:
    """Secondary text: small and stepping back."""
    label = words(text, size)
    label.setProperty("tone", "soft")
    return label


def note(text: str) -> QLabel:
    """A soft sentence of body size that wraps."""
    label = soft(text, Size.BODY)
    label.setWordWrap(True)
    return label
