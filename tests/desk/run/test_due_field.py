"""The due date: typed as people write it, chosen in a calendar, left with Tab."""

from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from huddle_app.desk.parts import row
from huddle_app.desk.run.due_field import DueField
from huddle_app.desk.run.written_date import read_date

LAST_DAY = date(2026, 12, 4)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("3 March 2027", date(2027, 3, 3)),
        ("3 mar", date(2027, 3, 3)),
        ("March 3, 2027", date(2027, 3, 3)),
        ("20 Dec", date(2026, 12, 20)),
        ("2027-03-05", date(2027, 3, 5)),
        ("25.3.27", date(2027, 3, 25)),
        ("3/25/2027", date(2027, 3, 25)),
        ("31 February 2027", None),
        ("soon", None),
        ("", None),
    ],
)
def test_a_date_is_read_as_people_write_it(text: str, meant: date | None):
    assert read_date(text, LAST_DAY) == meant


def shown(qtbot: QtBot) -> tuple[QWidget, DueField, QLineEdit]:
    page, field, after = QWidget(), DueField(LAST_DAY), QLineEdit()
    page.setLayout(row(field, after))
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    field.setFocus()
    return page, field, after


def test_tab_leaves_a_field_without_a_date(qtbot: QtBot):
    _page, field, after = shown(qtbot)
    assert field.date_or_none() is None
    for _press in range(2):
        qtbot.keyClick(field.window().focusWidget(), Qt.Key.Key_Tab)
    assert after.hasFocus()
    assert field.date_or_none() is None


def test_what_is_typed_stays_here_and_is_understood(qtbot: QtBot):
    _page, field, after = shown(qtbot)
    with qtbot.waitSignal(field.changed):
        qtbot.keyClicks(field.line, "3 mar 2027")
    after.setFocus()
    assert (field.line.text(), after.text()) == ("3 March 2027", "")
    assert field.date_or_none() == date(2027, 3, 3)


def test_what_is_no_date_stays_and_is_marked(qtbot: QtBot):
    _page, field, after = shown(qtbot)
    qtbot.keyClicks(field.line, "soon")
    after.setFocus()
    assert (field.line.text(), field.line.property("state")) == ("soon", "bad")


def test_a_day_of_the_calendar_is_taken(qtbot: QtBot):
    _page, field, _after = shown(qtbot)
    with qtbot.waitSignal(field.changed):
        field.calendar.clicked.emit(QDate(2027, 1, 15))
    assert field.date_or_none() == date(2027, 1, 15)
