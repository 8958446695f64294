"""What has been said of a file is not lost by one key too many, and nothing half chosen passes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import column
from huddle_app.desk.shared.answers.importing import AnswersImport
from huddle_app.desk.shared.answers.preview import AnswersPreview
from huddle_app.desk.shared.work_line import WorkLine
from tests.desk.shared.answers.conftest import Export, Read
from tests.desk.shared.answers.test_preview import choose, read_again, taken_for, write_meaning

ASKED = "What you have said of this file would be forgotten. Esc once more leaves it."


@pytest.fixture
def corrected(qtbot: QtBot, read: Read, export: Export) -> AnswersPreview:
    """A preview in which a column has been corrected."""
    preview = read(export(more=["Country"]))
    preview.parts.columns.filter.everything.click()
    choose(preview, preview.parts.columns.table.model().rowCount() - 1, "region")
    read_again(qtbot, preview)
    return preview


def test_esc_asks_once_before_what_was_said_is_forgotten(
    qtbot: QtBot, corrected: AnswersPreview, imports: AnswersImport
):
    qtbot.keyClick(corrected, Qt.Key.Key_Escape)
    assert corrected.foot.said() == ASKED
    assert imports.preview is corrected
    qtbot.keyClick(corrected, Qt.Key.Key_Escape)
    assert imports.preview is None


def test_cancel_asks_too(corrected: AnswersPreview, imports: AnswersImport):
    corrected.foot.cancel.click()
    assert corrected.foot.said() == ASKED
    assert imports.preview is corrected
    corrected.foot.cancel.click()
    assert imports.preview is None


def test_the_end_of_the_program_is_not_held_up(corrected: AnswersPreview, imports: AnswersImport):
    assert corrected.close()
    assert imports.preview is None


def test_a_correction_after_the_question_has_it_asked_again(
    qtbot: QtBot, corrected: AnswersPreview, imports: AnswersImport
):
    corrected.foot.cancel.click()
    choose(corrected, 0, "level")
    read_again(qtbot, corrected)
    corrected.foot.cancel.click()
    assert imports.preview is corrected
    assert corrected.foot.said() == ASKED


def test_esc_in_the_chooser_leads_back_to_the_columns(
    qtbot: QtBot, corrected: AnswersPreview, imports: AnswersImport
):
    corrected.activateWindow()
    field = write_meaning(qtbot, corrected, "zebra")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert imports.preview is corrected
    assert corrected.foot.said() != ASKED
    qtbot.waitUntil(corrected.parts.columns.table.hasFocus)
    assert field.text() == "Region", "what holds stands there again"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (
            "1.6",
            "“1.6” fits 2 lines of the list: choose one. The column stays as it was till then.",
        ),
        ("zebra", "No line of the list fits “zebra”: the column stays as it was."),
    ],
)
def test_what_is_half_chosen_is_not_taken_in_without_a_word(
    qtbot: QtBot, read: Read, export: Export, imports: AnswersImport, written: str, said: str
):
    preview = read(export(more=["Country"]))
    write_meaning(qtbot, preview, written)
    preview.foot.confirm.click()
    assert imports.preview is preview
    assert preview.foot.said() == said
    field = preview.parts.columns.meaning.lineEdit()
    assert field
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert preview.foot.said() == "", "it is over"


def test_what_names_one_statement_is_chosen_first_and_seen_before_it_is_taken_in(
    qtbot: QtBot, read: Read, export: Export, imports: AnswersImport
):
    preview = read(export(more=["Country"]))
    write_meaning(qtbot, preview, "1.6 sal")
    preview.foot.confirm.click()
    read_again(qtbot, preview)
    assert taken_for(preview)["Country"] == "worldview.sales.self.6"
    assert imports.preview is preview
    preview.foot.confirm.click()
    assert imports.preview is None


@pytest.mark.parametrize("takes_in", [True, False])
def test_the_keyboard_comes_back_to_the_page(
    qtbot: QtBot, context: DeskContext, export: Export, *, takes_in: bool
):
    window, page, outside, home = QWidget(), QWidget(), QLineEdit(), QLineEdit()
    work = WorkLine(context.tasks, context.messages)
    page.setLayout(column(home, work))
    page.setFocusProxy(home)
    window.setLayout(column(outside, page))
    qtbot.addWidget(window)
    window.show()
    outside.setFocus()
    imports = AnswersImport(context, work, page, lambda: "Autumn")
    imports.begin(export())
    qtbot.waitUntil(lambda: imports.preview is not None)
    assert imports.preview
    foot = imports.preview.foot
    (foot.confirm if takes_in else foot.cancel).click()
    assert window.focusWidget() is home
    qtbot.waitUntil(work.isHidden)
    assert bool(context.services.survey.waves()) is takes_in
    assert window.focusWidget() is home
