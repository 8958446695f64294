"""Refreshing a widget when something happened, once for many events."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from huddle_app.screen.bridge import Bridge

PATIENCE = 100
"""Milliseconds in which further events are gathered: 200 phones sending at once cost one refresh."""


class Refreshing(QObject):
    """Calls `action` soon after an event of one of `kinds`; a hidden widget waits until it is shown."""

    def __init__(
        self, widget: QWidget, bridge: Bridge, kinds: tuple[type, ...], action: Callable[[], None]
    ) -> None:
        super().__init__(widget)
        self._widget = widget
        self._kinds = kinds
        self._action = action
        self._waiting = False
        self._timer = QTimer(self, singleShot=True, interval=PATIENCE)
        self._timer.timeout.connect(self._refresh)
        widget.installEventFilter(self)
        bridge.happened.connect(self._on_event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Catch up when the widget is shown."""
        if event.type() is QEvent.Type.Show and self._waiting:
            self._refresh()
        return super().eventFilter(watched, event)

    def _on_event(self, event: object) -> None:
        if isinstance(event, self._kinds):
            self._waiting = True
            if self._widget.isVisible() and not self._timer.isActive():
                self._timer.start()

    def _refresh(self) -> None:
        self._waiting = False
        self._timer.stop()
        self._action()
