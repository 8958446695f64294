"""What can be done with the people chosen: a line of buttons, and the same as a menu of the table."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from huddle_app.desk.parts import KeyButton, row
from huddle_app.method.people import Participant, Presence
from huddle_app.texts import _

MOST_BOUND = 20
"""So many people can be bound at once: every two of them get a rule of their own."""


class Actions(QWidget):
    """Buttons for those chosen; each does one thing, as its signal says."""

    turn = Signal()
    away = Signal()
    expect = Signal()
    correct = Signal()
    remove = Signal()
    bind = Signal(bool)

    def __init__(self, table: QWidget) -> None:
        super().__init__()
        self.setAccessibleName(_("The chosen people"))
        self._make_buttons()
        buttons = (self.here, self.gone, self.edit, self.off, self.always, self.never)
        self.setLayout(row(*buttons, None))
        self._menu = [self._action(table, button) for button in buttons[:-2]]
        expected = QAction(_("Expected again"), table)
        expected.triggered.connect(self.expect)
        table.insertAction(self._menu[2], expected)
        self._menu += [expected, *(self._action(table, button) for button in buttons[-2:])]
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.show_chosen(())

    def show_chosen(self, people: Sequence[Participant]) -> None:
        """Offer what can be done with these people."""
        n = len(people)
        all_here = bool(n) and all(person.presence is Presence.HERE for person in people)
        self.here.setText(_here_words(here=all_here))
        for button in (self.here, self.gone, self.off):
            button.setEnabled(n > 0)
        self.edit.setVisible(n <= 1)
        self.edit.setEnabled(n == 1)
        for button in (self.always, self.never):
            button.setVisible(n > 1)
            button.setEnabled(n <= MOST_BOUND)
        for action in self._menu:
            button = action.data()
            fits = n > 0 if button is None else not button.isHidden() and button.isEnabled()
            action.setVisible(fits)
            if button is not None:
                action.setText(_menu_words(button))

    def _make_buttons(self) -> None:
        self.here = _button(_here_words(here=False), "Space", _("Check in, or expect again"))
        self.here.keep_width(_here_words(here=False), _here_words(here=True))
        self.gone = _button(_("Away"), "-", _("Say that somebody is away"))
        self.edit = _button(_("Correct"), "F2", _("Correct a person"))
        self.off = _button(_("Off the list"), "Del", _("Take people off the list"))
        self.always = _button(_("Always in one team"))
        self.never = _button(_("Never in one team"))
        signals = (self.turn, self.away, self.correct, self.remove)
        for button, signal in zip(
            (self.here, self.gone, self.edit, self.off), signals, strict=True
        ):
            button.clicked.connect(signal)
        self.always.clicked.connect(partial(self.bind.emit, True))  # noqa: FBT003 - a signal's value
        self.never.clicked.connect(partial(self.bind.emit, False))  # noqa: FBT003

    def _action(self, table: QWidget, button: KeyButton) -> QAction:
        """A line of the menu that presses a button."""
        action = QAction(_menu_words(button), table)
        action.setData(button)
        action.triggered.connect(button.click)
        table.addAction(action)
        return action


def _button(text: str, key: str | None = None, known_as: str = "") -> KeyButton:
    button = KeyButton(text, key)
    button.known_as = known_as
    return button


def _here_words(*, here: bool) -> str:
    return _("Not here") if here else _("Here")


def _menu_words(button: KeyButton) -> str:
    """The button's text, and its key where menus show keys."""
    return "\t".join((button.text(), *button.keys[:1]))
