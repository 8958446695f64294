"""What people take home, and what they promise, with who said it (Step 9)."""

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
class Takeaways(Scene):
    """Take-aways and commitments; a field nothing stands in is left out."""

    hears: ClassVar[tuple[type[Event], ...]] = (NotesChanged,)
    fields: tuple[Field, ...]

    def caption(self) -> str:
        """The scene in words."""
        return _("What we take home")

    def pages(self, sheet: Sheet) -> int:
        """How many pages there are."""
        return max(1, len(self._paged(sheet)))

    def paint(self, canvas: Canvas, page: int) -> None:
        """Paint one page."""
        pages = self._paged(canvas)
        canvas.header(self.caption(), page_word(page, len(pages)))
        if self.fields:
            paint_page(canvas, pages[page])
        else:
            canvas.empty(_("What you take home and what you promise will stand here."))

    def _paged(self, sheet: Sheet) -> list[Page]:
        return paged(self.fields, max(1, len(self.fields)), sheet.body)


def read(source: Source) -> Takeaways:
    """The scene with the data it shows now."""
    notes = source.services.notes
    return takeaways((*notes.notes(NoteKind.TAKEAWAY), *notes.notes(NoteKind.COMMITMENT)))


def takeaways(notes: Iterable[Note]) -> Takeaways:
    """The scene with these notes; other kinds are left out."""
    written = list(notes)
    fields = (
        Field(_("Take-aways"), _entries(written, NoteKind.TAKEAWAY)),
        Field(_("Commitments"), _entries(written, NoteKind.COMMITMENT)),
    )
    return Takeaways(tuple(field for field in fields if field.entries))


def _entries(notes: Iterable[Note], kind: NoteKind) -> tuple[Entry, ...]:
    return tuple(Entry(note.text, note.who) for note in notes if note.kind is kind)
