"""Keeping other programs of ours out of a workshop file while one works on it."""

import errno
import sys
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from huddle_app.method.errors import HuddleError
from huddle_app.texts import _


class InUseError(HuddleError):
    """Another Huddle has the file open."""


if sys.platform == "win32":
    import msvcrt

    # A byte far beyond any file, so that nobody's reading is disturbed.
    _FAR = 2**62

    def _take(file: BinaryIO) -> None:
        file.seek(_FAR)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(file: BinaryIO) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def keep_others_out(path: Path) -> Callable[[], None]:
    """Take the file for this program alone, until the result is called or the program ends, however.

    InUseError when another Huddle has it, HuddleError when its disk does not let anybody keep a file,
    FileNotFoundError or another OSError when it cannot be opened.
    """
    file = path.open("rb")
    try:
        _take(file)
    except OSError as error:
        file.close()
        raise _refused(path, error) from error
    return file.close


def _refused(path: Path, error: OSError) -> HuddleError:
    if error.errno in {errno.EAGAIN, errno.EACCES}:
        message = _("“{name}” is open in another Huddle. Close it there and try again.")
        return InUseError(message.format(name=path.name))
    # Some network disks: two Huddles could spoil each other's work there.
    message = _("“{name}” is on a disk that is not safe to work on. Copy it to this computer.")
    return HuddleError(message.format(name=path.name))
