"""The votes that are over, small, each with its result."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLayout, QPushButton, QWidget

from huddle_app.desk.parts import Elided, clear, column, heading, holding, row
from huddle_app.desk.style import Size, Space
from huddle_app.method.votes import Vote
from huddle_app.texts import _


class EarlierVotes(QWidget):
    """The last one first; `show_wanted` brings the one to show to the room, `removed` the one to take away."""

    show_wanted = Signal(object)
    removed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._votes: tuple[Vote, ...] = ()
        self._list = column(space=Space.HAIR)
        title = heading(_("Earlier votes"), Size.BODY)
        self.setLayout(column(title, holding(self._list), space=Space.HAIR))
        self.hide()

    def show_votes(self, votes: Iterable[Vote]) -> None:
        """Show these votes, and nothing at all where there are none."""
        votes = tuple(votes)
        if votes != self._votes:
            self._votes = votes
            clear(self._list)
            for vote in reversed(votes):
                self._list.addWidget(holding(self._line(vote)))
        self.setVisible(bool(votes))

    def _line(self, vote: Vote) -> QLayout:
        question = Elided(vote.question, Size.SMALL, 500, tone="")
        result = Elided(_result(vote))
        show = _button(_("Show"), _("Show “{question}” to the room"), vote)
        show.clicked.connect(partial(self.show_wanted.emit, vote))
        show.setEnabled(vote.is_ready)
        remove = _button(_("Remove"), _("Take the vote “{question}” away"), vote)
        remove.clicked.connect(partial(self.removed.emit, vote))
        line = row(question, result, show, remove)
        line.setStretch(0, 3)
        line.setStretch(1, 2)
        return line


def _button(text: str, name: str, vote: Vote) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("kind", "small")
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setAccessibleName(name.format(question=vote.question))
    return button


def _result(vote: Vote) -> str:
    """Letters, words and hands, the most first: “B Leads go dark: 14 · A Two calendars: 9”."""
    counted = [(letter, one) for letter, one in vote.lettered() if one.hands is not None]
    counted.sort(key=lambda pair: -(pair[1].hands or 0))
    told = [f"{letter} {option.text}: {option.hands}" for letter, option in counted]
    return " · ".join(told) or _("not counted")
