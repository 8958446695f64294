"""One round: drawn by a number that everybody may see, shown as cards."""

from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QWidget

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import (
    Elided,
    EmptyPlace,
    KeyButton,
    clear,
    column,
    note,
    row,
    scrolling,
    soft,
)
from huddle_app.desk.prepare.card_grid import CardGrid
from huddle_app.desk.prepare.team_card import TeamCard
from huddle_app.desk.shared.work_line import WorkLine
from huddle_app.desk.style import Size, Space
from huddle_app.method.agenda import SceneKey
from huddle_app.method.rounds import SEATED, Round
from huddle_app.method.words import RoundKey, RoundKind
from huddle_app.screen import look
from huddle_app.texts import _, ngettext

LARGEST_SEED = 999_999
_NARROWEST = 232
"""Pixels of a team's card before the moderator's text scale."""


class RoundView(QWidget):
    """Draws a round and shows its teams; the same number draws the same teams."""

    def __init__(self, context: DeskContext, key: RoundKey) -> None:
        super().__init__()
        self._context = context
        self._key = key
        self.work = WorkLine(context.tasks, context.messages)
        self.seed = QLineEdit()
        self.seed.setValidator(QIntValidator(0, LARGEST_SEED, self))
        self.seed.setPlaceholderText(_("any"))
        self.seed.setAccessibleName(_("Number to draw with"))
        self.seed.setToolTip(
            _("The same number draws the same teams again; empty draws with any number.")
        )
        self.seed.setFixedWidth(look.scaled(100))
        self.seed.returnPressed.connect(self.draw)
        self.button = KeyButton(_("Draw teams"), primary=True)
        self.button.clicked.connect(self.draw)
        self.to_room = KeyButton(_("Show to the room"))
        self.to_room.clicked.connect(lambda: context.stage.show(SceneKey.TEAMS, str(key)))
        self._drawn = Elided("", Size.BODY)
        self._notices = column(space=Space.HAIR)
        self.grid = CardGrid(look.scaled(_NARROWEST))
        self._body = QStackedWidget()
        self._body.addWidget(EmptyPlace(_what_will_be_here(key.kind)))
        self._body.addWidget(scrolling(self.grid))
        number = soft(_("Draw number"), Size.BODY)
        number.setBuddy(self.seed)
        tools = row(self._drawn, number, self.seed, self.button, self.to_room)
        tools.setStretch(0, 1)
        self.setLayout(column(tools, self.work, self._notices, self._body, space=Space.MEDIUM))
        self.refresh()

    def refresh(self) -> None:
        """Show the round in force."""
        made = self._context.services.teams.round(self._key)
        self.to_room.setEnabled(made is not None)
        self.button.setText(_("Draw again") if made else _("Draw teams"))
        self._body.setCurrentIndex(1 if made else 0)
        self.grid.show_cards([TeamCard(team) for team in made.teams] if made else [])
        self._drawn.setText(_drawn_words(made) if made else "")
        clear(self._notices)
        for text in self._notices_of(made) if made else ():
            self._notices.addWidget(note(text))

    def draw(self) -> None:
        """Draw with the number given, or by chance."""
        seed = int(self.seed.text()) if self.seed.hasAcceptableInput() else None
        before = self._context.services.teams.round(self._key)
        teams = self._context.services.teams
        self.work.run(
            _("Drawing teams …"),
            lambda _job: teams.draw(self._key, seed),
            lambda made: self._done(before, made),
        )

    def _done(self, before: Round | None, made: Round) -> None:
        self.seed.clear()
        if before and before.seed != made.seed:
            words = _(
                "These are new teams, number {seed}. The earlier ones, number {old}, are kept."
            )
            self.work.say(
                words.format(seed=made.seed, old=before.seed),
                _("Bring the earlier ones back"),
                lambda: self._again(before.seed),
            )

    def _again(self, seed: int) -> None:
        self.seed.setText(str(seed))
        self.draw()

    def _notices_of(self, made: Round) -> list[str]:
        everybody = self._context.services.people.everybody()
        seated = {member.id for team in made.teams for member in team.members}
        late = [p.name for p in everybody if p.function in SEATED and p.id not in seated]
        notices = list(made.notices)
        if late:
            words = _("On the list but in no team, since they came after the draw: {names}.")
            notices.append(words.format(names=", ".join(late)))
        return notices


def _drawn_words(made: Round) -> str:
    sizes = sorted(len(team.members) for team in made.teams)
    span = str(sizes[0]) if sizes[0] == sizes[-1] else f"{sizes[0]}–{sizes[-1]}"
    n = len(made.teams)
    words = ngettext(
        "{n} team of {sizes} · number {seed} draws it again",
        "{n} teams of {sizes} · number {seed} draws them again",
        n,
    )
    return words.format(n=n, sizes=span, seed=made.seed)


def _what_will_be_here(kind: RoundKind) -> str:
    return {
        RoundKind.SEPARATE: _(
            "Here will be the teams of Step 2: 6–8 people each, sales and marketing never in one "
            "team. Draw them by chance, or with a number: the same number gives the same teams."
        ),
        RoundKind.MIXED: _(
            "Here will be the teams of Step 6: 6–8 people each, both functions in every team, and as "
            "few people as possible who sat together before. The same number gives the same teams."
        ),
    }[kind]
