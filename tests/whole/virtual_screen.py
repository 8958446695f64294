"""A virtual screen of a test's own."""

import os
import subprocess
from collections.abc import Generator
from contextlib import contextmanager


@contextmanager
def virtual_screen(width: int, height: int) -> Generator[str]:
    """The number of a display under Xvfb that nobody else uses, as `DISPLAY` has it."""
    reading, writing = os.pipe()
    size = f"{width}x{height}x24"
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", size, "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as screen:
        os.close(writing)
        with os.fdopen(reading) as said:
            number = said.readline().strip()
        try:
            yield f":{number}"
        finally:
            screen.terminate()
