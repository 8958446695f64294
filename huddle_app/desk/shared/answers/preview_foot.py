"""The foot of a preview: what was done last, how far a reading is, and the two ways out."""

from PySide6.QtWidgets import QProgressBar, QWidget

from huddle_app.desk.parts import KeyButton, note, row
from huddle_app.desk.style import Space, restyle
from huddle_app.texts import _

_BAR_WIDTH = 160
"""Pixels."""


class PreviewFoot(QWidget):
    """Says one thing at a time; `cancel` and `confirm` are its buttons."""

    def __init__(self) -> None:
        super().__init__()
        self._status = note("")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(_BAR_WIDTH)
        self._bar.setAccessibleName(_("Progress"))
        self.cancel = KeyButton(_("Cancel"), "Esc")
        self.confirm = KeyButton("", "Ctrl+Return", primary=True)
        made = row(self._status, self._bar, self.cancel, self.confirm, space=Space.MEDIUM)
        made.setStretch(0, 1)
        self.setLayout(made)

    def said(self) -> str:
        """What it says."""
        return self._status.text()

    def is_busy(self) -> bool:
        """Whether it says that something is under way."""
        return not self._bar.isHidden()

    def say(self, words: str, *, busy: bool = False, tone: str = "soft") -> None:
        """Say this instead; while `busy`, beside a bar that moves until progress is known."""
        self._status.setText(words)
        restyle(self._status, tone=tone)
        self._bar.setRange(0, 0)
        self._bar.setVisible(busy)

    def show_progress(self, part: int, whole: int) -> None:
        """Show how far that is."""
        self._bar.setRange(0, whole)
        self._bar.setValue(part)

    def show_confirm(self, words: str, *, can: bool) -> None:
        """What the button that confirms says, and whether it can be pressed."""
        self.confirm.setText(words)
        self.confirm.setEnabled(can)
