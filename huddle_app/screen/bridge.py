"""Brings events from any thread into the window's thread."""

from PySide6.QtCore import QObject, Signal

from huddle_app.method.events import Event, Events


class Bridge(QObject):
    """Emits `happened(event)` in the window's thread for everything that is published."""

    happened = Signal(object)
    # Only the bridge itself is called from other threads: PySide would call a listener that has gone
    # meanwhile, where that is no QObject, and crash.
    _arrived = Signal(object)

    def __init__(self, events: Events) -> None:
        super().__init__()
        self._arrived.connect(self._tell)
        self._leave = events.subscribe(self._pass_on)

    def close(self) -> None:
        """Listen no longer."""
        self._leave()

    def _pass_on(self, event: Event) -> None:
        self._arrived.emit(event)

    def _tell(self, event: Event) -> None:
        self.happened.emit(event)
