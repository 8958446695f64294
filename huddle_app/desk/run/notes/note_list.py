"""One list of notes on a sheet of paper: its title, its lines, and the answer of the one chosen."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import (
    Card,
    Elided,
    KeyButton,
    Pill,
    column,
    function_pill,
    leave_with_esc,
    row,
    show_hint,
)
from huddle_app.desk.parts.pill import PillRole
from huddle_app.desk.run.notes.marks import Mark, Marking
from huddle_app.desk.run.notes.note_lines import NoteLines
from huddle_app.desk.run.notes.plans import ListPlan
from huddle_app.desk.style import Size, Space, restyle
from huddle_app.method.notes import PRIVATE, Note
from huddle_app.screen import look
from huddle_app.texts import _

_NARROWEST, _WIDE = 150, 230
"""Pixels at plain text size; from `_WIDE` on there is room for the count beside the title."""


class NoteList(Card):
    """Shows the notes of its plan and writes what is done to them; `touched` says that it did.

    With a `key` the head has a button that makes the entry line write here (`wanted`). `takes` lets
    notes be dragged here from other lists: one of another kind stays where it is, its words come here.
    """

    touched = Signal()
    wanted = Signal()
    proposed = Signal(str)
    """The words of a private note were brought here: nobody has agreed yet that the room may see them."""

    def __init__(
        self,
        context: DeskContext,
        plan: ListPlan,
        *,
        key: str = "",
        takes: bool = False,
        marking: Marking | None = None,
    ) -> None:
        body = column(space=Space.HAIR, margin=Space.MEDIUM)
        super().__init__(body, plan.title)
        self.plan = plan
        self._notes = context.services.notes
        self._messages = context.messages
        self._marking = marking or Marking(context.services, frozenset(plan.fixed))
        self.lines = NoteLines(
            plan.title, plan.empty, ticks=bool(plan.done), large=plan.large, keys=plan.keys
        )
        self._count = Pill("0")
        # Until it is known that there is room for it: it must not make the list wider.
        self._count.hide()
        self._answer = self._answer_line()
        body.addLayout(row(self._title(), self._count, None, *self._button(key)))
        for part in (self.lines, self._answer):
            body.addWidget(part)
        self.setMinimumWidth(max(look.half_scaled(_NARROWEST), body.minimumSize().width()))
        self._connect(takes=takes)

    def show_notes(self, notes: Iterable[Note]) -> None:
        """Show these notes; the order is theirs."""
        marked = [(one, self._marks(one)) for one in notes]
        self.lines.show_notes(marked)
        self._count.show_state(*self._counted([one for one, _marks in marked]))
        self._show_count()
        self._offer_answer()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow list has room for its title only."""
        super().resizeEvent(event)
        self._show_count()

    def add(self, text: str, **details: Any) -> Note:
        """Write a new note that belongs here; HuddleError when it has no text."""
        made = self._notes.add(self.plan.kind, text, **{**details, **self.plan.fixed})
        self.touched.emit()
        self.lines.choose(made.id)
        return made

    def write(self, one: Note) -> None:
        """Write a note that was changed."""
        self._notes.write(one)
        self.touched.emit()

    def take(self, moved: Note) -> None:
        """Take a note of another list; one of another kind stays there, and its words can be edited here.

        Those of a private note are only `proposed`: what is written here the room may see at once.
        """
        if moved.kind is self.plan.kind:
            self.write(self.plan.taken_in(moved))
        elif moved.kind in PRIVATE:
            self.proposed.emit(moved.text)
        else:
            made = self.add(moved.text)
            self.lines.edit_note(made.id)

    def show_as_target(self, *, target: bool) -> None:
        """Show whether the entry line writes here."""
        restyle(self, chosen="true" if target else "false")

    def _show_held_over(self, held: bool) -> None:
        """Show that a note would fall here."""
        restyle(self, target="true" if held else "false")

    def _show_count(self) -> None:
        wide = self.width() >= look.scaled(_WIDE)
        self._count.setVisible(wide and self.lines.count() > 0)

    def _connect(self, *, takes: bool) -> None:
        self.lines.rewritten.connect(self.write)
        self.lines.removed.connect(self._remove)
        self.lines.itemSelectionChanged.connect(self._offer_answer)
        if self.plan.answers:
            self.lines.opened.connect(self._answer.setFocus)
        if takes:
            self.lines.setDragDropMode(QListWidget.DragDropMode.DragDrop)
            self.lines.dropped.connect(self._take_dropped)
            self.lines.held_over.connect(self._show_held_over)

    def _title(self) -> QLabel:
        if self.plan.function:
            return function_pill(self.plan.function, self.plan.title)
        return Elided(self.plan.title, Size.BODY, 600, tone="ink")

    def _button(self, key: str) -> Sequence[KeyButton]:
        if not key:
            return ()
        button = KeyButton("", key)
        button.setProperty("kind", "cap")
        button.known_as = _("Write to: {title}").format(title=self.plan.title)
        button.setAccessibleName(f"{button.known_as}, {key}")
        button.setToolTip(_("What is typed below goes here"))
        button.clicked.connect(self.wanted)
        return (button,)

    def _answer_line(self) -> QLineEdit:
        line = QLineEdit()
        show_hint(line, _("{answer}: Enter on a line leads here").format(answer=self.plan.answers))
        line.setAccessibleName(self.plan.answers)
        line.returnPressed.connect(self._keep_answer)
        leave_with_esc(line, self.lines.setFocus)
        return line

    def _offer_answer(self) -> None:
        """Offer the answer of the chosen note, unless one is being typed."""
        chosen = self.lines.chosen()
        self._answer.setVisible(bool(self.plan.answers) and chosen is not None)
        if chosen and not self._answer.hasFocus():
            self._answer.setText(chosen.answer)

    def _keep_answer(self) -> None:
        """Write the answer; a note that has one is ticked off."""
        if chosen := self.lines.chosen():
            answer = self._answer.text().strip()
            self.write(replace(chosen, answer=answer, done=chosen.done or bool(answer)))
            self.lines.setFocus()

    def _marks(self, one: Note) -> tuple[Mark, ...]:
        done = (Mark(self.plan.done, PillRole.GOOD),) if one.done and self.plan.done else ()
        return done + self._marking.of(one)

    def _counted(self, notes: Sequence[Note]) -> tuple[str, PillRole]:
        if not self.plan.done:
            return str(len(notes)), PillRole.PLAIN
        open_ = sum(not one.done for one in notes)
        words = (
            _("{n} open").format(n=open_) if open_ else _("all {done}").format(done=self.plan.done)
        )
        return words, PillRole.PLAIN if open_ else PillRole.GOOD

    def _remove(self, one: Note) -> None:
        """Take a note away; the message brings it back as it was."""
        self._notes.remove(one.id)
        self.touched.emit()
        back: Callable[[], None] = partial(self.write, one)
        said = _("Taken away: “{text}”").format(text=one.text)
        self._messages.say(said, _("Bring it back"), back)

    def _take_dropped(self, note_id: UUID) -> None:
        for one in self._notes.notes():
            if one.id == note_id:
                self.take(one)
