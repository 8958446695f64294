"""The head of every page: where the workshop stands, worked out from the clock."""

from dataclasses import dataclass, replace
from datetime import datetime

from huddle_app.method.agenda import ItemKind
from huddle_app.method.clock import ClockState
from huddle_app.method.dates import clock_time, countdown, month_name
from huddle_app.method.forms import DisconnectForm, ForumForm
from huddle_app.method.journal import Status
from huddle_app.method.tape import next_phase
from huddle_app.method.words import team_label
from huddle_app.services.house import Services
from huddle_app.texts import _


@dataclass(frozen=True)
class Left:
    """Time that counts down: seconds to a tenth (negative: over time), and how they read now."""

    seconds: float
    words: str


@dataclass(frozen=True)
class TurnNow:
    """Whose turn it is, and the time left of it."""

    who: str
    left: Left


@dataclass(frozen=True)
class Now:
    """Where the workshop stands. `left` is None when nothing is timed; `runs` whether time passes.

    `beside` stands with the time left; `back` says when a break is over.
    """

    where: str
    title: str
    task: str
    following: str = ""
    left: Left | None = None
    beside: str = ""
    runs: bool = False
    back: str = ""
    turns: tuple[TurnNow, ...] = ()


def now_shown(
    services: Services, team: str = "", form: DisconnectForm | ForumForm | None = None
) -> Now:
    """Where the workshop stands, for a phone at the table of `team` that is to fill in a `form`."""
    state = services.clock.state()
    shown = _in_phase(services, state) or _not_running(services, state)
    if form:
        task = shown.task if state.phase else form.task
        shown = replace(shown, title=form.title, task=task)
    return replace(shown, where=" · ".join(filter(None, (shown.where, team))))


def left_of(seconds: float) -> Left:
    """Time left in seconds and as “31:07”; over time as “+0:12”."""
    return Left(round(seconds, 1), countdown(seconds))


def at_clock(services: Services, moment: datetime) -> str:
    """A moment as the room's clock shows it, as “10:41”."""
    return clock_time(services.clock.agenda().local(moment))


def _in_phase(services: Services, state: ClockState) -> Now | None:
    item, phase = state.item, state.phase
    if item is None or phase is None:
        return None
    following = next_phase(services.clock.agenda(), phase.key, state.dropped)
    return Now(
        where=_("Step {n}").format(n=item.number) if item.kind is ItemKind.STEP else item.title,
        title=phase.title,
        task=phase.task,
        following=following.title if following else "",
        left=None if state.phase_left is None else left_of(state.phase_left),
        beside=_beside(services, state),
        runs=state.status is Status.RUNNING,
        back=_back(services, state),
        turns=tuple(TurnNow(team_label(turn.words), left_of(turn.left)) for turn in state.turns),
    )


def _beside(services: Services, state: ClockState) -> str:
    """What stands with the time left: that it does not run, or when it will be over."""
    if state.status is Status.HELD:
        return _("not started yet")
    if state.status is Status.PAUSED:
        return _("paused")
    if state.phase_ends is None or (state.phase_left or 0) < 0:
        return ""
    return _("until {time}").format(time=at_clock(services, state.phase_ends))


def _back(services: Services, state: ClockState) -> str:
    """When a break is over; empty in anything else, and while the clock is held."""
    pause = state.item is not None and state.item.kind is ItemKind.BREAK
    if not pause or state.step_ends is None or state.status is not Status.RUNNING:
        return ""
    if (state.step_left or 0) < 0:
        return _("The break is over: please come back.")
    return _("Back at {time}").format(time=at_clock(services, state.step_ends))


def _not_running(services: Services, state: ClockState) -> Now:
    title = services.about.workshop().title
    if state.status is Status.FINISHED:
        return Now(title, _("Thank you"), _("The workshop has ended. Have a good way home."))
    return Now(title, _("Welcome"), _starts(services, state))


def _starts(services: Services, state: ClockState) -> str:
    agenda = services.clock.agenda()
    starts = agenda.local(agenda.starts_at(agenda.days[0]))
    if agenda.local(state.now).date() == starts.date():
        return _("We start at {time}.").format(time=clock_time(starts))
    date = _("{day} {month}").format(day=starts.day, month=month_name(starts.month))
    return _("We start on {date} at {time}.").format(date=date, time=clock_time(starts))
