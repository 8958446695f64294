"""Times of day as people write them."""

import re
from datetime import time

from huddle_app.method.errors import HuddleError
from huddle_app.texts import _

_TIME = re.compile(r"(?P<hour>\d{1,2})(?:[:.h ]?(?P<minute>\d{2}))?")


def read_time(text: str) -> time | None:
    """The time in “12:30”, “12.30”, “1230” or “9”; None for nothing; HuddleError for anything else."""
    written = text.strip()
    if not written:
        return None
    found = _TIME.fullmatch(written)
    try:
        return time(int(found["hour"]), int(found["minute"] or 0)) if found else _refuse(written)
    except ValueError:
        return _refuse(written)


def _refuse(written: str) -> time:
    message = _("“{text}” is no time of day. Write it like 12:30.")
    raise HuddleError(message.format(text=written)) from None
