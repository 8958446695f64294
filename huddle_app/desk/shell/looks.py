"""How large, how bright and how lively the desk is: chosen in the View menu, kept in the preferences."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu

from huddle_app.desk.shell.menu_letters import lettered
from huddle_app.settings import SettingsFile
from huddle_app.texts import _

TEXT_SCALES = (100, 115, 130, 150)
"""Percent; the steps of larger and smaller."""
# Not Ctrl+Shift+= too: where + is on that key, one press would mean both and do neither.
_LARGER, _SMALLER = ("Ctrl++", "Ctrl+="), ("Ctrl+-",)


class Looks(QObject):
    """The choices in a menu; `wear()` is called when one is to be seen, after it has been kept."""

    def __init__(self, menu: QMenu, settings: SettingsFile, wear: Callable[[], None]) -> None:
        super().__init__(menu)
        self._settings, self._wear = settings, wear
        self._larger = menu.addAction(_("Text larger"), partial(self.step, 1))
        self._larger.setShortcuts([QKeySequence(key) for key in _LARGER])
        self._smaller = menu.addAction(_("Text smaller"), partial(self.step, -1))
        self._smaller.setShortcuts([QKeySequence(key) for key in _SMALLER])
        self._sizes = self._choice(
            lettered(menu.addMenu(_("Text size"))),
            "text_scale",
            {scale: _("{n}\u00a0%").format(n=scale) for scale in TEXT_SCALES},
        )
        menu.addSeparator()
        self._themes = self._choice(menu, "theme", _themes())
        menu.addSeparator()
        self._switches = {
            name: self._switch(menu, name, words) for name, words in _switches().items()
        }
        menu.aboutToShow.connect(self._show)
        self._show()

    def step(self, direction: int) -> None:
        """Make the text one step larger (1) or smaller (-1), as far as there are steps."""
        now = self._settings.now.text_scale
        further = [scale for scale in TEXT_SCALES if (scale - now) * direction > 0]
        if further:
            self._choose("text_scale", min(further, key=lambda scale: abs(scale - now)))

    def _choice(
        self, menu: QMenu, name: str, choices: dict[int, str] | dict[str, str]
    ) -> dict[object, QAction]:
        group = QActionGroup(menu)
        made: dict[object, QAction] = {}
        for value, words in choices.items():
            made[value] = menu.addAction(words, partial(self._choose, name, value))
            made[value].setCheckable(True)
            group.addAction(made[value])
        return made

    def _switch(self, menu: QMenu, name: str, words: str) -> QAction:
        action = menu.addAction(words)
        action.setCheckable(True)
        action.triggered.connect(partial(self._turn, name, action))
        return action

    def _turn(self, name: str, action: QAction) -> None:
        self._settings.change(**{name: action.isChecked()})
        self._wear()

    def _choose(self, name: str, value: object) -> None:
        self._settings.change(**{name: value})
        self._show()
        self._wear()

    def _show(self) -> None:
        now = self._settings.now
        for choices, value in ((self._sizes, now.text_scale), (self._themes, now.theme)):
            if value in choices:
                choices[value].setChecked(True)
        for name, action in self._switches.items():
            action.setChecked(getattr(now, name))
        self._larger.setEnabled(now.text_scale < TEXT_SCALES[-1])
        self._smaller.setEnabled(now.text_scale > TEXT_SCALES[0])


def _themes() -> dict[str, str]:
    return {"system": _("Colours as the system’s"), "light": _("Light"), "dark": _("Dark")}


def _switches() -> dict[str, str]:
    return {
        "motion": _("Pictures fade into one another"),
        "two_minutes": _("Tell the room when two minutes are left"),
        "sound": _("A sound two minutes before the end"),
    }
