"""The time for one run of the program: right at its start, and then undisturbed by changes to the wall clock."""

import time
from datetime import UTC, datetime, timedelta


class SteadyNow:
    """Tells the time in UTC.

    Within a run a wall clock that is set (by hand, or by a time server) moves nothing: the seconds
    are counted by the system's clock that also counts sleep. Where there is none (macOS, Windows)
    the wall clock is used, since a closed lid is likelier than a clock that is set.
    """

    def __init__(self) -> None:
        self._began = datetime.now(UTC)
        self._counted = _seconds_with_sleep()

    def __call__(self) -> datetime:
        """The time."""
        counted = _seconds_with_sleep()
        if counted is None or self._counted is None:
            return datetime.now(UTC)
        return self._began + timedelta(seconds=counted - self._counted)


def _seconds_with_sleep() -> float | None:
    """Seconds since the machine was started, sleep included; None where the system does not tell."""
    boot_time = getattr(time, "CLOCK_BOOTTIME", None)
    return None if boot_time is None else time.clock_gettime(boot_time)
