"""Every action of a window by name: its buttons, its keys, its menus, and what its pages offer."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from PySide6.QtGui import QAction, QShortcut
from PySide6.QtWidgets import QMenu, QMenuBar, QPushButton, QWidget

from huddle_app.desk.parts import KeyButton, key_name
from huddle_app.desk.shell.commands import Command
from huddle_app.texts import _

_SHORTEST_NAME = 3


def of_buttons(window: QWidget) -> list[Command]:
    """The buttons that can be pressed now; a name that several of them bear says nothing."""
    buttons = [button for button in window.findChildren(QPushButton) if _can_be_pressed(button)]
    names = Counter(map(name_of, buttons))
    return [_of_button(button) for button in buttons if names[name_of(button)] == 1]


def of_shortcuts(window: QWidget) -> list[Command]:
    """The keys without a button that work now."""
    return [_of_shortcut(key) for key in window.findChildren(QShortcut) if _works(key)]


def of_keys(place: QWidget) -> list[Command]:
    """What has a key in a part of the window, seen or not at the moment."""
    keyed = (button for button in place.findChildren(KeyButton) if button.keys)
    buttons = [button for button in keyed if name_of(button)]
    shortcuts = [key for key in place.findChildren(QShortcut) if key.whatsThis()]
    return once([*map(_of_button, buttons), *map(_of_shortcut, shortcuts)])


def of_menus(bar: QMenuBar) -> list[Command]:
    """What the menus offer now, under the menu's name; found by an action's `whatsThis` too."""
    menus = (action.menu() for action in bar.actions())
    return [
        command
        for menu in menus
        if isinstance(menu, QMenu)
        for command in _of_menu(menu, plain(menu.title()), "")
    ]


def once(commands: Iterable[Command]) -> list[Command]:
    """The commands that can be done now, each name once: the first counts, or the first with a key."""
    made: dict[str, Command] = {}
    for command in filter(lambda command: command.enabled(), commands):
        known = made.setdefault(command.name, command)
        if command.keys and not known.keys:
            made[command.name] = command
    return list(made.values())


def name_of(button: QPushButton) -> str:
    """What a button is called where it is not seen."""
    if isinstance(button, KeyButton) and button.known_as:
        return button.known_as
    text = plain(button.text())
    return text if len(text) >= _SHORTEST_NAME else button.toolTip() or button.accessibleName()


def plain(text: str) -> str:
    """A text of a button or menu without the mark of its Alt key."""
    return re.sub("&(.)", r"\1", text)


def _can_be_pressed(button: QPushButton) -> bool:
    return button.isVisible() and button.isEnabled() and len(name_of(button)) >= _SHORTEST_NAME


def _of_button(button: QPushButton) -> Command:
    keys = button.keys if isinstance(button, KeyButton) else ()
    return Command(name_of(button), keys, button.click, _place_of(button))


def _place_of(widget: QWidget) -> str:
    """The name of the nearest place around a widget that has one."""
    around = widget.parentWidget()
    while around and not around.accessibleName():
        around = around.parentWidget()
    return around.accessibleName() if around else ""


def _works(shortcut: QShortcut) -> bool:
    parent = shortcut.parent()
    seen = isinstance(parent, QWidget) and parent.isVisible()
    return bool(shortcut.whatsThis()) and shortcut.isEnabled() and seen


def _of_shortcut(shortcut: QShortcut) -> Command:
    parent = shortcut.parent()
    place = _place_of(parent) if isinstance(parent, QWidget) else ""
    return Command(
        shortcut.whatsThis(), (key_name(shortcut.key()),), shortcut.activated.emit, place
    )


def _of_menu(menu: QMenu, group: str, before: str) -> Iterator[Command]:
    menu.aboutToShow.emit()
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from _of_menu(inner, group, f"{before}{plain(inner.title())}: ")
        elif not action.isSeparator():
            words = before + _words_of(action)
            keys = tuple(map(key_name, action.shortcuts()))
            others = action.whatsThis()
            yield Command(words, keys, action.trigger, group, action.isEnabled, words=others)


def _words_of(action: QAction) -> str:
    name = plain(action.text())
    if action.isCheckable() and not action.actionGroup():
        return (_("{name} (on)") if action.isChecked() else _("{name} (off)")).format(name=name)
    return name
