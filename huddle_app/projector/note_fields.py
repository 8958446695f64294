"""What scenes of notes have in common: fields side by side, over pages where they are long."""

from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

from PySide6.QtCore import QRectF

from huddle_app.method.events import Event, NotesChanged
from huddle_app.projector.canvas import Canvas, Sheet
from huddle_app.projector.fields import Field, Page, paged, paint_page
from huddle_app.projector.scene import Scene, page_word


@dataclass(frozen=True)
class NoteFields(Scene):
    """Shows notes in fields; each kind of it says what stands above them, and what while there are none."""

    hears: ClassVar[tuple[type[Event], ...]] = (NotesChanged,)
    fields: tuple[Field, ...]

    def headline(self) -> str:
        """What stands above the fields."""
        return self.caption()

    def promise(self) -> str:
        """What stands there while nothing is written."""
        raise NotImplementedError

    def columns(self) -> int:
        """How many fields stand side by side."""
        return max(1, len(self.fields))

    def room(self, sheet: Sheet) -> QRectF:
        """Where the fields stand."""
        return sheet.body

    def pages(self, sheet: Sheet) -> int:
        """How many pages there are."""
        return max(1, len(self._paged(sheet)))

    def paint(self, canvas: Canvas, page: int) -> None:
        """Paint one page."""
        pages = self._paged(canvas)
        canvas.header(self.headline(), page_word(page, len(pages)))
        if any(field.entries for field in self.fields):
            paint_page(canvas, pages[page])
        else:
            canvas.empty(self.promise())

    def _paged(self, sheet: Sheet) -> list[Page]:
        if sheet.width not in self._known:
            self._known[sheet.width] = paged(self.fields, self.columns(), self.room(sheet))
        return self._known[sheet.width]

    @cached_property
    def _known(self) -> dict[float, list[Page]]:
        """The pages by the sheet's width: setting a whole page of type is not done for each painting."""
        return {}
