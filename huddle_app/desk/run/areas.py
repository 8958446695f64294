"""Which working areas a step has, and which one comes first in a phase."""

from enum import StrEnum

from huddle_app.method.agenda import AgendaItem, ItemKind, Phase, SceneKey
from huddle_app.texts import _


class AreaKey(StrEnum):
    """A working area of the Run screen."""

    NOTES = "notes"
    FINDINGS = "findings"
    BOARD = "board"
    ACTIONS = "actions"
    PAPER = "paper"
    OBSERVATIONS = "observations"


_OF_STEP = {
    4: (AreaKey.NOTES, AreaKey.FINDINGS),
    5: (AreaKey.NOTES, AreaKey.FINDINGS),
    6: (AreaKey.BOARD, AreaKey.FINDINGS),
    7: (AreaKey.NOTES, AreaKey.FINDINGS, AreaKey.BOARD),
    8: (AreaKey.ACTIONS, AreaKey.BOARD, AreaKey.NOTES),
    9: (AreaKey.PAPER, AreaKey.ACTIONS, AreaKey.NOTES),
}


def areas_of(item: AgendaItem) -> tuple[AreaKey, ...]:
    """The areas of an agenda item."""
    if item.kind in {ItemKind.EVENING, ItemKind.OPENING}:
        return (AreaKey.OBSERVATIONS, AreaKey.NOTES)
    return _OF_STEP.get(item.number or 0, (AreaKey.NOTES,))


def first_area(item: AgendaItem, phase: Phase) -> AreaKey:
    """The area a phase opens with: findings where they are presented, else the step's own."""
    areas = areas_of(item)
    presents = phase.scene is SceneKey.FINDING and AreaKey.FINDINGS in areas
    return AreaKey.FINDINGS if presents else areas[0]


def area_name(area: AreaKey) -> str:
    """The area as shown to people."""
    return {
        AreaKey.NOTES: _("Notes"),
        AreaKey.FINDINGS: _("Findings"),
        AreaKey.BOARD: _("Disconnects"),
        AreaKey.ACTIONS: _("Action items"),
        AreaKey.PAPER: _("Papers"),
        AreaKey.OBSERVATIONS: _("Observations"),
    }[area]
