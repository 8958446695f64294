"""Keeps the machine from sleeping and the screen from going dark."""

import logging
from contextlib import ExitStack

log = logging.getLogger(__name__)


class Awake:
    """While it holds, neither sleep nor screensaver comes; where the system offers no way, the log says so."""

    def __init__(self) -> None:
        self._held: ExitStack | None = None

    @property
    def holds(self) -> bool:
        """Whether the machine is asked to stay awake."""
        return self._held is not None

    def hold(self) -> None:
        """Keep the machine awake from now on."""
        if self._held:
            return
        # Imported when it is first needed: the first window does not wait for it.
        from wakepy import keep

        self._held = ExitStack()
        self._held.enter_context(keep.presenting(on_fail=_not_possible))

    def release(self) -> None:
        """Let the machine sleep again as it is used to."""
        if self._held:
            self._held.close()
            self._held = None


def _not_possible(result: object) -> None:
    log.info("The machine cannot be kept awake: %s", result)
