"""The table of the desk's pages: its headings can be read in full."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from huddle_app.desk.parts.cells_model import TableCell
from huddle_app.desk.parts.cells_table import CellsTable
from huddle_app.desk.style import dressed_at_once


@pytest.mark.usefixtures("dressed")
def test_headings_are_whole_in_a_table_that_is_filled_before_it_is_dressed(
    qtbot: QtBot, qapp: QApplication
):
    with dressed_at_once(qapp):
        table = CellsTable(["Department", "Level", "Here"], "People", stretch=2)
        qtbot.addWidget(table)
        table.show_rows([[TableCell("x")] * 3])
    table.grab()
    header = table.horizontalHeader()
    cut = [n for n in range(3) if header.sectionSize(n) < header.sectionSizeHint(n)]
    assert not cut
