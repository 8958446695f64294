"""What the teams of a round are there for: its step, the minutes, the task, and what to answer."""

from collections.abc import Sequence
from dataclasses import dataclass

from huddle_app.method.agenda import Agenda, AgendaItem, Collects, Phase
from huddle_app.method.forms import DisconnectForm, ForumForm
from huddle_app.method.prompts import ForumQuestion
from huddle_app.method.words import RoundKey


@dataclass(frozen=True)
class TeamTask:
    """The part in which the teams talk, as paper says it.

    `questions` are numbered; an empty one is a line to write on. `report` is the part after it in
    which the teams take turns, if there is one.
    """

    item: AgendaItem
    phase: Phase
    title: str
    task: str
    questions: tuple[str, ...]
    report: Phase | None = None

    @property
    def minutes(self) -> int | None:
        """The length of the talk in whole minutes; None where the end is open."""
        return None if self.phase.seconds is None else self.phase.seconds // 60


@dataclass(frozen=True)
class Forms:
    """What the teams fill in: the form of Step 6, that of Step 2, and its three questions."""

    disconnects: DisconnectForm
    forum: ForumForm
    questions: Sequence[ForumQuestion]


def team_task(agenda: Agenda, key: RoundKey, forms: Forms) -> TeamTask | None:
    """The task of a round by the agenda; None for a round that is not on it."""
    item = next((item for item in agenda.items() if item.round == key), None)
    if item is None:
        return None
    phase = _talk(item)
    after = item.phases[item.phases.index(phase) + 1 :]
    report = next((later for later in after if later.turn), None)
    if phase.collects is Collects.DISCONNECTS:
        form = forms.disconnects
        return TeamTask(item, phase, form.title, form.task, ("",) * form.count, report)
    if phase.collects is Collects.OPEN_FORUM:
        asked = tuple(question.text for question in forms.questions)
        return TeamTask(item, phase, item.title, forms.forum.task, asked, report)
    return TeamTask(item, phase, phase.title, phase.task, (), report)


def _talk(item: AgendaItem) -> Phase:
    """The first part that collects something, else the longest."""
    collecting = next((phase for phase in item.phases if phase.collects), None)
    return collecting or max(item.phases, key=lambda phase: phase.seconds or 0)
