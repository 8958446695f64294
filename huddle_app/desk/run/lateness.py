"""How late or ahead the day is, and the button that shows how to catch up."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from huddle_app.desk.parts import KeyButton, Pill, PillRole, column
from huddle_app.desk.run import moments
from huddle_app.desk.style import Space
from huddle_app.texts import _


class Lateness(QWidget):
    """A pill, and the button under or beside it; as wide as both may become, whatever they say now."""

    catch_up_wanted = Signal()
    """The moderator wants to see how to make up for lost time."""

    def __init__(self) -> None:
        super().__init__()
        self._pill = Pill()
        self._catch_up = KeyButton(_("Catch up"), "C")
        self._catch_up.setProperty("kind", "late")
        self._catch_up.clicked.connect(self.catch_up_wanted)
        self._catch_up.hide()
        self._line = column(self._pill, self._catch_up, None, space=Space.HAIR)
        for part in (self._pill, self._catch_up):
            self._line.setAlignment(part, Qt.AlignmentFlag.AlignLeft)
        self.setLayout(self._line)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Maximum)

    def show_state(self, words: str, role: PillRole, *, offered: bool) -> None:
        """Say something else; whether catching up is offered."""
        self._pill.show_state(words, role)
        self._pill.setVisible(bool(words))
        self._catch_up.setVisible(offered)
        if offered:
            self._catch_up.setAccessibleName(_("{late} · catch up").format(late=words))

    def lie(self, *, flat: bool) -> None:
        """Put the button beside the pill, or under it."""
        directions = QBoxLayout.Direction
        self._line.setDirection(directions.LeftToRight if flat else directions.TopToBottom)
        self._line.setSpacing(Space.SMALL if flat else Space.HAIR)
        self.setFixedWidth(self.needed(flat=flat))

    def needed(self, *, flat: bool) -> int:
        """The width in pixels that any lateness fits into, in one line (`flat`) or in two."""
        late, others = moments.longest_lateness()
        button = self._catch_up.sizeHint().width()
        if flat:
            return max(_pill_width(late) + Space.SMALL + button, _pill_width(*others))
        return max(_pill_width(late, *others), button)


def _pill_width(*texts: str) -> int:
    return max(Pill(text).sizeHint().width() for text in texts)
