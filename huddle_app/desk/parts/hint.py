"""What belongs into an empty line."""

from PySide6.QtWidgets import QLineEdit


def show_hint(line: QLineEdit, text: str) -> None:
    """Say in an empty line what belongs there; in a line too narrow for it the tip says the whole."""
    line.setPlaceholderText(text)
    line.setToolTip(text)
