"""The parts of the survey, in the order of the work."""

from enum import StrEnum

from huddle_app.desk.parts.sections import Part as Named
from huddle_app.texts import _


class Part(StrEnum):
    """The parts of the survey's page."""

    COLLECT = "collect"
    ANSWERS = "answers"
    FINDINGS = "findings"
    ROOM = "room"


def parts() -> dict[str, Named]:
    """What the parts are called."""
    return {
        Part.COLLECT: Named(
            _("Collect"), _("questionnaire forms paper phones invitations codes type in")
        ),
        Part.ANSWERS: Named(_("Answers"), _("import file responses who answered")),
        Part.FINDINGS: Named(
            _("Findings"),
            _("results figures charts averages heat map gaps links export raw answers"),
        ),
        Part.ROOM: Named(_("For the room"), _("findings figures charts slides show projector")),
    }
