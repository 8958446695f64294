"""The tools of a note that is written already, changed by the buttons and keys of the entry line."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from huddle_app.desk.run.areas import AreaKey
from huddle_app.desk.run.notes.note_entry import ToolChoice
from huddle_app.desk.run.notes.notes_area import NotesArea
from huddle_app.method.notes import Note, NoteKind
from huddle_app.services.house import Services
from tests.desk.run.notes.conftest import Show

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def one(services: Services) -> Note:
    return services.notes.add(NoteKind.CONVERSATION, "Contact comes first", tools=(2,))


@pytest.fixture
def talk(one: Note, show: Show) -> NotesArea:
    """The open talk with one note, which is chosen."""
    area = show(AreaKey.CONVERSATION)
    area.lists[0].lines.setFocus()
    area.lists[0].lines.setCurrentRow(0)
    return area


def shown(area: NotesArea) -> set[int]:
    choice = area.entry.asked
    assert isinstance(choice, ToolChoice)
    return {number for number, button in choice.buttons.items() if button.isChecked()}


def test_keys_change_the_tools_of_the_chosen_note(
    talk: NotesArea, services: Services, one: Note, qtbot: QtBot
):
    assert shown(talk) == {2}
    qtbot.keyClick(talk.lists[0].lines, Qt.Key.Key_5, ALT)
    assert services.notes.notes() == (replace(one, tools=(2, 5)),)
    qtbot.keyClick(talk.lists[0].lines, Qt.Key.Key_2, ALT)
    assert services.notes.notes() == (replace(one, tools=(5,)),)
    services.deeds.undo()
    qtbot.waitUntil(lambda: shown(talk) == {2, 5})


def test_a_button_does_the_same(talk: NotesArea, services: Services, one: Note, qtbot: QtBot):
    assert isinstance(talk.entry.asked, ToolChoice)
    qtbot.mouseClick(talk.entry.asked.buttons[6], Qt.MouseButton.LeftButton)
    assert services.notes.notes() == (replace(one, tools=(2, 6)),)


def test_from_the_entry_line_they_mean_the_next_note(
    talk: NotesArea, services: Services, one: Note, qtbot: QtBot
):
    talk.entry.line.setFocus()
    assert shown(talk) == set()
    qtbot.keyClick(talk.entry.line, Qt.Key.Key_4, ALT)
    assert services.notes.notes() == (one,)
    qtbot.keyClicks(talk.entry.line, "And then?")
    qtbot.keyClick(talk.entry.line, Qt.Key.Key_Return)
    qtbot.keyClick(talk.entry.line, Qt.Key.Key_1, ALT)
    assert [note.tools for note in services.notes.notes()] == [(2,), (4,)]
    assert shown(talk) == {1}


def test_with_words_in_the_line_a_chosen_note_stays_as_it_is(
    talk: NotesArea, services: Services, one: Note, qtbot: QtBot
):
    talk.entry.line.setFocus()
    qtbot.keyClick(talk.entry.line, Qt.Key.Key_4, ALT)
    qtbot.keyClicks(talk.entry.line, "And")
    talk.lists[0].lines.setFocus()
    qtbot.keyClick(talk.lists[0].lines, Qt.Key.Key_6, ALT)
    assert services.notes.notes() == (one,)
    assert shown(talk) == {4, 6}
