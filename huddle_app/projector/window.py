"""The room's window: full screen on the projector, never over the only screen unless asked for."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QScreen, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from huddle_app.projector.address import WhereToJoin
from huddle_app.projector.cue import Curtain
from huddle_app.projector.screens import Identity, identity, known_screen, room_screen, with_latest
from huddle_app.projector.stage import Stage
from huddle_app.screen.bridge import Bridge
from huddle_app.services.house import Services
from huddle_app.texts import _

ORDINARY = (720, 405)
ASIDE = 24
"""Pixels between a usual window and the edges of its screen."""
ABOVE = 120
"""Pixels below a usual window, its own frame among them: there the desk says what happened."""


def _view(
    services: Services, bridge: Bridge, stage: Stage, address: WhereToJoin, parent: QWidget
) -> QWidget:
    from huddle_app.projector.view import SceneView

    view = SceneView(services, bridge, stage, address, parent)
    view.let_fade()
    return view


class ProjectorWindow(QWidget):
    """Shows the stage to the room; clicker keys are handed on to the desk.

    It keeps to the screens it knows: when the one it fills goes, it stands aside, and when a known
    one comes, it fills that.
    """

    next_requested = Signal()
    back_requested = Signal()
    known_changed = Signal(object)
    """The screens used before are others now: their identities, the latest first."""
    stood_aside = Signal()
    """The screen it filled is gone: it is a usual window now."""
    stranger_came = Signal(object)
    """A screen it does not know was plugged in while it fills none (QScreen)."""

    def __init__(
        self, stage: Stage, services: Services, bridge: Bridge, address: WhereToJoin
    ) -> None:
        super().__init__()
        self._stage = stage
        self._make_view = partial(_view, services, bridge, stage, address)
        self._inside = QVBoxLayout(self)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._desk: QWidget | None = None
        self._known: tuple[Identity, ...] = ()
        self._filled: Identity | None = None
        self._wants_to_fill = False
        self.setWindowTitle(_("What the room sees"))
        self.setMinimumSize(320, 180)
        self.resize(*ORDINARY)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self._settle_soon = QTimer(self, singleShot=True, interval=0)
        self._settle_soon.timeout.connect(self._settle)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            # Qt itself moves windows about when a screen goes: afterwards is the time to settle.
            app.screenRemoved.connect(self._settle_soon.start)
            app.screenAdded.connect(self._on_screen_added)

    def showEvent(self, event: QShowEvent) -> None:
        """Make the picture when it is first to be seen: the desk opens without it."""
        if self._inside.isEmpty():
            self._inside.addWidget(self._make_view(self))
        super().showEvent(event)

    def open(self, desk: QWidget, known: Iterable[Identity]) -> bool:
        """Fill a screen that is not the desk's and say True; without one, open as a usual window.

        `known` are the screens used before, the latest first.
        """
        self._desk, self._known = desk, tuple(known)
        self._wants_to_fill = True
        screen = room_screen(QGuiApplication.screens(), desk.screen(), self._known)
        if screen is None:
            self._stand_aside(desk.screen())
            return False
        self.fill(screen)
        return True

    def present(self) -> None:
        """Be full screen again, on the screen known from before; without one, where it stands."""
        if self.isFullScreen():
            return
        screens, desk = QGuiApplication.screens(), self._desk
        known = known_screen(screens, desk.screen(), self._known) if desk else None
        self.fill(known or self.screen())

    def fill(self, screen: QScreen) -> None:
        """Fill this screen, and remember that it was the one wanted last."""
        self._wants_to_fill = True
        self._known = with_latest(self._known, identity(screen))
        self.known_changed.emit(self._known)
        self._fill(screen)

    def _fill(self, screen: QScreen) -> None:
        self._filled = identity(screen)
        if self.isFullScreen() and self.screen() is not screen:
            self.showNormal()
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Obey the keys of a moderator who stands at the projector, or of a clicker, once a press."""
        if event.isAutoRepeat():
            return
        curtains = {
            Qt.Key.Key_B: Curtain.BLACK,
            Qt.Key.Key_Period: Curtain.BLACK,
            Qt.Key.Key_W: Curtain.WHITE,
            Qt.Key.Key_Comma: Curtain.WHITE,
            Qt.Key.Key_L: Curtain.BLANK,
        }
        match event.key():
            case Qt.Key.Key_Space | Qt.Key.Key_Right | Qt.Key.Key_PageDown:
                self.next_requested.emit()
            case Qt.Key.Key_Left | Qt.Key.Key_PageUp:
                self.back_requested.emit()
            case key if key in curtains:
                self._stage.toggle(curtains[Qt.Key(key)])
            case Qt.Key.Key_F:
                self._stage.set_frozen(not self._stage.frozen)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._stage.show_preview()
            case _:
                self._obey_size_keys(event)

    def _obey_size_keys(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_F5:
                self.present()
            case Qt.Key.Key_F11 if not self.isFullScreen():
                self.fill(self.screen())
            case Qt.Key.Key_F11 | Qt.Key.Key_Escape:
                self._leave_full_screen()
            case _:
                super().keyPressEvent(event)

    def _leave_full_screen(self) -> None:
        self._wants_to_fill = False
        if self.isFullScreen():
            self._stand_aside(self.screen())

    def _stand_aside(self, screen: QScreen) -> None:
        """A usual window low on the left: the desk's clock, controls and messages stay free."""
        self.showNormal()
        self.resize(*ORDINARY)
        free = screen.availableGeometry()
        top = free.bottom() - self.height() - ABOVE
        self.move(free.left() + ASIDE, max(free.top(), top))

    def _on_screen_added(self, screen: QScreen) -> None:
        self._settle_soon.start()
        known = any(identity(screen).likeness(one) for one in self._known)
        if self.isVisible() and self._wants_to_fill and not self.isFullScreen() and not known:
            self.stranger_came.emit(screen)

    def _settle(self) -> None:
        """Fill the screen used latest of those there now; without one, cover nothing of the desk's."""
        if self._desk is None or not self.isVisible() or not self._wants_to_fill:
            return
        desk, screens = self._desk.screen(), QGuiApplication.screens()
        screen = known_screen(screens, desk, self._known)
        if screen is not None:
            if not self.isFullScreen() or self.screen() is not screen:
                self._fill(screen)
        elif self.isFullScreen() and self._filled not in [identity(s) for s in screens]:
            self._stand_aside(desk)
            self.stood_aside.emit()
