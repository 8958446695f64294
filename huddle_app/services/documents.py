"""What goes home on paper: the wrap-up report, the action plan and the agenda."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from huddle_app.method.actions import follow_ups
from huddle_app.method.journal import Status
from huddle_app.paper.data import (
    ReportData,
    passed_over,
    shared_agenda,
    shared_item,
    shared_notes,
)

if TYPE_CHECKING:
    from huddle_app.services.house import Services


class Documents:
    """Gathers what a document shows, which is something of every noun, and has it written."""

    def __init__(self, services: "Services") -> None:
        self._services = services

    def data(self) -> ReportData:
        """Everything the documents may show; what is the moderator's alone is not among it."""
        agenda, logs = self._services.clock.agenda(), self._services.clock.logs()
        state = self._services.clock.state()
        return ReportData(
            workshop=replace(self._services.about.workshop(), wifi=None),
            agenda=shared_agenda(agenda),
            logs=tuple(replace(log, item=shared_item(log.item)) for log in logs),
            left_out=passed_over(logs, state.dropped, ended=state.status is Status.FINISHED),
            people=Counter(person.function for person in self._services.people.everybody()),
            rounds=self._services.teams.rounds(),
            toolkit=self._services.survey.toolkit(),
            findings=self._services.survey.findings(),
            forum=self._services.library.prompts().forum,
            notes=shared_notes(self._services.notes.notes()),
            board=self._services.disconnects.board(),
            actions=self._services.actions.items(),
            follow_ups=follow_ups(agenda.days[-1].date),
            printed=self._services.clock.now(),
            votes=self._services.votes.votes(),
        )

    def write_report(self, path: Path, progress: Callable[[int, int], None] | None = None) -> None:
        """Write the wrap-up report as PDF; `progress(done, total)` is told of each part."""
        # reportlab is imported with the first print: the first window does not need it.
        from huddle_app.paper.report import write_report

        write_report(self.data(), path, progress)

    def write_plan(self, path: Path) -> None:
        """Write the action plan as PDF."""
        from huddle_app.paper.plan import write_plan

        write_plan(self.data(), path)

    def write_agenda(self, path: Path) -> None:
        """Write the agenda for the room as PDF, a page for each day."""
        from huddle_app.paper.agenda import write_agenda

        write_agenda(self.data(), path)

    def write_handover(self, path: Path) -> None:
        """Write the results as data, JSON or a spreadsheet by the name's ending."""
        from huddle_app.paper.handover import write_handover

        write_handover(self.data(), path)
