"""What is written down on the way, by the moderator or a scribe: one kind of note for each use."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from huddle_app.method.words import Function


class NoteKind(StrEnum):
    """What a note is."""

    SAID = "said"
    """What was said in a step: in Step 2 by a team to one of the three questions."""
    IDEAL = "ideal"
    """A function's picture of the ideal relationship (Steps 2 and 3)."""
    CLARIFICATION = "clarification"
    """A question for clarification on an ideal (Step 3)."""
    REFLECTION = "reflection"
    """What the scores made a function think (Step 4)."""
    LENS = "lens"
    """What sales, marketing or leadership can do (the three-lens talk)."""
    CONVERSATION = "conversation"
    """What came up in the open talk, linked to findings (Step 5)."""
    OBSERVATION = "observation"
    """The moderator's private observation."""
    SWOT = "swot"
    """A strength, weakness, opportunity or threat shown at the opening of day 2."""
    QUESTION = "question"
    """A question of the room, open or answered (Step 7)."""
    TAKEAWAY = "takeaway"
    """What somebody takes home (Step 9)."""
    COMMITMENT = "commitment"
    """What somebody promised (Step 9)."""
    PARKED = "parked"
    """Something put on the parking lot for later."""


PRIVATE = frozenset({NoteKind.OBSERVATION})
"""Seen by the moderator alone: in no print, on no screen of the room."""


@dataclass(frozen=True)
class Note:
    """One note, stamped with the agenda item and phase it was made in and when (UTC).

    `prompt` is what it answers: a question's key in Step 2, a Swot in the SWOT, a lens in the
    three-lens talk. `tools` are the findings it is linked to, `who` the person that said it where
    that matters, `answer` and `done` belong to questions and parked things.
    """

    id: UUID
    kind: NoteKind
    item_key: str
    phase_key: str
    text: str
    written: datetime
    function: Function | None = None
    team_id: UUID | None = None
    team: str = ""
    prompt: str = ""
    tools: tuple[int, ...] = ()
    who: str = ""
    answer: str = ""
    done: bool = False


class Swot(StrEnum):
    """The four fields of the opening of day 2."""

    STRENGTH = "strength"
    WEAKNESS = "weakness"
    OPPORTUNITY = "opportunity"
    THREAT = "threat"
