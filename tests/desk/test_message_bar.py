"""The message bar: a question outlives what is said beside it, and a changed button waits for a fresh click."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from huddle_app.desk.message_bar import MessageBar
from huddle_app.desk.messages import Message, Messages
from huddle_app.desk.parts import KeyButton

pytestmark = pytest.mark.usefixtures("dressed")


class Watch:
    """Seconds that the test lets pass."""

    def __init__(self) -> None:
        self.seconds = 100.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def bar(qtbot: QtBot, watch: Watch) -> MessageBar:
    made = MessageBar(watch)
    qtbot.addWidget(made)
    return made


def message(text: str, did: list[str], *, asks: bool = False) -> Message:
    return Message(text, action_words=text, action=lambda: did.append(text), asks=asks)


def offered(bar: MessageBar) -> list[str]:
    """The buttons on show, from the top, without those that dismiss."""
    buttons = [b for b in bar.findChildren(KeyButton) if not b.isHidden() and b.isVisibleTo(bar)]
    return [b.text() for b in buttons if b.text() != "Dismiss"]


def press(bar: MessageBar, words: str) -> None:
    [button] = [b for b in bar.findChildren(KeyButton) if b.text() == words]
    button.click()


def test_a_question_stays_below_what_is_said_after_it(bar: MessageBar, watch: Watch):
    did: list[str] = []
    bar.show_message(message("Close it", did, asks=True))
    bar.show_message(message("Undo", did))
    assert offered(bar) == ["Undo", "Close it"]
    watch.seconds += 1
    press(bar, "Undo")
    assert offered(bar) == ["Close it"]
    watch.seconds += 1
    press(bar, "Close it")
    assert did == ["Undo", "Close it"]
    assert not bar.text
    assert bar.isHidden()


def test_a_click_meant_for_what_stood_there_before_does_nothing(bar: MessageBar, watch: Watch):
    did: list[str] = []
    bar.show_message(message("Open folder", did))
    bar.show_message(message("Undo", did))
    press(bar, "Undo")
    assert did == []
    watch.seconds += 0.49
    press(bar, "Undo")
    assert (did, bar.text) == ([], "Undo")
    watch.seconds += 0.02
    press(bar, "Undo")
    assert did == ["Undo"]


def test_a_bar_that_has_just_come_takes_a_click_at_once(bar: MessageBar):
    did: list[str] = []
    bar.show_message(message("Undo", did))
    press(bar, "Undo")
    assert did == ["Undo"]


def test_the_question_before_comes_back_and_the_same_one_is_asked_once(
    bar: MessageBar, watch: Watch
):
    did: list[str] = []
    first = message("First", did, asks=True)
    bar.show_message(first)
    bar.show_message(message("Second", did, asks=True))
    bar.show_message(message("Second", did, asks=True))
    assert offered(bar) == ["Second"]
    watch.seconds += 1
    press(bar, "Second")
    assert offered(bar) == ["First"]
    bar.withdraw(first)
    assert bar.isHidden()


def test_esc_dismisses_what_was_said_before_the_question(bar: MessageBar, qtbot: QtBot):
    bar.show_message(message("Close it", [], asks=True))
    bar.show_message(Message("Done."))
    with qtbot.waitExposed(bar):
        bar.show()
    bar.activateWindow()
    qtbot.waitUntil(bar.isActiveWindow)
    qtbot.keyClick(bar, Qt.Key.Key_Escape)
    assert offered(bar) == ["Close it"]
    qtbot.keyClick(bar, Qt.Key.Key_Escape)
    assert bar.isHidden()


def test_undo_says_what_was_undone(qtbot: QtBot):
    told: list[Message] = []
    messages = Messages()
    messages.said.connect(told.append)
    messages.say_undoable("73 people are in.", lambda: "Answers of 73 people")
    assert told[0].action
    told[0].action()
    assert told[1].text == "Undone: Answers of 73 people"
