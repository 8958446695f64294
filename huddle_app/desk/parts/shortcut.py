"""A key that does something without a button of its own, known by name all the same."""

from collections.abc import Callable

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


def named_shortcut(
    widget: QWidget, key: QKeySequence | str, name: str, run: Callable[[], object]
) -> QShortcut:
    """A shortcut of `widget`; the command palette and the sheet of keys call it `name`."""
    shortcut = QShortcut(QKeySequence(key), widget)
    shortcut.setWhatsThis(name)
    shortcut.activated.connect(run)
    return shortcut
