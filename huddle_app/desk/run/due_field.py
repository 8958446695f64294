"""A due date that may still be open."""

from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QMenu, QToolButton, QWidget, QWidgetAction

from huddle_app.desk.parts import row
from huddle_app.desk.parts.dates import as_qt, dated
from huddle_app.desk.run.written_date import read_date
from huddle_app.desk.style import Space, restyle
from huddle_app.texts import _


class DueField(QWidget):
    """A line for a date as people write it, and a calendar; empty is “no date yet”."""

    changed = Signal()

    def __init__(self, last_day: date) -> None:
        super().__init__()
        self._last_day = last_day
        self.line = QLineEdit()
        self.line.setPlaceholderText(_("no date yet"))
        self.line.setToolTip(_("A date, such as {date}").format(date=dated(last_day)))
        self.line.textEdited.connect(self._on_edited)
        self.line.editingFinished.connect(self._write_out)
        self.calendar = QCalendarWidget()
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.calendar.clicked.connect(self._choose)
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._show_month)
        shown = QWidgetAction(self._menu)
        shown.setDefaultWidget(self.calendar)
        self._menu.addAction(shown)
        self.setFocusProxy(self.line)
        layout = row(self.line, self._button(), space=Space.HAIR)
        layout.setStretch(0, 1)
        self.setLayout(layout)

    def setAccessibleName(self, name: str) -> None:  # noqa: N802 - Qt's name
        """Name the line, where the keyboard goes."""
        super().setAccessibleName(name)
        self.line.setAccessibleName(name)

    def show_date(self, due: date | None) -> None:
        """Show a date, or that there is none."""
        self.line.setText(dated(due) if due else "")
        self._show_whether_read()

    def date_or_none(self) -> date | None:
        """The date, or None while there is none that can be read."""
        return read_date(self.line.text(), self._last_day)

    def _button(self) -> QToolButton:
        button = QToolButton()
        button.setText("▾")
        button.setProperty("kind", "dots")
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(self._menu)
        button.setAccessibleName(_("Choose the date in a calendar"))
        return button

    def _show_month(self) -> None:
        self.calendar.setSelectedDate(as_qt(self.date_or_none() or self._last_day))

    def _choose(self, day: QDate) -> None:
        self._menu.hide()
        self.show_date(date(day.year(), day.month(), day.day()))
        self.changed.emit()

    def _on_edited(self) -> None:
        restyle(self.line, state="")
        self.changed.emit()

    def _write_out(self) -> None:
        """Show how the date was understood; what could not be read stays, marked."""
        due = self.date_or_none()
        if due:
            self.line.setText(dated(due))
        self._show_whether_read()

    def _show_whether_read(self) -> None:
        unread = bool(self.line.text().strip()) and self.date_or_none() is None
        restyle(self.line, state="bad" if unread else "")
