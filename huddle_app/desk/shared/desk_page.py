"""What all pages share: they show one noun, and are refreshed by its events only."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from huddle_app.desk.context import DeskContext
from huddle_app.desk.refreshing import Refreshing


class DeskPage(QWidget):
    """A page; whoever derives from it says which events concern it and how it is refreshed."""

    def __init__(self, context: DeskContext, *concerns: type) -> None:
        super().__init__()
        self._context = context
        self._refreshing = Refreshing(self, context.bridge, concerns, self.refresh)

    def refresh(self) -> None:
        """Show what the services say now."""
        raise NotImplementedError

    def changeEvent(self, event: QEvent) -> None:
        """Wear the new colours when the system turns light or dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self.layout():
            self.refresh()
