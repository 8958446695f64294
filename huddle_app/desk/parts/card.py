"""A sheet of paper on the wall."""

from PySide6.QtWidgets import QFrame, QLayout


class Card(QFrame):
    """A bordered sheet holding a layout; `name` is what a screen reader says."""

    def __init__(self, layout: QLayout, name: str = "") -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.setAccessibleName(name)
        self.setLayout(layout)
