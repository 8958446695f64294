"""A workbook with several sheets of answers: one is chosen, taken in, and the next offered."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from xlsxwriter import Workbook

from huddle_app.desk.context import DeskContext
from huddle_app.desk.shared.answers.importing import AnswersImport
from huddle_app.desk.shared.answers.preview import AnswersPreview
from tests.desk.shared.answers.conftest import Read

PEOPLE = {"Sales": 5, "Marketing": 4, "Leaders": 3}


@pytest.fixture
def workbook(tmp_path: Path, context: DeskContext):
    """Writes a workbook with a sheet of answers for each name, of which no column says the function."""
    scale = context.services.survey.toolkit().scale("trust")

    def write(*names: str) -> Path:
        path = tmp_path / "answers.xlsx"
        with Workbook(path) as book:
            for name in names:
                sheet = book.add_worksheet(name)
                sheet.write_row(0, 0, ["Code", "Country", *scale.columns()])
                for n in range(PEOPLE[name]):
                    given = [1 + (n + place) % 7 for place in range(len(scale.columns()))]
                    sheet.write_row(n + 1, 0, [f"{name}{n}", "Norway", *given])
        return path

    return write


def choose(qtbot: QtBot, preview: AnswersPreview, sheet: str) -> None:
    made = preview.made
    preview.sheet.sheet.setCurrentText(sheet)
    preview.sheet.sheet.textActivated.emit(sheet)
    qtbot.waitUntil(lambda: preview.made is not made)


def say_whose(qtbot: QtBot, preview: AnswersPreview, words: str) -> None:
    made = preview.made
    functions = {
        button.text(): button for button in preview.questions.whose.findChildren(QPushButton)
    }
    functions[words].click()
    qtbot.waitUntil(lambda: preview.made is not made)


def test_the_sheets_not_read_are_warned_of_once(read: Read, workbook):
    preview = read(workbook("Sales", "Marketing"))
    assert preview.sheet.isVisible()
    assert preview.sheet.sheet.currentText() == "Sales"
    assert preview.sheet.said.text() == (
        "⚠ “Marketing” holds answers, too. One sheet is taken in at a time; the other is offered next."
    )
    assert preview.sheet.property("kind") == "rule"
    assert "Marketing" not in preview.notes.text()


def test_one_sheet_leaves_nothing_to_choose(read: Read, workbook):
    assert not read(workbook("Sales")).sheet.isVisible()


def test_a_sheet_chosen_is_read_instead(qtbot: QtBot, read: Read, workbook):
    preview = read(workbook("Sales", "Marketing"))
    choose(qtbot, preview, "Marketing")
    assert [line.code for line in preview.made.answers.lines] == [f"Marketing{n}" for n in range(4)]
    assert "“Sales” holds answers, too" in preview.sheet.said.text()


def test_a_correction_is_of_the_sheet_it_was_made_for(qtbot: QtBot, read: Read, workbook):
    preview = read(workbook("Sales", "Marketing"))
    say_whose(qtbot, preview, "● sales")
    choose(qtbot, preview, "Marketing")
    assert preview.questions.whose.asks()
    assert not any(
        button.isChecked() for button in preview.questions.whose.findChildren(QPushButton)
    )
    say_whose(qtbot, preview, "◆ marketing")
    assert preview.made.answers.sheet == "Marketing"
    assert len(preview.made.write) == PEOPLE["Marketing"]
    choose(qtbot, preview, "Sales")
    assert not preview.questions.whose.asks(), "what was said of it holds"
    assert len(preview.made.write) == PEOPLE["Sales"]


def test_a_sheet_that_cannot_be_read_leaves_the_one_before(qtbot: QtBot, read: Read, workbook):
    path = workbook("Sales", "Marketing")
    preview = read(path)
    workbook("Sales")
    preview.sheet.sheet.setCurrentText("Marketing")
    preview.sheet.sheet.textActivated.emit("Marketing")
    qtbot.waitUntil(lambda: "no sheet “Marketing”" in preview.foot.said())
    assert preview.sheet.sheet.currentText() == "Sales"


def test_after_one_sheet_the_next_is_offered_until_all_are_in(
    qtbot: QtBot, read: Read, imports: AnswersImport, workbook, context: DeskContext
):
    line = imports._line
    preview = read(workbook(*PEOPLE))
    say_whose(qtbot, preview, "● sales")
    preview.foot.confirm.click()
    qtbot.waitUntil(lambda: line.button.text() == "Take in “Marketing”…")
    assert line.words() == "“Marketing” and “Leaders” in “answers.xlsx” hold answers, too."
    for sheet, who, left in (
        ("Marketing", "◆ marketing", "“Leaders” h"),
        ("Leaders", "▲ leadership", ""),
    ):
        line.button.click()
        qtbot.waitUntil(lambda: imports.preview is not None)
        assert imports.preview
        assert imports.preview.sheet.sheet.currentText() == sheet
        assert ("⚠" in imports.preview.sheet.said.text()) == bool(left)
        assert left in imports.preview.sheet.said.text()
        say_whose(qtbot, imports.preview, who)
        imports.preview.foot.confirm.click()
        qtbot.waitUntil(lambda: imports.preview is None and "Taking" not in line.words())
    assert line.words() == ""
    assert len(context.services.survey.respondents("Autumn")) == sum(PEOPLE.values())
