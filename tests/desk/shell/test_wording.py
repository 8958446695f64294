"""Menus and buttons that lead to a question end in “…”, set in one way."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton

from huddle_app.desk.parts.sections import Sections
from huddle_app.desk.window import Desk, Mode
from huddle_app.services.house import Services


def test_nothing_stands_between_a_word_and_its_three_dots(peopled: Services, window: Desk):
    for mode in Mode:
        window.show_mode(mode)
    for sections in window.findChildren(Sections):
        for row in range(sections.count()):
            sections.setCurrentRow(row)
    shown = [*window.findChildren(QAbstractButton), *window.findChildren(QAction)]
    dotted = [one.text() for one in shown if one.text().endswith("…")]
    assert "New workshop…" in dotted
    assert [text for text in dotted if text.endswith(" …")] == []
