"""One finding that may be worth the room's time: why, what to ask about it, and whether it is shown."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import KeyButton, column, function_pill, heading, note, row, soft
from huddle_app.desk.prepare.survey.room.own_sentence import OwnSentence
from huddle_app.desk.shared.finding_figure import FigureStrip, FindingFigure
from huddle_app.desk.style import Size, Space
from huddle_app.method.findings.figure_names import figure_title
from huddle_app.method.findings.model import Findings
from huddle_app.method.findings.reasons import Worth
from huddle_app.method.findings.slides import FigureKey
from huddle_app.method.prompts import LensQuestion
from huddle_app.method.toolkit import Tool
from huddle_app.method.words import Function, Lens
from huddle_app.screen import look
from huddle_app.texts import _

_LARGE_TEXT = 125
"""Percent; larger text would leave the questions three words a line beside the lens."""


class WorthCard(QFrame):
    """The sentence first, then why; the questions of the three lenses stand under it.

    `shown(step, figure)` tells that a step shows it from now on.
    """

    shown = Signal(int, object)

    def __init__(self, context: DeskContext, findings: Findings, one: Worth, number: int) -> None:
        super().__init__()
        toolkit = findings.toolkit
        self._showing = context.services.showing
        self._findings = findings
        self.worth = one
        self._tool = toolkit.tool_of(one.scale.key)
        self.setProperty("kind", "card")
        says = heading(one.sentence, Size.LEAD)
        says.setWordWrap(True)
        self._title = f"{number}  ·  {figure_title(one.figure, toolkit)}"
        chance = _("possibly chance")
        kicker = soft(f"{self._title}  ·  {chance}" if one.may_be_chance else self._title)
        kicker.setWordWrap(True)
        self.show_button = KeyButton("")
        self.show_button.clicked.connect(self._turn)
        self.sentence = OwnSentence(context.services.showing, one.figure)
        self.of_tool = note("")
        self._fold_figure()
        questions = context.services.library.prompts().lenses
        head = row(kicker, self.show_button)
        head.setStretch(0, 1)
        inner = column(
            head,
            says,
            self._strip,
            row(self.figure_button, None),
            note(one.why),
            note(one.reading),
            Space.HAIR,
            soft(_("To ask")),
            self._asked(questions),
            Space.HAIR,
            self.sentence,
            self.of_tool,
            margin=Space.LARGE,
        )
        self.setLayout(inner)
        self.refresh(findings)
        self.figure_button.setChecked(number == 1)

    def offer_to_room(self, *, offered: bool) -> None:
        """Offer a step and an own sentence, or neither: the room sees the Huddle's own wave alone."""
        self.show_button.setVisible(offered)
        self.sentence.setVisible(offered)
        self.of_tool.setVisible(offered and bool(self.of_tool.text()))

    def refresh(self, findings: Findings) -> None:
        """Say whether the step shows it, and in whose words; the figure is of these findings."""
        self._findings = findings
        self._show_figure()
        shown = self._is_shown()
        words = _("Take out of Step {step}") if shown else _("Show in Step {step}")
        self.show_button.setText(words.format(step=self._tool.step))
        self.sentence.refresh()
        self.of_tool.setText(self._of_tool_words())

    def _of_tool_words(self) -> str:
        """The moderator's own sentence over the figure of the whole tool, where this one is of a part."""
        whole = FigureKey(self.worth.figure.kind, str(self._tool.number))
        said = self._showing.sentence(whole) if whole != self.worth.figure else ""
        words = _("Your own sentence on the whole tool: {sentence}")
        return words.format(sentence=said) if said else ""

    def _fold_figure(self) -> None:
        """The figure, which is drawn when it is unfolded."""
        self.figure = FindingFigure()
        self._strip = FigureStrip(self.figure)
        self._strip.hide()
        self.figure_button = KeyButton(_("Show its figure"))
        self.figure_button.setCheckable(True)
        self.figure_button.toggled.connect(self._show_figure)

    def _show_figure(self) -> None:
        shown = self.figure_button.isChecked()
        if shown:
            self.figure.show_key(self.worth.figure, self._findings)
        self._strip.setVisible(shown)
        self.figure_button.setText(_("Hide its figure") if shown else _("Show its figure"))
        # Not by its text alone, which is that of the other findings' buttons too.
        known_as = _("Hide the figure: {title}") if shown else _("Show the figure: {title}")
        self.figure_button.known_as = known_as.format(title=self._title)
        self.figure_button.setAccessibleName(self.figure_button.known_as)

    def _asked(self, questions: tuple[LensQuestion, ...]) -> QGridLayout:
        """What the people of each lens may be asked: beside its name, or below where the text is large."""
        lines, below = QGridLayout(), look.text_scale() > _LARGE_TEXT
        lines.setHorizontalSpacing(Space.SMALL)
        lines.setVerticalSpacing(Space.HAIR)
        lines.setColumnStretch(1, 1)
        for place, lens in enumerate(Lens):
            asked = [q for q in questions if q.tool == self._tool.number and q.lens is lens]
            of_it = [q for q in asked if _is_about(q, self._tool, self.worth)] or asked
            pill = function_pill(Function(lens.value))
            lines.addWidget(
                pill, 2 * place, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
            )
            asks = note("\n".join(question.text for question in of_it))
            lines.addWidget(asks, 2 * place + below, int(not below), 1, 1 + below)
        return lines

    def _is_shown(self) -> bool:
        slides = self._showing.slides(self._tool.step)
        return any(slide.figure == self.worth.figure for slide in slides)

    def _turn(self) -> None:
        step, figure = self._tool.step, self.worth.figure
        if self._is_shown():
            self._showing.remove(step, figure)
        else:
            self._showing.add(step, figure)
            self.shown.emit(step, figure)


def _is_about(question: LensQuestion, tool: Tool, one: Worth) -> bool:
    """Whether a question is about the section of the tool that the finding is about (tool 7 has three)."""
    if not question.section or len(tool.scales) < 2:
        return True
    return one.scale.key.endswith(str(question.section))
