"""A line in which a second person is named: typed in part, then chosen from the list."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from huddle_app.desk.parts import Elided, KeyButton, column, row, words
from huddle_app.desk.prepare.teams.name_field import NameField
from huddle_app.desk.prepare.teams.person_menu import Question
from huddle_app.desk.style import Size
from huddle_app.screen import look
from huddle_app.texts import _


class PersonField(QWidget):
    """Asks a question at a time; `done()` once it is answered or left with Esc."""

    done = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._question: Question | None = None
        self._words = words("", Size.BODY, 500)
        self.field = NameField(_("Type a name"), self.done.emit)
        self.field.setMinimumWidth(look.scaled(160))
        self._effect = Elided("", Size.BODY)
        leave = KeyButton(_("Cancel"))
        leave.clicked.connect(self.done)
        line = row(self.field, leave)
        line.setStretch(0, 1)
        head = row(self._words, self._effect)
        head.setStretch(1, 1)
        self.setLayout(column(head, line))
        self.field.textChanged.connect(self._show_effect)
        self.field.returnPressed.connect(self._answer)

    def ask(self, question: Question) -> None:
        """Ask for a person."""
        self._question = question
        self._words.setText(question.words)
        self.field.setAccessibleName(question.words)
        self.field.show_people(question.people)
        self.field.clear()
        self.field.setFocus()

    def effect_words(self) -> str:
        """What naming the person typed would do; empty until one is meant."""
        return self._effect.text()

    def _show_effect(self) -> None:
        person = self.field.person()
        self._effect.setText(self._question.effect(person) if person and self._question else "")

    def _answer(self) -> None:
        person, question = self.field.person(), self._question
        if person and question:
            self._question = None  # answered: what is written out now has no effect to tell
            self.done.emit()
            question.answer(person)
