"""Ending the program well when the system asks for it (a shutdown, or Ctrl+C in the terminal)."""

import signal
import socket
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier


class Ending(QObject):
    """Calls `end` in the window's thread on SIGTERM or SIGINT, even while Qt waits for events."""

    def __init__(self, end: Callable[[], None]) -> None:
        super().__init__()
        self._end = end
        self._told, self._tells = socket.socketpair()
        self._tells.setblocking(False)  # noqa: FBT003 - the socket's own call
        self._notifier = QSocketNotifier(self._told.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_signal)
        self._before = signal.set_wakeup_fd(self._tells.fileno())
        self._handlers = {
            wanted: signal.signal(wanted, lambda _signal, _frame: None)
            for wanted in (signal.SIGTERM, signal.SIGINT)
        }

    def close(self) -> None:
        """Leave signals as they were."""
        signal.set_wakeup_fd(self._before)
        for wanted, handler in self._handlers.items():
            signal.signal(wanted, handler)
        self._notifier.setEnabled(False)
        self._told.close()
        self._tells.close()

    def _on_signal(self) -> None:
        self._told.recv(16)
        self._end()
