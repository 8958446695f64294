"""The agenda rail: where the workshop stands, and a way to go anywhere."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from huddle_app.desk.parts import KeyButton, column
from huddle_app.desk.run.rail_line import RailLine, Standing
from huddle_app.desk.run.rail_minutes import rail_minutes
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
    """Days and items with expected minutes or deviation; Enter or a double click goes to an item."""

    plan_wanted = Signal()
    """The moderator wants to change the agenda."""

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self._agenda: Agenda | None = None
        self._lines: dict[str, RailLine] = {}
        self._entries: dict[str, QListWidgetItem] = {}
        self._list = _Entries()
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
        agenda = self._clock.agenda()
        if agenda is not self._agenda:
            self._agenda = agenda
            self._fill(agenda)
        for log in self._clock.logs():
            standing = _standing(log, state, agenda.items())
            said = rail_minutes(log, standing, state)
            line = self._lines[log.item.key]
            line.show_standing(standing, said.short)
            _tell(self._entries[log.item.key], line, said.said)
            if standing is Standing.NOW:
                self._list.keep_in_sight(self._entries[log.item.key])

    def _fill(self, agenda: Agenda) -> None:
        self._list.clear()
        self._lines.clear()
        self._entries.clear()
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
            self._entries[item.key] = entry
        else:
            entry.setFlags(Qt.ItemFlag.NoItemFlags)
        self._list.setItemWidget(entry, line)

    def _go(self, entry: QListWidgetItem) -> None:
        self._clock.go(str(entry.data(Qt.ItemDataRole.UserRole)))


class _Entries(QListWidget):
    """A list that keeps the item that runs in sight: when another one begins, and in another height."""

    _kept: QListWidgetItem | None = None

    def keep_in_sight(self, entry: QListWidgetItem) -> None:
        """Scroll to an entry, unless it is the one scrolled to already."""
        if entry is not self._kept:
            self._kept = entry
            self.scrollToItem(entry)

    def clear(self) -> None:
        """Forget the entries."""
        self._kept = None
        super().clear()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In another height, what runs may be out of sight."""
        super().resizeEvent(event)
        if self._kept:
            self.scrollToItem(self._kept)


def _standing(log: ItemLog, state: ClockState, items: Sequence[AgendaItem]) -> Standing:
    """How an item stands; one that was visited and lies ahead again is to come again."""
    now = state.item if state.status is not Status.FINISHED else None
    if now == log.item:
        return Standing.NOW
    ahead = now is not None and items.index(log.item) > items.index(now)
    if log.seconds is not None and not ahead:
        return Standing.DONE
    dropped = {phase.key for phase in log.item.phases} <= state.dropped
    return Standing.DROPPED if dropped else Standing.TO_COME


def _tell(entry: QListWidgetItem, line: RailLine, minutes: str) -> None:
    """Say of an item in words what its line says with signs."""
    title = line.accessibleName()
    entry.setData(Qt.ItemDataRole.AccessibleTextRole, f"{title}, {minutes}")
    entry.setToolTip("\n".join(text for text in (f"{title}: {minutes}", line.toolTip()) if text))
