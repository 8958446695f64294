"""The moderator's window: three modes over one workshop, and the bar that says what went wrong."""

import sys
from collections.abc import Callable
from enum import StrEnum
from functools import partial
from types import TracebackType

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QApplication, QLayout, QMainWindow, QStackedWidget, QWidget

from huddle_app.desk.bare_keys import belongs_to
from huddle_app.desk.context import DeskContext
from huddle_app.desk.menus import Menus
from huddle_app.desk.message_bar import MessageBar
from huddle_app.desk.parts import Segments, column, holding, line, row, soft
from huddle_app.desk.phones_again import let_phones_back
from huddle_app.desk.style import Space
from huddle_app.method.clock import Status
from huddle_app.method.errors import HuddleError
from huddle_app.method.events import WorkshopChanged
from huddle_app.texts import _

WIDTH, HEIGHT = 1360, 820
SMALLEST = (1180, 640)
FRAME = (8, 40)
"""Pixels for the frame and title that the system puts around a window."""


class Mode(StrEnum):
    """What the desk is used for."""

    PREPARE = "prepare"
    RUN = "run"
    FOLLOW_UP = "follow up"


class Desk(QMainWindow):
    """Prepare, Run and Follow up over one open workshop; a page is built when it is first shown.

    Whatever error rises out of an action is shown as a sentence. Closing asks nothing: all is on disk.
    """

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self._failed = self._stayed = self._seen = False
        self._pages: dict[Mode, QWidget] = {}
        self._stack = QStackedWidget()
        self._modes = Segments(_("Modes"))
        self._modes.offer(_mode_names())
        self._modes.chosen.connect(self.show_mode)
        self._about = soft()
        self.menus = Menus(context, self, self.leave)
        self.messages = MessageBar()
        context.messages.said.connect(self.messages.show_message)
        self.setCentralWidget(holding(self._arranged(), "wall"))
        self.setMinimumSize(*SMALLEST)
        self.resize(fitting(self.screen().availableGeometry().size()))
        self._make_keys()
        self._show_title()
        context.bridge.happened.connect(self._on_event)
        self._take_errors()
        started = context.services.clock.state().status is not Status.READY
        self.show_mode(Mode.RUN if started else Mode.PREPARE)

    @property
    def mode(self) -> Mode:
        """The mode that is shown."""
        return next(
            mode for mode, page in self._pages.items() if page is self._stack.currentWidget()
        )

    def show_mode(self, mode: Mode) -> None:
        """Show a mode; its page is built the first time."""
        if mode not in self._pages:
            self._pages[mode] = _built(mode, self._context)
            self._stack.addWidget(self._pages[mode])
        self._modes.choose(mode)
        self._stack.setCurrentWidget(self._pages[mode])
        # Not left to Qt, which would give the keys to the first button: Space is to start the clock.
        self._pages[mode].setFocus()

    def event(self, event: QEvent) -> bool:
        """Leave bare keys to the field that has the focus; all others may be shortcuts."""
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and belongs_to(QApplication.focusWidget(), event)
        ):
            event.accept()
            return True
        return super().event(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what is typed, close the room's window too, and hand errors back to whoever had them.

        Where something could not be kept, a window that is closed by hand stays to say so; a second
        time it closes.
        """
        if event.spontaneous() and self._has_to_stay():
            event.ignore()
            return
        self._stack.hide()
        self._context.projector_window.close()
        self._give_errors_back()
        super().closeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Let the phones of a running workshop come back, the first time."""
        super().showEvent(event)
        if not self._seen:
            self._seen = True
            let_phones_back(self._context)

    def leave(self) -> None:
        """Close the window as its own frame would."""
        if not self._has_to_stay():
            self.close()

    def _has_to_stay(self) -> bool:
        """Have the forms write what is typed, as they do when out of sight; True the first time one fails."""
        self._failed = False
        self._stack.hide()
        stays = self._failed and not self._stayed
        self._stayed = stays
        self._stack.setVisible(stays)
        return stays

    def _arranged(self) -> QLayout:
        head = row(self._modes, self.menus, None, self._about, space=Space.LARGE)
        head.setContentsMargins(Space.SMALL, Space.HAIR, Space.LARGE, Space.HAIR)
        layout = column(head, line(), self._stack, self.messages, space=0)
        layout.setStretch(2, 1)
        return layout

    def _make_keys(self) -> None:
        view = self.menus.addMenu(_("&View"))
        for number, (mode, name) in enumerate(_mode_names().items(), 1):
            view.addAction(name, QKeySequence(f"Ctrl+{number}"), partial(self.show_mode, mode))
        view.addSeparator()
        view.addAction(_("Full screen"), QKeySequence("F11"), self._fill_screen)
        clock, projector = self._context.services.clock, self._context.projector_window
        projector.next_requested.connect(partial(self._turn, clock.next))
        projector.back_requested.connect(partial(self._turn, clock.back))

    def _turn(self, way: Callable[[], None]) -> None:
        """Obey a clicker; at either end of the agenda it says why nothing happens."""
        try:
            way()
        except HuddleError as error:
            self._context.messages.tell(error)

    def _fill_screen(self) -> None:
        """Fill the screen, or be again as large as before."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _show_title(self) -> None:
        workshop = self._context.services.about.workshop()
        title = " — ".join(filter(None, (workshop.title, workshop.company)))
        self.setWindowTitle(title)
        self._about.setText(title)

    def _on_event(self, event: object) -> None:
        if isinstance(event, WorkshopChanged):
            self._show_title()

    def _take_errors(self) -> None:
        """Errors that rise out of slots reach Python's hook: show them there, all in one place."""
        self._hook_before: _Hook = sys.excepthook
        self._hook: _Hook = self._on_error
        sys.excepthook = self._hook

    def _give_errors_back(self) -> None:
        if sys.excepthook is self._hook:
            sys.excepthook = self._hook_before

    def _on_error(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        self._failed = True
        if isinstance(error, Exception):
            self._context.messages.tell(error)
        else:
            self._hook_before(kind, error, trace)


def fitting(screen: QSize) -> QSize:
    """The size the window opens with: never larger than what of the screen is free, with its frame."""
    return QSize(WIDTH, HEIGHT).boundedTo(screen - QSize(*FRAME)).expandedTo(QSize(*SMALLEST))


_Hook = Callable[[type[BaseException], BaseException, TracebackType | None], object]


def _mode_names() -> dict[Mode, str]:
    return {
        Mode.PREPARE: _("Prepare"),
        Mode.RUN: _("Run"),
        Mode.FOLLOW_UP: _("Follow up"),
    }


def _built(mode: Mode, context: DeskContext) -> QWidget:
    # Imported when first shown: the first window is to be usable at once.
    match mode:
        case Mode.PREPARE:
            from huddle_app.desk.prepare.page import PreparePage

            return PreparePage(context)
        case Mode.RUN:
            from huddle_app.desk.run.page import RunPage

            return RunPage(context)
        case Mode.FOLLOW_UP:
            from huddle_app.desk.follow_up.page import FollowUpPage

            return FollowUpPage(context)
