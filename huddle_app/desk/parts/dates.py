"""Dates as the desk says them: in this machine's language, always in this order."""

from datetime import date

from PySide6.QtCore import QDate, QLocale

DATE = "d MMMM yyyy"
WEEKDAY_AND_DATE = "dddd d MMMM yyyy"
SHORT = "ddd d MMM"


def dated(day: date, form: str = DATE) -> str:
    """A day in one of the forms: “3 December 2026”, “Thursday 3 December 2026” or “Thu 3 Dec”."""
    return QLocale().toString(as_qt(day), form)


def as_qt(day: date) -> QDate:
    """A day as Qt's date fields take it."""
    return QDate(day.year, day.month, day.day)
