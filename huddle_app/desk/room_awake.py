"""Keeps the machine awake while a workshop runs, or while the room's picture is open in one."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from huddle_app.method.events import ClockChanged
from huddle_app.method.journal import Status
from huddle_app.screen.awake import Awake
from huddle_app.screen.bridge import Bridge
from huddle_app.services.clock import Clock

_OPENED_OR_CLOSED = (QEvent.Type.Show, QEvent.Type.Hide)


class RoomAwake(QObject):
    """Looks whenever the clock is moved or the room's window is opened or closed."""

    def __init__(
        self, clock: Clock, window: QWidget, bridge: Bridge, awake: Awake | None = None
    ) -> None:
        super().__init__()
        self._clock, self._window = clock, window
        self._awake = awake or Awake()
        self._window.installEventFilter(self)
        bridge.happened.connect(self._on_event)
        self.destroyed.connect(self._awake.release)
        self.look()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear of the room's window being opened or closed."""
        if watched is self._window and event.type() in _OPENED_OR_CLOSED:
            self.look(is_open=event.type() is QEvent.Type.Show)
        return super().eventFilter(watched, event)

    def look(self, *, is_open: bool | None = None) -> None:
        """Hold the machine awake, or let it sleep, as things stand."""
        seen = self._window.isVisible() if is_open is None else is_open
        state = self._clock.state()
        if state.status is Status.RUNNING or (seen and state.started):
            self._awake.hold()
        else:
            self._awake.release()

    def _on_event(self, event: object) -> None:
        if isinstance(event, ClockChanged):
            self.look()
