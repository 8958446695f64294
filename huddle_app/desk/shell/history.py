"""Undo and redo by name, in the Edit menu and from anywhere."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from huddle_app.desk.messages import Messages
from huddle_app.desk.parts.icon import Icon, icon
from huddle_app.method.events import HistoryChanged
from huddle_app.screen.bridge import Bridge
from huddle_app.services.deeds import Deeds
from huddle_app.texts import _

UNDO_KEYS = ("Ctrl+Z",)
REDO_KEYS = ("Ctrl+Shift+Z", "Ctrl+Y")


class History(QObject):
    """The two lines of the Edit menu; they say what would be undone and redone."""

    def __init__(self, menu: QMenu, deeds: Deeds, bridge: Bridge, messages: Messages) -> None:
        super().__init__(menu)
        self._deeds, self._messages = deeds, messages
        self.undo_action = _action(menu, Icon.UNDO, UNDO_KEYS, self.undo)
        self.redo_action = _action(menu, Icon.REDO, REDO_KEYS, self.redo)
        messages.redo = self.redo
        bridge.happened.connect(self._on_event)
        self._show()

    def undo(self) -> None:
        """Take back what was done last, and offer to do it again."""
        self._messages.say_undone(self._name_after(self._deeds.undo))

    def redo(self) -> None:
        """Do what was undone last again."""
        name = self._name_after(self._deeds.redo)
        self._messages.say(_("Done again: {name}").format(name=name))

    def _name_after(self, way: Callable[[], str]) -> str:
        """Go and give the deed's name; a deed that cannot be moved any more is let go of here too."""
        try:
            return way()
        finally:
            self._show()

    def _on_event(self, event: object) -> None:
        if isinstance(event, HistoryChanged):
            self._show()

    def _show(self) -> None:
        undo, redo = self._deeds.undo_name(), self._deeds.redo_name()
        _name(self.undo_action, _("Undo {name}").format(name=undo) if undo else _("Undo"), undo)
        _name(self.redo_action, _("Redo {name}").format(name=redo) if redo else _("Redo"), redo)


def _action(menu: QMenu, picture: Icon, keys: tuple[str, ...], run: Callable[[], None]) -> QAction:
    action = menu.addAction(icon(picture), "", run)
    action.setShortcuts([QKeySequence(key) for key in keys])
    return action


def _name(action: QAction, text: str, deed: str | None) -> None:
    action.setText(text.replace("&", "&&"))
    action.setEnabled(deed is not None)
