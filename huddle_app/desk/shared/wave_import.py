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
        """Offer the waves there are and the one that would come next.

        The first comes first; with `later` the last one there is after it, else the one to come.
        """
        known = [wave.name for wave in self._survey.waves()]
        others = (name for name in _following() if name not in known)
        to_come = next(others, "") if known else _("Before the Huddle")
        self.wave.clear()
        self.wave.addItems([*known, *filter(None, [to_come])])
        self.wave.setCurrentIndex(max(len(known) - 1, 1) if known and later else 0)


def _following() -> tuple[str, ...]:
    """What the waves after the first are called, one after the other."""
    return _("Nine months later"), _("A year and a half later"), _("Two years later")
