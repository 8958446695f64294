"""Turns of teams within a phase: whose turn it is, how long still, who was already, who is next."""

from collections.abc import Sequence
from dataclasses import replace
from math import floor

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import Card, clear, row
from huddle_app.desk.refreshing import Refreshing
from huddle_app.desk.run.turn_lane import Lane, TurnLane
from huddle_app.desk.style import Space
from huddle_app.method.agenda import AgendaItem, Phase
from huddle_app.method.clock import ClockState
from huddle_app.method.events import ClockChanged, TeamsChanged
from huddle_app.method.journal import Status
from huddle_app.method.teams.rounds import Team
from huddle_app.method.words import SEPARATE, SIDES, Function, RoundKind, function_name, team_label
from huddle_app.screen import look
from huddle_app.services.teams import Teams
from huddle_app.texts import _

LEAST = 310
"""Pixels of width (at plain text size) that a lane beside another one has at least."""
_KEYS = {Function.SALES: "S", Function.MARKETING: "M", None: "R"}
"""The key of the first lane of a side, and of mixed teams."""


class TurnsStrip(QWidget):
    """A lane for each room in which teams take turns; hidden in phases in which none do."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._clock = context.services.clock
        self._teams = context.services.teams
        self._wanted: tuple[Sequence[Lane], int, bool] | None = None
        self.lanes: list[TurnLane] = []
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(Space.SMALL)
        self.setLayout(self._grid)
        self._second = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._second.timeout.connect(self._tick)
        Refreshing(self, context.bridge, (ClockChanged, TeamsChanged), self._follow)
        self.hide()

    def show_place(self, item: AgendaItem, phase: Phase) -> None:
        """Show the lanes of a phase."""
        self.setVisible(phase.turn is not None)
        if phase.turn is not None:
            self._show_lanes(lanes_of(item, phase, self._teams), phase.turn)
            self._tick()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give each lane a line of its own, where two beside one another are too wide."""
        super().resizeEvent(event)
        if self._wanted:
            self._show_lanes(*self._wanted[:2])
            self._tick()

    def go_on_words(self, state: ClockState) -> str:
        """What `go_on` would do: the words of a button."""
        lane = self._longest(state)
        last = lane is None or lane.all_had_theirs(state)
        return _("End the turn") if last else _("Next team")

    def go_on(self) -> None:
        """Go on to the next team in the lane whose turn is over for longest."""
        if lane := self._longest(self._clock.state()):
            lane.go_on()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks: no repaints."""
        super().hideEvent(event)
        self._second.stop()

    def _longest(self, state: ClockState) -> TurnLane | None:
        """The lane that has the least of its turn left."""
        left = {turn.lane: turn.left for turn in state.turns}
        lanes = [lane for lane in self.lanes if lane.lane.key in left]
        return min(lanes, key=lambda lane: left[lane.lane.key], default=None)

    def _follow(self) -> None:
        state = self._clock.state()
        if state.item and state.phase:
            self.show_place(state.item, state.phase)

    def _show_lanes(self, wanted: Sequence[Lane], seconds: int) -> None:
        alone = len(wanted) == 1 or self.width() < 2 * look.scaled(LEAST) + Space.SMALL
        if (wanted, seconds, alone) == self._wanted:
            return
        self._wanted = wanted, seconds, alone
        clear(self._grid)
        first = {lane.function: lane for lane in reversed(wanted)}
        keys = {lane.key: _KEYS[function] for function, lane in first.items()}
        self.lanes = [
            TurnLane(self._clock, lane, seconds, keys.get(lane.key, ""), alone=alone)
            for lane in wanted
        ]
        for place, lane in enumerate(self.lanes):
            card = Card(row(lane, margin=Space.SMALL), lane.lane.title)
            self._grid.addWidget(card, *_cell(place, alone=alone))

    def _tick(self) -> None:
        state = self._clock.state()
        for lane in self.lanes:
            lane.show_state(state)
        if state.turns and state.status is Status.RUNNING and self.isVisible():
            self._second.start(_until_next_second(state))


def lanes_of(item: AgendaItem, phase: Phase, teams: Teams) -> Sequence[Lane]:
    """The lanes of a phase: one side each for separate teams, one for mixed teams, times its lanes."""
    key = item.round or SEPARATE
    made = teams.round(key)
    here = made.teams if made else ()
    if key.kind is RoundKind.MIXED:
        names = tuple((team_label(team.name), team_label(team.name)) for team in here)
        return _times(phase.lanes, Lane("", _("Team reports"), None, names))
    return tuple(lane for side in SIDES for lane in _times(phase.lanes, _side(side, here)))


def _side(side: Function, teams: Sequence[Team]) -> Lane:
    """The room of a function, with its teams."""
    name = function_name(side)
    full = {
        team_label(team.name): _("{team} ({function})").format(
            team=team_label(team.name), function=name
        )
        for team in teams
        if side in team.functions()
    }
    return Lane(side.value, name, side, tuple(full.items()))


def _times(lanes: int, lane: Lane) -> tuple[Lane, ...]:
    """A lane so many times, each with its number where there are several."""
    if lanes == 1:
        return (lane,)
    return tuple(
        replace(lane, key=f"{lane.key} {n}".strip(), title=f"{lane.title} {n}")
        for n in range(1, lanes + 1)
    )


def _cell(place: int, *, alone: bool) -> tuple[int, int]:
    """The row and column of a lane: two stand side by side, unless each is alone in its line."""
    return divmod(place, 1 if alone else 2)


def _until_next_second(state: ClockState) -> int:
    """Milliseconds until the digits of a turn change."""
    return min(round(1000 * (turn.left - floor(turn.left))) or 1000 for turn in state.turns)
