"""What services keep in memory of the file: read once, forgotten when it changes, for any thread."""

from collections.abc import Callable
from threading import Lock
from typing import Generic, TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")


class Kept(Generic[Key, Value]):
    """Values by key, each read when it is first asked for and kept until `forget()`."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._values: dict[Key, Value] = {}
        self._forgotten = 0

    def get(self, key: Key, read: Callable[[], Value]) -> Value:
        """The value of a key; `read()` finds it when it is not kept.

        What is read while another thread forgets is given back, but not kept: it may be old.
        """
        with self._lock:
            if key in self._values:
                return self._values[key]
            before = self._forgotten
        value = read()
        with self._lock:
            if before == self._forgotten:
                self._values[key] = value
        return value

    def forget(self) -> None:
        """Keep nothing of what was read until now."""
        with self._lock:
            self._values.clear()
            self._forgotten += 1
