"""What the room sent in: new disconnects, those on the wall without a theme, and entry from paper."""

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QWidget

from huddle_app.desk.parts import Card, KeyButton, Pill, column, heading, holding, row
from huddle_app.desk.run.cards import Cards
from huddle_app.desk.style import Space
from huddle_app.method.disconnects import Board
from huddle_app.services.disconnects import Disconnects
from huddle_app.services.teams import Teams
from huddle_app.texts import _

HEAD = 36


class Inbox(QWidget):
    """Two lists side by side, New and On the wall, and a line to type what came on paper."""

    def __init__(self, disconnects: Disconnects, teams: Teams) -> None:
        super().__init__()
        self._disconnects = disconnects
        self._teams = teams
        self.new = Cards(_("New from the room"), framed=False)
        self.loose = Cards(_("On the wall, no theme yet"), framed=False)
        self._new_count, self._loose_count = Pill("0"), Pill("0")
        self.accept = KeyButton(_("Accept"), "A")
        self.hide_cards = KeyButton(_("Hide"), "H")
        self.to_theme = KeyButton(_("To a theme …"), "T")
        self.to_theme.setToolTip(_("Or the theme’s number; 0 is the tenth"))
        self._entry = self._paper_line()
        self.setLayout(column(self._card()))

    def show_board(self, board: Board) -> None:
        """Show what waits."""
        self.new.show_cards(board.new)
        self.loose.show_cards(board.loose)
        self._new_count.setText(str(len(board.new)))
        self._loose_count.setText(str(len(board.loose)))
        for button in (self.accept, self.hide_cards, self.to_theme):
            button.setEnabled(bool(board.new or board.loose or board.themes))

    def _card(self) -> Card:
        new = row(heading(_("New from the room")), self._new_count, None)
        new.addWidget(self.accept)
        new.addWidget(self.hide_cards)
        wall = row(heading(_("On the wall, no theme yet")), self._loose_count, None, self.to_theme)
        heads = holding(new), holding(wall)
        for head in heads:
            head.setFixedHeight(HEAD)
        left, right = column(heads[0], self.new), column(heads[1], self.loose)
        lists = row(holding(left), holding(right), space=Space.LARGE)
        lists.setStretch(0, 3)
        lists.setStretch(1, 2)
        return Card(column(lists, self._entry, margin=Space.MEDIUM), _("Inbox"))

    def _paper_line(self) -> QLineEdit:
        field = QLineEdit()
        field.setPlaceholderText(
            _("From paper (Ctrl+E): number of the team, then the sentence. Enter sends it.")
        )
        field.setAccessibleName(_("Type in a disconnect from paper"))
        field.setMaxLength(self._disconnects.form().text.longest + 8)
        field.returnPressed.connect(self._enter)
        QShortcut(QKeySequence("Ctrl+E"), self).activated.connect(field.setFocus)
        return field

    def _enter(self) -> None:
        number, _space, rest = self._entry.text().strip().partition(" ")
        made = self._teams.current()
        teams = {team.name: team.id for team in made.teams} if made else {}
        if number in teams:
            self._disconnects.enter(rest, teams[number])
        else:
            self._disconnects.enter(self._entry.text())
        self._entry.clear()
