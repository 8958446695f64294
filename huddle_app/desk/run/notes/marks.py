"""What stands under a note: whose it is, what it answers, what it is linked to."""

from collections.abc import Iterator
from dataclasses import dataclass

from huddle_app.desk.parts.pill import PillRole
from huddle_app.desk.run.notes.kinds import kind_name, swot_name
from huddle_app.figures.palette import shape_of
from huddle_app.method.dates import clock_time
from huddle_app.method.notes import Note, NoteKind, Swot
from huddle_app.method.words import Function, function_name, team_label
from huddle_app.services.house import Services
from huddle_app.texts import _


@dataclass(frozen=True)
class Mark:
    """One small label; without a role it is plain soft text."""

    text: str
    role: PillRole | None = PillRole.PLAIN


class Marking:
    """Knows what to say of a note, without the values that are `told` by the list it stands in.

    `whence` adds the step and the time, and the kind unless that is told too.
    """

    def __init__(
        self, services: Services, told: frozenset[str] = frozenset(), *, whence: bool = False
    ) -> None:
        self._clock = services.clock
        self._library = services.library
        self._told = told
        self._whence = whence

    def of(self, note: Note) -> tuple[Mark, ...]:
        """The marks of a note, from left to right."""
        return tuple(self._marks(note))

    def _marks(self, note: Note) -> Iterator[Mark]:
        if self._whence and "kind" not in self._told:
            yield Mark(kind_name(note.kind))
        if note.team or (note.function and "function" not in self._told):
            yield _voice(note)
        if note.prompt and "prompt" not in self._told and (text := self._prompt(note)):
            yield Mark(text)
        if note.who:
            yield Mark(note.who)
        for tool in note.tools:
            yield Mark(_("Tool {n}").format(n=tool))
        if self._whence:
            yield Mark(self._where(note), None)

    def _prompt(self, note: Note) -> str:
        """What a note answers; a lens says no more than its function does."""
        if note.kind is NoteKind.SWOT:
            return swot_name(Swot(note.prompt))
        short = {question.key: question.short for question in self._library.prompts().forum}
        return short.get(note.prompt, "")

    def _where(self, note: Note) -> str:
        agenda = self._clock.agenda()
        titles = {item.key: item.title for item in agenda.items()}
        written = clock_time(agenda.local(note.written))
        return " · ".join(filter(None, (titles.get(note.item_key, ""), written)))


def _voice(note: Note) -> Mark:
    text = team_label(note.team) if note.team else function_name(note.function or Function.OTHER)
    if note.function is None:
        return Mark(text)
    return Mark(f"{shape_of(note.function)} {text}", PillRole(note.function.value))
