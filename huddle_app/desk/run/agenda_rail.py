"""The agenda rail: where the workshop stands, and a way to go anywhere."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from huddle_app.desk.parts import KeyButton, column
from huddle_app.desk.run import moments
from huddle_app.desk.run.rail_line import RailLine, Standing
from huddle_app.desk.style import Space, restyle
from huddle_app.method.agenda import Agenda, AgendaItem
from huddle_app.method.clock import ClockState
from huddle_app.method.journal import Status
from huddle_app.method.logs import ItemLog
from huddle_app.screen import look
from huddle_app.services.clock import Clock
from huddle_app.texts import _

ROW, DAY_ROW = 34, 30


class AgendaRail(QWidget):
    """Days and items with planned minutes or deviation; Enter or a double click goes to an item."""

    plan_wanted = Signal()
    """The moderator wants to change the agenda."""

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self._agenda: Agenda | None = None
        self._lines: dict[str, RailLine] = {}
        self._list = QListWidget()
        self._list.setProperty("kind", "rail")
        self._list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self._list.setAccessibleName(_("Agenda: Enter goes to an item"))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.itemActivated.connect(self._go)
        restyle(self, ground="rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        change = KeyButton(_("Change the plan …"))
        change.setProperty("kind", "quiet")
        change.clicked.connect(self.plan_wanted)
        layout = column(self._list, change)
        layout.setContentsMargins(Space.SMALL, Space.SMALL, Space.SMALL, Space.SMALL)
        self.setLayout(layout)

    def show_state(self, state: ClockState) -> None:
        """Show where the workshop stands now."""
        if self._clock.agenda() is not self._agenda:
            self._agenda = self._clock.agenda()
            self._fill(self._agenda)
        for log in self._clock.logs():
            standing = _standing(log, state)
            text = _minutes(log, standing)
            self._lines[log.item.key].show_standing(standing, text)

    def _fill(self, agenda: Agenda) -> None:
        self._list.clear()
        self._lines.clear()
        for day in agenda.days:
            self._add(RailLine.of_day(_("Day {n}").format(n=day.number)), DAY_ROW, None)
            for item in day.items:
                self._lines[item.key] = RailLine(item)
                self._add(self._lines[item.key], ROW, item)

    def _add(self, line: RailLine, height: int, item: AgendaItem | None) -> None:
        entry = QListWidgetItem(self._list)
        entry.setSizeHint(QSize(0, look.scaled(height)))
        entry.setData(Qt.ItemDataRole.AccessibleTextRole, line.accessibleName())
        if item:
            entry.setData(Qt.ItemDataRole.UserRole, item.phases[0].key)
        else:
            entry.setFlags(Qt.ItemFlag.NoItemFlags)
        self._list.setItemWidget(entry, line)

    def _go(self, entry: QListWidgetItem) -> None:
        self._clock.go(str(entry.data(Qt.ItemDataRole.UserRole)))


def _standing(log: ItemLog, state: ClockState) -> Standing:
    if state.item == log.item and state.status is not Status.FINISHED:
        return Standing.NOW
    if log.seconds is not None:
        return Standing.DONE
    dropped = {phase.key for phase in log.item.phases} <= state.dropped
    return Standing.DROPPED if dropped else Standing.TO_COME


def _minutes(log: ItemLog, standing: Standing) -> str:
    if standing is Standing.DROPPED:
        return _("left out")
    return moments.item_minutes(log, done=standing is Standing.DONE)
