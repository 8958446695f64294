"""Leaving a line with Esc."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


def leave_with_esc(field: QWidget, leave: Callable[[], object] | None = None) -> None:
    """Let Esc in `field` do `leave`; without one the field just gives the keyboard back."""
    left = leave or field.clearFocus
    shortcut = QShortcut(QKeySequence("Esc"), field)
    shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
    shortcut.activated.connect(left)
    # The message bar is dismissed by Esc too: each press does one of both.
    shortcut.activatedAmbiguously.connect(left)
