"""How many people are here, in all and of each function."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from huddle_app.desk.parts import clear, function_pill, row, words
from huddle_app.desk.style import Size, Space
from huddle_app.method.people import Participant, Presence
from huddle_app.method.words import Function, function_name
from huddle_app.texts import _, ngettext


class CheckInLine(QWidget):
    """“58 of 73 here · 3 away”, and a pill for each function; before the check-in just the numbers."""

    def __init__(self) -> None:
        super().__init__()
        self.summary = words("", Size.LEAD, 600, tabular=True)
        self._pills = row()
        self.setLayout(row(self.summary, self._pills, None, space=Space.LARGE))

    def show_people(self, people: Sequence[Participant]) -> None:
        """Count these people."""
        self.summary.setText(summary(people))
        clear(self._pills)
        begun = has_begun(people)
        all_of = Counter(person.function for person in people)
        here = Counter(p.function for p in people if p.presence is Presence.HERE)
        for function in Function:
            if n := all_of[function]:
                said = _("{here} of {n} {function}") if begun else _("{n} {function}")
                name = function_name(function)
                text = said.format(here=here[function], n=n, function=name)
                self._pills.addWidget(function_pill(function, text))


def has_begun(people: Sequence[Participant]) -> bool:
    """Whether anything is known yet of who is here."""
    return any(person.presence is not Presence.EXPECTED for person in people)


def summary(people: Sequence[Participant]) -> str:
    """How many are here and away, in words."""
    count = Counter(person.presence for person in people)
    if not has_begun(people):
        return ngettext("{n} person", "{n} people", len(people)).format(n=len(people))
    here = _("{here} of {n} here").format(here=count[Presence.HERE], n=len(people))
    away = count[Presence.AWAY]
    return f"{here} · {_('{n} away').format(n=away)}" if away else here
