"""The functions' signs: coloured before headings and sentences, and nothing lost of the words."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from huddle_app.desk.shared.fitting_table import FittingTable
from huddle_app.desk.shared.function_signs import sign_of
from huddle_app.desk.style import palette_worn
from huddle_app.method.words import Function


@pytest.fixture
def table(dressed: QApplication, qtbot: QtBot) -> FittingTable:
    made = FittingTable(("Scale", "● sales", "Manager", "Gap"), "Findings")
    qtbot.addWidget(made)
    made.resize(600, 200)
    made.show()
    return made


def colours_in(table: FittingTable, column: int) -> set[str]:
    header = table.horizontalHeader()
    left, width = header.sectionViewportPosition(column), header.sectionSize(column)
    image = header.grab().toImage()
    places = ((x, y) for x in range(left, left + width) for y in range(image.height()))
    return {QColor(image.pixel(*place)).name() for place in places}


def test_the_sign_of_a_heading_has_the_colour_of_its_function(table: FittingTable):
    colour = palette_worn().function(Function.SALES)
    assert colour in colours_in(table, 1)
    assert colour not in colours_in(table, 2)


def test_a_screen_reader_is_still_told_the_whole_heading(table: FittingTable):
    assert table.model().headerData(1, Qt.Orientation.Horizontal) == "● sales"


def test_a_sign_beside_words_has_the_colour_of_its_function(dressed: QApplication):
    for function in (Function.SALES, Function.MARKETING, Function.LEADERSHIP):
        image = sign_of(function, dressed.font(), 20, 1.0).toImage()
        middle = image.pixelColor(image.width() // 2, image.height() // 2)
        assert middle.name() == palette_worn().function(function)
