"""The View menu: size of text, colours, motion and sound, at once and for the next time."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import KeyButton
from huddle_app.desk.parts.sections import Sections
from huddle_app.desk.shell.gathering import plain
from huddle_app.desk.style import palette_worn
from huddle_app.desk.window import Desk, Mode
from huddle_app.figures.palette import DARK, LIGHT
from huddle_app.screen import look
from huddle_app.services.house import Services
from huddle_app.settings import SettingsFile

LARGER = (Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
SMALLER = (Qt.Key.Key_Minus, LARGER[1])


def action(menu: QMenu, text: str) -> QAction:
    [found] = [action for action in menu.actions() if plain(action.text()) == text]
    return found


def test_text_grows_by_steps_and_is_kept(window: Desk, settings: SettingsFile, qtbot: QtBot):
    before = window.fontMetrics().height()
    for wanted in (115, 130, 150, 150):
        qtbot.keyClick(window, *LARGER)
        assert (settings.now.text_scale, look.text_scale()) == (wanted, wanted)
    assert window.fontMetrics().height() > before
    qtbot.keyClick(window, *SMALLER)
    assert settings.now.text_scale == 130
    assert action(window.menus.view, "Text smaller").isEnabled() is not None


def test_text_that_grows_quickly_leaves_one_window(window: Desk, qtbot: QtBot):
    """What Qt had still to show of the pages of before is not shown as windows of their own."""
    window.show_mode(Mode.PREPARE)
    qtbot.waitExposed(window)
    for _press in range(3):
        qtbot.keyClick(window, *LARGER)
    QCoreApplication.sendPostedEvents()
    shown = [top for top in QApplication.topLevelWidgets() if top.isVisible()]
    assert shown == [window]


def test_growing_leaves_one_where_one_was(window: Desk, qtbot: QtBot):
    sections = window.findChildren(Sections)[0]
    sections.go("teams")
    window.show_mode(Mode.FOLLOW_UP)
    qtbot.keyClick(window, *LARGER)
    assert window.mode is Mode.FOLLOW_UP
    window.show_mode(Mode.PREPARE)
    [again] = [one for one in window.findChildren(Sections) if one.isVisible()]
    assert again is not sections
    assert again.currentItem().text() == "Teams"


def test_growing_keeps_the_line_that_is_being_typed(peopled: Services, window: Desk, qtbot: QtBot):
    def search() -> QLineEdit:
        lines = window.findChildren(QLineEdit)
        return next(
            line for line in lines if line.accessibleName() == "Search" and line.isVisible()
        )

    search().setFocus()
    qtbot.keyClicks(search(), "an")
    qtbot.keyClick(search(), *LARGER)
    assert search().text() == "an"
    assert search().hasFocus()


def test_what_was_laid_aside_hears_nothing_bad(window: Desk, services: Services, qtbot: QtBot):
    window.show_mode(Mode.RUN)
    qtbot.keyClick(window, *LARGER)
    services.clock.start()
    services.disconnects.add_theme("Leads")
    services.about.rename("Another title", "")
    qtbot.waitUntil(lambda: window.windowTitle() == "Another title")
    assert window.messages.text == ""


def test_growing_keeps_what_is_told_and_what_is_asked(
    window: Desk, context: DeskContext, qtbot: QtBot
):
    answered: list[str] = []
    context.messages.ask("Really?", "Yes", lambda: answered.append("yes"))
    qtbot.keyClick(window, *LARGER)
    [yes] = [b for b in window.messages.findChildren(KeyButton) if b.text() == "Yes"]
    qtbot.mouseClick(yes, Qt.MouseButton.LeftButton)
    assert answered == ["yes"]
    context.messages.ask("Really?", "Yes", lambda: None)
    context.messages.say("Done.")
    qtbot.keyClick(window, *LARGER)
    assert [message.text for message in window.messages.told()] == ["Really?", "Done."]
    assert window.messages.text == "Done."


def test_colours_change_at_once(window: Desk, settings: SettingsFile):
    action(window.menus.view, "Dark").trigger()
    assert (palette_worn(), settings.now.theme) == (DARK, "dark")
    action(window.menus.view, "Light").trigger()
    assert (palette_worn(), settings.now.theme) == (LIGHT, "light")


def test_motion_and_sound_are_switches(window: Desk, settings: SettingsFile):
    for name in ("Pictures fade into one another", "A sound two minutes before the end"):
        action(window.menus.view, name).trigger()
    assert (settings.now.motion, settings.now.sound) == (False, True)
    window.menus.view.aboutToShow.emit()
    assert action(window.menus.view, "A sound two minutes before the end").isChecked()
