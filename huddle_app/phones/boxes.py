"""What the room may collect, each thing in a box of its own: what goes in, and what came of it."""

from dataclasses import replace
from datetime import datetime
from typing import Protocol
from uuid import UUID

from huddle_app.method.agenda import Collects
from huddle_app.method.forms import DisconnectForm, Field, ForumForm
from huddle_app.method.notes import Note, NoteKind
from huddle_app.method.teams.rounds import Team
from huddle_app.method.words import Function, Stage
from huddle_app.phones.letters import Submission
from huddle_app.phones.refusal import Refusal
from huddle_app.services.disconnects import Receipt
from huddle_app.services.house import Services
from huddle_app.texts import _


class Box(Protocol):
    """Takes one kind of thing from the phones; each text goes in with one answer of a fixed list."""

    @property
    def collects(self) -> Collects:
        """What the agenda calls it."""
        ...

    @property
    def path(self) -> str:
        """The end of the address it is sent to."""
        ...

    @property
    def choice(self) -> str:
        """The name of the field with the fixed answers."""
        ...

    @property
    def form(self) -> DisconnectForm | ForumForm:
        """The form that is filled in."""
        ...

    @property
    def text(self) -> Field:
        """The field that is written in."""
        ...

    @property
    def for_a_table(self) -> bool:
        """Whether only a phone at a table may write, where there are tables."""
        ...

    def closed(self) -> str:
        """What a phone is told that sends while the room collects something else."""
        ...

    def check_choice(self, choice: str) -> None:
        """Refusal 422 for an answer that is not on the list."""
        ...

    def known(self, entry_id: UUID) -> bool:
        """Whether it is stored already."""
        ...

    def put(self, entry: Submission, team: Team | None) -> Receipt:
        """Store it, durably, before this returns; the same id is stored once."""
        ...


class DisconnectBox:
    """The disconnects of Step 6, each with a stage of strategy making, or none."""

    collects = Collects.DISCONNECTS
    path = "disconnects"
    choice = "stage"
    for_a_table = False

    def __init__(self, services: Services) -> None:
        self._services = services

    @property
    def form(self) -> DisconnectForm:
        """The form that is filled in."""
        return self._services.disconnects.form()

    @property
    def text(self) -> Field:
        """The field that is written in."""
        return self.form.text

    def closed(self) -> str:
        """What a phone is told that sends at another time."""
        return _("The room is not collecting disconnects now. What you wrote is kept here.")

    def check_choice(self, choice: str) -> None:
        """Refusal 422 for a stage that is not on the list; none at all will do."""
        if choice and choice not in {stage.value for stage in Stage}:
            sentence = _("That stage of strategy making is not on the list. Please choose again.")
            raise Refusal(422, sentence)

    def known(self, entry_id: UUID) -> bool:
        """Whether it is stored already."""
        return self._services.disconnects.known(entry_id)

    def put(self, entry: Submission, team: Team | None) -> Receipt:
        """Store it, durably, before this returns; the same id is stored once."""
        stage = Stage(entry.choice) if entry.choice else None
        return self._services.disconnects.submit(
            entry.id, entry.text, stage, team.id if team else None
        )


class ForumBox:
    """A scribe's notes of Step 2, each to one of the three questions."""

    collects = Collects.OPEN_FORUM
    path = "forum"
    choice = "prompt"
    for_a_table = True

    def __init__(self, services: Services) -> None:
        self._services = services

    @property
    def form(self) -> ForumForm:
        """The form that is filled in."""
        return self._services.notes.forum_form()

    @property
    def text(self) -> Field:
        """The field that is written in."""
        return self.form.text

    def questions(self) -> dict[str, str]:
        """The three questions by key, in order."""
        return {q.key: q.text for q in self._services.library.prompts().forum}

    def closed(self) -> str:
        """What a phone is told that sends at another time."""
        return _("The room is not taking notes now. What you wrote is kept here.")

    def check_choice(self, choice: str) -> None:
        """Refusal 422 for a question that is not asked."""
        if choice not in self.questions():
            raise Refusal(
                422, _("That question is not on the list. Please choose one of the three.")
            )

    def known(self, entry_id: UUID) -> bool:
        """Whether it is stored already."""
        return any(note.id == entry_id for note in self._notes())

    def put(self, entry: Submission, team: Team | None) -> Receipt:
        """Store it, durably, before this returns; the same id is stored once."""
        note = self._note(entry, team)
        if self._services.notes.receive(note):
            return Receipt(note.id, note.written, before=False)
        return Receipt(note.id, self._written(note), before=True)

    def sent_by(self, team: Team) -> tuple[Note, ...]:
        """What a team has sent, in order."""
        return tuple(note for note in self._notes() if note.team_id == team.id)

    def _note(self, entry: Submission, team: Team | None) -> Note:
        note = self._services.notes.new(NoteKind.SAID, entry.text, prompt=entry.choice)
        note = replace(note, id=entry.id)
        if team is None:
            return note
        return replace(note, team_id=team.id, team=team.name, function=_function_of(team))

    def _notes(self) -> tuple[Note, ...]:
        return self._services.notes.notes(NoteKind.SAID)

    def _written(self, note: Note) -> datetime:
        """When the note with the same id was stored."""
        return next((n.written for n in self._notes() if n.id == note.id), note.written)


def _function_of(team: Team) -> Function | None:
    """The function a team speaks for, where all at the table are of one."""
    functions = team.functions()
    return functions[0] if len(functions) == 1 else None
