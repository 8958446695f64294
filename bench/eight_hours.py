"""Prints the memory of both windows after one minute and after eight simulated hours of a Huddle."""

import ctypes
import gc
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import QCoreApplication, QTimer, QTimerEvent
from PySide6.QtWidgets import QWidget

from bench.watched_windows import live_on, wait, windows
from huddle_app.method.notes import NoteKind
from huddle_app.services.house import Services

MINUTE, HOURS = 60, 8
SETTLED = 500
"""Milliseconds in which pictures have faded."""
LATEST = 0.0
"""Over time, in seconds, from which the moderator goes on."""


class Time:
    """The simulated time."""

    def __init__(self) -> None:
        self.moment = datetime(2026, 12, 3, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        """The time now."""
        return self.moment


def memory() -> int:
    """The memory in use, in kilobytes, without files that are mapped (fonts, libraries).

    What is freed is given back to the system first.
    """
    wait(SETTLED)
    gc.collect()
    ctypes.CDLL(None).malloc_trim(0)
    lines = Path("/proc/self/smaps_rollup").read_text(encoding="ascii").splitlines()
    return sum(int(line.split()[1]) for line in lines if line.startswith("Anonymous:"))


def tick(*widgets: QWidget) -> None:
    """Let a second's timers go off at once, and what they ask for be painted."""
    for widget in widgets:
        for timer in widget.findChildren(QTimer):
            if timer.isActive():
                QCoreApplication.sendEvent(timer, QTimerEvent(timer.timerId()))
    live_on()


def live(services: Services, second: int) -> None:
    """What happens in a room: the agenda goes on, notes are written, disconnects come in."""
    state = services.clock.state()
    if (state.phase_left is not None and state.phase_left <= LATEST) or state.phase_left is None:
        (services.clock.next if state.phase else services.clock.start)()
    if second % (5 * MINUTE) == 0:
        services.notes.add(NoteKind.OBSERVATION, f"Seen in minute {second // MINUTE}")
        card = services.disconnects.enter(f"Typed in at {second}").id
        services.disconnects.submit(uuid4(), f"Sent at {second}")
        services.disconnects.hide([card])


time = Time()
with windows(Path(sys.argv[1]), time) as (services, rooms):
    services.clock.go(services.clock.agenda().phases()[0].key)
    after_a_minute = 0
    for second in range(1, HOURS * 60 * MINUTE + 1):
        time.moment += timedelta(seconds=1)
        live(services, second)
        tick(rooms.desk, rooms.projector)
        if second == MINUTE:
            after_a_minute = memory()
    # The same pictures as after a minute: one more of them would count for five percent.
    services.clock.go(services.clock.agenda().phases()[0].key)
    tick(rooms.desk, rooms.projector)
    print(after_a_minute, memory())
