"""Sparing the garbage collector while much is loaded that stays."""

import gc
from collections.abc import Generator
from contextlib import contextmanager


@contextmanager
def loading() -> Generator[None]:
    """While this lasts nothing is collected.

    A start makes a hundred thousand objects that live to the end; looking through them for garbage
    would take a tenth of the time to the first window.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
