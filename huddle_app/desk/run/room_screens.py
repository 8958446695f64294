"""The room's window on the desk: opening and closing it, and choosing its screen."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import KeyButton, row
from huddle_app.desk.style import Size
from huddle_app.projector.identify import Numbers, in_order
from huddle_app.projector.screens import Identity, as_text, identity, in_words, remembered
from huddle_app.screen import look
from huddle_app.texts import _

_OPENED_OR_CLOSED = (QEvent.Type.Show, QEvent.Type.Hide)


class RoomScreens(QWidget):
    """Opens or closes the room's window, and says on which screen it is to be."""

    turned = Signal(bool)
    """The room's window has been opened, or closed."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context, self._window = context, context.projector_window
        self._numbers = Numbers(self)
        self._open = KeyButton(_("Open projector"), "F5")
        self._open.also("Shift+F5")
        self._open.clicked.connect(self.present)
        self._close = KeyButton(_("Close projector"))
        for button in (self._open, self._close):
            button.setProperty("kind", "small")
        self._close.clicked.connect(self._window.hide)
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._offer_screens)
        self._screens = QToolButton()
        self._screens.setText(_("Screens"))
        self._screens.setFont(look.font(Size.BODY, 500))
        self._screens.setProperty("kind", "dots")
        self._screens.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._screens.setAccessibleName(_("Screens: where the room’s picture is shown"))
        self._screens.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._screens.setMenu(self._menu)
        layout = row(self._open, self._close, self._screens)
        layout.setStretch(0, 1)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self._window.known_changed.connect(self._remember)
        self._window.stood_aside.connect(self._tell_of_the_gone_screen)
        self._window.stranger_came.connect(self._tell_of_the_new_screen)
        self._window.installEventFilter(self)
        self._show_state(is_open=self._window.isVisible())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear of the room's window being opened or closed, by its own frame too."""
        if watched is self._window and event.type() in _OPENED_OR_CLOSED:
            self._show_state(is_open=event.type() is QEvent.Type.Show)
            self.turned.emit(event.type() is QEvent.Type.Show)
        return super().eventFilter(watched, event)

    def present(self) -> None:
        """Open the room's window on the second screen, or bring it back to full screen there.

        The only screen is asked for first. Nothing is closed: clickers send F5 and Esc in turn.
        """
        if self._window.isVisible() and self._window.isFullScreen():
            return
        known = remembered(self._context.settings.now.projector_screen)
        desk = self.window()
        if not self._window.open(desk, known):
            self._context.messages.say(
                _(
                    "There is one screen only, so the room’s picture has a window. Esc leaves a full screen."
                ),
                _("Fill this screen"),
                lambda: self._window.fill(desk.screen()),
            )

    def identify(self) -> None:
        """Paint a number on each screen for a moment."""
        self._numbers.show(QGuiApplication.screens())

    def _show_state(self, *, is_open: bool) -> None:
        self._open.setVisible(not is_open)
        self._close.setVisible(is_open)

    def _offer_screens(self) -> None:
        self._menu.clear()
        desk = self.window().screen()
        for number, screen in enumerate(in_order(QGuiApplication.screens()), 1):
            words = _("{n} · {name}").format(n=number, name=in_words(screen))
            if screen is desk:
                words = _("{screen} (this one)").format(screen=words)
            choose = partial(self._choose, identity(screen))
            action = self._menu.addAction(words.replace("&", "&&"), choose)
            action.setCheckable(True)
            action.setChecked(self._window.isFullScreen() and self._window.screen() is screen)
        self._menu.addSeparator()
        self._menu.addAction(_("Identify screens"), self.identify)

    def _choose(self, wanted: Identity) -> None:
        """Fill a screen; the desk's own is asked for first."""
        if wanted == identity(self.window().screen()):
            self._context.messages.say(
                _("The room’s picture would cover this desk. Esc brings the desk back."),
                _("Fill this screen"),
                partial(self._fill, wanted),
            )
        else:
            self._fill(wanted)

    def _fill(self, wanted: Identity) -> None:
        """Fill the screen, if it is still there."""
        screens = (s for s in QGuiApplication.screens() if identity(s) == wanted)
        screen = next(screens, None)
        if screen is None:
            self._tell_of_the_gone_screen()
            return
        if not self._window.isVisible():
            self._window.open(
                self.window(), remembered(self._context.settings.now.projector_screen)
            )
        self._window.fill(screen)

    def _remember(self, known: tuple[Identity, ...]) -> None:
        self._context.settings.change(projector_screen=as_text(known))

    def _tell_of_the_gone_screen(self) -> None:
        self._context.messages.say(
            _("The room’s screen is gone. The picture comes back by itself when the screen does.")
        )

    def _tell_of_the_new_screen(self, screen: QScreen) -> None:
        self._context.messages.say(
            _("A new screen is there: {name}.").format(name=in_words(screen)),
            _("Show the room’s picture on it"),
            partial(self._fill, identity(screen)),
        )
