"""What the documents need to know; the moderator's private observations are not among it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from huddle_app.method.actions import ActionItem, FollowUp
from huddle_app.method.agenda import Agenda
from huddle_app.method.clock import ItemLog
from huddle_app.method.disconnects import Board
from huddle_app.method.findings import Findings
from huddle_app.method.notes import Capture
from huddle_app.method.teams import Round
from huddle_app.method.toolkit import Toolkit
from huddle_app.method.words import Function
from huddle_app.method.workshop import Workshop


@dataclass(frozen=True)
class ReportData:
    """Everything a report and a plan show; `findings` is None before the survey, `printed` is UTC."""

    workshop: Workshop
    agenda: Agenda
    logs: tuple[ItemLog, ...]
    people: Mapping[Function, int]
    rounds: tuple[Round, ...]
    toolkit: Toolkit
    findings: Findings | None
    captures: tuple[Capture, ...]
    board: Board
    actions: tuple[ActionItem, ...]
    follow_ups: tuple[FollowUp, ...]
    printed: datetime
