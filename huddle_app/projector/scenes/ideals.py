"""The two ideals side by side, for Step 3: understood first, and not answered."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtCore import QRectF

from huddle_app.method.events import Event, NotesChanged
from huddle_app.method.notes import Note, NoteKind
from huddle_app.method.words import Function
from huddle_app.projector.canvas import Align, Canvas, Sheet, Style
from huddle_app.projector.fields import Entry, Field, Page, paged, paint_page
from huddle_app.projector.scene import Scene, Source, page_word
from huddle_app.texts import _

FOOT = 86.0
SIDES = (Function.SALES, Function.MARKETING)


@dataclass(frozen=True)
class Ideals(Scene):
    """What each function wishes the relationship to be."""

    hears: ClassVar[tuple[type[Event], ...]] = (NotesChanged,)
    fields: tuple[Field, ...]

    def caption(self) -> str:
        """The scene in words."""
        return _("How we would like to work together")

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
            canvas.empty(_("What each side wishes for will stand here."))
        body = canvas.body
        foot = QRectF(body.left(), body.bottom() - FOOT + 26, body.width(), FOOT - 26)
        words = _("Questions for clarification only: no comments, no answers back.")
        canvas.fit(foot, words, Style(44, canvas.palette.accent, 500, Align.CENTRE))

    def _paged(self, sheet: Sheet) -> list[Page]:
        return paged(self.fields, len(self.fields), sheet.body.adjusted(0, 0, 0, -FOOT))


def read(source: Source) -> Ideals:
    """The scene with the data it shows now."""
    return ideals(source.services.notes.notes(NoteKind.IDEAL))


def ideals(notes: Iterable[Note]) -> Ideals:
    """The scene with these notes; those that are no ideals are left out."""
    written = [note for note in notes if note.kind is NoteKind.IDEAL]
    names = {
        Function.SALES: _("What sales wishes for"),
        Function.MARKETING: _("What marketing wishes for"),
    }
    return Ideals(
        tuple(
            Field(names[side], tuple(Entry(n.text) for n in written if n.function is side), side)
            for side in SIDES
        )
    )
