"""The three-lens question bank by mouse and keyboard."""

import tomllib

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from huddle_app.desk.parts import Card, Pill
from huddle_app.desk.run.lens_bank import LensBank, QuestionLine
from huddle_app.method.toolkit import parse_toolkit
from huddle_app.paths import FORMS
from huddle_app.services.library import Library


@pytest.fixture
def bank(qtbot: QtBot, dressed: QApplication) -> LensBank:
    toolkit = parse_toolkit(tomllib.loads((FORMS / "c3" / "toolkit.toml").read_text("utf-8")))
    made = LensBank(Library().prompts(), toolkit)
    qtbot.addWidget(made)
    made.resize(640, 700)
    made.show_tools((4, 5, 6))
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def lines(bank: LensBank) -> list[QuestionLine]:
    return [line for line in bank.findChildren(QuestionLine) if line.isVisible()]


def titles(bank: LensBank) -> list[str]:
    return [c.accessibleName() for c in bank.findChildren(Card) if c.isVisible()]


def test_each_tool_is_a_card_with_a_column_for_each_lens(bank: LensBank):
    assert titles(bank) == ["Supportiveness", "Trust and openness", "Credibility"]
    assert [pill.text() for pill in bank.findChildren(Pill)[:3]] == [
        "● sales",
        "◆ marketing",
        "▲ leadership",
    ]
    assert len(lines(bank)) == 27


def test_a_column_stands_under_its_pill(bank: LensBank):
    pills, first = bank.findChildren(Pill)[:3], lines(bank)[0:9:3]
    lefts = [[w.mapTo(bank, QPoint()).x() for w in row] for row in (pills, first)]
    assert lefts[0] == lefts[1]
    assert lefts[0] == sorted(set(lefts[0]))


def test_other_tools_take_their_place(bank: LensBank):
    bank.show_tools((7,))
    QApplication.sendPostedEvents()
    assert titles(bank) == [
        "Developing strategy",
        "Communicating strategy",
        "Implementing strategy",
    ]
    assert len(lines(bank)) == 9


def test_a_click_chooses_the_question(bank: LensBank, qtbot: QtBot):
    with qtbot.waitSignal(bank.chosen) as told:
        qtbot.mouseClick(lines(bank)[3], Qt.MouseButton.LeftButton)
    assert told.args == ["Which support do we produce that nobody uses, and did we ask why?"]


def test_tab_leads_from_question_to_question_and_enter_chooses(bank: LensBank, qtbot: QtBot):
    lines(bank)[0].setFocus()
    qtbot.keyClick(bank.focusWidget(), Qt.Key.Key_Tab)
    assert bank.focusWidget() is lines(bank)[1]
    with qtbot.waitSignal(bank.chosen) as told:
        qtbot.keyClick(bank.focusWidget(), Qt.Key.Key_Return)
    assert told.args == ["What could we offer marketing that costs under an hour a week?"]


def test_a_screen_reader_hears_the_lens_and_the_question(bank: LensBank):
    assert lines(bank)[-1].accessibleName() == "leadership: Who vouches for whom?"


def test_no_question_is_cut_off(bank: LensBank):
    for line in lines(bank):
        assert line.height() >= line.heightForWidth(line.width())
