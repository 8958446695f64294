"""One team on a card: its name, room and lock, and who sits there."""

from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import QLabel, QMenu, QToolButton

from huddle_app.desk.parts import Card, column, heading, row, soft
from huddle_app.desk.prepare.teams.dragging import Target, carried
from huddle_app.desk.prepare.teams.in_place import InPlace
from huddle_app.desk.prepare.teams.lock_button import LockButton
from huddle_app.desk.prepare.teams.member_list import MemberList
from huddle_app.desk.prepare.teams.sheets import Sheet
from huddle_app.desk.style import Size, Space, restyle
from huddle_app.method.words import team_label
from huddle_app.texts import _


class TeamCard(Card):
    """A team as its sheet says. People can be held over it and dropped; F2 renames it.

    `described(team)` is the team with another name, room or lock. `hovered(person, target)` tells where
    a person is held, `dropped(person, target)` where one is let go, `left()` that nobody is held here.
    """

    described = Signal(object)
    hovered = Signal(object, object)
    dropped = Signal(object, object)
    left = Signal()

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        name, room = heading("", Size.BODY), soft("", Size.SMALL)
        name.setWordWrap(True)
        room.setWordWrap(True)
        self.name = InPlace(name, _("Name of the team"))
        self.room = InPlace(room, _("Room of the team"))
        self.lock = LockButton()
        self.members = MemberList()
        self._size = soft("", Size.SMALL)
        self._remarks = soft("", Size.SMALL)
        self._remarks.setWordWrap(True)
        self._score = soft("", Size.SMALL)
        self._score.setWordWrap(True)
        self.menu = QToolButton()
        head = row(self.name, self.lock, self.menu, space=Space.HAIR)
        head.setStretch(0, 1)
        below = row(self._size, self.room)
        below.setStretch(1, 1)
        inner = column(
            head, below, self.members, self._remarks, self._score, None, space=Space.HAIR
        )
        inner.setContentsMargins(Space.MEDIUM, Space.SMALL, Space.SMALL, Space.SMALL)
        super().__init__(inner)
        self.setAcceptDrops(True)
        self.setFocusProxy(self.members)
        self._make_menu()
        self._listen()
        self._show()

    @property
    def sheet(self) -> Sheet:
        """What is shown."""
        return self._sheet

    def show_sheet(self, sheet: Sheet) -> None:
        """Show another sheet; what is the same is not touched."""
        if sheet != self._sheet:
            self._sheet = sheet
            self._show()

    def hover(self, person: UUID, place: QPoint) -> None:
        """Somebody is held at a place of this card."""
        target = self.target_at(place)
        restyle(self, target="true")
        self.members.mark_target(target.member)
        self.hovered.emit(person, target)

    def end_hover(self) -> None:
        """Nobody is held here any more."""
        restyle(self, target="false")
        self.members.mark_target(None)
        self.left.emit()

    def target_at(self, place: QPoint) -> Target:
        """The member at a place of this card, or the team as a whole."""
        inside = self.members.viewport().mapFrom(self, place)
        return Target(self._sheet.team.id, self.members.person_at(inside))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take people only."""
        if carried(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Say where the person is held."""
        if person := carried(event.mimeData()):
            event.acceptProposedAction()
            self.hover(person, event.position().toPoint())

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Look as before."""
        super().dragLeaveEvent(event)
        self.end_hover()

    def dropEvent(self, event: QDropEvent) -> None:
        """Let the person sit here."""
        if person := carried(event.mimeData()):
            event.acceptProposedAction()
            target = self.target_at(event.position().toPoint())
            self.end_hover()
            self.dropped.emit(person, target)

    def _listen(self) -> None:
        self.name.written.connect(self._rename)
        self.room.written.connect(self._give_room)
        self.lock.clicked.connect(self._turn_lock)
        rename = QShortcut(QKeySequence("F2"), self)
        rename.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        rename.activated.connect(self.name.edit)

    def _make_menu(self) -> None:
        menu = QMenu(self)
        menu.addAction(_("Rename"), QKeySequence("F2"), self.name.edit)
        menu.addAction(_("Room…"), self.room.edit)
        self._lock_action = menu.addAction("", self._turn_lock)
        self.menu.setText("⋯")
        self.menu.setProperty("kind", "dots")
        self.menu.setMenu(menu)
        self.menu.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def _show(self) -> None:
        team, label = self._sheet.team, team_label(self._sheet.team.name)
        self.setAccessibleName(label)
        self.name.show_text(team.name, label)
        self.room.show_text(team.room, team.room)
        self.lock.show_lock(label, locked=team.locked)
        lock = _("Unlock the team") if team.locked else _("Lock the team")
        self._lock_action.setText(lock)
        self.menu.setAccessibleName(_("More for {team}").format(team=label))
        self.members.setAccessibleName(_("Members of {team}").format(team=label))
        self.members.show_seats(self._sheet.seats)
        tone = "amber" if self._sheet.off else "soft"
        _write(self._size, self._sheet.size(), tone)
        _write(self._remarks, " · ".join(self._sheet.remarks), tone)
        _write(self._score, self._sheet.score, "soft")

    def _rename(self, name: str) -> None:
        self._describe(name=name)

    def _give_room(self, room: str) -> None:
        self._describe(room=room)

    def _turn_lock(self) -> None:
        self._describe(locked=not self._sheet.team.locked)

    def _describe(self, **changes: str | bool) -> None:
        self.described.emit(replace(self._sheet.team, **changes))  # pyright: ignore[reportArgumentType]


def _write(label: QLabel, text: str, tone: str) -> None:
    label.setText(text)
    label.setVisible(bool(text))
    restyle(label, tone=tone)
