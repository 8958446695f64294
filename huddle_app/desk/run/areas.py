"""Which working areas a step has, and which one comes first in a phase."""

from enum import StrEnum

from huddle_app.method.agenda import AgendaItem, ItemKind, Phase, SceneKey
from huddle_app.method.notes import NoteKind
from huddle_app.texts import _


class AreaKey(StrEnum):
    """A working area of the Run screen."""

    KICK_OFF = "kick-off"
    NOTES = "notes"
    FORUM = "forum"
    IDEALS = "ideals"
    PERSPECTIVES = "perspectives"
    REFLECTIONS = "reflections"
    LENSES = "lenses"
    CONVERSATION = "conversation"
    LINKS = "links"
    SWOT = "swot"
    CHAIN = "chain"
    QUESTIONS = "questions"
    TAKEAWAYS = "take-aways"
    FINDINGS = "findings"
    BOARD = "board"
    ACTIONS = "actions"
    VOTE = "vote"
    PAPER = "paper"
    PARKED = "parked"
    ALL_NOTES = "all notes"


ALWAYS = (AreaKey.PARKED, AreaKey.ALL_NOTES)
"""The areas there are in every step, after its own."""

_OF_STEP = {
    1: (AreaKey.KICK_OFF,),
    2: (AreaKey.FORUM, AreaKey.IDEALS),
    3: (AreaKey.PERSPECTIVES, AreaKey.NOTES),
    4: (AreaKey.REFLECTIONS, AreaKey.FINDINGS, AreaKey.LENSES),
    5: (AreaKey.CONVERSATION, AreaKey.FINDINGS, AreaKey.LINKS, AreaKey.LENSES),
    6: (AreaKey.BOARD, AreaKey.FINDINGS, AreaKey.VOTE, AreaKey.NOTES),
    7: (AreaKey.CHAIN, AreaKey.QUESTIONS, AreaKey.VOTE, AreaKey.FINDINGS, AreaKey.BOARD),
    8: (AreaKey.ACTIONS, AreaKey.VOTE, AreaKey.BOARD, AreaKey.LENSES),
    9: (AreaKey.TAKEAWAYS, AreaKey.ACTIONS, AreaKey.PAPER),
}

_FIRST_IN = {
    "open-forum.debrief": AreaKey.IDEALS,
    "reflection.lenses": AreaKey.LENSES,
    "synthesis.links": AreaKey.LINKS,
    "summary.questions": AreaKey.QUESTIONS,
    "wrap-up.responsibilities": AreaKey.ACTIONS,
}
"""Phases that open with another area than the step's first."""

_OF_KIND = {
    NoteKind.SAID: AreaKey.NOTES,
    NoteKind.IDEAL: AreaKey.IDEALS,
    NoteKind.CLARIFICATION: AreaKey.PERSPECTIVES,
    NoteKind.REFLECTION: AreaKey.REFLECTIONS,
    NoteKind.LENS: AreaKey.LENSES,
    NoteKind.CONVERSATION: AreaKey.CONVERSATION,
    NoteKind.OBSERVATION: AreaKey.SWOT,
    NoteKind.SWOT: AreaKey.SWOT,
    NoteKind.QUESTION: AreaKey.QUESTIONS,
    NoteKind.TAKEAWAY: AreaKey.TAKEAWAYS,
    NoteKind.COMMITMENT: AreaKey.TAKEAWAYS,
    NoteKind.PARKED: AreaKey.PARKED,
}


def areas_of(item: AgendaItem) -> tuple[AreaKey, ...]:
    """The areas of an agenda item, without those of every step."""
    if item.kind in {ItemKind.EVENING, ItemKind.OPENING}:
        return (AreaKey.SWOT, AreaKey.NOTES)
    return _OF_STEP.get(item.number or 0, (AreaKey.NOTES,))


def first_area(item: AgendaItem, phase: Phase) -> AreaKey:
    """The area a phase opens with: findings where they are presented, else the step's own."""
    areas = areas_of(item)
    presents = AreaKey.FINDINGS if phase.scene is SceneKey.FINDING else areas[0]
    first = _FIRST_IN.get(phase.key, presents)
    return first if first in areas else areas[0]


def area_of(kind: NoteKind, *, answers_a_question: bool) -> AreaKey:
    """Where a note is shown; what was said in the open forum answers one of its questions."""
    if kind is NoteKind.SAID and answers_a_question:
        return AreaKey.FORUM
    return _OF_KIND[kind]


def area_name(area: AreaKey) -> str:
    """The area as shown to people."""
    return {
        AreaKey.KICK_OFF: _("Rules and notes"),
        AreaKey.NOTES: _("Notes"),
        AreaKey.FORUM: _("Open forum"),
        AreaKey.IDEALS: _("Ideals"),
        AreaKey.PERSPECTIVES: _("Two ideals"),
        AreaKey.REFLECTIONS: _("Reflections"),
        AreaKey.LENSES: _("Three lenses"),
        AreaKey.CONVERSATION: _("Open talk"),
        AreaKey.LINKS: _("Links"),
        AreaKey.SWOT: _("Observations and SWOT"),
        AreaKey.CHAIN: _("The chain"),
        AreaKey.QUESTIONS: _("Questions"),
        AreaKey.TAKEAWAYS: _("Take-aways"),
        AreaKey.FINDINGS: _("Findings"),
        AreaKey.BOARD: _("Disconnects"),
        AreaKey.ACTIONS: _("Action items"),
        AreaKey.VOTE: _("Vote"),
        AreaKey.PAPER: _("Papers"),
        AreaKey.PARKED: _("Parking lot"),
        AreaKey.ALL_NOTES: _("All notes"),
    }[area]
