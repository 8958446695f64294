"""Errors that rise out of slots, told to the moderator."""

import sys
from types import TracebackType

from huddle_app.desk.messages import Messages


class SlotErrors:
    """Tells every error that Qt hands to Python's hook, until the hook is given back."""

    def __init__(self, messages: Messages) -> None:
        self._messages = messages
        self.some = False
        """Whether there was one since this was last set to False."""
        self._before = sys.excepthook
        # Kept: each look at a method makes another object.
        self._hook = self._tell
        sys.excepthook = self._hook

    def give_back(self) -> None:
        """Hand errors back to whoever had them, unless somebody else has them by now."""
        if sys.excepthook is self._hook:
            sys.excepthook = self._before

    def _tell(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        self.some = True
        if isinstance(error, Exception):
            self._messages.tell(error)
        else:
            self._before(kind, error, trace)
