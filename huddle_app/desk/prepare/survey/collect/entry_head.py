"""The head of typing in: the wave, how many sheets are in, and the ways out."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from huddle_app.desk.parts import Elided, KeyButton, row, soft
from huddle_app.desk.prepare.survey.together import count_words
from huddle_app.desk.style import Size
from huddle_app.method.listed import all_of
from huddle_app.method.survey.overview import OverviewLine
from huddle_app.method.words import Function, function_name
from huddle_app.texts import _


class EntryHead(QWidget):
    """Says which wave one types into; `whose`, `away` and `back` are its buttons."""

    def __init__(self) -> None:
        super().__init__()
        self._title = Elided("", Size.TITLE, 600, tone="")
        self._came_in = soft(size=Size.BODY)
        self.whose = KeyButton(_("Whose sheet"), "F2")
        self.whose.setProperty("kind", "quiet")
        self.away = KeyButton(_("Throw it away"), "Del")
        self.away.hide()
        self.back = KeyButton(_("Leave"), "Esc")
        self.back.known_as = _("Leave typing in")
        made = row(self._title, self._came_in, self.whose, self.away, self.back)
        made.setStretch(0, 1)
        self.setLayout(made)

    def show_wave(self, name: str) -> None:
        """Say the wave that is typed into."""
        self._title.setText(_("Typing in · {wave}").format(wave=name))

    def count(self, overview: Sequence[OverviewLine], function: Function) -> None:
        """Say how many of this function are in; nothing where that is not told."""
        of_function = (line for line in overview if function in line.functions)
        line = next(of_function, None)  # the first is that of all its levels
        functions = line.functions if line else (function,)
        came_in = line.responses.came_in if line else 0
        names = all_of([function_name(function) for function in functions])
        words = _("{function}: {n} in so far").format(function=names, n=count_words(came_in))
        self._came_in.setText("" if came_in is None else words)

    def ask_of_throwing(self, *, asks: bool) -> None:
        """Offer to throw a sheet away that is not finished, or do not any more."""
        self.away.setVisible(asks)
        for other in (self._came_in, self.whose):  # so that the wave's name keeps its room
            other.setHidden(asks)
