"""Answers into a wave: the wave's name first, then the file."""

from PySide6.QtWidgets import QWidget

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import Choice, KeyButton, row, soft
from huddle_app.desk.shared.answers.importing import AnswersImport
from huddle_app.desk.shared.work_line import WorkLine
from huddle_app.desk.style import Size
from huddle_app.texts import _


class WaveImport(QWidget):
    """Names the wave (one there is, or a new one) and takes answers into it."""

    def __init__(self, context: DeskContext, work: WorkLine, owner: QWidget) -> None:
        super().__init__()
        self._survey = context.services.survey
        self.wave = Choice()
        self.wave.setEditable(True)
        self.wave.setMinimumWidth(220)
        self.wave.setAccessibleName(_("Wave that answers go into"))
        self.importing = AnswersImport(context, work, owner, self.wave.currentText)
        button = KeyButton(_("Take in answers…"), "Ctrl+I", primary=True)
        button.clicked.connect(self.importing.choose)
        self.setLayout(row(soft(_("Answers go into"), Size.BODY), self.wave, button))
        self.suggest()

    def suggest(self, later: bool = False) -> None:
        """Offer the waves there are and the one that would come next; `later` offers that one first."""
        known = [wave.name for wave in self._survey.waves()]
        following = _("Nine months later") if known else _("Before the Huddle")
        names = list(dict.fromkeys([*known, following]))
        self.wave.clear()
        self.wave.addItems(names)
        self.wave.setCurrentIndex(len(names) - 1 if later else 0)
