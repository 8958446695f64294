"""One phase of the running item."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QBoxLayout, QFrame

from huddle_app.desk.parts import Elided, column, soft
from huddle_app.desk.run.rail_foot import GO_KEY
from huddle_app.desk.style import Size, Space, restyle
from huddle_app.screen import look
from huddle_app.texts import _


@dataclass(frozen=True)
class Flat:
    """How a phase lies in one line: the size of its title, and whether its length is beside it."""

    size: Size
    length: bool = False


class PhaseChip(QFrame):
    """A phase's title and length; strong while it runs. A double click goes there, and the rail's key to go."""

    gone_to = Signal()
    """The moderator wants to go to this phase."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setProperty("kind", "chip")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._title, self._length = Elided(title, Size.BODY, 500, tone=""), soft()
        self._title.setWordWrap(True)
        self._layout = column(self._title, self._length, None, space=2)
        self._layout.setContentsMargins(Space.MEDIUM, Space.SMALL, Space.MEDIUM, Space.SMALL)
        self.setLayout(self._layout)
        self._flat: Flat | None = None

    def lie(self, flat: Flat | None) -> None:
        """Take one line, or, without `flat`, as many as title and length need."""
        if flat == self._flat:
            return
        self._flat = flat
        directions = QBoxLayout.Direction
        self._layout.setDirection(directions.LeftToRight if flat else directions.TopToBottom)
        self._layout.setSpacing(Space.SMALL if flat else 2)
        beside, above = (Space.SMALL, Space.HAIR) if flat else (Space.MEDIUM, Space.SMALL)
        self._layout.setContentsMargins(beside, above, beside, above)
        self._title.setWordWrap(flat is None)
        self._title.set_size(flat.size if flat else Size.BODY)
        self._length.setVisible(flat is None or flat.length)

    def width_of(self, flat: Flat) -> int:
        """The pixels it takes to lie so and be read whole."""
        title = QFontMetrics(look.font(flat.size, 500)).horizontalAdvance(self._title.text())
        length = self._length.sizeHint().width() + Space.SMALL if flat.length else 0
        return title + length + 2 * Space.SMALL + 2

    def show_phase(self, length: str, *, now: bool) -> None:
        """Show the length, and whether the phase runs."""
        if self._length.text() != length:
            self._length.setText(length)
        restyle(self, now="true" if now else "false")
        title = self._title.text()
        where = _("{title}, {length}, where we are") if now else "{title}, {length}"
        self.setAccessibleName(where.format(title=title, length=length))
        go = _("Double click or {key}: go to “{title}”").format(key=GO_KEY, title=title)
        tip = f"{title}, {length}" if now else f"{title}, {length}\n{go}"
        self.setToolTip(tip)
        self._title.setToolTip(tip)

    def event(self, event: QEvent) -> bool:
        """With the keyboard on a chip the key to go means this chip, whatever is chosen on the rail."""
        overrides = event.type() is QEvent.Type.ShortcutOverride
        if overrides and isinstance(event, QKeyEvent) and _goes(event):
            event.accept()
            return True
        return super().event(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Ask to go here."""
        super().mouseDoubleClickEvent(event)
        self.gone_to.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The key to go asks to go here."""
        if _goes(event):
            self.gone_to.emit()
        else:
            super().keyPressEvent(event)


def _goes(event: QKeyEvent) -> bool:
    return not event.modifiers() and event.text().upper() == GO_KEY
