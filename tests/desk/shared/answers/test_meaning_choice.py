"""What a column can be taken for is found by its number and its words."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from huddle_app.desk.context import DeskContext
from huddle_app.desk.shared.answers.meaning_choice import MeaningChoice
from huddle_app.method.words import Function

OF_SALES, OF_MARKETING = "worldview.sales.self.4", "worldview.marketing.self.4"


@pytest.fixture
def choice(qtbot: QtBot, context: DeskContext) -> MeaningChoice:
    made = MeaningChoice(context.services.survey.toolkit())
    qtbot.addWidget(made)
    made.resize(500, made.sizeHint().height())
    made.show()
    made.show_meaning("")
    return made


def write(qtbot: QtBot, choice: MeaningChoice, words: str) -> None:
    field = choice.lineEdit()
    assert field
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, words)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_a_number_that_two_statements_have_is_told_apart_by_their_scales(choice: MeaningChoice):
    said = {
        meaning: choice.itemText(choice.findData(meaning)) for meaning in (OF_SALES, OF_MARKETING)
    }
    assert said[OF_SALES].startswith("1.4 · How salespeople see themselves: we are reluctant")
    assert said[OF_MARKETING].startswith("1.4 · How marketers see themselves: no part of making")
    assert choice.itemText(choice.findData("trust.1")).startswith("5.1 · Meetings with")


@pytest.mark.parametrize(
    ("function", "meaning"), [(Function.SALES, OF_SALES), (Function.MARKETING, OF_MARKETING)]
)
def test_a_number_means_the_statement_of_the_function_that_answers(
    qtbot: QtBot, choice: MeaningChoice, function: Function, meaning: str
):
    choice.answers = function
    write(qtbot, choice, "1.4")
    assert choice.meaning() == meaning


def test_where_both_answer_nothing_is_taken_before_one_is_chosen(
    qtbot: QtBot, choice: MeaningChoice
):
    write(qtbot, choice, "1.4")
    assert choice.meaning() == ""


def test_a_number_that_others_begin_with_is_found_by_itself(qtbot: QtBot, choice: MeaningChoice):
    choice.answers = Function.SALES
    write(qtbot, choice, "1.1")
    assert choice.meaning() == "worldview.sales.self.1"
