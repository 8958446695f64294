"""What is compared: functions, levels or regions, among everybody or within a group."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from huddle_app.desk.parts import Choice, Segments, row, soft
from huddle_app.desk.shared.breakdown import EVERYBODY, By, among_choices, by_name, kinds_of
from huddle_app.desk.style import Size
from huddle_app.method.findings.model import Findings, Group
from huddle_app.texts import _


class CompareRow(QWidget):
    """The choice of the groups that stand side by side; `changed` tells of another one."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.by = By.FUNCTION
        self.among: Group = EVERYBODY
        self._findings: Findings | None = None
        self.kinds = Segments(_("Compared"))
        self.kinds.chosen.connect(self.choose)
        self.within = Choice()
        self.within.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.within.setAccessibleName(_("Among whom"))
        self.within.activated.connect(self._choose_within)
        self._words = soft(_("among"), Size.BODY)
        self.setLayout(row(self.kinds, self._words, self.within))

    def offer(self, findings: Findings) -> None:
        """Offer what this wave has; what was chosen stays where it is there."""
        self._findings = findings
        kinds = kinds_of(findings)
        self.kinds.offer({by: by_name(by) for by in kinds})
        self.by = self.by if self.by in kinds else By.FUNCTION
        self.kinds.choose(self.by)
        self.kinds.setVisible(len(kinds) > 1)
        self._offer_within()

    def kinds_offered(self) -> tuple[By, ...]:
        """What can be compared in this wave; nothing before there is one."""
        return kinds_of(self._findings) if self._findings else ()

    def choose(self, by: By, among: Group = EVERYBODY) -> None:
        """Compare these, among everybody or within a group."""
        self.by, self.among = by, among
        self.kinds.choose(by)
        self._offer_within()
        self.changed.emit()

    def _offer_within(self) -> None:
        if self._findings is None:
            return
        choices = among_choices(self._findings, self.by)
        self.among = self.among if self.among in choices else EVERYBODY
        self.within.clear()
        for group, name in choices.items():
            self.within.addItem(name, group)
        self.within.setCurrentIndex(list(choices).index(self.among))
        for widget in (self._words, self.within):
            widget.setVisible(len(choices) > 1)

    def _choose_within(self) -> None:
        self.among = self.within.currentData()
        self.changed.emit()
