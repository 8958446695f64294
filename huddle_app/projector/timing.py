"""How the room reads the time: a word beside the digits, and a colour that never stands alone."""

from datetime import date
from math import floor

from huddle_app.figures.palette import Palette
from huddle_app.method.clock import ClockState
from huddle_app.method.dates import month_name
from huddle_app.method.journal import Status
from huddle_app.texts import _

SOON, NEARLY = 0.20, 0.05
"""Shares of the phase's time left from which the clock is amber, then red."""


def word(state: ClockState) -> str:
    """The word beside the digits; empty while there is plenty of time."""
    share = share_left(state)
    if state.status is Status.PAUSED:
        return _("paused")
    if state.status is Status.HELD:
        return _("starts soon")
    if share <= 0:
        return _("over time")
    if share <= NEARLY:
        return _("please finish")
    return _("last minutes") if share <= SOON else ""


def tone(state: ClockState, palette: Palette) -> str:
    """The colour of the digits."""
    share = share_left(state)
    if state.status in {Status.PAUSED, Status.HELD} or share > SOON:
        return palette.ink
    return palette.red if share <= NEARLY else palette.amber_ink


def share_left(state: ClockState) -> float:
    """The share of the phase's time that is left, 0 when it is over, 1 on an open end."""
    if state.phase_left is None:
        return 1.0
    return max(0.0, state.phase_left) / max(state.phase_allotted or 0.0, 1.0)


def until_next_second(state: ClockState) -> int:
    """Milliseconds until the digits change."""
    left = state.phase_left or 0.0
    return round(1000 * (left - floor(left))) or 1000


def day(due: date) -> str:
    """A date as “5 March”."""
    return _("{day} {month}").format(day=due.day, month=month_name(due.month))
