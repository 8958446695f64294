"""What is printed: the report, the action plan, the agenda, and what a round of teams needs on paper."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from huddle_app.method.actions import follow_ups
from huddle_app.method.errors import HuddleError
from huddle_app.method.findings.model import Findings
from huddle_app.method.findings.slides import FigureKey, Slide
from huddle_app.method.journal import Status
from huddle_app.method.people import Presence
from huddle_app.method.progress import Report
from huddle_app.method.words import RoundKey
from huddle_app.paper.data import (
    ReportData,
    passed_over,
    shared_agenda,
    shared_item,
    shared_notes,
)
from huddle_app.paper.findings.keys import printed_figures
from huddle_app.paper.team_task import Forms, team_task
from huddle_app.services.showing import PRESENTING
from huddle_app.texts import _

if TYPE_CHECKING:
    from huddle_app.paper.round_data import RoundData
    from huddle_app.services.house import Services

Addresses = Mapping[UUID, str]
"""The page for phones of each team, by its id; a team without one has no code on paper."""


class Documents:
    """Gathers what a document shows, which is something of every noun, and has it written."""

    def __init__(self, services: "Services") -> None:
        self._services = services

    def data(self) -> ReportData:
        """Everything the documents may show; what is the moderator's alone is not among it."""
        findings, slides = self._services.survey.findings(), self._slides()
        agenda, logs = self._services.clock.agenda(), self._services.clock.logs()
        state = self._services.clock.state()
        return ReportData(
            workshop=replace(self._services.about.workshop(), wifi=None),
            agenda=shared_agenda(agenda),
            logs=tuple(replace(log, item=shared_item(log.item)) for log in logs),
            left_out=passed_over(logs, state.dropped, ended=state.status is Status.FINISHED),
            people=Counter(
                person.function
                for person in self._services.people.everybody()
                if person.presence is not Presence.AWAY
            ),
            rounds=tuple(made.coming() for made in self._services.teams.rounds()),
            toolkit=findings.toolkit if findings else self._services.survey.toolkit(),
            findings=findings,
            forum=self._services.library.prompts().forum,
            notes=shared_notes(self._services.notes.notes()),
            board=self._services.disconnects.board(),
            actions=self._services.actions.items(),
            follow_ups=follow_ups(agenda.days[-1].date),
            printed=self._services.clock.now(),
            votes=self._services.votes.votes(),
            later=self._services.showing.later(),
            slides=slides,
            sentences=self._sentences(findings, slides) if findings else {},
        )

    def _slides(self) -> tuple[Slide, ...]:
        """What the steps showed and show, by our choice where the moderator made none."""
        showing = self._services.showing
        return tuple(slide for step in PRESENTING for slide in showing.slides(step))

    def _sentences(self, found: Findings, slides: Sequence[Slide]) -> Mapping[FigureKey, str]:
        """The moderator's own headlines of the figures that the report prints."""
        said = {key: self._services.showing.sentence(key) for key in printed_figures(found, slides)}
        return {key: sentence for key, sentence in said.items() if sentence}

    def write_report(self, path: Path, progress: Report | None = None) -> None:
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

    def write_team_sheets(
        self, path: Path, key: RoundKey, addresses: Addresses, progress: Report | None = None
    ) -> None:
        """Write a page for each team of a round as PDF; HuddleError before it is drawn."""
        from huddle_app.paper.team_sheets import write_team_sheets

        write_team_sheets(self.round_data(key, addresses), path, progress)

    def write_table_cards(
        self, path: Path, key: RoundKey, addresses: Addresses, progress: Report | None = None
    ) -> None:
        """Write a card for each table of a round as PDF; HuddleError before it is drawn."""
        from huddle_app.paper.table_cards import write_table_cards

        write_table_cards(self.round_data(key, addresses), path, progress)

    def write_seat_list(self, path: Path, key: RoundKey, progress: Report | None = None) -> None:
        """Write everybody with their table in a round as PDF; HuddleError before it is drawn."""
        from huddle_app.paper.seat_list import write_seat_list

        write_seat_list(self.round_data(key, {}), path, progress)

    def round_data(self, key: RoundKey, addresses: Addresses) -> "RoundData":
        """Everything the papers of a round may show; HuddleError before it is drawn."""
        from huddle_app.paper.round_data import RoundData

        made = self._services.teams.round(key)
        if made is None or not made.coming().teams:
            raise HuddleError(_("These teams are not drawn yet."))
        agenda, prompts = (
            shared_agenda(self._services.clock.agenda()),
            self._services.library.prompts(),
        )
        forms = Forms(
            self._services.disconnects.form(), self._services.notes.forum_form(), prompts.forum
        )
        return RoundData(
            workshop=replace(self._services.about.workshop(), wifi=None),
            agenda=agenda,
            round=made,
            task=team_task(agenda, key, forms),
            rules=prompts.rules,
            addresses=addresses,
        )

    def write_handover(self, path: Path) -> None:
        """Write the results as data, JSON or a spreadsheet by the name's ending."""
        from huddle_app.paper.handover import write_handover

        write_handover(self.data(), path)
