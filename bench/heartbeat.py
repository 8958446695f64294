"""Measures the longest gap between two turns of a Qt event loop, until standard input says so."""

import sys
import threading
import time

from PySide6.QtCore import QObject, QTimer, Signal


class Heartbeat(QObject):
    """Beats every few milliseconds; `over` comes when a line arrives on standard input."""

    over = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer(self, interval=2)
        self._timer.timeout.connect(self._beat)
        self._timer.start()
        threading.Thread(target=self._listen, daemon=True).start()

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, (now - self._last) * 1000)
        self._last = now

    def _listen(self) -> None:
        sys.stdin.readline()
        self.over.emit()
