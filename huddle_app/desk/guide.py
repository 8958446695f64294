"""Leads from one page of the desk to another one."""

from PySide6.QtCore import QObject, Signal


class Guide(QObject):
    """Pages ask to be left for another place; the window goes there."""

    wanted = Signal(object)
    """The place asked for: one of `checklist.Place`."""
    writing = Signal(object)
    """A note is to be written at once, wherever one is: its `NoteKind`."""
