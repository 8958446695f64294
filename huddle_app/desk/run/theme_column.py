"""One theme on the board, with its disconnects."""

from collections import Counter
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeySequence,
    QMouseEvent,
    QShortcut,
)
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QMenu, QToolButton

from huddle_app.desk.parts import column, heading, leave_with_esc, row, soft, words
from huddle_app.desk.run.cards import Cards, ids_in
from huddle_app.desk.style import Size, Space, restyle
from huddle_app.method.disconnects import Theme
from huddle_app.method.words import stage_name
from huddle_app.texts import _, ngettext


class ThemeColumn(QFrame):
    """A theme's number, title, facts and cards. Cards can be dropped here; F2 renames."""

    dropped = Signal(list)
    renamed = Signal(str)
    merge_wanted = Signal()
    removed = Signal()

    def __init__(self, theme_id: UUID) -> None:
        super().__init__()
        self.theme_id = theme_id
        self.setProperty("kind", "card")
        self.setAcceptDrops(True)
        self._number = words("", Size.BODY, 600, tabular=True)
        restyle(self._number, tone="soft")
        self._title = heading("", Size.BODY)
        self._title.setWordWrap(True)
        self._field = QLineEdit()
        self._field.hide()
        self._field.setAccessibleName(_("Name of the theme"))
        self._field.editingFinished.connect(self._rename)
        leave_with_esc(self._field, self._keep_name)
        self._facts = soft()
        self._facts.setWordWrap(True)
        self.cards = Cards(_("Disconnects of this theme"), framed=True)
        top = row(self._number, self._title, self._field, self._menu_button())
        top.setStretch(1, 1)
        top.setStretch(2, 1)
        layout = column(top, self._facts, self.cards, space=Space.HAIR)
        layout.setContentsMargins(Space.MEDIUM, Space.SMALL, Space.MEDIUM, Space.SMALL)
        self.setLayout(layout)
        rename = QShortcut(QKeySequence("F2"), self)
        rename.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        rename.activated.connect(self.start_rename)

    def show_theme(self, number: int, theme: Theme) -> None:
        """Show the theme as it stands."""
        self.setAccessibleName(_("Theme {n}: {title}").format(n=number, title=theme.title))
        for label, text in (
            (self._number, str(number)),
            (self._title, theme.title),
            (self._facts, _facts(theme)),
        ):
            _write(label, text)
        self.cards.show_cards(theme.disconnects)

    @property
    def title(self) -> str:
        """The theme's title."""
        return self._title.text()

    def start_rename(self) -> None:
        """Let the moderator type another title."""
        self._title.hide()
        self._field.setText(self._title.text())
        self._field.show()
        self._field.setFocus()
        self._field.selectAll()

    def show_target(self, *, target: bool) -> None:
        """Show whether a number key or a drop would hit this theme."""
        restyle(self, target="true" if target else "false")

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click on the head renames."""
        super().mouseDoubleClickEvent(event)
        self.start_rename()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take disconnects only."""
        if ids_in(event.mimeData()):
            event.acceptProposedAction()
            self.show_target(target=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Look as before."""
        super().dragLeaveEvent(event)
        self.show_target(target=False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the dropped cards."""
        event.acceptProposedAction()
        self.show_target(target=False)
        self.dropped.emit(ids_in(event.mimeData()))

    def _menu_button(self) -> QToolButton:
        menu = QMenu(self)
        menu.addAction(_("Rename"), QKeySequence("F2"), self.start_rename)
        menu.addAction(_("Merge into another theme…"), self.merge_wanted.emit)
        menu.addAction(_("Remove; its disconnects stay on the wall"), self.removed.emit)
        button = QToolButton()
        button.setText("…")
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(menu)
        button.setProperty("kind", "dots")
        button.setAccessibleName(_("What can be done with this theme"))
        return button

    def _keep_name(self) -> None:
        """Stop renaming; what was typed is forgotten."""
        self._field.setText(self._title.text())
        self.cards.setFocus()

    def _rename(self) -> None:
        if self._field.isHidden():
            return
        self._field.hide()
        self._title.show()
        if self._field.text() != self._title.text():
            self.renamed.emit(self._field.text())


def _facts(theme: Theme) -> str:
    """From how many teams, and the stage most of the cards name."""
    if not theme.disconnects:
        return _("No disconnects yet: drag them here, or press the number")
    stages = Counter(card.stage for card in theme.disconnects if card.stage)
    teams = len(theme.teams())
    facts = [ngettext("{n} team", "{n} teams", teams).format(n=teams)] if teams else []
    facts += [stage_name(stage) for stage, _n in stages.most_common(1)]
    return " · ".join(facts)


def _write(label: QLabel, text: str) -> None:
    if label.text() != text:
        label.setText(text)
