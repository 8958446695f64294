"""The nine steps in a real window, driven by mouse and keyboard as a moderator does."""

import shutil
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from huddle_app.commands.opened import opened
from huddle_app.method.disconnects import Board
from huddle_app.method.journal import Did, Status
from huddle_app.method.notes import NoteKind, Swot
from huddle_app.method.words import Function
from huddle_app.services.house import Services
from huddle_app.services.sample import make_sample
from tests.whole.moderator import Moderator, at_the_desk
from tests.whole.virtual_screen import virtual_screen

pytestmark = [
    pytest.mark.screen,
    pytest.mark.skipif(not shutil.which("xdotool"), reason="it needs: apt-get install xdotool"),
]

CLICKER = "Next"
"""What X calls the key PgDn, which presenter clickers send."""
ARRIVED = {Did.GO, Did.HOLD}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The sample workshop, whose first day was to begin a while ago: more than two steps take by hand."""
    path = tmp_path / "nine.huddle"
    begins = datetime.now() - timedelta(minutes=90)  # noqa: DTZ005 - the room's own time
    begins = begins.replace(second=0, microsecond=0)
    make_sample(path, begins, lambda _done, _all: None).close()
    return path


@pytest.fixture
def moderator(file: Path) -> Iterator[Moderator]:
    with virtual_screen(1440, 900) as display, at_the_desk(display, file) as moderator:
        moderator.see("Run")
        yield moderator


def test_nine_steps_by_mouse_and_keyboard(moderator: Moderator, file: Path) -> None:
    begin(moderator)
    kick_off(moderator)
    open_forum(moderator)
    be_late(moderator)
    perspectives(moderator)
    reflection(moderator)
    synthesis(moderator)
    evening_and_opening(moderator)
    disconnects(moderator)
    summary(moderator)
    action_plan(moderator)
    wrap_up(moderator)
    assert moderator.leave() == 0
    assert [path.name for path in file.parent.glob("nine*")] == ["nine.huddle"]
    with opened(file) as services:
        everything_arrived(services)


def begin(moderator: Moderator) -> None:
    """Look at the keys, and start with Space."""
    moderator.click("Run")
    moderator.see("Ready")
    moderator.press("F1")
    moderator.see("Close, Esc", "Keys")
    moderator.click("Close, Esc", "Keys")
    moderator.see_gone("Close, Esc", "Keys")
    moderator.turn_to("Sales-Marketing Huddle")
    moderator.go_on_to("kick-off.why")


def kick_off(moderator: Moderator) -> None:
    """Step 1: the room is black and comes back, and sees the rules; something is noticed and parked."""
    moderator.press("b")
    moderator.see("■ black")
    moderator.press("b")
    moderator.see_gone("■ black")
    moderator.see("Live: Welcome")
    moderator.click("Where we are")
    moderator.see("Preview: Where we are")
    moderator.press("Return")
    moderator.see("Live: Where we are")
    moderator.go_on_to("kick-off.rules")
    moderator.see("Live: The two rules")
    moderator.write("The CEO stays all day", "ctrl+l")
    moderator.note(NoteKind.OBSERVATION, "The CEO stays all day")
    moderator.write("Company cars", "ctrl+g")
    moderator.note(NoteKind.PARKED, "Company cars")


def open_forum(moderator: Moderator) -> None:
    """Step 2: what a team says to each question, and both ideals; one line is rewritten by mouse."""
    moderator.go_on_to("open-forum.talk")
    moderator.write("We open doors", "ctrl+e")
    moderator.write("A fair try of each plan", "alt+2")
    moderator.note(NoteKind.SAID, "A fair try of each plan")
    moderator.click("We open doors", times=2)
    moderator.press("ctrl+a")
    moderator.type("We open and keep doors open")
    moderator.press("Return")
    moderator.note(NoteKind.SAID, "We open and keep doors open")
    moderator.go_on_to("open-forum.debrief")
    moderator.write("One plan made by both", "alt+1")
    moderator.write("News before it is history", "alt+2")
    moderator.note(NoteKind.IDEAL, "News before it is history")


def be_late(moderator: Moderator) -> None:
    """Give the phase more minutes, and take the first way to be in time again."""
    moderator.press("alt+plus", "alt+plus")
    moderator.see("catch up")
    moderator.press("c")
    moderator.see("Choose")
    before = moderator.read(_late, "the day being late")
    moderator.press("1")
    moderator.see_gone("Choose")
    moderator.read(lambda services: _late(services) < before, "the day being less late")


def perspectives(moderator: Moderator) -> None:
    """Step 3: a question for clarification, by the button of its list."""
    moderator.go_on_to("perspectives.clarify")
    moderator.click("Write to: Asked to sales, Alt+3")
    moderator.type("Readers, or votes?")
    moderator.press("Return", "Escape")
    asked = moderator.note(NoteKind.CLARIFICATION, "Readers, or votes?")
    assert asked.function is Function.SALES


def reflection(moderator: Moderator) -> None:
    """Step 4: what the scores made them think, and an answer through a lens."""
    moderator.go_on_to("reflection.rooms")
    moderator.write("We never asked", "alt+1")
    moderator.note(NoteKind.REFLECTION, "We never asked")
    moderator.go_on_to("reflection.lenses")
    moderator.press("q")
    moderator.see("Questions")
    moderator.write("Stop what nobody uses", "alt+2")
    moderator.note(NoteKind.LENS, "Stop what nobody uses")


def synthesis(moderator: Moderator) -> None:
    """Step 5: a note linked to two findings; one written by mistake is taken back and made again."""
    moderator.go_on_to("synthesis.talk")
    moderator.press("alt+2", "alt+5")
    moderator.write("Contact comes first", "ctrl+e")
    moderator.note(NoteKind.CONVERSATION, "Contact comes first")
    moderator.write("Written by mistake", "ctrl+e")
    moderator.note(NoteKind.CONVERSATION, "Written by mistake")
    moderator.press("ctrl+z")
    moderator.no_note(NoteKind.CONVERSATION, "Written by mistake")
    moderator.press("ctrl+shift+z")
    moderator.note(NoteKind.CONVERSATION, "Written by mistake")
    moderator.press("ctrl+z")
    moderator.no_note(NoteKind.CONVERSATION, "Written by mistake")


def evening_and_opening(moderator: Moderator) -> None:
    """An observation becomes a strength for the room; the opening waits until it is started."""
    moderator.go_on_to("evening.together")
    moderator.click("The CEO stays all day")
    moderator.press("s", "Return")
    strength = moderator.note(NoteKind.SWOT, "The CEO stays all day")
    assert strength.prompt == Swot.STRENGTH
    moderator.go_on_to("opening.reflections")


def disconnects(moderator: Moderator) -> None:
    """Step 6: cards from paper are accepted, one is hidden, two come into a theme by key and by drag."""
    moderator.go_on_to("disconnects.teams")
    for text in ("1 Leads go dark", "2 No answer for weeks", "3 Lunch is late"):
        moderator.write(text, "ctrl+e")
        moderator.see(text[2:])
    moderator.click("Leads go dark")
    moderator.press("a")
    _board(moderator, lambda board: len(board.loose) == 1)
    moderator.press("a")
    _board(moderator, lambda board: len(board.loose) == 2)
    moderator.press("h")
    _board(moderator, lambda board: len(board.hidden) == 1)
    moderator.go_on_to("disconnects.sum-up")
    moderator.click("Name of a new theme")
    moderator.type("Leads without an owner")
    moderator.press("Return", "Escape")
    moderator.click("Leads go dark")
    moderator.press("1")
    _board(moderator, lambda board: len(board.themes[0].disconnects) == 1)
    moderator.drag("No answer for weeks", "Leads without an owner")
    _board(moderator, lambda board: len(board.themes[0].disconnects) == 2)


def summary(moderator: Moderator) -> None:
    """Step 7: a question of the room is answered; the mouse goes on."""
    moderator.go_on_to("summary.questions")
    moderator.write("Who tells the others?", "ctrl+e")
    moderator.note(NoteKind.QUESTION, "Who tells the others?")
    moderator.click("Who tells the others?")
    moderator.press("Return")
    moderator.see_focus("The answer")
    moderator.type("Their own managers")
    moderator.press("Return")
    answered = lambda services: services.notes.search("Their own managers")  # noqa: E731
    moderator.read(answered, "the answer")
    # The keyboard is with the list now, where Space ticks: the mouse goes on.
    moderator.click("Agreement, Space")
    moderator.arrive_in("summary.agree")


def action_plan(moderator: Moderator) -> None:
    """Step 8: an action item with its activities and owners."""
    moderator.go_on_to("action-plan.write")
    moderator.press("ctrl+e")
    moderator.type("Every lead gets an answer")
    moderator.press("Return")
    moderator.see_focus("Activities")
    moderator.type("Answer within ten days")
    moderator.press("Tab")
    moderator.type("Aiko Tanaka")
    moderator.press("Tab")
    moderator.type("Emi Fujita")
    moderator.press("Escape")
    moderator.scroll_to("easy to implement", over="Title")
    moderator.click("easy to implement")
    moderator.read(lambda services: services.actions.items()[0].criteria, "a criterion met")
    moderator.go_on(CLICKER)  # a button that has the keyboard keeps Space for itself


def wrap_up(moderator: Moderator) -> None:
    """Step 9: what is taken home and promised; the palette freezes the picture; the end."""
    moderator.go_on_to("wrap-up.close")
    moderator.write("A seat in the car", "alt+1")
    moderator.press("alt+2")
    moderator.type("I ride along once a month")
    moderator.press("Tab")
    moderator.see_focus("Who said it")
    moderator.type("Emi Fujita")
    moderator.press("Return")
    moderator.note(NoteKind.COMMITMENT, "I ride along once a month")
    moderator.press("Escape", "ctrl+k")
    moderator.see_focus("Find an action")
    moderator.type("freeze")
    moderator.press("Return")
    moderator.see("‖ frozen")
    moderator.go_on()
    moderator.read(lambda services: services.clock.state().status is Status.FINISHED, "the end")


def everything_arrived(services: Services) -> None:
    """What was typed is in the file, where it belongs, and nothing else."""
    written = {(note.kind, note.text): note for note in services.notes.notes()}
    assert len(written) == 14
    said = written[NoteKind.SAID, "A fair try of each plan"]
    assert (said.phase_key, said.team, said.prompt) == ("open-forum.talk", "1", "expectation")
    assert written[NoteKind.IDEAL, "News before it is history"].function is Function.MARKETING
    assert written[NoteKind.LENS, "Stop what nobody uses"].prompt == "marketing"
    assert written[NoteKind.CONVERSATION, "Contact comes first"].tools == (2, 5)
    assert written[NoteKind.QUESTION, "Who tells the others?"].done
    assert written[NoteKind.COMMITMENT, "I ride along once a month"].who == "Emi Fujita"
    assert (NoteKind.TAKEAWAY, "A seat in the car") in written
    board = services.disconnects.board()
    assert [card.text for card in board.hidden] == ["Lunch is late"]
    assert {card.team for card in board.themes[0].disconnects} == {"1", "2"}
    [item] = services.actions.items()
    assert item.activities == ("Answer within ten days",)
    assert (item.sales_owner, item.marketing_owner) == ("Aiko Tanaka", "Emi Fujita")
    gone_to = [entry.phase_key for entry in services.clock.journal() if entry.did in ARRIVED]
    assert len(set(gone_to)) == len(services.clock.agenda().phases())


def _late(services: Services) -> float:
    return services.clock.state().late or 0.0


def _board(moderator: Moderator, is_so: Callable[[Board], bool]) -> None:
    moderator.read(lambda services: is_so(services.disconnects.board()), "the board")
