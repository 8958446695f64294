"""The room's questions of Step 7: open ones, and answered ones with what was said."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from huddle_app.method.events import Event, NotesChanged
from huddle_app.method.notes import Note, NoteKind
from huddle_app.projector.canvas import Canvas, Sheet
from huddle_app.projector.fields import Entry, Field, Page, paged, paint_page
from huddle_app.projector.scene import Scene, Source, page_word
from huddle_app.texts import _


@dataclass(frozen=True)
class Questions(Scene):
    """Open and answered questions; a field nothing stands in is left out."""

    hears: ClassVar[tuple[type[Event], ...]] = (NotesChanged,)
    fields: tuple[Field, ...]

    def caption(self) -> str:
        """The scene in words."""
        return " · ".join([_("Questions and answers"), *(field.title for field in self.fields)])

    def pages(self, sheet: Sheet) -> int:
        """How many pages there are."""
        return max(1, len(self._paged(sheet)))

    def paint(self, canvas: Canvas, page: int) -> None:
        """Paint one page."""
        pages = self._paged(canvas)
        canvas.header(_("Questions and answers"), page_word(page, len(pages)))
        if self.fields:
            paint_page(canvas, pages[page])
        else:
            canvas.empty(_("Your questions will stand here, until all agree on the findings."))

    def _paged(self, sheet: Sheet) -> list[Page]:
        return paged(self.fields, max(1, len(self.fields)), sheet.body)


def read(source: Source) -> Questions:
    """The scene with the data it shows now."""
    return questions(source.services.notes.notes(NoteKind.QUESTION))


def questions(notes: Iterable[Note]) -> Questions:
    """The scene with these notes; those that are no questions are left out."""
    asked = [note for note in notes if note.kind is NoteKind.QUESTION]
    still = tuple(Entry(note.text) for note in asked if not _answered(note))
    answered = tuple(Entry(note.text, note.answer) for note in asked if _answered(note))
    fields = (
        Field(_("Open ({n})").format(n=len(still)), still),
        Field(_("Answered ({n})").format(n=len(answered)), answered),
    )
    return Questions(tuple(field for field in fields if field.entries))


def _answered(note: Note) -> bool:
    return note.done or bool(note.answer)
