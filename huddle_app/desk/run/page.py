"""The Run screen."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import column, holding, line, row
from huddle_app.desk.run.agenda_rail import AgendaRail
from huddle_app.desk.run.observation_line import ObservationLine
from huddle_app.desk.run.room_side import RoomSide
from huddle_app.desk.run.top_bar import TopBar
from huddle_app.desk.run.work_place import WorkPlace
from huddle_app.method.events import ClockChanged
from huddle_app.projector.timing import until_next_second

RAIL_WIDTH = 228


class RunPage(QWidget):
    """One screen, usable at a glance: time above, agenda left, the step's work, the room right.

    The timer only asks for a repaint; every figure comes from the clock's state.
    """

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        services = context.services
        self._clock = services.clock
        self._top = TopBar(services.clock)
        self._rail = AgendaRail(services.clock)
        self._rail.setFixedWidth(RAIL_WIDTH)
        self._work = WorkPlace(context)
        self.room = RoomSide(context)
        self._observation = ObservationLine(services.notes, services.clock)
        middle = column(self._work, self._observation, space=0)
        middle.setStretch(0, 1)
        body = row(self._rail, holding(middle, "wall"), self.room, space=0)
        body.setStretch(1, 1)
        layout = column(self._top, line(), body, space=0)
        layout.setStretch(2, 1)
        self.setLayout(layout)
        self._second = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._second.timeout.connect(self._tick)
        context.bridge.happened.connect(self._on_event)

    def showEvent(self, event: QShowEvent) -> None:
        """Let the seconds run."""
        super().showEvent(event)
        self._follow()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks: no repaints."""
        super().hideEvent(event)
        self._second.stop()

    def _on_event(self, event: object) -> None:
        if isinstance(event, ClockChanged) and self.isVisible():
            self._follow()

    def _follow(self) -> None:
        state = self._clock.state()
        self._rail.show_state(state)
        self._work.show_state(state)
        self._tick()

    def _tick(self) -> None:
        state = self._clock.state()
        self._top.show_state(state)
        self._second.start(until_next_second(state))
