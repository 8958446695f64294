"""The clock in words: what the Run screen says about time. No truth is kept here."""

from datetime import date, datetime, timedelta
from math import floor

from huddle_app.desk.parts.dates import SHORT, dated
from huddle_app.desk.parts.pill import PillRole
from huddle_app.method.agenda import Agenda, AgendaItem, Phase
from huddle_app.method.clock import ClockState
from huddle_app.method.dates import HOURS, WHOLE_HOURS, clock_time, in_hours
from huddle_app.method.journal import Status
from huddle_app.projector import timing
from huddle_app.texts import _

ANOTHER_DAY = 12 * 3600.0
_LONG_DAY = date(2026, 9, 23)
"""A Wednesday in September: hardly any day takes more room in words."""


def urgency(state: ClockState) -> tuple[str, str]:
    """The tone (empty, amber, red) and the word for the share of planned time that is left."""
    share = timing.share_left(state)
    if not state.started or share > timing.SOON:
        return "", ""
    tone = "red" if share <= timing.NEARLY else "amber"
    return tone, "" if state.status is Status.PAUSED else timing.word(state)


def spent_words(state: ClockState) -> str:
    """How much of the phase has gone: “14 of 45 min”, or only the minutes where the end is open."""
    spent = int(state.phase_spent // 60)
    if state.phase_allotted is None:
        return _("{n} min so far").format(n=spent)
    return _("{n} of {total} min").format(n=spent, total=minutes(state.phase_allotted))


def lateness(agenda: Agenda, state: ClockState) -> tuple[str, PillRole]:
    """How late or ahead the day is, in words."""
    if state.status is Status.PAUSED:
        return _("paused"), PillRole.LATE
    if state.status is Status.HELD:
        return _held_words(), PillRole.PLAIN
    if state.late is None or state.phase is None:
        return "", PillRole.PLAIN
    if abs(state.late) > ANOTHER_DAY:
        return _planned_words(agenda.day_of(state.phase.key).date), PillRole.PLAIN
    return _against_plan(minutes_late(state.late))


def longest_lateness() -> tuple[str, tuple[str, ...]]:
    """The longest words of being late, and the longest of whatever else `lateness` says."""
    late, _role = _against_plan(WHOLE_HOURS - 15)
    ahead, _role = _against_plan(15 - WHOLE_HOURS)
    return late, (ahead, _planned_words(_LONG_DAY), _held_words())


def _held_words() -> str:
    return _("waits to be started")


def _planned_words(day: date) -> str:
    return _("planned for {date}").format(date=dated(day, SHORT))


def _against_plan(late: int) -> tuple[str, PillRole]:
    """So many minutes late, or ahead where they are below nothing."""
    if late <= -HOURS:
        return _("{time} ahead of plan").format(time=in_hours(-late)), PillRole.PLAIN
    if late > 0:
        time = in_hours(late) if late >= HOURS else _("{n} min").format(n=late)
        return _("{time} late").format(time=time), PillRole.LATE
    return (_("{n} min ahead").format(n=-late) if late else _("on time")), PillRole.GOOD


def minutes(seconds: float) -> int:
    """Whole minutes."""
    return round(seconds / 60)


def minutes_late(seconds: float) -> int:
    """So many minutes later on the room's clock: what an end shown by `hour` differs from its plan."""
    return floor(round(seconds) / 60)


def minutes_by_the_clock(started: datetime, seconds: float) -> int:
    """The minutes that the room's clock goes on: those of one item after another add up to the day's."""
    return minutes(
        (
            _on_the_clock(started + timedelta(seconds=seconds)) - _on_the_clock(started)
        ).total_seconds()
    )


def hour(agenda: Agenda, moment: datetime | None) -> str:
    """A moment as the room's clock shows it, or a dash."""
    return clock_time(agenda.local(_on_the_clock(moment))) if moment else "–"


def _on_the_clock(moment: datetime) -> datetime:
    """The minute that has begun; what lacks less than half a second counts as there."""
    return (moment + timedelta(seconds=0.5)).replace(second=0, microsecond=0)


def place(agenda: Agenda, state: ClockState) -> tuple[AgendaItem, Phase]:
    """Where the workshop stands; before the start its first part, after the end its last."""
    if state.item and state.phase:
        return state.item, state.phase
    item = agenda.items()[-1 if state.status is Status.FINISHED else 0]
    return item, item.phases[-1 if state.status is Status.FINISHED else 0]


def place_words(item: AgendaItem, phase: Phase) -> str:
    """The step's number and the phase: “Step 6 · Teams at work”."""
    if item.number is None:
        return item.title if len(item.phases) == 1 else f"{item.title} · {phase.title}"
    return _("Step {n} · {title}").format(n=item.number, title=phase.title)


def length_words(phase: Phase, state: ClockState) -> str:
    """The length of a phase of this step, with what was added: “45 min”, “until 12:30”, “left out”."""
    if phase.key in state.dropped:
        return _("left out")
    seconds = state.phase_allotted if state.phase == phase else _expected_seconds(phase, state)
    if phase.ends_at is not None:
        return _("until {time}").format(time=clock_time(phase.ends_at))
    return _("open end") if seconds is None else _("{n} min").format(n=minutes(seconds))


def _expected_seconds(phase: Phase, state: ClockState) -> float | None:
    slot = state.expected.get(phase.key)
    if slot is None or slot.ends is None:
        return phase.seconds
    return (slot.ends - slot.starts).total_seconds()
