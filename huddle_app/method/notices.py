"""What the moderator may want to be told while the day runs, on the desk only: the room hears nothing."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from huddle_app.method.agenda import Agenda
from huddle_app.method.clock import ClockState
from huddle_app.method.dates import clock_time, length_words
from huddle_app.method.journal import Status
from huddle_app.texts import _, ngettext

FORGOTTEN_AFTER = timedelta(minutes=2)
"""So long after its time a start may have been forgotten …"""

FORGOTTEN_UNTIL = timedelta(hours=3)
"""… and so much later nobody waits for it any more."""

OVER = 120
"""So many seconds over time, or a tenth of the phase if that is more, are worth a word."""

LONG_OVER = 300
"""From so many seconds over time on, waiting for the end costs more than planning anew."""

LAST_MINUTES = 120
LONG_ENOUGH = 600
"""A phase of so many seconds has its two minutes called."""


class Act(StrEnum):
    """What is suggested: `NEXT` is the next team where a turn is over, else the next phase."""

    START = "start"
    NEXT = "next"
    ADD_FIVE = "add five"
    CATCH_UP = "catch up"
    TWO_MINUTES = "two minutes"


class NoticeKind(StrEnum):
    """What a notice is about."""

    FORGOTTEN_START = "forgotten start"
    OVERRUN = "overrun"
    TURN_OVER = "turn over"
    LAST_MINUTES = "last minutes"


@dataclass(frozen=True)
class Notice:
    """One sentence for the moderator, and what might be done."""

    kind: NoticeKind
    sentence: str
    act: Act


def notice(agenda: Agenda, state: ClockState, now: datetime) -> Notice | None:
    """The one thing most worth saying at `now` (UTC), or None."""
    found: tuple[Callable[[], Notice | None], ...] = (
        lambda: _forgotten_start(agenda, state, now),
        lambda: _overrun(state),
        lambda: _turn_over(state),
        lambda: _last_minutes(state),
    )
    return next((one for one in (look() for look in found) if one), None)


def _forgotten_start(agenda: Agenda, state: ClockState, now: datetime) -> Notice | None:
    """Not started, or held, though its time has come."""
    if state.status is Status.READY:
        title, planned = _("The Huddle"), agenda.starts_at(agenda.days[0])
    elif state.status is Status.HELD and state.phase:
        title = _("“{title}”").format(title=state.phase.title)
        planned = agenda.slots[state.phase.key].starts
    else:
        return None
    if not FORGOTTEN_AFTER < now - planned < FORGOTTEN_UNTIL:
        return None
    text = _("{title} was to start at {time} and is not started yet.")
    sentence = text.format(title=title, time=clock_time(agenda.local(planned)))
    return Notice(NoticeKind.FORGOTTEN_START, sentence, Act.START)


def _overrun(state: ClockState) -> Notice | None:
    """Clearly over time: more time if the day has it, else on to the next phase, or planning anew."""
    if not state.phase or state.status is Status.HELD or state.phase_left is None:
        return None
    over = -state.phase_left
    if over <= max(OVER, 0.1 * (state.phase_allotted or 0)):
        return None
    text = _("“{title}” is {time} over.").format(
        title=state.phase.title, time=length_words(int(over // 60))
    )
    late = state.late or 0
    act = Act.ADD_FIVE if late <= 0 else Act.CATCH_UP if over >= LONG_OVER else Act.NEXT
    return Notice(NoticeKind.OVERRUN, text, act)


def _turn_over(state: ClockState) -> Notice | None:
    """A team's turn is over; where several are, the one that is so for longest."""
    turns = [turn for turn in state.turns if turn.left <= 0]
    if not turns:
        return None
    turn = min(turns, key=lambda turn: turn.left)
    sentence = _("{team}: the time is up.").format(team=turn.words)
    return Notice(NoticeKind.TURN_OVER, sentence, Act.NEXT)


def _last_minutes(state: ClockState) -> Notice | None:
    """The two minutes before the end of a phase that is long enough to have them called."""
    left, allotted = state.phase_left, state.phase_allotted
    if state.status is not Status.RUNNING or not state.phase or left is None:
        return None
    if not 0 < left <= LAST_MINUTES or (allotted or 0) < LONG_ENOUGH:
        return None
    minutes = -int(-left // 60)
    text = ngettext(
        "{n} minute left in “{title}”.", "{n} minutes left in “{title}”.", minutes
    ).format(n=minutes, title=state.phase.title)
    return Notice(NoticeKind.LAST_MINUTES, text, Act.TWO_MINUTES)
