"""A list of notes by keyboard and mouse: edited in place, ticked, moved, taken away."""

from dataclasses import replace
from uuid import uuid4

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from huddle_app.desk.context import DeskContext
from huddle_app.desk.messages import Message
from huddle_app.desk.run.areas import AreaKey
from huddle_app.desk.run.notes.note_editor import NoteEditor
from huddle_app.desk.run.notes.note_lines import MIME, NoteLines
from huddle_app.desk.run.notes.note_list import NoteList
from huddle_app.method.notes import Note, NoteKind
from huddle_app.method.words import Function
from huddle_app.services.house import Services
from tests.desk.run.notes.conftest import Show


@pytest.fixture
def one(services: Services) -> Note:
    return services.notes.add(NoteKind.QUESTION, "Who tells the others?")


@pytest.fixture
def questions(one: Note, show: Show) -> NoteList:
    made = show(AreaKey.QUESTIONS).lists[0]
    made.lines.setFocus()
    made.lines.setCurrentRow(0)
    return made


def editor(lines: NoteLines) -> NoteEditor:
    [found] = [one for one in lines.findChildren(NoteEditor) if one.isVisible()]
    return found


def press(qtbot: QtBot, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(QApplication.focusWidget(), key)


def test_f2_edits_in_place_and_enter_keeps(
    questions: NoteList, services: Services, one: Note, qtbot: QtBot
):
    press(qtbot, Qt.Key.Key_F2)
    qtbot.keyClicks(editor(questions.lines), " And when?")
    press(qtbot, Qt.Key.Key_Return)
    assert services.notes.notes() == (replace(one, text="Who tells the others? And when?"),)
    assert services.deeds.undo() == "Question"
    assert services.notes.notes() == (one,)


def test_esc_and_an_emptied_line_leave_the_note_as_it_was(
    questions: NoteList, services: Services, one: Note, qtbot: QtBot
):
    press(qtbot, Qt.Key.Key_F2)
    qtbot.keyClicks(editor(questions.lines), " Not this")
    press(qtbot, Qt.Key.Key_Escape)
    press(qtbot, Qt.Key.Key_F2)
    editor(questions.lines).clear()
    press(qtbot, Qt.Key.Key_Return)
    assert services.notes.notes() == (one,)


def test_what_comes_in_meanwhile_leaves_the_line_being_edited_alone(
    questions: NoteList, services: Services, qtbot: QtBot
):
    press(qtbot, Qt.Key.Key_F2)
    qtbot.keyClicks(editor(questions.lines), " And")
    services.notes.receive(services.notes.new(NoteKind.QUESTION, "From a phone"))
    qtbot.waitUntil(lambda: questions.lines.count() == 2)
    assert editor(questions.lines).words() == "Who tells the others? And"


def test_space_ticks_off_and_on_again(questions: NoteList, services: Services, qtbot: QtBot):
    press(qtbot, Qt.Key.Key_Space)
    assert [note.done for note in services.notes.notes()] == [True]
    press(qtbot, Qt.Key.Key_Space)
    assert [note.done for note in services.notes.notes()] == [False]


def test_a_click_on_the_tick_ticks_and_one_on_the_words_does_not(
    questions: NoteList, services: Services, qtbot: QtBot
):
    line = questions.lines.visualItemRect(questions.lines.item(0))
    view = questions.lines.viewport()
    left = Qt.MouseButton.LeftButton
    qtbot.mouseClick(view, left, pos=line.center())
    assert not services.notes.notes()[0].done
    qtbot.mouseClick(view, left, pos=line.topLeft() + QPoint(14, 14))
    assert services.notes.notes()[0].done


def test_enter_leads_to_the_answer_which_ticks_it_off(
    questions: NoteList, services: Services, one: Note, qtbot: QtBot
):
    press(qtbot, Qt.Key.Key_Return)
    qtbot.keyClicks(QApplication.focusWidget(), "The heads do")
    press(qtbot, Qt.Key.Key_Return)
    assert services.notes.notes() == (replace(one, answer="The heads do", done=True),)
    assert QApplication.focusWidget() is questions.lines


def test_delete_takes_away_and_the_message_brings_back(
    questions: NoteList, services: Services, one: Note, context: DeskContext, qtbot: QtBot
):
    said: list[Message] = []
    context.messages.said.connect(said.append)
    press(qtbot, Qt.Key.Key_Delete)
    assert services.notes.notes() == ()
    [message] = said
    assert one.text in message.text
    assert message.action
    message.action()
    assert services.notes.notes() == (one,)


def test_the_words_of_a_note_are_there_for_a_screen_reader(
    services: Services, show: Show, qtbot: QtBot
):
    services.notes.add(NoteKind.TAKEAWAY, "A seat in the car", who="Ada", function=Function.SALES)
    lines = show(AreaKey.TAKEAWAYS).lists[0].lines
    said = lines.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "A seat in the car. ● sales. Ada"
    assert lines.accessibleName() == "Take-aways, 1"


def test_a_note_dragged_to_another_list_belongs_there(services: Services, show: Show):
    note = services.notes.add(NoteKind.TAKEAWAY, "We ride along", who="Ada")
    area = show(AreaKey.REFLECTIONS)
    moved = services.notes.add(NoteKind.REFLECTION, "Low trust", function=Function.SALES)
    drop(area.lists[1].lines, str(moved.id))
    drop(area.lists[1].lines, str(uuid4()))
    assert set(services.notes.notes()) == {note, replace(moved, function=Function.MARKETING)}


def test_the_list_a_note_is_held_over_stands_out(services: Services, show: Show):
    moved = services.notes.add(NoteKind.REFLECTION, "Low trust", function=Function.SALES)
    target = show(AreaKey.REFLECTIONS).lists[1]
    held = noted(str(moved.id))
    over = QDragEnterEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, held, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    target.lines.dragEnterEvent(over)
    assert target.property("target") == "true"
    target.lines.dragLeaveEvent(QDragLeaveEvent())
    assert target.property("target") == "false"
    target.lines.dragEnterEvent(over)
    drop(target.lines, str(moved.id))
    assert target.property("target") == "false"


def test_an_empty_list_says_what_will_be_there_and_takes_notes(services: Services, show: Show):
    moved = services.notes.add(NoteKind.PARKED, "Arms are crossed")
    threats = show(AreaKey.SWOT).lists[3]
    assert threats.lines.isVisible()
    assert threats.lines.accessibleDescription() == "What could get in the way?"
    drop(threats.lines, str(moved.id))
    [swot] = services.notes.notes(NoteKind.SWOT)
    assert (swot.text, swot.prompt) == ("Arms are crossed", "threat")


@pytest.mark.parametrize(
    "key", [AreaKey.SWOT, AreaKey.TAKEAWAYS, AreaKey.PERSPECTIVES, AreaKey.LENSES, AreaKey.FORUM]
)
def test_a_private_note_dropped_on_any_list_is_written_on_enter_only(
    services: Services, show: Show, qtbot: QtBot, key: AreaKey
):
    seen = services.notes.add(NoteKind.OBSERVATION, "Arms are crossed")
    area = show(key)
    for place, target in enumerate(area.lists):
        drop(target.lines, str(seen.id))
        assert services.notes.notes()[1:] == ()
        assert (QApplication.focusWidget(), area.entry.line.text()) == (area.entry.line, seen.text)
        assert [one.property("chosen") == "true" for one in area.lists].index(True) == place
    press(qtbot, Qt.Key.Key_Escape)
    assert (services.notes.notes(), area.entry.line.text()) == ((seen,), "")
    drop(area.lists[1].lines, str(seen.id))
    press(qtbot, Qt.Key.Key_Return)
    assert [note.text for note in services.notes.notes()] == [seen.text, seen.text]
    assert [
        one.lines.count() for one in area.lists if one.plan.holds(services.notes.notes()[-1], "")
    ]


def test_longer_words_take_more_lines(services: Services, show: Show):
    services.notes.add(NoteKind.SAID, "Short", item_key="kick-off")
    services.notes.add(NoteKind.SAID, "Long " * 60, item_key="kick-off")
    area = show(AreaKey.NOTES)
    area.show_item(services.clock.agenda().item_of("kick-off.why"))
    lines = area.lists[0].lines
    short, long = sorted(lines.sizeHintForRow(row) for row in (0, 1))
    assert long > 3 * short / 2


def noted(note_id: str) -> QMimeData:
    data = QMimeData()
    data.setData(MIME, note_id.encode())
    return data


def drop(lines: NoteLines, note_id: str) -> None:
    data = noted(note_id)  # kept here: the event does not
    event = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    lines.dropEvent(event)
