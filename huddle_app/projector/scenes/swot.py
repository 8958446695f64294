"""The moderator's picture of the interface at the opening of day 2: a SWOT."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from huddle_app.method.events import Event, NotesChanged
from huddle_app.method.notes import Note, NoteKind, Swot
from huddle_app.projector.canvas import Canvas, Sheet
from huddle_app.projector.fields import Entry, Field, Page, paged, paint_page
from huddle_app.projector.scene import Scene, Source, page_word
from huddle_app.texts import _


@dataclass(frozen=True)
class SwotScene(Scene):
    """Strengths, weaknesses, opportunities and threats."""

    hears: ClassVar[tuple[type[Event], ...]] = (NotesChanged,)
    fields: tuple[Field, ...]

    def caption(self) -> str:
        """The scene in words."""
        return _("Where we stand after day 1")

    def pages(self, sheet: Sheet) -> int:
        """How many pages there are."""
        return len(self._paged(sheet))

    def paint(self, canvas: Canvas, page: int) -> None:
        """Paint one page."""
        pages = self._paged(canvas)
        canvas.header(self.caption(), page_word(page, len(pages)))
        if any(field.entries for field in self.fields):
            paint_page(canvas, pages[page])
        else:
            canvas.empty(_("Strengths, weaknesses, opportunities and threats will stand here."))

    def _paged(self, sheet: Sheet) -> list[Page]:
        return paged(self.fields, 2, sheet.body)


def read(source: Source) -> SwotScene:
    """The scene with the data it shows now."""
    return swot(source.services.notes.notes(NoteKind.SWOT))


def swot(notes: Iterable[Note]) -> SwotScene:
    """The scene with these notes; those that belong to no field of the SWOT are left out."""
    written = [note for note in notes if note.kind is NoteKind.SWOT]
    names = {
        Swot.STRENGTH: _("Strengths"),
        Swot.WEAKNESS: _("Weaknesses"),
        Swot.OPPORTUNITY: _("Opportunities"),
        Swot.THREAT: _("Threats"),
    }
    return SwotScene(
        tuple(
            Field(words, tuple(Entry(note.text) for note in written if note.prompt == key))
            for key, words in names.items()
        )
    )
