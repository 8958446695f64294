"""The command palette: every action by some letters of its name."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QListWidgetItem, QWidget

from huddle_app.desk.parts import Card, column, note
from huddle_app.desk.parts.icon import Icon, Tone, icon
from huddle_app.desk.shell.command_delegate import COMMAND, CommandDelegate
from huddle_app.desk.shell.commands import Command
from huddle_app.desk.shell.finding import found
from huddle_app.desk.style import Size, Space
from huddle_app.figures.palette import LIGHT
from huddle_app.screen import look
from huddle_app.texts import _

WIDTH, TOP, ROWS = 640, 64, 10
_VEIL = 70
"""How much of the window it hides, of 255."""
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class CommandPalette(QWidget):
    """Lies over the window: typing finds, arrows choose, Enter does it, Esc or a click beside it leaves."""

    def __init__(self, window: QWidget, gather: Callable[[], Sequence[Command]]) -> None:
        super().__init__(window)
        self._window, self._gather = window, gather
        self._commands: Sequence[Command] = ()
        self._before: QWidget | None = None
        self.field = self._make_field()
        self.list = self._make_list()
        self._nothing = note(_("Nothing is called that."))
        layout = column(self.field, self.list, self._nothing, margin=Space.MEDIUM)
        self._card = Card(layout, _("Find an action"))
        self._card.setParent(self)
        window.installEventFilter(self)
        self.hide()

    def open(self) -> None:
        """Show what can be done now; where it is open already, leave."""
        if self.isVisible():
            self.leave()
            return
        self._commands = self._gather()
        self._before = QApplication.focusWidget()
        self.field.clear()
        self._find("")
        self.show()
        self.raise_()
        self.field.setFocus()

    def leave(self) -> None:
        """Go, and give the keyboard back to where it was."""
        if self.isVisible():
            # Before it hides: Qt would hand the keyboard to the next button, and Space would press it.
            back = self._before if self._before and self._before.isVisible() else self._window
            back.setFocus()
        self.hide()

    def names(self) -> list[str]:
        """What is found, the best first."""
        return [_command_of(self.list.item(place)).name for place in range(self.list.count())]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover the window whatever its size; take the keys that move, do and leave."""
        if watched is self._window and event.type() is QEvent.Type.Resize:
            self._fit()
        if watched is self.field and isinstance(event, QKeyEvent):
            return self._take(event)
        return super().eventFilter(watched, event)

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        """A click beside it leaves."""
        self.leave()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Step the window back."""
        veil = QColor(LIGHT.ink)
        veil.setAlpha(_VEIL)
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), veil)

    def _make_field(self) -> QLineEdit:
        field = QLineEdit()
        field.setFont(look.font(Size.LEAD))
        field.setPlaceholderText(_("What would you like to do?"))
        field.setAccessibleName(_("Find an action"))
        field.addAction(icon(Icon.SEARCH, Tone.SOFT), QLineEdit.ActionPosition.LeadingPosition)
        field.textChanged.connect(self._find)
        field.installEventFilter(self)
        return field

    def _make_list(self) -> QListWidget:
        made = QListWidget()
        made.setProperty("kind", "bare")
        made.setAccessibleName(_("Actions found"))
        made.setItemDelegate(CommandDelegate(made))
        made.setUniformItemSizes(True)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.itemClicked.connect(self._do)
        made.itemActivated.connect(self._do)
        made.currentItemChanged.connect(self._say)
        return made

    def _find(self, typed: str) -> None:
        self.list.clear()
        for command in found(self._commands, typed):
            item = QListWidgetItem(command.name, self.list)
            item.setData(COMMAND, command)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, _said(command))
        self.list.setCurrentRow(0)
        self.list.setVisible(self.list.count() > 0)
        self._nothing.setVisible(self.list.count() == 0)
        self._fit()

    def _fit(self) -> None:
        self.resize(self._window.size())
        rows = min(self.list.count(), ROWS)
        height = rows * self.list.sizeHintForRow(0) + 2 * self.list.frameWidth()
        room = self.height() - TOP - 2 * Space.VAST - self.field.sizeHint().height()
        self.list.setFixedHeight(max(min(height, room), 0))
        width = min(look.scaled(WIDTH), self.width() - 2 * Space.HUGE)
        self._card.setFixedWidth(width)
        self._card.adjustSize()
        self._card.move((self.width() - width) // 2, TOP)

    def _take(self, event: QKeyEvent) -> bool:
        """Whether the key was for the list, or for leaving."""
        key = event.key()
        ours = (*_MOVES, Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if key not in ours or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
        elif event.type() is QEvent.Type.KeyPress:
            self._act(event)
        return True

    def _act(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in _MOVES:
            QApplication.sendEvent(self.list, event)
        elif item := self.list.currentItem():
            self._do(item)

    def _do(self, item: QListWidgetItem) -> None:
        """Do it from the event loop: what goes wrong there is told in its own words."""
        self.leave()
        QTimer.singleShot(0, self._window, _command_of(item).run)

    def _say(self, item: QListWidgetItem | None) -> None:
        """Have a screen reader say what Enter would do: the keyboard stays in the field."""
        self.field.setAccessibleDescription(_said(_command_of(item)) if item else "")


def _command_of(item: QListWidgetItem) -> Command:
    command: Command = item.data(COMMAND)
    return command


def _said(command: Command) -> str:
    return ", ".join(filter(None, (command.name, command.group, *command.keys[:1])))
