"""What goes home on paper: the wrap-up report and the action plan."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

from huddle_app.method.actions import follow_ups
from huddle_app.paper.data import ReportData
from huddle_app.services.about import About
from huddle_app.services.actions import Actions
from huddle_app.services.clock import Clock
from huddle_app.services.disconnects import Disconnects
from huddle_app.services.notes import Notes
from huddle_app.services.people import People
from huddle_app.services.survey import Survey
from huddle_app.services.teams import Teams


class Documents:
    """Gathers what a document shows and has it written."""

    def __init__(  # noqa: PLR0913 - a document shows something of every noun
        self,
        about: About,
        clock: Clock,
        people: People,
        teams: Teams,
        survey: Survey,
        disconnects: Disconnects,
        actions: Actions,
        notes: Notes,
    ) -> None:
        self._about = about
        self._clock = clock
        self._people = people
        self._teams = teams
        self._survey = survey
        self._disconnects = disconnects
        self._actions = actions
        self._notes = notes

    def data(self) -> ReportData:
        """Everything the documents may show; private observations are not among it."""
        agenda = self._clock.agenda()
        return ReportData(
            workshop=self._about.workshop(),
            agenda=agenda,
            logs=self._clock.logs(),
            people=Counter(person.function for person in self._people.everybody()),
            rounds=self._teams.rounds(),
            toolkit=self._survey.toolkit(),
            findings=self._survey.findings(),
            captures=self._notes.captures(),
            board=self._disconnects.board(),
            actions=self._actions.items(),
            follow_ups=follow_ups(agenda.days[-1].date),
            printed=self._clock.now(),
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

    def write_handover(self, path: Path) -> None:
        """Write the results as data, JSON or a spreadsheet by the name's ending."""
        from huddle_app.paper.handover import write_handover

        write_handover(self.data(), path)
