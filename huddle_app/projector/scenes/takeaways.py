"""What people take home, and what they promise, with who said it (Step 9)."""

from collections.abc import Iterable
from dataclasses import dataclass

from huddle_app.method.notes import Note, NoteKind
from huddle_app.projector.fields import Entry, Field
from huddle_app.projector.note_fields import NoteFields
from huddle_app.projector.scene import Source
from huddle_app.texts import _


@dataclass(frozen=True)
class Takeaways(NoteFields):
    """Take-aways and commitments; a field nothing stands in is left out."""

    def caption(self) -> str:
        """The scene in words."""
        return _("What we take home")

    def promise(self) -> str:
        """What stands there while nothing is written."""
        return _("What you take home and what you promise will stand here.")


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
