"""The three modes of the desk, and their pages."""

from enum import StrEnum

from PySide6.QtWidgets import QWidget

from huddle_app.desk.context import DeskContext
from huddle_app.texts import _


class Mode(StrEnum):
    """What the desk is used for."""

    PREPARE = "prepare"
    RUN = "run"
    FOLLOW_UP = "follow up"


def mode_names() -> dict[Mode, str]:
    """The modes as shown to people, in their order."""
    return {
        Mode.PREPARE: _("Prepare"),
        Mode.RUN: _("Run"),
        Mode.FOLLOW_UP: _("Follow up"),
    }


def built(mode: Mode, context: DeskContext) -> QWidget:
    """The page of a mode."""
    # Imported when first shown: the first window is to be usable at once.
    match mode:
        case Mode.PREPARE:
            from huddle_app.desk.prepare.page import PreparePage

            return PreparePage(context)
        case Mode.RUN:
            from huddle_app.desk.run.page import RunPage

            return RunPage(context)
        case Mode.FOLLOW_UP:
            from huddle_app.desk.follow_up.page import FollowUpPage

            return FollowUpPage(context)
