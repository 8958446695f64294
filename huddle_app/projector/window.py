"""The room's window: full screen on the projector, never over the only screen."""

from collections.abc import Sequence
from functools import partial
from typing import Protocol, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QScreen, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from huddle_app.projector.address import WhereToJoin
from huddle_app.projector.stage import Stage
from huddle_app.screen.bridge import Bridge
from huddle_app.services.house import Services
from huddle_app.texts import _

ORDINARY = (720, 405)
ASIDE = 24
"""Pixels between a usual window and the edges of its screen."""


class Named(Protocol):
    """What a screen is known by."""

    def name(self) -> str:
        """The name of its socket."""
        ...

    def serialNumber(self) -> str:  # noqa: N802 - Qt's name
        """The serial number of the device, where it tells one."""
        ...


Screen = TypeVar("Screen", bound=Named)


def identity(screen: Named) -> str:
    """What a screen is remembered by: its name and serial number."""
    return f"{screen.name()} {screen.serialNumber()}".strip()


def room_screen(screens: Sequence[Screen], desk: Screen, remembered: str = "") -> Screen | None:
    """The screen for the room: the remembered one if it is not the desk's, else any other, else None."""
    others = [screen for screen in screens if screen is not desk]
    known = [screen for screen in others if identity(screen) == remembered]
    return next(iter(known + others), None)


def _view(
    services: Services, bridge: Bridge, stage: Stage, address: WhereToJoin, parent: QWidget
) -> QWidget:
    from huddle_app.projector.view import SceneView

    return SceneView(services, bridge, stage, address, parent)


class ProjectorWindow(QWidget):
    """Shows the stage to the room; clicker keys are handed on to the desk."""

    next_requested = Signal()
    back_requested = Signal()

    def __init__(
        self, stage: Stage, services: Services, bridge: Bridge, address: WhereToJoin
    ) -> None:
        super().__init__()
        self._stage = stage
        self._make_view = partial(_view, services, bridge, stage, address)
        self._inside = QVBoxLayout(self)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self.setWindowTitle(_("What the room sees"))
        self.setMinimumSize(320, 180)
        self.resize(*ORDINARY)
        self.setCursor(Qt.CursorShape.BlankCursor)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenRemoved.connect(self._on_screen_removed)

    def showEvent(self, event: QShowEvent) -> None:
        """Make the picture when it is first to be seen: the desk opens without it."""
        if self._inside.isEmpty():
            self._inside.addWidget(self._make_view(self))
        super().showEvent(event)

    def screen_identity(self) -> str:
        """What the screen it is on is remembered by."""
        return identity(self.screen())

    def show_on_second_screen(self, desk: QScreen, remembered: str = "") -> bool:
        """Fill a screen that is not the desk's and say True; without one, open as a usual window."""
        screen = room_screen(QGuiApplication.screens(), desk, remembered)
        if screen is None:
            self._stand_aside(desk)
            return False
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Obey the keys of a moderator who stands at the projector, or of a clicker."""
        match event.key():
            case Qt.Key.Key_Space | Qt.Key.Key_Right | Qt.Key.Key_PageDown:
                self.next_requested.emit()
            case Qt.Key.Key_Left | Qt.Key.Key_PageUp:
                self.back_requested.emit()
            case Qt.Key.Key_B | Qt.Key.Key_Period:
                self._stage.set_black(not self._stage.black)
            case Qt.Key.Key_F:
                self._stage.set_frozen(not self._stage.frozen)
            case Qt.Key.Key_F11:
                self._fill(full=not self.isFullScreen())
            case Qt.Key.Key_Escape:
                self._fill(full=False)
            case _:
                super().keyPressEvent(event)

    def _fill(self, *, full: bool) -> None:
        if full:
            self.showFullScreen()
        elif self.isFullScreen():
            self._stand_aside(self.screen())

    def _stand_aside(self, screen: QScreen) -> None:
        """A usual window in the lower left corner: the desk's clock and controls stay free."""
        self.showNormal()
        self.resize(*ORDINARY)
        free = screen.availableGeometry()
        self.move(free.left() + ASIDE, free.bottom() - self.height() - ASIDE)

    def _on_screen_removed(self) -> None:
        # Without its screen the window would land on the desk's and cover it.
        if self.isFullScreen() and len(QGuiApplication.screens()) == 1:
            self._fill(full=False)
