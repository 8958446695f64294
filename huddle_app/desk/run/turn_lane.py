"""One lane of turns: the team whose turn it is, and the button that starts the next one's."""

from collections.abc import Set
from dataclasses import dataclass

from PySide6.QtWidgets import QLayout, QWidget

from huddle_app.desk.parts import (
    Choice,
    KeyButton,
    Pill,
    PillRole,
    column,
    function_pill,
    heading,
    row,
    soft,
    words,
)
from huddle_app.desk.parts.icon import Icon, icon, icon_size
from huddle_app.desk.style import Size, Space, restyle
from huddle_app.method.clock import ClockState
from huddle_app.method.dates import countdown
from huddle_app.method.journal import Turn
from huddle_app.method.words import Function
from huddle_app.projector import timing
from huddle_app.services.clock import Clock
from huddle_app.texts import _


@dataclass(frozen=True)
class Lane:
    """Where teams take turns: its key in the journal, its title, its side, and its teams.

    A team's short name is for the lane, its full one for the journal. Lanes of one side share its
    teams: whoever had a turn in one is not offered in the other.
    """

    key: str
    title: str
    function: Function | None
    teams: tuple[tuple[str, str], ...]


class TurnLane(QWidget):
    """Shows one lane; the key starts the turn of the team that is chosen, first the next in order.

    An `alone` one has the whole width and takes one line only: the work below needs the height.
    """

    def __init__(
        self, clock: Clock, lane: Lane, seconds: int, key: str, *, alone: bool = False
    ) -> None:
        super().__init__()
        self.lane = lane
        self._clock = clock
        self._seconds = seconds
        self._alone = alone
        self._shown: list[str] | None = None
        self.whose = words("", Size.BODY, 500)
        self.left = heading("", Size.TITLE)
        self.count = soft()
        self.choice = Choice()
        self.choice.setAccessibleName(_("Team whose turn is next, {lane}").format(lane=lane.title))
        self.begin = KeyButton(_("{n} min").format(n=_minutes(seconds)), key or None)
        self.begin.setIcon(icon(Icon.PLAY))
        self.begin.setIconSize(icon_size())
        self.begin.known_as = _("Turn of the next team, {lane}").format(lane=lane.title)
        self.begin.setToolTip(_("Start the turn of the team that is chosen"))
        self.begin.clicked.connect(self._begin)
        self.end = KeyButton(_("End"))
        self.end.setAccessibleName(_("End the turn, {lane}").format(lane=lane.title))
        self.end.clicked.connect(self._end)
        self.title = function_pill(lane.function, lane.title) if lane.function else soft(lane.title)
        self.setLayout(self._in_one_line() if alone else self._in_two_lines())

    def show_state(self, state: ClockState) -> None:
        """Show whose turn it is and who is still to come."""
        running = next((turn for turn in state.turns if turn.lane == self.lane.key), None)
        taken = {team for _lane, team in state.taken}
        done = sum(full in taken for _short, full in self.lane.teams)
        self._show_running(running)
        self._offer(taken)
        self.count.setText(_("{done} of {all}").format(done=done, all=len(self.lane.teams)))
        said = _("{done} of {all} teams had their turn").format(done=done, all=len(self.lane.teams))
        self.count.setAccessibleName(said)
        self.count.setToolTip(said)
        for part in (self.choice, self.begin):
            part.setEnabled(state.phase is not None and bool(self.lane.teams))
        self.end.setEnabled(running is not None)

    def all_had_theirs(self, state: ClockState) -> bool:
        """Whether no team of this lane waits for its turn."""
        taken = {team for _lane, team in state.taken}
        return all(full in taken for _short, full in self.lane.teams)

    def go_on(self) -> None:
        """Start the turn of the team that is chosen; where all had theirs, only end the last one."""
        state = self._clock.state()
        # The turn that is over may not have been looked at yet: its team is not the next one.
        self.show_state(state)
        if self.all_had_theirs(state):
            self._end()
        else:
            self._begin()

    def _in_one_line(self) -> QLayout:
        said = (self.title, self.whose, self.left)
        line = row(*said, self.choice, self.begin, self.end, self.count)
        line.setStretch(len(said), 1)
        return line

    def _in_two_lines(self) -> QLayout:
        top = row(self.title, self.whose, self.left, None, self.count)
        below = row(self.choice, self.begin, self.end)
        below.setStretch(0, 1)
        return column(top, below, space=Space.HAIR)

    def _show_running(self, turn: Turn | None) -> None:
        short = {full: short for short, full in self.lane.teams}
        self.whose.setText(short.get(turn.words, turn.words) if turn else "")
        self.left.setText(countdown(turn.left) if turn else "")
        if self._alone:
            self._make_room(self.whose.text())
        left = turn.left / turn.seconds if turn and turn.seconds else 1.0
        tone = "red" if left <= timing.NEARLY else "amber" if left <= timing.SOON else ""
        restyle(self.left, tone=tone)

    def _make_room(self, whose: str) -> None:
        """In one line, whose turn it is stands in place of the lane's title and its count."""
        self.left.setVisible(bool(whose))
        self.count.setVisible(not whose)
        if self.lane.function and isinstance(self.title, Pill):
            self.title.show_state(whose or self.lane.title, PillRole(self.lane.function.value))
            self.whose.hide()
        else:
            self.title.setVisible(not whose)
            self.whose.setVisible(bool(whose))

    def _offer(self, taken: Set[str]) -> None:
        """Offer those still to come first, then the others once more."""
        offered = sorted(self.lane.teams, key=lambda team: team[1] in taken)
        words = [
            _("{team} ✓").format(team=short) if full in taken else short for short, full in offered
        ]
        if words != self._shown:
            self._shown = words
            self.choice.clear()
            for text, (_short, full) in zip(words, offered, strict=True):
                self.choice.addItem(text, full)

    def _begin(self) -> None:
        self._clock.begin_turn(str(self.choice.currentData()), self._seconds, self.lane.key)

    def _end(self) -> None:
        self._clock.end_turn(self.lane.key)


def _minutes(seconds: int) -> str:
    """Minutes, with a half where it takes one."""
    return f"{seconds / 60:g}"
