"""Plays a whole Huddle: the real windows, the real services, and phones over real HTTP."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from random import Random
from typing import TypeVar
from uuid import UUID

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest

from huddle_app.desk.rooms import Rooms
from huddle_app.method.agenda import Agenda, Phase, planned
from huddle_app.method.journal import Status
from huddle_app.method.people import Participant
from huddle_app.method.progress import Report
from huddle_app.method.words import Function
from huddle_app.rehearsal.audience import Audience, Card, Tally
from huddle_app.rehearsal.fast_clock import FastClock
from huddle_app.rehearsal.pictures import Pictures
from huddle_app.rehearsal.room import Owners, Room
from huddle_app.rehearsal.writing import write_down
from huddle_app.services.house import Services
from huddle_app.services.leaving import doubt

Result = TypeVar("Result")
PHONES_SPEED = 60
"""While phones are busy a second of the wall's is a minute here: networks are no faster in a rehearsal."""
SETTLED_SECONDS = 0.3
"""So long the windows may take to show what came in, before the picture is taken."""
OPEN_END_SECONDS = 3600
NOBODY_SENT = Tally(0, frozenset())


class Play:
    """The moderator's hand and the room's voices, phase by phase."""

    def __init__(
        self, services: Services, rooms: Rooms, clock: FastClock, room: Room, seed: int
    ) -> None:
        self._services = services
        self._rooms = rooms
        self._clock = clock
        self._room = room
        self._seed = seed
        self._random = Random(seed)  # noqa: S311 - a play, no secret
        self.tally = NOBODY_SENT
        self.joined = 0

    def play(self, pictures: Pictures, progress: Report) -> None:
        """Play every phase from the first to the last, with a picture of each."""
        address = self._rooms.phones.start("127.0.0.1", 0)
        self._audience = Audience(address.join, self._seed)
        try:
            self._play_phases(pictures, progress)
        finally:
            self._audience.leave()
        self._press_next()

    def _play_phases(self, pictures: Pictures, progress: Report) -> None:
        agenda = self._services.clock.agenda()
        phases = agenda.phases()
        for number, phase in enumerate(phases, 1):
            self._begin_on_time(agenda, phase)
            self._press_next()
            self._live_through(phase)
            self._turn_for(SETTLED_SECONDS)
            pictures.take(f"{number:02d}-{phase.key.replace('.', '-')}", self._rooms)
            self._let_pass(phase)
            progress(number, len(phases))

    def _press_next(self) -> None:
        """Press Space on the desk, as the moderator does: once more where the desk asks first."""
        before = self._services.clock.state().phase
        asks = doubt(self._services.clock)
        QTest.keyClick(self._rooms.desk, Qt.Key.Key_Space)
        if asks:
            QTest.keyClick(self._rooms.desk, Qt.Key.Key_Space)
        state = self._services.clock.state()
        if state.phase == before:
            raise RuntimeError("Space on the desk did not go to the next phase")
        if state.status is Status.HELD:
            QTest.keyClick(self._rooms.desk, Qt.Key.Key_Space)

    def _begin_on_time(self, agenda: Agenda, phase: Phase) -> None:
        """Each day begins when the plan says; the night between is skipped."""
        day = agenda.day_of(phase.key)
        if day.items[0].phases[0].key == phase.key:
            self._clock.skip_to(planned(agenda)[phase.key].starts)

    def _live_through(self, phase: Phase) -> None:
        """What happens in a phase, before its time has passed."""
        write_down(self._services, self._room, phase.key)
        happenings: dict[str, Callable[[], None]] = {
            "kick-off.why": self._come_in,
            "disconnects.teams": self._send_disconnects,
            "disconnects.reports": self._accept_everything,
            "disconnects.sum-up": self._gather_themes,
            "action-plan.write": self._write_actions,
        }
        happen = happenings.get(phase.key)
        if happen:
            happen()

    def _come_in(self) -> None:
        people = self._services.people.everybody()
        with self._clock.running(PHONES_SPEED):
            self.joined = self._in_background(lambda: self._audience.come_in(people))

    def _send_disconnects(self) -> None:
        batches = self._batches()
        self._services.clock.add(5)
        with self._clock.running(PHONES_SPEED):
            self.tally = self._in_background(lambda: self._audience.send(batches))

    def _batches(self) -> list[tuple[Participant, Sequence[Card]]]:
        """One scribe a team sends the team's three most important."""
        made = self._services.teams.current()
        teams = made.teams if made else ()
        each = self._services.disconnects.form().count
        cards = self._room.cards(each * len(teams))
        return [
            (self._random.choice(team.members), cards[n * each : (n + 1) * each])
            for n, team in enumerate(teams)
        ]

    def _accept_everything(self) -> None:
        board = self._services.disconnects.board()
        self._services.disconnects.accept(card.id for card in board.new)

    def _gather_themes(self) -> None:
        service, belongs = self._services.disconnects, self._room.theme_of()
        for title in self._room.themes():
            theme = service.add_theme(title)
            cards = service.board().loose
            service.put([card.id for card in cards if belongs[card.text] == title], theme)

    def _write_actions(self) -> None:
        themes: dict[str, UUID] = {t.title: t.id for t in self._services.disconnects.board().themes}
        people = self._services.people.everybody()
        owners = Owners(_names(people, Function.SALES), _names(people, Function.MARKETING))
        last_day = self._services.clock.agenda().days[-1].date
        for item in self._room.actions(themes, owners, last_day):
            self._services.actions.save(item)

    def _let_pass(self, phase: Phase) -> None:
        """Let a phase last about as long as planned, as in life."""
        seconds = OPEN_END_SECONDS if phase.seconds is None else phase.seconds
        lasts = seconds * self._random.uniform(0.9, 1.12)
        spent = self._services.clock.state().phase_spent
        until = self._clock.now() + timedelta(seconds=lasts - spent)
        with self._clock.running(until=until):
            self._turn_for(self._clock.seconds_until(until))
        self._clock.skip_to(until)  # a timer is no more exact than a millisecond

    def _turn_for(self, seconds: float) -> None:
        """Let the windows live for so many of the wall's seconds."""
        loop = QEventLoop()
        QTimer.singleShot(round(seconds * 1000), loop.quit)
        loop.exec()

    def _in_background(self, work: Callable[[], Result]) -> Result:
        """Do `work` in a thread of its own while the windows live on."""
        loop, results, errors = QEventLoop(), list[Result](), list[Exception]()

        def done(result: Result) -> None:
            results.append(result)
            loop.quit()

        def failed(error: Exception) -> None:
            errors.append(error)
            loop.quit()

        self._rooms.tasks.run(lambda _job: work(), done, failed)
        loop.exec()
        if errors:
            raise errors[0]
        return results[0]


def _names(people: Sequence[Participant], function: Function) -> list[str]:
    return [person.name for person in people if person.function is function]
