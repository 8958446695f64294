"""Agenda: the plan to be changed, with its days, its lengths and what is worth knowing about it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import Card, Elided, KeyButton, column, heading, row
from huddle_app.desk.prepare.agenda.advice import Advice
from huddle_app.desk.prepare.agenda.advice_line import AdviceLine
from huddle_app.desk.prepare.agenda.day_card import DayCard
from huddle_app.desk.prepare.agenda.details import Details
from huddle_app.desk.prepare.agenda.edits import PlanEdits
from huddle_app.desk.prepare.agenda.lessons_card import LessonsCard
from huddle_app.desk.prepare.agenda.lines import Lines
from huddle_app.desk.prepare.agenda.preset_line import PresetLine
from huddle_app.desk.prepare.agenda.rows import Column
from huddle_app.desk.prepare.agenda.tools import Tools
from huddle_app.desk.prepare.agenda.tree import PlanTree
from huddle_app.desk.prepare.agenda.written_time import read_time
from huddle_app.desk.shared.desk_page import DeskPage
from huddle_app.desk.style import Size, Space
from huddle_app.method.agenda import Agenda
from huddle_app.method.events import ClockChanged, PeopleChanged, PlanChanged, TeamsChanged
from huddle_app.method.plan_notices import notices, timed_seconds
from huddle_app.screen import look
from huddle_app.texts import _

_PANEL, _PANEL_SHARE = 312, 0.32
"""The width of the panel, in pixels and as the most of the page that it may take."""


class AgendaPage(DeskPage):
    """The plan as a table that is edited in place, and everything about the chosen line beside it."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context, PlanChanged, ClockChanged, PeopleChanged, TeamsChanged)
        services = context.services
        self._presets, self._traps = services.presets, services.traps
        self.edits = PlanEdits(services)
        self.preset_line = PresetLine(context, self._presets)
        self.advice, self.advice_line, self.tree = Advice(context), AdviceLine(), PlanTree()
        self.details = Details(self.edits)
        self.lessons = LessonsCard(context, services.learned)
        self.tools = Tools(self.edits, self._presets.book)
        self.days: dict[int, DayCard] = {}
        self._total = Elided()
        self.ways = KeyButton(_("Ways out"))
        self.ways.known_as = _("What does not fit in the plan, and the ways out")
        self.learn = KeyButton(_("Lengths from earlier workshops…"))
        self.setLayout(self._arranged())
        self._wire()
        self.setFocusProxy(self.tree)
        self.refresh()
        self.tree.choose(services.clock.agenda().items()[0].key)
        if self.advice.sentences():
            self._side.setCurrentWidget(self.advice)

    def refresh(self) -> None:
        """Show the plan as it stands."""
        services = self._context.services
        agenda, book, begun = services.clock.agenda(), self._presets.book, services.plan.begun()
        self.tree.show_days(Lines(agenda, book, begun).days())
        self._show_days(agenda)
        self._total.setText(_together(agenda, book))
        self._show_advice(notices(agenda, book))
        self.preset_line.allow(begun=bool(begun))
        self._show_choice(self.tree.key())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the plan most of the width."""
        super().resizeEvent(event)
        self._side.setFixedWidth(min(look.scaled(_PANEL), int(self.width() * _PANEL_SHARE)))

    def _arranged(self) -> QVBoxLayout:
        title = row(heading(_("Agenda"), Size.TITLE), Space.SMALL, self.preset_line, None)
        self._day_row = row(space=Space.MEDIUM)
        body = row(self.tree, self._panel(), space=Space.LARGE)
        lines = (title, self._day_row, self._facts(), body, self.tools)
        layout = column(*lines, space=Space.MEDIUM, margin=Space.LARGE)
        layout.setStretch(lines.index(body), 1)
        return layout

    def _panel(self) -> QWidget:
        self._side = QStackedWidget()
        inner = column(self.details)
        self._side.addWidget(Card(inner, _("The chosen line")))
        self._side.addWidget(self.lessons)
        self._side.addWidget(self.advice)
        self._side.setFixedWidth(look.scaled(_PANEL))
        return self._side

    def _facts(self) -> QHBoxLayout:
        """How long all of it is, in which time zone, where it is printed, and what things took before."""
        said = column(self._total, self.advice_line, space=Space.HAIR // 2)
        facts = row(said, self.ways, self.learn)
        facts.setStretch(0, 1)
        return facts

    def _wire(self) -> None:
        self.tree.chosen.connect(self._choose)
        self.tree.edited.connect(self._write)
        self.tools.begins.connect(self.tree.setFocus)
        self.tools.done.connect(self.refresh)
        self.tools.made.connect(self._name)
        self.learn.clicked.connect(self._show_lessons)
        self.ways.clicked.connect(partial(self._side.setCurrentWidget, self.advice))
        for card in (self.lessons, self.advice):
            card.left.connect(self._show_details)

    def _show_days(self, agenda: Agenda) -> None:
        for number in [number for number in self.days if number > len(agenda.days)]:
            card = self.days.pop(number)
            card.hide()
            card.deleteLater()
        for day in agenda.days:
            if day.number not in self.days:
                self.days[day.number] = DayCard(self.edits, day.number)
                self._day_row.addWidget(self.days[day.number], 1)
            self.days[day.number].show_day(agenda, day)

    def _show_advice(self, sentences: Sequence[str]) -> None:
        self.advice.show_advice(self._traps.traps(), sentences)
        self.advice_line.show_sentences(self.advice.sentences())
        self.ways.setVisible(not self.advice.is_empty())

    def _choose(self, key: str) -> None:
        """Another line was chosen: show everything about it."""
        self._show_choice(key)
        self._show_details()

    def _show_choice(self, key: str) -> None:
        self.details.show_key(key)
        self.tools.stand_on(key)

    def _write(self, key: str, cell: int, value: object) -> None:
        """Write what was typed into a cell: minutes (None: an open end) or a text."""
        if cell == Column.MINUTES:
            self.edits.minutes(key, value if isinstance(value, int) else None)
        elif cell == Column.START:
            self.edits.start(key, read_time(str(value)))
        elif cell == Column.TITLE:
            self.edits.title(key, str(value))
        else:
            self.edits.speaker(key, str(value))

    def _name(self, key: str) -> None:
        """Stand on what is new and let its title be written."""
        self.refresh()
        self.tree.open_to(key)
        self.tree.edit_cell(key, Column.TITLE)

    def _show_lessons(self) -> None:
        self._side.setCurrentWidget(self.lessons)
        self.lessons.read_recent()

    def _show_details(self) -> None:
        self._side.setCurrentIndex(0)


def _together(agenda: Agenda, book: Agenda) -> str:
    """The length of the plan beside the book's, and what else holds for all of it."""
    words = _("{ours} in all, {books} in the book · times in {zone} · printed under Papers")
    ours, books = timed_seconds(agenda), timed_seconds(book, suggested=False)
    return words.format(ours=_hours(ours), books=_hours(books), zone=agenda.timezone)


def _hours(seconds: int) -> str:
    hours, minutes = divmod(round(seconds / 60), 60)
    return _("{hours} h {minutes} min").format(hours=hours, minutes=minutes)
