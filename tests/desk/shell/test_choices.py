"""What was chosen in rows of choices is chosen again, whenever the row offers it."""

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from huddle_app.desk.parts import Segments, column
from huddle_app.desk.shell.choices import choose_again, chosen_in
from tests.desk.settling import settle

STEPS = {4: "Step 4", 5: "Step 5", 6: "Step 6"}


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.setLayout(column(Segments("Steps"), Segments("Compared")))
    qtbot.addWidget(made)
    return made


def rows(page: QWidget) -> dict[str, Segments]:
    return {row.accessibleName(): row for row in page.findChildren(Segments)}


def test_what_holds_is_known_by_the_name_of_its_row(page: QWidget):
    steps = rows(page)["Steps"]
    steps.offer(STEPS)
    steps.choose(5)
    switch = QPushButton("Freeze", rows(page)["Compared"])
    switch.setCheckable(True)
    switch.setChecked(True)
    assert chosen_in(page) == {"Steps": "Step 5"}


def test_what_is_offered_is_pressed_at_once_unless_it_holds(page: QWidget):
    pressed: list[int] = []
    steps = rows(page)["Steps"]
    steps.offer(STEPS)
    steps.chosen.connect(pressed.append)
    for _again in range(2):
        choose_again(page, {"Steps": "Step 6", "Another row": "Step 4"})
    assert (pressed, chosen_in(page)) == ([6], {"Steps": "Step 6"})


def test_what_the_moderator_has_pressed_since_holds(page: QWidget):
    steps = rows(page)["Steps"]
    steps.offer(STEPS)
    choose_again(page, {"Steps": "Links"})
    [spread] = [b for b in steps.findChildren(QPushButton) if b.text() == "Step 5"]
    spread.click()
    steps.offer({5: "Step 5", 7: "Links"})
    steps.choose(5)
    settle(page)
    assert chosen_in(page) == {"Steps": "Step 5"}


def test_what_the_row_does_not_offer_when_filled_is_waited_for_no_longer(page: QWidget):
    steps = rows(page)["Steps"]
    choose_again(page, {"Steps": "Links"})
    steps.offer(STEPS)
    steps.choose(4)
    settle(page)
    steps.offer({4: "Step 4", 7: "Links"})
    steps.choose(4)
    settle(page)
    assert chosen_in(page) == {"Steps": "Step 4"}


def test_what_comes_in_later_is_pressed_then_and_once(page: QWidget, qtbot: QtBot):
    pressed: list[int] = []
    steps = rows(page)["Steps"]
    steps.chosen.connect(pressed.append)
    choose_again(page, {"Steps": "Step 6"})
    steps.offer(STEPS)
    steps.choose(4)
    qtbot.waitUntil(lambda: pressed == [6])
    steps.offer({7: "Step 6", 8: "Step 8"})
    steps.choose(8)
    settle(page)
    assert (pressed, chosen_in(page)) == ([6], {"Steps": "Step 8"})
