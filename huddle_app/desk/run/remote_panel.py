"""The remote for the moderator's own phone: switched on, scanned, switched off."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from huddle_app.desk.bare_keys import EnterPresses
from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import KeyButton, column, heading, note, row, soft, words
from huddle_app.desk.refreshing import Refreshing
from huddle_app.desk.style import Size, Space, restyle
from huddle_app.figures.qr import modules
from huddle_app.method.events import RemoteChanged
from huddle_app.projector.qr import paint_qr
from huddle_app.screen import look
from huddle_app.texts import _

SIDE = 264
"""Pixels of the code to scan."""


class RemotePanel(QDialog):
    """Beside the work while a phone is let in; closing it leaves the remote on."""

    def __init__(self, context: DeskContext, parent: QWidget) -> None:
        super().__init__(parent)
        EnterPresses(self)
        self._context = context
        self._remote = context.services.remote
        self.setWindowTitle(_("Remote for your own phone"))
        self._qr = _Qr()
        self._state = note("")
        self._code = words("", Size.TITLE, 600, tabular=True)
        self._address = soft()
        for label in (self._code, self._address):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._switch = KeyButton("")
        self._switch.clicked.connect(self._on_or_off)
        self._close = KeyButton(_("Close"), "Esc")
        self._close.clicked.connect(self.close)
        for button in (self._switch, self._close):
            button.setAutoDefault(False)
        self._ticket = ""
        self.setLayout(self._arranged())
        Refreshing(self, context.bridge, (RemoteChanged,), self.refresh)
        context.stage.changed.connect(self.refresh)
        self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at Close: a stray key must not switch the remote off."""
        super().showEvent(event)
        self._close.setFocus()

    def refresh(self) -> None:
        """Show the code and the address, or that the remote is off; once a phone is in, make way for the keys."""
        shown, self._ticket = self._ticket, self._remote.ticket
        if self.isVisible() and shown and self._ticket not in {"", shown}:
            self.close()
            self._context.messages.say(
                _("Your phone is in: it drives the agenda now, as the desk does.")
            )
        address, code = self._context.phones.address, self._remote.code
        on = bool(code and address)
        self._state.setText(_on_words() if on else _off_words(guessed=self._remote.closed_itself))
        restyle(self._state, tone="soft" if on or not self._remote.closed_itself else "red")
        self._switch.setText(_("Switch off") if on else _("Switch on"))
        for widget in (self._qr, self._code, self._address):
            widget.setVisible(on)
        if on and address:
            self._qr.show_code(f"{address.join}/remote?ticket={self._ticket}")
            self._code.setText(f"{code[:4]} {code[4:]}")
            self._address.setText(f"{address.short}/j/{address.room}/remote")

    def switch_on(self) -> None:
        """Open the remote, and the door for phones where it is closed."""
        phones = self._context.phones
        if not phones.address:
            phones.start()
            self._context.stage.renew()
        self._ticket = ""
        self._remote.open()
        self.refresh()

    def _on_or_off(self) -> None:
        if self._remote.code and self._context.phones.address:
            self._remote.close()
            self.refresh()
        else:
            self.switch_on()

    def _arranged(self) -> QVBoxLayout:
        head = row(heading(_("Remote for your own phone"), Size.LEAD), None)
        code = column(self._qr, self._code, self._address, space=Space.SMALL)
        code.setAlignment(self._qr, Qt.AlignmentFlag.AlignHCenter)
        buttons = row(self._switch, None, self._close)
        self._state.setMinimumWidth(look.scaled(SIDE + 2 * Space.VAST))
        return column(head, self._state, code, buttons, space=Space.LARGE, margin=Space.WIDE)


class _Qr(QWidget):
    """A code to scan, black on white."""

    def __init__(self) -> None:
        super().__init__()
        self._text = ""
        self.setFixedSize(look.scaled(SIDE), look.scaled(SIDE))
        self.setAccessibleName(_("Code to scan with your own phone"))

    def show_code(self, text: str) -> None:
        """Show another code."""
        if text != self._text:
            self._text = text
            self.update()

    def sizeHint(self) -> QSize:
        """As large as it is."""
        return self.size()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the code."""
        if self._text:
            with QPainter(self) as painter:
                paint_qr(painter, QRectF(self.rect()), modules(self._text))


def _on_words() -> str:
    return _(
        "Scan this with your own phone: it lets that one in and nobody else. "
        "Or open the address below there, and type the letters."
    )


def _off_words(*, guessed: bool) -> str:
    if guessed:
        return _("It closed itself: somebody typed a wrong code five times.")
    return _(
        "Next, back, pause, a minute more or less, black and freeze, from anywhere in the room. "
        "It is off until you switch it on."
    )
