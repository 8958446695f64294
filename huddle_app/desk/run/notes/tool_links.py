"""The tool buttons beside the entry line, when they are meant for a note that is written already."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject

from huddle_app.desk.run.notes.note_entry import NoteEntry, ToolChoice
from huddle_app.desk.run.notes.note_list import NoteList
from huddle_app.method.notes import Note


class ToolLinks(QObject):
    """Lets the buttons show and change the tools of the chosen note once its list has the keyboard.

    From when the entry line has it again, or while something stands there, they mean the next note.
    """

    def __init__(self, entry: NoteEntry, tools: ToolChoice, lists: Sequence[NoteList]) -> None:
        super().__init__(entry)
        self._line, self._tools = entry.line, tools
        self._lists = {one.lines: one for one in lists}
        self._list: NoteList | None = None
        self._shows_a_note = False
        self._line.installEventFilter(self)
        tools.turned.connect(self._link)
        for lines in self._lists:
            lines.installEventFilter(self)
            lines.itemSelectionChanged.connect(self._show)
            lines.itemChanged.connect(self._show)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See where the keyboard goes."""
        if event.type() is QEvent.Type.FocusIn:
            self._list = next((one for lines, one in self._lists.items() if lines is watched), None)
            self._show()
        return super().eventFilter(watched, event)

    def _meant(self) -> Note | None:
        """The written note that the buttons stand for."""
        return None if self._list is None or self._line.text() else self._list.lines.chosen()

    def _show(self) -> None:
        note = self._meant()
        if note or self._shows_a_note:
            self._tools.show_tools(note.tools if note else ())
        self._shows_a_note = note is not None

    def _link(self) -> None:
        note = self._meant()
        if note and self._list:
            self._list.write(replace(note, tools=self._tools.details()["tools"]))
