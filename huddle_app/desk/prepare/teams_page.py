"""Teams: the separate and the mixed round."""

from PySide6.QtWidgets import QButtonGroup, QPushButton, QStackedWidget

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import column, heading, row
from huddle_app.desk.prepare.round_view import RoundView
from huddle_app.desk.shared.desk_page import DeskPage
from huddle_app.desk.style import Size, Space
from huddle_app.method.events import PeopleChanged, TeamsChanged
from huddle_app.method.words import RoundKind, round_name
from huddle_app.texts import _


class TeamsPage(DeskPage):
    """One round at a time, chosen by its name."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context, TeamsChanged, PeopleChanged)
        self.rounds = {kind: RoundView(context, kind) for kind in RoundKind}
        self._stack = QStackedWidget()
        self._choice = QButtonGroup(self)
        segments = row(space=Space.HAIR)
        for kind, view in self.rounds.items():
            self._stack.addWidget(view)
            segments.addWidget(self._segment(kind))
        head = row(heading(_("Teams"), Size.TITLE), Space.LARGE, segments, None)
        self.setLayout(column(head, self._stack, space=Space.LARGE, margin=Space.WIDE))
        self.show_round(RoundKind.SEPARATE)

    def refresh(self) -> None:
        """Show both rounds as they stand."""
        for view in self.rounds.values():
            view.refresh()

    def show_round(self, kind: RoundKind) -> None:
        """Show one of the rounds."""
        self._stack.setCurrentWidget(self.rounds[kind])
        self._choice.buttons()[list(self.rounds).index(kind)].setChecked(True)

    def _segment(self, kind: RoundKind) -> QPushButton:
        step = {RoundKind.SEPARATE: 2, RoundKind.MIXED: 6}[kind]
        words = _("{round} · Step {step}").format(round=round_name(kind), step=step)
        button = QPushButton(words)
        button.setProperty("kind", "segment")
        button.setCheckable(True)
        button.clicked.connect(lambda: self.show_round(kind))
        self._choice.addButton(button)
        return button
