"""A due date that may still be open."""

from datetime import date, timedelta

from PySide6.QtWidgets import QDateEdit

from huddle_app.desk.parts.dates import DATE, as_qt
from huddle_app.texts import _


class DueField(QDateEdit):
    """A date after the workshop; the first one stands for “no date yet”."""

    def __init__(self, last_day: date) -> None:
        super().__init__()
        self._last_day = last_day
        self.setCalendarPopup(True)
        self.setDisplayFormat(DATE)
        self.setSpecialValueText(_("no date yet"))
        self.show_date(None)

    def show_date(self, due: date | None) -> None:
        """Show a date, or that there is none."""
        first = min(self._last_day, due - timedelta(days=1) if due else self._last_day)
        self.setMinimumDate(as_qt(first))
        self.setDate(as_qt(due or first))

    def date_or_none(self) -> date | None:
        """The date, or None while there is none."""
        chosen = self.date()
        if chosen == self.minimumDate():
            return None
        return date(chosen.year(), chosen.month(), chosen.day())
