"""The moderator's window: three modes over one workshop, and the bar that says what went wrong."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QApplication, QLayout, QMainWindow, QStackedWidget, QWidget

from huddle_app.desk.bare_keys import EnterPresses, belongs_to
from huddle_app.desk.context import DeskContext
from huddle_app.desk.menus import Menus
from huddle_app.desk.message_bar import MessageBar
from huddle_app.desk.messages import Message
from huddle_app.desk.parts import Elided, KeyButton, Segments, column, holding, line, row
from huddle_app.desk.parts.sections import Sections
from huddle_app.desk.phones_again import let_phones_back
from huddle_app.desk.shell.commands import Command
from huddle_app.desk.shell.field_undo import FieldUndo
from huddle_app.desk.shell.looks import Looks
from huddle_app.desk.shell.modes import Mode, built, mode_names
from huddle_app.desk.shell.presenting import present_by_key
from huddle_app.desk.shell.slot_errors import SlotErrors
from huddle_app.desk.shell.standing import Standing, choose_page, standing, type_again
from huddle_app.desk.style import Space, application, dress_as_wished, waiting
from huddle_app.method.checklist import Place
from huddle_app.method.errors import HuddleError
from huddle_app.method.events import HistoryChanged, WorkshopChanged
from huddle_app.method.journal import Status
from huddle_app.method.notes import NoteKind
from huddle_app.screen import look
from huddle_app.texts import _

if TYPE_CHECKING:
    from huddle_app.desk.shell.overview import Overview

WIDTH, HEIGHT = 1360, 820
SMALLEST = (1180, 640)
FRAME = (8, 40)
"""Pixels for the frame and title that the system puts around a window."""


class Desk(QMainWindow):
    """Prepare, Run and Follow up over one open workshop; a page is built when it is first shown.

    It begins in `mode`, else in Run where the agenda has been started and in Prepare before. Whatever
    error rises out of an action is shown as a sentence. Closing asks nothing: all is on disk.
    """

    def __init__(self, context: DeskContext, mode: Mode | None = None) -> None:
        super().__init__()
        self._context = context
        self._stayed = self._seen = False
        self._laid_aside: list[QWidget] = []
        self.setMinimumSize(*SMALLEST)
        self.resize(fitting(self.screen().availableGeometry().size()))
        self._furnish()
        FieldUndo(self)
        EnterPresses(self)
        context.messages.said.connect(self._show_message)
        context.messages.withdrawn.connect(self._hide_message)
        context.guide.wanted.connect(self.go)
        context.guide.writing.connect(self.write)
        context.bridge.happened.connect(self._on_event)
        projector, clock = context.projector_window, context.services.clock
        projector.next_requested.connect(partial(self._turn, context.onward.next))
        projector.back_requested.connect(partial(self._turn, clock.back))
        self._errors = SlotErrors(context.messages)
        started = context.services.clock.state().status is not Status.READY
        self.show_mode(mode or (Mode.RUN if started else Mode.PREPARE))

    @property
    def mode(self) -> Mode:
        """The mode that is shown."""
        return next(
            mode for mode, page in self._pages.items() if page is self._stack.currentWidget()
        )

    def show_mode(self, mode: Mode) -> None:
        """Show a mode; its page is built the first time."""
        page = self._page(mode)
        if page is not self._stack.currentWidget():
            self.messages.go_on()
        self._modes.choose(mode)
        self._stack.setCurrentWidget(page)
        # Not left to Qt, which would give the keys to the first button: Space is to start the clock.
        page.setFocus()

    def overview(self) -> "Overview":
        """Every action of the window by name and key; imported when it is first asked for."""
        if self._overview is None:
            from huddle_app.desk.shell.overview import Overview

            self._overview = Overview(self, self.menus, self._offered, self._places)
        return self._overview

    def go(self, place: Place) -> None:
        """Go to the page of Prepare where something is done."""
        from huddle_app.desk.prepare.page import PreparePage

        self.show_mode(Mode.PREPARE)
        page = self._page(Mode.PREPARE)
        if isinstance(page, PreparePage):
            page.go(place)

    def write(self, kind: NoteKind) -> None:
        """Go to the line where a note of this kind is written."""
        from huddle_app.desk.run.page import RunPage

        self.show_mode(Mode.RUN)
        page = self._page(Mode.RUN)
        if isinstance(page, RunPage):
            page.lines.begin(kind)

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
        for old in self._laid_aside:
            old.deleteLater()
        self._errors.give_back()
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
        self._errors.some = False
        self._stack.hide()
        stays = self._errors.some and not self._stayed
        self._stayed = stays
        self._stack.setVisible(stays)
        return stays

    def _furnish(self) -> None:
        """Build all that is in the window but the pages, which are built when they are first shown."""
        self._pages: dict[Mode, QWidget] = {}
        self._overview: Overview | None = None
        self._stack = QStackedWidget()
        self._modes = Segments(_("Modes"))
        self._modes.offer(mode_names())
        self._modes.chosen.connect(self.show_mode)
        self._about = Elided()
        self._find = KeyButton(_("Find an action"), "Ctrl+K")
        self._find.setProperty("kind", "quiet")
        self._find.clicked.connect(self._find_action)
        self.menus = Menus(self._context, self, self.leave)
        self._fill_menus()
        self.messages = MessageBar()
        self._inside = holding(self._arranged(), "wall")
        self.setCentralWidget(self._inside)
        self._show_title()

    def _furnish_anew(self, kept: Standing) -> None:
        """Build everything once more where it was: lengths were measured by the text of before.

        Background work may still come home to what is laid aside, so that is kept for the time being.
        """
        if self._overview:
            self._overview.leave()
        self._laid_aside.append(self._inside)
        self.takeCentralWidget()
        # Else what Qt has still to show of it, it would show as a window of its own.
        self._inside.hide()
        told = self.messages.told()
        self._furnish()
        for message in told:
            self.messages.show_message(message)
        self._inside.show()
        for mode, chosen in kept.rows.items():
            choose_page(self._page(mode), chosen, kept.places)
        self.show_mode(kept.mode)
        type_again(self, kept)

    def _arranged(self) -> QLayout:
        head = row(self._modes, self.menus, None, self._about, self._find, space=Space.LARGE)
        head.setContentsMargins(Space.SMALL, Space.HAIR, Space.SMALL, Space.HAIR)
        self._head = holding(head)
        present_by_key(self._head, partial(self._page, Mode.RUN))
        layout = column(self._head, line(), self._stack, self.messages, space=0)
        layout.setStretch(2, 1)
        return layout

    def _fill_menus(self) -> None:
        view = self.menus.view
        for number, (mode, name) in enumerate(mode_names().items(), 1):
            view.addAction(name, QKeySequence(f"Ctrl+{number}"), partial(self.show_mode, mode))
        view.addSeparator()
        Looks(view, self._context.settings, self.wear)
        view.addSeparator()
        view.addAction(_("Full screen"), QKeySequence("F11"), self._fill_screen)
        self.menus.help.addAction(_("Keys"), QKeySequence("F1"), self._show_keys)

    @waiting()
    def wear(self) -> None:
        """Wear the size of text and the colours that the preferences name."""
        wished = self._context.settings.now
        self._context.stage.motion = wished.motion
        self._context.stage.announces_two_minutes = wished.two_minutes
        other_text = wished.text_scale != look.text_scale()
        kept = standing(self.mode, self._pages)
        if other_text and self._has_to_stay():
            return
        dress_as_wished(application(), wished)
        if other_text:
            self._furnish_anew(kept)

    def _page(self, mode: Mode) -> QWidget:
        if mode not in self._pages:
            self._pages[mode] = built(mode, self._context)
            self._stack.addWidget(self._pages[mode])
            for sections in self._pages[mode].findChildren(Sections):
                sections.currentRowChanged.connect(self.messages.go_on)
        return self._pages[mode]

    def _places(self) -> dict[str, QWidget]:
        """The modes' pages and the head of the window, by name."""
        pages = {name: self._page(mode) for mode, name in mode_names().items()}
        return {_("Everywhere"): self._head, **pages}

    def _offered(self) -> Iterator[Command]:
        from huddle_app.desk.shell import places

        modes = {name: mode for mode, name in mode_names().items()}
        pages = {name: self._page(mode) for name, mode in modes.items()}
        yield from self._context.commands.of(self)
        yield from places.of_pages(pages, lambda name: self.show_mode(modes[name]))
        clock = self._context.services.clock
        yield from places.of_agenda(clock, partial(self.show_mode, Mode.RUN))

    def _show_message(self, message: Message) -> None:
        self.messages.show_message(message)

    def _hide_message(self, message: Message) -> None:
        self.messages.withdraw(message)

    def _turn(self, way: Callable[[], None]) -> None:
        """Obey a clicker; at either end of the agenda it says why nothing happens."""
        try:
            way()
        except HuddleError as error:
            self._context.messages.tell(error)

    def _find_action(self) -> None:
        self.overview().palette.open()

    def _show_keys(self) -> None:
        self.overview().show_keys()

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
        elif isinstance(event, HistoryChanged):
            self.messages.go_on()
            self._context.messages.overtaken.emit()


def fitting(screen: QSize) -> QSize:
    """The size the window opens with: never larger than what of the screen is free, with its frame."""
    return QSize(WIDTH, HEIGHT).boundedTo(screen - QSize(*FRAME)).expandedTo(QSize(*SMALLEST))
