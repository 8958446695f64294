"""A few lines, and all of them where they are wanted."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from huddle_app.desk.parts import words
from huddle_app.desk.prepare.teams.folded_lines import FoldedLines


def seen(lines: list[QWidget]) -> int:
    return sum(line.isVisible() for line in lines)


def test_more_than_five_are_folded(dressed: object, qtbot: QtBot):
    folded = FoldedLines()
    qtbot.addWidget(folded)
    lines: list[QWidget] = [words(str(n)) for n in range(7)]
    folded.show_lines(lines)
    folded.show()
    assert (seen(lines), folded.button.text()) == (5, "Show all 7")
    folded.button.click()
    assert (seen(lines), folded.button.text()) == (7, "Show fewer")
    again: list[QWidget] = [words(str(n)) for n in range(8)]
    folded.show_lines(again)
    assert seen(again) == 8
    folded.button.click()
    assert seen(again) == 5


def test_five_are_not(dressed: object, qtbot: QtBot):
    folded = FoldedLines()
    qtbot.addWidget(folded)
    lines: list[QWidget] = [words(str(n)) for n in range(5)]
    folded.show_lines(lines)
    folded.show()
    assert (seen(lines), folded.button.isVisible()) == (5, False)
    folded.show_lines([])
    assert folded.isHidden()
