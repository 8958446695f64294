"""Whose sheet it is: a function, a level and a region, which stay for the next sheet."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QVBoxLayout, QWidget

from huddle_app.desk.parts import Choice, column, holding, soft
from huddle_app.desk.parts.flow_row import FlowRow
from huddle_app.desk.style import Space
from huddle_app.method.words import Function, function_name
from huddle_app.screen import look
from huddle_app.services.collecting import ASKED
from huddle_app.texts import _

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_WIDTH = 190
"""Pixels of a field, before the moderator's text scale."""


class AboutSheet(QWidget):
    """Asks for function, level and region; `changed` when the function is another, `done` on Enter."""

    changed = Signal()
    done = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._function, self._level, self._region = Choice(), Choice(), Choice()
        for function in ASKED:
            self._function.addItem(function_name(function), function)
        for field in (self._level, self._region):
            field.setEditable(True)
            field.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
            if line := field.lineEdit():
                line.returnPressed.connect(self.done)
        self.twice = QCheckBox(_("Type each sheet twice, to check"))
        self.twice.setChecked(True)
        self._function.activated.connect(self.changed)
        fields = (self._function, self._level, self._region)
        names = (_("Function"), _("Level"), _("Region"))
        labelled = [_labelled(name, field) for name, field in zip(names, fields, strict=True)]
        flow = FlowRow(Space.MEDIUM)
        for part in (*labelled, column(soft(""), self.twice, space=Space.HAIR // 2)):
            flow.addWidget(holding(part))
        self.setLayout(flow)
        self.setFocusProxy(self._function)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter begins from the function and the box too, which have no use for it."""
        if event.key() in _ENTER:
            self.done.emit()
        else:
            super().keyPressEvent(event)

    @property
    def function(self) -> Function:
        """Whose questionnaire it is."""
        return Function(self._function.currentData())

    @property
    def level(self) -> str:
        """The level, as typed; empty where the paper does not say."""
        return " ".join(self._level.currentText().split())

    @property
    def region(self) -> str:
        """The region, as typed; empty where the paper does not say."""
        return " ".join(self._region.currentText().split())

    def offer(self, levels: Iterable[str], regions: Iterable[str]) -> None:
        """Offer the levels and regions that are known; what is typed stays."""
        for field, known in ((self._level, levels), (self._region, regions)):
            typed = field.currentText()
            field.clear()
            field.addItems(["", *sorted(set(known) - {""})])
            field.setCurrentText(typed)

    def hold_function(self, *, held: bool) -> None:
        """Keep the function as it is while a sheet of it is begun: the other has other statements."""
        self._function.setDisabled(held)
        words = _("This sheet is begun. Finish it or leave it to choose another function.")
        self._function.setToolTip(words if held else "")
        self.setFocusProxy(self._level if held else self._function)


def _labelled(words: str, field: Choice) -> QVBoxLayout:
    label = soft(words)
    label.setBuddy(field)
    field.setAccessibleName(words)
    field.setFixedWidth(look.half_scaled(_WIDTH))
    return column(label, field, space=Space.HAIR // 2)
