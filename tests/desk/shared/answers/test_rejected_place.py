"""The list of what is left out says no more than it knows."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from huddle_app.desk.shared.answers.rejected_place import MOST_SHOWN, RejectedPlace
from huddle_app.method.survey.reading import ALL_ROWS, Cells, Rejected

ROW = Rejected(3, "", "", "not for marketing; whole row left out")
MANY = f"{MOST_SHOWN + 1:,} entries: what is left out, and why. The first {MOST_SHOWN:,} are shown here"


@pytest.fixture
def place(qtbot: QtBot) -> RejectedPlace:
    place = RejectedPlace()
    qtbot.addWidget(place)
    return place


def said(place: RejectedPlace) -> str:
    return " ".join(label.text() for label in place.findChildren(QLabel))


@pytest.mark.parametrize(
    ("n", "words"),
    [
        (0, "Nothing was left out."),
        (1, "1 entry: what is left out, and why."),
        (2, "2 entries: what is left out, and why."),
        (MOST_SHOWN + 1, MANY),
    ],
)
def test_how_much_is_left_out_is_said(place: RejectedPlace, n: int, words: str):
    place.show_rejected([ROW] * n)
    assert said(place).startswith(words)
    assert place.save.isEnabled() is (n > 0)


def test_a_whole_row_stands_there_without_a_column(place: RejectedPlace):
    place.show_rejected([ROW])
    model = place.table.model()
    cells = [model.index(0, column).data() for column in range(model.columnCount())]
    assert cells == ["3", "", "", "not for marketing; whole row left out"]


def test_a_whole_column_stands_there_once_with_how_many_cells_it_has(place: RejectedPlace):
    cells = Cells((2, 3, 4), ("8", "", "10"))
    place.show_rejected([Rejected(ALL_ROWS, "trust.1", "", "on another scale", cells)])
    model = place.table.model()
    shown = [model.index(0, column).data() for column in range(model.columnCount())]
    assert shown == ["all", "trust.1", "2 cells", "on another scale"]
    assert said(place).endswith("What stands here in one line, the saved list has cell by cell.")


def test_it_goes_by_row_with_whole_columns_before(place: RejectedPlace):
    column = Rejected(ALL_ROWS, "trust.1", "", "on another scale", Cells((2,), ("8",)))
    cells = [Rejected(n, "trust.2", "9", "9 is not between 1 and 7") for n in (5, 24)]
    rows = [Rejected(n, "", "", "no answers; whole row left out") for n in (7, 32)]
    place.show_rejected([*cells, *rows, column])
    model = place.table.model()
    shown = [model.index(at, 0).data() for at in range(model.rowCount())]
    assert shown == ["all", "5", "7", "24", "32"]
