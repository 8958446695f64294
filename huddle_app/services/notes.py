"""What is written down on the way: captures, observations, questions, commitments and the rest."""

import tomllib
from datetime import UTC, datetime, timedelta
from threading import Lock
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy.exc import IntegrityError
from sqlmodel import col, select

from huddle_app.method.errors import HuddleError, TableGoneError
from huddle_app.method.events import Events, NotesChanged
from huddle_app.method.forms import ForumForm, parse_forum_form
from huddle_app.method.notes import Note, NoteKind
from huddle_app.method.words import Function, team_label
from huddle_app.paths import FORMS
from huddle_app.services.clock import Clock
from huddle_app.services.deeds import Deeds
from huddle_app.store.database import Database
from huddle_app.store.tables import notes as note_tables
from huddle_app.texts import _


class Notes:
    """The notes of the workshop."""

    def __init__(self, database: Database, events: Events, deeds: Deeds, clock: Clock) -> None:
        self._database = database
        self._events = events
        self._deeds = deeds
        self._clock = clock
        self._form: ForumForm | None = None
        self._lock = Lock()
        self._last = datetime.min.replace(tzinfo=UTC)

    def forum_form(self) -> ForumForm:
        """The form with which what teams say in Step 2 is written down."""
        if self._form is None:
            text = (FORMS / "open_forum.toml").read_text(encoding="utf-8")
            self._form = parse_forum_form(tomllib.loads(text))
        return self._form

    def new(self, kind: NoteKind, text: str = "", **details: Any) -> Note:
        """A note that is not written yet, stamped with where the workshop stands and the time.

        `details` are other values of `Note`; an `item_key` of its own leaves the phase out.
        """
        state = self._clock.state()
        stamp: dict[str, Any] = {
            "item_key": state.item.key if state.item else "",
            "phase_key": state.phase.key if state.phase and "item_key" not in details else "",
            "written": self._stamp(),
        }
        return Note(uuid4(), kind, text=text, **stamp | details)

    def write(self, note: Note) -> None:
        """Write a note, new or changed; HuddleError when it has no text."""
        with self._deeds.doing(_named(note), NotesChanged()) as session:
            session.merge(_row(note))

    def add(self, kind: NoteKind, text: str, **details: Any) -> Note:
        """Write a new note down and give it; as `new` and `write`."""
        note = self.new(kind, text, **details)
        self.write(note)
        return note

    def remove(self, note_id: UUID) -> None:
        """Take a note away."""
        with self._deeds.doing(_("Note taken away"), NotesChanged()) as session:
            session.delete(session.get_one(note_tables.Note, note_id))

    def receive(self, note: Note) -> bool:
        """Store a note that the room sent in, durably, before this returns; True when it is new.

        The same id is stored once. HuddleError when it has no text, or its team is gone meanwhile.
        """
        try:
            with self._database.writing() as session:
                session.add(_row(note))
        except IntegrityError as error:
            if self._stored(note.id):
                return False
            raise TableGoneError from error
        self._events.publish(NotesChanged())
        return True

    def notes(self, kind: NoteKind | None = None, item_key: str | None = None) -> tuple[Note, ...]:
        """The notes in the order they were written, of one kind or item or of all."""
        table = note_tables.Note
        query = select(table).order_by(col(table.written), col(table.id))
        if kind is not None:
            query = query.where(table.kind == kind)
        if item_key is not None:
            query = query.where(table.item_key == item_key)
        with self._database.reading() as session:
            return tuple(_note(row) for row in session.exec(query))

    def search(self, words: str, kind: NoteKind | None = None) -> tuple[Note, ...]:
        """The notes, of one kind or of all, in which every word is found, in whatever case.

        It is looked for in the text, the answer, who said it and the team; no word finds every note.
        """
        return tuple(note for note in self.notes(kind) if found_in(words, _looked_through(note)))

    def _stored(self, note_id: UUID) -> bool:
        with self._database.reading() as session:
            return session.get(note_tables.Note, note_id) is not None

    def _stamp(self) -> datetime:
        """The time now, never the same twice: notes stand in the order of their times."""
        with self._lock:
            self._last = max(self._clock.now(), self._last + timedelta.resolution)
            return self._last


def found_in(words: str, text: str) -> bool:
    """Whether every one of the words, or the part of one, stands in a text, in whatever case."""
    folded = text.casefold()
    return all(word.casefold() in folded for word in words.split())


def _looked_through(note: Note) -> str:
    team = team_label(note.team) if note.team else ""
    return " ".join((note.text, note.answer, note.who, team))


def _row(note: Note) -> note_tables.Note:
    if not note.text.strip():
        raise HuddleError(_("There is nothing written yet."))
    return note_tables.Note(
        id=note.id,
        kind=note.kind,
        item_key=note.item_key,
        phase_key=note.phase_key,
        text=note.text.strip(),
        written=note.written,
        function=note.function,
        team_id=note.team_id,
        team=note.team,
        prompt=note.prompt,
        tools=" ".join(str(tool) for tool in note.tools),
        who=note.who.strip(),
        answer=note.answer.strip(),
        done=note.done,
    )


def _note(row: note_tables.Note) -> Note:
    return Note(
        id=row.id,
        kind=NoteKind(row.kind),
        item_key=row.item_key,
        phase_key=row.phase_key,
        text=row.text,
        written=row.written,
        function=Function(row.function) if row.function else None,
        team_id=row.team_id,
        team=row.team,
        prompt=row.prompt,
        tools=tuple(int(tool) for tool in row.tools.split()),
        who=row.who,
        answer=row.answer,
        done=row.done,
    )


def _named(note: Note) -> str:
    return {
        NoteKind.OBSERVATION: _("Observation"),
        NoteKind.PARKED: _("Parking lot"),
        NoteKind.QUESTION: _("Question"),
        NoteKind.TAKEAWAY: _("Take-away"),
        NoteKind.COMMITMENT: _("Commitment"),
        NoteKind.SWOT: _("SWOT"),
    }.get(note.kind, _("Note"))
