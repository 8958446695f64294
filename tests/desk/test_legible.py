"""The checker of what can be read and reached, tried on windows that are wrong on purpose."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from huddle_app.desk.parts import Elided, KeyButton, column, heading, note, scrolling, words
from tests.desk.legible import problems

LONG = "A sentence that is much longer than the little room it is given here"


@pytest.fixture
def wrong(dressed: object, qtbot: QtBot) -> Callable[..., list[str]]:
    """Shows widgets under one another in a window of 300 × 300 and says what is wrong with them."""
    made: list[QWidget] = []

    def show(*widgets: QWidget) -> list[str]:
        window = QWidget()
        window.setProperty("ground", "wall")
        window.setLayout(column(*widgets, None))
        window.resize(300, 300)
        qtbot.addWidget(window)
        with qtbot.waitExposed(window):
            window.show()
        made.append(window)
        return problems(window)

    return show


def narrow(widget: QWidget, width: int = 60) -> QWidget:
    widget.setFixedWidth(width)
    return widget


def test_a_sound_window_has_no_problems(wrong: Callable[..., list[str]]):
    line = QLineEdit()
    line.setAccessibleName("Name")
    line.setPlaceholderText("Your name")
    table = QTableWidget(1, 1)
    table.setAccessibleName("Names")
    assert (
        wrong(heading("Names"), note(LONG), KeyButton("Go", "G", primary=True), line, table) == []
    )


def test_cut_texts_are_found(wrong: Callable[..., list[str]]):
    line = QLineEdit()
    line.setAccessibleName("Name")
    line.setPlaceholderText(LONG)
    combo = QComboBox()
    combo.setAccessibleName("Choice")
    combo.addItem(LONG)
    things = (words(LONG), QPushButton(LONG), KeyButton(LONG), QCheckBox(LONG), line, combo)
    found = wrong(*(narrow(thing) for thing in things))
    assert [problem.split()[0] for problem in found] == [
        "QLabel",
        "QPushButton",
        "KeyButton",
        "QCheckBox",
        "QLineEdit",
        "QComboBox",
    ]
    assert all("needs" in problem for problem in found)


def test_wrapped_text_that_is_too_low_is_found(wrong: Callable[..., list[str]]):
    label = note(LONG * 2)
    label.setFixedHeight(20)
    [problem] = wrong(label)
    assert "high" in problem


def test_what_ends_in_dots_needs_a_tip(wrong: Callable[..., list[str]]):
    with_tip, without = Elided(), Elided()
    with_tip.setText(LONG)
    without.setText(LONG)
    without.setToolTip("")
    button = KeyButton(LONG)
    button.setToolTip(LONG)
    [problem] = wrong(narrow(with_tip), narrow(button), narrow(without))
    assert problem.startswith("Elided")


def test_a_list_and_a_heading_that_are_too_narrow_are_found(wrong: Callable[..., list[str]]):
    listed, table = QListWidget(), QTableWidget(1, 1)
    listed.addItem(LONG)
    listed.setAccessibleName("List")
    table.setAccessibleName("Table")
    table.setHorizontalHeaderLabels([LONG])
    table.setColumnWidth(0, 40)
    kinds = [problem.split()[0] for problem in wrong(narrow(listed, 150), table)]
    assert kinds == ["QListWidget", "QHeaderView"]


def test_neighbours_that_overlap_are_found(wrong: Callable[..., list[str]]):
    inner = QWidget()
    layout = QVBoxLayout(inner)
    one, other = words("one"), words("other")
    layout.addWidget(one)
    layout.addWidget(other)
    inner.setFixedSize(200, 100)
    found = wrong(inner)
    assert found == []
    one.setGeometry(QRect(10, 10, 100, 60))
    other.setGeometry(QRect(10, 40, 100, 60))
    assert any("overlap" in problem for problem in problems(inner.window()))


def test_what_sticks_out_of_its_place_is_found(wrong: Callable[..., list[str]]):
    inner, label = QWidget(), QLabel("outside")
    inner.setFixedSize(100, 40)
    label.setParent(inner)
    label.setGeometry(60, 10, 90, 20)
    [problem] = wrong(inner)
    assert "lies outside" in problem


def test_pale_text_is_found(wrong: Callable[..., list[str]]):
    pale, strong = words("Hardly to be read"), words("Easy to read")
    pale.setStyleSheet("color: #a8adb8")
    button = QPushButton("Pale")
    button.setStyleSheet("color: #b0b4bd; background: #ffffff")
    off = QPushButton("Cannot be pressed")
    off.setEnabled(False)
    found = wrong(pale, strong, button, off)
    assert [problem.split("“")[1].split("”")[0] for problem in found] == [
        "Hardly to be read",
        "Pale",
    ]
    assert all("contrast of 2" in problem for problem in found)


def test_what_has_no_name_or_is_out_of_tabs_way_is_found(wrong: Callable[..., list[str]]):
    nameless = QLineEdit()
    passed_by = QPushButton("Passed by")
    passed_by.setFocusPolicy(passed_by.focusPolicy().NoFocus)
    found = wrong(nameless, passed_by)
    assert [problem.split(": ")[1] for problem in found] == [
        "has no name for a screen reader",
        "cannot be reached by Tab",
    ]


def test_what_no_scroll_bar_leads_to(wrong: Callable[..., list[str]]):
    wide = QWidget()
    wide.setMinimumWidth(500)
    assert any("no scroll bar leads there" in problem for problem in wrong(scrolling(wide, "Wide")))
