"""What Steps 4, 5 and 6 show: the figures in their order, and the one chosen as the room will see it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QWidget

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import KeyButton, Segments, column, heading, holding, row, scrolling
from huddle_app.desk.parts.flow_row import FlowRow
from huddle_app.desk.parts.plain_tip import plain_tip
from huddle_app.desk.prepare.survey.room.figure_choice import FigureChoice
from huddle_app.desk.prepare.survey.room.own_sentence import OwnSentence
from huddle_app.desk.shared.finding_figure import FigureStrip, FindingFigure
from huddle_app.desk.style import Size, Space
from huddle_app.method.findings.figure_names import figure_title
from huddle_app.method.findings.model import Findings
from huddle_app.method.findings.slides import FigureKey
from huddle_app.screen import look
from huddle_app.services.showing import PRESENTING
from huddle_app.texts import _

_KEY = Qt.ItemDataRole.UserRole
_LIST_HEIGHT = 190


class StepsPanel(QWidget):
    """A step at a time: its figures, what can be done with them, and a look at the one chosen."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._survey = context.services.survey
        self._showing = context.services.showing
        self._findings: Findings | None = None
        self._step = PRESENTING[0]
        self._sentence: OwnSentence | None = None
        self._wanted: FigureKey | None = None
        self.steps = Segments(_("Steps that present findings"))
        self.steps.offer({step: _("Step {n}").format(n=step) for step in PRESENTING})
        self.steps.choose(self._step)
        self.steps.chosen.connect(self.show_step)
        self.figures = QListWidget()
        self.figures.setAccessibleName(_("Figures of the step, in the order they are shown"))
        self.figures.setFixedHeight(look.half_scaled(_LIST_HEIGHT))
        self.figures.currentItemChanged.connect(self._look)
        self.choice = FigureChoice()
        self.says = heading("", Size.LEAD)
        self.says.setWordWrap(True)
        self.figure = FindingFigure()
        self.figure.drawn.connect(lambda: self.says.setText(self.figure.headline))
        self._words = column()
        inner = column(
            heading(_("What the steps show")),
            row(self.steps, None),
            self.figures,
            self._buttons(),
            self._adding(),
            self._words,
            self.says,
            FigureStrip(self.figure),
            None,
            space=Space.SMALL,
        )
        self.setLayout(column(scrolling(holding(inner), _("What the steps show"))))

    def show_findings(self, findings: Findings) -> None:
        """Show the steps with what a wave says."""
        self._findings = findings
        self.choice.offer(findings.toolkit, several_waves=len(self._survey.waves()) > 1)
        self.show_step(self._step)

    def show_step(self, step: int) -> None:
        """Show another step; the figure looked at stays where the step has it."""
        self._step = step
        chosen, self._wanted = self._wanted or self.chosen(), None
        self.figures.blockSignals(True)  # noqa: FBT003 - Qt's signature
        self.figures.clear()
        for number, slide in enumerate(self._showing.slides(step), 1):
            title = figure_title(slide.figure, self._survey.toolkit())
            self.figures.addItem(self._item(number, title, slide.figure))
        self.figures.blockSignals(False)  # noqa: FBT003 - Qt's signature
        self._choose(chosen)
        self.ours.setEnabled(self._showing.is_chosen(step))

    def _item(self, number: int, title: str, key: FigureKey) -> QListWidgetItem:
        """A figure's line; a pencil tells that the room reads the moderator's own sentence."""
        own = self._showing.sentence(key)
        item = QListWidgetItem(f"{number}   {title}   ✎" if own else f"{number}   {title}")
        if own:
            words = _("{figure}, with your own sentence: {sentence}")
            said = words.format(figure=title, sentence=own)
            item.setToolTip(plain_tip(said))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{number}   {said}")
        item.setData(_KEY, key)
        return item

    def chosen(self) -> FigureKey | None:
        """The figure that is looked at."""
        item = self.figures.currentItem()
        key = item.data(_KEY) if item else None
        return key if isinstance(key, FigureKey) else None

    def _choose(self, key: FigureKey | None) -> None:
        keys = [self.figures.item(n).data(_KEY) for n in range(self.figures.count())]
        self.figures.setCurrentRow(keys.index(key) if key in keys else 0)
        self._look()

    def _buttons(self) -> FlowRow:
        self.up = KeyButton(_("Earlier"), "Alt+Up")
        self.down = KeyButton(_("Later"), "Alt+Down")
        self.out = KeyButton(_("Take out"))
        self.ours = KeyButton(_("As Huddle proposes"))
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        self.out.clicked.connect(self._take_out)
        self.ours.clicked.connect(lambda: self._showing.reset(self._step))
        flow = FlowRow(Space.SMALL)
        for button in (self.up, self.down, self.out, self.ours):
            flow.addWidget(button)
        return flow

    def _adding(self) -> QHBoxLayout:
        self.add = KeyButton(_("Add"))
        self.add.clicked.connect(self._add)
        made = row(self.choice, self.add)
        made.setStretch(0, 1)
        return made

    def _add(self) -> None:
        if key := self.choice.key():
            self._wanted = key
            self._showing.add(self._step, key)
            self.show_step(self._step)

    def show_figure(self, step: int, key: FigureKey) -> None:
        """Go to the step that shows a figure, and look at it."""
        self._wanted = key
        self.steps.choose(step)
        self.show_step(step)

    def _move(self, places: int) -> None:
        if key := self.chosen():
            place = self.figures.currentRow() + places
            if 0 <= place < self.figures.count():
                self._showing.move(self._step, key, place)

    def _take_out(self) -> None:
        if key := self.chosen():
            self._showing.remove(self._step, key)

    def _look(self) -> None:
        key, row_, last = self.chosen(), self.figures.currentRow(), self.figures.count() - 1
        self.up.setEnabled(row_ > 0)
        self.down.setEnabled(0 <= row_ < last)
        # A step without any figure would be one that nobody has chosen for.
        self.out.setEnabled(last > 0)
        if key is None or self._findings is None:
            return
        self.figure.show_key(
            key, self._findings, self._showing.later(), self._showing.sentence(key)
        )
        self._offer_words(key)

    def _offer_words(self, key: FigureKey) -> None:
        if self._sentence and self._sentence.hasFocus():
            return
        if self._sentence:
            self._sentence.hide()
            self._sentence.deleteLater()
        self._sentence = OwnSentence(self._showing, key)
        self._words.addWidget(self._sentence)
