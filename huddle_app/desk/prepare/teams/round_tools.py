"""What is done with a round as a whole: drawn by a number, shown to the room, printed."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import KeyButton, column, note, row, show_hint
from huddle_app.desk.parts.flow_row import FlowRow
from huddle_app.desk.style import Space
from huddle_app.method.agenda import SceneKey
from huddle_app.method.checklist import Place
from huddle_app.method.people import Presence, checking_in
from huddle_app.method.teams.even import span
from huddle_app.method.teams.rounds import Round, Sitting
from huddle_app.method.teams.seat_plan import has_seat
from huddle_app.method.words import Function, RoundKey
from huddle_app.screen import look
from huddle_app.texts import _, ngettext

LARGEST_SEED = 999_999


class RoundTools(QWidget):
    """`wanted()` asks for a draw, `sought(text)` for a person, `next_found()` for the next of them."""

    wanted = Signal()
    sought = Signal(str)
    next_found = Signal()

    def __init__(self, context: DeskContext, key: RoundKey) -> None:
        super().__init__()
        self._context = context
        self._key = key
        self.drawn = note("")
        self.drawn.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.number = self._number_field()
        self.draw = KeyButton(_("Draw teams"), primary=True)
        self.draw.clicked.connect(self.wanted)
        self.to_room = KeyButton(_("Show to the room"))
        self.to_room.clicked.connect(self._show_to_room)
        self.to_print = KeyButton(_("Print…"))
        self.to_print.clicked.connect(lambda: context.guide.lead_to_papers(Place.PAPERS, key))
        self.only_here = QCheckBox()
        self.only_here.setMinimumHeight(self.draw.sizeHint().height())
        self.only_here.clicked.connect(self._choose_only_here)
        self.search = self._search_field()
        self.setLayout(self._lines())

    def show_round(self, made: Round | None) -> None:
        """Show the round in force, or that there is none."""
        self.drawn.setText(self._said(made))
        self.draw.setText(_("Draw again") if made else _("Draw teams"))
        for button in (self.to_room, self.to_print, self.search):
            button.setVisible(made is not None)
        everybody = self._context.services.people.everybody()
        here = sum(person.presence is Presence.HERE for person in everybody)
        text = _("Only who is here: {here} of {all}")
        self.only_here.setText(text.format(here=here, all=len(everybody)))
        self.only_here.setChecked(self._context.services.teams.rules.rules(self._key).only_here)
        self.only_here.setVisible(checking_in(everybody))

    def seed(self) -> int | None:
        """The number to draw with; None for any."""
        return int(self.number.text()) if self.number.hasAcceptableInput() else None

    def _said(self, made: Round | None) -> str:
        """How the teams came about, and who watches them."""
        if made is None:
            return _("Not drawn yet.")
        watching = _watching_words(self._context.services.teams.sitting(self._key))
        return " · ".join((_drawn_words(made), *watching))

    def _lines(self) -> QVBoxLayout:
        flow = FlowRow(Space.SMALL)
        for thing in (self.draw, self.number, self.only_here, self.to_room, self.to_print):
            flow.addWidget(thing)
        top = row(self.drawn, self.search, space=Space.LARGE)
        top.setStretch(0, 1)
        return column(top, flow)

    def _show_to_room(self) -> None:
        self._context.stage.show(SceneKey.TEAMS, str(self._key))
        if not self._context.projector_window.isVisible():
            text = _("The teams are ready for the room. Its picture is closed: open it under Run.")
            self._context.messages.say(text)

    def _number_field(self) -> QLineEdit:
        field = QLineEdit()
        field.setValidator(QIntValidator(0, LARGEST_SEED, self))
        field.setPlaceholderText(_("any number"))
        field.setAccessibleName(_("Number to draw with"))
        field.setToolTip(
            _("The same number draws the same teams again; empty draws with any number.")
        )
        field.setFixedWidth(look.scaled(108))
        field.returnPressed.connect(self.wanted)
        return field

    def _search_field(self) -> QLineEdit:
        field = QLineEdit()
        show_hint(field, _("Find a person"))
        field.setAccessibleName(_("Find a person"))
        field.setClearButtonEnabled(True)
        field.setFixedWidth(look.scaled(200))
        field.textChanged.connect(self.sought)
        field.returnPressed.connect(self.next_found)
        return field

    def _choose_only_here(self) -> None:
        rules = self._context.services.teams.rules
        chosen = replace(rules.rules(self._key), only_here=self.only_here.isChecked())
        rules.change(self._key, chosen)


def _watching_words(sitting: Sitting) -> list[str]:
    """How many have no seat because they observe, for each function that does."""
    seats = sitting.now.seats() if sitting.now else {}
    free = [one.function for one in sitting.people if one.id not in seats]
    n = {each: 0 if has_seat(each, sitting.rules) else free.count(each) for each in Function}
    leaders, others = n[Function.LEADERSHIP], n[Function.OTHER]
    of_leaders = ngettext("{n} leader observes", "{n} leaders observe", leaders)
    of_others = ngettext(
        "{n} person from elsewhere observes", "{n} people from elsewhere observe", others
    )
    said = ((leaders, of_leaders), (others, of_others))
    return [words.format(n=count) for count, words in said if count]


def _drawn_words(made: Round) -> str:
    n = len(made.teams)
    words = ngettext(
        "{n} team of {sizes} · number {seed} draws it again",
        "{n} teams of {sizes} · number {seed} draws them again",
        n,
    )
    if made.changed:
        words = ngettext(
            "{n} team of {sizes} · drawn by number {seed}, but not by it alone",
            "{n} teams of {sizes} · drawn by number {seed}, but not by it alone",
            n,
        )
    sizes = span([len(team.members) for team in made.teams])
    return words.format(n=n, sizes=sizes, seed=made.seed)
