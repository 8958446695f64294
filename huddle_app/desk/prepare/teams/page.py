"""Teams: one round at a time, with the reasons and the rules beside it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QStackedWidget

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import column, heading, row
from huddle_app.desk.prepare.teams.round_view import RoundView
from huddle_app.desk.prepare.teams.rounds_bar import RoundsBar
from huddle_app.desk.prepare.teams.side import Side
from huddle_app.desk.shared.desk_page import DeskPage
from huddle_app.desk.style import Size, Space
from huddle_app.method.agenda import Agenda
from huddle_app.method.events import PeopleChanged, PlanChanged, TeamsChanged
from huddle_app.method.ways import step_words
from huddle_app.method.words import RoundKey, RoundKind
from huddle_app.screen import look
from huddle_app.texts import _

_ROOMY = 860
"""Pixels of the page before the text scale; a narrower one shows the teams alone until it is asked."""


class TeamsPage(DeskPage):
    """The rounds, those of the agenda first; a round that is begun here stays once it is drawn."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context, TeamsChanged, PeopleChanged, PlanChanged)
        self.rounds: dict[RoundKey, RoundView] = {}
        self._begun: list[RoundKey] = []
        self.bar = RoundsBar()
        self.bar.chosen.connect(self.show_round)
        self.bar.another.connect(self.begin)
        self.side = Side(context)
        self.fold = self._fold_button()
        self._by_hand = False
        self._stack = QStackedWidget()
        head = row(heading(_("Teams"), Size.TITLE), self.bar, self.fold, space=Space.MEDIUM)
        head.setStretch(1, 1)
        body = row(self._stack, self.side, space=Space.LARGE)
        body.setStretch(0, 1)
        layout = column(head, body, space=Space.MEDIUM, margin=Space.WIDE)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self.show_round(self.keys()[0])

    def keys(self) -> tuple[RoundKey, ...]:
        """The rounds there are, and those begun here that are not drawn yet."""
        return tuple(dict.fromkeys((*self._context.services.teams.round_keys(), *self._begun)))

    def refresh(self) -> None:
        """Show the rounds there are, and the one chosen as it stands."""
        self._offer()
        view = self._stack.currentWidget()
        if isinstance(view, RoundView):
            view.refresh()

    def show_round(self, key: RoundKey) -> None:
        """Show one of the rounds."""
        self._offer()
        if key in self.rounds:
            self.rounds[key].refresh()
        else:
            self.rounds[key] = self._view(key)
        self._stack.setCurrentWidget(self.rounds[key])
        self.bar.choose(key)
        self.side.show_round(key)

    def begin(self, kind: RoundKind) -> None:
        """Begin one more round of a kind, and show it."""
        last = max((key.number for key in self.keys() if key.kind is kind), default=0)
        key = RoundKey(kind, last + 1)
        self._begun.append(key)
        self.show_round(key)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave a narrow page to the teams, unless the moderator has said otherwise."""
        super().resizeEvent(event)
        if not self._by_hand:
            self._show_side(shown=self.width() >= look.scaled(_ROOMY))

    def _view(self, key: RoundKey) -> RoundView:
        view = RoundView(self._context, key)
        view.drawing.connect(self.side.rules.settle)
        self._stack.addWidget(view)
        return view

    def _fold_button(self) -> QPushButton:
        button = QPushButton(_("Why and rules"))
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setToolTip(_("Shows or hides why these teams are as they are, and what is wanted."))
        button.clicked.connect(self._fold)
        return button

    def _fold(self, shown: bool) -> None:
        self._by_hand = True
        self._show_side(shown=shown)

    def _show_side(self, *, shown: bool) -> None:
        self.fold.setChecked(shown)
        self.side.setVisible(shown)

    def _offer(self) -> None:
        agenda = self._context.services.clock.agenda()
        self.bar.offer({key: _words(key, agenda) for key in self.keys()})


def _words(key: RoundKey, agenda: Agenda) -> str:
    """A round's name, with the step of the agenda that it belongs to."""
    item = next((item for item in agenda.items() if item.round == key), None)
    if item is None:
        return key.title()
    return _("{round} · {step}").format(round=key.title(), step=step_words(item))
