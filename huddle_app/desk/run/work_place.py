"""The middle of the Run screen: phases, the script, the task, and the working area of the step."""

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QWidget

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import Elided, column
from huddle_app.desk.parts.roomy import Roomy
from huddle_app.desk.parts.shortcut import named_shortcut
from huddle_app.desk.refreshing import Refreshing
from huddle_app.desk.run import moments
from huddle_app.desk.run.area_tabs import AreaTabs
from huddle_app.desk.run.areas import ALWAYS, AreaKey, area_of, areas_of, first_area
from huddle_app.desk.run.in_sight import KeyboardInSight
from huddle_app.desk.run.notes.all_notes_area import AllNotesArea
from huddle_app.desk.run.phase_chips import PhaseChips
from huddle_app.desk.run.script_strip import ScriptStrip
from huddle_app.desk.run.turns_strip import TurnsStrip
from huddle_app.desk.style import Size, Space
from huddle_app.desk.warming import PAUSE
from huddle_app.method.agenda import AgendaItem, Phase
from huddle_app.method.clock import ClockState
from huddle_app.method.events import NotesChanged
from huddle_app.method.notes import Note, NoteKind
from huddle_app.screen import look
from huddle_app.texts import _

_HIGH = 840
"""From this height of the window on (pixels at plain text size) there is room for script and work."""
_BETWEEN = 500
"""Milliseconds between two areas that are built ahead: nobody is to feel it."""
_LEAST = 130
"""Pixels of height an area has at least; where there are fewer, all of the middle scrolls."""


@runtime_checkable
class FollowsItem(Protocol):
    """An area that shows something else in each agenda item."""

    def show_item(self, item: AgendaItem) -> None:
        """Show what belongs to an item."""


@runtime_checkable
class ShowsNote(Protocol):
    """An area in which one can be led to a note."""

    def show_note(self, wanted: Note) -> None:
        """Choose a note where it stands."""


class WorkPlace(QWidget):
    """Follows the clock: each phase opens its area; another one of the step's can be chosen."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self._place: tuple[AgendaItem, Phase] | None = None
        self._areas: dict[AreaKey, QWidget] = {}
        self._pages: dict[AreaKey, QWidget] = {}
        self.in_sight = KeyboardInSight(self)
        self._chips = PhaseChips(context.services.clock)
        self._script = ScriptStrip(context.services.library)
        self.turns = TurnsStrip(context)
        self._task = Elided("", Size.LEAD, 500, tone="")
        self._task.setWordWrap(True)
        self._tabs = AreaTabs()
        self._tabs.chosen.connect(self.show_area)
        self._stack = QStackedWidget()
        self._stack.setMinimumHeight(look.scaled(_LEAST))
        parts = (self._chips, self._script, self._task, self.turns, self._tabs, self._stack)
        layout = column(*parts, space=Space.SMALL)
        layout.setStretch(len(parts) - 1, 1)
        self._layout = layout
        self.set_low(low=False)
        self.setLayout(layout)
        named_shortcut(self, "Ctrl+F", _("Search the notes"), self._search)
        Refreshing(self, context.bridge, (NotesChanged,), self._count)
        self._seen = False
        self._ahead = QTimer(self, singleShot=True)
        self._ahead.timeout.connect(self._build_ahead)

    def showEvent(self, event: QShowEvent) -> None:
        """On a low screen the script begins folded: the work needs the room."""
        super().showEvent(event)
        if not self._seen:
            self._seen = True
            self._ahead.start(PAUSE)
            self._script.set_open(self.window().height() >= look.scaled(_HIGH))

    def set_low(self, *, low: bool) -> None:
        """Give the area what height there is: what stands above it takes one line each."""
        for part in (self._chips, self._tabs):
            part.set_low(low=low)
        self._task.setWordWrap(not low)
        above = Space.SMALL if low else Space.LARGE
        # The lines below it have a margin of their own.
        self._layout.setContentsMargins(Space.LARGE, above, Space.LARGE, Space.SMALL)
        self._layout.setSpacing(Space.HAIR if low else Space.SMALL)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, N802 - Qt's signature
        """Once the area has changed the place itself has the keyboard: from there Tab leads into the area."""
        if self.hasFocus():
            self._tabs.take_keys()
        return super().focusNextPrevChild(next)

    def show_state(self, state: ClockState) -> None:
        """Show where the workshop stands."""
        self._chips.show_state(state)
        place = moments.place(self._context.services.clock.agenda(), state)
        if place == self._place:
            return
        self._place = place
        self._take_keys()
        item, phase = place
        self._task.setText(phase.task)
        self._script.show_phase(item, phase)
        self.turns.show_place(item, phase)
        self._offer((*areas_of(item), *ALWAYS))
        self.show_area(first_area(item, phase))

    def show_area(self, area: AreaKey) -> None:
        """Show a working area of the step; it is built the first time."""
        if self._place:
            self._show(area, self._place[0])

    def open_note(self, note: Note) -> None:
        """Lead to a note where it belongs, even in another step."""
        item = {item.key: item for item in self._context.services.clock.agenda().items()}
        area = area_of(note.kind, answers_a_question=bool(note.prompt))
        if area not in self._tabs.buttons:
            self._offer((area, *self._tabs.buttons))
        here = self._place[0] if self._place else next(iter(item.values()))
        self._show(area, item.get(note.item_key, here))
        widget = self._areas[area]
        if isinstance(widget, ShowsNote):
            widget.show_note(note)

    def _show(self, area: AreaKey, item: AgendaItem) -> None:
        self._build(area)
        if self._pages[area] is not self._stack.currentWidget():
            self._take_keys()
        widget = self._areas[area]
        if isinstance(widget, FollowsItem):
            widget.show_item(item)
        self._tabs.choose(area)
        self._stack.setCurrentWidget(self._pages[area])

    def _build(self, area: AreaKey) -> None:
        if area not in self._areas:
            self._areas[area] = self._built(area)
            # On a low screen or with large text an area may need more room than there is.
            self._pages[area] = page = Roomy(self._areas[area])
            self._stack.addWidget(page)
            self.in_sight.watch(page)

    def _build_ahead(self) -> None:
        """Build the next area that was not looked at yet, so that no step has to wait for its own."""
        area = next((area for area in AreaKey if area not in self._areas), None)
        if area is None:
            self._ahead.stop()
        else:
            self._build(area)
            self._ahead.start(_BETWEEN)

    def _offer(self, areas: tuple[AreaKey, ...]) -> None:
        self._tabs.offer(areas)
        self._count()

    def _count(self) -> None:
        """Say how much waits on the parking lot."""
        parked = self._context.services.notes.notes(NoteKind.PARKED)
        self._tabs.count(AreaKey.PARKED, sum(not note.done for note in parked))

    def _search(self) -> None:
        self.show_area(AreaKey.ALL_NOTES)
        area = self._areas[AreaKey.ALL_NOTES]
        if isinstance(area, AllNotesArea):
            area.search()

    def _take_keys(self) -> None:
        """Take the keyboard from what is about to go: Qt would hand it to the next widget, whatever it is.

        A line that is being typed in keeps it.
        """
        here = self.window().focusWidget()
        typing = isinstance(here, QLineEdit) and here.text() and here.isVisible()
        if self.isAncestorOf(here) and not typing:
            self.setFocus()

    def _built(self, area: AreaKey) -> QWidget:
        # Imported when first shown: most of them are not needed in the first minutes.
        match area:
            case AreaKey.FINDINGS:
                from huddle_app.desk.run.findings_area import FindingsArea

                made = FindingsArea(self._context)
            case AreaKey.BOARD:
                from huddle_app.desk.run.disconnect_board import DisconnectBoard

                made = DisconnectBoard(self._context)
            case AreaKey.ACTIONS:
                from huddle_app.desk.run.action_board import ActionBoard

                made = ActionBoard(self._context)
            case AreaKey.VOTE:
                from huddle_app.desk.run.votes.vote_area import VoteArea

                made = VoteArea(self._context)
            case AreaKey.PAPER:
                from huddle_app.desk.shared.papers_page import Papers

                made = Papers(self._context)
            case AreaKey.ALL_NOTES:
                made = AllNotesArea(self._context)
                made.opened.connect(self.open_note)
            case _:
                from huddle_app.desk.run.notes.built import notes_area

                made = notes_area(area, self._context)
        return made
