"""People: a roster is previewed in the window, and written only when confirmed."""

import csv
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts.cells_table import CellsTable
from huddle_app.desk.prepare.people_page import PeoplePage
from huddle_app.desk.shared.import_preview import ImportPreview
from huddle_app.desk.window import Desk
from huddle_app.intake.roster import read_roster
from huddle_app.method.checklist import Place
from huddle_app.method.people import Presence
from huddle_app.services.house import Services
from tests.desk.building import built

Written = Callable[..., Path]
ROWS = ("name,function", "Ana,sales", ",sales", "Bo,gardening", "Cy,marketing")


def shown(qtbot: QtBot, context: DeskContext) -> PeoplePage:
    page = built(PeoplePage, context)
    qtbot.addWidget(page)
    page.show()
    return page


def preview_of(qtbot: QtBot, page: PeoplePage) -> ImportPreview:
    qtbot.waitUntil(lambda: page.importing.preview is not None)
    assert page.importing.preview
    return page.importing.preview


def column(table: CellsTable, n: int) -> list[str]:
    model = table.model()
    return [model.index(row, n).data() for row in range(model.rowCount())]


def test_a_roster_goes_from_file_to_table_and_is_written_only_when_confirmed(
    qtbot: QtBot, context: DeskContext, written: Written
):
    page = shown(qtbot, context)
    page.importing.begin(written("roster.csv", *ROWS))
    preview = preview_of(qtbot, page)
    preview.all_rows.click()
    assert column(preview.table, 2)[0] == "sales"
    assert column(preview.table, 3) == ["new", "left out", "left out", "new"]
    assert preview.summary.text().startswith("2 new")
    assert context.services.people.everybody() == ()
    preview.confirm.click()
    assert page.work.words().startswith("Importing")
    assert not page.work.button.isVisible()
    qtbot.waitUntil(lambda: column(page.table, 0) == ["Ana", "Cy"])
    assert "roster.csv" in page.work.words()


def test_rows_that_need_attention_are_shown_first_with_their_reason(
    qtbot: QtBot, context: DeskContext, written: Written
):
    page = shown(qtbot, context)
    page.importing.begin(written("roster.csv", *ROWS))
    preview = preview_of(qtbot, page)
    assert column(preview.table, 0) == ["3", "4"]
    assert all(column(preview.table, 3))
    preview.reject()


def test_cancelling_changes_nothing(qtbot: QtBot, context: DeskContext, written: Written):
    page = shown(qtbot, context)
    page.importing.begin(written("roster.csv", *ROWS))
    preview_of(qtbot, page).reject()
    assert context.services.people.everybody() == ()
    assert page.importing.preview is None


def test_a_file_that_changes_nothing_cannot_be_confirmed(
    qtbot: QtBot, context: DeskContext, peopled: Services, written: Written
):
    page = shown(qtbot, context)
    page.importing.begin(written("roster.csv", "name,function", "Aiko Tanaka,sales"))
    assert not preview_of(qtbot, page).confirm.isEnabled()


def test_a_bad_file_is_one_sentence_in_the_page_and_changes_nothing(
    qtbot: QtBot, context: DeskContext, peopled: Services, written: Written
):
    page = shown(qtbot, context)
    before = peopled.people.everybody()
    page.importing.begin(written("menu.csv", "dish,price", "soup,4"))
    qtbot.waitUntil(lambda: "no column for the name" in page.work.words())
    assert page.importing.preview is None
    assert peopled.people.everybody() == before


def test_reading_that_is_cancelled_shows_no_preview(
    qtbot: QtBot, context: DeskContext, written: Written
):
    page = shown(qtbot, context)
    page.importing.begin(written("roster.csv", *ROWS))
    page.work.cancel()
    qtbot.waitUntil(lambda: page.work.words() == "Stopped. Nothing was changed.")
    assert page.importing.preview is None


def test_the_search_leaves_those_it_finds(qtbot: QtBot, context: DeskContext, peopled: Services):
    page = shown(qtbot, context)
    page.search.setText("AIKO")
    assert column(page.table, 0) == ["Aiko Tanaka"]


# Qt 6.12 wants a place between the pixels, Qt 6.11 knows none.
@pytest.mark.filterwarnings("ignore:Function. 'QDragEnterEvent")
def test_a_roster_can_be_dropped_on_the_page(qtbot: QtBot, context: DeskContext, written: Written):
    page = shown(qtbot, context)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(written("roster.csv", *ROWS)))])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    key = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(page, QDragEnterEvent(QPoint(5, 5), copy, mime, left, key))
    QApplication.sendEvent(page, QDropEvent(QPointF(5, 5), copy, mime, left, key))
    preview_of(qtbot, page).reject()


def test_the_template_is_a_roster_that_can_be_read(
    qtbot: QtBot, context: DeskContext, tmp_path: Path, chosen: Any
):
    place = tmp_path / "template.csv"
    chosen.typed = [place]
    page = shown(qtbot, context)
    page.save_template()
    with place.open(encoding="utf-8-sig") as file:
        lines = list(csv.reader(file))
    read = read_roster(place).lines
    assert len(read) == len(lines) - 1
    assert not any(line.problem for line in read)


def test_imported_is_no_longer_said_when_it_is_undone(
    qtbot: QtBot, desk: Desk, context: DeskContext, written: Written
):
    desk.go(Place.PEOPLE)
    page = desk.findChild(PeoplePage)
    assert isinstance(page, PeoplePage)
    page.importing.begin(written("roster.csv", *ROWS))
    preview_of(qtbot, page).confirm.click()
    qtbot.waitUntil(lambda: page.work.words().startswith("Imported"))
    context.services.deeds.undo()
    assert not page.work.words()


def test_names_that_papers_cannot_print_are_told_where_they_are_corrected(
    qtbot: QtBot, context: DeskContext, written: Written
):
    page, people = shown(qtbot, context), context.services.people
    people.confirm(people.preview(written("roster.csv", "name,function", "Éva Őri,sales")))
    qtbot.waitUntil(lambda: bool(column(page.table, 0)))
    assert page.printing.isHidden()
    rows = ("name,function", "محمد علي,sales", "דוד כהן,marketing")
    people.confirm(people.preview(written("more.csv", *rows)))
    qtbot.waitUntil(page.printing.isVisible)
    assert "cannot print 2 names, such as" in page.printing.said.text()
    people.mark(people.everybody()[:1], Presence.HERE)
    qtbot.waitUntil(page.printing.isHidden)
