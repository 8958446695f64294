"""What was said in a step: a list, and a line to write more."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import (
    Card,
    Choice,
    EmptyPlace,
    column,
    heading,
    leave_with_esc,
    row,
    soft,
)
from huddle_app.desk.refreshing import Refreshing
from huddle_app.desk.style import Space
from huddle_app.method.agenda import AgendaItem
from huddle_app.method.events import NotesChanged, TeamsChanged
from huddle_app.method.notes import Capture
from huddle_app.method.words import Function, function_name, team_label
from huddle_app.texts import _

TOLD_APART = (Function.SALES, Function.MARKETING, Function.LEADERSHIP)


class CapturesArea(QWidget):
    """The captures of one agenda item; Enter writes one, Delete takes one away."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._messages = context.messages
        self._notes = context.services.notes
        self._teams = context.services.teams
        self._item_key = ""
        self._shown: tuple[Capture, ...] | None = None
        self._who = Choice()
        self._who.setAccessibleName(_("Who said it"))
        self._line = QLineEdit()
        self._line.setPlaceholderText(_("What was said? Enter writes it down (Ctrl+E)"))
        self._line.setAccessibleName(_("What was said"))
        self._line.returnPressed.connect(self._write)
        leave_with_esc(self._line)
        QShortcut(QKeySequence("Ctrl+E"), self).activated.connect(self._line.setFocus)
        self._list = self._make_list()
        self._empty = EmptyPlace(_("What the room says in this step is written here."))
        entry = row(self._who, self._line)
        entry.setStretch(1, 1)
        top = row(heading(_("What was said")), None, soft(_("Delete takes the chosen one away")))
        card = Card(column(top, self._list, self._empty, entry, margin=Space.LARGE))
        self.setLayout(column(card))
        Refreshing(self, context.bridge, (NotesChanged, TeamsChanged), self.refresh)

    def show_item(self, item: AgendaItem) -> None:
        """Show the captures of another agenda item; a line half typed stays, whoever said it does not."""
        if item.key != self._item_key:
            self._item_key = item.key
            self._who.setCurrentIndex(0)
            self.refresh()

    def refresh(self) -> None:
        """Show what is written."""
        self._offer_who()
        captures = self._notes.captures(self._item_key)
        if captures == self._shown:
            return
        self._shown = captures
        self._list.clear()
        for capture in captures:
            item = QListWidgetItem(_words(capture), self._list)
            item.setData(Qt.ItemDataRole.UserRole, capture)
        self._list.scrollToBottom()
        if not captures and self._list.hasFocus():
            # Qt would hand the keyboard on to the choice of who said it.
            self.setFocus()
        self._list.setVisible(bool(captures))
        self._empty.setVisible(not captures)

    def _make_list(self) -> QListWidget:
        made = QListWidget()
        made.setProperty("kind", "bare")
        made.setWordWrap(True)
        made.setAccessibleName(_("What was said"))
        delete = QShortcut(QKeySequence.StandardKey.Delete, made)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._remove)
        return made

    def _offer_who(self) -> None:
        made = self._teams.current()
        offers = {"": _("Everybody")} | {f.value: function_name(f) for f in TOLD_APART}
        offers |= {team.name: team_label(team.name) for team in (made.teams if made else ())}
        if list(offers.values()) == [self._who.itemText(n) for n in range(self._who.count())]:
            return
        self._who.clear()
        for value, words in offers.items():
            self._who.addItem(words, value)

    def _write(self) -> None:
        self._notes.capture(self._item_key, self._line.text(), str(self._who.currentData()))
        self._line.clear()
        self.refresh()

    def _remove(self) -> None:
        for item in self._list.selectedItems():
            capture: Capture = item.data(Qt.ItemDataRole.UserRole)
            self._notes.remove_capture(capture.id)
            self._messages.say(
                _("Taken away: “{text}”").format(text=capture.text),
                _("Bring it back"),
                partial(self._bring_back, capture),
            )
        self.refresh()

    def _bring_back(self, capture: Capture) -> None:
        """Write it once more, as the last one of its step."""
        self._notes.capture(capture.item_key, capture.text, capture.team)
        self.refresh()


def _words(capture: Capture) -> str:
    if not capture.team:
        return capture.text
    return _("{who}: {text}").format(who=team_label(capture.team), text=capture.text)
