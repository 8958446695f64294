"""The working areas of a step to choose from, and those there are in every step."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from huddle_app.desk.parts import clear
from huddle_app.desk.parts.flow_row import FlowRow
from huddle_app.desk.parts.shortcut import named_shortcut
from huddle_app.desk.run.areas import AreaKey, area_name
from huddle_app.desk.style import Size
from huddle_app.screen import look
from huddle_app.texts import _


class AreaTabs(QWidget):
    """One area holds at a time; `chosen` brings the one pressed. Ctrl+PgDown and Ctrl+PgUp go along them."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Working area"))
        self.buttons: dict[AreaKey, QPushButton] = {}
        self._low = False
        self._group = QButtonGroup(self)
        self._row = FlowRow(0)
        self.setLayout(self._row)
        named_shortcut(self, "Ctrl+PgDown", _("Next working area"), partial(self._go, 1))
        named_shortcut(self, "Ctrl+PgUp", _("Working area before"), partial(self._go, -1))

    def offer(self, areas: Sequence[AreaKey]) -> None:
        """Offer these areas from now on."""
        if list(areas) != list(self.buttons):
            clear(self._row)
            self.buttons = {area: self._button(area) for area in areas}
            self._fit()

    def set_low(self, *, low: bool) -> None:
        """Write the names small where they would take more than one line."""
        self._low = low
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Look again what fits."""
        super().resizeEvent(event)
        self._fit()

    def take_keys(self) -> None:
        """Have the keyboard at the area that holds."""
        if chosen := self._group.checkedButton():
            chosen.setFocus(Qt.FocusReason.TabFocusReason)

    def choose(self, area: AreaKey) -> None:
        """Show that this area holds."""
        self.buttons[area].setChecked(True)

    def count(self, area: AreaKey, n: int) -> None:
        """Show how much waits in an area."""
        name = area_name(area)
        self.buttons[area].setText(f"{name} ({n})" if n else name)
        self._fit()

    def _fit(self) -> None:
        self._write(Size.BODY)
        if self._low and self._row.sizeHint().width() > self.width():
            self._write(Size.SMALL)

    def _write(self, size: Size) -> None:
        for button in self.buttons.values():
            button.setFont(look.font(size, 500))

    def _go(self, by: int) -> None:
        areas = list(self.buttons)
        here = next(n for n, area in enumerate(areas) if self.buttons[area].isChecked())
        self.chosen.emit(areas[(here + by) % len(areas)])

    def _button(self, area: AreaKey) -> QPushButton:
        button = QPushButton(area_name(area))
        button.setFont(look.font(Size.BODY, 500))
        button.setProperty("kind", "segment")
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(partial(self.chosen.emit, area))
        self._group.addButton(button)
        self._row.addWidget(button)
        return button
