"""The findings a step presents: what each tool says, its figure, and a way to show it to the room."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import EmptyPlace, clear, column, holding, scrolling
from huddle_app.desk.refreshing import Refreshing
from huddle_app.desk.run.finding_card import FindingCard
from huddle_app.desk.style import Space
from huddle_app.method.agenda import AgendaItem
from huddle_app.method.events import SurveyChanged
from huddle_app.texts import _


class FindingsArea(QWidget):
    """A card per tool of the step; every tool where the step presents none of its own (Step 7)."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._survey = context.services.survey
        self._stage = context.stage
        self._step = -1
        self._cards: QVBoxLayout = column(space=Space.MEDIUM)
        self.setLayout(column(scrolling(holding(self._cards))))
        Refreshing(self, context.bridge, (SurveyChanged,), self.refresh)

    def show_item(self, item: AgendaItem) -> None:
        """Show the findings of another step."""
        if (item.number or 0) != self._step:
            self._step = item.number or 0
            self.refresh()

    def refresh(self) -> None:
        """Show what the answers say."""
        clear(self._cards)
        findings = self._survey.findings()
        if findings is None:
            text = _("The findings stand here once survey answers are read in: Prepare, Survey.")
            self._cards.addWidget(EmptyPlace(text))
            return
        toolkit = self._survey.toolkit()
        for tool in toolkit.shown_in(self._step) or toolkit.tools:
            self._cards.addWidget(FindingCard(tool, findings, self._stage))
        self._cards.addStretch(1)
