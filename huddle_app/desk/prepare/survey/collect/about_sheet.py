"""Whose sheet it is: a function, a level and a region, which stay for the next sheet."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QVBoxLayout, QWidget

from huddle_app.desk.bare_keys import ENTER
from huddle_app.desk.parts import Choice, column, holding, soft
from huddle_app.desk.parts.flow_row import FlowRow
from huddle_app.desk.style import Space, restyle
from huddle_app.method.words import ANSWERING, Function, function_name
from huddle_app.screen import look
from huddle_app.texts import _

_WIDTH = 150
"""Pixels of a field, before the moderator's text scale."""


class AboutSheet(QWidget):
    """Asks for function, level and region; `changed` when the function is another, `done` on Enter.

    `digit` brings one that was typed on the function, which is no text. What stays from the sheet
    before is marked until it is typed over or confirmed.
    """

    changed = Signal()
    done = Signal()
    digit = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._function, self._level, self._region = Choice(), Choice(), Choice()
        for function in ANSWERING:
            self._function.addItem(function_name(function), function)
        for field in (self._level, self._region):
            field.setEditable(True)
            field.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
            if line := field.lineEdit():
                line.returnPressed.connect(self.done)
            field.currentTextChanged.connect(partial(self._say_kept, field, kept=False))
        self.twice = QCheckBox(_("Type each sheet twice, to check"))
        self.twice.setChecked(True)
        self._function.activated.connect(self.changed)
        self._function.installEventFilter(self)
        self._labels = dict[Choice, QLabel]()
        fields = (self._function, self._level, self._region)
        names = (_("Function"), _("Level"), _("Region"))
        labelled = [self._labelled(name, field) for name, field in zip(names, fields, strict=True)]
        flow = FlowRow(Space.MEDIUM)
        for part in (*labelled, column(soft(""), self.twice, space=Space.HAIR // 2)):
            flow.addWidget(holding(part))
        self.setLayout(flow)
        self.setFocusProxy(self._function)

    @property
    def last_field(self) -> QWidget:
        """The field behind which the sheet comes."""
        return self.twice

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Digits typed on the function are meant for the sheet."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            text = event.text()
            if len(text) == 1 and text.isdecimal():
                self.digit.emit(int(text))
                return True
        return super().eventFilter(watched, event)

    def mark_kept(self, *, kept: bool) -> None:
        """Mark level and region as those of the sheet before, or let them hold."""
        for field in (self._level, self._region):
            self._say_kept(field, kept=kept and bool(field.currentText().strip()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter begins from the function and the box too, which have no use for it."""
        if event.key() in ENTER:
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

    def show_person(self, function: Function, level: str, region: str) -> None:
        """Stand at this function, level and region."""
        self._function.setCurrentIndex(self._function.findData(function))
        self._level.setCurrentText(level)
        self._region.setCurrentText(region)

    def offer(self, levels: Iterable[str], regions: Iterable[str]) -> None:
        """Offer the levels, in their order, and the regions that are known; what is typed stays."""
        for field, known in ((self._level, levels), (self._region, sorted(set(regions) - {""}))):
            typed = field.currentText()
            field.blockSignals(True)  # noqa: FBT003 - Qt's signature
            field.clear()
            field.addItems(["", *known])
            field.setCurrentText(typed)
            field.blockSignals(False)  # noqa: FBT003 - Qt's signature

    def hold_function(self, *, held: bool) -> None:
        """Keep the function as it is while a sheet of it is begun: the other has other statements."""
        self._function.setDisabled(held)
        words = _("This sheet is begun. Finish it or leave it to choose another function.")
        self._function.setToolTip(words if held else "")
        self.setFocusProxy(self._level if held else self._function)

    def _say_kept(self, field: Choice, _text: str = "", *, kept: bool) -> None:
        label, words = self._labels[field], field.accessibleName()
        label.setText(_("{name} · as before").format(name=words) if kept else words)
        restyle(label, tone="amber" if kept else "soft")
        field.setAccessibleDescription(_("as on the sheet before") if kept else "")

    def _labelled(self, words: str, field: Choice) -> QVBoxLayout:
        label = self._labels[field] = soft(words)
        label.setBuddy(field)
        field.setAccessibleName(words)
        field.setFixedWidth(look.half_scaled(_WIDTH))
        return column(label, field, space=Space.HAIR // 2)
