"""A line in which a second person is named: typed in part, then chosen from the list."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from huddle_app.desk.parts import Elided, KeyButton, column, leave_with_esc, row, show_hint, words
from huddle_app.desk.prepare.teams.person_menu import Question
from huddle_app.desk.style import Size
from huddle_app.method.people import Participant
from huddle_app.method.words import function_name
from huddle_app.screen import look
from huddle_app.texts import _


class PersonField(QWidget):
    """Asks a question at a time; `done()` once it is answered or left with Esc."""

    done = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._question: Question | None = None
        self._people: dict[str, Participant] = {}
        self._words = words("", Size.BODY, 500)
        self.field = QLineEdit()
        show_hint(self.field, _("Type a name"))
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
        leave_with_esc(self.field, self.done.emit)

    def ask(self, question: Question) -> None:
        """Ask for a person."""
        self._question = question
        self._people = {_label(person): person for person in question.people}
        self._words.setText(question.words)
        self.field.setAccessibleName(question.words)
        self.field.clear()
        self.field.setCompleter(self._completer())
        self.field.setFocus()

    def meant(self) -> Participant | None:
        """Who is typed: by the whole line of the list, or by a part that only one has."""
        text = self.field.text().strip().casefold()
        whole = [one for label, one in self._people.items() if label.casefold() == text]
        some = whole or [
            one for label, one in self._people.items() if text and text in label.casefold()
        ]
        return some[0] if len(some) == 1 else None

    def effect_words(self) -> str:
        """What naming the person typed would do; empty until one is meant."""
        return self._effect.text()

    def _completer(self) -> QCompleter:
        completer = QCompleter(list(self._people), self.field)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        return completer

    def _show_effect(self) -> None:
        person = self.meant()
        self._effect.setText(self._question.effect(person) if person and self._question else "")

    def _answer(self) -> None:
        person, question = self.meant(), self._question
        if person and question:
            self.done.emit()
            question.answer(person)


def _label(person: Participant) -> str:
    """A person as the list has them; what tells two of one name apart comes after it."""
    more = (function_name(person.function), person.level, person.email)
    return _("{name} ({more})").format(name=person.name, more=", ".join(filter(None, more)))
