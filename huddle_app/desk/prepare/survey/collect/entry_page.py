"""Typing in questionnaires that were filled in on paper, with the keyboard alone."""

from collections.abc import Callable
from functools import partial
from secrets import token_hex

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import KeyButton, column, holding, note, row
from huddle_app.desk.parts.roomy import Roomy
from huddle_app.desk.prepare.survey.collect.about_sheet import AboutSheet
from huddle_app.desk.prepare.survey.collect.entry_head import EntryHead
from huddle_app.desk.prepare.survey.collect.key_row import key_row
from huddle_app.desk.prepare.survey.collect.questions import questions
from huddle_app.desk.prepare.survey.collect.sheet import Outcome, Sheet, ThrownAway
from huddle_app.desk.prepare.survey.collect.sheet_panel import SheetPanel
from huddle_app.desk.prepare.survey.collect.sheet_words import (
    next_words,
    said,
    seen_words,
    taken_back_words,
    taken_words,
    thrown_away_words,
    typed_before_words,
    typed_words,
)
from huddle_app.desk.prepare.survey.collect.statement_list import StatementList
from huddle_app.desk.shared.desk_page import DeskPage
from huddle_app.desk.style import Space, restyle
from huddle_app.method.errors import HuddleError
from huddle_app.method.events import PeopleChanged, SurveyChanged
from huddle_app.method.imports import RowState
from huddle_app.method.survey.reading import AnswerLine
from huddle_app.texts import _


class EntryPage(DeskPage):
    """One sheet after the other into a wave; `left` when one goes back to the ways in.

    `returned` when one comes back from there with a sheet that was thrown away. A sheet that is begun
    stays when another page is shown, in the wave it was begun for.
    """

    left = Signal()
    returned = Signal()
    _waits = Signal()

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context, SurveyChanged, PeopleChanged)
        self._next_wave = self._wave = self._taken = ""
        self.about, self.panel, self.list = AboutSheet(), SheetPanel(), StatementList()
        self.about.changed.connect(self._begin)
        self.about.done.connect(self._start_typing)
        self.about.digit.connect(self._type)
        self.about.twice.toggled.connect(self._check)
        self.panel.moved.connect(self._moved)
        self.panel.finishing.connect(self.finish)
        self.list.wanted.connect(self._go)
        self.list.digit.connect(self._type)
        self._waits.connect(self._say_it_waits)
        self.seen = note(seen_words())
        restyle(self.seen, tone="amber")
        self.head, self.next = EntryHead(), KeyButton("", "Ctrl+Return", primary=True)
        self._wire_buttons()
        halves = row(self.panel, self.list, space=Space.MEDIUM)
        halves.setStretch(0, 3)
        halves.setStretch(1, 2)
        inner = column(self.head, self.seen, self.about, halves, space=Space.MEDIUM)
        inner.setStretch(3, 1)
        # What goes on stays in sight where the rest has to scroll.
        self.setLayout(column(Roomy(holding(inner)), self._foot(), space=Space.MEDIUM))
        self.setTabOrder(self.about.last_field, self.panel)
        self.sheet = self._new_sheet()
        self._show_sheet()
        self.refresh()

    # Coming and going

    def show_wave(self, name: str) -> None:
        """Type into this wave, once the sheet that is begun for another is done."""
        self._next_wave = name
        if not self.sheet.begun:
            self._begin()
            self.refresh()

    def begin(self) -> None:
        """Go on with the sheet that is begun, or ask whose the next one is."""
        if self.sheet.begun:
            self.panel.setFocus()
        else:
            self._begin()
            self.about.setFocus()

    def leave(self) -> None:
        """Go back to the ways in; a sheet that is not finished is asked about."""
        if not self.sheet.begun:
            self.left.emit()
            return
        text = _("Not taken in yet: {typed}. Del throws them away; just go on typing to keep them.")
        self.head.ask_of_throwing(asks=True)
        self.panel.say(text.format(typed=typed_words(self.sheet)), tone="amber")
        self.panel.setFocus()

    def throw_away(self) -> None:
        """Leave without the sheet that is begun; it can be brought back."""
        about = self.about
        thrown = ThrownAway(self.sheet, self._wave, (about.function, about.level, about.region))
        self._begin()
        about.mark_kept(kept=True)
        self.left.emit()
        if thrown.sheet.begun:
            self._offer(thrown, self._context.messages.say)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits that no field took are meant for the sheet, wherever the keyboard is."""
        text = event.text()
        if len(text) == 1 and text.isdecimal():
            self._type(int(text))
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Say what waits here when another page is shown, or before the window closes."""
        super().hideEvent(event)
        if self.sheet.begun and not event.spontaneous():
            self._waits.emit()

    def refresh(self) -> None:
        """Offer the levels and regions there are, and count what is in."""
        services = self._context.services
        regions = {person.region for person in services.people.everybody()}
        self.about.offer(services.levels.known(), regions)
        self.panel.scale.show_ends(*services.survey.toolkit().words.ends())
        self._count()
        self._warn_of_findings()
        self._look_for_taken()
        if not self.sheet.begun and self._new_sheet().questions != self.sheet.questions:
            self._begin()

    # One sheet

    def finish(self) -> None:
        """Go on to the check, to the differences, or take the sheet in and begin the next."""
        outcome = self.sheet.finish()
        if outcome is Outcome.READY:
            self._take_in()
            return
        if outcome in {Outcome.CHECK, Outcome.DIFFER}:
            self._show_sheet()
        alarming = outcome not in {Outcome.CHECK, Outcome.DIFFER}
        self.panel.say(said(outcome, self.sheet), tone="amber" if alarming else "soft")
        self.panel.setFocus()

    def _start_typing(self) -> None:
        if not self.sheet.begun and not self.about.level:
            words = _(
                "No level is chosen. Press F2 if the paper says one, or just type the digits."
            )
            self.panel.say(words, tone="amber")
        self.panel.setFocus()

    def _type(self, digit: int) -> None:
        self.panel.setFocus()
        self.panel.press(digit)

    def _take_in(self) -> None:
        services, ratings = self._context.services, self.sheet.ratings()
        line = AnswerLine(
            number=1,
            code=f"paper-{token_hex(8)}",
            function=self.about.function,
            level=self.about.level,
            region=self.about.region,
            ratings=services.survey.toolkit().written(ratings),
        )
        made = services.collecting.enter(self._wave, line)
        self._begin()
        self._taken = line.code
        self.about.mark_kept(kept=True)
        told = taken_words(line, len(ratings))
        # A sheet that nobody else has typed is simply new.
        if made.rows[0].state is RowState.WARNING:
            self.panel.say(f"{typed_before_words()} {told}", tone="amber")
        else:
            self.panel.say(told, tone="accent")
        self.panel.setFocus()

    def _look_for_taken(self) -> None:
        """Say so when the sheet taken in last has been undone, as long as it is said to be in."""
        survey = self._context.services.survey
        if self._taken and not survey.has_answered(self._wave, self._taken):
            self._taken = ""
            self.panel.say(taken_back_words())

    def _offer(
        self, thrown: ThrownAway, tell: Callable[[str, str, Callable[[], None]], object]
    ) -> None:
        tell(thrown_away_words(thrown.sheet), _("Bring it back"), partial(self._bring_back, thrown))

    def _bring_back(self, thrown: ThrownAway) -> None:
        if self.sheet.begun:
            # As a question, which stays until the other one is in.
            self._offer(thrown, self._context.messages.ask)
            text = _("Another questionnaire is begun by now: finish that one first.")
            raise HuddleError(text)
        self._wave, self.sheet, self._taken = thrown.wave, thrown.sheet, ""
        self.head.ask_of_throwing(asks=False)
        self._show_sheet()
        self.about.show_person(*thrown.whose)
        self.returned.emit()
        self.panel.setFocus()

    def _begin(self) -> None:
        self._wave, self._taken = self._next_wave, ""
        self.sheet = self._new_sheet()
        self.head.ask_of_throwing(asks=False)
        self._show_sheet()
        self._count()

    def _new_sheet(self) -> Sheet:
        survey = self._context.services.survey
        tools = survey.planned(self._wave).tools
        asked = questions(survey.toolkit(), self.about.function, tools)
        return Sheet(asked, twice=self.about.twice.isChecked())

    def _show_sheet(self) -> None:
        self.panel.show_sheet(self.sheet)
        self.panel.say(_("1 to 7 as on the paper; 0 or Space where nothing is marked."))
        self.list.show_sheet(self.sheet)
        self.head.show_wave(self._wave)
        self._warn_of_findings()
        self._show_next()

    def _moved(self) -> None:
        self._taken = ""
        if self.sheet.begun:
            self.about.mark_kept(kept=False)
        self.list.follow()
        self._show_next()
        self.head.ask_of_throwing(asks=False)

    def _show_next(self) -> None:
        """Say what finishing leads to; the function holds while the sheet is begun."""
        self.next.setText(next_words(self.sheet))
        self.about.hold_function(held=self.sheet.begun)

    def _go(self, place: int) -> None:
        self.sheet.go(place)
        self.panel.show_now()
        self.list.follow()
        self.panel.setFocus()

    def _check(self, twice: bool) -> None:
        self.sheet.twice = twice
        self.panel.show_now()
        self._show_next()

    def _say_it_waits(self) -> None:
        """An error, so that a window about to be closed stays; out of a slot, where it keeps its words."""
        text = _(
            "A questionnaire is not taken in yet: {typed}. It waits in Survey, under Collect, "
            "as long as this window is open."
        )
        raise HuddleError(text.format(typed=typed_words(self.sheet)))

    def _warn_of_findings(self) -> None:
        """Say that one more sheet would show, where findings may be seen by now."""
        self.seen.setVisible(self._context.services.survey.may_show(self._wave))

    def _count(self) -> None:
        overview = self._context.services.collecting.overview(self._wave)
        self.head.count(overview, self.about.function)

    # How it looks

    def _wire_buttons(self) -> None:
        self.next.known_as = _("Finish this sheet")
        self.next.also("Ctrl+Enter")
        self.next.clicked.connect(self.finish)
        self.head.back.clicked.connect(self.leave)
        self.head.away.clicked.connect(self.throw_away)
        self.head.whose.clicked.connect(self.about.setFocus)

    def _foot(self) -> QHBoxLayout:
        """What the keys do, beside the one button that goes on."""
        told = holding(key_row())
        made = row(told, self.next)
        made.setStretch(0, 1)
        made.setAlignment(told, Qt.AlignmentFlag.AlignVCenter)
        return made
