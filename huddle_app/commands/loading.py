"""Sparing the garbage collector while much is loaded that stays."""

import gc
from collections.abc import Generator
from contextlib import contextmanager


@contextmanager
def loading() -> Generator[None]:
    """While this lasts nothing is collected, and what was made is not looked through again.

    A start makes some hundred thousand objects that live to the end; looking through them for
    garbage would take a tenth of the time to the first window.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
