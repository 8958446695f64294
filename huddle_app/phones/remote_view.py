"""What the moderator's remote shows: what runs, what comes, and what a touch would do."""

from dataclasses import dataclass

from huddle_app.method.agenda import Phase
from huddle_app.method.clock import ClockState
from huddle_app.method.journal import Status
from huddle_app.method.tape import next_phase
from huddle_app.phones.now import Now, at_clock, now_shown
from huddle_app.services.house import Services
from huddle_app.services.leaving import doubt
from huddle_app.services.remote import Act, Remote
from huddle_app.texts import _

COMING = 3
"""So many of the next phases are named: the one that Next leads to, and two."""


@dataclass(frozen=True)
class Touch:
    """A button: what it does and what it was shown for; `pressed` for one that stays down."""

    act: Act
    words: str
    seen: str
    detail: str = ""
    label: str = ""
    main: bool = False
    works: bool = True
    pressed: bool | None = None

    @property
    def value(self) -> str:
        """What the button sends."""
        return f"{self.act.value} {self.seen}"


@dataclass(frozen=True)
class Coming:
    """A phase that is still to come, and when it is expected to start; empty where nobody knows."""

    title: str
    at: str


@dataclass(frozen=True)
class RemoteView:
    """The page of the remote; with `asks`, Next is to be touched once more to be sure."""

    now: Now
    next: Touch
    touches: tuple[Touch, ...]
    coming: tuple[Coming, ...]
    asks: str


def remote_view(services: Services, *, asking: bool = False) -> RemoteView:
    """What the remote shows now; `asking` when Next was touched and something speaks against it."""
    state = services.clock.state()
    coming = _coming(services, state)
    touches = _touches(services.remote, state, coming)
    return RemoteView(
        now=now_shown(services),
        next=touches[0],
        touches=touches,
        coming=tuple(_shown(services, state, phase) for phase in coming[1:]),
        asks=doubt(services.clock) if asking else "",
    )


def _coming(services: Services, state: ClockState) -> tuple[Phase, ...]:
    """The next phases in order."""
    if state.phase is None:
        first = services.clock.following()
        found = [first] if first else []
    else:
        following = next_phase(services.clock.agenda(), state.phase.key, state.dropped)
        found = [following] if following else []
    while found and len(found) < COMING:
        following = next_phase(services.clock.agenda(), found[-1].key, state.dropped)
        if following is None:
            break
        found.append(following)
    return tuple(found)


def _shown(services: Services, state: ClockState, phase: Phase) -> Coming:
    slot = state.expected.get(phase.key)
    return Coming(phase.title, at_clock(services, slot.starts) if slot else "")


def _touches(remote: Remote, state: ClockState, coming: tuple[Phase, ...]) -> tuple[Touch, ...]:
    stands = state.phase is not None
    runs = state.status is Status.RUNNING
    hold = Act.PAUSE if runs or not stands else Act.RESUME
    words = {
        Act.PAUSE: _("Pause"),
        Act.RESUME: _("Start") if state.status is Status.HELD else _("Resume"),
    }[hold]
    timed = state.phase_left is not None
    return (
        _next(remote, state, coming),
        Touch(Act.BACK, _("Back"), remote.seen(Act.BACK), works=state.status is not Status.READY),
        Touch(hold, words, remote.seen(hold), works=stands),
        Touch(
            Act.LESS, _("−1 min"), remote.seen(Act.LESS), label=_("One minute less"), works=timed
        ),
        Touch(
            Act.MORE, _("+1 min"), remote.seen(Act.MORE), label=_("One minute more"), works=timed
        ),
        Touch(Act.BLACK, _("Black"), remote.seen(Act.BLACK), pressed=remote.black),
        Touch(Act.FREEZE, _("Freeze"), remote.seen(Act.FREEZE), pressed=remote.frozen),
    )


def _next(remote: Remote, state: ClockState, coming: tuple[Phase, ...]) -> Touch:
    seen = remote.seen(Act.NEXT)
    if state.status is Status.FINISHED:
        return Touch(Act.NEXT, _("The workshop has ended"), seen, main=True, works=False)
    if state.status is Status.HELD and state.phase:
        return Touch(Act.NEXT, _("Start"), seen, state.phase.title, main=True)
    if not coming:
        return Touch(Act.NEXT, _("End the workshop"), seen, main=True)
    words = _("Next") if state.phase else _("Start")
    return Touch(Act.NEXT, words, seen, coming[0].title, main=True)
