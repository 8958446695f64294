"""The agenda rail: where the workshop stands, what is to come, and a way to go anywhere."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from huddle_app.desk.parts import column
from huddle_app.desk.run.rail_foot import GO_KEY, RailFoot
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
_PHASE, _TITLE = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


class AgendaRail(QWidget):
    """Days and items with expected minutes or deviation.

    A click or the arrow keys choose an item to look at, and leave the clock, the room and the keyboard
    alone; the button below, its key or a double click goes there.
    """

    looked_at = Signal(str)
    """An item was chosen to look at: the key of its first phase."""

    plan_wanted = Signal()
    """The moderator wants to change the agenda."""

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self._agenda: Agenda | None = None
        self._lines: dict[str, RailLine] = {}
        self._entries: dict[str, QListWidgetItem] = {}
        self._now: AgendaItem | None = None
        self._list = _Entries()
        self._list.setProperty("kind", "rail")
        self._list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self._list.setAccessibleName(_("Agenda: {key} goes to an item").format(key=GO_KEY))
        # A click looks: the keys stay with the run. Tab reaches the list.
        self._list.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.itemDoubleClicked.connect(self._go)
        self._list.itemSelectionChanged.connect(self._on_chosen)
        restyle(self, ground="rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._foot = RailFoot()
        self._foot.plan.clicked.connect(self.plan_wanted)
        self._foot.go.clicked.connect(self._go_to_chosen)
        layout = column(self._list, self._foot)
        layout.setContentsMargins(Space.SMALL, Space.SMALL, Space.SMALL, Space.SMALL)
        self.setLayout(layout)

    def show_state(self, state: ClockState) -> None:
        """Show where the workshop stands now."""
        agenda = self._clock.agenda()
        moved = _key(state.item) != _key(self._now)
        self._now = state.item
        other_plan = agenda is not self._agenda
        if moved or other_plan:
            # Before the entries go, and with them what was chosen: the button to go there would hide.
            self._look_no_more()
        if other_plan:
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
            entry.setData(_PHASE, item.phases[0].key)
            entry.setData(_TITLE, item.title)
            self._entries[item.key] = entry
        else:
            entry.setFlags(Qt.ItemFlag.NoItemFlags)
        self._list.setItemWidget(entry, line)

    def _chosen(self) -> QListWidgetItem | None:
        return next(iter(self._list.selectedItems()), None)

    def _on_chosen(self) -> None:
        self._offer()
        if chosen := self._chosen():
            self.looked_at.emit(str(chosen.data(_PHASE)))

    def _offer(self) -> None:
        """Offer to go where one looks, unless the workshop is there."""
        chosen = self._chosen()
        if chosen is None or chosen is self._entries.get(_key(self._now)):
            self._foot.offer_plan()
        else:
            here = self._now.title if self._now else ""
            self._foot.offer_to_go(str(chosen.data(_TITLE)), here)

    def _look_no_more(self) -> None:
        """The workshop has moved on: what was looked at before is not what is meant now."""
        if self._foot.go.hasFocus():
            # Before it hides: Qt would hand the keyboard to the next button, whatever it is.
            self._list.setFocus()
        self._list.clearSelection()
        self._offer()

    def _go_to_chosen(self) -> None:
        if chosen := self._chosen():
            self._go(chosen)

    def _go(self, entry: QListWidgetItem) -> None:
        self._clock.go(str(entry.data(_PHASE)))


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


def _key(item: AgendaItem | None) -> str:
    return item.key if item else ""


def _standing(log: ItemLog, state: ClockState, items: Sequence[AgendaItem]) -> Standing:
    """How an item stands; one only looked at, or that lies ahead again, is still to come."""
    now = state.item if state.status is not Status.FINISHED else None
    if now == log.item:
        return Standing.NOW
    ahead = now is not None and items.index(log.item) > items.index(now)
    if log.done and not ahead:
        return Standing.DONE
    dropped = {phase.key for phase in log.item.phases} <= state.dropped
    return Standing.DROPPED if dropped else Standing.TO_COME


def _tell(entry: QListWidgetItem, line: RailLine, minutes: str) -> None:
    """Say of an item in words what its line says with signs."""
    title = line.accessibleName()
    entry.setData(Qt.ItemDataRole.AccessibleTextRole, f"{title}, {minutes}")
    entry.setToolTip("\n".join(text for text in (f"{title}: {minutes}", line.toolTip()) if text))
