"""The findings a step presents: what each figure says, the figure, and a way to show it to the room."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import EmptyPlace, clear, column, holding, scrolling
from huddle_app.desk.refreshing import Refreshing
from huddle_app.desk.run.finding_card import FindingCard
from huddle_app.desk.style import Space
from huddle_app.method.agenda import AgendaItem
from huddle_app.method.events import SlidesChanged, SurveyChanged
from huddle_app.method.findings.slides import Slide
from huddle_app.services.showing import PRESENTING
from huddle_app.texts import _


class FindingsArea(QWidget):
    """A card per figure of the step; all of them where the step presents none of its own (Step 7)."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._survey = context.services.survey
        self._showing = context.services.showing
        self._stage = context.stage
        self._step = -1
        self._cards: QVBoxLayout = column(space=Space.MEDIUM)
        self.setLayout(column(scrolling(holding(self._cards), _("Findings"))))
        Refreshing(self, context.bridge, (SurveyChanged, SlidesChanged), self.refresh)

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
            self._cards.addWidget(EmptyPlace(self._why_none()))
            return
        later = self._showing.later()
        for slide in self._slides():
            card = FindingCard(slide, self._survey.toolkit(), findings, later, self._stage)
            self._cards.addWidget(card)
        self._cards.addStretch(1)

    def _slides(self) -> list[Slide]:
        steps = (self._step,) if self._showing.slides(self._step) else PRESENTING
        return [slide for step in steps for slide in self._showing.slides(step)]

    def _why_none(self) -> str:
        if any(wave.collecting for wave in self._survey.waves()[:1]):
            return _(
                "Phones are still answering. The findings stand here once the wave is closed:"
                " Prepare, Survey, Collect."
            )
        return _("The findings stand here once survey answers are read in: Prepare, Survey.")
