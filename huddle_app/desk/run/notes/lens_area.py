"""The three-lens talk: a bank of questions, and what was answered through each lens."""

from PySide6.QtWidgets import QStackedWidget, QWidget

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import KeyButton, column, heading, holding, row
from huddle_app.desk.parts.roomy import Roomy
from huddle_app.desk.run.areas import AreaKey
from huddle_app.desk.run.lens_bank import LensBank
from huddle_app.desk.run.notes.notes_area import NotesArea
from huddle_app.desk.run.notes.plans import area_plan
from huddle_app.desk.style import Size, Space
from huddle_app.method.agenda import AgendaItem
from huddle_app.method.notes import Note
from huddle_app.method.prompts import LensQuestion
from huddle_app.method.words import Lens
from huddle_app.texts import _

_ACTION_STEP, _ITS_TOOLS = 8, (7, 8)
"""Step 8 presents no findings of its own; its questions are those of Step 6."""


class LensArea(QWidget):
    """Q shows the questions or the answers; a question chosen leads to the answers of its lens."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._prompts = context.services.library.prompts()
        self._toolkit = context.services.survey.toolkit()
        self._asked: LensQuestion | None = None
        self._item_key = ""
        self.bank = LensBank(self._prompts, self._toolkit)
        self.bank.chosen.connect(self._choose)
        self.notes = NotesArea(context, area_plan(AreaKey.LENSES, self._prompts))
        self._question = heading("", Size.BODY)
        self._question.setWordWrap(True)
        self._turn = KeyButton("", "Q")
        self._turn.known_as = _("Three lenses: questions or answers")
        self._turn.keep_width(_("Questions"), _("Answers"))
        self._turn.clicked.connect(self._toggle)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.bank)
        # Three lists side by side need more width than the questions, which are not to scroll for them.
        self._answers = Roomy(self.notes)
        self._stack.addWidget(self._answers)
        head = row(self._question, self._turn, space=Space.MEDIUM)
        head.setStretch(0, 1)
        layout = column(holding(head), self._stack)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self._show(self.bank)

    def show_item(self, item: AgendaItem) -> None:
        """Show the questions and answers of another step, in which nothing is asked yet."""
        if item.key != self._item_key:
            self._item_key = item.key
            self._forget()
        number = item.number or 0
        shown = tuple(tool.number for tool in self._toolkit.shown_in(number))
        self.bank.show_tools(_ITS_TOOLS if number == _ACTION_STEP else shown)
        self.notes.show_item(item)

    def show_note(self, wanted: Note) -> None:
        """Choose a note where it stands."""
        self._show(self._answers)
        self.notes.show_note(wanted)

    def _choose(self, text: str) -> None:
        """Ask a question of the bank: the next answer is written to its lens."""
        self._asked = next(question for question in self._prompts.lenses if question.text == text)
        self.notes.more = {"tools": (self._asked.tool,)}
        self._show(self._answers)
        self.notes.write_to(self.notes.lists[list(Lens).index(self._asked.lens)])
        self.notes.entry.line.setFocus()

    def _forget(self) -> None:
        """No question is asked: the next answer belongs to none."""
        self._asked = None
        self.notes.more = {}
        self._show(self._answers if self._shows_answers() else self.bank)

    def _toggle(self) -> None:
        self._show(self.bank if self._shows_answers() else self._answers)

    def _shows_answers(self) -> bool:
        """Whether the answers are shown, and not the questions."""
        return self._stack.currentWidget() is self._answers

    def _show(self, part: QWidget) -> None:
        self._stack.setCurrentWidget(part)
        answers = part is self._answers
        self._turn.setText(_("Questions") if answers else _("Answers"))
        self._question.setText(self._words() if answers else _("Choose a question to ask"))

    def _words(self) -> str:
        return _("Asked: {question}").format(question=self._asked.text) if self._asked else ""
