"""The calendar that opens from a field with a date."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QDateTimeEdit


def open_calendar(field: QDateTimeEdit) -> None:
    """Let a field's date be chosen in a calendar, whose weekends look like other days."""
    field.setCalendarPopup(True)
    calendar = field.calendarWidget()
    # Its frame is drawn by the stylesheet, and nothing inside may cover it.
    calendar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    calendar.setContentsMargins(1, 1, 1, 1)
    # Qt's own red for weekends is too pale to be read on paper, and it means trouble everywhere else.
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(day, QTextCharFormat())
