"""What a column can be taken for is found by its number and its words."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import row
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


def test_a_number_that_two_statements_have_is_told_apart_by_who_answers(choice: MeaningChoice):
    said = {
        meaning: choice.itemText(choice.findData(meaning)) for meaning in (OF_SALES, OF_MARKETING)
    }
    assert said[OF_SALES].startswith("1.4 sales · we are reluctant")
    assert said[OF_MARKETING].startswith("1.4 marketing · no part of making")
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


@pytest.mark.parametrize("written", ["1.4 sales", "1.4 S", " 1.4 sales "])
def test_a_number_with_its_function_names_one_statement(
    qtbot: QtBot, choice: MeaningChoice, written: str
):
    write(qtbot, choice, written)
    assert choice.meaning() == OF_SALES


def test_no_two_answers_begin_alike(choice: MeaningChoice):
    said = [choice.itemText(at).partition(" · ")[0] for at in range(choice.count())]
    assert len(set(said)) == len(said)


def test_what_fits_several_answers_or_none_is_told(qtbot: QtBot, choice: MeaningChoice):
    told: list[tuple[str, int]] = []
    choice.unclear.connect(lambda written, n: told.append((written, n)))
    write(qtbot, choice, "1.4")
    write(qtbot, choice, "zebra")
    write(qtbot, choice, "trust.1")
    assert list(dict.fromkeys(told)) == [("1.4", 2), ("zebra", 0), ("trust.1", 0)]


def test_esc_goes_back_to_what_is_chosen(qtbot: QtBot, choice: MeaningChoice):
    choice.show_meaning("trust.1")
    field = choice.lineEdit()
    assert field
    field.selectAll()
    qtbot.keyClicks(field, "1.4")
    with qtbot.waitSignal(choice.given_up):
        qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert choice.currentText().startswith("5.1 · ")
    assert choice.meaning() == "trust.1"


def test_a_list_is_as_wide_as_its_statements_where_the_window_is(
    qtbot: QtBot, context: DeskContext
):
    window, choice = QWidget(), MeaningChoice(context.services.survey.toolkit())
    qtbot.addWidget(window)
    window.setLayout(row(choice, None))
    choice.setFixedWidth(300)
    window.resize(1000, 200)
    window.show()
    field, found = choice.lineEdit(), choice.completer()
    assert field
    assert found
    qtbot.keyClicks(field, "1")
    listed = found.popup()
    assert listed
    assert choice.width() < choice.view().sizeHintForColumn(0) <= listed.width() < 1000
    listed.hide()
