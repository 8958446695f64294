"""The script strip: what it shows, and how it folds."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from huddle_app.desk.parts import Elided
from huddle_app.desk.run.script_strip import ScriptStrip
from huddle_app.method.agenda import AgendaItem, ItemKind, Phase
from huddle_app.services.house import Services
from huddle_app.services.library import Library

AT_1366 = 826
"""The width of the strip, in pixels, in a window 1366 wide."""

OWN = AgendaItem("energizer", "Energizer", ItemKind.OWN, (Phase("energizer.up", "Up", 300, "Up!"),))


@pytest.fixture
def strip(qtbot: QtBot, dressed: QApplication) -> ScriptStrip:
    made = ScriptStrip(Library())
    qtbot.addWidget(made)
    made.setFixedWidth(AT_1366)
    with qtbot.waitExposed(made):
        made.show()
    return made


def place(services: Services, key: str) -> tuple[AgendaItem, Phase]:
    item = services.clock.agenda().item_of(key)
    return item, next(phase for phase in item.phases if phase.key == key)


def texts(strip: ScriptStrip) -> list[str]:
    return [label.text() for label in strip.findChildren(QLabel) if label.isVisible()]


def height(strip: ScriptStrip) -> int:
    """As high as it wants to be, and is from then on."""
    QApplication.sendPostedEvents()
    strip.resize(strip.width(), strip.sizeHint().height())
    QApplication.sendPostedEvents()
    return strip.height()


def first_line(strip: ScriptStrip) -> str:
    return strip.findChildren(Elided)[0].text()


def test_a_phase_shows_what_to_say_do_bring_and_leave_out(strip: ScriptStrip, services: Services):
    strip.show_phase(*place(services, "perspectives.clarify"))
    script = Library().script("perspectives.clarify")
    assert script
    assert {*script.say, *script.do, *script.bring, script.skip} <= {*texts(strip)}


def test_another_phase_takes_its_place(strip: ScriptStrip, services: Services):
    strip.show_phase(*place(services, "kick-off.why"))
    before = texts(strip)
    strip.show_phase(*place(services, "kick-off.rules"))
    kept = {"Script", "Say", "Do", "Bring", "If late", ""}
    assert {*before} & {*texts(strip)} <= kept


def test_where_nothing_may_be_left_out_it_says_so(strip: ScriptStrip, services: Services):
    strip.show_phase(*place(services, "open-forum.talk"))
    assert "Leave nothing out here." in texts(strip)


def test_the_plan_s_own_words_are_shown_too(strip: ScriptStrip, services: Services):
    item, phase = place(services, "open-forum.debrief")
    item = replace(item, rooms="Fjord and Delta", materials="Two timers\nTape", notes="Mind Priya")
    strip.show_phase(item, replace(phase, speaker="Sol Vega"))
    assert {"Two timers", "Tape", "Mind Priya"} <= {*texts(strip)}
    assert first_line(strip) == "Sol Vega speaks · Fjord and Delta"


def test_an_item_of_one_s_own_shows_what_the_plan_says_of_it(strip: ScriptStrip):
    strip.show_phase(replace(OWN, notes="Everybody stands"), OWN.phases[0])
    assert "Everybody stands" in texts(strip)
    assert "Say" not in texts(strip)
    strip.set_open(False)
    assert first_line(strip) == "Up!"


def test_without_a_script_and_notes_it_says_what_will_be_there(strip: ScriptStrip):
    strip.show_phase(OWN, OWN.phases[0])
    assert "What you write for this item under Prepare, Agenda, stands here." in texts(strip)


def test_its_key_folds_it_to_the_first_thing_to_say(
    strip: ScriptStrip, services: Services, qtbot: QtBot
):
    strip.show_phase(*place(services, "lunch.meal"))
    with qtbot.waitSignal(strip.toggled) as told:
        qtbot.keyClick(strip, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    script = Library().script("lunch.meal")
    assert script
    assert (told.args, strip.is_open) == ([False], False)
    assert first_line(strip) == script.say[0]
    assert height(strip) <= 32
    with qtbot.waitSignal(strip.toggled) as told:
        qtbot.keyClick(strip, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert (told.args, strip.is_open) == ([True], True)


def test_it_stays_folded_from_phase_to_phase(strip: ScriptStrip, services: Services, qtbot: QtBot):
    strip.set_open(False)
    with qtbot.assertNotEmitted(strip.toggled):
        strip.set_open(False)
    strip.show_phase(*place(services, "kick-off.why"))
    assert not strip.is_open
    assert first_line(strip).startswith("Good morning")


def test_every_shipped_script_fits_without_scrolling(strip: ScriptStrip, services: Services):
    for phase in services.clock.agenda().phases():
        strip.show_phase(*place(services, phase.key))
        assert 90 < height(strip) <= 152, phase.key
        assert not strip._parts.verticalScrollBar().maximum(), phase.key


def test_long_notes_do_not_make_it_higher(strip: ScriptStrip, services: Services):
    item, phase = place(services, "kick-off.why")
    strip.show_phase(replace(item, notes="A long note. " * 60), phase)
    assert 90 < height(strip) <= 152
    assert strip._parts.focusPolicy() & Qt.FocusPolicy.TabFocus
