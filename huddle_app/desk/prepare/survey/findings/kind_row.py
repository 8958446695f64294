"""The figures there are of what is looked at, in a row to choose from."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QLabel, QPushButton, QWidget

from huddle_app.desk.parts import clear, holding, row, soft
from huddle_app.desk.parts.flow_row import FlowRow
from huddle_app.desk.parts.segments import segment_button, tab_to_what_holds
from huddle_app.desk.style import Size, Space
from huddle_app.method.findings.slides import FigureKey, FigureKind
from huddle_app.texts import _


class KindRow(QWidget):
    """A button a figure, in as many lines as they take; `chosen(key)` tells which one is pressed.

    Going on to another scale keeps the kind of figure where that scale has one.
    """

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Figures"))
        self.setProperty("dense", "true")
        self._group = QButtonGroup(self)
        tab_to_what_holds(self._group)
        self._buttons: dict[FigureKey, QPushButton] = {}
        self._kind: FigureKind | None = None
        self._flow = FlowRow(Space.HAIR)
        self.setLayout(self._flow)

    def offer(self, keys: Sequence[FigureKey]) -> FigureKey:
        """Offer these figures; the one that now holds."""
        if list(keys) != list(self._buttons):
            # Those laid aside live on for a moment, in which nobody shall choose one of them.
            for button in self._buttons.values():
                self._group.removeButton(button)
            clear(self._flow)
            self._buttons = {key: self._button(key) for key in keys}
            self._lay_out()
        held = next((key for key in keys if key.kind is self._kind), keys[0])
        self._buttons[held].setChecked(True)
        return held

    def offered(self) -> tuple[FigureKey, ...]:
        """The figures offered."""
        return tuple(self._buttons)

    def held(self) -> FigureKey:
        """The figure that is shown."""
        return next(key for key, button in self._buttons.items() if button.isChecked())

    def choose(self, kind: FigureKind) -> None:
        """Press the button of a kind that is offered."""
        next(button for key, button in self._buttons.items() if key.kind is kind).click()

    def _button(self, key: FigureKey) -> QPushButton:
        # What draws the figures is imported when the first finding is shown.
        from huddle_app.method.findings.figure_names import kind_name

        button = segment_button(kind_name(key.kind))
        button.clicked.connect(partial(self._choose, key))
        self._group.addButton(button)
        return button

    def _lay_out(self) -> None:
        """Those of what is looked at, then those of the whole survey, which stay together."""
        for key, button in self._buttons.items():
            if key.about:
                self._flow.addWidget(button)
        of_all = [button for key, button in self._buttons.items() if not key.about]
        self._flow.addWidget(holding(row(self._of_all(), *of_all, space=Space.HAIR)))

    def _of_all(self) -> QLabel:
        words = soft(_("whole survey:"), Size.BODY)
        words.setFixedHeight(next(iter(self._buttons.values())).sizeHint().height())
        return words

    def _choose(self, key: FigureKey) -> None:
        self._kind = key.kind
        self.chosen.emit(key)
