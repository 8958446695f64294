"""What the documents need to know; what is the moderator's alone is not among it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from huddle_app.method.actions import ActionItem, FollowUp
from huddle_app.method.agenda import Agenda, AgendaItem
from huddle_app.method.disconnects import Board
from huddle_app.method.findings.model import Findings
from huddle_app.method.findings.slides import FigureKey, Slide
from huddle_app.method.logs import ItemLog
from huddle_app.method.notes import PRIVATE, Note, NoteKind
from huddle_app.method.prompts import ForumQuestion
from huddle_app.method.teams.rounds import Round
from huddle_app.method.toolkit import Toolkit
from huddle_app.method.votes import Vote
from huddle_app.method.words import Function
from huddle_app.method.workshop import Workshop

NotesByKind = Mapping[NoteKind, Sequence[Note]]


@dataclass(frozen=True)
class ReportData:
    """Everything the documents show; `findings` is None before the survey, `printed` is UTC.

    `left_out` are the keys of the agenda items that were passed over, or will be; `toolkit` has the
    tools that were asked, once there are findings. `later` is the newest wave after the Huddle's own,
    None where there is none to show; `slides` are the figures that the steps show, `sentences` the
    moderator's own headlines of figures.
    """

    workshop: Workshop
    agenda: Agenda
    logs: tuple[ItemLog, ...]
    left_out: frozenset[str]
    people: Mapping[Function, int]
    rounds: tuple[Round, ...]
    toolkit: Toolkit
    findings: Findings | None
    forum: tuple[ForumQuestion, ...]
    notes: NotesByKind
    board: Board
    actions: tuple[ActionItem, ...]
    follow_ups: tuple[FollowUp, ...]
    printed: datetime
    votes: tuple[Vote, ...] = ()
    later: Findings | None = None
    slides: tuple[Slide, ...] = ()
    sentences: Mapping[FigureKey, str] = field(default_factory=dict[FigureKey, str])

    def notes_of(self, kind: NoteKind) -> Sequence[Note]:
        """The notes of one kind in the order they were written; none of a kind that is private."""
        return () if kind in PRIVATE else self.notes.get(kind, ())

    def counted_votes(self) -> tuple[Vote, ...]:
        """The votes for which hands were counted; one that was only asked is no result."""
        return tuple(vote for vote in self.votes if vote.is_counted)


def shared_notes(notes: Iterable[Note]) -> NotesByKind:
    """The notes by kind, without those that the moderator alone may see."""
    found: dict[NoteKind, list[Note]] = defaultdict(list)
    for note in notes:
        if note.kind not in PRIVATE:
            found[note.kind].append(note)
    return dict(found)


def shared_item(item: AgendaItem) -> AgendaItem:
    """An agenda item without the notes that the moderator made on it."""
    return replace(item, notes="")


def shared_agenda(agenda: Agenda) -> Agenda:
    """The plan without the moderator's notes on its items."""
    days = (
        replace(day, items=tuple(shared_item(item) for item in day.items)) for day in agenda.days
    )
    return Agenda(agenda.timezone, tuple(days))


def passed_over(logs: Sequence[ItemLog], dropped: frozenset[str], *, ended: bool) -> frozenset[str]:
    """The keys of the items left out: dropped whole, or passed by without having been started.

    `dropped` are phase keys; `ended` says that the workshop is over, so that nothing is to come.
    What has an open end is not passed by: nobody needs a clock for an evening.
    """
    found: set[str] = set()
    passed = ended
    for log in reversed(logs):
        if log.started is not None:
            passed = True
        elif all(phase.key in dropped for phase in log.item.phases) or (
            passed and log.planned_seconds is not None
        ):
            found.add(log.item.key)
    return frozenset(found)
