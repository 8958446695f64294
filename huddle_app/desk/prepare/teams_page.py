"""Teams: the separate and the mixed round."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QPushButton, QStackedWidget

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import column, heading, row
from huddle_app.desk.prepare.round_view import RoundView
from huddle_app.desk.prepare.ways_out import WaysOut
from huddle_app.desk.shared.desk_page import DeskPage
from huddle_app.desk.style import Size, Space
from huddle_app.method.events import PeopleChanged, TeamsChanged
from huddle_app.method.ways import Way
from huddle_app.method.words import MIXED, SEPARATE, RoundKey
from huddle_app.screen import look
from huddle_app.texts import _

_WAYS = 520
"""Pixels in which a way out and its button stand near one another, before the text scale."""


class TeamsPage(DeskPage):
    """One round at a time, chosen by its name; above it the numbers of which no good teams can be made."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context, TeamsChanged, PeopleChanged)
        self.rounds = {key: RoundView(context, key) for key in (SEPARATE, MIXED)}
        self.ways_out = WaysOut(context)
        self.ways_out.taken.connect(self._show_drawn)
        self.ways_out.setFixedWidth(look.scaled(_WAYS))
        self._stack = QStackedWidget()
        self._choice = QButtonGroup(self)
        segments = row(space=Space.HAIR)
        for key, view in self.rounds.items():
            self._stack.addWidget(view)
            segments.addWidget(self._segment(key))
        head = row(heading(_("Teams"), Size.TITLE), Space.LARGE, segments, None)
        layout = column(head, self.ways_out, self._stack, space=Space.LARGE, margin=Space.WIDE)
        layout.setAlignment(self.ways_out, Qt.AlignmentFlag.AlignLeft)
        layout.setStretch(2, 1)
        self.setLayout(layout)
        self.show_round(SEPARATE)
        self._show_traps()

    def refresh(self) -> None:
        """Show both rounds as they stand, and what does not fit."""
        self._show_traps()
        for view in self.rounds.values():
            view.refresh()

    def show_round(self, key: RoundKey) -> None:
        """Show one of the rounds."""
        self._stack.setCurrentWidget(self.rounds[key])
        self._choice.buttons()[list(self.rounds).index(key)].setChecked(True)

    def _show_traps(self) -> None:
        traps = self._context.services.traps.traps()
        self.ways_out.show_traps([trap for trap in traps if trap.about_teams])

    def _show_drawn(self, way: Way) -> None:
        if way.draw:
            self.show_round(way.draw.key)

    def _segment(self, key: RoundKey) -> QPushButton:
        step = {SEPARATE: 2, MIXED: 6}[key]
        words = _("{round} · Step {step}").format(round=key.title(), step=step)
        button = QPushButton(words)
        button.setProperty("kind", "segment")
        button.setCheckable(True)
        button.clicked.connect(lambda: self.show_round(key))
        self._choice.addButton(button)
        return button
