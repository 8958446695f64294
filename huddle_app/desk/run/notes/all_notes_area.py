"""Every note of the workshop, searched by its words, its team and who said it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import Choice, column, leave_with_esc, row, show_hint, soft
from huddle_app.desk.refreshing import Refreshing
from huddle_app.desk.run.notes.kinds import kind_name
from huddle_app.desk.run.notes.marks import Marking
from huddle_app.desk.run.notes.note_list import NoteList
from huddle_app.desk.run.notes.plans import ListPlan
from huddle_app.method.events import NotesChanged
from huddle_app.method.notes import NoteKind
from huddle_app.texts import _


class AllNotesArea(QWidget):
    """A field (`search` leads to it) and what is found; Enter on a note tells where it belongs (`opened`)."""

    opened = Signal(object)

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._notes = context.services.notes
        self.field = QLineEdit()
        show_hint(self.field, _("Search words, teams and people (Ctrl+F)"))
        self.field.setAccessibleName(_("Search the notes"))
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self.refresh)
        leave_with_esc(self.field)
        self.kinds = _kinds()
        self.kinds.activated.connect(self.refresh)
        plan = ListPlan(
            NoteKind.SAID,
            _("Notes found"),
            _("No note is found. Everything written in any step can be searched here."),
        )
        self.list = NoteList(context, plan, marking=Marking(context.services, whence=True))
        self.list.touched.connect(self.refresh)
        self.list.lines.opened.connect(self.opened)
        self.field.returnPressed.connect(self._to_list)
        top = row(self.field, self.kinds)
        top.setStretch(0, 1)
        hint = soft(_("Enter goes to where a note belongs · F2 edits · Delete takes away"))
        layout = column(top, self.list, hint)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        Refreshing(self, context.bridge, (NotesChanged,), self.refresh)
        self.refresh()

    def search(self) -> None:
        """Lead to the field, to type other words."""
        self.field.setFocus()
        self.field.selectAll()

    def refresh(self) -> None:
        """Show the notes that are found."""
        kind: NoteKind | None = self.kinds.currentData()
        self.list.show_notes(self._notes.search(self.field.text(), kind))

    def _to_list(self) -> None:
        if self.list.lines.count():
            self.list.lines.setCurrentRow(0)
            self.list.lines.setFocus()


def _kinds() -> Choice:
    made = Choice()
    made.setAccessibleName(_("Kind of note"))
    made.addItem(_("Every kind"), None)
    for kind in NoteKind:
        made.addItem(kind_name(kind), kind)
    return made
