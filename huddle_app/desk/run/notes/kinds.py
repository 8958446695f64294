"""The words for kinds of notes and for the fields of the SWOT."""

from huddle_app.method.notes import NoteKind, Swot
from huddle_app.texts import _


def kind_name(kind: NoteKind) -> str:
    """What a note of this kind is called."""
    return {
        NoteKind.SAID: _("Said"),
        NoteKind.IDEAL: _("Ideal"),
        NoteKind.CLARIFICATION: _("Clarification"),
        NoteKind.REFLECTION: _("Reflection"),
        NoteKind.LENS: _("Three lenses"),
        NoteKind.CONVERSATION: _("Open talk"),
        NoteKind.OBSERVATION: _("Your observation"),
        NoteKind.SWOT: _("SWOT"),
        NoteKind.QUESTION: _("Question"),
        NoteKind.TAKEAWAY: _("Take-away"),
        NoteKind.COMMITMENT: _("Commitment"),
        NoteKind.PARKED: _("Parked"),
    }[kind]


def swot_name(swot: Swot) -> str:
    """One entry of a field of the SWOT."""
    return {
        Swot.STRENGTH: _("Strength"),
        Swot.WEAKNESS: _("Weakness"),
        Swot.OPPORTUNITY: _("Opportunity"),
        Swot.THREAT: _("Threat"),
    }[swot]


def swot_title(swot: Swot) -> str:
    """The heading of a field of the SWOT."""
    return {
        Swot.STRENGTH: _("Strengths"),
        Swot.WEAKNESS: _("Weaknesses"),
        Swot.OPPORTUNITY: _("Opportunities"),
        Swot.THREAT: _("Threats"),
    }[swot]
