"""The two ideals side by side, for Step 3: understood first, and not answered."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from huddle_app.method.notes import Note, NoteKind
from huddle_app.method.words import SIDES, Function
from huddle_app.projector.canvas import Align, Canvas, Sheet, Style
from huddle_app.projector.fields import Entry, Field
from huddle_app.projector.note_fields import NoteFields
from huddle_app.projector.scene import Source
from huddle_app.texts import _

FOOT = 86.0


@dataclass(frozen=True)
class Ideals(NoteFields):
    """What each function wishes the relationship to be."""

    def caption(self) -> str:
        """The scene in words."""
        return _("How we would like to work together")

    def promise(self) -> str:
        """What stands there while nothing is written."""
        return _("What each side wishes for will stand here.")

    def room(self, sheet: Sheet) -> QRectF:
        """Room for the rule below."""
        return sheet.body.adjusted(0, 0, 0, -FOOT)

    def paint(self, canvas: Canvas, page: int) -> None:
        """Paint one page, and the rule that all keep to."""
        super().paint(canvas, page)
        body = canvas.body
        foot = QRectF(body.left(), body.bottom() - FOOT + 26, body.width(), FOOT - 26)
        words = _("Questions for clarification only: no comments, no answers back.")
        canvas.fit(foot, words, Style(44, canvas.palette.accent, 500, Align.CENTRE))


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
