"""Areas of notes: the entry line, the list it writes to, and what is chosen beside it."""

from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts.pill import PillRole
from huddle_app.desk.run.areas import AreaKey
from huddle_app.desk.run.notes.built import notes_area
from huddle_app.desk.run.notes.marks import Mark
from huddle_app.desk.run.notes.note_delegate import MARKS
from huddle_app.desk.run.notes.note_entry import ToolChoice, VoiceChoice, WhoLine
from huddle_app.desk.run.notes.notes_area import NotesArea
from huddle_app.method.agenda import AgendaItem, SceneKey
from huddle_app.method.notes import Note, NoteKind
from huddle_app.method.words import SEPARATE, Function
from huddle_app.phones.boxes import ForumBox
from huddle_app.phones.letters import Submission
from huddle_app.services.house import Services
from tests.desk.run.notes.conftest import Show, shown

ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def item(services: Services, phase_key: str) -> AgendaItem:
    return services.clock.agenda().item_of(phase_key)


Write = Callable[[str], None]


@pytest.fixture
def write(qtbot: QtBot, hand: Any) -> Write:
    """Types a line where the keyboard is, a second after the one before."""

    def line(text: str) -> None:
        hand.pass_(seconds=1)
        qtbot.keyClicks(QApplication.focusWidget(), text)
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)

    return line


def texts(area: NotesArea, place: int) -> list[str]:
    lines = area.lists[place].lines
    notes: list[Note] = [
        lines.item(row).data(Qt.ItemDataRole.UserRole) for row in range(lines.count())
    ]
    return [note.text for note in notes]


@pytest.fixture
def forum(peopled: Services, show: Show) -> NotesArea:
    peopled.teams.draw(SEPARATE, seed=1)
    area = show(AreaKey.FORUM)
    area.show_item(item(peopled, "open-forum.talk"))
    return area


def test_keys_choose_the_question_and_the_team_holds(
    forum: NotesArea, services: Services, qtbot: QtBot, write: Write
):
    voice = forum.entry.asked
    assert isinstance(voice, VoiceChoice)
    voice.setCurrentIndex(2)
    qtbot.keyClick(forum, Qt.Key.Key_3, ALT)
    write("One plan with two names")
    write("More calls")
    qtbot.keyClick(forum, Qt.Key.Key_1, ALT)
    write("We are the face")
    first, second, third = services.notes.notes(NoteKind.SAID, "open-forum")
    made = services.teams.round(SEPARATE)
    assert made
    assert {note.team_id for note in (first, second, third)} == {made.teams[2].id}
    assert [first.prompt, second.prompt, third.prompt] == ["relationship", "relationship", "role"]
    assert first.function is Function.SALES
    assert (texts(forum, 0), texts(forum, 2)) == (
        ["We are the face"],
        ["One plan with two names", "More calls"],
    )


def test_what_a_scribe_sends_appears_by_itself_and_can_be_shown_by_team(
    forum: NotesArea, services: Services, qtbot: QtBot
):
    made = services.teams.round(SEPARATE)
    assert made
    for team in made.teams[:2]:
        services.notes.receive(
            services.notes.new(
                NoteKind.SAID,
                f"of {team.name}",
                prompt="role",
                item_key="open-forum",
                team_id=team.id,
                team=team.name,
            )
        )
    qtbot.waitUntil(lambda: forum.lists[0].lines.count() == 2)
    assert forum._filter
    forum._filter.setCurrentIndex(2)
    forum._filter.activated.emit(2)
    assert texts(forum, 0) == [f"of {made.teams[1].name}"]


def test_after_a_redraw_the_same_name_shows_the_team_there_is_now(
    forum: NotesArea, services: Services
):
    assert forum._filter
    forum._filter.setCurrentIndex(2)
    here = forum._filter.currentText()
    services.teams.draw(SEPARATE, seed=2)
    forum.refresh()
    made = services.teams.round(SEPARATE)
    assert made
    offered = [forum._filter.itemData(n) for n in range(forum._filter.count())]
    assert offered == [None, *(team.id for team in made.teams)]
    assert forum._filter.currentText() == here


def test_a_scribes_note_has_the_colour_and_shape_of_its_team(
    forum: NotesArea, services: Services, qtbot: QtBot
):
    made = services.teams.round(SEPARATE)
    assert made
    services.clock.go("open-forum.talk")
    box = ForumBox(services)
    for team in (made.teams[0], made.teams[-1]):
        box.put(Submission(uuid4(), "We wait", "role"), team)
    lines = forum.lists[0].lines
    qtbot.waitUntil(lambda: lines.count() == 2)
    marks = [lines.item(row).data(MARKS) for row in range(2)]
    assert marks == [
        (Mark(f"● Team {made.teams[0].name}", PillRole.SALES),),
        (Mark(f"◆ Team {made.teams[-1].name}", PillRole.MARKETING),),
    ]


def test_a_typed_note_is_no_longer_than_one_from_a_phone(
    forum: NotesArea, services: Services, qtbot: QtBot, write: Write
):
    qtbot.keyClick(forum, Qt.Key.Key_1, ALT)
    forum.entry.line.setText("x" * 400)
    write("")
    [note] = services.notes.notes()
    assert len(note.text) == ForumBox(services).text.longest == 300


def test_notes_written_while_another_step_runs_belong_to_the_step_that_is_shown(
    services: Services, show: Show, qtbot: QtBot, write: Write
):
    services.clock.go("reflection.rooms")
    area = show(AreaKey.NOTES)
    area.show_item(item(services, "kick-off.why"))
    qtbot.keyClick(area, Qt.Key.Key_E, CONTROL)
    write("A word of the CEO")
    area.show_item(item(services, "reflection.rooms"))
    assert texts(area, 0) == []
    qtbot.keyClick(area, Qt.Key.Key_E, CONTROL)
    write("Silence")
    assert [(note.item_key, note.phase_key) for note in services.notes.notes()] == [
        ("kick-off", ""),
        ("reflection", "reflection.rooms"),
    ]


def test_the_two_ideals_stand_apart_and_go_to_the_room(
    services: Services, show: Show, context: DeskContext, qtbot: QtBot, write: Write
):
    area = show(AreaKey.PERSPECTIVES)
    for place, key in enumerate((Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4)):
        qtbot.keyClick(area, key, ALT)
        write(f"line {place}")
    assert [(n.kind, n.function) for n in services.notes.notes()] == [
        (kind, function)
        for kind in (NoteKind.IDEAL, NoteKind.CLARIFICATION)
        for function in (Function.SALES, Function.MARKETING)
    ]
    [button] = [b for b in area.findChildren(QPushButton) if b.text() == "Show to the room"]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert context.stage.scene is SceneKey.IDEALS


def test_tools_are_linked_by_their_keys_to_one_note(
    services: Services, show: Show, qtbot: QtBot, write: Write
):
    area = show(AreaKey.CONVERSATION)
    assert isinstance(area.entry.asked, ToolChoice)
    area.entry.line.setFocus()
    qtbot.keyClick(area.entry.line, Qt.Key.Key_2, ALT)
    qtbot.keyClick(area.entry.line, Qt.Key.Key_5, ALT)
    write("Contact comes first")
    write("And then?")
    assert [note.tools for note in services.notes.notes()] == [(2, 5), ()]


def test_who_promised_it_is_completed_from_the_people_there_are(
    peopled: Services, show: Show, qtbot: QtBot, write: Write
):
    area = show(AreaKey.TAKEAWAYS)
    who = area.entry.asked
    assert isinstance(who, WhoLine)
    name = peopled.people.everybody()[0].name
    who.completer().setCompletionPrefix(name[:4].lower())
    assert name in {who.completer().currentCompletion(), name}
    qtbot.keyClick(area, Qt.Key.Key_2, ALT)
    who.setText(name)
    write("I ride along")
    [note] = peopled.notes.notes()
    assert (note.kind, note.who) == (NoteKind.COMMITMENT, name)
    assert who.text() == ""


def test_nothing_typed_writes_nothing_and_says_so(services: Services, show: Show, qtbot: QtBot):
    area = show(AreaKey.PARKED)
    area.entry.line.setFocus()
    with qtbot.capture_exceptions() as raised:
        qtbot.keyClick(area.entry.line, Qt.Key.Key_Return)
    assert [str(error) for _kind, error, _trace in raised] == ["There is nothing written yet."]
    assert services.notes.notes() == ()


@pytest.mark.parametrize("key", list(AreaKey)[: list(AreaKey).index(AreaKey.FINDINGS)])
def test_every_control_of_every_area_has_a_name(
    peopled: Services, context: DeskContext, qtbot: QtBot, key: AreaKey
):
    area = shown(notes_area(key, context), qtbot)
    for button in area.findChildren(QPushButton):
        assert button.accessibleName() or button.text()


class Windows(QObject):
    """Counts the windows that are opened."""

    opened = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.opened += 1
        return False


@pytest.mark.parametrize("key", list(AreaKey)[: list(AreaKey).index(AreaKey.FINDINGS)])
def test_building_an_area_opens_no_window_that_would_take_the_keys(
    context: DeskContext, qapp: QApplication, key: AreaKey
):
    windows = Windows()
    qapp.installEventFilter(windows)
    area = notes_area(key, context)
    qapp.removeEventFilter(windows)
    assert windows.opened == 0
    assert not area.isVisible()


def test_the_rules_go_to_the_room(context: DeskContext, qtbot: QtBot):
    area = shown(notes_area(AreaKey.KICK_OFF, context), qtbot)
    [button] = [b for b in area.findChildren(QPushButton) if b.text() == "Show to the room"]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert context.stage.scene is SceneKey.RULES
