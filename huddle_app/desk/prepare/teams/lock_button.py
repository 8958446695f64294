"""The lock of a team: closed keeps its members when teams are drawn again or repaired."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton

from huddle_app.desk.style import palette_worn
from huddle_app.paths import RESOURCES
from huddle_app.screen import look
from huddle_app.screen.figure import paint_svg
from huddle_app.texts import _

_SIDE = 16


class LockButton(QToolButton):
    """A small lock: faint while open, in the accent while closed; its tip says what a click does."""

    def __init__(self) -> None:
        super().__init__()
        self._locked = False
        self.setProperty("kind", "dots")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        side = look.scaled(_SIDE) + 8
        self.setFixedWidth(side)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._drawn = (RESOURCES / "icons" / "lock.svg").read_text(encoding="utf-8")

    def show_lock(self, team: str, *, locked: bool) -> None:
        """Show the lock of a team."""
        self._locked = locked
        words = _("Unlock {team}") if locked else _("Lock {team}: it keeps its members")
        self.setAccessibleName(words.format(team=team))
        self.setToolTip(self.accessibleName())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lock in the colours of the moment."""
        super().paintEvent(event)
        side = look.scaled(_SIDE)
        box = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        colours = palette_worn()
        drawn = self._drawn if self._locked else _opened(self._drawn)
        ink = colours.accent if self._locked else colours.faint
        with QPainter(self) as painter:
            paint_svg(painter, box, drawn.replace("currentColor", ink).encode())


def _opened(drawn: str) -> str:
    """The same lock with its shackle lifted out on one side."""
    return drawn.replace("a3 3 0 0 1 6 0v2.7", "a3 3 0 0 1 6 0")
