"""Collect: how the answers to a wave come in, and how many are in."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import (
    Card,
    KeyButton,
    column,
    heading,
    holding,
    note,
    row,
    scrolling,
)
from huddle_app.desk.prepare.card_grid import CardGrid
from huddle_app.desk.prepare.survey.collect.asked_form import AskedForm, Counts
from huddle_app.desk.prepare.survey.collect.entry_page import EntryPage
from huddle_app.desk.prepare.survey.collect.forms_in import FormsIn
from huddle_app.desk.prepare.survey.collect.phone_way import PhoneWay
from huddle_app.desk.prepare.survey.collect.responses import ResponsesTable, over_words, sign_words
from huddle_app.desk.prepare.survey.collect.used_in_view import UsedInView
from huddle_app.desk.prepare.survey.collect.ways import MailWay, PaperWay, ToolWay, WordingWay
from huddle_app.desk.prepare.survey.collect.writing import Writing
from huddle_app.desk.shared.desk_page import DeskPage
from huddle_app.desk.shared.work_line import WorkLine
from huddle_app.desk.style import Space, restyle
from huddle_app.method.events import PeopleChanged, SurveyChanged
from huddle_app.texts import _

_NARROWEST = 400
"""Pixels of a card, the text grows within them."""


class CollectSection(DeskPage):
    """Who has answered, in numbers, and below it each way in; typing in fills the section.

    `answers_wanted` asks for what a survey tool gave. `typing(whether)` tells that sheets are typed in,
    which want all the room there is.
    """

    answers_wanted = Signal()
    typing = Signal(bool)

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context, SurveyChanged, PeopleChanged)
        self._wave = context.services.survey.own_wave()
        self.asked_form: AskedForm | None = None
        self.work = WorkLine(context.tasks, context.messages)
        writing = Writing(context, self.work, self)
        self.forms = FormsIn(context, self.work, self)
        self.responses = ResponsesTable()
        self._nobody = note(_nobody_words())
        self.signs, self.over = note(""), note("")
        restyle(self.over, tone="amber")
        self.mail = MailWay(context, writing, self.forms, self.wave_name)
        self.paper = PaperWay(context, writing, self.wave_name)
        self.phone = PhoneWay(context, writing, self.wave_name)
        self.tool = ToolWay(context, writing, self.wave_name)
        self.wording = WordingWay(context, writing)
        self.paper.typing.connect(self.type_in)
        self.tool.answers_wanted.connect(self.answers_wanted)
        self.entry: EntryPage | None = None
        self._body = QStackedWidget()
        self._body.addWidget(self._overview())
        self._body.currentChanged.connect(self._tell_typing)
        self.setLayout(column(self._body))
        self.refresh()

    def wave_name(self) -> str:
        """The wave that is shown, there or to come."""
        return self._wave

    def show_wave(self, name: str) -> None:
        """Show another wave; a sheet that is half typed in stays with its own."""
        self._wave = name
        if self.entry:
            self.entry.show_wave(name)
        self.refresh()

    def refresh(self) -> None:
        """Show the numbers and how each way stands."""
        lines = self._context.services.collecting.overview(self._wave)
        self.responses.show_lines(lines)
        self.responses.setVisible(bool(lines))
        self._nobody.setVisible(not lines)
        self.again.setVisible(bool(self._context.services.collecting.said_to_be_asked(self._wave)))
        threshold = self._context.services.survey.planned(self._wave).threshold
        self.signs.setText(sign_words(lines, threshold))
        self.over.setText(over_words(lines))
        for said in (self.signs, self.over):
            said.setVisible(bool(said.text()))
        self.phone.refresh()
        self.wording.refresh()

    def type_in(self) -> None:
        """Type in what was filled in on paper."""
        if self.entry is None:
            self.entry = EntryPage(self._context)
            self.entry.left.connect(self._stop_typing)
            self.entry.returned.connect(partial(self._body.setCurrentWidget, self.entry))
            self._body.addWidget(self.entry)
        self.entry.show_wave(self._wave)
        self._body.setCurrentWidget(self.entry)
        self.entry.begin()

    def change_asked(self) -> None:
        """Type over how many were asked."""
        # A click leaves the keyboard where it was: back from the dialog it is to be here.
        self.asked.setFocus()
        services = self._context.services
        counts = services.collecting.invited(self._wave)
        self.asked_form = AskedForm(counts, services.levels.ladder(), self)
        self.asked_form.written.connect(self._write_asked)
        self.asked_form.open()

    def count_again(self) -> None:
        """Count the people on the list instead of what was typed."""
        self._context.services.collecting.set_invited(self._wave, {})
        self._context.messages.say(_("Asked are the people on the list now."))

    def _write_asked(self, counts: Counts) -> None:
        self._context.services.collecting.set_invited(self._wave, counts)

    def _stop_typing(self) -> None:
        self._body.setCurrentIndex(0)
        self.paper.type_in.setFocus()

    def _tell_typing(self, place: int) -> None:
        self.typing.emit(place > 0)

    def _overview(self) -> QWidget:
        ways = CardGrid(_NARROWEST)
        ways.show_cards((self.mail, self.paper, self.phone, self.tool, self.wording), fill=True)
        answered = Card(self._who_has_answered(), _("Who has answered"))
        inner = column(answered, heading(_("Ways in")), ways, None, space=Space.LARGE)
        self.ways = scrolling(holding(inner), _("Who has answered, and ways in"))
        self.ways.verticalScrollBar().rangeChanged.connect(partial(_make_room, inner))
        UsedInView(self.ways)
        return holding(column(self.ways, self.work, space=Space.MEDIUM))

    def _who_has_answered(self) -> QVBoxLayout:
        self.asked = KeyButton(_("Who was asked…"))
        self.asked.clicked.connect(self.change_asked)
        self.again = KeyButton(_("Count the people on the list again"))
        self.again.clicked.connect(self.count_again)
        words = _(
            "These are numbers and no names: who has not answered yet is known to nobody, "
            "so a reminder goes to everyone."
        )
        head = row(heading(_("Who has answered")), None, self.again, self.asked)
        return column(
            head,
            note(words),
            self.responses,
            self.signs,
            self.over,
            self._nobody,
            space=Space.MEDIUM,
            margin=Space.LARGE,
        )


def _make_room(layout: QVBoxLayout, _least: int, most: int) -> None:
    """Room beside the bar only where there is one: else all ends where the page's head does."""
    layout.setContentsMargins(0, 0, Space.MEDIUM if most else 0, 0)


def _nobody_words() -> str:
    return _(
        "Here will be how many were asked and how many have answered, by function and level. "
        "Put people on the list, or say how many were asked: questionnaires ask for the levels named there."
    )
