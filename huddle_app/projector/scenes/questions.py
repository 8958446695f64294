"""The room's questions of Step 7: open ones, and answered ones with what was said."""

from collections.abc import Iterable
from dataclasses import dataclass

from huddle_app.method.notes import Note, NoteKind
from huddle_app.projector.fields import Entry, Field
from huddle_app.projector.note_fields import NoteFields
from huddle_app.projector.scene import Source
from huddle_app.texts import _


@dataclass(frozen=True)
class Questions(NoteFields):
    """Open and answered questions; a field nothing stands in is left out."""

    def caption(self) -> str:
        """The scene in words."""
        return " · ".join([self.headline(), *(field.title for field in self.fields)])

    def headline(self) -> str:
        """What stands above the fields."""
        return _("Questions and answers")

    def promise(self) -> str:
        """What stands there while nothing is written."""
        return _("Your questions will stand here, until all agree on the findings.")


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
