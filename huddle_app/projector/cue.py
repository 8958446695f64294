"""Which scene about what: what the agenda asks for now, and what comes after it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from huddle_app.method.agenda import Agenda, AgendaItem, Phase, Place, SceneKey
from huddle_app.method.clock import ClockState
from huddle_app.method.journal import Status

ABOUT_A_PHASE = frozenset({SceneKey.TIMER, SceneKey.BREAK})
"""Scenes that show a phase: the one that runs, or ahead of time the one their subject names."""


@dataclass(frozen=True)
class Cue:
    """A scene and its subject: a figure of the findings, a round, a phase; empty means now's."""

    scene: SceneKey
    subject: str = ""


class Curtain(Enum):
    """What hangs before the room's picture."""

    OPEN = "open"
    BLACK = "black"
    WHITE = "white"
    BLANK = "blank"
    """Only the title and the logo."""


@dataclass(frozen=True)
class Shown:
    """What one picture shows: a cue, the page of a long one, what hangs before it, and whether it is held."""

    cue: Cue
    page: int = 0
    curtain: Curtain = Curtain.OPEN
    frozen: bool = False


@dataclass(frozen=True)
class Programme:
    """The scenes in the order in which the agenda brings them; `figures_of` gives what a step presents."""

    agenda: Agenda
    figures_of: Callable[[int], Sequence[str]]

    def due(self, state: ClockState) -> Cue:
        """The scene that the agenda asks for now."""
        return self.own(state)[0]

    def own(self, state: ClockState) -> tuple[Cue, ...]:
        """The scenes of the phase that runs: its findings one by one, else the one it has."""
        if state.phase is None or state.item is None:
            ended = state.status is Status.FINISHED
            return (Cue(SceneKey.ACTIONS if ended else SceneKey.WELCOME),)
        return tuple(self._of(state.item, state.phase, ahead=False))

    def order(self, state: ClockState) -> tuple[Cue, ...]:
        """What the agenda asks for now and then to the end; the phase's findings one by one."""
        return (*self.own(state), *self._ahead(state))

    def first_of(self, place: Place) -> Cue:
        """The first scene of a phase, wherever in the plan it stands."""
        return self._of(place.item, place.phase, ahead=True)[0]

    def offer(self, state: ClockState, shown: Cue, now: Cue) -> int:
        """The place in `order` of what to offer where `shown` is shown and `now` is the phase's own scene.

        That is the next of the phase's own, after them once what the next phase brings, and never what
        lies further: after anything that is not the phase's own the way back is offered.
        """
        own = self.own(state)
        if shown not in own:
            return own.index(now)
        here = own.index(shown)
        place = following(self.order(state), here)
        return here if place is None or place > len(own) else place

    def _ahead(self, state: ClockState) -> Iterator[Cue]:
        if state.status is Status.FINISHED:
            return
        places = tuple(self.agenda.places.values())
        start = self.agenda.places[state.phase.key].number + 1 if state.phase else 0
        for place in places[start:]:
            if place.phase.key not in state.dropped:
                yield from self._of(place.item, place.phase, ahead=True)

    def _of(self, item: AgendaItem, phase: Phase, *, ahead: bool) -> list[Cue]:
        if phase.scene is SceneKey.FINDING and (figures := self.figures_of(item.number or 0)):
            return [Cue(SceneKey.FINDING, figure) for figure in figures]
        if not ahead:
            return [Cue(phase.scene)]
        if phase.scene is SceneKey.TEAMS and item.round:
            return [Cue(phase.scene, str(item.round))]
        return [Cue(phase.scene, phase.key if phase.scene in ABOUT_A_PHASE else "")]


def following(order: Sequence[Cue], place: int) -> int | None:
    """The place of the next cue that shows something else than the one at `place`, or None at the end."""
    later = range(place + 1, len(order))
    return next((n for n in later if order[n] != order[place]), None)
