"""A file of answers is looked at and corrected before anything of it is written."""

import csv
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from huddle_app.desk.context import DeskContext
from huddle_app.desk.messages import Message
from huddle_app.desk.shared.answers.importing import AnswersImport
from huddle_app.desk.shared.answers.preview import AnswersPreview
from huddle_app.desk.shared.answers.reading_parts import COLUMNS, LEFT_OUT, ROWS
from huddle_app.desk.style import dress
from huddle_app.method.errors import HuddleError
from huddle_app.method.progress import Report
from huddle_app.method.survey.preview import SurveyPreview
from huddle_app.method.words import Function
from huddle_app.paths import RESOURCES
from huddle_app.services.survey import Survey
from tests.desk.conftest import Chosen
from tests.desk.settling import settle
from tests.desk.shared.answers.conftest import Export, Read

LABELS = (
    "Strongly agree",
    "Agree",
    "Somewhat agree",
    "Neither agree nor disagree",
    "Somewhat disagree",
    "Disagree",
    "Strongly disagree",
)


def upside_down(person: int, place: int) -> str:
    rating = 1 + (person + place) % 7
    return f"{rating} - {LABELS[rating - 1]}"


def taken_for(preview: AnswersPreview) -> dict[str, str]:
    return {use.heading: use.meaning for use in preview.made.answers.columns}


def read_again(qtbot: QtBot, preview: AnswersPreview) -> None:
    made = preview.made
    qtbot.waitUntil(lambda: preview.made is not made)


def choose(preview: AnswersPreview, row: int, meaning: str) -> None:
    preview.parts.columns.table.selectRow(row)
    preview.parts.columns.meaning.show_meaning(meaning)
    preview.parts.columns.meaning.activated.emit(preview.parts.columns.meaning.currentIndex())


def test_what_was_recognised_is_said_first(read: Read, export: Export):
    preview = read(export(more=["Anything else?"]))
    n = len(preview.made.answers.columns)
    assert (
        preview.summary.text()
        == f"Google Forms · 30 answers · {n - 2} of {n - 1} columns recognised · 1 not needed"
    )


def test_how_sure_it_is_stands_there_in_words(read: Read, export: Export):
    preview = read(export(more=["Anything else?"]))
    preview.parts.columns.filter.everything.click()
    model = preview.parts.columns.table.model()
    said = {model.index(row, 3).data() for row in range(model.rowCount())}
    assert {"sure", "not recognised", "not needed"} <= said
    assert said <= {"sure", "likely", "not recognised", "not needed"}


def test_what_the_program_adds_needs_no_attention(read: Read, export: Export):
    preview = read(export(more=["Anything else?", "Email Address"]))
    model = preview.parts.columns.table.model()
    assert [model.index(row, 1).data() for row in range(model.rowCount())] == ["Anything else?"]


def test_a_column_corrected_is_read_again(qtbot: QtBot, read: Read, export: Export):
    preview = read(export(more=["Country"]))
    preview.parts.columns.filter.everything.click()
    last = preview.parts.columns.table.model().rowCount() - 1
    choose(preview, last, "region")
    read_again(qtbot, preview)
    assert taken_for(preview)["Country"] == "region"
    assert preview.made.answers.lines[0].region == "4"
    assert preview.parts.columns.table.currentIndex().row() == last, "the column chosen stays"


def test_a_second_correction_goes_on_from_the_first(qtbot: QtBot, read: Read, export: Export):
    preview = read(export(more=["Country", "Pay"]))
    preview.parts.columns.filter.everything.click()
    last = preview.parts.columns.table.model().rowCount() - 1
    choose(preview, last - 1, "region")
    choose(preview, last, "level")
    qtbot.waitUntil(lambda: taken_for(preview)["Pay"] == "level")
    assert taken_for(preview)["Country"] == "region"


def test_nothing_is_taken_in_while_a_column_makes_most_people_answer_what_is_others(
    qtbot: QtBot, read: Read, context: DeskContext, tmp_path: Path
):
    sales, marketing = (
        next(s for s in context.services.survey.toolkit().scales() if s.answered_by == (side,))
        for side in (Function.SALES, Function.MARKETING)
    )
    asked = [*sales.columns(), *marketing.columns(), "trust.1", "trust.2"]
    rows = [f"R{n},sales," + "," * len(sales.columns()) for n in range(9)]
    rows = [row + ",".join("4" * (len(asked) - len(sales.columns()))) for row in rows]
    file = tmp_path / "answers.csv"
    file.write_text("\n".join([",".join(["code", "team", *asked]), *rows]), encoding="utf-8")
    preview = read(file)
    choose(preview, 1, "function")
    qtbot.waitUntil(lambda: taken_for(preview)["team"] == "function")
    assert "clear whose answers these are" in preview.effect.text()
    assert not preview.foot.confirm.isEnabled()
    choose(preview, 1, "")
    qtbot.waitUntil(preview.questions.whose.isVisible)
    preview.questions.whose.said.emit(Function.MARKETING, "", "")
    qtbot.waitUntil(preview.foot.confirm.isEnabled)


def test_enter_leads_from_a_column_to_what_it_is_taken_for(
    qtbot: QtBot, read: Read, export: Export
):
    preview = read(export())
    preview.activateWindow()
    qtbot.waitUntil(preview.parts.columns.table.hasFocus)
    qtbot.keyClick(preview.parts.columns.table, Qt.Key.Key_Return)
    assert preview.parts.columns.meaning.hasFocus()
    assert preview.isVisible()


def test_whose_answers_they_are_is_asked_where_no_column_says(
    qtbot: QtBot, read: Read, export: Export
):
    preview = read(export(function=False))
    assert preview.questions.whose.isVisible()
    assert not preview.foot.confirm.isEnabled()
    functions = {
        button.text(): button for button in preview.questions.whose.findChildren(QPushButton)
    }
    functions["◆ marketing"].click()
    qtbot.waitUntil(preview.foot.confirm.isEnabled)
    assert {line.function for line in preview.made.answers.lines} == {Function.MARKETING}
    preview.questions.whose.level.setText("Rep")
    preview.questions.whose.level.editingFinished.emit()
    qtbot.waitUntil(lambda: preview.made.answers.lines[0].level == "Rep")
    assert preview.made.answers.lines[0].function is Function.MARKETING


def test_whose_answers_the_last_file_held_is_told_and_holds_for_no_other(
    qtbot: QtBot, read: Read, export: Export, context: DeskContext
):
    path = export(function=False)
    preview = read(path)
    assert preview.questions.whose.last.text() == ""
    preview.questions.whose.function.chosen.emit(Function.SALES)
    read_again(qtbot, preview)
    preview.foot.confirm.click()
    qtbot.waitUntil(lambda: bool(context.services.survey.waves()))
    again = read(path)
    assert again.questions.whose.asks()
    assert again.questions.whose.last.text() == "Last time: sales"
    assert not again.foot.confirm.isEnabled()


@pytest.mark.parametrize("same", [True, False])
def test_what_is_nearly_our_wording_is_asked_about(
    qtbot: QtBot, read: Read, export: Export, *, same: bool
):
    path = export()
    text = path.read_text(encoding="utf-8").replace("what they promised", "what they have promised")
    path.write_text(text, encoding="utf-8")
    preview = read(path)
    assert not preview.questions.doubt.isVisible()
    asks = "1 column is worded nearly as ours"
    assert asks in preview.effect.text(), "the question itself may be scrolled away"
    [line] = preview.questions.near.lines.values()
    (line.same if same else line.other).click()
    qtbot.waitUntil(lambda: not preview.questions.near.isVisible())
    assert asks not in preview.effect.text()
    asked = [use.meaning for use in preview.made.answers.columns if "have promised" in use.heading]
    assert asked == (["trust.6"] if same else [""])


def test_nobody_is_asked_whose_they_are_where_a_column_says(read: Read, export: Export):
    assert not read(export()).questions.whose.isVisible()


@pytest.mark.parametrize("turn", [True, False])
def test_a_scale_that_may_be_upside_down_is_asked_about(
    qtbot: QtBot, read: Read, export: Export, *, turn: bool
):
    preview = read(export(answer=upside_down))
    assert not preview.made.write, "it waits for the answer"
    assert preview.questions.doubt.isVisible()
    assert "1 stands for full agreement" in preview.questions.doubt.asked()
    (preview.questions.doubt.turn if turn else preview.questions.doubt.keep).click()
    qtbot.waitUntil(lambda: not preview.questions.doubt.isVisible())
    after = preview.made.answers.lines[0].ratings.strip("0")
    assert after == ("7654321" if turn else "1234567")


def test_a_column_can_be_turned_by_hand_and_back(qtbot: QtBot, read: Read, export: Export):
    preview = read(export())
    preview.parts.columns.filter.everything.click()
    preview.parts.columns.table.selectRow(3)
    for turned in (True, False):
        preview.parts.columns.turn.click()
        read_again(qtbot, preview)
        assert preview.made.answers.columns[3].turned is turned


def save_list(qtbot: QtBot, preview: AnswersPreview) -> None:
    """Press the button, and wait until it may be pressed again."""
    preview.parts.left_out.save.click()
    assert not preview.parts.left_out.save.isEnabled()
    qtbot.waitUntil(preview.parts.left_out.save.isEnabled)


def test_what_cannot_be_read_is_listed_and_can_be_saved(
    qtbot: QtBot, read: Read, export: Export, chosen: Chosen, tmp_path: Path
):
    preview = read(export(answer=lambda person, place: "9" if person == place == 0 else "4"))
    preview.parts.choice.buttons[LEFT_OUT].click()
    assert "(1)" in preview.parts.choice.buttons[LEFT_OUT].text()
    assert preview.parts.left_out.table.isVisible()
    chosen.typed.append(tmp_path / "list.csv")
    save_list(qtbot, preview)
    with (tmp_path / "list.csv").open(encoding="utf-8-sig", newline="") as file:
        head, *cells = csv.reader(file)
    assert head == ["row", "column", "value", "reason"]
    assert [(cell[0], cell[2]) for cell in cells] == [("2", "9")]


def test_a_list_is_finished_and_said_where_the_file_is_taken_in_meanwhile(
    qtbot: QtBot, read: Read, export: Export, chosen: Chosen, context: DeskContext, tmp_path: Path
):
    preview = read(export(answer=lambda person, place: "9" if person == place == 0 else "4"))
    said: list[str] = []
    context.messages.said.connect(lambda message: said.append(message.text))
    chosen.typed.append(tmp_path / "list.csv")
    preview.parts.choice.buttons[LEFT_OUT].click()
    preview.parts.left_out.save.click()
    preview.reject()
    qtbot.waitUntil(lambda: "Saved as “list.csv”." in said)
    assert (tmp_path / "list.csv").exists()


def test_a_list_that_cannot_be_saved_is_said_where_one_looks(
    qtbot: QtBot, read: Read, export: Export, chosen: Chosen, tmp_path: Path
):
    preview = read(export(answer=lambda person, place: "9" if person == place == 0 else "4"))
    preview.parts.choice.buttons[LEFT_OUT].click()
    chosen.typed.append(tmp_path / "nowhere" / "list.csv")
    save_list(qtbot, preview)
    assert "could not be written" in preview.foot.said()


def test_the_list_is_not_saved_over_the_file_it_is_of(
    qtbot: QtBot, read: Read, export: Export, chosen: Chosen
):
    path = export(answer=lambda person, place: "9" if person == place == 0 else "4")
    preview, before = read(path), path.read_bytes()
    preview.parts.choice.buttons[LEFT_OUT].click()
    chosen.typed.append(path)
    save_list(qtbot, preview)
    assert "is the file that is being read" in preview.foot.said()
    assert path.read_bytes() == before


def test_the_rows_stand_beside_with_what_becomes_of_each(read: Read, export: Export):
    preview = read(export())
    preview.parts.choice.buttons[ROWS].click()
    assert preview.parts.rows.table.isVisible()
    assert preview.parts.rows.table.model().rowCount() == 30
    preview.parts.choice.buttons[COLUMNS].click()
    assert not preview.parts.rows.table.isVisible()


def test_a_reading_that_fails_is_said_and_the_one_before_holds(
    qtbot: QtBot, read: Read, export: Export, context: DeskContext, monkeypatch: pytest.MonkeyPatch
):
    preview = read(export())
    made = preview.made

    def refuse(*_all: object) -> None:
        raise HuddleError("The file is gone.")

    monkeypatch.setattr(Survey, "preview", refuse)
    choose(preview, 0, "level")
    qtbot.waitUntil(lambda: preview.foot.said() == "The file is gone.")
    assert preview.made is made
    assert preview.foot.confirm.isEnabled()


def test_a_fault_of_ours_closes_the_preview_and_is_told(
    qtbot: QtBot,
    read: Read,
    export: Export,
    imports: AnswersImport,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
):
    told: list[Message] = []
    imports._context.messages.said.connect(told.append)
    preview = read(export())

    def fail(*_all: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(Survey, "preview", fail)
    choose(preview, 0, "level")
    qtbot.waitUntil(lambda: bool(told))
    assert imports.preview is None
    assert told[0].trouble
    caplog.clear()


def test_escape_leaves_nothing_behind(
    qtbot: QtBot, read: Read, export: Export, imports: AnswersImport, context: DeskContext
):
    preview = read(export())
    qtbot.keyClick(preview, Qt.Key.Key_Escape)
    assert imports.preview is None
    assert context.services.survey.waves() == ()


def test_a_correction_under_way_ends_with_the_preview(
    qtbot: QtBot, read: Read, export: Export, imports: AnswersImport
):
    preview = read(export())
    choose(preview, 0, "level")
    for _asked_and_left in range(2):
        preview.foot.cancel.click()
    assert imports.preview is None
    read(export())


def test_what_was_corrected_is_remembered_for_the_same_layout(
    qtbot: QtBot, read: Read, export: Export, context: DeskContext
):
    preview = read(export(more=["Country"]))
    preview.parts.columns.filter.everything.click()
    choose(preview, preview.parts.columns.table.model().rowCount() - 1, "region")
    read_again(qtbot, preview)
    preview.foot.confirm.click()
    qtbot.waitUntil(lambda: bool(context.services.survey.waves()))
    again = read(export(more=["Country"]))
    assert taken_for(again)["Country"] == "region"
    assert "Nothing new" in again.effect.text()


def test_a_long_list_stays_where_it_was_scrolled_to(qtbot: QtBot, read: Read):
    preview = read(RESOURCES / "sample" / "answers-before.csv")
    preview.parts.columns.filter.everything.click()
    bar = preview.parts.columns.table.verticalScrollBar()
    preview.parts.columns.table.selectRow(40)
    bar.setValue(bar.value() + 70)
    scrolled = bar.value()
    assert scrolled
    preview.parts.columns.turn.click()
    read_again(qtbot, preview)
    assert bar.value() == scrolled
    assert preview.parts.columns.table.currentIndex().row() == 40


def test_taking_in_can_be_stopped_and_leaves_nothing_behind(
    qtbot: QtBot, read: Read, imports: AnswersImport, export: Export, context: DeskContext,
    monkeypatch: pytest.MonkeyPatch,
):  # fmt: skip
    stopped, confirm = Event(), Survey.confirm

    def slowly(survey: Survey, made: SurveyPreview, report: Report) -> None:
        assert stopped.wait(10)
        confirm(survey, made, report)

    monkeypatch.setattr(Survey, "confirm", slowly)
    read(export()).foot.confirm.click()
    imports._line.cancel()
    stopped.set()
    qtbot.waitUntil(lambda: imports._line.words() == "Stopped. Nothing was changed.")
    assert context.services.survey.waves() == ()


def test_each_note_has_a_line_and_the_gravest_comes_first(read: Read, export: Export):
    preview = read(export(more=["Anything else?"]))
    lines = preview.notes.text().splitlines()
    assert lines == [f"• {remark}" for remark in preview.made.answers.remarks]
    assert lines[0].startswith("• No column tells the respondents apart")
    assert preview.notes.isVisible()


def test_many_notes_leave_room_for_the_table(read: Read, export: Export):
    preview = read(export(more=["Anything else?"]))
    settle(preview)
    few = preview.notes.height()
    assert preview.notes.verticalScrollBar().maximum() == 0, "as high as what it says"
    preview.notes.show_notes([f"Note {n}" for n in range(200)])
    settle(preview)
    assert preview.notes.height() > few
    assert preview.notes.verticalScrollBar().maximum() > 0
    assert preview.height() // 4 < preview.notes.height() <= preview.height() // 3
    assert preview.parts.columns.table.height() > preview.notes.height()


@pytest.fixture
def large_text(dressed: QApplication) -> None:
    dress(dressed, dark=False, text_scale=150)


@pytest.mark.usefixtures("large_text")
def test_it_fits_a_small_screen_at_the_largest_text(read: Read, export: Export):
    who = ["Sales", "Head of everything that has to do with the market", "Finance"]
    preview = read(export(functions=who, answer=upside_down, more=["Anything else?"]))
    assert preview.questions.doubt.isVisible()
    assert preview.questions.function_words.isVisible()
    layout = preview.layout()
    assert layout
    assert layout.totalMinimumSize().width() <= 1366 - 40
    assert layout.totalMinimumHeightForWidth(1366 - 40) <= 768 - 40


@pytest.mark.usefixtures("large_text")
def test_a_question_is_seen_whole_on_a_small_screen_at_the_largest_text(read: Read, export: Export):
    who = ["Sales", "Head of everything that has to do with the market", "Finance"]
    preview = read(export(functions=who, answer=upside_down, more=["Anything else?"]))
    preview.resize(1366 - 40, 768 - 40)
    settle(preview)
    seen = preview.page.viewport()
    for card in (preview.questions.function_words, preview.questions.doubt):
        top = card.mapTo(seen, QPoint()).y()
        assert 0 <= top <= seen.height() - card.height()
        assert card.height() >= card.minimumSizeHint().height()


def test_the_keyboard_begins_before_what_is_asked_and_answers_nothing(
    qtbot: QtBot, read: Read, export: Export
):
    preview = read(export(answer=upside_down))
    preview.activateWindow()
    qtbot.waitUntil(preview.summary.hasFocus)
    with qtbot.assertNotEmitted(preview.corrected):
        qtbot.keyClick(preview.summary, Qt.Key.Key_Return)
    assert preview.isVisible()
    settle(preview)
    qtbot.keyClick(preview.summary, Qt.Key.Key_Tab)
    if preview.page.hasFocus():  # it stops there where the page scrolls
        qtbot.keyClick(preview.page, Qt.Key.Key_Tab)
    assert preview.questions.doubt.isAncestorOf(preview.focusWidget())


def test_a_table_that_the_keyboard_comes_to_is_seen_whole_where_much_is_asked(
    qtbot: QtBot, read: Read, export: Export
):
    preview = read(export(answer=lambda person, at: f"w{person}{at}"))
    preview.activateWindow()
    settle(preview)
    table, seen = preview.parts.columns.table, preview.page.viewport()
    assert table.mapTo(seen, QPoint(0, table.height())).y() > seen.height()
    table.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(table.hasFocus)
    assert 0 <= table.mapTo(seen, QPoint()).y() <= seen.height() - table.height()


@pytest.mark.usefixtures("large_text")
def test_what_the_keyboard_is_in_stays_in_sight_when_the_file_is_read_again(
    qtbot: QtBot, read: Read, export: Export
):
    preview = read(export(functions=["Sales", "Crew"], answer=upside_down, more=["Country"]))
    preview.resize(1366 - 40, 768 - 40)
    preview.activateWindow()
    settle(preview)
    field, seen = preview.parts.columns.meaning, preview.page.viewport()
    field.setFocus(Qt.FocusReason.TabFocusReason)
    preview.page.ensureWidgetVisible(field)
    choose(preview, 0, "trust.3")
    read_again(qtbot, preview)
    settle(preview)
    assert 0 <= field.mapTo(seen, QPoint()).y() <= seen.height() - field.height()


def test_codes_that_the_file_does_not_have_are_not_shown(qtbot: QtBot, read: Read, export: Export):
    preview = read(export(more=["Remarks"]))
    assert preview.parts.rows.table.isColumnHidden(1)
    preview.parts.columns.filter.everything.click()
    choose(preview, preview.parts.columns.table.model().rowCount() - 1, "respondent")
    read_again(qtbot, preview)
    assert not preview.parts.rows.table.isColumnHidden(1)
    assert preview.parts.rows.table.model().index(0, 1).data() == "4"


def test_how_words_are_read_stands_by_the_column_chosen(read: Read, export: Export):
    words = {0: "Agree", 1: "n/a"}
    preview = read(export(answer=lambda person, place: words.get(person, "4") if place else "4"))
    preview.parts.columns.filter.everything.click()
    preview.parts.columns.table.selectRow(2)
    assert preview.parts.columns.read_as.text() == ""
    preview.parts.columns.table.selectRow(3)
    assert preview.parts.columns.read_as.text() == "Read as: Agree → 6; n/a is a blank"


def function_words(preview: AnswersPreview) -> dict[str, QPushButton]:
    return {
        button.text(): button
        for button in preview.questions.function_words.findChildren(QPushButton)
    }


def test_what_words_of_the_functions_column_mean_can_be_said_and_changed(
    qtbot: QtBot, read: Read, export: Export, context: DeskContext
):
    who = ["Sales", "Sales", "Sales", "Sales", "Sales", "Crew", "Crew", "Staff"]
    preview = read(export(functions=who))
    assert preview.questions.function_words.asks()
    assert preview.questions.function_words.word.currentText() == "“Crew” (7 rows)"
    function_words(preview)["◆ marketing"].click()
    read_again(qtbot, preview)
    assert preview.questions.function_words.word.currentText() == "“Staff” (3 rows)"
    function_words(preview)["leave out"].click()
    read_again(qtbot, preview)
    assert not preview.questions.function_words.asks()
    preview.questions.function_words.word.setCurrentIndex(0)
    assert function_words(preview)["◆ marketing"].isChecked()
    function_words(preview)["● sales"].click()
    read_again(qtbot, preview)
    given = [line.function for line in preview.made.answers.lines if not line.problem]
    assert given == [Function.SALES] * 27
    preview.foot.confirm.click()
    qtbot.waitUntil(lambda: bool(context.services.survey.waves()))
    assert not read(export(functions=who)).questions.function_words.asks(), "remembered"


def test_a_word_read_as_another_function_can_be_said_to_be_one_that_answers(
    qtbot: QtBot, read: Read, export: Export
):
    preview = read(export(functions=["Sales", "Finance"]))
    assert preview.questions.function_words.word.currentText() == "“Finance” (15 rows)"
    assert function_words(preview)["not said"].isChecked()
    function_words(preview)["◆ marketing"].click()
    read_again(qtbot, preview)
    assert len(preview.made.write) == 30


def test_without_unknown_words_nothing_is_asked_of_them(read: Read, export: Export):
    assert not read(export()).questions.function_words.isVisible()


def test_rows_of_an_unknown_function_are_in_the_list_of_what_is_left_out(
    read: Read, export: Export
):
    preview = read(export(functions=["Sales", "Sales", "Sales", "Crew"]))
    assert {cell.value for cell in preview.made.answers.rejected} == {"Crew"}


def test_a_meaning_is_found_by_words_inside_it(qtbot: QtBot, read: Read, export: Export):
    preview = read(export(more=["Country"]))
    preview.parts.columns.filter.everything.click()
    preview.parts.columns.table.selectRow(preview.parts.columns.table.model().rowCount() - 1)
    field = preview.parts.columns.meaning.lineEdit()
    assert field
    field.selectAll()
    qtbot.keyClicks(field, "PARTNERS WORTH")
    found = preview.parts.columns.meaning.completer()
    popup = found.popup() if found else None
    assert popup
    popup.hide()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert preview.parts.columns.meaning.meaning() == "credibility.8"
    assert preview.parts.columns.meaning.toolTip() == "6.8 · are partners worth having"
    read_again(qtbot, preview)
    assert taken_for(preview)["Country"] == "credibility.8"


def test_words_that_are_no_meaning_go_again(qtbot: QtBot, read: Read, export: Export):
    preview = read(export())
    before = preview.parts.columns.meaning.currentText()
    field = preview.parts.columns.meaning.lineEdit()
    assert field
    field.selectAll()
    qtbot.keyClicks(field, "zebra")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert preview.parts.columns.meaning.currentText() == before
    assert preview.isVisible()


def test_the_notes_end_with_a_whole_line(qtbot: QtBot, read: Read, export: Export):
    preview = read(export(more=["Anything else?"]))
    preview.notes.show_notes([f"Note {n}" for n in range(40)])
    line = preview.notes._lines.fontMetrics().lineSpacing()
    for height in (500, 613, 700):
        preview.resize(900, height)
        settle(preview)
        assert preview.notes.viewport().height() % line == 0, height


def test_a_word_of_the_functions_column_is_shown_whole_in_a_narrow_window(
    read: Read, export: Export
):
    preview = read(export(functions=("Sales", "Mktg & Comms")))
    preview.resize(640, 700)
    settle(preview)
    word = preview.questions.function_words.word
    assert word.width() >= word.sizeHint().width()


def test_a_column_left_out_can_be_said_to_tell_whose_answers_they_are(
    qtbot: QtBot, read: Read, export: Export
):
    preview = read(export(function=False, more=["Where do you sit?"]))
    column = preview.questions.whose.column
    assert [column.itemText(at).split(" · ")[-1] for at in range(column.count())] == [
        "choose the column",
        "Where do you sit?",
    ]
    column.setCurrentIndex(1)
    column.activated.emit(1)
    read_again(qtbot, preview)
    assert taken_for(preview)["Where do you sit?"] == "function"
    assert preview.questions.whose.isHidden()


def test_without_a_column_left_out_none_is_offered(read: Read, export: Export):
    preview = read(export(function=False))
    assert preview.questions.whose.isVisible()
    assert not preview.questions.whose.column.isVisible()


def test_rows_left_out_are_said_beside_the_button(qtbot: QtBot, read: Read, export: Export):
    preview = read(export(functions=["Sales", "Sales", "Sales", "Crew"]))
    assert "7 of 30 rows are left out" in preview.foot.said()
    assert preview.parts.choice.buttons[ROWS].text() == "Rows (⚠ 7)"
    function_words(preview)["◆ marketing"].click()
    read_again(qtbot, preview)
    assert preview.foot.said() == ""
    assert preview.parts.choice.buttons[ROWS].text() == "Rows"


def write_meaning(qtbot: QtBot, preview: AnswersPreview, words: str) -> QLineEdit:
    """Write into the choice of what the last column is taken for."""
    preview.parts.columns.filter.everything.click()
    preview.parts.columns.table.selectRow(preview.parts.columns.table.model().rowCount() - 1)
    field = preview.parts.columns.meaning.lineEdit()
    assert field
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, words)
    return field


def test_enter_takes_the_one_meaning_that_begins_with_what_was_written(
    qtbot: QtBot, read: Read, export: Export
):
    preview = read(export(function=False, more=["Where do you sit?"]))
    field = write_meaning(qtbot, preview, "func")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert preview.parts.columns.meaning.meaning() == "function"


def test_enter_shows_the_meanings_where_several_have_what_was_written(
    qtbot: QtBot, read: Read, export: Export
):
    preview = read(export(more=["Country"]))
    field = write_meaning(qtbot, preview, "customer")
    found = preview.parts.columns.meaning.completer()
    popup = found.popup() if found else None
    assert popup
    popup.hide()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(popup.isVisible)
    assert field.text() == "customer"
    popup.hide()
    field.clearFocus()
    assert field.text() == "Leave this column out"


def test_what_is_below_the_notes_does_not_jump_when_one_goes(read: Read, export: Export):
    preview = read(export(more=["Country"]))
    settle(preview)
    before = preview.parts.columns.table.mapTo(preview, QPoint()).y()
    preview.notes.show_notes(preview.notes.text().splitlines()[:1])
    settle(preview)
    assert preview.parts.columns.table.mapTo(preview, QPoint()).y() == before
    preview.notes.show_notes(())
    settle(preview)
    assert preview.parts.columns.table.mapTo(preview, QPoint()).y() == before


def test_a_short_sentence_leaves_no_gap_and_a_shorter_one_lets_nothing_jump(
    read: Read, export: Export
):
    preview = read(export())
    preview.effect.setText("One line.")
    line = preview.effect.fontMetrics().lineSpacing()
    settle(preview)
    assert preview.effect.height() < 2 * line
    preview.effect.setText("One line.\nAnother one.")
    settle(preview)
    higher = preview.effect.height()
    preview.effect.setText("One line.")
    settle(preview)
    assert preview.effect.height() == higher >= 2 * line


def test_the_notes_have_the_ground_of_the_window(read: Read, export: Export):
    preview = read(export(more=["Country"]))
    settle(preview)
    notes = preview.notes.geometry()
    seen = preview.grab().toImage()
    assert seen.pixelColor(notes.right() - 2, notes.top() + 2) == seen.pixelColor(2, 2)
