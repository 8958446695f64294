"""One day at the head of the plan: its date, its start, and when it ends."""

from datetime import date, time

from PySide6.QtCore import QDate, QSignalBlocker, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QDateEdit

from huddle_app.desk.parts import Card, Elided, column, heading, row, soft, words
from huddle_app.desk.parts.calendar import open_calendar
from huddle_app.desk.parts.dates import WEEKDAY_AND_DATE, as_qt
from huddle_app.desk.prepare.agenda.edits import PlanEdits
from huddle_app.desk.prepare.agenda.fields import TimeField
from huddle_app.desk.style import Size, Space
from huddle_app.method.agenda import Agenda, Day, planned_end
from huddle_app.method.dates import clock_time
from huddle_app.screen import look
from huddle_app.texts import _

SHORT, SHORTER = "ddd d MMM yyyy", "d MMM yyyy"
LARGE_TEXT = 125
"""Percent of text from which there is no room for the day of the week; the tip says it."""
_TIME_WIDTH, _AROUND = 64, 52
"""Pixels before the moderator's text scale; a date has its margins and its button around it."""


class DayCard(Card):
    """Writes the date and the start of its day at once, and shows the planned end large."""

    def __init__(self, edits: PlanEdits, number: int) -> None:
        self._edits = edits
        self._day: Day | None = None
        self._title = Elided()
        name = _("Day {number}").format(number=number)
        self.date, self.starts = _DateField(), TimeField()
        self.starts.setFixedWidth(look.scaled(_TIME_WIDTH))
        self.date.setAccessibleName(_("Date of day {number}").format(number=number))
        self.starts.setAccessibleName(_("Start of day {number}").format(number=number))
        self._end = words("", Size.LARGE, 600, tabular=True)
        self._end.setAccessibleName(_("Planned end of day {number}").format(number=number))
        dated = row(self.date, space=Space.SMALL)
        if look.text_scale() < LARGE_TEXT:  # large text has no room for the word
            dated.addWidget(soft(_("from"), Size.BODY))
        dated.addWidget(self.starts)
        end = column(soft(_("planned end")), self._end, space=0)
        head = row(heading(name), self._title)
        head.setStretch(1, 1)
        left = column(head, row(dated, None), space=Space.HAIR)
        inner = row(left, end, space=Space.LARGE, margin=Space.MEDIUM)
        inner.setStretch(0, 1)
        super().__init__(inner, name)
        self.date.dateChanged.connect(self._write_date)
        self.starts.timed.connect(self._write_start)

    def show_day(self, agenda: Agenda, day: Day) -> None:
        """Show a day."""
        self._title.setText(day.title)
        self._day = day
        quiet = QSignalBlocker(self.date)
        self.date.setDate(as_qt(day.date))
        self.date.setToolTip(self.date.locale().toString(as_qt(day.date), WEEKDAY_AND_DATE))
        quiet.unblock()
        self.starts.show_time(day.starts)
        self._end.setText(clock_time(agenda.local(planned_end(agenda, day))))

    def _write_date(self, chosen: QDate) -> None:
        if self._day:
            on = date(chosen.year(), chosen.month(), chosen.day())
            self._edits.day(self._day.number, on, self._day.starts)

    def _write_start(self, at: time | None) -> None:
        """A day has a start: emptied, the field shows it again."""
        if self._day and at:
            self._edits.day(self._day.number, self._day.date, at)
        elif self._day:
            self.starts.show_time(self._day.starts)


class _DateField(QDateEdit):
    """A date that is told when it is whole, and that the wheel passes by."""

    def __init__(self) -> None:
        super().__init__(QDate.currentDate())
        format_ = SHORT if look.text_scale() < LARGE_TEXT else SHORTER
        self.setDisplayFormat(format_)
        open_calendar(self)
        self.ensurePolished()
        days = (QDate(2026, 1, 1).addDays(day) for day in range(365))
        widths = (
            self.fontMetrics().horizontalAdvance(self.locale().toString(day, format_))
            for day in days
        )
        self.setMinimumWidth(max(widths) + look.scaled(_AROUND))
        self.setKeyboardTracking(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()
