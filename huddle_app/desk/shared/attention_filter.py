"""Two choices over a list: everything, or only what needs attention."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from huddle_app.desk.parts import row
from huddle_app.desk.parts.segments import segment_button
from huddle_app.texts import _


class AttentionFilter(QWidget):
    """`chosen(only)` tells which holds; begins with what needs attention where that is not everything."""

    chosen = Signal(bool)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.everything, self.only_attention = segment_button(""), segment_button("")
        self._wanted: bool | None = None
        group = QButtonGroup(self)
        for button in (self.everything, self.only_attention):
            group.addButton(button)
            button.clicked.connect(self._choose)
        self.setLayout(row(self.everything, self.only_attention, None))

    def offer(self, everything: str, attention: int, total: int) -> bool:
        """Say how much there is of both; gives whether only what needs attention is to be shown."""
        self.everything.setText(everything)
        self.only_attention.setText(_("Only what needs attention ({n:,})").format(n=attention))
        self.only_attention.setEnabled(attention > 0)
        wanted = attention < total if self._wanted is None else self._wanted
        only = wanted and attention > 0
        (self.only_attention if only else self.everything).setChecked(True)
        return only

    def _choose(self) -> None:
        self._wanted = self.only_attention.isChecked()
        self.chosen.emit(self._wanted)
