"""The Run screen."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QWidget

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import column, holding, line, row
from huddle_app.desk.parts.reading_order import tab_as_one_reads
from huddle_app.desk.parts.roomy import Roomy
from huddle_app.desk.run.agenda_rail import AgendaRail
from huddle_app.desk.run.choice_panel import ChoicePanel, Offer
from huddle_app.desk.run.notice_line import NoticeLine
from huddle_app.desk.run.observation_line import ObservationLine
from huddle_app.desk.run.room_side import RoomSide
from huddle_app.desk.run.top_bar import TopBar
from huddle_app.desk.run.work_place import WorkPlace
from huddle_app.method.agenda import SceneKey
from huddle_app.method.checklist import Place
from huddle_app.method.clock import ClockState
from huddle_app.method.events import ClockChanged, PlanChanged
from huddle_app.method.notices import Act, NoticeKind, notice
from huddle_app.projector.timing import until_next_second
from huddle_app.screen import look

RAIL_WIDTH = 228
LOW = 740
"""Below this height of the window (pixels at plain text size) all but the work takes as little as it can."""


class RunPage(QWidget):
    """One screen, usable at a glance: time above, agenda left, the step's work, the room right.

    The timer only asks for a repaint; every figure comes from the clock's state.
    """

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        services = context.services
        self._clock = services.clock
        self._top = TopBar(services.clock, context.onward.next)
        self._top.catch_up_wanted.connect(self.catch_up)
        self._notice = NoticeLine(self._acts())
        self._rung = ""
        self._offered, self._night = "", False
        self._choices = ChoicePanel()
        self._rail = AgendaRail(services.clock)
        self._rail.plan_wanted.connect(partial(context.guide.wanted.emit, Place.AGENDA))
        self._rail.setFixedWidth(look.half_scaled(RAIL_WIDTH))
        self._work = WorkPlace(context)
        self.room = RoomSide(context)
        self._rail.looked_at.connect(self.room.bring_in_sight)
        self.lines = ObservationLine(services.notes, services.clock)
        work = Roomy(self._work)
        self._work.in_sight.watch(work)
        middle = column(work, self.lines, space=0)
        middle.setStretch(0, 1)
        body = row(self._rail, holding(middle, "wall"), self.room, space=0)
        body.setStretch(1, 1)
        layout = column(self._top, line(), self._notice, self._choices, body, space=0)
        layout.setStretch(4, 1)
        self.setLayout(layout)
        self._second = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._second.timeout.connect(self._tick)
        context.bridge.happened.connect(self._on_event)

    def showEvent(self, event: QShowEvent) -> None:
        """Let the seconds run."""
        super().showEvent(event)
        self._follow()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, N802 - Qt's signature
        """Tab goes on as one reads, from the time to the agenda, the work and the room."""
        tab_as_one_reads(self)
        return super().focusNextPrevChild(next)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the window is low for the size of its text, leave the height to the work."""
        super().resizeEvent(event)
        low = self.window().height() < look.scaled(LOW)
        for part in (self._top, self._work, self.lines):
            part.set_low(low=low)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks: no repaints."""
        super().hideEvent(event)
        self._second.stop()

    def catch_up(self) -> None:
        """Show the ways to be in time again."""
        # Imported with the first lag: a day that keeps its times never needs it.
        from huddle_app.desk.run.ways_on import catching_up

        title, offers = catching_up(self._context.services)
        self._night = False
        self._choices.offer(title, offers)

    def _acts(self) -> dict[Act, Callable[[], object]]:
        stage = self._context.stage
        return {
            Act.START: self._clock.next,
            Act.NEXT: self._go_on,
            Act.ADD_FIVE: lambda: self._clock.add(5),
            Act.CATCH_UP: self.catch_up,
            Act.TWO_MINUTES: lambda: stage.show(SceneKey.TWO_MINUTES),
        }

    def _go_on(self) -> None:
        """On to the next team where a team's turn is what the notice is about, else to the next phase."""
        if self._notice.is_about_turn:
            self._work.turns.go_on()
        else:
            self._context.onward.next()

    def _on_event(self, event: object) -> None:
        if isinstance(event, ClockChanged | PlanChanged) and self.isVisible():
            self._follow()

    def _follow(self) -> None:
        state = self._clock.state()
        self._rail.show_state(state)
        self._work.show_state(state)
        self._renew_choices(state)
        self._tick()

    def _tick(self) -> None:
        state = self._clock.state()
        self._top.show_state(state)
        self._show_notice(state)
        self._second.start(until_next_second(state))

    def _show_notice(self, state: ClockState) -> None:
        found = notice(self._clock.agenda(), state, state.now)
        key = state.phase.key if state.phase else ""
        self._notice.show_notice(found, key, self._work.turns.go_on_words(state))
        if found and found.kind is NoticeKind.LAST_MINUTES and self._rung != key:
            self._rung = key
            if self._context.settings.now.sound:
                QApplication.beep()

    def _renew_choices(self, state: ClockState) -> None:
        """Close the choices, made for another state of things; offer anew what a night offers.

        That comes when a day has ended, and when the next one is about to begin.
        """
        key = state.phase.key if state.phase else ""
        moved, self._offered = key != self._offered, key
        open_ = not self._choices.isHidden()
        still = open_ and self._night
        found = self._overnight() if moved or still else None
        self._night = found is not None
        if found:
            self._choices.offer(*found, asked=still and self._choices.has_keyboard())
        elif open_:
            self._choices.leave()

    def _overnight(self) -> tuple[str, list[Offer]] | None:
        from huddle_app.desk.run.ways_on import overnight

        return overnight(self._context.services)
