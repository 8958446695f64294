"""Every action of the window by name (Ctrl+K) and by key (F1)."""

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenuBar, QWidget

from huddle_app.desk.shell import gathering
from huddle_app.desk.shell.commands import Command
from huddle_app.desk.shell.key_sheet import KeySheet
from huddle_app.desk.shell.palette import CommandPalette

FIND_KEY = "Ctrl+K"
Offer = Callable[[], Iterable[Command]]


class Overview(QObject):
    """Gathers what can be done in a window: its buttons, keys and menus, and what is `offered` beside.

    `places` gives the parts of the window whose keys belong together, by name.
    """

    def __init__(
        self,
        window: QWidget,
        menus: QMenuBar,
        offered: Offer,
        places: Callable[[], Mapping[str, QWidget]],
    ) -> None:
        super().__init__(window)
        self._window, self._menus = window, menus
        self._offered, self._places = offered, places
        self.palette = CommandPalette(window, self._gathered)
        self._sheet: KeySheet | None = None

    def show_keys(self) -> KeySheet:
        """Show the sheet of keys as they are now."""
        self._put_sheet_away()
        self._sheet = KeySheet(self._keyed(), self._window)
        self._sheet.show()
        return self._sheet

    def leave(self) -> None:
        """Take everything away for good."""
        self._put_sheet_away()
        self.palette.leave()
        self.palette.deleteLater()
        self.deleteLater()

    def _put_sheet_away(self) -> None:
        if self._sheet:
            self._sheet.close()
            self._sheet.deleteLater()
            self._sheet = None

    def _gathered(self) -> list[Command]:
        here = gathering.of_buttons(self._window) + gathering.of_shortcuts(self._window)
        others = [command for command in here if FIND_KEY not in command.keys]
        return gathering.once([*others, *self._offered(), *gathering.of_menus(self._menus)])

    def _keyed(self) -> dict[str, list[Command]]:
        """Everything that has a key, by the place or menu it belongs to."""
        groups = {name: gathering.of_keys(place) for name, place in self._places().items()}
        for command in (*self._offered(), *gathering.of_menus(self._menus)):
            if command.keys:
                groups.setdefault(command.group, []).append(command)
        return {name: commands for name, commands in groups.items() if commands}
