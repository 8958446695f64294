"""The moderator's picture of the interface at the opening of day 2: a SWOT."""

from collections.abc import Iterable
from dataclasses import dataclass

from huddle_app.method.notes import Note, NoteKind, Swot
from huddle_app.projector.fields import Entry, Field
from huddle_app.projector.note_fields import NoteFields
from huddle_app.projector.scene import Source
from huddle_app.texts import _


@dataclass(frozen=True)
class SwotScene(NoteFields):
    """Strengths, weaknesses, opportunities and threats."""

    def caption(self) -> str:
        """The scene in words."""
        return _("Where we stand after day 1")

    def promise(self) -> str:
        """What stands there while nothing is written."""
        return _("Strengths, weaknesses, opportunities and threats will stand here.")

    def columns(self) -> int:
        """Two above two."""
        return 2


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
