"""Room check: the room's picture, the phones, the Wi-Fi and the clicker, tried before people come."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import Card, column, heading, key_name, note, scrolling, show_hint
from huddle_app.desk.prepare.card_grid import CardGrid
from huddle_app.desk.prepare.room_look import RoomLook
from huddle_app.desk.prepare.room_wifi import RoomWiFi
from huddle_app.desk.run.phones_panel import PhonesPanel
from huddle_app.desk.run.room_screens import RoomScreens
from huddle_app.desk.style import Size, Space
from huddle_app.screen import look
from huddle_app.texts import _, ngettext

_NARROWEST = 400
"""Pixels of a card before the moderator's text scale."""


class RoomPage(QWidget):
    """What is worth trying in the room an hour before: a card each."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._screens = note("")
        cards = (
            _card(_("The room’s picture"), self._screens, RoomScreens(context)),
            _card(_("Clicker"), note(_clicker_words()), ClickerLine()),
            _card(_("Phones"), note(_phones_words()), PhonesPanel(context)),
            RoomWiFi(context),
            RoomLook(context),
        )
        grid = CardGrid(look.scaled(_NARROWEST))
        grid.show_cards(cards, fill=True)
        body = scrolling(grid, _("Room check"))
        head = heading(_("Room check"), Size.TITLE)
        self.setLayout(column(head, body, space=Space.LARGE, margin=Space.WIDE))
        app = QApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenAdded.connect(self._show_screens)
            app.screenRemoved.connect(self._show_screens)
        self._show_screens()

    def _show_screens(self) -> None:
        n = len(QGuiApplication.screens())
        one = _("There is one screen. Plug the projector in, and extend the desktop to it.")
        more = ngettext("{n} screen is there.", "{n} screens are there.", n).format(n=n)
        self._screens.setText(one if n == 1 else more)


class ClickerLine(QLineEdit):
    """Says which key came in last: what the clicker sends."""

    def __init__(self) -> None:
        super().__init__()
        self.setReadOnly(True)
        show_hint(self, _("Click here, then press a button of the clicker"))
        self.setAccessibleName(_("The key the clicker sent"))

    def event(self, event: QEvent) -> bool:
        """Take every key but Tab, so that trying the clicker does not move the agenda."""
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Name the key, and what it does while the workshop runs."""
        name = key_name(QKeySequence(event.keyCombination()))
        self.setText(f"{name} · {_meanings().get(name, _('does nothing here'))}")


def _card(title: str, says: QWidget, thing: QWidget) -> Card:
    head = column(heading(title), says, space=Space.HAIR)
    return Card(column(head, thing, None, space=Space.MEDIUM, margin=Space.LARGE), title)


def _phones_words() -> str:
    return _("Join with your own phone before people come: the code is on the welcome picture.")


def _clicker_words() -> str:
    return _("Forward and back move the agenda, the dark key makes the room’s picture black.")


def _meanings() -> dict[str, str]:
    """What the keys do that clickers send, by their names."""
    forward, back, dark = _("next"), _("back"), _("black")
    present = _("opens the room’s picture")
    keys = {"PgDown": forward, "→": forward, "Space": forward, "PgUp": back, "←": back}
    return keys | {
        "B": dark,
        ".": dark,
        "F5": present,
        "Shift+F5": present,
        "Esc": _("leaves full screen"),
    }
