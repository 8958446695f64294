"""The list of pages: built when shown, never clipped, whatever the size of the text."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from huddle_app.desk.parts.sections import Part, Section, Sections, side_width
from huddle_app.desk.style import dress


@pytest.fixture
def large_text(dressed: QApplication) -> None:
    dress(dressed, dark=False, text_scale=150)


def sections(built: list[str]) -> Sections:
    def build(name: str) -> QLabel:
        built.append(name)
        return QLabel(name)

    return Sections(
        {name: Section(name.title(), lambda name=name: build(name)) for name in ("one", "two")},
        "Pages",
    )


def test_a_page_is_built_when_it_is_first_shown(dressed: object, qtbot: QtBot):
    built: list[str] = []
    made = sections(built)
    qtbot.addWidget(made)
    assert (built, made.titles()) == (["one"], {"one": "One", "two": "Two"})
    made.go("two")
    made.go("one")
    assert built == ["one", "two"]


def test_all_lines_are_seen_with_large_text(large_text: None, qtbot: QtBot):
    made = sections([])
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    last = made.visualItemRect(made.item(1))
    assert made.viewport().rect().contains(last)
    assert last.height() > made.fontMetrics().height()
    assert side_width() == 330


def test_a_part_of_a_page_is_gone_to_with_the_page(dressed: object, qtbot: QtBot):
    gone: list[str] = []

    class Parts(QLabel):
        def go(self, part: str) -> None:
            gone.append(part)

    made = Sections(
        {
            "one": Section("One", QLabel),
            "two": Section("Two", Parts, parts={"first": Part("First"), "last": Part("Last")}),
        },
        "Pages",
    )
    qtbot.addWidget(made)
    page = made.go("two", "last")
    assert (made.pages.currentWidget(), gone) == (page, ["last"])
